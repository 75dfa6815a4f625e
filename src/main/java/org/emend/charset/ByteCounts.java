package org.emend.charset;

/**
 * How many bytes of each telling sort a file has.
 *
 * @param total all bytes
 * @param nulls zero bytes
 * @param escapes the control ESC, which begins a switch of charset or of colour
 * @param controls other C0 controls than white space
 * @param beyondAscii bytes from 80 up
 */
record ByteCounts(int total, int nulls, int escapes, int controls, int beyondAscii) {

  static ByteCounts of(byte[] bytes) {
    int nulls = 0;
    int escapes = 0;
    int controls = 0;
    int beyondAscii = 0;
    for (byte b : bytes) {
      if (b >= 0x20) {
        continue;
      }
      if (b < 0) {
        beyondAscii++;
      } else if (b == 0) {
        nulls++;
      } else if (b == 0x1B) {
        escapes++;
      } else if (b < '\t' || b > '\r') {
        controls++;
      }
    }
    return new ByteCounts(bytes.length, nulls, escapes, controls, beyondAscii);
  }

  /** Whether no text has so many controls; a damaged one may well have some. */
  boolean hasManyControls() {
    return controls > total * 0.1;
  }
}
