package org.emend.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class FileProgressTest {

  private final List<String> lines = new ArrayList<>();
  private long now;

  private void pass(int seconds) {
    now += Duration.ofSeconds(seconds).toNanos();
  }

  @Test
  void aLongRunTellsHowFarItIsEveryHalfMinute() {
    FileProgress progress =
        FileProgress.inLines(lines::add, () -> now, 1_500_000, 500_000, 4_000_000, 0, 9);

    pass(29);
    progress.advance("12 edits");
    pass(1);
    progress.advance("40 edits");
    pass(29);
    progress.advance("41 edits");
    pass(1);
    progress.advance("41 edits");

    assertEquals(
        List.of(
            "emend: 2 of 5 files, 2.0 of 6.0 MB, 40 edits, 2 min left",
            "emend: 4 of 5 files, 6.0 of 6.0 MB, 41 edits, 1 min left"),
        lines);
  }

  @Test
  void theLastFileIsForTheSummaryToTell() {
    FileProgress progress = FileProgress.inLines(lines::add, () -> now, 10);

    pass(100);
    progress.advance("1 edit");

    assertEquals(List.of(), lines);
  }

  @Test
  void nothingIsSaidOfTimeBeforeAByteIsDone() {
    FileProgress progress = FileProgress.inLines(lines::add, () -> now, 0, 2_000_000);

    pass(31);
    progress.advance("0 edits");

    assertEquals(List.of("emend: 1 of 2 files, 0.0 of 2.0 MB, 0 edits"), lines);
  }
}
