package org.emend.review;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class EditStatTest {

  private final EditStat stat = new EditStat();

  private void add(String name, int edits) {
    stat.add(name.getBytes(UTF_8), edits);
  }

  private String lines() {
    return new String(stat.bytes(), UTF_8);
  }

  @Test
  void showsABarForEachFileAndASum() {
    add("docs/a.txt", 12);
    add("b.txt", 3);
    add("é.txt", 1);

    assertEquals(
        """
         docs/a.txt     | 12 ++++++++++++
         b.txt          |  3 +++
         "\\303\\251.txt" |  1 +
         3 files changed, 16 edits
        """,
        lines());
  }

  @Test
  void longBarsAreScaledAndNeverEmpty() {
    add("a.txt", 100_000);
    add("b.txt", 50_000);
    add("c.txt", 1);

    lines().lines().forEach(line -> assertTrue(line.length() <= 79, line));
    assertEquals(
        " a.txt | 100000 " + "+".repeat(63) + "\n b.txt |  50000 " + "+".repeat(31) + "\n",
        lines().substring(0, lines().indexOf(" c.txt")));
    assertTrue(lines().contains(" c.txt |      1 +\n"), lines());
  }

  @Test
  void aLongNameLosesItsBeginning() {
    add("letters/".repeat(10) + "a.txt", 1);

    assertEquals(" ..." + "/letters".repeat(5) + "/a.txt | 1 +", lines().lines().toList().get(0));
  }

  @Test
  void noFileNoLine() {
    assertEquals("", lines());
  }
}
