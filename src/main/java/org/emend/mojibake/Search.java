package org.emend.mojibake;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Looks for the chain of wrong decodings that best explains a line: the one whose undoing makes it
 * read best. What lies between may read worse than what a shorter chain gives, so chains are
 * followed to their ends.
 */
final class Search {

  private static final int MOST_STEPS = 8;

  /** How many ways are followed from the line as it is, and how many after a step. */
  private static final int WAYS_AT_FIRST = 6;

  private static final int WAYS_LATER = 3;

  /**
   * A charset is left out that covers less than this share of what the best one covers, unless both
   * cover few; or less than all, if another covers all.
   */
  private static final double LEAST_SHARE = 0.6;

  private static final int FEW = 12;

  /** How many ends are looked at at least; and how many units in all, which bounds the time. */
  private static final int LEAST_ENDS = 10;

  private static final int MOST_UNITS = 20_000;

  /** In nats: what one more wrong decoding costs, and one in another charset than the last. */
  private static final double STEP = 2;

  private static final double OTHER_CHARSET = 8;

  /** In nats: what a character says that was misread once against another having been twice. */
  private static final double LEFT_BEHIND = 4;

  /** Ends that cost so much more than the best, in nats, are not tried in single languages. */
  private static final double CLOSE = 15;

  private final Sightings sightings;
  private final List<End> ends = new ArrayList<>();
  private final int mostEnds;

  /**
   * A line with wrong decodings undone.
   *
   * @param steps what these decodings cost
   */
  record End(Line line, double steps) {
    double cost() {
      return line.cost() + steps;
    }
  }

  private Search(Line line, Sightings sightings) {
    this.sightings = sightings;
    this.mostEnds = LEAST_ENDS + MOST_UNITS / Math.max(1, line.length());
  }

  /**
   * All ways to read a line, of which one may be the line as it is.
   *
   * @param sightings what is known of the text
   */
  static Readings of(Line line, Sightings sightings) {
    Search search = new Search(line, sightings);
    search.follow(new End(line, 0), null, 0);
    return search.readings();
  }

  private void follow(End from, SingleByteCharset last, int depth) {
    if (!isNew(from)) {
      return;
    }
    ends.add(from);
    if (depth == MOST_STEPS || ends.size() >= mostEnds) {
      return;
    }
    List<Way> ways = ways(from, last);
    ways.sort(Comparator.comparingDouble(way -> way.end().cost()));
    int most = depth == 0 ? WAYS_AT_FIRST : WAYS_LATER;
    for (Way way : ways.subList(0, Math.min(most, ways.size()))) {
      follow(way.end(), way.charset(), depth + 1);
    }
  }

  /** Whether no end reads like this one; if one does, the cheaper one is kept. */
  private boolean isNew(End end) {
    for (int i = 0; i < ends.size(); i++) {
      if (ends.get(i).line().readsLike(end.line())) {
        if (ends.get(i).steps() > end.steps()) {
          ends.set(i, end);
        }
        return false;
      }
    }
    return true;
  }

  /** A step that may be taken. */
  private record Way(End end, SingleByteCharset charset) {}

  private List<Way> ways(End from, SingleByteCharset last) {
    List<Redecoding> redecodings = redecodings(from.line(), last);
    int most = 0;
    for (Redecoding redecoding : redecodings) {
      most = Math.max(most, redecoding.covered());
    }
    double least = most == from.line().beyondAscii() ? most : most > FEW ? most * LEAST_SHARE : 0;
    List<Way> ways = new ArrayList<>();
    for (Redecoding redecoding : redecodings) {
      if (redecoding.covered() >= least) {
        redecoding.weigh();
        addWays(ways, from, redecoding, last);
      }
    }
    return ways;
  }

  /** The line in all charsets in which it reads differently, the last one and usual ones first. */
  private List<Redecoding> redecodings(Line line, SingleByteCharset last) {
    List<Redecoding> redecodings = new ArrayList<>();
    int candidates = line.candidates();
    if (candidates == 0) {
      return redecodings;
    }
    long[] seen = new long[MisreadCharsets.ALL.size()];
    int distinct = 0;
    for (SingleByteCharset charset : likeliestFirst(line, candidates, last)) {
      long hash = line.hashOfBytes(charset);
      boolean known = false;
      for (int i = 0; i < distinct; i++) {
        known |= seen[i] == hash;
      }
      if (!known) {
        seen[distinct++] = hash;
        Redecoding redecoding = Redecoding.of(line, charset);
        if (redecoding.covered() > 0) {
          redecodings.add(redecoding);
        }
      }
    }
    return redecodings;
  }

  private List<SingleByteCharset> likeliestFirst(
      Line line, int candidates, SingleByteCharset last) {
    double[] costs = new double[MisreadCharsets.ALL.size()];
    List<SingleByteCharset> charsets = new ArrayList<>();
    for (int left = candidates; left != 0; left &= left - 1) {
      SingleByteCharset charset = MisreadCharsets.ALL.get(Integer.numberOfTrailingZeros(left));
      charsets.add(charset);
      costs[charset.rank()] =
          (charset == last ? -1 : 0)
              + sightings.cost(charset)
              + Redecoding.CONTRADICTION * line.contradictions(charset);
    }
    charsets.sort(Comparator.comparingDouble(charset -> costs[charset.rank()]));
    return charsets;
  }

  private void addWays(List<Way> ways, End from, Redecoding redecoding, SingleByteCharset last) {
    SingleByteCharset charset = redecoding.charset();
    double step = from.steps() + STEP;
    step += LEFT_BEHIND * redecoding.leftBehind();
    if (last == null) {
      step += sightings.cost(charset);
    } else if (last != charset) {
      step += redecoding.goesOn() ? sightings.cost(charset) - sightings.cost(last) : OTHER_CHARSET;
    }
    add(ways, from.line(), redecoding.all(), charset, step + redecoding.doubtOfAll());
    if (redecoding.better().size() < redecoding.all().size()) {
      add(ways, from.line(), redecoding.better(), charset, step + redecoding.doubtOfBetter());
    }
  }

  private static void add(
      List<Way> ways,
      Line line,
      List<Sequence> sequences,
      SingleByteCharset charset,
      double steps) {
    if (!sequences.isEmpty()) {
      ways.add(new Way(new End(line.undone(sequences, charset), steps), charset));
    }
  }

  private Readings readings() {
    double least = ends.stream().mapToDouble(End::cost).min().orElseThrow();
    List<End> close = ends.stream().filter(end -> end.cost() < least + CLOSE).toList();
    return Readings.of(close);
  }
}
