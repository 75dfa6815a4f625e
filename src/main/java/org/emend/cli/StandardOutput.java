package org.emend.cli;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Optional;

/** Standard output, buffered, whose failures can be told from those of files. */
final class StandardOutput extends OutputStream {

  private OutputStream out;
  private Optional<OutputException> failure = Optional.empty();

  StandardOutput(OutputStream out) {
    this.out = new BufferedOutputStream(out);
  }

  /** From now on results go there; what was written before has gone out. */
  void redirect(OutputStream other) throws OutputException {
    flush();
    out = new BufferedOutputStream(other);
  }

  @Override
  public void write(int b) throws OutputException {
    attempt(() -> out.write(b));
  }

  @Override
  public void write(byte[] bytes, int offset, int length) throws OutputException {
    attempt(() -> out.write(bytes, offset, length));
  }

  @Override
  public void flush() throws OutputException {
    attempt(out::flush);
  }

  private interface Step {
    void run() throws IOException;
  }

  /** After a failure nothing more is tried; it is thrown again, as a writer may have hidden it. */
  private void attempt(Step step) throws OutputException {
    if (failure.isEmpty()) {
      try {
        step.run();
        return;
      } catch (IOException e) {
        failure = Optional.of(new OutputException(e));
      }
    }
    throw failure.get();
  }
}
