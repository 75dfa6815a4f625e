package org.emend.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KillTest {

  private static final int KILLS = 20;

  @TempDir private Path folder;

  @Test
  void aKilledRunLeavesEveryFileOldOrNewAndIsUndone() throws Exception {
    KilledRuns runs = new KilledRuns(folder, System.nanoTime());
    List<String> faults = new ArrayList<>();
    for (int i = 0; i < KILLS; i++) {
      faults.addAll(runs.killOne().faults());
    }
    assertEquals(List.of(), faults);
  }
}
