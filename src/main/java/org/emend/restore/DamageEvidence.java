package org.emend.restore;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.emend.damage.Channel;
import org.emend.edit.Edit;
import org.emend.language.Proposal;
import org.emend.text.Paragraph;

/**
 * Weighs, paragraph by paragraph, what speaks for and against a text having gone through the
 * damage.
 */
final class DamageEvidence {

  /** How much a character speaks against the damage that the damage would have changed. */
  private static final double ALIVE = -3;

  /** How much a straight mark speaks for a text that never had the curly ones. */
  private static final double STRAIGHT = -2.5;

  /** How much a restored character speaks for the damage if its place leaves no doubt. */
  private static final double RESTORED = 4;

  /** Evidence beyond this, either way, makes a paragraph no more certain. */
  private static final double MAX_EVIDENCE = 20;

  private final Channel channel;
  private final String text;
  private final List<Paragraph> paragraphs;
  private final double[] evidence;

  DamageEvidence(Channel channel, String text) {
    this.channel = channel;
    this.text = text;
    this.paragraphs = Paragraph.of(text);
    this.evidence = new double[paragraphs.size()];
  }

  void addProposals(List<Proposal> proposals) {
    int paragraph = 0;
    for (Proposal proposal : proposals) {
      paragraph = paragraphAt(proposal.start(), paragraph);
      evidence[paragraph] += proposal.damageEvidence();
    }
  }

  void addRestored(List<Edit> edits) {
    int paragraph = 0;
    for (Edit edit : edits) {
      paragraph = paragraphAt(edit.start(), paragraph);
      evidence[paragraph] += RESTORED;
    }
  }

  /**
   * Adds what speaks for sound text: characters and runs of spaces that the damage would have
   * changed, and straight marks.
   *
   * @param explained characters that are what the damage made of others
   */
  void addSurvivors(BitSet explained) {
    for (int i = 0; i < paragraphs.size(); i++) {
      Paragraph paragraph = paragraphs.get(i);
      for (int at = paragraph.start(); at < paragraph.end(); at++) {
        evidence[i] += explained.get(at) ? 0 : survivor(paragraph, at);
      }
    }
  }

  private double survivor(Paragraph paragraph, int at) {
    char c = text.charAt(at);
    if (c >= 128) {
      return channel.isSurvivor(c) ? ALIVE : 0;
    }
    return switch (c) {
      case ' ' -> channel.collapsesSpaces() && isSpace(paragraph, at + 1) ? ALIVE : 0;
      case '"' -> STRAIGHT;
      case '\'' -> isLetter(paragraph, at - 1) && isLetter(paragraph, at + 1) ? STRAIGHT : 0;
      default -> 0;
    };
  }

  private boolean isSpace(Paragraph paragraph, int at) {
    return at < paragraph.end() && text.charAt(at) == ' ';
  }

  private boolean isLetter(Paragraph paragraph, int at) {
    return at >= paragraph.start() && at < paragraph.end() && Character.isLetter(text.charAt(at));
  }

  /** How probably each place of the text went through the damage. */
  Regions regions() {
    List<Double> bounded = new ArrayList<>();
    for (double sum : evidence) {
      bounded.add(Math.max(-MAX_EVIDENCE, Math.min(MAX_EVIDENCE, sum)));
    }
    return new Regions(DamagedRegions.probabilities(bounded));
  }

  private int paragraphAt(int offset, int from) {
    int paragraph = from;
    while (paragraph < paragraphs.size() - 1 && paragraphs.get(paragraph).end() < offset) {
      paragraph++;
    }
    return paragraph;
  }

  /** The probability of damage by offset; asked in ascending order. */
  final class Regions {
    private final double[] damaged;
    private int paragraph;

    private Regions(double[] damaged) {
      this.damaged = damaged;
    }

    double probabilityAt(int offset) {
      if (paragraph > 0 && paragraphs.get(paragraph - 1).end() >= offset) {
        paragraph = 0;
      }
      paragraph = paragraphAt(offset, paragraph);
      return damaged[paragraph];
    }
  }
}
