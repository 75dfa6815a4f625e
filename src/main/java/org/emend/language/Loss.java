package org.emend.language;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.emend.text.Paragraph;

/**
 * What is left of a sound text when its marks are lost, and which mark was lost where: what the
 * model learns from.
 */
final class Loss {

  private final StringBuilder left;
  private int[] offsets = new int[64];
  private char[] marks = new char[64];
  private byte[] roles = new byte[64];
  private boolean[] spaced = new boolean[64];
  private int size;

  private Loss(int length) {
    left = new StringBuilder(length);
  }

  /**
   * What is left of a sound text.
   *
   * @param letterTrace what letters beyond ASCII leave, or null if they are kept
   */
  static Loss of(String sound, LostMarks lost, String letterTrace) {
    byte[] roles = MarkRoles.of(sound, Paragraph.of(sound));
    Loss loss = new Loss(sound.length());
    for (int at = 0; at < sound.length(); at++) {
      char c = sound.charAt(at);
      String trace = roles[at] == MarkRoles.NONE ? null : lost.traces().get((int) c);
      if (trace != null) {
        loss.add(c, roles[at], isSpace(sound, at - 1) && isSpace(sound, at + 1));
        loss.left.append(trace);
      } else if (letterTrace != null && c >= 128 && Character.isLetter(c)) {
        loss.add(c, MarkRoles.NONE, false);
        loss.left.append(letterTrace);
      } else if (c != ' ' || !lost.collapsesSpaces() || !loss.endsWithSpace()) {
        loss.left.append(c);
      }
    }
    return loss;
  }

  private static boolean isSpace(String text, int at) {
    return at >= 0 && at < text.length() && text.charAt(at) == ' ';
  }

  private boolean endsWithSpace() {
    return left.length() > 0 && left.charAt(left.length() - 1) == ' ';
  }

  private void add(char mark, byte role, boolean betweenSpaces) {
    if (size == offsets.length) {
      offsets = Arrays.copyOf(offsets, 2 * size);
      marks = Arrays.copyOf(marks, 2 * size);
      roles = Arrays.copyOf(roles, 2 * size);
      spaced = Arrays.copyOf(spaced, 2 * size);
    }
    offsets[size] = left.length();
    marks[size] = mark;
    roles[size] = role;
    spaced[size++] = betweenSpaces;
  }

  String text() {
    return left.toString();
  }

  /** How many characters were lost. */
  int size() {
    return size;
  }

  /** Where a lost character stood, or its trace stands, in the text that is left. */
  int offset(int index) {
    return offsets[index];
  }

  char mark(int index) {
    return marks[index];
  }

  /** What a lost character was there for, by {@link MarkRoles}; NONE for a letter. */
  byte role(int index) {
    return roles[index];
  }

  /** Whether it stood between two spaces. */
  boolean wasBetweenSpaces(int index) {
    return spaced[index];
  }

  /** The loss of all marks, each leaving the same trace. */
  static LostMarks ofAll(String trace, boolean collapsesSpaces) {
    Map<Integer, String> traces = new HashMap<>();
    LostMarks.MARKS.codePoints().forEach(mark -> traces.put(mark, trace));
    return new LostMarks(traces, collapsesSpaces);
  }
}
