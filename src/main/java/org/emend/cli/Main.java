package org.emend.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.Map;
import picocli.AutoComplete.GenerateCompletion;
import picocli.CommandLine;

/**
 * The program.
 *
 * <p>Results go to standard output as bytes, talk goes to standard error in UTF-8.
 */
public final class Main {

  private Main() {}

  public static void main(String[] args) {
    int exitCode =
        run(
            args,
            System.in,
            new FileOutputStream(FileDescriptor.out),
            new FileOutputStream(FileDescriptor.err),
            System.getenv(),
            Terminal.isThere());
    System.exit(exitCode);
  }

  /**
   * Runs the whole program once.
   *
   * @param environment the environment variables
   * @param terminal whether {@code out} is a terminal
   * @return an {@link ExitCode}
   */
  public static int run(
      String[] args,
      InputStream in,
      OutputStream out,
      OutputStream err,
      Map<String, String> environment,
      boolean terminal) {
    return run(
        args,
        new Console(in, out, err, environment, terminal),
        () -> ReviewTerminal.OF_THE_SYSTEM.open());
  }

  /** Runs the whole program once, with a terminal of its own for reviews. */
  static int run(String[] args, Console console, ReviewTerminal reviewTerminal) {
    CommandLine commands =
        new CommandLine(new EmendCommand(console))
            .addSubcommand(new LearnCommand(console))
            .addSubcommand(new RepairCommand(console))
            .addSubcommand(new ReviewCommand(console, reviewTerminal))
            .addSubcommand(new ApplyCommand(console))
            .addSubcommand(new UndoCommand(console))
            .addSubcommand(new DetectCommand(console))
            .addSubcommand(new EvaluateCommand(console))
            .addSubcommand(new TrainCommand(console))
            .addSubcommand(new CommandLine.HelpCommand())
            .addSubcommand(new GenerateCompletion())
            .registerConverter(Path.class, new PathConverter())
            .setCaseInsensitiveEnumValuesAllowed(true)
            .setExpandAtFiles(false)
            .setColorScheme(CommandLine.Help.defaultColorScheme(CommandLine.Help.Ansi.OFF))
            .setOut(console.outWriter())
            .setErr(console.errWriter())
            .setParameterExceptionHandler((e, wrong) -> console.reportUsage(e))
            .setExecutionExceptionHandler((e, command, parsed) -> console.reportEnd(e));
    return console.end(commands.execute(args));
  }
}
