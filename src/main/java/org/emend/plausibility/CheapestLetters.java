package org.emend.plausibility;

import java.util.Arrays;
import java.util.List;

/** What letters cost in whichever language of their script they cost least, step by step. */
final class CheapestLetters {

  private final int places;
  private final byte[] steps;

  CheapestLetters(List<AlphabetLetters> languages) {
    places = languages.get(0).places();
    steps = new byte[places * places];
    Arrays.fill(steps, Byte.MAX_VALUE);
    for (AlphabetLetters language : languages) {
      for (int before = 0; before < places; before++) {
        for (int next = 0; next < places; next++) {
          int at = before * places + next;
          steps[at] = (byte) Math.min(steps[at], language.eighths(before, next));
        }
      }
    }
  }

  /** See {@link NativeLetters#step}. */
  float step(int before, int next) {
    int at = AlphabetLetters.placeOf(before) * places + AlphabetLetters.placeOf(next);
    return steps[at] * AlphabetLetters.EIGHTH;
  }
}
