package org.emend.restore;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.emend.edit.Edit;

/** Choosing among proposals that exclude each other. */
final class EditSelection {

  private EditSelection() {}

  /** The edits in order of their start, without those that conflict with an earlier one. */
  static List<Edit> firstWins(Collection<Edit> inOrderOfPreference) {
    TreeMap<Integer, Edit> chosen = new TreeMap<>();
    for (Edit edit : inOrderOfPreference) {
      Map.Entry<Integer, Edit> before = chosen.floorEntry(edit.start());
      Map.Entry<Integer, Edit> after = chosen.ceilingEntry(edit.start());
      boolean free =
          (before == null || !touches(before.getValue(), edit))
              && (after == null || !touches(edit, after.getValue()));
      if (free) {
        chosen.put(edit.start(), edit);
      }
    }
    return new ArrayList<>(chosen.values());
  }

  private static boolean touches(Edit first, Edit second) {
    return first.conflictsWith(second) || first.end() > second.start();
  }
}
