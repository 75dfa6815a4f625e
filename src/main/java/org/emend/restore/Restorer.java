package org.emend.restore;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.emend.damage.Channel;
import org.emend.edit.Edit;
import org.emend.edit.EditComposition;
import org.emend.edit.Edits;
import org.emend.experience.Experience;
import org.emend.language.BareText;
import org.emend.language.LostMarks;
import org.emend.language.Proposal;
import org.emend.language.PunctuationModel;

/**
 * Proposes the edits that undo a learned damage. References come first, then what has only one
 * origin, then the language; the latter two only where the text shows that it was damaged. Nothing
 * is proposed that the channel could not have done.
 *
 * <p>Immutable and safe for use by several threads.
 */
public final class Restorer {

  private static final int MAX_ROUNDS = 5;

  /** What is less probable than this speaks for no damage. */
  private static final double LIKELY = 0.5;

  private final Channel channel;
  private final ReferenceTransfer references;
  private final Inversion inversion;
  private final PunctuationModel model;
  private final LostMarks lost;
  private final Experience experience;

  /**
   * A restorer of texts that went through a channel, without experience.
   *
   * @param passages texts whose marks are intact, in pieces
   * @param model where the language has marks
   */
  public Restorer(Channel channel, List<ReferencePassage> passages, PunctuationModel model) {
    this(channel, passages, model, Experience.NONE);
  }

  /**
   * A restorer of texts that went through a channel.
   *
   * @param passages texts whose marks are intact, in pieces
   * @param model where the language has marks
   * @param experience what was decided on other edits
   */
  public Restorer(
      Channel channel,
      List<ReferencePassage> passages,
      PunctuationModel model,
      Experience experience) {
    this.experience = experience;
    this.channel = channel;
    this.references = new ReferenceTransfer(channel, passages);
    this.inversion = new Inversion(channel);
    this.model = model;
    this.lost = lostMarks(channel, inversion);
  }

  private static LostMarks lostMarks(Channel channel, Inversion inversion) {
    Map<Integer, String> traces = new HashMap<>();
    LostMarks.MARKS
        .codePoints()
        .filter(mark -> channel.changes(mark) && !inversion.restores(mark))
        .filter(mark -> LostMarks.isTelling(channel.image(mark)))
        .forEach(mark -> traces.put(mark, channel.image(mark)));
    return new LostMarks(traces, channel.collapsesSpaces());
  }

  /**
   * The edits that undo the damage of a text: sorted by start, none overlapping. What restored
   * marks make certain elsewhere is restored, too, until a second run has nothing to add.
   *
   * @param minConfidence how probable an edit must be, 0 to 1
   */
  public List<Edit> restore(String text, double minConfidence) {
    return restore(text, List.of(minConfidence)).get(0);
  }

  /**
   * The edits that undo the damage of a text, for several bounds of confidence at once.
   *
   * @return for each bound what {@link #restore(String, double)} gives
   */
  public List<List<Edit>> restore(String text, List<Double> minConfidences) {
    boolean sound = channel.isIdentity() || text.isEmpty();
    List<Proposal> proposals = sound ? List.of() : proposals(text);
    List<List<Edit>> edits = new ArrayList<>();
    for (double minConfidence : minConfidences) {
      edits.add(sound ? List.of() : lasting(text, proposals, minConfidence));
    }
    return edits;
  }

  /**
   * The edits, or none if a second run would not leave them alone: where experience refuses some
   * edits, sound and damaged characters come to stand side by side, and the damaged ones may speak
   * for damage of the sound ones.
   */
  private List<Edit> lasting(String text, List<Proposal> proposals, double minConfidence) {
    List<Edit> edits = restore(text, proposals, minConfidence);
    if (experience.isEmpty() || edits.isEmpty() || !inversion.isPossible()) {
      return edits;
    }
    String repaired = Edits.apply(text, edits);
    return restoreOnce(repaired, proposals(repaired), minConfidence).isEmpty() ? edits : List.of();
  }

