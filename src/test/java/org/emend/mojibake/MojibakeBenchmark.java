package org.emend.mojibake;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.emend.charset.CharsetDetector;
import org.emend.charset.DetectedCharset;
import org.emend.edit.Edit;
import org.emend.text.TextFile;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * How long a file of {@value #MEGABYTES} MB takes on one core, from its bytes to the edits that
 * undo wrong decodings; MB a second are {@value #MEGABYTES} divided by the seconds printed.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 3)
@Measurement(iterations = 5, time = 3)
public class MojibakeBenchmark {

  static final int MEGABYTES = 8;

  /** One sentence a language: what a person may read in a mixed folder. */
  private static final String SENTENCES =
      """
      The gulls didn’t mind the rain; they stood on the harbour wall and waited for the boats.
      Am nächsten Morgen fuhr die Fähre pünktlich um fünf – für Jürgen war das viel zu früh.
      L’été dernier, nous avons dîné près de la forêt, là où les chênes étaient déjà dorés.
      El niño preguntó si mañana también habría mercado; la señora le contestó que quizás sí.
      Późnym wieczorem łódź wróciła do przystani, a rybacy śpiewali cicho starą pieśń.
      Старый рыбак долго смотрел на реку и думал о том, что завтра снова будет дождь.
      """;

  @Param({"ascii", "clean", "mojibake"})
  private String sort;

  private byte[] bytes;

  @Setup
  public void makeFile() {
    String sentences =
        switch (sort) {
          case "ascii" -> SENTENCES.lines().findFirst().orElseThrow().replace('’', '\'') + "\n";
          case "clean" -> SENTENCES;
          default -> MojibakeFigures.misread(SENTENCES, MisreadCharsets.ALL.get(0));
        };
    int size = sentences.getBytes(UTF_8).length;
    bytes = sentences.repeat(MEGABYTES * 1_000_000 / size).getBytes(UTF_8);
  }

  @Benchmark
  public List<Edit> bytesToEdits() {
    DetectedCharset charset = CharsetDetector.detect(bytes).orElseThrow();
    TextFile file = TextFile.decode(bytes, charset.charset(), charset.bomLength());
    return Mojibake.edits(file.text(), 0.9);
  }

  @Benchmark
  public List<Edit> textToEdits(Decoded decoded) {
    return Mojibake.edits(decoded.text, 0.9);
  }

  /** The same file, read before. */
  @State(Scope.Benchmark)
  public static class Decoded {
    private String text;

    @Setup
    public void read(MojibakeBenchmark file) {
      text = new String(file.bytes, UTF_8);
    }
  }
}
