package org.emend.charset;

/**
 * Whether bytes have the shape of EBCDIC: blanks are 40 and line ends 15 or 25, and hardly anything
 * is below it but these and tabs. “Hi you” is {@code C8 89 40 A8 96 A4}.
 */
final class Ebcdic {

  private static final double LEAST_BLANKS = 0.05;
  private static final double MOST_BELOW = 0.005;

  private Ebcdic() {}

  static boolean isLikely(byte[] bytes) {
    int blanks = 0;
    int below = 0;
    for (byte b : bytes) {
      if (b == 0x40 || b == 0x15 || b == 0x25) {
        blanks++;
      } else if (b >= 0 && b < 0x40 && !isLayout(b)) {
        below++;
      }
    }
    return blanks > bytes.length * LEAST_BLANKS && below <= bytes.length * MOST_BELOW;
  }

  /** Tab, vertical tab, form feed, carriage return. */
  private static boolean isLayout(byte b) {
    return b == 0x05 || (b >= 0x0B && b <= 0x0D);
  }
}
