package org.emend.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.util.function.Consumer;

/**
 * A line of a terminal that is drawn again and again. What else goes to the same terminal takes it
 * away before, so that the two never mix. Safe for use by several threads.
 */
final class StatusLine {

  private final Consumer<String> terminal;
  private int length;
  private boolean isFree = true;
  private boolean isEnded;

  /**
   * A line that is not drawn yet.
   *
   * @param terminal shows what it is given at once
   */
  StatusLine(Consumer<String> terminal) {
    this.terminal = terminal;
  }

  /** Shows a text in place of the last one, unless something else has begun a line. */
  synchronized void draw(String text) {
    if (isFree && !isEnded) {
      terminal.accept("\r" + text + " ".repeat(Math.max(0, length - text.length())));
      length = Math.max(length, text.length());
    }
  }

  synchronized void clear() {
    if (length > 0) {
      terminal.accept("\r" + " ".repeat(length) + "\r");
      length = 0;
    }
  }

  /** Takes the line away for good: the terminal is another program's now. */
  synchronized void end() {
    clear();
    isEnded = true;
  }

  /** Shows something else that ends its lines. */
  synchronized void giveWayTo(Runnable other) {
    clear();
    other.run();
  }

  /** A stream to the same terminal for which the line gives way. */
  OutputStream beside(OutputStream out) {
    return new OutputStream() {
      @Override
      public void write(int b) throws IOException {
        write(new byte[] {(byte) b}, 0, 1);
      }

      @Override
      public void write(byte[] bytes, int offset, int count) throws IOException {
        synchronized (StatusLine.this) {
          clear();
          out.write(bytes, offset, count);
          isFree = count == 0 ? isFree : bytes[offset + count - 1] == '\n';
        }
      }

      @Override
      public void flush() throws IOException {
        out.flush();
      }
    };
  }
}
