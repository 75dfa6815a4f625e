package org.emend.batch;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Queue;
import org.emend.charset.DetectedCharset;
import org.emend.text.TextFile;

/**
 * Reads a text of any size piece by piece. Joined, the bytes of the pieces are those of the text,
 * and so are their texts: what has no border at which its charset starts afresh is not cut.
 */
final class PieceReader implements InOrder.Source<Piece> {

  /** No charset takes more bytes for a char, but for what switches between sets of characters. */
  private static final int BYTES_PER_CHAR = 4;

  /** So many bytes behind a border tell whether they can be read by themselves. */
  private static final int PROBE = 512;

  /** No character has more chars, read wrongly. */
  private static final int CHARACTER = 16;

  private static final byte ESCAPE = 0x1B;

  private static final int LONGEST_ESCAPE = 4;

  private final InputStream in;
  private final PieceSizes sizes;
  private final Queue<Piece> pieces = new ArrayDeque<>();
  private DetectedCharset charset;
  private Place place = Place.START;

  /** What was read and is no piece yet. */
  private byte[] rest = new byte[0];

  private int room;

  private boolean atEnd;

  PieceReader(InputStream in, DetectedCharset charset, PieceSizes sizes) {
    this.in = in;
    this.charset = charset;
    this.sizes = sizes;
    this.room = BYTES_PER_CHAR * (sizes.longest() + CHARACTER);
  }

  @Override
  public Optional<Piece> next() throws IOException {
    while (pieces.isEmpty() && !atEnd) {
      readOn();
      cut();
    }
    return Optional.ofNullable(pieces.poll());
  }

  private void readOn() throws IOException {
    int before = rest.length;
    rest = Arrays.copyOf(rest, room);
    int read = in.readNBytes(rest, before, room - before);
    if (before + read < room) {
      rest = Arrays.copyOf(rest, before + read);
      atEnd = true;
    }
  }

  private void cut() {
    TextFile file = TextFile.decode(rest, charset.charset(), charset.bomLength());
    List<Integer> borders = borders(file.text());
    int[] bytes = byteOffsets(file, borders);
    int from = 0;
    int fromByte = 0;
    for (int i = 0; i < bytes.length; i++) {
      int toByte = beforeEscape(bytes[i]);
      if (isBorder(file.text(), from, borders.get(i), fromByte, toByte)) {
        add(file.text(), from, borders.get(i), fromByte, toByte);
        from = borders.get(i);
        fromByte = toByte;
      }
    }
    if (atEnd) {
      if (fromByte < rest.length) {
        add(file.text(), from, file.text().length(), fromByte, rest.length);
      }
      rest = new byte[0];
    } else if (fromByte == 0) {
      room = Math.multiplyExact(room, 2);
    } else {
      rest = Arrays.copyOfRange(rest, fromByte, rest.length);
    }
  }

  private List<Integer> borders(String text) {
    List<Integer> borders = new ArrayList<>();
    // The last character may be cut short.
    int beyond = atEnd ? 0 : CHARACTER;
    int from = 0;
    while (text.length() - beyond - from > sizes.longest()) {
      int to = from + sizes.longest();
      OptionalInt border = Border.in(text, from + sizes.shortest(), to);
      border.ifPresent(borders::add);
      from = border.orElse(to);
    }
    return borders;
  }

  private int[] byteOffsets(TextFile file, List<Integer> borders) {
    int[] offsets = borders.stream().mapToInt(Integer::intValue).toArray();
    boolean isByteForByte =
        charset.charset().equals(UTF_8)
            && file.text().length() == rest.length - charset.bomLength();
    return isByteForByte
        ? Arrays.stream(offsets).map(offset -> offset + charset.bomLength()).toArray()
        : file.byteOffsets(offsets);
  }

  /** An escape sequence that switches between sets of characters belongs to what follows it. */
  private int beforeEscape(int at) {
    for (int i = at - 1; i >= Math.max(0, at - LONGEST_ESCAPE); i--) {
      if (rest[i] == ESCAPE) {
        return i;
      }
    }
    return at;
  }

  /** Whether the bytes on either side of a border, read by themselves, are the text there. */
  private boolean isBorder(String text, int from, int to, int fromByte, int toByte) {
    byte[] piece = Arrays.copyOfRange(rest, fromByte, toByte);
    if (!read(piece, charset.bomLength()).equals(text.substring(from, to))) {
      return false;
    }
    int probeEnd = Math.min(rest.length, toByte + PROBE);
    String probe = read(Arrays.copyOfRange(rest, toByte, probeEnd), 0);
    // The last character may be cut short.
    int certain =
        probeEnd == rest.length ? probe.length() : Math.max(0, probe.length() - CHARACTER);
    return text.regionMatches(to, probe, 0, certain);
  }

  private String read(byte[] bytes, int bomLength) {
    return TextFile.decode(bytes, charset.charset(), bomLength).text();
  }

  private void add(String text, int from, int to, int fromByte, int toByte) {
    pieces.add(new Piece(Arrays.copyOfRange(rest, fromByte, toByte), charset, place));
    place = place.after(text, from, to);
    charset = new DetectedCharset(charset.charset(), 0);
  }
}
