package org.emend.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Where results go to a terminal; pagers write into a file here. */
@DisabledOnOs(OS.WINDOWS)
class PagerTest {

  @TempDir Path folder;
  private Path shown;
  private Path letter;
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  @BeforeEach
  void write() throws IOException {
    shown = folder.resolve("shown");
    letter = Files.writeString(folder.resolve("letter.txt"), "I donâ€™t know.\n");
  }

  private int run(Map<String, String> environment, Object... arguments) {
    Map<String, String> all = new HashMap<>(environment);
    all.putIfAbsent("TERM", "xterm");
    all.putIfAbsent("PATH", System.getenv("PATH"));
    String[] args = new String[arguments.length];
    for (int i = 0; i < args.length; i++) {
      args[i] = arguments[i].toString();
    }
    return Main.run(args, new ByteArrayInputStream(new byte[0]), out, err, all, true);
  }

  private String toFile() {
    return "cat > '" + shown + "'";
  }

  @Test
  void aDiffGoesThroughThePagerOfTheUser() throws IOException {
    int exitCode = run(Map.of("PAGER", toFile()), "repair", "--diff=words", letter);

    assertEquals(ExitCode.DONE, exitCode);
    assertEquals("", out.toString(UTF_8));
    assertTrue(Files.readString(shown).contains("don’t"), Files.readString(shown));
    assertTrue(err.toString(UTF_8).startsWith("1 file: 1 would be repaired"), err.toString(UTF_8));
  }

  @Test
  void whatIsSaidWaitsUntilThePagerHasEnded() {
    String slowly = "sleep 0.3; cat > '" + shown + "'";

    run(Map.of("PAGER", slowly), "repair", "--diff", letter, folder.resolve("missing.txt"));

    assertTrue(err.toString(UTF_8).contains("missing.txt: no such file"), err.toString(UTF_8));
  }

  @Test
  void emendsOwnPagerComesFirst() {
    run(Map.of("PAGER", "exit 1", "EMEND_PAGER", toFile()), "repair", "--diff=words", letter);

    assertTrue(Files.exists(shown));
  }

  @Test
  void nothingToShowStartsNoPager() throws IOException {
    Files.writeString(letter, "All is well.\n");

    assertEquals(0, run(Map.of("PAGER", toFile()), "repair", "--diff", letter));
    assertFalse(Files.exists(shown));
  }

  @Test
  void noneIsUsedWhereItIsNotWanted() {
    run(Map.of("PAGER", toFile()), "repair", "--no-pager", "--diff", letter);
    run(Map.of("PAGER", toFile(), "EMEND_PAGER", ""), "repair", "--diff", letter);
    run(Map.of("PAGER", "cat"), "repair", "--diff", letter);
    run(Map.of("PAGER", toFile(), "TERM", "dumb"), "repair", "--diff", letter);
    run(Map.of("PATH", "", "TERM", "xterm"), "repair", "--diff", letter);
    run(Map.of("PAGER", toFile()), "repair", "--check", letter);

    assertFalse(Files.exists(shown));
    assertEquals(5, out.toString(UTF_8).split("diff --git", -1).length - 1);
  }

  @Test
  void aPagerThatIsMissingIsDoneWithout() {
    run(Map.of("PAGER", "no-such-pager -R"), "repair", "--diff", letter);
    run(Map.of("PAGER", folder.resolve("no-such-pager").toString()), "repair", "--diff", letter);

    assertEquals(2, out.toString(UTF_8).split("diff --git", -1).length - 1);
  }

  @Test
  void whatOnlyTheShellCanTellIsLeftToIt() {
    run(Map.of("PAGER", "SHOWN='" + shown + "' && cat > \"$SHOWN\""), "repair", "--diff", letter);

    assertTrue(Files.exists(shown));
  }

  @Test
  void leavingThePagerEarlyIsNoFailure() throws IOException {
    Files.writeString(letter, "I donâ€™t know.\n".repeat(200_000));

    assertEquals(
        ExitCode.DONE, run(Map.of("PAGER", "head -n 1 >/dev/null"), "repair", "--diff", letter));
  }

  @Test
  void onATerminalTheChangedCharactersAreMarked() {
    run(Map.of("PAGER", "cat"), "repair", "--diff", letter);

    String marked = "\u001B[31m-I don\u001B[7mâ€™\u001B[27mt know.\u001B[m";
    assertTrue(out.toString(UTF_8).lines().anyMatch(marked::equals), out.toString(UTF_8));
  }
}
