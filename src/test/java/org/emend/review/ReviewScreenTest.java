package org.emend.review;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import org.emend.decision.EarlierDecisions;
import org.emend.edit.Edit;
import org.emend.edit.Evidence;
import org.emend.edit.Kind;
import org.emend.files.PathName;
import org.emend.text.TextFile;
import org.jline.terminal.Attributes;
import org.jline.terminal.Size;
import org.jline.terminal.Terminal;
import org.jline.terminal.impl.ExternalTerminal;
import org.junit.jupiter.api.Test;

class ReviewScreenTest {

  private static final String TEXT = "They had one aim in the north of the town peace.";

  /** What is shown, in lines, of the space before the last word becoming a dash. */
  private static List<String> shown(int width) throws IOException {
    int at = TEXT.lastIndexOf(' ');
    Edit dash = new Edit(at, at + 1, " — ", Kind.DASH, 0.93, new Evidence.Language("dash"));
    TextFile file = TextFile.decode(TEXT.getBytes(UTF_8), UTF_8, 0);
    PathName name = PathName.of("town.txt");
    ReviewItem item =
        ReviewItem.of(ProposedFile.of(name, file, List.of(dash), List.of(), EarlierDecisions.NONE))
            .get(0);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (Terminal terminal =
        new ExternalTerminal(
            null,
            "test",
            "xterm",
            new ByteArrayInputStream(new byte[0]),
            out,
            UTF_8,
            Terminal.SignalHandler.SIG_DFL,
            false,
            new Attributes(),
            new Size(width, 24))) {
      new ReviewScreen(terminal, false).ask(item, 1, 9, 1);
    }
    return out.toString(UTF_8).replace("\r", "").lines().toList();
  }

  @Test
  void anItemIsABlockOfAFewLines() throws IOException {
    assertEquals(
        List.of(
            "",
            "[1/9] town.txt:1:42  dash 0.93 (dash)",
            "  They had one aim in the north of the town[- -]{+ — +}peace.",
            "accept? [y,n,a,d,l,s,b,q,?]"),
        shown(80).stream().map(String::stripTrailing).toList());
  }

  @Test
  void aSpaceThatChangesIsSeenAlsoWhereALineEnds() throws IOException {
    for (int width = 30; width < 80; width++) {
      List<String> lines = shown(width);
      String text = String.join("\n", lines);

      assertTrue(text.contains("[- -]{+ — +}"), text);
      int longest = lines.stream().mapToInt(String::length).max().orElseThrow();
      assertTrue(longest < width, text);
    }
  }
}
