package org.emend.charset;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.Charset;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeclaredCharsetTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "<meta charset='koi8-r'>                                       | KOI8-R",
        "<meta http-equiv=x content=\"text/html; charset=iso-8859-2\"> | ISO-8859-2",
        "<?xml version='1.0' encoding='windows-1251'?>                 | windows-1251",
        "@charset \"Shift_JIS\";                                       | Shift_JIS",
        "Content-Type: text/plain; charset=ISO-8859-1                  | windows-1252",
        "msgstr \"Content-Type: text/plain; charset=EUC-JP\\n\"         | EUC-JP",
        "# -*- coding: cp1250 -*-                                      | windows-1250",
        ";; -*- mode: lisp; coding: euc-jp-unix -*-                    | EUC-JP",
        "/* vim: set ts=8 fileencoding=big5: */                        | Big5",
        "\\usepackage[latin2]{inputenc}                                | ISO-8859-2",
        "{\\rtf1\\ansi\\ansicpg1253 text}                              | windows-1253",
        "charset \"iso-8859-7\"                                         | ISO-8859-7",
        "# -*- coding: latin-2 -*-                                      | ISO-8859-2",
        "SET ISO8859-2                                                 | ISO-8859-2",
      })
  void readsWhatATextSaysItIsIn(String text, Charset charset) {
    assertEquals(Optional.of(charset), DeclaredCharset.of(text.getBytes(ISO_8859_1)));
  }

  @Test
  void findsNothingInProse() {
    String text = "The charset is unknown; set encoding as you like.";
    assertEquals(Optional.empty(), DeclaredCharset.of(text.getBytes(ISO_8859_1)));
  }

  @Test
  void passesOverNamesThatNobodyKnows() {
    String text = "charset=CHARSET\ncharset=koi8-u";
    assertEquals(
        Optional.of(Charset.forName("KOI8-U")), DeclaredCharset.of(text.getBytes(ISO_8859_1)));
  }
}
