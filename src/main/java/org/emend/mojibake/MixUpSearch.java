package org.emend.mojibake;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.emend.plausibility.Language;
import org.emend.plausibility.Plausibility;
import org.emend.plausibility.Reading;

/**
 * Finds out which charset of single bytes was taken for which other, from words that do not read
 * well in any language. What is found must read so much better that nothing else can be meant.
 *
 * <p>The evidence is a likelihood ratio: what the words cost as they are, less what they cost as
 * they were written.
 */
final class MixUpSearch {

  /** In nats: by how much the words must read better. */
  private static final double THRESHOLD = 14;

  /** In nats: what reads worse by no more may be meant as well. */
  static final double MARGIN = 5;

  /** Fewer characters may tell that something is wrong, but not what it was. */
  private static final int LEAST_CHANGES = 3;

  /** At most this share of the characters may have come through. */
  private static final double MOST_KEPT = 0.05;

  /** In nats: what each character beyond ASCII may cost on average in what was written. */
  private static final double MOST_STRANGE = 6.5;

  /** In nats: what one apostrophe costs that parts two long pieces of a word. */
  private static final double ODD_APOSTROPHE = 6;

  /** In nats: what a diacritic by itself costs. */
  private static final double ODD_DIACRITIC = 6;

  private static final double ODD_QUOTATION = 4;

  /** Words are elided or contracted at an end: {@code l’eau}, {@code they’ve}. */
  private static final int LONGEST_PIECE = 2;

  /** So many of the charsets, the usual ones, are those that single bytes are misread in. */
  private static final int READ_AS = 22;

  private final TellingWords telling;
  private final String words;

  /** The characters beyond ASCII in the words, each once. */
  private final String distinct;

  private MixUpSearch(TellingWords words) {
    this.telling = words;
    this.words = words.toString();
    this.distinct =
        this.words
            .chars()
            .filter(c -> c >= 0x80)
            .distinct()
            .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
            .toString();
  }

  /**
   * The mix-up that words of a text went through, and any others that may be meant as well, the
   * likeliest first; none if they went through none.
   */
  static List<MixUp> find(TellingWords words) {
    return new MixUpSearch(words).find();
  }

  /** Which charset may have been read as which other. */
  private record Charsets(SingleByteCharset readAs, SingleByteCharset written) {}

  /**
   * What the words may have been.
   *
   * @param originals of the distinct characters
   * @param charsets that make them so, the usual ones first
   * @param least no more than what it costs
   */
  private record Candidate(String originals, List<Charsets> charsets, double least) {}

  /** A candidate that was weighed. */
  private record Weighed(Candidate candidate, String text, Language language, double cost) {

    Stream<MixUp> mixUps() {
      return candidate.charsets().stream()
          .map(charsets -> new MixUp(charsets.readAs(), charsets.written(), language));
    }
  }

  private List<MixUp> find() {
    List<Weighed> likeliest = likeliest();
    return likeliest.isEmpty() || !isSure(likeliest.get(0))
        ? List.of()
        : likeliest.stream().flatMap(Weighed::mixUps).toList();
  }

  /** Those that read well enough, and hardly worse than the best, in order. */
  private List<Weighed> likeliest() {
    List<Candidate> candidates = candidates();
    String small = TellingWords.inSmallLetters(words);
    double most = Plausibility.best(small).cost() + Context.MOST_DOUBT - THRESHOLD;
    if (candidates.isEmpty() || candidates.get(0).least() > most) {
      return List.of();
    }
    Context context = new Context(telling.context());
    most = Plausibility.best(small, context::doubt).cost() - THRESHOLD;
    most = Math.min(most, AsWritten.cost(telling, context) - THRESHOLD);
    List<Weighed> weighed = new ArrayList<>();
    for (Candidate candidate : candidates) {
      if (candidate.least() > most) {
        break;
      }
      Weighed next = weigh(candidate, context);
      most = Math.min(most, next.cost() + MARGIN);
      weighed.add(next);
    }
    double last = most;
    return weighed.stream()
        .filter(one -> one.cost() <= last)
        .sorted(Comparator.comparingDouble(Weighed::cost))
        .toList();
  }

  /** All that differ, those first that might read best. */
  private List<Candidate> candidates() {
    Map<String, List<Charsets>> byOriginals = new HashMap<>();
    for (SingleByteCharset readAs : MisreadCharsets.ALL.subList(0, READ_AS)) {
      if (!mayBeRead(readAs)) {
        continue;
      }
      for (SingleByteCharset written : MisreadCharsets.ALL) {
        String originals = originals(readAs, written);
        if (originals != null && !originals.equals(distinct)) {
          byOriginals
              .computeIfAbsent(originals, any -> new ArrayList<>())
              .add(new Charsets(readAs, written));
        }
      }
    }
    return byOriginals.entrySet().stream()
        .map(entry -> new Candidate(entry.getKey(), entry.getValue(), least(entry.getKey())))
        .sorted(Comparator.comparingDouble(Candidate::least))
        .toList();
  }

