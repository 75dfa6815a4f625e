package org.emend.language;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.zip.CRC32;
import org.emend.prose.ProseFilter;
import org.emend.text.Paragraph;

/**
 * English as a trained network knows it: where its apostrophes, quotation marks, dashes and
 * ellipses stand.
 *
 * <p>{@code Were able to, he said} → {@code “We’re able to,” he said}.
 */
public final class EnglishModel implements PunctuationModel {

  private static final String RESOURCE = "english.model";

  /**
   * What was read from a file.
   *
   * @param fingerprint by which profiles know the model again
   */
  private record Trained(LanguageWeights weights, long fingerprint) {
    static Trained of(byte[] bytes) throws ModelException {
      CRC32 checksum = new CRC32();
      checksum.update(bytes);
      return new Trained(ModelFile.read(bytes), checksum.getValue());
    }
  }

  private final CompletableFuture<Trained> trained;
  private final SourceStyle style;

  private EnglishModel(CompletableFuture<Trained> trained, SourceStyle style) {
    this.trained = trained;
    this.style = style;
  }

  /** The model that comes with the program. It is read in the background from the first call on. */
  public static EnglishModel shipped() {
    return Shipped.MODEL;
  }

  private static final class Shipped {
    static final EnglishModel MODEL =
        new EnglishModel(CompletableFuture.supplyAsync(Shipped::load), SourceStyle.UNKNOWN);

    private static Trained load() {
      try (InputStream in = EnglishModel.class.getResourceAsStream(RESOURCE)) {
        return Trained.of(in.readAllBytes());
      } catch (IOException | ModelException e) {
        throw new AssertionError("the program lacks its model", e);
      }
    }
  }

  /**
   * Reads a model that {@link ModelTraining} made.
   *
   * @throws ModelException if it is no model, or one of another version
   */
  public static EnglishModel read(byte[] bytes) throws ModelException {
    return new EnglishModel(
        CompletableFuture.completedFuture(Trained.of(bytes)), SourceStyle.UNKNOWN);
  }

  /**
   * What sound texts of one source tell of how it writes. Of much text every n-th stretch is read
   * to see how often it uses each mark, and all of it for the rest.
   */
  public SourceStyle learn(List<String> texts) {
    LanguageWeights weights = trained.join().weights();
    SourceStyle read = StyleReader.read(weights, trained.join().fingerprint(), texts);
    return read.withConfidences(
        CalibrationFit.offsets(weights.shifted(read.shift().scores()), texts));
  }

  /** The same model, for texts of a source whose style is known. */
  public EnglishModel adapted(SourceStyle source) {
    Shift shift = source.shift();
    Trained known = trained.join();
    if (shift.model() != known.fingerprint() || shift.scores().isEmpty()) {
      return new EnglishModel(trained, source);
    }
    LanguageWeights adapted =
        known
            .weights()
            .shifted(shift.scores())
            .with(known.weights().calibration().moved(shift.confidences()));
    return new EnglishModel(
        CompletableFuture.completedFuture(new Trained(adapted, known.fingerprint())), source);
  }

  @Override
  public List<Proposal> propose(String text, LostMarks lost) {
    LanguageWeights weights = trained.join().weights();
    List<Paragraph> paragraphs = Paragraph.of(text);
    BitSet prose = ProseFilter.english(text, paragraphs, String.join("", lost.traces().values()));
    List<Proposal> proposals = new ArrayList<>();
    for (Candidate candidate :
        new MarkReader(weights, text, paragraphs, lost, style, prose).read()) {
      boolean beforeSpace = candidate.original().startsWith(" ");
      if (beforeSpace || !ProseFilter.isTechnical(text, candidate.start(), candidate.end())) {
        proposals.add(candidate.toProposal(weights.calibration()));
      }
    }
    return proposals;
  }
}