  private List<Edit> restore(String text, List<Proposal> proposals, double minConfidence) {
    List<Edit> edits = restoreOnce(text, proposals, minConfidence);
    for (int round = 1; round < MAX_ROUNDS && !edits.isEmpty(); round++) {
      // The language says of the repaired text what it said before, so that it need not be asked.
      List<Edit> more = restoreOnce(Edits.apply(text, edits), List.of(), minConfidence);
      if (more.isEmpty()) {
        return edits;
      }
      edits = Consistency.filter(text, EditComposition.compose(text, edits, more), channel);
    }
    return edits;
  }

  private List<Proposal> proposals(String text) {
    if (lost.traces().isEmpty()) {
      return List.of();
    }
    BareText bare = BareText.of(text, lost);
    return bare.missing(model.propose(bare.text(), lost));
  }

  private List<Edit> restoreOnce(String text, List<Proposal> proposals, double minConfidence) {
    ReferenceTransfer.Transfer transfer = references.transfer(text);
    BitSet transferred = places(transfer.edits(), 0);
    List<Edit> exact = likely(inversion.propose(text, transferred), minConfidence);
    BitSet explained = explained(transfer.edits(), exact, proposals);
    TaughtText taught = new TaughtText(experience, channel, text, explained);
    if (!experience.isEmpty()) {
      exact = likely(inversion.propose(text, transferred, taught::refuses), minConfidence);
      explained = explained(transfer.edits(), exact, proposals);
    }
    List<Edit> certain = new ArrayList<>(transfer.edits());
    List<Proposal> likely = new ArrayList<>();
    if (!exact.isEmpty() || !proposals.isEmpty()) {
      DamageEvidence.Regions regions = regions(text, transfer.edits(), exact, proposals, explained);
      certain.addAll(exact);
      BitSet restored = places(transfer.edits(), 1);
      for (Proposal proposal : proposals) {
        boolean besideRestored = restored.get(proposal.start()) || restored.get(proposal.end());
        double untaught = proposal.probability() * regions.probabilityAt(proposal.start());
        double confidence = taught.confidence(proposal, untaught, minConfidence);
        if (confidence >= minConfidence
            && !besideRestored
            && !transfer.covers(proposal.start(), proposal.end())) {
          likely.add(proposal.withProbability(confidence));
        }
      }
    }
    certain = taught.judged(certain, minConfidence);
    List<Edit> chosen = Consistency.filter(text, EditSelection.firstWins(certain), channel);
    return LanguageEdits.add(text, chosen, likely, proposals, channel, taught::refuses);
  }

  private static List<Edit> likely(List<Edit> edits, double minConfidence) {
    edits.removeIf(edit -> edit.confidence() < Math.min(minConfidence, LIKELY));
    return edits;
  }

  /** The characters that are what the damage made of others. */
  private static BitSet explained(
      List<Edit> transferred, List<Edit> exact, List<Proposal> proposals) {
    BitSet explained = places(transferred, 0);
    explained.or(places(exact, 0));
    for (Proposal proposal : proposals) {
      explained.set(proposal.start(), proposal.end());
    }
    return explained;
  }

  private DamageEvidence.Regions regions(
      String text,
      List<Edit> transferred,
      List<Edit> exact,
      List<Proposal> proposals,
      BitSet explained) {
    DamageEvidence evidence = new DamageEvidence(channel, text);
    evidence.addRestored(transferred);
    evidence.addRestored(exact);
    evidence.addProposals(proposals);
    evidence.addSurvivors(explained);
    return evidence.regions();
  }

  /** The characters that edits take up, with the positions right after them if asked. */
  private static BitSet places(List<Edit> edits, int beyond) {
    BitSet places = new BitSet();
    edits.forEach(edit -> places.set(edit.start(), edit.end() + beyond));
    return places;
  }
}
