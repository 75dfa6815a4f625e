package org.emend.plausibility;

/**
 * What a character is to its neighbours: {@code ”} closes and may follow a letter, {@code ©} is a
 * sign and may not stand within a word.
 */
enum Context {
  SPACE,
  DIGIT,
  /** {@code , . ; : ! ? …} */
  CLOSING,
  /** {@code ¿ ¡ „ ‚} */
  OPENING,
  /** Opens in one language and closes in another: {@code “ ” « »}. */
  QUOTE,
  /** Brackets, operators and whatever else of ASCII, which stand anywhere in code. */
  BRACKET,
  APOSTROPHE,
  /** {@code - · _ /} and a soft hyphen. */
  JOINER,
  DASH,
  SIGN,
  /** Follows a number: {@code ° ² ½ ‰}. */
  UNIT,
  CURRENCY,
  /** Lines and blocks that tables were drawn with. */
  BOX,
  /** {@code 、 。 「 」} and full-width forms. */
  WIDE,
  /** Diacritics that go on the letter before them. */
  COMBINING,
  /** Vowels and other signs on the letters of scripts without capitals. */
  POINT,
  INVISIBLE,
  PICTURE,
  /** What no text has. */
  BROKEN,
  LETTER,
  EAST_ASIAN;

  private static final Context[] ALL = values();
  private static final float[] STEPS = new float[ALL.length * ALL.length];
  private static final float[] WITHIN_WORD = new float[ALL.length];

  static {
    for (Context before : ALL) {
      for (Context next : ALL) {
        STEPS[before.index() * ALL.length + next.index()] = next.after(before);
      }
      WITHIN_WORD[before.index()] = before.withinWord();
    }
  }

  /** The number that stands for the context in a symbol. */
  @SuppressWarnings("EnumOrdinal") // It is never written anywhere.
  int index() {
    return ordinal();
  }

  /** What is added to the cost of a character of the second kind after one of the first. */
  static float step(int before, int next) {
    return STEPS[before * ALL.length + next];
  }

  /** What is added to the cost of a character for having letters on both sides. */
  static float withinWord(int context) {
    return WITHIN_WORD[context];
  }

  /** Whether one such character is often followed by the same: {@code ...}, {@code ═══}. */
  static boolean isRepeated(int context) {
    return switch (ALL[context]) {
      case SPACE, CLOSING, BRACKET, JOINER, DASH, BOX, WIDE -> true;
      default -> false;
    };
  }

  private float withinWord() {
    return switch (this) {
      case OPENING, QUOTE, BROKEN -> 5;
      case SIGN, UNIT, CURRENCY -> 4;
      case DASH -> 4;
      case BOX -> 3;
      case PICTURE -> 1;
      default -> 0;
    };
  }

  private float after(Context before) {
    return switch (this) {
      case LETTER, EAST_ASIAN -> letterAfter(before);
      case SPACE -> spaceAfter(before);
      case DIGIT -> digitAfter(before);
      case CLOSING -> before == SPACE || before == OPENING || before == DASH ? 2.5f : 0;
      case OPENING ->
          switch (before) {
            case LETTER, EAST_ASIAN -> 4;
            case DIGIT, SIGN, UNIT, CURRENCY -> 3;
            case CLOSING, APOSTROPHE -> 2;
            default -> 0;
          };
      case APOSTROPHE -> before == LETTER ? 0 : before == APOSTROPHE ? 4 : 2;
      case SIGN -> before == LETTER ? 2.5f : before == DIGIT ? 1 : 0;
      case UNIT -> before == DIGIT ? -1.5f : before == LETTER || before == SPACE ? 0.5f : 2;
      case CURRENCY -> before == SPACE || before == DIGIT ? 0 : before == LETTER ? 4 : 2;
      case BOX -> before == BOX ? -5 : before == SPACE ? -1 : before == LETTER ? 2 : 0;
      case WIDE -> before == EAST_ASIAN || before == WIDE ? 0 : before == SPACE ? 2 : 3;
      case COMBINING, POINT -> before == LETTER ? 0 : before == this ? 1 : 8;
      case INVISIBLE -> before == INVISIBLE ? 3 : 0;
      default -> 0;
    };
  }

  private static float letterAfter(Context before) {
    return switch (before) {
      case LETTER, EAST_ASIAN -> 0;
      case SPACE -> 0.3f;
      case OPENING -> 0.2f;
      case QUOTE, APOSTROPHE, JOINER, COMBINING, POINT -> 0.7f;
      case DASH, BRACKET, WIDE -> 1.2f;
      case INVISIBLE -> 1.5f;
      case SIGN, PICTURE -> 2.5f;
      case DIGIT -> 2;
      case UNIT -> 1.5f;
      case CLOSING, BOX -> 3;
      case CURRENCY, BROKEN -> 4;
    };
  }

  private static float spaceAfter(Context before) {
    return switch (before) {
      case LETTER -> 0.25f;
      case EAST_ASIAN -> 2;
      case CLOSING, WIDE -> 0.4f;
      case SPACE -> 1.2f;
      case OPENING -> 3;
      default -> 0.8f;
    };
  }

  private static float digitAfter(Context before) {
    return switch (before) {
      case DIGIT -> -1.5f;
      case LETTER -> 2;
      case UNIT -> 4;
      case SPACE, CURRENCY, BRACKET -> 0;
      default -> 1;
    };
  }
}
