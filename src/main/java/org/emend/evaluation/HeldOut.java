package org.emend.evaluation;

/**
 * A text in two parts: one to learn from, the other to evaluate, so that nothing is evaluated that
 * was learned from.
 *
 * @param learned the first part
 * @param evaluated the rest
 */
public record HeldOut(String learned, String evaluated) {

  /**
   * Splits a text after about so many characters, or in halves if it has less than twice as many;
   * at the end of a line or else a word, if there is one not far before.
   *
   * @param size how much to learn from, in UTF-16 units
   */
  public static HeldOut split(String text, int size) {
    int half = text.length() / 2;
    int cut = cut(text, Math.min(size, half));
    return new HeldOut(text.substring(0, cut), text.substring(cut));
  }

  /** The beginning of a text, at most so many UTF-16 units, no character split. */
  public static String beginning(String text, int size) {
    int end = Math.min(size, text.length());
    boolean splits =
        end > 0
            && end < text.length()
            && Character.isSurrogatePair(text.charAt(end - 1), text.charAt(end));
    return text.substring(0, splits ? end - 1 : end);
  }

  private static int cut(String text, int size) {
    int afterLine = text.lastIndexOf('\n', size - 1) + 1;
    if (afterLine > size / 2) {
      return afterLine;
    }
    int afterWord = text.lastIndexOf(' ', size - 1) + 1;
    return afterWord > size / 2 ? afterWord : beginning(text, size).length();
  }
}
