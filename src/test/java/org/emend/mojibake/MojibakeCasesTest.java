package org.emend.mojibake;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.stream.Stream;
import org.emend.edit.Edits;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What comes back and what stays, as data: {@code restored.tsv} has damaged texts and what they
 * were, {@code sound.tsv} texts that nobody may change. A new case is a new line; {@link Cases}
 * tells how it is written.
 */
class MojibakeCasesTest {

  private static final double MIN_CONFIDENCE = 0.9;

  @ParameterizedTest(name = "{0}: {3}")
  @MethodSource
  void comesBack(String label, String text, String expected, String origin) {
    assertEquals(expected, repaired(text), label);
  }

  @ParameterizedTest(name = "{0}: {2}")
  @MethodSource
  void stays(String label, String text, String note) {
    assertEquals(text, repaired(text), label);
  }

  /** What came back is sound. */
  @ParameterizedTest(name = "{0}")
  @MethodSource("comesBack")
  void staysOnceItCameBack(String label, String text, String expected, String origin) {
    assertEquals(expected, repaired(expected), label);
  }

  static Stream<Arguments> comesBack() {
    return Cases.of("restored.tsv").map(columns -> Arguments.of(columns.toArray()));
  }

  static Stream<Arguments> stays() {
    return Cases.of("sound.tsv").map(columns -> Arguments.of(columns.toArray()));
  }

  private static String repaired(String text) {
    return Edits.apply(text, Mojibake.edits(text, MIN_CONFIDENCE));
  }
}
