package org.emend.mojibake;

import java.util.ArrayList;
import java.util.List;

/**
 * Sequences of UTF-8 read in a wrong charset of which one byte did not come through. It was one
 * that the charset lacks and was dropped or replaced ({@code â€} for {@code ”}, {@code â€�}), a
 * no-break space that became a space ({@code Ã } for {@code à}), or a typographic mark that was
 * flattened ({@code â€"} for {@code —}).
 *
 * <p>No character was misread more often than the others of its line: what is sound now is not the
 * rest of a sequence. All bytes that it can have been are candidates, the characters as they stand
 * are one more, and each is as probable as it makes the line read well.
 */
final class LostBytes {

  /** What one character costs after another, in nats. */
  @FunctionalInterface
  interface Cost {
    double of(int before, int next);
  }

  /** Charsets of which a lost byte is looked for even if nothing else was misread in them. */
  static final int ALWAYS = MisreadCharsets.ALL.get(0).bit();

  private static final double LEAST_PROBABILITY = 0.9;

  /** Letters tell less surely which of the candidates it was than their costs say. */
  private static final double SURENESS = 0.7;

  /** In nats: how rarely a byte is lost where its neighbours came through. */
  private static final double RARITY = 2;

  /** In nats: how much rarer it is that nothing but the first byte came through. */
  private static final double ONLY_FIRST = 4;

  /** In nats: how much likelier a question mark is one than what a byte became. */
  private static final double QUESTION = 5;

  private static final double MISPLACED = 40;

  private static final int SOFT_HYPHEN = 0xAD;
  private static final int NO_BREAK_SPACE = 0xA0;
  private static final int BORDER = ' ';

  private final Line line;
  private final SingleByteCharset charset;
  private final Cost cost;
  private final ByteLosses losses;
  private final int mostSteps;
  private final Utf8Reader reader = new Utf8Reader();
  private final List<Candidate> candidates = new ArrayList<>();

  /** Whether something else shows that the charset was misread. */
  private boolean isExpected;

  /** What may have stood in so many units, and by how many nats the line reads better with it. */
  private record Candidate(int codePoint, int length, double gain) {}

  private LostBytes(Line line, SingleByteCharset charset, Cost cost, ByteLosses losses) {
    this.line = line;
    this.charset = charset;
    this.cost = cost;
    this.losses = losses;
    this.mostSteps = Math.max(1, line.mostSteps());
  }

  /**
   * What stood in a line, in order.
   *
   * @param cost how well the line reads
   * @param losses what is known of the bytes that were lost
   * @param bonus in nats: how much more probable the wrong decoding is than where nothing of it was
   *     seen
   */
  static List<Sequence> find(
      Line line, SingleByteCharset charset, Cost cost, ByteLosses losses, double bonus) {
    LostBytes search = new LostBytes(line, charset, cost, losses);
    List<Sequence> found = new ArrayList<>();
    for (int at = 0; at < line.length(); at++) {
      Sequence sequence = search.at(at, bonus);
      if (sequence != null) {
        found.add(sequence);
        at = sequence.to() - 1;
      }
    }
    return found;
  }

  /**
   * Whether two characters may be the rest of a sequence even in a text that shows no other: a
   * first byte and one more, or one of the usual first bytes without the letter that would follow
   * it in a word.
   */
  static boolean mayBegin(char first, char second) {
    return (MisreadCharsets.begunBy(first, second) & ALWAYS) != 0
        || ((first == 'Ã' || first == 'Â') && !Character.isLetter(second));
  }

  /**
   * How many units may be the rest of a usual sequence of which bytes were lost: one that began a
   * Western letter, or two that began a typographic mark; 0 if none.
   */
  static int rest(char[] chars, int from, int end, SingleByteCharset charset) {
    int lead = charset.byteOf(chars[from]);
    int next = from + 1 < end ? charset.byteOf(chars[from + 1]) : SingleByteCharset.NONE;
    if (lead == 0xE2 && next == 0x80) {
      boolean isWhole =
          from + 2 < end && Utf8Reader.isContinuation(charset.byteOf(chars[from + 2]));
      return isWhole ? 0 : 2;
    }
    return (lead == 0xC2 || lead == 0xC3) && !Utf8Reader.isContinuation(next) ? 1 : 0;
  }

  /** What most probably stood at a place, if it was something else. */
  private Sequence at(int from, double bonus) {
    int more = Utf8Reader.continuations(charset.byteOf(line.chars()[from]));
    if (more == 0
        || line.origin(from).misreadAs().size() >= mostSteps
        || reader.read(line.chars(), from, line.length(), charset)) {
      return null;
    }
    candidates.clear();
    isExpected = bonus > 0;
    addCandidates(from, more);
    if (candidates.isEmpty()) {
      return null;
    }
    Candidate best = candidates.get(0);
    for (Candidate candidate : candidates) {
      best = candidate.gain() > best.gain() ? candidate : best;
    }
    double alike = 0;
    double rarity = RARITY + (best.length() == 1 || (more == 1 && bonus == 0) ? ONLY_FIRST : 0);
    double sum = Math.exp(Math.min(50, rarity - bonus - best.gain()));
    for (Candidate candidate : candidates) {
      double sureness = Character.isLetter(candidate.codePoint()) ? SURENESS : 1;
      double weight = Math.exp(sureness * (candidate.gain() - best.gain()));
      sum += weight;
      alike += candidate.codePoint() == best.codePoint() ? weight : 0;
    }
    return alike / sum < LEAST_PROBABILITY
        ? null
        : new Sequence(from, from + best.length(), best.codePoint(), 1);
  }

