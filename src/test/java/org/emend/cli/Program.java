package org.emend.cli;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.Map;

/**
 * One run of the whole program.
 *
 * @param exitCode what it returned
 * @param out standard output, a character for each byte
 * @param err standard error
 */
public record Program(int exitCode, String out, String err) {

  /** Runs the program with arguments of any kind, taken as text. */
  public static Program run(Object... arguments) {
    return runWithInput(new byte[0], arguments);
  }

  static Program runWithInput(byte[] input, Object... arguments) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    String[] args = Arrays.stream(arguments).map(Object::toString).toArray(String[]::new);
    int exitCode =
        Main.run(args, new ByteArrayInputStream(input), out, err, Map.of("TERM", "xterm"), false);
    return new Program(exitCode, out.toString(ISO_8859_1), err.toString(UTF_8));
  }

  /** Standard output as the text that it is. */
  String text() {
    return new String(out.getBytes(ISO_8859_1), UTF_8);
  }

  String firstLineOfErr() {
    return err.lines().findFirst().orElse("");
  }
}
