package org.emend.text;

import static java.util.Objects.requireNonNull;

import java.nio.CharBuffer;
import java.nio.charset.Charset;

/**
 * The bytes of a text file and the text they hold.
 *
 * <p>Nothing is lost on the way in: a byte {@code b} that does not decode in the charset becomes
 * one <i>escape</i>, the unpaired surrogate U+DC00 + {@code b}, as with Python's {@code
 * surrogateescape}. Bytes {@code 4E 6F 81 2E} in windows-1252 → text {@code "No\uDC81."}. The byte
 * order mark is no part of the text.
 *
 * <p>(CESU-8 alone lets an unpaired surrogate be written as a character; there it comes out as
 * itself.)
 *
 * <p>Immutable and safe for use by several threads.
 */
public final class TextFile {

  private static final int PIECE = 8192;

  private final byte[] bytes;
  private final Charset charset;
  private final int bomLength;
  private final String text;

  private TextFile(byte[] bytes, Charset charset, int bomLength) {
    this.bytes = bytes;
    this.charset = charset;
    this.bomLength = bomLength;
    this.text = decode();
  }

  /**
   * Reads the text that the bytes hold. Every byte sequence has a text in every charset.
   *
   * @param bytes the whole file
   * @param charset how they are to be read; for UTF-16 and UTF-32 one that names its byte order
   * @param bomLength how many bytes at the start are a byte order mark
   * @throws IndexOutOfBoundsException if there are fewer bytes than that
   */
  public static TextFile decode(byte[] bytes, Charset charset, int bomLength) {
    if (bomLength < 0 || bomLength > bytes.length) {
      throw new IndexOutOfBoundsException("no byte order mark of " + bomLength + " bytes");
    }
    return new TextFile(bytes.clone(), requireNonNull(charset), bomLength);
  }

  private String decode() {
    // The fast way puts U+FFFD for what does not decode; where there is none, all did.
    String replaced = new String(bytes, bomLength, bytes.length - bomLength, charset);
    return replaced.indexOf('\uFFFD') < 0 ? replaced : decodeWithEscapes();
  }

  private String decodeWithEscapes() {
    EscapingDecoder decoder = new EscapingDecoder(bytes, charset, bomLength);
    CharBuffer piece = newPiece();
    StringBuilder decoded = new StringBuilder(bytes.length - bomLength);
    do {
      piece.clear();
      decoder.read(piece);
      decoded.append(piece.array(), 0, piece.position());
    } while (piece.position() > 0);
    return decoded.toString();
  }

  /** What the bytes say, without the byte order mark. */
  public String text() {
    return text;
  }

  /** How the bytes are read. */
  public Charset charset() {
    return charset;
  }

  /** How many bytes at the start are a byte order mark; 0 if there is none. */
  public int bomLength() {
    return bomLength;
  }

  /** A copy of all bytes, the byte order mark included. */
  public byte[] bytes() {
    return bytes.clone();
  }

  /**
   * The bytes at which characters start, found by reading the text once more up to the last of
   * them.
   *
   * @param offsets UTF-16 offsets into the text, up to its length, in ascending order
   * @return for each of them an offset into {@link #bytes()}; for an offset within a character,
   *     where that character starts
   * @throws IllegalArgumentException if they are out of order or leave the text
   */
  public int[] byteOffsets(int... offsets) {
    EscapingDecoder decoder = new EscapingDecoder(bytes, charset, bomLength);
    CharBuffer piece = newPiece();
    int[] found = new int[offsets.length];
    int read = 0;
    for (int i = 0; i < offsets.length; i++) {
      if (offsets[i] < (i == 0 ? 0 : offsets[i - 1]) || offsets[i] > text.length()) {
        throw new IllegalArgumentException(
            "offset " + offsets[i] + " is out of order or leaves the text");
      }
      do {
        piece.clear().limit(Math.min(piece.capacity(), offsets[i] - read));
        decoder.read(piece);
        read += piece.position();
      } while (piece.position() > 0);
      found[i] = decoder.position();
    }
    return found;
  }

  /** Room for a part of the text, never less than a character needs. */
  private CharBuffer newPiece() {
    return CharBuffer.allocate(Math.min(PIECE, bytes.length + 8));
  }
}
