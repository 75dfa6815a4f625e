package org.emend.mojibake;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.util.Optional;
import org.emend.edit.Recoding;

/** UTF-8 read in charsets of single bytes, and steps replayed, with the codecs of Java alone. */
final class Misreading {

  private Misreading() {}

  /**
   * What a text in UTF-8 becomes when it is read in a charset; empty if some byte is none of it.
   */
  static Optional<String> of(String text, String charset) {
    StringBuilder misread = new StringBuilder();
    for (byte b : text.getBytes(UTF_8)) {
      Optional<String> read = read(b, charset);
      if (read.isEmpty()) {
        return Optional.empty();
      }
      misread.append(read.get());
    }
    return Optional.of(misread.toString());
  }

  private static Optional<String> read(byte b, String charset) {
    try {
      return Optional.of(decode(new byte[] {b}, charset));
    } catch (CharacterCodingException e) {
      boolean control = charset.startsWith("windows-") && (b & 0xFF) < 0xA0;
      return control ? Optional.of(Character.toString(b & 0xFF)) : Optional.empty();
    }
  }

  /**
   * What a text becomes by a step: its characters are encoded, C1 controls that the charset lacks
   * as the bytes of their numbers, and the bytes are decoded. UTF-8 may be CESU-8.
   *
   * @throws CharacterCodingException if they cannot be
   */
  static String undo(String text, Recoding step) throws CharacterCodingException {
    ByteBuffer bytes = ByteBuffer.allocate(text.length() * 4);
    for (int codePoint : text.codePoints().toArray()) {
      bytes.put(encode(codePoint, step.encode()));
    }
    byte[] encoded = new byte[bytes.position()];
    bytes.flip().get(encoded);
    return step.decode().equals("UTF-8") ? decodeUtf8(encoded) : decode(encoded, step.decode());
  }

  private static String decodeUtf8(byte[] bytes) throws CharacterCodingException {
    try {
      return decode(bytes, "UTF-8");
    } catch (CharacterCodingException e) {
      return decode(bytes, "CESU-8");
    }
  }

  private static byte[] encode(int codePoint, String charset) throws CharacterCodingException {
    String character = Character.toString(codePoint);
    var encoder = Charset.forName(charset).newEncoder();
    if (codePoint >= 0x80 && codePoint < 0xA0 && !encoder.canEncode(character)) {
      return new byte[] {(byte) codePoint};
    }
    ByteBuffer encoded = encoder.encode(CharBuffer.wrap(character));
    byte[] bytes = new byte[encoded.remaining()];
    encoded.get(bytes);
    return bytes;
  }

  private static String decode(byte[] bytes, String charset) throws CharacterCodingException {
    return Charset.forName(charset).newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
  }
}
