package org.emend.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class PlaceTest {

  @Test
  void countsLinesByLineFeedsAndColumnsInCodePoints() {
    Place place = new Place("a\r\n😀b\rc");

    assertEquals("1:1", place.line() + ":" + place.column());
    place.moveTo(2);
    assertEquals("1:3", place.line() + ":" + place.column());
    place.moveTo(3);
    assertEquals("2:1", place.line() + ":" + place.column());
    place.moveTo(5);
    assertEquals("2:2", place.line() + ":" + place.column());
    place.moveTo(7);
    assertEquals("2:4", place.line() + ":" + place.column());
  }
}
