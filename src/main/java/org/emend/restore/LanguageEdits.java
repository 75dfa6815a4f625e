package org.emend.restore;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.emend.damage.Channel;
import org.emend.edit.Edit;
import org.emend.edit.Evidence;
import org.emend.language.Proposal;

/**
 * What the language proposes as edits, beside those that are certain already. The marks of a
 * quotation come back together or not at all.
 */
final class LanguageEdits {

  /** How many marks each quotation has. */
  private final Map<Integer, Integer> marks = new HashMap<>();

  private LanguageEdits(List<Proposal> all) {
    for (Proposal proposal : all) {
      marks.merge(proposal.quotation(), 1, Integer::sum);
    }
  }

  /**
   * Adds proposals to edits where they fit.
   *
   * @param certain edits that stay, in order
   * @param likely the proposals to take, in order
   * @param all the proposals among which they were, so that incomplete quotations are known
   * @param refused edits that are not to be made
   * @return in order, none overlapping, all consistent with the channel
   */
  static List<Edit> add(
      String text,
      List<Edit> certain,
      List<Proposal> likely,
      List<Proposal> all,
      Channel channel,
      Predicate<Edit> refused) {
    if (likely.isEmpty()) {
      return certain;
    }
    LanguageEdits language = new LanguageEdits(all);
    List<Proposal> fitting = language.complete(language.beside(certain, likely));
    while (true) {
      List<Edit> proposed = language.edits(fitting);
      List<Edit> allowed = proposed.stream().filter(refused.negate()).toList();
      List<Edit> edits = merge(certain, allowed);
      List<Edit> kept = Consistency.filter(text, edits, channel);
      if (kept.size() == certain.size() + proposed.size()) {
        return kept;
      }
      fitting = language.complete(language.without(fitting, merge(certain, proposed), kept));
    }
  }

  /** The proposals that touch no certain edit. */
  private List<Proposal> beside(List<Edit> certain, List<Proposal> likely) {
    List<Proposal> beside = new ArrayList<>(likely.size());
    int next = 0;
    int taken = 0;
    for (Proposal proposal : likely) {
      while (next < certain.size() && certain.get(next).end() < proposal.start()) {
        next++;
      }
      boolean touches = next < certain.size() && certain.get(next).start() <= proposal.end();
      if (!touches && proposal.start() >= taken) {
        beside.add(proposal);
        taken = proposal.end();
      }
    }
    return beside;
  }

  /** The proposals without quotations of which a mark is missing. */
  private List<Proposal> complete(List<Proposal> proposals) {
    Map<Integer, Integer> found = new HashMap<>();
    for (Proposal proposal : proposals) {
      found.merge(proposal.quotation(), 1, Integer::sum);
    }
    List<Proposal> complete = new ArrayList<>(proposals.size());
    for (Proposal proposal : proposals) {
      int quotation = proposal.quotation();
      if (quotation == Proposal.NO_QUOTATION || found.get(quotation).equals(marks.get(quotation))) {
        complete.add(proposal);
      }
    }
    return complete;
  }

  /** One edit a place. */
  private List<Edit> edits(List<Proposal> proposals) {
    List<Edit> edits = new ArrayList<>(proposals.size());
    int next = 0;
    while (next < proposals.size()) {
      Proposal first = proposals.get(next++);
      StringBuilder replacement = new StringBuilder(first.original());
      double confidence = first.probability();
      while (next < proposals.size() && isSamePlace(first, proposals.get(next))) {
        Proposal more = proposals.get(next++);
        replacement.append(more.original());
        confidence = Math.min(confidence, more.probability());
      }
      edits.add(edit(first, replacement.toString(), confidence));
    }
    return edits;
  }

  /** The edit that makes one proposal. */
  static Edit edit(Proposal proposal) {
    return edit(proposal, proposal.original(), proposal.probability());
  }

  private static Edit edit(Proposal first, String replacement, double confidence) {
    return new Edit(
        first.start(),
        first.end(),
        replacement,
        first.kind(),
        confidence,
        new Evidence.Language(first.rule()));
  }

  private static boolean isSamePlace(Proposal first, Proposal other) {
    return first.start() == first.end()
        && other.start() == first.start()
        && other.end() == other.start();
  }

  private static List<Edit> merge(List<Edit> one, List<Edit> other) {
    List<Edit> merged = new ArrayList<>(one.size() + other.size());
    int next = 0;
    for (Edit edit : one) {
      while (next < other.size() && other.get(next).start() < edit.start()) {
        merged.add(other.get(next++));
      }
      merged.add(edit);
    }
    merged.addAll(other.subList(next, other.size()));
    return merged;
  }

  /** The proposals without those whose edits were refused. */
  private List<Proposal> without(List<Proposal> proposals, List<Edit> edits, List<Edit> kept) {
    Set<Integer> refused = new HashSet<>();
    edits.forEach(edit -> refused.add(edit.start()));
    kept.forEach(edit -> refused.remove(edit.start()));
    return proposals.stream().filter(proposal -> !refused.contains(proposal.start())).toList();
  }
}
