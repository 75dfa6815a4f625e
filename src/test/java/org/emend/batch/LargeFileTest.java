package org.emend.batch;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.emend.edit.Edit;
import org.emend.edit.Kind;
import org.emend.files.FileStamp;
import org.emend.text.SomeCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LargeFileTest {

  private static final FileRepair REPAIR = new FileRepair(Apostrophes::repair, Optional.empty());

  /** Everything is large. */
  private static final PieceSizes SMALL = new PieceSizes(10, 20, 60, 200);

  @TempDir private Path folder;

  @Property
  void repairsInPiecesOfAnySizeAsInOne(
      @ForAll("charsets") Charset charset,
      @ForAll("paragraphs") List<String> paragraphs,
      @ForAll @IntRange(min = 30, max = 60) int shortest,
      @ForAll @IntRange(min = 40, max = 100) int more)
      throws IOException {
    byte[] bytes = String.join("\n\n", paragraphs).getBytes(charset);
    FileRepair repair = new FileRepair(Apostrophes::repair, Optional.of(charset));
    PieceSizes sizes = new PieceSizes(0, shortest, shortest + more, 100);
    ByteArrayOutputStream joined = new ByteArrayOutputStream();
    List<Long> places = new ArrayList<>();

    Batch batch = new Batch(repair, Destination.NOWHERE, 2, sizes);
    batch.run(source("-"), new ByteArrayInputStream(bytes), collecting(joined, places));

    Outcome whole = repair.repair(bytes);
    assertArrayEquals(((Outcome.Done) whole).content(), joined.toByteArray());
    List<Edit> edits = whole instanceof Outcome.Repaired repaired ? repaired.edits() : List.of();
    assertEquals(edits.stream().map(edit -> (long) edit.start()).toList(), places);
  }

  @Test
  void replacesADamagedFile() throws IOException {
    String before = "All is well.\n\n".repeat(40);
    Path file = write("a.txt", (before + "They dont.\n\n" + before).getBytes(UTF_8));

    Outcome outcome = run(inPlace(), file);

    assertEquals(
        new Outcome.InPieces(true, Map.of(Kind.APOSTROPHE, 1L), 0, Outcome.LeftOut.NONE), outcome);
    assertEquals(before + "They don’t.\n\n" + before, Files.readString(file));
  }

  @Test
  void doesNotTouchASoundFile() throws IOException {
    Path file = write("a.txt", "All is well.\n\n".repeat(40).getBytes(UTF_8));
    FileStamp stamp = FileStamp.of(file);

    Outcome outcome = run(inPlace(), file);

    assertEquals(new Outcome.InPieces(true, Map.of(), 0, Outcome.LeftOut.NONE), outcome);
    assertEquals(stamp, FileStamp.of(file));
  }

  @Test
  void mirrorsEveryFile() throws Exception {
    Path damaged = write("in/a.txt", "They dont.\n\n".repeat(40).getBytes(UTF_8));
    Path sound = write("in/b.txt", "All is well.\n\n".repeat(40).getBytes(UTF_8));
    byte[] noText = new byte[1000];
    Path binary = write("in/c.txt", noText);
    List<SourceFile> files = List.of(source(damaged), source(sound), source(binary));
    Path out = folder.resolve("out");

    new Batch(REPAIR, Mirror.into(out, List.of(folder.resolve("in")), files), 2, SMALL)
        .run(files, (source, outcome) -> assertInstanceOf(Outcome.InPieces.class, outcome));

    assertEquals("They don’t.\n\n".repeat(40), Files.readString(out.resolve("a.txt")));
    assertEquals(Files.readString(sound), Files.readString(out.resolve("b.txt")));
    assertArrayEquals(noText, Files.readAllBytes(out.resolve("c.txt")));
  }

  @Test
  void takesTheCharsetFromWhereAsciiEnds() throws IOException {
    String ascii = "They dont.\n\n".repeat(100);
    Charset charset = Charset.forName("windows-1252");
    String french = "L’été, les élèves dont la mère était là-bas préféraient le café.\n".repeat(5);
    Path file = write("a.txt", (ascii + french).getBytes(charset));

    run(inPlace(), file);

    String repaired = (ascii + french).replace("dont", "don’t");
    assertEquals(repaired, new String(Files.readAllBytes(file), charset));
  }

  @Test
  void readsOnlyTheHeadOfABinaryFile() throws IOException {
    byte[] bytes = "PK\3\4\0\0\0\b\0\f1".repeat(100).getBytes(ISO_8859_1);
    List<RepairedPiece> pieces = new ArrayList<>();
    InputStream unreadable =
        new Bytewise() {
          @Override
          int next() throws IOException {
            throw new IOException("is read on");
          }
        };

    try (LargeFile file =
        new LargeFile(() -> unreadable, REPAIR.charset(bytes), REPAIR, SMALL, 1, pieces::add)) {
      assertEquals(false, file.isRepaired());
      file.finish();
      assertEquals(false, file.outcome().isText());
    }
    assertEquals(List.of(), pieces);
  }

  @Test
  void aPieceWithZerosIsLeftAlone() throws IOException {
    String text = "Où ? They dont.\n\n".repeat(40);
    String payload = "dont\0\0\0\0".repeat(100);
    Path file = write("a.sh", (text + payload).getBytes(UTF_8));

    run(inPlace(), file);

    assertTrue(Files.readString(file).startsWith("Où ? They don’t."));
    assertTrue(Files.readString(file).endsWith(payload));
  }

  @Test
  void aPieceThatFailsFailsTheFile() throws IOException {
    byte[] bytes = ("They dont.\n\n".repeat(40) + "boom\n").getBytes(UTF_8);
    Path file = write("a.txt", bytes);
    FileRepair failing =
        new FileRepair(
            text -> {
              if (text.contains("boom")) {
                throw new IllegalStateException("boom");
              }
              return Apostrophes.repair(text);
            },
            Optional.empty());
    List<Outcome> outcomes = new ArrayList<>();

    new Batch(failing, inPlace(), 2, SMALL)
        .run(List.of(source(file)), (source, outcome) -> outcomes.add(outcome));

    Outcome.Failed failed = assertInstanceOf(Outcome.Failed.class, outcomes.get(0));
    assertEquals("internal error: boom", failed.reason());
    assertArrayEquals(bytes, Files.readAllBytes(file));
    try (var entries = Files.list(folder)) {
      List<Path> visible = entries.filter(entry -> !entry.endsWith(".emend")).toList();
      assertEquals(List.of(file), visible);
    }
  }

  @Test
  void whatTheResultsThrowEndsTheRun() throws IOException {
    Path file = write("a.txt", "They dont.\n\n".repeat(40).getBytes(UTF_8));
    Batch.Results closed =
        new Batch.Results() {
          @Override
          public void accept(SourceFile source, Outcome outcome) {
            throw new AssertionError("goes on");
          }

          @Override
          public void acceptPiece(SourceFile source, RepairedPiece piece) throws IOException {
            throw new IOException("closed");
          }
        };
    Batch batch = new Batch(REPAIR, Destination.NOWHERE, 2, SMALL);

    assertThrows(IOException.class, () -> batch.run(List.of(source(file)), closed));
  }

  @Test
  void aStreamIsHandedOverBeforeItEnds() throws IOException {
    ByteArrayOutputStream joined = new ByteArrayOutputStream();
    byte[] text = "They dont.\n\n".getBytes(UTF_8);
    InputStream endless =
        new Bytewise() {
          private int at;

          @Override
          int next() throws IOException {
            if (joined.size() > 10_000) {
              throw new IOException("enough");
            }
            return text[at++ % text.length];
          }
        };
    List<Outcome> outcomes = new ArrayList<>();

    new Batch(REPAIR, Destination.NOWHERE, 2, SMALL)
        .run(source("-"), endless, collecting(joined, new ArrayList<>(), outcomes));

    assertTrue(joined.toString(UTF_8).startsWith("They don’t.\n\nThey don’t.\n\n"));
    assertEquals(List.of(new Outcome.Failed("enough", Optional.empty())), outcomes);
  }

  @Provide
  Arbitrary<Charset> charsets() {
    return SomeCharsets.all();
  }

  @Provide
  Arbitrary<List<String>> paragraphs() {
    return Arbitraries.of(
            "I dont know.", "dont", "Tout va bien.", "日本語", "Да", "😀", "a\nb", "é\r\nè")
        .list()
        .ofMaxSize(40);
  }

  private Outcome run(Destination destination, Path file) throws IOException {
    List<Outcome> outcomes = new ArrayList<>();
    new Batch(REPAIR, destination, 2, SMALL)
        .run(List.of(source(file)), (source, outcome) -> outcomes.add(outcome));
    assertEquals(1, outcomes.size());
    return outcomes.get(0);
  }

  private static Batch.Results collecting(ByteArrayOutputStream content, List<Long> places) {
    return collecting(content, places, new ArrayList<>());
  }

  private static Batch.Results collecting(
      ByteArrayOutputStream content, List<Long> places, List<Outcome> outcomes) {
    return new Batch.Results() {
      @Override
      public void accept(SourceFile source, Outcome outcome) {
        outcomes.add(outcome);
      }

      @Override
      public void acceptPiece(SourceFile source, RepairedPiece piece) {
        content.writeBytes(piece.outcome().content());
        if (piece.outcome() instanceof Outcome.Repaired repaired) {
          repaired.edits().forEach(edit -> places.add(piece.start().offset() + edit.start()));
        }
      }

      @Override
      public boolean wantBinaryPieces() {
        return true;
      }
    };
  }

  private abstract static class Bytewise extends InputStream {

    abstract int next() throws IOException;

    @Override
    public int read() throws IOException {
      return next();
    }

    @Override
    public int read(byte[] bytes, int from, int length) throws IOException {
      if (length == 0) {
        return 0;
      }
      bytes[from] = (byte) next();
      return 1;
    }
  }

  private static SourceFile source(String name) {
    return source(Path.of(name));
  }

  private static SourceFile source(Path file) {
    return new SourceFile(file, file.getFileName());
  }

  private Path write(String name, byte[] content) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    return Files.write(file, content);
  }

  private InPlace inPlace() throws IOException {
    return InPlace.of(List.of(folder), (file, remark) -> {});
  }
}
