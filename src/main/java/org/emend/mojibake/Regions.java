package org.emend.mojibake;

import java.nio.CharBuffer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import org.emend.edit.Edit;
import org.emend.edit.Kind;
import org.emend.plausibility.Language;
import org.emend.plausibility.Plausibility;

/**
 * The places where a line was changed. Each is kept only if what stands there now reads better than
 * what stood there, so that nothing is changed for the sake of its neighbours.
 */
final class Regions {

  /** In nats: by how much a place must read better where the text shows no other such damage. */
  private static final double THRESHOLD = 5;

  private final char[] text;
  private final Line line;
  private final Readings readings;
  private final Sightings sightings;
  private final Doubts doubts;
  private final Language language;

  /** The language in which the line as it is reads best. */
  private final Language languageBefore;

  private final List<Region> sure = new ArrayList<>();

  private Regions(char[] text, Line line, Readings readings, Sightings sightings) {
    this.text = text;
    this.line = line;
    this.readings = readings;
    this.sightings = sightings;
    this.language = Plausibility.best(line.meant()).language();
    this.languageBefore =
        Plausibility.best(
                CharBuffer.wrap(text, line.start(0), line.end(line.length() - 1) - line.start(0)))
            .language();
    this.doubts = new Doubts(text, line, language, sightings);
  }

  /**
   * Adds the edits that make a line of a text read as it does, as far as they are sure.
   *
   * @param readings how else the line may be read
   * @param sightings what the text showed; what the line shows is added
   */
  static void addSure(
      List<Edit> edits,
      char[] text,
      Line line,
      Readings readings,
      Sightings sightings,
      double minConfidence) {
    new Regions(text, line, readings, sightings)
        .addSure(edits, Math.max(minConfidence, Confidence.LEAST));
  }

  /** The surest come first: they are evidence for the others. */
  private void addSure(List<Edit> edits, double minConfidence) {
    List<Region> undecided = all();
    for (int before = -1; before < sure.size(); ) {
      before = sure.size();
      for (Iterator<Region> left = undecided.iterator(); left.hasNext(); ) {
        Region region = left.next();
        if (confidence(region) >= minConfidence) {
          note(region);
          sure.add(region);
          left.remove();
        }
      }
    }
    sure.sort(Comparator.comparingInt(Region::from));
    for (Region region : sure) {
      edits.add(edit(line, region.from(), region.to(), confidence(region)));
    }
    if (undecided.isEmpty() && areAlike(sure)) {
      sightings.addLine(line.origin(sure.get(0).from()), line.alike(0, line.length()));
    }
  }

  private void note(Region region) {
    sightings.add(region.alike(), region.to() - region.from());
    SingleByteCharset charset = charset(region);
    int start = line.start(region.from());
    int end = line.end(region.to() - 1);
    Origin origin = line.origin(region.from());
    if (origin.misreadAs().size() > 1) {
      return;
    }
    if (origin.lostBytes() == 0) {
      sightings.losses().addKept(text, start, end, charset);
    } else {
      int original = line.codePointAt(region.from());
      sightings.losses().addLost(text, start, end, charset, original);
    }
  }

  private boolean areAlike(List<Region> regions) {
    Origin first = line.origin(regions.get(0).from());
    return regions.stream().allMatch(region -> line.origin(region.from()).equals(first));
  }

  /**
   * Units that came about alike.
   *
   * @param gain by how many nats they read better
   * @param agreement the logarithm of the odds that they do not read otherwise
   * @param alike the charsets in which they may have been misread the last time, as bits
   */
  private record Region(int from, int to, double gain, double agreement, int alike) {}

  private List<Region> all() {
    List<Region> regions = new ArrayList<>();
    for (int from = next(line, 0); from < line.length(); ) {
      int to = end(line, from);
      regions.add(new Region(from, to, gain(from, to), agreement(from, to), misreadAs(from, to)));
      from = next(line, to);
    }
    return regions;
  }

  /** The next unit that was changed; the line's length if there is none. */
  private static int next(Line line, int from) {
    int at = from;
    while (at < line.length() && !line.origin(at).isTouched()) {
      at++;
    }
    return at;
  }

  /** Where the units end that came about like one that was changed. */
  private static int end(Line line, int from) {
    int at = from + 1;
    while (at < line.length()
        && (line.start(at) == line.start(at - 1) || line.origin(at).equals(line.origin(from)))) {
      at++;
    }
    return at;
  }

  /**
   * By how many nats a place reads better in the language of the repaired line. A place that reads
   * well in another language as it is needs no repair; a whole word that would become no word need
   * not even be in the language of the line.
   */
  private double gain(int from, int to) {
    int before = line.codePointBefore(from);
    int after = line.codePointAt(to);
    int start = line.start(from);
    int end = line.end(to - 1);
    double was =
        Math.min(
            cost(language, text, before, start, end, after),
            cost(languageBefore, text, before, start, end, after));
    if (doubts.isWholeWord(start, end) && !hasLetters(line.chars(), from, to)) {
      was = Math.min(was, Line.cost(text, before, start, end, after));
    }
    return was - cost(language, line.chars(), before, from, to, after);
  }

  private static double cost(
      Language language, char[] chars, int before, int from, int to, int after) {
    double cost = 0;
    int last = before;
    for (int at = from; at < to; ) {
      int codePoint = Character.codePointAt(chars, at, to);
      cost += Steps.in(language, last, codePoint);
      last = codePoint;
      at += Character.charCount(codePoint);
    }
    return cost + Steps.in(language, last, after);
  }

  /** What others read where bytes were lost says nothing: nobody had read on there. */
  private double agreement(int from, int to) {
    int start = line.start(from);
    int end = line.end(to - 1);
    boolean isRead = readings.best().reading(start, end).equals(line.reading(start, end));
    return isRead ? readings.agreement(start, end) : Double.POSITIVE_INFINITY;
  }

  private int misreadAs(int from, int to) {
    int alike = line.alike(from, to);
    return alike != 0 ? alike : line.origin(from).misreadAs().get(0).bit();
  }

  private double confidence(Region region) {
    SingleByteCharset first = charset(region);
    double bonus = sightings.bonus(first) + bonusOfLine(first);
    double evidence = region.gain() - doubt(region) + bonus - THRESHOLD;
    return Math.min(Confidence.of(evidence), Confidence.ofOdds(region.agreement()));
  }

  private double doubt(Region region) {
    return doubts.about(region.from(), region.to(), charset(region));
  }

  private static boolean hasLetters(char[] chars, int from, int to) {
    for (int i = from; i < to; i++) {
      if (Character.isLetter(chars[i])) {
        return true;
      }
    }
    return false;
  }

  /** In nats: how much likelier it is that a place was misread where its neighbours surely were. */
  private double bonusOfLine(SingleByteCharset charset) {
    int units = 0;
    for (Region region : sure) {
      units += (region.alike() & charset.bit()) != 0 ? region.to() - region.from() : 0;
    }
    return Sightings.bonusOfLine(units);
  }

  /** In which charset the characters of the text were misread. */
  private SingleByteCharset charset(Region region) {
    return line.origin(region.from()).misreadAs().get(0);
  }

  private static Edit edit(Line line, int from, int to, double confidence) {
    String original = new String(line.chars(), from, to - from);
    return new Edit(
        line.start(from),
        line.end(to - 1),
        original,
        Kind.ofText(original),
        confidence,
        line.origin(from).evidence());
  }
}
