package org.emend.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code emend train}, and what the other commands do with its model. */
class TrainCommandTest {

  @TempDir private Path folder;
  private Path corpus;
  private Path model;

  @BeforeEach
  void writeCorpus() throws IOException {
    corpus = Files.createDirectory(folder.resolve("corpus"));
    model = folder.resolve("my.model");
    for (int i = 0; i < 3; i++) {
      Files.writeString(
          corpus.resolve("book " + i + ".txt"),
          "“I don’t see the harbor,” she said to him.\n\nThe tide was low that day.\n\n"
              .repeat(120));
    }
  }

  private Program train(String... more) {
    String[] args = new String[5 + more.length];
    args[0] = "train";
    args[1] = "--corpus";
    args[2] = corpus.toString();
    args[3] = "-o";
    args[4] = model.toString();
    System.arraycopy(more, 0, args, 5, more.length);
    return Program.run((Object[]) args);
  }

  @Test
  void writesAModelThatEvaluateUses() throws IOException {
    Program trained = train("--passes", "2");
    assertEquals(0, trained.exitCode(), trained.err());
    assertTrue(trained.err().contains("trained on 3 texts"), trained.err());

    Path clean = folder.resolve("clean.txt");
    Files.writeString(clean, "“I don’t see it,” she said. The tide was low.\n".repeat(40));
    Program evaluated =
        Program.run("evaluate", "--channel", "drop", "--model", model.toString(), clean.toString());
    assertEquals(0, evaluated.exitCode(), evaluated.err());
    assertTrue(evaluated.out().contains("apostrophe"), evaluated.out());
  }

  @Test
  void twoRunsWriteTheSameBytes() throws IOException {
    train("--passes", "1", "--quiet");
    byte[] once = Files.readAllBytes(model);
    train("--passes", "1", "--quiet");
    assertArrayEquals(once, Files.readAllBytes(model));
  }

  @Test
  void keepsAnEarlyModelAndTellsWhatItHasNotRead() throws IOException {
    Path early = folder.resolve("early.model");
    Program ofThree = train("--passes", "1", "--early", early.toString());
    assertTrue(ofThree.err().contains("has read all texts"), ofThree.err());
    for (int i = 3; i < 6; i++) {
      Files.copy(corpus.resolve("book 0.txt"), corpus.resolve("book " + i + ".txt"));
    }
    Program ofSix = train("--passes", "2", "--early", early.toString());
    assertTrue(ofSix.err().contains("has not read book 4.txt"), ofSix.err());
    assertEquals(Files.size(model), Files.size(early));
  }

  @Test
  void refusesACorpusWithTooLittleText() throws IOException {
    Path small = Files.createDirectory(folder.resolve("small"));
    Files.writeString(small.resolve("a.txt"), "Not much.");
    Program refused = Program.run("train", "--corpus", small.toString(), "-o", model.toString());
    assertEquals(3, refused.exitCode());
    assertTrue(refused.err().contains("too little text"), refused.err());
    assertTrue(Files.notExists(model));
  }

  @Test
  void needsACorpusAndAnOutput() {
    assertEquals(2, Program.run("train").exitCode());
    assertEquals(2, train("--passes", "0").exitCode());
  }

  @Test
  void whatIsNoModelIsRefusedWithAReason() throws IOException {
    Path text = folder.resolve("text.txt");
    Files.writeString(text, "It is a text.\n", UTF_8);
    Program refused =
        Program.run("evaluate", "--channel", "drop", "--model", text.toString(), corpus.toString());
    assertEquals(3, refused.exitCode());
    assertTrue(refused.err().contains("is not a model of emend"), refused.err());
    assertEquals(1, refused.err().lines().count(), refused.err());
  }
}
