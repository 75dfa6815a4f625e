package org.emend.charset;

import static java.util.stream.Collectors.toSet;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MentionedCharsetsTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "# Latvian keyboard, ISO 8859-4      | ISO-8859-4",
        "ISO_8859-2 or KOI8-R?               | ISO-8859-2 KOI8-R",
        "the letters of Latin-2              | ISO-8859-2",
        "Turkish (ISO Latin 5)               | ISO-8859-9",
        "in Western Europe latin1 will do    | windows-1252",
        "with CP1250, that is codepage 1250  | windows-1250",
        "DOS code page 852 and IBM 737       | IBM852 x-IBM737",
        "Shift-JIS, EUC-KR and Big5          | Shift_JIS x-windows-949 Big5",
      })
  void findsNamesHoweverTheyAreWritten(String text, String charsets) {
    assertEquals(
        Arrays.stream(charsets.split(" ", -1)).map(Charset::forName).collect(toSet()),
        MentionedCharsets.in(text));
  }

  @Test
  void findsNoneInNumbersAndWords() {
    assertEquals(
        Set.of(),
        MentionedCharsets.in("IBM 9999, ISO 9001, ISO 8859-99, cp12, latin, XKOI8-R and GBKs"));
  }
}
