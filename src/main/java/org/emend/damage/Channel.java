package org.emend.damage;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The learned noisy channel: what it makes of each character of an original. It stands on the
 * mechanism where one explains the damage table, else on the table itself.
 *
 * <p>Immutable and safe for use by several threads.
 */
public final class Channel {

  private final DamageTable table;
  private final Optional<Explanation> explanation;
  private final Map<Integer, String> images = new ConcurrentHashMap<>();
  private final Map<Integer, Boolean> certainties = new ConcurrentHashMap<>();

  /**
   * A channel from what is known of it.
   *
   * @param table what became of each character
   * @param explanation the mechanism behind it, if one was found
   */
  public Channel(DamageTable table, Optional<Explanation> explanation) {
    this.table = table;
    this.explanation = explanation;
  }

  /** Learns the channel that the observations show. */
  public static Channel learn(Observations observations) {
    DamageTable table = DamageTable.of(observations);
    if (table.rows().values().stream().noneMatch(DamageTable.Row::isDamaged)) {
      return new Channel(table, Optional.empty());
    }
    Optional<Explanation> explanation = MechanismSearch.explain(observations, table);
    return explanation
        .map(found -> new Channel(explained(observations, found.mechanism()), explanation))
        .orElseGet(() -> new Channel(table, explanation));
  }

  /** The table, with the mechanism telling what became of which of several characters in a row. */
  private static DamageTable explained(Observations observations, Mechanism mechanism) {
    Map<Integer, Map<String, Long>> known = new HashMap<>();
    for (Observation observation : observations.all().keySet()) {
      observation
          .original()
          .codePoints()
          .filter(codePoint -> codePoint >= 128)
          .forEach(
              codePoint ->
                  known.computeIfAbsent(
                      codePoint, c -> Map.of(mechanism.apply(Character.toString(c)), 1L)));
    }
    return DamageTable.of(observations, known);
  }

  /** What became of each character that was seen. */
  public DamageTable table() {
    return table;
  }

  /** The mechanism behind the table, if one explains it. */
  public Optional<Explanation> explanation() {
    return explanation;
  }

  /** Whether the channel leaves every character as it is. */
  public boolean isIdentity() {
    return explanation.isEmpty()
        && table.rows().values().stream().noneMatch(DamageTable.Row::isDamaged);
  }

  /** What the channel makes of a character, before spaces are collapsed; may be empty. */
  public String image(int codePoint) {
    return images.computeIfAbsent(codePoint, this::computeImage);
  }

  /** The same, not remembered. */
  String computeImage(int codePoint) {
    String original = Character.toString(codePoint);
    if (explanation.isPresent()) {
      Mechanism mechanism = explanation.get().mechanism();
      return codePoint == ' ' ? original : mechanism.apply(original);
    }
    DamageTable.Row row = table.rows().get(codePoint);
    return row == null ? original : row.usualOutcome();
  }

  /** Whether a character comes out as something else. */
  public boolean changes(int codePoint) {
    return !image(codePoint).equals(Character.toString(codePoint));
  }

  /**
   * Whether a character certainly comes out as something else: it was seen to, or every mechanism
   * that explains the damage says so.
   */
  private boolean surelyChanges(int codePoint) {
    return certainties.computeIfAbsent(codePoint, this::computeCertainty);
  }

  /**
   * Whether a character that stands in a text shows that the damage spared it: it is beyond ASCII
   * and would certainly have been changed.
   *
   * @param c a UTF-16 unit; half a surrogate pair shows nothing
   */
  public boolean isSurvivor(char c) {
    return c >= 128 && !Character.isSurrogate(c) && surelyChanges(c);
  }

  private boolean computeCertainty(int codePoint) {
    DamageTable.Row row = table.rows().get(codePoint);
    if (row != null) {
      return row.isDamaged();
    }
    String original = Character.toString(codePoint);
    return changes(codePoint)
        && explanation.stream()
            .flatMap(found -> found.rivals().stream())
            .noneMatch(rival -> rival.mechanism().apply(original).equals(original));
  }

  /** Whether each run of spaces comes out as one space. */
  public boolean collapsesSpaces() {
    return explanation.isPresent()
        ? explanation.get().mechanism().collapsesSpaces()
        : table.spacesCollapsed() > 0;
  }

  /** Whether the image of a character does not depend on what stands beside it. */
  boolean isCharacterwise() {
    return explanation.isEmpty() || explanation.get().mechanism().isCharacterwise();
  }

  /** Runs the channel forward over a text. */
  public String damage(String text) {
    if (explanation.isPresent()) {
      return explanation.get().mechanism().apply(text);
    }
    StringBuilder damaged = new StringBuilder(text.length());
    text.codePoints().forEach(codePoint -> damaged.append(image(codePoint)));
    return collapsesSpaces()
        ? new Step.CollapseSpaces().apply(damaged.toString())
        : damaged.toString();
  }

  /**
   * Whether the channel could have made one stretch of text of another, where each character of the
   * original may also have been spared: {@code ",’ ” "} → {@code ", "}.
   *
   * <p>Takes time about in proportion to the texts.
   */
  public boolean explains(CharSequence original, CharSequence damaged) {
    boolean collapses = collapsesSpaces();
    // reached[j]: some fates of the characters so far give the first j damaged characters. Only
    // the few places from first to last are reached at any time.
    boolean[] reached = new boolean[damaged.length() + 1];
    boolean[] next = new boolean[damaged.length() + 1];
    reached[0] = true;
    int first = 0;
    int last = 0;
    for (int i = 0; i < original.length(); ) {
      int codePoint = Character.codePointAt(original, i);
      String spared = Character.toString(codePoint);
      String image = image(codePoint);
      int furthest = Math.min(damaged.length(), last + Math.max(spared.length(), image.length()));
      Arrays.fill(next, first, furthest + 1, false);
      for (int j = first; j <= last; j++) {
        if (reached[j]) {
          reach(next, damaged, j, spared, collapses);
          reach(next, damaged, j, image, collapses);
        }
      }
      while (furthest >= first && !next[furthest]) {
        furthest--;
      }
      while (first <= furthest && !next[first]) {
        first++;
      }
      if (first > furthest) {
        return false;
      }
      last = furthest;
      boolean[] spent = reached;
      reached = next;
      next = spent;
      i += Character.charCount(codePoint);
    }
    return last == damaged.length();
  }

  private static void reach(
      boolean[] next, CharSequence damaged, int at, String outcome, boolean collapses) {
    if (collapses && outcome.equals(" ") && at > 0 && damaged.charAt(at - 1) == ' ') {
      next[at] = true;
      return;
    }
    int end = at + outcome.length();
    if (end <= damaged.length()
        && CharSequence.compare(outcome, damaged.subSequence(at, end)) == 0) {
      next[end] = true;
    }
  }
}
