package org.emend.cli;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A program that shows results page by page, as git uses one: {@code $EMEND_PAGER}, else {@code
 * $PAGER}, else {@code less}, which ends at once where everything fits on the screen. It starts
 * with the first byte.
 */
final class Pager extends OutputStream {

  private static final String USUAL = "less";
  private static final Pattern PLAIN_WORD = Pattern.compile("[\\w./+-]+");

  private final String command;
  private final Runnable onStart;
  private Optional<Process> process = Optional.empty();

  private Pager(String command, Runnable onStart) {
    this.command = command;
    this.onStart = onStart;
  }

  /**
   * The pager that the environment names, if it wants one and has it.
   *
   * @param onStart is run before the pager takes the terminal
   */
  static Optional<Pager> of(Map<String, String> environment, Runnable onStart) {
    String command =
        environment.getOrDefault("EMEND_PAGER", environment.getOrDefault("PAGER", USUAL));
    boolean isWanted =
        !command.isBlank()
            && !command.strip().equals("cat")
            && !environment.getOrDefault("TERM", "").equals("dumb")
            && File.separatorChar == '/';
    boolean isThere = isOnPath(program(command), environment.getOrDefault("PATH", ""));
    return isWanted && isThere ? Optional.of(new Pager(command, onStart)) : Optional.empty();
  }

  /** The first word of a command; empty if only the shell can tell what that is. */
  private static String program(String command) {
    String first = command.strip().split("\\s", 2)[0];
    return PLAIN_WORD.matcher(first).matches() ? first : "";
  }

  /** The shell's own commands are on no path, and nobody's pager. */
  private static boolean isOnPath(String program, String path) {
    if (program.isEmpty() || program.indexOf('/') >= 0) {
      return program.isEmpty() || Files.isExecutable(Path.of(program));
    }
    return Arrays.stream(path.split(File.pathSeparator))
        .filter(folder -> !folder.isEmpty())
        .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
  }

  @Override
  public void write(int b) throws IOException {
    running().getOutputStream().write(b);
  }

  @Override
  public void write(byte[] bytes, int offset, int length) throws IOException {
    if (length > 0) {
      running().getOutputStream().write(bytes, offset, length);
    }
  }

  @Override
  public void flush() throws IOException {
    if (process.isPresent()) {
      process.get().getOutputStream().flush();
    }
  }

  private Process running() throws IOException {
    if (process.isEmpty()) {
      onStart.run();
      ProcessBuilder builder = new ProcessBuilder("sh", "-c", command);
      builder.environment().putIfAbsent("LESS", "FRX");
      builder.environment().putIfAbsent("LV", "-c");
      builder.redirectOutput(ProcessBuilder.Redirect.INHERIT);
      builder.redirectError(ProcessBuilder.Redirect.INHERIT);
      Process started = builder.start();
      // Ctrl-C ends this program but not the pager, which then still has the terminal.
      Runtime.getRuntime().addShutdownHook(new Thread(() -> await(started)));
      process = Optional.of(started);
    }
    return process.get();
  }

  /** Ends what the pager shows, and waits until the user has left it. */
  @Override
  public void close() {
    process.ifPresent(Pager::end);
  }

  private static void end(Process process) {
    try {
      process.getOutputStream().close();
    } catch (IOException e) {
      // The user has left it already.
    }
    await(process);
  }

  private static void await(Process process) {
    try {
      process.waitFor();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
