package org.emend.charset;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.Charset;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class Utf8StructureTest {

  @Test
  void countsSequences() {
    byte[] bytes = "long enough to be skipped, “é” and 😀".getBytes(UTF_8);
    assertEquals(new Utf8Structure(4, 0, 0), Utf8Structure.of(bytes));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "C0 80",
        "C1 BF",
        "E0 80 80",
        "E0 9F BF",
        "ED A0 80",
        "F0 80 80 80",
        "F4 90 80 80",
        "F5",
        "FF",
        "80",
        "BF",
        "C3",
        "E2 80",
        "F0 9F 98",
        "C3 41"
      })
  void findsWhatRfc3629ForbidsMalformed(String hex) {
    assertFalse(Utf8Structure.of(hex(hex)).isValid());
  }

  @Test
  void findsPairsOfSurrogatesToBeCesu8() {
    byte[] bytes = "a 😀 é".getBytes(Charset.forName("CESU-8"));
    assertTrue(Utf8Structure.of(bytes).isCesu8());
  }

  @Test
  void takesAFewMalformedBytesForDamage() {
    assertTrue(Utf8Structure.of(hex("C3 A9 C3 A9 C3 A9 E9 20")).isMostlyValid());
    assertFalse(Utf8Structure.of(hex("C3 A9 E9 20 FC 20")).isMostlyValid());
  }

  private static byte[] hex(String hex) {
    return HexFormat.of().parseHex(hex.replace(" ", ""));
  }
}