  /** Reads on from a first byte, with one of the bytes after it lost in every possible way. */
  private void addCandidates(int from, int more) {
    int lead = charset.byteOf(line.chars()[from]) & (0x3F >> more);
    int value = lead;
    int at = from + 1;
    for (int i = 1; i <= more; i++) {
      addLost(from, at, value, more, i);
      int next = at < line.length() ? charset.byteOf(line.chars()[at]) : SingleByteCharset.NONE;
      if (!Utf8Reader.isContinuation(next)) {
        return;
      }
      value = value << 6 | (next & 0x3F);
      at++;
    }
  }

  private void addLost(int from, int at, int value, int more, int place) {
    char there = at < line.length() ? line.chars()[at] : '\n';
    for (int b = 0x80; b < 0xC0; b++) {
      if (canVanish(b)) {
        complete(from, at, value << 6 | (b & 0x3F), more, place, losses.bonus(b));
      }
      if (canBecome(b, there)) {
        double rarity = there == '?' && !isExpected ? QUESTION : 0;
        complete(from, at + 1, value << 6 | (b & 0x3F), more, place, losses.bonus(b) - rarity);
      }
    }
  }

  private boolean canVanish(int b) {
    return isUndefined(b)
        || (b == SOFT_HYPHEN && charset.charOf(b) == '\u00AD')
        || (b == NO_BREAK_SPACE && charset.charOf(b) == '\u00A0');
  }

  private boolean isUndefined(int b) {
    return charset.lacks(b) && !losses.keepUndefined();
  }

  /** Whether some program puts a character in the place of a byte. */
  private boolean canBecome(int b, char there) {
    return switch (there) {
      case '\uFFFD', '?' -> isUndefined(b);
      case ' ' -> charset.charOf(b) == '\u00A0';
      case '"' -> charset.charOf(b) == '“' || charset.charOf(b) == '”';
      case '\'' -> charset.charOf(b) == '‘' || charset.charOf(b) == '’';
      case '-' -> charset.charOf(b) == '–' || charset.charOf(b) == '—';
      default -> false;
    };
  }

  /**
   * Reads the bytes after the lost one.
   *
   * @param bonus in nats: how much likelier it is that it was lost than others
   */
  private void complete(int from, int at, int value, int more, int place, double bonus) {
    int whole = value;
    int next = at;
    for (int i = place + 1; i <= more; i++, next++) {
      int b = next < line.length() ? charset.byteOf(line.chars()[next]) : SingleByteCharset.NONE;
      if (!Utf8Reader.isContinuation(b)) {
        return;
      }
      whole = whole << 6 | (b & 0x3F);
    }
    if (whole < Utf8Reader.least(more)
        || whole > Character.MAX_CODE_POINT
        || whole < least()
        || !Utf8Reader.isWritten(whole)) {
      return;
    }
    int before = before(from);
    int after =
        next < line.length() ? Character.codePointAt(line.chars(), next, line.length()) : BORDER;
    candidates.add(
        new Candidate(
            whole,
            next - from,
            cost(from, next - from)
                - cost.of(before, whole)
                - cost.of(whole, after)
                - misplaced(before, whole, after)
                + bonus));
  }

  /** The least code point that may have stood there: a lone {@code Â} is a letter. */
  private int least() {
    return isExpected ? NO_BREAK_SPACE : SOFT_HYPHEN + 1;
  }

  /** What a mark costs amid the letters of a word, unless it is an apostrophe, or twice over. */
  private static double misplaced(int before, int codePoint, int after) {
    if (Character.isLetter(codePoint) || codePoint == '’' || codePoint == SOFT_HYPHEN) {
      return 0;
    }
    boolean isAmidWord = Character.isLetter(before) && Character.isLetter(after);
    return isAmidWord || before == codePoint ? MISPLACED : 0;
  }

  private double cost(int from, int length) {
    int last = before(from);
    int end = from + length;
    double sum = 0;
    for (int at = from; at < end; ) {
      int codePoint = Character.codePointAt(line.chars(), at, line.length());
      sum += cost.of(last, codePoint);
      last = codePoint;
      at += Character.charCount(codePoint);
    }
    int after =
        end < line.length() ? Character.codePointAt(line.chars(), end, line.length()) : BORDER;
    return sum + cost.of(last, after);
  }

  private int before(int from) {
    return from > 0 ? Character.codePointBefore(line.chars(), from) : BORDER;
  }
}
