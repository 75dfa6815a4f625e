package org.emend.review;

import com.fasterxml.jackson.core.JsonEncoding;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.SerializableString;
import com.fasterxml.jackson.core.io.CharacterEscapes;
import com.fasterxml.jackson.core.io.SerializedString;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Locale;

/**
 * JSON within an element {@code script} of HTML. Of {@code <}, {@code >} and {@code &} there are
 * only escapes, so nothing in it can end the element or begin a comment. An unpaired surrogate is
 * written as its escape and comes back as it was.
 */
final class ScriptJson {

  private static final JsonFactory FACTORY = factory();

  private ScriptJson() {}

  private static JsonFactory factory() {
    JsonFactory factory = new JsonFactory();
    factory.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
    factory.setCharacterEscapes(new Escapes());
    return factory;
  }

  /** Writes UTF-8; the stream stays open when the generator is closed. */
  static JsonGenerator to(OutputStream out) throws IOException {
    return FACTORY.createGenerator(out, JsonEncoding.UTF8);
  }

  private static final class Escapes extends CharacterEscapes {

    private static final long serialVersionUID = 1;

    private final int[] ascii = standardAsciiEscapesForJSON();

    Escapes() {
      for (char c : "<>&".toCharArray()) {
        ascii[c] = ESCAPE_CUSTOM;
      }
    }

    @Override
    public int[] getEscapeCodesForAscii() {
      return ascii;
    }

    @Override
    public SerializableString getEscapeSequence(int unit) {
      boolean isEscaped =
          unit == '<' || unit == '>' || unit == '&' || unit == 0x2028 || unit == 0x2029;
      return isEscaped ? new SerializedString(String.format(Locale.ROOT, "\\u%04x", unit)) : null;
    }
  }
}
