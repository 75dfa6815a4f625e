package org.emend.decision;

import static java.util.Objects.requireNonNull;

import java.util.StringJoiner;
import org.emend.edit.Edit;
import org.emend.edit.Kind;

/**
 * What edits have in common that are the same edit at different places. Of the text around only
 * letters and digits count, so that marks that are missing, or come back, beside it make no
 * difference.
 *
 * <p>{@code theyre} → {@code they’re} is one form wherever it stands.
 *
 * @param left what stands before
 * @param before what is replaced, if letters or digits are among it; mostly nothing
 * @param after what stands there afterwards
 * @param right what stands behind
 */
public record Form(String left, String before, String after, String right) {

  /** How many words on either side make a passage. */
  private static final int PASSAGE = 3;

  public Form {
    requireNonNull(left, "left");
    requireNonNull(before, "before");
    requireNonNull(after, "after");
    requireNonNull(right, "right");
  }

  /**
   * The form by which people would call edits equal: of an apostrophe or a letter the word that it
   * stands in, of other marks, which belong to no word, some words on either side.
   *
   * @param before what is replaced
   */
  public static Form of(Kind kind, Context context, String before, String after) {
    return isOfWord(kind) ? word(context, before, after) : passage(context, before, after);
  }

  /** Whether edits of a kind belong to the word that they stand in. */
  public static boolean isOfWord(Kind kind) {
    return switch (kind) {
      case APOSTROPHE, OTHER -> true;
      case DOUBLE_QUOTE, SINGLE_QUOTE, DASH, ELLIPSIS -> false;
    };
  }

  /** The form of an edit of a text. */
  public static Form of(String text, Edit edit) {
    return of(
        edit.kind(),
        Context.of(text, edit.start(), edit.end()),
        text.substring(edit.start(), edit.end()),
        edit.replacement());
  }

  /** The word that the edit stands in: {@code they}, {@code ’}, {@code re}. */
  public static Form word(Context context, String before, String after) {
    return new Form(
        reversed(wordAt(reversed(context.left()))),
        replaced(before),
        after,
        wordAt(context.right()));
  }

  /** The edit with three words on either side: the same passage, perhaps of another file. */
  public static Form passage(Context context, String before, String after) {
    return new Form(
        reversed(passageFrom(reversed(context.left()))),
        replaced(before),
        after,
        passageFrom(context.right()));
  }

  /** The trace of a lost mark, such as {@code ?}, makes no difference; letters do. */
  private static String replaced(String before) {
    return bare(before).isEmpty() ? "" : before;
  }

  /** What of a word a text begins with; nothing if that is white space. */
  private static String wordAt(String text) {
    return bare(text.substring(0, endOfWord(text, 0)));
  }

  /** The first words of a text, with single spaces. */
  private static String passageFrom(String text) {
    StringJoiner words = new StringJoiner(" ");
    int left = PASSAGE;
    for (int at = 0; at < text.length() && left > 0; at++) {
      int end = endOfWord(text, at);
      String word = bare(text.substring(at, end));
      if (!word.isEmpty()) {
        words.add(word);
        left--;
      }
      at = end;
    }
    return words.toString();
  }

  private static int endOfWord(String text, int from) {
    int end = from;
    while (end < text.length() && !Character.isWhitespace(text.charAt(end))) {
      end++;
    }
    return end;
  }

  private static String reversed(String text) {
    return new StringBuilder(text).reverse().toString();
  }

  private static String bare(String text) {
    StringBuilder bare = new StringBuilder(text.length());
    text.codePoints().filter(Character::isLetterOrDigit).forEach(bare::appendCodePoint);
    return bare.toString();
  }
}
