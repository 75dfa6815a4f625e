package org.emend.evaluation;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;

/**
 * Tells which characters of a repaired stretch the channel must have destroyed and which it must
 * have spared, for the damaged stretch to come of it: of {@code so — she}, repaired from {@code so
 * she}, the dash alone was destroyed.
 *
 * <p>Reads the repaired stretch once and keeps every amount of the damaged stretch that may have
 * come of it so far; these are rarely more than one.
 */
final class Fates {

  /** A way to read the repaired stretch up to and with the character at an offset. */
  private record Reading(int at, boolean destroyed, int reached, Optional<Reading> before) {}

  private final CharSequence damaged;
  private final boolean collapsesSpaces;
  private List<Reading> readings = new ArrayList<>();

  private Fates(CharSequence damaged, boolean collapsesSpaces) {
    this.damaged = damaged;
    this.collapsesSpaces = collapsesSpaces;
  }

  /**
   * The UTF-16 offsets in the repaired stretch where a destroyed character begins.
   *
   * @param edited the offsets that edits put in; no other character was destroyed
   * @return nothing if the channel cannot have made one stretch of the other
   */
  static Optional<BitSet> of(
      CharSequence repaired, BitSet edited, CharSequence damaged, Images images) {
    Fates fates = new Fates(damaged, images.collapsesSpaces());
    List<Reading> before = List.of(new Reading(-1, false, 0, Optional.empty()));
    for (int at = 0; at < repaired.length() && !before.isEmpty(); ) {
      int codePoint = Character.codePointAt(repaired, at);
      for (Reading reading : before) {
        if (edited.get(at) && images.changes(codePoint)) {
          fates.goOn(reading, at, true, images.of(codePoint));
        }
        fates.goOn(reading, at, false, Character.toString(codePoint));
      }
      before = fates.readings;
      fates.readings = new ArrayList<>(before.size());
      at += Character.charCount(codePoint);
    }
    return before.stream()
        .filter(reading -> reading.reached() == damaged.length())
        .findFirst()
        .map(Fates::destroyed);
  }

  private void goOn(Reading before, int at, boolean destroyed, String left) {
    int reached = before.reached();
    for (int i = 0; i < left.length(); i++) {
      char c = left.charAt(i);
      if (collapsesSpaces && c == ' ' && reached > 0 && damaged.charAt(reached - 1) == ' ') {
        continue;
      }
      if (reached == damaged.length() || damaged.charAt(reached) != c) {
        return;
      }
      reached++;
    }
    for (Reading other : readings) {
      if (other.reached() == reached) {
        return;
      }
    }
    readings.add(new Reading(at, destroyed, reached, Optional.of(before)));
  }

  private static BitSet destroyed(Reading last) {
    BitSet destroyed = new BitSet();
    for (Optional<Reading> at = Optional.of(last); at.isPresent(); at = at.get().before()) {
      if (at.get().destroyed()) {
        destroyed.set(at.get().at());
      }
    }
    return destroyed;
  }
}
