package org.emend.edit;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.emend.text.SomeCharsets;
import org.emend.text.TextFile;

class EditsOnBytesPropertyTest {

  /** A mark to put in, counted from the start and, past the end, from the start again. */
  record Insertion(int where, String mark) {}

  @Property
  void noEditsLeaveAllBytesAsTheyWere(@ForAll("files") TextFile file)
      throws UnwritableEditException {
    assertArrayEquals(file.bytes(), Edits.apply(file, List.of()));
  }

  @Property
  void insertionsKeepAllOtherBytesAndReadAsTheEditedText(
      @ForAll("files") TextFile file, @ForAll("insertions") List<Insertion> insertions) {
    List<Edit> edits = edits(file.text(), insertions);
    byte[] edited;
    try {
      edited = Edits.apply(file, edits);
    } catch (UnwritableEditException e) {
      assertTrue(e.getMessage().contains("cannot be written in " + file.charset()));
      return;
    }
    assertArrayEquals(spliced(file, edits), edited);
    assertEquals(
        Edits.apply(file.text(), edits),
        TextFile.decode(edited, file.charset(), file.bomLength()).text());
  }

  /** What every one of these charsets has can be put into any sound text. */
  @Property
  void asciiCanBeWrittenBetweenAnyTwoCharacters(
      @ForAll("soundFiles") TextFile file, @ForAll @IntRange(max = 99) int where)
      throws UnwritableEditException {
    List<Edit> edits = edits(file.text(), List.of(new Insertion(where, "x")));
    assertArrayEquals(spliced(file, edits), Edits.apply(file, edits));
  }

  /** In the order of the text, at borders of characters. */
  private static List<Edit> edits(String text, List<Insertion> insertions) {
    TreeMap<Integer, String> marks = new TreeMap<>();
    for (Insertion insertion : insertions) {
      int offset = insertion.where() % (text.length() + 1);
      boolean split =
          offset > 0
              && offset < text.length()
              && Character.isSurrogatePair(text.charAt(offset - 1), text.charAt(offset));
      marks.put(split ? offset - 1 : offset, insertion.mark());
    }
    List<Edit> edits = new ArrayList<>();
    marks.forEach(
        (at, mark) -> edits.add(new Edit(at, at, mark, Kind.OTHER, 1, new Evidence.OnlyOrigin())));
    return edits;
  }

  /** The original bytes with the marks' bytes between them, put together the plain way. */
  private static byte[] spliced(TextFile file, List<Edit> edits) {
    byte[] bytes = file.bytes();
    ByteArrayOutputStream spliced = new ByteArrayOutputStream();
    int from = 0;
    for (Edit edit : edits) {
      int at = file.byteOffsets(edit.start())[0];
      spliced.write(bytes, from, at - from);
      spliced.writeBytes(edit.replacement().getBytes(file.charset()));
      from = at;
    }
    spliced.write(bytes, from, bytes.length - from);
    return spliced.toByteArray();
  }

  @Provide
  Arbitrary<TextFile> soundFiles() {
    return Combinators.combine(SomeCharsets.all(), text()).as(EditsOnBytesPropertyTest::encoded);
  }

  @Provide
  Arbitrary<TextFile> files() {
    Arbitrary<byte[]> garbage = Arbitraries.bytes().array(byte[].class).ofMaxSize(6);
    return Combinators.combine(SomeCharsets.all(), text(), garbage, text(), garbage)
        .as(
            (charset, before, bad, after, end) -> {
              ByteArrayOutputStream bytes = new ByteArrayOutputStream();
              bytes.writeBytes(encoded(charset, before).bytes());
              bytes.writeBytes(bad);
              bytes.writeBytes(encoded(charset, after).bytes());
              bytes.writeBytes(end);
              return TextFile.decode(bytes.toByteArray(), charset, 0);
            });
  }

  private static TextFile encoded(Charset charset, String text) {
    return TextFile.decode(text.getBytes(charset), charset, 0);
  }

  private static Arbitrary<String> text() {
    return Arbitraries.strings()
        .withChars("abc \t\r\n'\"é“”‘’—…äßжПδœ海空国한글\u00A0")
        .ofMaxLength(20)
        .map(text -> text.replace("a", "a😀"));
  }

  @Provide
  Arbitrary<List<Insertion>> insertions() {
    Arbitrary<String> marks = Arbitraries.of("’", "“", "—", "…", "x", "é", "海", "😀", "\n", " — ");
    return Combinators.combine(Arbitraries.integers().between(0, 99), marks)
        .as(Insertion::new)
        .list()
        .ofMaxSize(5);
  }
}
