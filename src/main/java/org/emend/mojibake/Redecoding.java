package org.emend.mojibake;

import java.util.ArrayList;
import java.util.List;

/**
 * One way to read a line anew: as bytes of one charset that are UTF-8. Finds all sequences, and
 * those among them with which the line reads better.
 *
 * <p>Sequences that follow one another are one run and stand or fall together. The evidence is a
 * likelihood ratio: what the characters cost as they are, less what their originals cost, in nats.
 */
final class Redecoding {

  /** In nats: what a character says that another charset would have read as it is. */
  static final double CONTRADICTION = 2;

  private final Line line;
  private final SingleByteCharset charset;
  private final List<Sequence> all = new ArrayList<>();
  private int covered;
  private List<Sequence> better = List.of();
  private int contradictions;
  private double doubtOfAll;
  private double doubtOfBetter;

  private Redecoding(Line line, SingleByteCharset charset) {
    this.line = line;
    this.charset = charset;
  }

  /** Reads a line anew; nothing is weighed yet. */
  static Redecoding of(Line line, SingleByteCharset charset) {
    Redecoding redecoding = new Redecoding(line, charset);
    redecoding.read();
    return redecoding;
  }

  SingleByteCharset charset() {
    return charset;
  }

  /** All sequences, in order. */
  List<Sequence> all() {
    return all;
  }

  /** How many units that had been misread before no sequence covers. */
  int leftBehind() {
    int count = 0;
    int at = 0;
    for (Sequence sequence : all) {
      count += line.touched(at, sequence.from());
      at = sequence.to();
    }
    return count + line.touched(at, line.length());
  }

  /** Whether all sequences may have been misread in the charset before, too, each time. */
  boolean goesOn() {
    for (Sequence sequence : all) {
      if ((line.alike(sequence.from(), sequence.to()) & charset.bit()) == 0) {
        return false;
      }
    }
    return true;
  }

  /** How many units beyond ASCII all sequences cover. */
  int covered() {
    return covered;
  }

  /** Those sequences with which the line reads better, in order; none before they are weighed. */
  List<Sequence> better() {
    return better;
  }

  /** In nats: what speaks against all sequences. */
  double doubtOfAll() {
    return doubtOfAll + contradictions * CONTRADICTION;
  }

  /** In nats: what speaks against the better sequences. */
  double doubtOfBetter() {
    return doubtOfBetter + contradictions * CONTRADICTION;
  }

  private void read() {
    Utf8Reader reader = new Utf8Reader();
    char[] chars = line.chars();
    int end = line.length();
    for (int at = 0; at < end; ) {
      if (chars[at] < 0x80
          || !reader.read(chars, at, end, charset)
          || !line.cameAlike(at, at + reader.length())) {
        at++;
      } else {
        all.add(new Sequence(at, at + reader.length(), reader.codePoint(), 0));
        for (int last = at + reader.length(); at < last; at++) {
          contradictions += charset.contradicts(chars[at]) ? 1 : 0;
        }
        covered += reader.length();
      }
    }
  }

  /** Finds the sequences with which the line reads better. */
  void weigh() {
    better = new ArrayList<>(all.size());
    Survivors survivors = Survivors.of(line, all);
    int end;
    for (int first = 0; first < all.size(); first = end) {
      end = first + 1;
      while (end < all.size() && all.get(end).from() == all.get(end - 1).to()) {
        end++;
      }
      weighRun(first, end, survivors);
    }
  }

  private void weighRun(int first, int end, Survivors survivors) {
    int from = all.get(first).from();
    int to = all.get(end - 1).to();
    double doubt = survivors.doubt(line.chars(), from, to);
    doubtOfAll += doubt;
    if (gain(first, end) > doubt) {
      better.addAll(all.subList(first, end));
      doubtOfBetter += doubt;
    }
  }

  /** By how many nats the line reads better with the sequences of a run. */
  private double gain(int first, int end) {
    int from = all.get(first).from();
    int to = all.get(end - 1).to();
    int before = line.codePointBefore(from);
    int after = line.codePointAt(to);
    double cost = 0;
    int last = before;
    for (int i = first; i < end; i++) {
      cost += Steps.inAnyLanguage(last, all.get(i).codePoint());
      last = all.get(i).codePoint();
    }
    cost += Steps.inAnyLanguage(last, after);
    return Line.cost(line.chars(), before, from, to, after) - cost;
  }
}
