package org.emend.review;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class PiecewiseDiffTest {

  private static final byte[] NAME = "a.txt".getBytes(UTF_8);

  /** A piece of a file and of its repair. */
  private record Part(String before) {
    String after() {
      return before.replace("dont", "don’t");
    }
  }

  @Property
  void isTheDiffOfTheWholeWhereverThePiecesEnd(@ForAll("parts") List<Part> parts)
      throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    StringBuilder before = new StringBuilder();
    StringBuilder after = new StringBuilder();
    try (PiecewiseDiff diff = new PiecewiseDiff(NAME, Palette.PLAIN, out)) {
      for (Part part : parts) {
        before.append(part.before());
        after.append(part.after());
        diff.add(part.before().getBytes(UTF_8), part.after().getBytes(UTF_8));
      }
      diff.end();
    }

    byte[] whole =
        UnifiedDiff.of(NAME, before.toString().getBytes(UTF_8), after.toString().getBytes(UTF_8))
            .bytes(Palette.PLAIN);
    assertEquals(new String(whole, UTF_8), out.toString(UTF_8));
  }

  @Provide
  Arbitrary<List<Part>> parts() {
    return Arbitraries.of("dont", "is ", "\n", "\n", "\r\n", "a\nb\nc\nd\n")
        .list()
        .ofMaxSize(12)
        .map(words -> new Part(String.join("", words)))
        .list()
        .ofMaxSize(8);
  }
}
