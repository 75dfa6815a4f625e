package org.emend.mojibake;

import org.emend.plausibility.Language;
import org.emend.plausibility.Plausibility;

/**
 * What one character costs after another, in nats, where a C1 control may still be turned into the
 * character that windows-1252 has for the byte.
 */
final class Steps {

  private static final SingleByteCharset WINDOWS_1252 = MisreadCharsets.ALL.get(0);

  /** In nats: how rare it is that a character was read as a control. */
  static final double AS_CONTROL = 3;

  private Steps() {}

  /** The cost in any language. */
  static double inAnyLanguage(int before, int next) {
    return Plausibility.anyLanguageCost(meant(before), meant(next)) + ofControl(next);
  }

  /** The cost in a language. */
  static double in(Language language, int before, int next) {
    return language.cost(meant(before), meant(next)) + ofControl(next);
  }

  private static double ofControl(int codePoint) {
    return isControl(codePoint) ? AS_CONTROL : 0;
  }

  /** What stands for itself, or for what a C1 control does. */
  static int meant(int codePoint) {
    return isControl(codePoint) ? WINDOWS_1252.charOf(codePoint) : codePoint;
  }

  static boolean isControl(int codePoint) {
    return codePoint >= 0x80 && codePoint < 0xA0;
  }
}
