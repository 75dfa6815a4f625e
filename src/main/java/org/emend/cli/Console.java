package org.emend.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.emend.files.FailureReason;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** The streams and the environment that the program runs in, and how it talks there. */
final class Console {

  private final InputStream in;
  private final StandardOutput out;
  private final PrintStream err;
  private final StatusLine statusLine;
  private final Map<String, String> environment;
  private final boolean terminal;
  private final boolean errTerminal;
  private Optional<Pager> pager = Optional.empty();
  private boolean isPaging;

  /** What is said while a pager has the terminal. */
  private final List<String> unsaid = new ArrayList<>();

  Console(
      InputStream in,
      OutputStream out,
      OutputStream err,
      Map<String, String> environment,
      boolean terminal) {
    this.in = in;
    this.err = new PrintStream(err, true, UTF_8);
    this.statusLine = new StatusLine(this::print);
    this.out = new StandardOutput(terminal ? statusLine.beside(out) : out);
    this.environment = Map.copyOf(environment);
    this.terminal = terminal;
    this.errTerminal = Terminal.isStandardError(err);
  }

  InputStream in() {
    return in;
  }

  /** For results; buffered. */
  OutputStream out() {
    return out;
  }

  PrintWriter outWriter() {
    return new PrintWriter(new OutputStreamWriter(out, UTF_8), true);
  }

  PrintWriter errWriter() {
    return new PrintWriter(new OutputStreamWriter(err, UTF_8), true);
  }

  /** Whether results go to a terminal. */
  boolean isTerminal() {
    return terminal;
  }

  /** Whether colours would be seen, as in no-color.org. */
  boolean showsColours() {
    return terminal
        && environment.getOrDefault("NO_COLOR", "").isEmpty()
        && !environment.getOrDefault("TERM", "").equals("dumb");
  }

  /** Whether a line that is drawn again and again on standard error would be seen as such. */
  boolean showsProgress() {
    return errTerminal && !environment.getOrDefault("TERM", "").equals("dumb");
  }

  /** The line of standard error that {@link #showsProgress} speaks of. */
  StatusLine statusLine() {
    return statusLine;
  }

  private void print(String talk) {
    err.print(talk);
    err.flush();
  }

  /** From now on results go through the user's pager, if they go to a terminal and there is one. */
  void page() throws IOException {
    if (terminal) {
      pager = Pager.of(environment, this::giveUpTerminal);
      if (pager.isPresent()) {
        out.redirect(pager.get());
      }
    }
  }

  private synchronized void giveUpTerminal() {
    statusLine.end();
    isPaging = true;
  }

  /** Waits until the user has left the pager, and says what there was to say meanwhile. */
  private synchronized void endPaging() {
    pager.ifPresent(Pager::close);
    isPaging = false;
    unsaid.forEach(this::say);
    unsaid.clear();
  }

  /** A line of talk on standard error. */
  synchronized void say(String line) {
    if (isPaging) {
      unsaid.add(line);
    } else {
      statusLine.giveWayTo(() -> print(oneLine(line) + "\n"));
    }
  }

  /** What is wrong with one file. */
  void report(Object path, String reason) {
    say("emend: " + path + ": " + reason);
  }

  /** Shows where the program itself went wrong, to those who look for it. */
  void trace(Throwable fault) {
    if (!environment.getOrDefault("EMEND_DEBUG", "").isEmpty()) {
      StringWriter trace = new StringWriter();
      fault.printStackTrace(new PrintWriter(trace));
      trace.toString().replace("\t", "  ").lines().forEach(this::say);
    }
  }

  int reportUsage(ParameterException e) {
    say("emend: " + e.getMessage().replaceFirst("^Error: ", ""));
    UnmatchedArgumentException.printSuggestions(e, errWriter());
    say("Try '" + e.getCommandLine().getCommandSpec().qualifiedName() + " --help'.");
    return ExitCode.USAGE;
  }

  /**
   * Says why a command ended before its time; if standard output is to blame, that is left to
   * {@link #end}.
   */
  int reportEnd(Exception e) {
    if (e instanceof OutputException) {
      return ExitCode.FAILED;
    }
    if (e instanceof InputException) {
      say("emend: " + e.getMessage());
    } else if (e instanceof IOException failure) {
      say("emend: " + FailureReason.of(failure, Path.of("")));
    } else {
      say("emend: " + FailureReason.internalError(e));
      trace(e);
    }
    return ExitCode.FAILED;
  }

  /**
   * Sends out what is left of the results. A reader that has gone away is no failure.
   *
   * @param exitCode what the command returned
   * @return what the program returns
   */
  int end(int exitCode) {
    try {
      out.flush();
      return exitCode;
    } catch (OutputException e) {
      if (e.isClosedPipe()) {
        return ExitCode.DONE;
      }
      say("emend: " + e.getMessage());
      return ExitCode.FAILED;
    } finally {
      endPaging();
    }
  }

  /** Names of files may hold anything; on the terminal a message stays one harmless line. */
  private static String oneLine(String text) {
    StringBuilder shown = new StringBuilder(text.length());
    text.chars()
        .forEach(
            c -> {
              if (Character.isISOControl(c)) {
                shown.append(String.format("\\x%02x", c));
              } else {
                shown.append((char) c);
              }
            });
    return shown.toString();
  }
}