  private String originals(SingleByteCharset readAs, SingleByteCharset written) {
    char[] originals = distinct.toCharArray();
    for (int i = 0; i < originals.length; i++) {
      originals[i] = MixUp.original(originals[i], readAs, written);
      if (originals[i] == MixUp.NONE) {
        return null;
      }
    }
    return new String(originals);
  }

  private String text(String originals) {
    char[] text = words.toCharArray();
    for (int i = 0; i < text.length; i++) {
      text[i] = text[i] < 0x80 ? text[i] : originals.charAt(distinct.indexOf(text[i]));
    }
    return new String(text);
  }

  /** What the words cost at least with some originals, as each step costs in any language. */
  private double least(String originals) {
    double cost = 0;
    String text = TellingWords.inSmallLetters(text(originals));
    for (int i = 0; i <= text.length(); i++) {
      cost +=
          Plausibility.anyLanguageCost(
              i == 0 ? -1 : text.charAt(i - 1), i == text.length() ? -1 : text.charAt(i));
    }
    return cost;
  }

  private Weighed weigh(Candidate candidate, Context context) {
    String text = text(candidate.originals());
    Charsets usual = candidate.charsets().get(0);
    String small = TellingWords.inSmallLetters(text);
    Reading reading = Plausibility.best(small, context::doubt);
    double cost =
        reading.cost()
            - telling.excess(small, reading.language())
            + usual.readAs().rarity()
            + usual.written().rarity()
            + oddApostrophes(text)
            + oddDiacritics(text, reading.language())
            + oddQuotations(text);
    return new Weighed(candidate, text, reading.language(), cost);
  }

  private boolean isSure(Weighed found) {
    return changes(found.text()) >= LEAST_CHANGES
        && (distinct.length() > 1 || isMarkInPlaceOfLetter(found.candidate().originals()))
        && Strangeness.of(found.language(), found.text()) <= MOST_STRANGE
        && !drawsLines(found.text());
  }

  /**
   * Whether the first character is a letter that was a mark: {@code í} in {@code weíre}. One letter
   * in place of another is that of a language that is not known, and one sign parts words.
   */
  private boolean isMarkInPlaceOfLetter(String originals) {
    return Character.isLetter(distinct.charAt(0)) && !Character.isLetter(originals.charAt(0));
  }

  private int changes(String text) {
    int count = 0;
    for (int i = 0; i < text.length(); i++) {
      count += text.charAt(i) != words.charAt(i) ? 1 : 0;
    }
    return count;
  }

  /** Whether there are pieces of drawn lines, which nobody mixes with words. */
  private static boolean drawsLines(String text) {
    return text.chars().anyMatch(c -> c >= 0x2500 && c < 0x25A0);
  }

  /**
   * Whether nearly all characters beyond ASCII may have been read in a charset. Diacritics by
   * themselves are of decomposed text.
   */
  private boolean mayBeRead(SingleByteCharset charset) {
    if (distinct.chars().anyMatch(c -> c >= 0x300 && c < 0x370 && charset.byteOf((char) c) >= 0)) {
      return false;
    }
    int beyondAscii = 0;
    int others = 0;
    for (int i = 0; i < words.length(); i++) {
      char c = words.charAt(i);
      if (c >= 0x80) {
        beyondAscii++;
        others += charset.byteOf(c) == SingleByteCharset.NONE ? 1 : 0;
      }
    }
    return others <= beyondAscii * MOST_KEPT;
  }

  private static double oddApostrophes(String text) {
    double cost = 0;
    for (int at = text.indexOf('’'); at >= 0; at = text.indexOf('’', at + 1)) {
      if (letters(text, at, -1) > LONGEST_PIECE && letters(text, at, 1) > LONGEST_PIECE) {
        cost += ODD_APOSTROPHE;
      }
    }
    return cost;
  }

  /** What diacritics cost that go on letters before them, where only Vietnamese has them. */
  private static double oddDiacritics(String text, Language language) {
    return language.code().equals("vi")
        ? 0
        : ODD_DIACRITIC * text.chars().filter(c -> c >= 0x300 && c < 0x370).count();
  }

  /** What quotations cost that open and do not close, or the other way about. */
  private static double oddQuotations(String text) {
    int open = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      open += c == '«' ? 1 : c == '»' ? -1 : 0;
    }
    return ODD_QUOTATION * Math.abs(open);
  }

  private static int letters(String text, int at, int step) {
    int count = 0;
    for (int i = at + step;
        i >= 0 && i < text.length() && Character.isLetter(text.charAt(i));
        i += step) {
      count++;
    }
    return count;
  }
}
