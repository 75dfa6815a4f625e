package org.emend.damage;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.emend.damage.KnownCharsets.Known;

/**
 * The wrong readings that texts go through: all pairs of charsets, and UTF-8 several times over.
 */
final class WrongReadings {

  /** UTF-8 that was read wrongly so often, each time in the same charset, is still looked for. */
  private static final int MAX_TIMES = 3;

  private WrongReadings() {}

  /**
   * Texts written in one charset and read in another.
   *
   * @param wide whether the originals may be in charsets of several bytes
   */
  static List<List<Step>> of(boolean wide) {
    List<List<Step>> readings = new ArrayList<>();
    for (Known written : KnownCharsets.written(wide)) {
      for (Known read : KnownCharsets.read()) {
        recodings(written.charset(), read.charset()).forEach(step -> readings.add(List.of(step)));
      }
    }
    return readings;
  }

  /** UTF-8 read wrongly, encoded as UTF-8 again and read wrongly again, and so on. */
  static List<List<Step>> ofUtf8Repeated() {
    List<Step.Recode> readings = new ArrayList<>();
    for (Known read : KnownCharsets.read()) {
      if (read.singleByte()) {
        readings.addAll(recodings(StandardCharsets.UTF_8, read.charset()));
      }
    }
    List<List<Step>> repeated = new ArrayList<>();
    for (Step first : readings) {
      for (Step second : readings) {
        repeated.add(List.of(first, second));
      }
      for (int times = 3; times <= MAX_TIMES; times++) {
        repeated.add(Collections.nCopies(times, first));
      }
    }
    return repeated;
  }

  private static List<Step.Recode> recodings(Charset encodedAs, Charset decodedAs) {
    List<Step.Recode> recodings = new ArrayList<>();
    for (OnError onUnmappable : onUnmappable(encodedAs)) {
      for (OnError onMalformed : onMalformed(decodedAs)) {
        recodings.add(new Step.Recode(encodedAs, onUnmappable, decodedAs, onMalformed));
      }
    }
    return recodings;
  }

  private static List<OnError> onUnmappable(Charset charset) {
    return charset.equals(StandardCharsets.UTF_8)
        ? List.of(OnError.QUESTION_MARK)
        : List.of(OnError.QUESTION_MARK, OnError.DROP);
  }

  private static List<OnError> onMalformed(Charset charset) {
    CharsetTable table = CharsetTable.of(charset);
    boolean knowsAllBytes = table.isSingleByte() && !table.hasUndefinedBytes();
    return knowsAllBytes ? List.of(OnError.REPLACEMENT_CHARACTER) : List.of(OnError.values());
  }

  /** How much there is to tell. */
  static double complexity(Step.Recode recode) {
    double complexity =
        2 + KnownCharsets.rarity(recode.encodedAs()) + KnownCharsets.rarity(recode.decodedAs());
    complexity += recode.onUnmappable() == OnError.DROP ? 3 : 0;
    complexity +=
        switch (recode.onMalformed()) {
          case REPLACEMENT_CHARACTER -> 0;
          case C1_CONTROL -> 0.3;
          case QUESTION_MARK -> 1;
          case DROP -> 1.2;
        };
    return complexity;
  }
}
