package org.emend.review;

import java.util.StringJoiner;
import org.jline.terminal.Terminal;
import org.jline.utils.AttributedString;
import org.jline.utils.AttributedStringBuilder;
import org.jline.utils.AttributedStyle;

/** Shows items on a terminal, one below the other. */
final class ReviewScreen {

  private static final int USUAL_WIDTH = 80;
  private static final String INDENT = "  ";

  private static final AttributedStyle PLAIN = AttributedStyle.DEFAULT;
  private static final AttributedStyle NAME = PLAIN.bold();
  private static final AttributedStyle SUGGESTION = PLAIN.foreground(AttributedStyle.YELLOW);
  private static final AttributedStyle BEFORE = PLAIN.foreground(AttributedStyle.RED).inverse();
  private static final AttributedStyle AFTER = PLAIN.foreground(AttributedStyle.GREEN).inverse();

  private final Terminal terminal;
  private final boolean isColoured;

  /**
   * @param isColoured whether colours are wanted; without them changes stand in brackets
   */
  ReviewScreen(Terminal terminal, boolean isColoured) {
    this.terminal = terminal;
    this.isColoured = isColoured;
  }

  /**
   * The item, and the question.
   *
   * @param equal how many of its form are undecided, it among them
   */
  void ask(ReviewItem item, int position, int size, int equal) {
    AttributedStringBuilder title = new AttributedStringBuilder();
    title.append("[" + position + "/" + size + "] ");
    title.append(
        VisibleText.of(item.file().name().text()) + ":" + item.line() + ":" + item.column(), NAME);
    title.append("  ");
    if (item.isSuggestion()) {
      title.append("suggestion: ", SUGGESTION);
    }
    title.append(item.edits().get(0).kind().label() + " ");
    title.append(ShownConfidence.of(item.confidence()));
    title.append(" (" + VisibleText.of(item.edits().get(0).reason()) + ")");
    line("");
    show(title.toAttributedString(), "");
    show(passage(item.passage()), INDENT);
    StringJoiner keys = new StringJoiner(",", "accept? [", "] ");
    for (ReviewKey key : ReviewKey.values()) {
      if (key != ReviewKey.UNKNOWN) {
        boolean saysHowMany = key == ReviewKey.REJECT_FORM && equal > 1;
        keys.add(saysHowMany ? key.key + " (all " + equal + ")" : key.key);
      }
    }
    print(keys.toString());
  }

  /** The question behind the last item. */
  void askAtEnd() {
    line("");
    print("that was the last [b: back, any other key: end] ");
  }

  private AttributedString passage(ShownPassage passage) {
    AttributedStringBuilder shown = new AttributedStringBuilder();
    for (ShownPassage.Part part : passage.parts()) {
      if (!part.isChanged()) {
        shown.append(part.before());
      } else if (isColoured) {
        shown.append(part.before(), BEFORE).append(part.after(), AFTER);
      } else {
        shown.append(bracketed("[-", part.before(), "-]"), BEFORE);
        shown.append(bracketed("{+", part.after(), "+}"), AFTER);
      }
    }
    return shown.toAttributedString();
  }

  /** As a word diff of git shows it. */
  private static String bracketed(String open, String text, String close) {
    return text.isEmpty() ? "" : open + text + close;
  }

  /** Ends the line of the question with what was answered. */
  void answered(String answer) {
    line(answer);
  }

  void help() {
    line("?");
    for (ReviewKey key : ReviewKey.values()) {
      if (key != ReviewKey.UNKNOWN) {
        line(INDENT + key.key + "  " + key.help);
      }
    }
  }

  private void show(AttributedString text, String indent) {
    int width = terminal.getWidth() > 2 * indent.length() ? terminal.getWidth() : USUAL_WIDTH;
    int room = width - indent.length() - 1;
    int from = 0;
    while (from < text.length()) {
      int to = endOfLine(text, from, room);
      AttributedString line = text.subSequence(from, to);
      line(indent + (isColoured ? line.toAnsi(terminal) : line.toString()));
      from = to;
      while (isGap(text, from)) {
        from++;
      }
    }
  }

  /** Where a line ends that fits: behind a word, if one ends in it. */
  private static int endOfLine(AttributedString text, int from, int room) {
    int fits =
        from
            + Math.max(
                1, text.subSequence(from, text.length()).columnSubSequence(0, room).length());
    if (fits >= text.length()) {
      return text.length();
    }
    int to = fits;
    while (to > from && !isGap(text, to)) {
      to--;
    }
    return to > from ? to : fits;
  }

  /** Whether a line may end there, and the space be left out; a space that changes is shown. */
  private static boolean isGap(AttributedString text, int at) {
    return at < text.length() && text.charAt(at) == ' ' && text.styleAt(at).equals(PLAIN);
  }

  private void line(String text) {
    terminal.writer().println(text);
    terminal.flush();
  }

  private void print(String text) {
    terminal.writer().print(text);
    terminal.flush();
  }
}
