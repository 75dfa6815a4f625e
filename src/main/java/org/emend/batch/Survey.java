package org.emend.batch;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.emend.SeenDamage;
import org.emend.charset.DetectedCharset;
import org.emend.text.LineEnding;
import org.emend.text.TextFile;

/**
 * Finds out what files are, and writes none.
 *
 * @param diagnosis from a text to the damage that it shows; safe for use by several threads
 * @param encoding the charset of every file, where the user knows it
 * @param jobs how many files at a time
 */
public record Survey(
    Function<String, List<SeenDamage>> diagnosis, Optional<Charset> encoding, int jobs) {

  public Survey {
    requireNonNull(diagnosis, "diagnosis");
    requireNonNull(encoding, "encoding");
    if (jobs < 1) {
      throw new IllegalArgumentException("not a number of jobs: " + jobs);
    }
  }

  /** Takes what each file is. */
  @FunctionalInterface
  public interface Findings {
    void accept(SourceFile source, Finding finding) throws IOException;
  }

  /**
   * Looks at the files and hands over what they are, in their order, on the caller's thread.
   *
   * @throws IOException if {@code findings} throws it
   */
  public void run(List<SourceFile> files, Findings findings) throws IOException {
    InOrder.run(files, jobs, this::look, findings::accept);
  }

  private Finding look(SourceFile source) {
    return Attempt.at(
        source.path(), () -> look(Files.readAllBytes(source.path())), failed -> failed);
  }

  /** What a file is that holds these bytes. */
  public Finding look(byte[] bytes) {
    Optional<DetectedCharset> charset = GivenCharset.orDetected(encoding, bytes);
    if (charset.isEmpty()) {
      return new Finding.Binary();
    }
    String text = TextFile.decode(bytes, charset.get().charset(), charset.get().bomLength()).text();
    return new Finding.Text(charset.get(), LineEnding.of(text), diagnosis.apply(text));
  }
}
