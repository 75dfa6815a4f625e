package org.emend.restore;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.emend.damage.Channel;
import org.emend.edit.Edit;
import org.emend.edit.Evidence;
import org.emend.language.LostMarks;
import org.emend.language.Paragraph;
import org.emend.language.Proposal;
import org.emend.language.PunctuationModel;

/**
 * Restores by language: the model says where a mark stood if the text was damaged, the text itself
 * says whether it was.
 */
final class LanguageRestoration {

  /** How much one mark that is still alive speaks against the damage. */
  private static final double ALIVE = -3;

  /** How much a straight mark speaks for a text that never had the curly ones. */
  private static final double STRAIGHT = -2.5;

  /** How much a mark that a reference gave back speaks for the damage. */
  private static final double CARRIED_OVER = 4;

  /** Evidence beyond this, either way, makes a paragraph no more certain. */
  private static final double MAX_EVIDENCE = 20;

  private final PunctuationModel model;
  private final LostMarks lost;
  private final boolean straightMarksAreTraces;

  LanguageRestoration(Channel channel, PunctuationModel model) {
    this.model = model;
    Map<Integer, String> traces = new HashMap<>();
    LostMarks.MARKS
        .codePoints()
        .filter(channel::changes)
        .forEach(mark -> traces.put(mark, channel.image(mark)));
    this.lost = new LostMarks(traces, channel.collapsesSpaces());
    this.straightMarksAreTraces = traces.containsValue("'") || traces.containsValue("\"");
  }

  /**
   * Proposed edits in order of their start.
   *
   * @param exact what only one original explains, which speaks for the damage as well
   * @param transfer what references say; where they cover the text the language is not asked
   */
  List<Edit> restore(String text, List<Edit> exact, ReferenceTransfer.Transfer transfer) {
    if (lost.traces().isEmpty()) {
      return List.of();
    }
    List<Proposal> proposals = model.propose(text, lost);
    if (proposals.isEmpty()) {
      return List.of();
    }
    List<Paragraph> paragraphs = Paragraph.of(text);
    double[] damaged =
        DamagedRegions.probabilities(evidence(text, paragraphs, proposals, exact, transfer));
    List<Edit> edits = new ArrayList<>();
    int paragraph = 0;
    for (Proposal proposal : proposals) {
      while (paragraphs.get(paragraph).end() < proposal.start()) {
        paragraph++;
      }
      if (!isCovered(proposal, transfer)) {
        edits.add(edit(proposal, damaged[paragraph]));
      }
    }
    return edits;
  }

  private static Edit edit(Proposal proposal, double damaged) {
    return new Edit(
        proposal.start(),
        proposal.end(),
        proposal.original(),
        proposal.kind(),
        proposal.probability() * damaged,
        new Evidence.Language(proposal.rule()));
  }

  private static boolean isCovered(Proposal proposal, ReferenceTransfer.Transfer transfer) {
    return transfer.covered().get(Math.max(0, proposal.start() - 1))
        && transfer.covered().get(proposal.end());
  }

  private List<Double> evidence(
      String text,
      List<Paragraph> paragraphs,
      List<Proposal> proposals,
      List<Edit> exact,
      ReferenceTransfer.Transfer transfer) {
    double[] evidence = new double[paragraphs.size()];
    int paragraph = 0;
    for (Proposal proposal : proposals) {
      while (paragraphs.get(paragraph).end() < proposal.start()) {
        paragraph++;
      }
      evidence[paragraph] += proposal.damageEvidence();
    }
    addCarriedOver(evidence, paragraphs, exact);
    addCarriedOver(evidence, paragraphs, transfer.edits());
    List<Double> all = new ArrayList<>();
    for (int i = 0; i < paragraphs.size(); i++) {
      double sum = evidence[i] + soundness(text, paragraphs.get(i));
      all.add(Math.max(-MAX_EVIDENCE, Math.min(MAX_EVIDENCE, sum)));
    }
    return all;
  }

  private static void addCarriedOver(
      double[] evidence, List<Paragraph> paragraphs, List<Edit> edits) {
    int paragraph = 0;
    for (Edit edit : edits) {
      while (paragraph < paragraphs.size() - 1 && paragraphs.get(paragraph).end() < edit.start()) {
        paragraph++;
      }
      evidence[paragraph] += CARRIED_OVER;
    }
  }

  /** What speaks against damage in a paragraph: marks that it would have destroyed or never saw. */
  private double soundness(String text, Paragraph paragraph) {
    double soundness = 0;
    for (int i = paragraph.start(); i < paragraph.end(); i++) {
      char c = text.charAt(i);
      if (c >= 128) {
        soundness += lost.trace(c).isPresent() ? ALIVE : 0;
      } else if ((c == '\'' || c == '"') && !straightMarksAreTraces) {
        boolean withinWord =
            i > paragraph.start()
                && i + 1 < paragraph.end()
                && Character.isLetter(text.charAt(i - 1))
                && Character.isLetter(text.charAt(i + 1));
        soundness += c == '"' || withinWord ? STRAIGHT : 0;
      }
    }
    return soundness;
  }
}
