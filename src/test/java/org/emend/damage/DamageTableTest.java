package org.emend.damage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.Map;
import org.emend.align.Aligner;
import org.junit.jupiter.api.Test;

class DamageTableTest {

  private static DamageTable table(String reference, String damaged) {
    return DamageTable.of(Observations.of(Aligner.align(reference, damaged)));
  }

  @Test
  void countsWhatVanishedAndWhatWasKept() {
    DamageTable table =
        table(
            "The ferry’s late, and the baker’s café isn’t open before nine o’clock on Sundays.",
            "The ferrys late, and the bakers café isnt open before nine oclock on Sundays.");
    assertEquals(Map.of("", 4L), table.rows().get((int) '’').became());
    assertEquals(0, table.rows().get((int) '’').kept());
    assertEquals(1, table.rows().get((int) 'é').kept());
  }

  @Test
  void tellsNeighbouringMarksApart() {
    DamageTable table =
        table(
            "Our captain calls it ‘a kindness,’ ” the cook told them, and the cook isn’t a liar.",
            "Our captain calls it ?a kindness,? ? the cook told them, and the cook isn?t a liar.");
    assertEquals(Map.of("?", 2L), table.rows().get((int) '’').became());
    assertEquals(Map.of("?", 1L), table.rows().get((int) '”').became());
  }

  @Test
  void countsTheSpaceBesideALostDashAsCollapsed() {
    DamageTable table =
        table(
            "They waited all night — and all morning — for the ferry to the northern island.",
            "They waited all night and all morning for the ferry to the northern island.");
    assertEquals(Map.of("", 2L), table.rows().get((int) '—').became());
    assertEquals(2, table.spacesCollapsed());
  }

  @Test
  void leavesOutACommaThatAnEditorRemoved() {
    DamageTable table =
        table(
            "They waited, all night, and all morning, for the ferry, or a boat, to the island.",
            "They waited, all night and all morning, for the ferry, or a boat, to the island.");
    assertFalse(table.rows().containsKey((int) ','));
  }

  @Test
  void showsAnExampleOfEachDamage() {
    DamageTable table =
        table(
            "Nobody had seen the harbor master’s log since the storm in the autumn before.",
            "Nobody had seen the harbor masters log since the storm in the autumn before.");
    assertEquals(
        "master’s log since → masters log since", table.rows().get((int) '’').examples().get(0));
  }
}
