package org.emend.language;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
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

  private final LanguageWeights weights;
  private final long fingerprint;
  private final SourceStyle style;

  private EnglishModel(LanguageWeights weights, long fingerprint, SourceStyle style) {
    this.weights = weights;
    this.fingerprint = fingerprint;
    this.style = style;
  }

  /** The model that comes with the program. */
  public static EnglishModel shipped() {
    return Shipped.MODEL;
  }

  /** Read on first use, once. */
  private static final class Shipped {
    static final EnglishModel MODEL = load();

    private static EnglishModel load() {
      try (InputStream in = EnglishModel.class.getResourceAsStream(RESOURCE)) {
        return read(in.readAllBytes());
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
    CRC32 checksum = new CRC32();
    checksum.update(bytes);
    try {
      LanguageWeights weights = ModelFile.read(new ByteArrayInputStream(bytes));
      return new EnglishModel(weights, checksum.getValue(), SourceStyle.UNKNOWN);
    } catch (IOException e) {
      throw new ModelException("is a model of emend of which the end is missing");
    }
  }

  /**
   * What sound texts of one source tell of how it writes. Of much text every n-th stretch is read
   * to see how often it uses each mark, and all of it for the rest.
   */
  public SourceStyle learn(List<String> texts) {
    SourceStyle read = StyleReader.read(weights, fingerprint, texts);
    return read.withConfidences(
        CalibrationFit.offsets(weights.shifted(read.shift().scores()), read, texts));
  }

  /** The same model, for texts of a source whose style is known. */
  public EnglishModel adapted(SourceStyle source) {
    Shift shift = source.shift();
    boolean fits = shift.model() == fingerprint && !shift.scores().isEmpty();
    LanguageWeights adapted =
        fits
            ? weights.shifted(shift.scores()).with(weights.calibration().moved(shift.confidences()))
            : weights;
    return new EnglishModel(adapted, fingerprint, source);
  }

  @Override
  public List<Proposal> propose(String text, LostMarks lost) {
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
