package org.emend.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import org.junit.jupiter.api.Test;

class StatusLineTest {

  private final ByteArrayOutputStream terminal = new ByteArrayOutputStream();
  private final StatusLine line = new StatusLine(text -> terminal.writeBytes(text.getBytes(UTF_8)));

  private String shown() {
    return terminal.toString(UTF_8);
  }

  @Test
  void aShorterTextCoversALongerOne() {
    line.draw("half done");
    line.draw("done");

    assertEquals("\rhalf done\rdone     ", shown());
  }

  @Test
  void isGoneBeforeALineOfTalkAndComesBackBehindIt() {
    line.draw("12%");
    line.giveWayTo(() -> terminal.writeBytes("emend: a.txt: bad\n".getBytes(UTF_8)));
    line.draw("13%");

    assertEquals("\r12%\r   \remend: a.txt: bad\n\r13%", shown());
  }

  @Test
  void waitsForTheEndOfALineOfResults() throws IOException {
    OutputStream results = line.beside(terminal);
    line.draw("12%");
    results.write("-don".getBytes(UTF_8));
    line.draw("13%");
    results.write("t\n".getBytes(UTF_8));
    line.draw("14%");

    assertEquals("\r12%\r   \r-dont\n\r14%", shown());
  }

  @Test
  void leavesNothing() {
    line.draw("12%");
    line.clear();
    line.clear();

    assertEquals("\r12%\r   \r", shown());
  }
}
