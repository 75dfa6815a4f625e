package org.emend.evaluation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class HeldOutTest {

  @Test
  void splitsAtTheEndOfALine() {
    assertEquals(
        new HeldOut("one two\n", "three four five six seven"),
        HeldOut.split("one two\nthree four five six seven", 12));
  }

  @Test
  void splitsAtTheEndOfAWordWhereNoLineEnds() {
    assertEquals(
        new HeldOut("one two ", "three four five six"),
        HeldOut.split("one two three four five six", 10));
  }

  @Test
  void splitsAShortTextInHalves() {
    assertEquals(new HeldOut("abcd", "efgh"), HeldOut.split("abcdefgh", 8_000));
  }

  @Test
  void splitsNoCharacter() {
    assertEquals(new HeldOut("a", "😀b😀"), HeldOut.split("a😀b😀", 2));
    assertEquals("a", HeldOut.beginning("a😀", 2));
    assertEquals("a😀", HeldOut.beginning("a😀", 3));
  }
}
