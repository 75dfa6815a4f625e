package org.emend.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MainTest {

  @Test
  void aloneItPrintsHelpToStandardErrorAndExitsWith2() {
    Program run = Program.run();

    assertEquals(2, run.exitCode());
    assertEquals("", run.out());
    assertTrue(run.err().startsWith("Usage: emend"), run.err());
  }

  @Test
  void printsItsVersion() {
    assertEquals(new Program(0, "emend development\n", ""), Program.run("--version"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"learn", "repair", "detect"})
  void everyCommandHelpsWithExamples(String command) {
    Program run = Program.run(command, "--help");

    assertEquals(0, run.exitCode());
    assertEquals("", run.err());
    assertTrue(run.out().contains("Examples:\n  emend " + command), run.out());
  }

  @Test
  void helpNamesTheExitCodes() {
    Program run = Program.run("--help");

    assertEquals(0, run.exitCode());
    assertTrue(run.out().contains("1  --check found something"), run.out());
  }

  @Test
  void generatesACompletionThatBashTakes() throws Exception {
    Program run = Program.run("generate-completion");
    assertEquals(new Program(0, run.out(), ""), run);

    String ask =
        "\nCOMP_WORDS=(emend repair --min) COMP_CWORD=2 COMP_LINE='emend repair --min'"
            + " COMP_POINT=18\n_complete_emend emend --min repair\necho ${COMPREPLY[*]}\n";
    Process bash = new ProcessBuilder("bash", "-s").start();
    try (OutputStream in = bash.getOutputStream()) {
      in.write((run.out() + ask).getBytes(StandardCharsets.UTF_8));
    }

    assertEquals(
        "--min-confidence\n",
        new String(bash.getInputStream().readAllBytes(), StandardCharsets.UTF_8));
  }

  @Test
  void suggestsTheOptionThatWasMeant() {
    Program run = Program.run("repair", "--profil", "p.json", "a.txt");

    assertEquals(2, run.exitCode());
    assertEquals("emend: Unknown option: '--profil'", run.firstLineOfErr());
    assertTrue(run.err().contains("--profile"), run.err());
  }

  @Test
  void suggestsTheCommandThatWasMeant() {
    Program run = Program.run("lern");

    assertEquals(2, run.exitCode());
    assertTrue(run.err().contains("Did you mean: emend learn"), run.err());
  }

  @Test
  void endsQuietlyWhenTheReaderGoesAway() {
    Program run = printHelpTo(failingWith("Broken pipe"));

    assertEquals("", run.err());
  }

  @Test
  void reportsAFullDiskBehindStandardOutput() {
    Program run = printHelpTo(failingWith("No space left on device"));

    assertEquals(3, run.exitCode());
    assertEquals("emend: standard output: No space left on device\n", run.err());
  }

  private static Program printHelpTo(OutputStream out) {
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    String[] args = {"--help"};
    int exitCode = Main.run(args, InputStream.nullInputStream(), out, err, Map.of(), false);
    return new Program(exitCode, "", err.toString(StandardCharsets.UTF_8));
  }

  private static OutputStream failingWith(String reason) {
    return new OutputStream() {
      @Override
      public void write(int b) throws IOException {
        throw new IOException(reason);
      }
    };
  }
}
