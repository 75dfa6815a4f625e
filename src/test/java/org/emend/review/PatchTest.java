package org.emend.review;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.emend.edit.Edit;
import org.emend.edit.Evidence;
import org.emend.edit.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What git and patch make of a diff. */
class PatchTest {

  private static final List<String> GIT = List.of("git", "apply", "--whitespace=nowarn", "p.diff");
  private static final List<String> PATCH = List.of("patch", "-p1", "-s", "-t", "-i", "p.diff");

  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "dont\nb\nc\nd\ne\nf\ng\nh\n",
        "a\nb\nc\nd\ne\nf\ng\ndont\n",
        "a\nb\nc\nd\ndont",
        "dont\nb\nc\nd\ne",
        "dont\nb\nc\nd\ndont",
        "dont",
        "a\r\ndont\r\nb\r\n",
        "a\r\ndont\nb\r\ndont\r\n",
        "a\rdont\rb",
        "a\ndont\r",
        "\n\n\ndont\n\n\n\n",
        "-- dont\n++ dont\n@@ dont\n\\ dont\ndiff dont\n",
        "\uFEFFdont\n",
        "nul \u0000 dont\nb\n"
      })
  void givesTheRepairedBytes(String before) throws Exception {
    assertApplies("a.txt", before.getBytes(UTF_8), before.replace("dont", "don’t").getBytes(UTF_8));
  }

  @Test
  void keepsBytesThatAreNoUtf8() throws Exception {
    Charset charset = Charset.forName("windows-1252");
    String before = "café\n“dont” \u2122\nnaïve\n";

    assertApplies(
        "a.txt", before.getBytes(charset), before.replace("dont", "don’t").getBytes(charset));
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-16LE", "UTF-16BE", "UTF-32LE", "UTF-32BE"})
  void appliesInWideCharsets(String name) throws Exception {
    Charset charset = Charset.forName(name);
    String before = "\uFEFFone\r\nI dont\r\nĊ ਊ\r\nyou dont";

    assertApplies(
        "a.txt", before.getBytes(charset), before.replace("dont", "don’t").getBytes(charset));
  }

  @ParameterizedTest
  @ValueSource(strings = {"a\ndontĊ\nb\n", "dont", "a\nb\nc\nd\ne\ndont\nf\ng\nh\ni\ndont\nj"})
  void appliesThoughTheNumberOfLineFeedBytesChanges(String before) throws Exception {
    String after = before.replace("dont", "donĊt").replace("tĊ", "t");

    assertApplies("a.txt", before.getBytes(UTF_16LE), after.getBytes(UTF_16LE));
    assertApplies("a.txt", after.getBytes(UTF_16LE), before.getBytes(UTF_16LE));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "with space.txt",
        "deep/er/a b.txt",
        "café.txt",
        "quo\"te.txt",
        "apo'strophe",
        "back\\slash",
        "tab\there.txt",
        "trailing ",
        "😀.txt"
      })
  void findsFilesOfOddNames(String name) throws Exception {
    assertApplies(name, "dont\n".getBytes(UTF_8), "don’t\n".getBytes(UTF_8));
  }

  /** Patch refuses such a name, git does not. */
  @Test
  void gitFindsAFileWithALineFeedInItsName() throws Exception {
    assertApplies(GIT, "line\nfeed", "dont\n".getBytes(UTF_8), "don’t\n".getBytes(UTF_8));
  }

  @Test
  void severalDiffsMakeOne() throws Exception {
    byte[] before = "dont".getBytes(UTF_8);
    byte[] after = "don’t".getBytes(UTF_8);
    ByteArrayOutputStream patch = new ByteArrayOutputStream();
    for (String name : List.of("b/one.txt", "two three.txt", "vier\u00E9")) {
      write(name, before);
      patch.writeBytes(UnifiedDiff.of(name.getBytes(UTF_8), before, after).bytes(Palette.PLAIN));
    }
    write("p.diff", patch.toByteArray());

    run(GIT);

    for (String name : List.of("b/one.txt", "two three.txt", "vier\u00E9")) {
      assertArrayEquals(after, Files.readAllBytes(folder.resolve(name)));
    }
  }

  @Test
  void appliesWhereverTheChangesLie() throws Exception {
    Random random = new Random(20261101);
    for (int round = 0; round < 25; round++) {
      String[] before = new String[1 + random.nextInt(40)];
      String[] after = new String[before.length];
      for (int i = 0; i < before.length; i++) {
        before[i] = random.nextInt(3) == 0 ? "" : "line";
        after[i] = random.nextInt(5) == 0 ? before[i] + "’" : before[i];
      }
      String end = random.nextBoolean() ? "\n" : "";
      assertApplies(
          "a.txt",
          (String.join("\n", before) + end).getBytes(UTF_8),
          (String.join("\n", after) + end).getBytes(UTF_8));
    }
  }

  /** Whatever the text around a suggestion looks like, both tools skip its line. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "it|s so",
        "--- a/one.txt|",
        "\n|+++ b/one.txt",
        "@@ -1 +1 @@|\n-dont\n+wont",
        "diff --git a/one.txt b/one.txt|",
        "\\ No newline at end of file|",
        "Index: one.txt|",
        "1c1|\n"
      })
  void skipsTheSuggestionsBetweenTheDiffs(String marked) throws Exception {
    int at = marked.indexOf('|');
    String text = marked.replace("|", "");
    Edit suggestion = new Edit(at, at, "\n’\n", Kind.APOSTROPHE, 0.6, new Evidence.OnlyOrigin());
    List<String> names = List.of("one.txt", "two 2.txt", "dreé.txt", "four.txt");
    for (String content : List.of("dont", "dont\n", "a\nb\nc\nd\ndont\ne\nf\ng\nh\ni\n")) {
      byte[] before = content.getBytes(UTF_8);
      byte[] after = content.replace("dont", "don’t").getBytes(UTF_8);
      ByteArrayOutputStream patch = new ByteArrayOutputStream();
      for (String name : names) {
        byte[] bytes = name.getBytes(UTF_8);
        patch.writeBytes(SuggestionLines.of(bytes, text, List.of(suggestion)).bytes(Palette.PLAIN));
        if (!name.equals("four.txt")) {
          patch.writeBytes(UnifiedDiff.of(bytes, before, after).bytes(Palette.PLAIN));
        }
      }
      for (List<String> tool : List.of(GIT, PATCH)) {
        for (String name : names) {
          write(name, before);
        }
        write("p.diff", patch.toByteArray());
        run(tool);
        for (String name : names) {
          assertArrayEquals(
              name.equals("four.txt") ? before : after, Files.readAllBytes(folder.resolve(name)));
        }
      }
    }
  }

  private void assertApplies(String name, byte[] before, byte[] after) throws Exception {
    assertApplies(GIT, name, before, after);
    assertApplies(PATCH, name, before, after);
  }

  private void assertApplies(List<String> command, String name, byte[] before, byte[] after)
      throws Exception {
    write(name, before);
    byte[] patch = UnifiedDiff.of(name.getBytes(UTF_8), before, after).bytes(Palette.PLAIN);
    assertEquals(Arrays.equals(before, after), patch.length == 0);
    if (patch.length == 0) {
      return;
    }
    write("p.diff", patch);
    run(command);
    assertArrayEquals(
        after,
        Files.readAllBytes(folder.resolve(name)),
        () -> command.get(0) + ":\n" + new String(patch, StandardCharsets.ISO_8859_1));
  }

  private void write(String name, byte[] content) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    Files.write(file, content);
  }

  private void run(List<String> command) throws Exception {
    ProcessBuilder builder =
        new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true);
    builder.environment().put("GIT_CEILING_DIRECTORIES", folder.getParent().toString());
    builder.environment().put("GIT_CONFIG_GLOBAL", "/dev/null");
    builder.environment().put("GIT_CONFIG_NOSYSTEM", "1");
    Process process = null;
    try {
      process = builder.start();
    } catch (IOException e) {
      assumeTrue(false, command.get(0) + " is not installed");
    }
    String talk = new String(process.getInputStream().readAllBytes(), UTF_8);
    assertEquals(0, process.waitFor(), talk);
  }
}
