package org.emend.plausibility;

import static org.emend.plausibility.Context.APOSTROPHE;
import static org.emend.plausibility.Context.BOX;
import static org.emend.plausibility.Context.BRACKET;
import static org.emend.plausibility.Context.BROKEN;
import static org.emend.plausibility.Context.CLOSING;
import static org.emend.plausibility.Context.COMBINING;
import static org.emend.plausibility.Context.CURRENCY;
import static org.emend.plausibility.Context.DASH;
import static org.emend.plausibility.Context.DIGIT;
import static org.emend.plausibility.Context.INVISIBLE;
import static org.emend.plausibility.Context.JOINER;
import static org.emend.plausibility.Context.OPENING;
import static org.emend.plausibility.Context.PICTURE;
import static org.emend.plausibility.Context.POINT;
import static org.emend.plausibility.Context.QUOTE;
import static org.emend.plausibility.Context.SIGN;
import static org.emend.plausibility.Context.SPACE;
import static org.emend.plausibility.Context.UNIT;
import static org.emend.plausibility.Context.WIDE;

import java.util.HashMap;
import java.util.Map;

/**
 * A character that is no letter: {@code ’} is common and an apostrophe, {@code ¬} is rare and a
 * sign.
 *
 * @param context what it is to its neighbours
 * @param cost in nats, where it stands well
 */
record Mark(Context context, double cost) {

  private static final Map<Integer, Mark> KNOWN = new HashMap<>();

  static {
    // Common things first: one line, one cost.
    all(SPACE, 0, " ");
    all(SPACE, 2.5, "\n\r\t");
    all(SPACE, 4, "\u00A0");
    all(SPACE, 6.5, "\u202F\u2009");
    all(SPACE, 9, "\f\u2002\u2003\u2007\u2008\u200A\u2028\u2029");
    all(DIGIT, 3, "0123456789");
    all(CLOSING, 2.8, ",.");
    all(CLOSING, 4.3, ":;!?)");
    all(CLOSING, 5.5, "…");
    all(CLOSING, 5, "%]}");
    all(BRACKET, 4.5, "(\"=<>");
    all(BRACKET, 5.5, "[{&*#$@+|\\^~`");
    all(APOSTROPHE, 3, "'");
    all(APOSTROPHE, 3, "’");
    all(APOSTROPHE, 7.5, "ʼʻ");
    all(APOSTROPHE, 8.5, "´ʿʾ");
    all(JOINER, 3.5, "-");
    all(JOINER, 5, "_/\u0640");
    all(JOINER, 7, "\u00AD\u2011");
    all(JOINER, 8.5, "·\u200C");
    all(JOINER, 9, "‐");
    all(QUOTE, 4.5, "“”");
    all(QUOTE, 5, "«»");
    all(QUOTE, 6.5, "‘");
    all(QUOTE, 8, "‹›");
    all(OPENING, 5.5, "„");
    all(OPENING, 6.5, "¿¡•");
    all(OPENING, 8, "‚■●►▪");
    all(OPENING, 10, "‛‟");
    all(DASH, 5, "–—");
    all(DASH, 9, "―‒−");
    all(SIGN, 7, "©§№");
    all(SIGN, 7.5, "®™×");
    all(SIGN, 8.5, "→←");
    all(SIGN, 9, "±÷¶†‡≤≥≠≈∞↑↓○□◦✓★☆");
    all(SIGN, 9.5, "¬¦√∑∂∫Ω∆∏◊⇒⇔▲▼◆◇♦♥♣♠");
    all(SIGN, 10, "¨¸¯ˆ˜˘˙˚˝ˇ˛");
    all(UNIT, 6.5, "°");
    all(UNIT, 7, "²³µ");
    all(UNIT, 7.5, "½ªº");
    all(UNIT, 8.5, "¼¾′″‰");
    all(UNIT, 9, "¹⁰⁴⁵⁶⁷⁸⁹₀₁₂₃₄");
    all(CURRENCY, 6.5, "€£");
    all(CURRENCY, 8, "¥¢");
    all(CURRENCY, 9.5, "₽₴₪₫₩₸₺₹฿");
    all(CURRENCY, 10.5, "¤ƒ₣₤₦₧₵");
    all(BOX, 8.5, "│║");
    all(WIDE, 2.2, "、。，");
    all(WIDE, 3, "「」（）：・");
    all(WIDE, 3.5, "！？；《》\u3000【】『』");
    all(WIDE, 5.5, "／〜～－％＝＋＊＆＃＠．〈〉〔〕［］｛｝＜＞｜＿＂＇｀＾＄￥");
    all(COMBINING, 8, "\u0300\u0301\u0302\u0303\u0304\u0306\u0307\u0308\u0309\u030A\u030B\u030C");
    all(COMBINING, 8, "\u031B\u0323\u0327\u0328");
    all(BOX, 13, "▖▗▘▙▚▛▜▝▞▟");
    all(INVISIBLE, 9, "\u200B\u200D\u200E\u200F\u2060\uFEFF\u061C");
    all(INVISIBLE, 11, "\u202A\u202B\u202C\u202D\u202E\u2066\u2067\u2068\u2069");
    all(CLOSING, 5, "،।۔");
    all(CLOSING, 6, "؛؟॥׃՝։");
    all(JOINER, 5, "־");
    all(APOSTROPHE, 6, "׳״");
  }

