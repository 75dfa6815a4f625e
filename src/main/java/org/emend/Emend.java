package org.emend;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.emend.damage.Channel;
import org.emend.damage.Observations;
import org.emend.edit.Edit;
import org.emend.language.EnglishModel;
import org.emend.language.SourceStyle;
import org.emend.mojibake.HtmlEntities;
import org.emend.mojibake.Mojibake;
import org.emend.restore.ReferencePassage;
import org.emend.restore.Restorer;

/**
 * The library's face: learns a damage from pairs of texts, and undoes it in other texts.
 *
 * <pre>{@code
 * Profile profile = Emend.learn(List.of(new TextPair("op-ed", original, damaged)));
 * Emend emend = Emend.of(profile, List.of());
 * String repaired = Edits.apply(other, emend.repair(other, 0.9));
 * }</pre>
 *
 * <p>Without a pair, text that was decoded in a wrong charset proves it by itself: {@code donâ€™t}
 * → {@code don’t}.
 *
 * <pre>{@code
 * String repaired = Edits.apply(text, Emend.withoutProfile().repair(text, 0.9));
 * }</pre>
 *
 * <p>Immutable and safe for use by several threads.
 */
public final class Emend {

  private final Proposer proposer;

  private Emend(Proposer proposer) {
    this.proposer = proposer;
  }

  /**
   * Learns what damage turned each reference into its damaged twin.
   *
   * @throws UnrelatedTextsException if the two texts of a pair share too little
   */
  public static Profile learn(List<TextPair> pairs) throws UnrelatedTextsException {
    return learn(pairs, List.of());
  }

  /**
   * Learns from pairs what the damage is, and from them and further references how their source
   * writes: a word like {@code NGOs} that the pairs never show as {@code NGO’s}, but a reference
   * does, can get its apostrophe back.
   *
   * <p>The references should come from where the damaged texts do. A text that is given twice is
   * read once. {@link Profile#withReferences} adds references to what was learned before.
   *
   * @param references intact texts whose damaged twins are not known
   * @throws UnrelatedTextsException if the two texts of a pair share too little
   */
  public static Profile learn(List<TextPair> pairs, List<Reference> references)
      throws UnrelatedTextsException {
    return learn(pairs, references, EnglishModel.shipped());
  }

  /**
   * The same, with another model of the language than the one that comes with the program.
   *
   * @throws UnrelatedTextsException if the two texts of a pair share too little
   */
  public static Profile learn(List<TextPair> pairs, List<Reference> references, EnglishModel model)
      throws UnrelatedTextsException {
    List<Observations> observations = new ArrayList<>();
    for (TextPair pair : pairs) {
      observations.add(
          Observations.of(pair.reference(), pair.damaged())
              .orElseThrow(() -> new UnrelatedTextsException(pair.name())));
    }
    Stream<String> texts =
        Stream.concat(
            pairs.stream().map(TextPair::reference), references.stream().map(Reference::text));
    Channel channel = Channel.learn(Observations.merge(observations));
    SourceStyle style =
        channel.isIdentity() ? SourceStyle.UNKNOWN : model.learn(texts.distinct().toList());
    return new Profile(channel, style);
  }

  /**
   * A repairer of texts that went through the profile's damage.
   *
   * @param references intact texts; what a damaged text shares with them comes back exactly
   */
  public static Emend of(Profile profile, List<Reference> references) {
    return of(profile, references, EnglishModel.shipped());
  }

  /** The same, with another model of the language than the one that comes with the program. */
  public static Emend of(Profile profile, List<Reference> references, EnglishModel model) {
    List<ReferencePassage> passages = new ArrayList<>();
    for (Reference reference : references) {
      passages.addAll(ReferencePassage.split(reference.name(), reference.text()));
    }
    Restorer restorer =
        new Restorer(
            profile.channel(), passages, model.adapted(profile.style()), profile.experience());
    return new Emend(restorer::restore);
  }

  /**
   * A repairer of texts of which nothing is known: it undoes only damage that proves itself, which
   * is text that was decoded in a wrong charset. It needs no model of the language.
   */
  public static Emend withoutProfile() {
    return new Emend(
        (text, minConfidences) ->
            minConfidences.stream().map(bound -> Mojibake.edits(text, bound)).toList());
  }

  /**
   * The same repairer, but first it puts characters in place of HTML's character references, as
   * {@link HtmlEntities} shows.
   */
  public Emend withEntities() {
    return new Emend(new EntitiesFirst(proposer));
  }

  /**
   * The edits that undo the damage of a text, sorted by start, none overlapping. Run forward over
   * the repaired text, the damage gives the text back. A second repair finds nothing more.
   *
   * @param text a damaged text
   * @param minConfidence how probable an edit must be, 0 to 1
   */
  public List<Edit> repair(String text, double minConfidence) {
    return proposer.propose(text, List.of(minConfidence)).get(0);
  }

  /**
   * The edits that undo the damage of a text, and beside them those that are less certain, for a
   * person to decide on.
   *
   * <p>The edits are exactly those of {@link #repair}. The suggestions are those that it would
   * propose if it were content with less, as far as they conflict with no edit. A few of them may
   * be as certain as an edit: they are if other suggestions are right.
   *
   * @param text a damaged text
   * @param minConfidence how probable an edit must be, 0 to 1
   * @param floor how probable a suggestion must be, 0 to {@code minConfidence}
   * @throws IllegalArgumentException if the floor is negative or above {@code minConfidence}
   */
  public Review review(String text, double minConfidence, double floor) {
    if (!(floor >= 0 && floor <= minConfidence)) {
      throw new IllegalArgumentException(
          "not from 0 to " + minConfidence + ", the confidence of edits: " + floor);
    }
    List<List<Edit>> edits = proposer.propose(text, List.of(minConfidence, floor));
    return Review.of(edits.get(0), edits.get(1));
  }
}
