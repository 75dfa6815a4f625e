package org.emend.plausibility;

/**
 * Characters as numbers that say what the models need to know of them: of a letter its script, its
 * place in the script's alphabet and its case; of another character its context and cost.
 *
 * <p>From the low bits up: 16 bits of place, or 8 of cost in eighths and 8 that tell marks of one
 * cost apart; 5 bits of context; 6 bits of script, 0 for what is no letter; a bit each for capital
 * and small letters.
 */
final class Symbols {

  private static final int COST_BITS = 8;
  static final int CONTEXT_SHIFT = 16;
  static final int SCRIPT_SHIFT = 21;
  static final int UPPER = 1 << 27;
  static final int LOWER = 1 << 28;

  private static final int PAGE = 0x100;

  /** Filled page by page; two threads that fill the same page write the same. */
  private static final int[][] PAGES = new int[0x10000 / PAGE][];

  /** A blank, which stands for the border of a text as well. */
  static final int BORDER = of(' ');

  private Symbols() {}

  static int of(int codePoint) {
    if (codePoint < 0) {
      return BORDER;
    }
    if (codePoint >= 0x10000) {
      return compute(codePoint);
    }
    int[] page = PAGES[codePoint / PAGE];
    return page != null ? page[codePoint % PAGE] : page(codePoint / PAGE)[codePoint % PAGE];
  }

  private static int[] page(int number) {
    int[] page = new int[PAGE];
    for (int i = 0; i < PAGE; i++) {
      page[i] = compute(number * PAGE + i);
    }
    PAGES[number] = page;
    return page;
  }

  static int place(int symbol) {
    return symbol & 0xFFFF;
  }

  /** What a mark costs where it stands well, in eighths. */
  static int cost(int mark) {
    return mark & 0xFF;
  }

  static int script(int symbol) {
    return symbol >>> SCRIPT_SHIFT & 0x3F;
  }

  static int context(int symbol) {
    return symbol >>> CONTEXT_SHIFT & 0x1F;
  }

  static boolean isLetter(int symbol) {
    return script(symbol) != 0;
  }

  private static int compute(int codePoint) {
    Tables tables = Tables.get();
    int lower = Character.toLowerCase(codePoint);
    EastAsianKind kind = EastAsianKind.of(codePoint);
    if (kind != EastAsianKind.NONE) {
      int place = tables.eastAsian().place(codePoint, kind);
      return place | Context.EAST_ASIAN.index() << CONTEXT_SHIFT | Tables.EAST_ASIA << SCRIPT_SHIFT;
    }
    int place = tables.place(lower);
    if (place != 0) {
      return (place & 0xFFFF) | place >>> 16 << SCRIPT_SHIFT | ofCase(codePoint);
    }
    return isMark(codePoint) ? mark(codePoint) : strange(codePoint);
  }

  private static boolean isMark(int codePoint) {
    return !Character.isLetter(codePoint) || "ªºˆˇʼʻʿʾـ".indexOf(codePoint) >= 0;
  }

  private static int mark(int codePoint) {
    Mark mark = Mark.of(codePoint);
    int cost = (int) Math.round(mark.cost() * 8);
    return cost | (codePoint & 0xFF) << COST_BITS | mark.context().index() << CONTEXT_SHIFT;
  }

  /** A letter that is in no language's alphabet. */
  private static int strange(int codePoint) {
    int script = Tables.get().scriptNumber(Character.UnicodeScript.of(codePoint));
    return Tables.get().strangePlace(script) | script << SCRIPT_SHIFT | ofCase(codePoint);
  }

  private static int ofCase(int codePoint) {
    int context = Context.LETTER.index() << CONTEXT_SHIFT;
    return switch (Character.getType(codePoint)) {
      case Character.UPPERCASE_LETTER, Character.TITLECASE_LETTER -> context | UPPER;
      case Character.LOWERCASE_LETTER -> context | LOWER;
      default -> context;
    };
  }
}
