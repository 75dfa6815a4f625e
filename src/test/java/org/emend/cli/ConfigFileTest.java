package org.emend.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code emend.toml} in the folder of the files or above. */
class ConfigFileTest {

  private static final String FERRY = "The ferry doesnâ€™t run on Sundays.\n";

  @TempDir private Path folder;
  private Path docs;
  private Path config;

  @BeforeEach
  void writeFiles() throws IOException {
    folder = folder.toRealPath();
    docs = Files.createDirectories(folder.resolve("project/docs"));
    config = folder.resolve("project/emend.toml");
    Files.writeString(docs.resolve("a.txt"), FERRY);
    Files.writeString(docs.resolve("b.log"), FERRY);
  }

  private void write(String... lines) throws IOException {
    Files.write(config, List.of(lines));
  }

  private String used() {
    return "emend: options from " + config + "\n";
  }

  @Test
  void setsOptionsForTheFilesBelowIt() throws IOException {
    write("# scraped", "exclude = ['*.log']", "min-confidence = 0.95", "jobs = 1");

    Program run = Program.run("repair", "--check", docs);

    assertEquals(docs.resolve("a.txt") + "\n", run.text());
    assertEquals(used() + "1 file: 1 would be repaired\n1 edit: 1 apostrophe\n", run.err());
    assertEquals("", Program.run("repair", "-q", "--check", docs).err());
    assertEquals(1, Program.run("detect", docs.resolve("a.txt")).out().lines().count());
    assertEquals(1, Program.run("detect", docs).out().lines().count());
  }

  @Test
  void optionsWin() throws IOException {
    write("exclude = ['*.log']", "encoding = 'UTF-16LE'");

    Program run =
        Program.run("repair", "--check", "--exclude", "*.txt", "--encoding", "UTF-8", docs);

    assertEquals(docs.resolve("b.log") + "\n", run.text());
  }

  @Test
  void isNotUsedAgainstTheUsersWill() throws IOException {
    write("exclude = ['*']");

    assertEquals(2, Program.run("detect", "--no-config", docs).out().lines().count());
    assertEquals(1, Program.run("repair", "--no-config", "--check", docs).exitCode());
  }

  @Test
  void pathsInItAreRelativeToIt() throws IOException {
    Files.writeString(folder.resolve("project/profile.json"), "{}");
    write("profile = 'profile.json'", "references = ['docs']");

    assertEquals(
        "emend: %s: not a profile: it is JSON, but not written by emend learn\n"
            .formatted(folder.resolve("project/profile.json")),
        Program.run("repair", "-q", "--check", docs).err());
  }

  @Test
  void referencesOfAnUnknownDamageSayNothing() throws IOException {
    write("references = ['docs']", "model = 'nowhere'");

    assertEquals(1, Program.run("repair", "-q", "--check", docs).exitCode());
  }

  @Test
  void whoLearnsInOneGoNeedsNoProfile() throws IOException {
    write("profile = 'nowhere.json'", "references = ['nowhere']");
    Path pair = Path.of("testdata/pair").toAbsolutePath();

    Program run =
        Program.run(
            "repair",
            "--reference",
            pair.resolve("reference.txt"),
            "--damaged",
            pair.resolve("damaged.txt"),
            "--check",
            docs);

    assertTrue(run.err().startsWith(used() + "2 files: "), run.err());
  }

  @Test
  void theNearestOneIsUsed() throws IOException {
    write("jobs = 1");
    assertEquals(Optional.of(config), ConfigFile.findFor(docs.resolve("a.txt")));
    Path nearer = Files.writeString(docs.resolve(".emendrc"), "jobs = 2");
    assertEquals(Optional.of(nearer), ConfigFile.findFor(docs));
    assertEquals(Optional.of(nearer), ConfigFile.findFor(docs.resolve("new/a.txt")));
    assertEquals(Optional.of(config), ConfigFile.findFor(docs.getParent()));
  }

  @Test
  void nothingAboveARepositoryIsUsed() throws IOException {
    write("jobs = 1");
    Files.createDirectory(docs.resolve(".git"));

    assertEquals(Optional.empty(), ConfigFile.findFor(docs));
  }

  @Test
  void aFolderOfThatNameIsNone() throws IOException {
    Files.createDirectory(docs.resolve("emend.toml"));
    write("jobs = 1");

    assertEquals(Optional.of(config), ConfigFile.findFor(docs));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          ¶jobs = 0                        | :2: jobs is a whole number, 1 or more
          jobs = 1.5                         | :1: jobs is a whole number, 1 or more
          jobs = 99999999999999999999        | :1: jobs is a whole number, 1 or more
          jobs = '2'                         | :1: jobs is a whole number, 1 or more
          jobs = 1¶¶ min-confidence = 7         | :3: min-confidence is a number from 0 to 1
          min-confidence = nan               | :1: min-confidence is a number from 0 to 1
          profile = ['a.json']               | :1: profile is the path of a profile
          profile = ''                       | :1: profile is the path of a profile
          profile = "a\\u0000b"            | :1: profile is the path of a profile
          include = [1]                      | :1: include is a list of globs
          encoding = 'klingon-8'             | :1: encoding is the name of a charset
          entities = 1                       | :1: entities is true or false
          jobs = 1¶profil = 'x'             | :2: unknown key profil
          [repair]¶jobs = 1                 | :1: unknown key repair
          jobs = 1¶jobs = 2                 | :2: is no TOML:
          jobs = 1¶¶= 3                    | :3: is no TOML:
          """)
  void saysWhatIsWrongAndWhere(String toml, String said) throws IOException {
    Files.writeString(config, toml.replace('¶', '\n'));

    Program run = Program.run("repair", "--check", docs);

    assertTrue(run.err().startsWith("emend: " + config + said), run.err());
    assertEquals(1, run.err().lines().count(), run.err());
    assertEquals(3, run.exitCode());
  }

  @Test
  void isBounded() throws IOException {
    Files.writeString(config, "#".repeat(70_000));
    assertEquals(
        "emend: %s: is larger than a configuration can be (64 KB)\n".formatted(config),
        Program.run("repair", "--check", docs).err());

    Files.writeString(config, "jobs = " + "[".repeat(60_000));
    assertEquals(1, Program.run("repair", "--check", docs).err().lines().count());

    Files.writeString(config, "a.".repeat(30_000) + "b = 1");
    assertEquals(1, Program.run("repair", "--check", docs).err().lines().count());

    Files.writeString(config, "a = " + "{ a = ".repeat(10_000));
    assertEquals(1, Program.run("repair", "--check", docs).err().lines().count());

    Files.writeString(config, "jobs = 1e999999999");
    assertEquals(1, Program.run("repair", "--check", docs).err().lines().count());

    Files.write(config, "jobs = \u00FF\u0000".getBytes(UTF_8));
    assertEquals(1, Program.run("repair", "--check", docs).err().lines().count());
  }
}
