package org.emend.edit;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.CodingErrorAction;
import java.util.Optional;
import java.util.stream.IntStream;
import org.emend.text.TextFile;

/** Writes replacements in a charset, or says which character it lacks. */
final class ReplacementEncoder {

  private final Charset charset;
  private final CharsetEncoder encoder;

  /**
   * @throws UnwritableEditException if the charset is one that can only be read
   */
  ReplacementEncoder(Charset charset) throws UnwritableEditException {
    if (!charset.canEncode()) {
      throw new UnwritableEditException("text cannot be written in " + charset.name());
    }
    this.charset = charset;
    this.encoder =
        charset
            .newEncoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
  }

  /**
   * @throws UnwritableEditException if a character has no bytes of its own in the charset
   */
  byte[] encode(String replacement) throws UnwritableEditException {
    Optional<byte[]> encoded = encodeExactly(replacement);
    if (encoded.isPresent()) {
      return encoded.get();
    }
    String culprit =
        unwritable(replacement).mapToObj(ReplacementEncoder::name).findFirst().orElse(replacement);
    throw new UnwritableEditException(culprit + " cannot be written in " + charset.name());
  }

  boolean canEncode(String replacement) {
    return encodeExactly(replacement).isPresent();
  }

  /** The characters of a text that have no bytes of their own in the charset. */
  IntStream unwritable(String text) {
    return text.codePoints().filter(codePoint -> !canEncode(Character.toString(codePoint)));
  }

  /** The bytes that read as the text: some encoders put a similar character instead. */
  private Optional<byte[]> encodeExactly(String text) {
    try {
      ByteBuffer encoded = encoder.encode(CharBuffer.wrap(text));
      byte[] bytes = new byte[encoded.remaining()];
      encoded.get(bytes);
      boolean exact = TextFile.decode(bytes, charset, 0).text().equals(text);
      return exact ? Optional.of(bytes) : Optional.empty();
    } catch (CharacterCodingException e) {
      return Optional.empty();
    }
  }

  /** {@code ’} → {@code ’ (U+2019)}; a character that cannot be seen → {@code U+200B}. */
  static String name(int codePoint) {
    String number = String.format("U+%04X", codePoint);
    return switch (Character.getType(codePoint)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.PRIVATE_USE,
          Character.UNASSIGNED,
          Character.SPACE_SEPARATOR,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR,
          Character.NON_SPACING_MARK ->
          number;
      default -> Character.toString(codePoint) + " (" + number + ")";
    };
  }
}