  private static void all(Context context, double cost, String characters) {
    characters.codePoints().forEach(c -> KNOWN.put(c, new Mark(context, cost)));
  }

  /** Any character that is no letter. */
  static Mark of(int codePoint) {
    Mark known = KNOWN.get(codePoint);
    return known != null ? known : byType(codePoint);
  }

  private static Mark byType(int codePoint) {
    if (codePoint >= 0x2500 && codePoint < 0x25A0) {
      return new Mark(BOX, 11);
    }
    if (codePoint >= 0xFF00 && codePoint < 0xFF5F) {
      return new Mark(WIDE, 5);
    }
    if (codePoint >= 0xFF61 && codePoint < 0xFF66) {
      return new Mark(WIDE, 8);
    }
    if (codePoint >= 0x2460 && codePoint < 0x2500) {
      return new Mark(WIDE, 8);
    }
    return switch (Character.getType(codePoint)) {
      case Character.CONTROL -> new Mark(BROKEN, codePoint >= 0x80 ? 20 : 16);
      case Character.UNASSIGNED -> new Mark(BROKEN, 20);
      case Character.PRIVATE_USE -> new Mark(BROKEN, 18);
      case Character.SURROGATE -> new Mark(BROKEN, 20);
      case Character.FORMAT -> new Mark(INVISIBLE, 12);
      case Character.NON_SPACING_MARK, Character.COMBINING_SPACING_MARK, Character.ENCLOSING_MARK ->
          codePoint < 0x0370 ? new Mark(COMBINING, 14) : point(codePoint);
      case Character.DECIMAL_DIGIT_NUMBER -> new Mark(DIGIT, 9);
      case Character.LETTER_NUMBER, Character.OTHER_NUMBER -> new Mark(SIGN, 10);
      case Character.SPACE_SEPARATOR, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR ->
          new Mark(SPACE, 9);
      case Character.CURRENCY_SYMBOL -> new Mark(CURRENCY, 11);
      default -> codePoint == 0xFFFD ? new Mark(BROKEN, 18) : symbol(codePoint);
    };
  }

  /** Cantillation marks and signs of the Koran are rarer than vowels. */
  private static Mark point(int codePoint) {
    boolean rare =
        (codePoint >= 0x0591 && codePoint < 0x05B0)
            || (codePoint >= 0x0610 && codePoint < 0x061B)
            || (codePoint >= 0x06D6 && codePoint < 0x06EE);
    return new Mark(POINT, rare ? 11 : 5);
  }

  /** Marks of one script are rarer than those of all. */
  private static Mark symbol(int codePoint) {
    if (Character.UnicodeScript.of(codePoint) != Character.UnicodeScript.COMMON) {
      return new Mark(SIGN, 14);
    }
    boolean picture = codePoint > 0xFFFF || (codePoint >= 0x2600 && codePoint < 0x2800);
    return picture ? new Mark(PICTURE, 10) : new Mark(SIGN, 11);
  }
}
