package org.emend.text;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;

/**
 * Reads bytes as text, piece by piece; each byte that does not decode comes out as one escape.
 *
 * <p>Where the pieces end does not change the text, so the same routine serves to read all of it
 * and to find the byte at which a character starts.
 */
final class EscapingDecoder {

  private static final char ESCAPE = '\uDC00';

  private final CharsetDecoder decoder;
  private final ByteBuffer in;

  /** A character of two chars that was read where only one had room. */
  private final CharBuffer held = CharBuffer.allocate(2).limit(0);

  private int heldFrom;

  /** How many of the next bytes are known not to decode and are still to be escaped. */
  private int undecodable;

  private boolean ended;

  EscapingDecoder(byte[] bytes, Charset charset, int from) {
    this.decoder =
        charset
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    this.in = ByteBuffer.wrap(bytes, from, bytes.length - from);
  }

  /** Fills {@code out}, short only of a character that it has no room for and at the end. */
  void read(CharBuffer out) {
    boolean fits = true;
    while (fits && !ended && out.hasRemaining()) {
      if (held.remaining() > out.remaining()) {
        fits = false;
      } else if (held.hasRemaining()) {
        out.put(held);
      } else if (undecodable > 0) {
        out.put((char) (ESCAPE + (in.get() & 0xFF)));
        undecodable--;
      } else {
        fits = decode(out);
      }
    }
  }

  /** Decodes as far as the charset's decoder goes; false if nothing more has room. */
  private boolean decode(CharBuffer out) {
    CoderResult result = decoder.decode(in, out, true);
    if (result.isOverflow() && out.hasRemaining()) {
      // Two chars follow, or bytes of which a decoder short of room has not seen that they are bad.
      heldFrom = in.position();
      held.clear();
      result = decoder.decode(in, held, true);
      held.flip();
    }
    if (result.isError()) {
      undecodable = Math.min(result.length(), in.remaining());
    } else if (!held.hasRemaining()) {
      ended = result.isUnderflow() && decoder.flush(out).isUnderflow();
      return false;
    }
    return true;
  }

  /** Where the byte is that the next char comes from. */
  int position() {
    return held.hasRemaining() ? heldFrom : in.position();
  }
}
