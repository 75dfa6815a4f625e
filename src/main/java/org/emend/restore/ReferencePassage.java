package org.emend.restore;

import java.util.ArrayList;
import java.util.List;

/**
 * A piece of a reference text, cut at a line break where there is one.
 *
 * @param name the reference it comes from
 * @param offset where it begins there, UTF-16
 * @param text the piece
 */
public record ReferencePassage(String name, int offset, String text) {

  private static final int LENGTH = 32_000;

  /** A reference in pieces that can be aligned one by one. */
  public static List<ReferencePassage> split(String name, String text) {
    List<ReferencePassage> passages = new ArrayList<>();
    int start = 0;
    while (text.length() - start > LENGTH) {
      int lineBreak = text.lastIndexOf('\n', start + LENGTH);
      int end = lineBreak > start + LENGTH / 2 ? lineBreak + 1 : start + LENGTH;
      if (Character.isLowSurrogate(text.charAt(end))) {
        end--;
      }
      passages.add(new ReferencePassage(name, start, text.substring(start, end)));
      start = end;
    }
    passages.add(new ReferencePassage(name, start, text.substring(start)));
    return passages;
  }
}
