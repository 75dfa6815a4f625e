package org.emend.experience;

import static java.util.Objects.requireNonNull;

import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.emend.decision.Form;

/**
 * What the decisions of people taught of edits.
 *
 * <ul>
 *   <li>A form that was rejected and never accepted is refused, as a word ({@code Wells} → {@code
 *       We’lls}) and as a passage.
 *   <li>The confidence of edits of a sort that was mostly right is raised, of one that was often
 *       wrong lowered; and so for each word.
 *   <li>Edits are made from another confidence on than {@value #UNTAUGHT}, if it was found to serve
 *       better.
 * </ul>
 *
 * <p>How much of that acts its {@link Reach} says. What is improbable without experience is never
 * made probable by it, since nobody was asked about it.
 *
 * <p>Immutable and safe for use by several threads.
 */
public final class Experience {

  /** The confidence from which on edits are made where nothing was taught. */
  public static final double UNTAUGHT = 0.9;

  /** Nothing was decided. */
  public static final Experience NONE =
      new Experience(Reach.REFUSALS, UNTAUGHT, Collections.emptySortedMap(), Map.of());

  /** The lowest confidence that edits may be made from. */
  public static final double LOWEST = 0.51;

  /** The highest that is ever learned. */
  static final double HIGHEST = 0.99;

  /** What is less probable than this is shown to nobody, and experience makes it no likelier. */
  public static final double SHOWN = 0.5;

  /** Fewer decided edits tell nothing of a sort. */
  private static final long FEW = 10;

  private record SortForm(Sort sort, Form form) {}

  private final Reach reach;
  private final double minConfidence;
  private final SortedMap<Sort, DecidedSort> sorts;
  private final Map<Form, Verdicts> passages;
  private final Map<Form, Verdicts> words = new HashMap<>();
  private final Map<Sort, Curve> curves = new HashMap<>();
  private final Map<SortForm, Double> formOffsets = new HashMap<>();

  /**
   * What was taught.
   *
   * @param reach how much of it acts
   * @param minConfidence from which confidence on edits are made
   * @param sorts what was decided, by the sort of the edit
   * @param passages what was decided, by passage; those without rejections need not be there
   */
  public Experience(
      Reach reach,
      double minConfidence,
      SortedMap<Sort, DecidedSort> sorts,
      Map<Form, Verdicts> passages) {
    if (!(minConfidence >= LOWEST && minConfidence <= 1)) {
      throw new IllegalArgumentException("edits are not made from " + minConfidence + " on");
    }
    this.reach = requireNonNull(reach, "reach");
    this.minConfidence = minConfidence;
    this.sorts = Collections.unmodifiableSortedMap(new TreeMap<>(sorts));
    this.passages = Map.copyOf(passages);
    sorts.forEach(
        (sort, decided) ->
            decided
                .forms()
                .forEach((form, one) -> words.merge(form, one.verdicts(), Verdicts::plus)));
    if (reach != Reach.REFUSALS) {
      sorts.forEach(this::fit);
    }
  }

  private void fit(Sort sort, DecidedSort decided) {
    if (decided.total() < FEW || sort.isOfOrigin()) {
      return;
    }
    Curve curve = reach == Reach.SORTS ? Curve.of(decided.byLogOdds()) : Curve.IDENTITY;
    curves.put(sort, curve);
    decided
        .forms()
        .forEach((form, one) -> formOffsets.put(new SortForm(sort, form), one.offset(curve)));
  }

  /** Whether nothing was decided. */
  public boolean isEmpty() {
    return sorts.isEmpty() && passages.isEmpty();
  }

  /** How much of what was decided acts. */
  public Reach reach() {
    return reach;
  }

  /** From which confidence on edits are made. */
  public double minConfidence() {
    return minConfidence;
  }

  /** What was decided, by the sort of the edit. */
  public SortedMap<Sort, DecidedSort> sorts() {
    return sorts;
  }

  /** What was decided, by passage, where something was rejected. */
  public Map<Form, Verdicts> passages() {
    return passages;
  }

  /** How many forms and passages are not proposed again. */
  public long refusals() {
    return words.values().stream().filter(Verdicts::areRejections).count()
        + passages.values().stream().filter(Verdicts::areRejections).count();
  }

  /** Whether edits of a form, or of a passage, were rejected and never accepted. */
  public boolean refuses(Form form, Form passage) {
    return words.getOrDefault(form, Verdicts.NONE).areRejections()
        || passages.getOrDefault(passage, Verdicts.NONE).areRejections();
  }

  /** Whether enough was decided on a sort for its confidences to be judged anew. */
  boolean knows(Sort sort) {
    return curves.containsKey(sort);
  }

  /**
   * How probable an edit is, experience included.
   *
   * @param confidence how probable without
   */
  public double confidence(Sort sort, Form form, double confidence) {
    if (reach == Reach.REFUSALS) {
      return confidence;
    }
    if (!knows(sort)) {
      return heldBack(confidence);
    }
    double taught =
        LogOdds.probability(
            curves.get(sort).meant(LogOdds.of(confidence)) + formOffset(sort, form));
    return confidence < SHOWN ? Math.min(confidence, taught) : taught;
  }

  /** What {@link #confidence} was asked about, as log-odds, from what it answered. */
  double untaughtLogOdds(Sort sort, Form form, double taught) {
    return knows(sort)
        ? curves.get(sort).proposed(LogOdds.of(taught) - formOffset(sort, form))
        : LogOdds.of(reach == Reach.REFUSALS ? taught : notHeldBack(taught));
  }

  private double formOffset(Sort sort, Form form) {
    return formOffsets.getOrDefault(new SortForm(sort, form), 0.0);
  }

  /** A sort on which little was decided is made from {@value #UNTAUGHT} on, as it was before. */
  private double heldBack(double confidence) {
    if (minConfidence >= UNTAUGHT || confidence < SHOWN || confidence >= UNTAUGHT) {
      return confidence;
    }
    double share = (confidence - SHOWN) / (UNTAUGHT - SHOWN);
    return Math.min(SHOWN + share * (minConfidence - SHOWN), Math.nextDown(minConfidence));
  }

  private double notHeldBack(double confidence) {
    if (minConfidence >= UNTAUGHT || confidence < SHOWN || confidence >= minConfidence) {
      return confidence;
    }
    double share = (confidence - SHOWN) / (minConfidence - SHOWN);
    return SHOWN + share * (UNTAUGHT - SHOWN);
  }
}
