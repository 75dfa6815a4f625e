package org.emend.batch;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.WritableByteChannel;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.emend.charset.DetectedCharset;
import org.emend.edit.Kind;

/**
 * A file that is too large to be held, repaired piece by piece as it is read, several pieces at a
 * time.
 *
 * <p>Its repaired content can be asked for once. Where it is wanted only if it differs from what
 * the file holds, nothing is written before the first piece that differs is there: what comes
 * before is copied then, so that a sound file costs no writing and a damaged one is repaired once.
 */
public final class LargeFile implements AutoCloseable {

  private static final int BLOCK = 1 << 16;

  private final Opening opening;
  private final PieceTaker taker;
  private final InputStream in;
  private final Optional<InOrder<Piece, Outcome>> pieces;

  /** Bytes before the next piece; they are as they were. */
  private long unchanged;

  private Optional<Outcome.Done> firstRepaired = Optional.empty();
  private boolean begun;
  private final Map<Kind, Long> edits = new EnumMap<>(Kind.class);
  private long suggestions;
  private Outcome.LeftOut leftOut = Outcome.LeftOut.NONE;

  /** Opens the file's bytes, from their start. */
  @FunctionalInterface
  interface Opening {
    InputStream open() throws IOException;
  }

  /** Takes each piece, in order. */
  @FunctionalInterface
  interface PieceTaker {
    void accept(RepairedPiece piece) throws IOException;
  }

  /**
   * @param charset how the bytes are read; empty if they are no text
   */
  LargeFile(
      Opening opening,
      Optional<DetectedCharset> charset,
      FileRepair repair,
      PieceSizes sizes,
      int jobs,
      PieceTaker taker)
      throws IOException {
    this.opening = opening;
    this.taker = taker;
    this.in = opening.open();
    this.pieces =
        charset.map(
            known ->
                new InOrder<>(
                    new PieceReader(in, known, sizes),
                    sizes.jobs(jobs),
                    piece -> repair.repair(piece)));
  }

  /** Whether the repaired content differs; reads as far as that takes. */
  boolean isRepaired() throws IOException {
    while (firstRepaired.isEmpty() && advance(this::holdIfRepaired)) {
      // Nothing to repair yet.
    }
    return firstRepaired.isPresent();
  }

  private void holdIfRepaired(Outcome.Done outcome) {
    if (outcome instanceof Outcome.Repaired) {
      firstRepaired = Optional.of(outcome);
    } else {
      unchanged += outcome.content().length;
    }
  }

  /** Writes the repaired content, all of it. */
  void writeTo(WritableByteChannel channel) throws IOException {
    if (begun) {
      copy(unchanged, channel);
    }
    if (firstRepaired.isPresent()) {
      write(firstRepaired.get().content(), channel);
    }
    if (pieces.isEmpty()) {
      copy(Long.MAX_VALUE, channel);
    }
    while (advance(outcome -> write(outcome.content(), channel))) {
      // Written.
    }
  }

  /** Repairs what nobody asked for yet. */
  void finish() throws IOException {
    while (advance(outcome -> {})) {
      // Counted.
    }
  }

  Outcome.InPieces outcome() {
    return new Outcome.InPieces(pieces.isPresent(), edits, suggestions, leftOut);
  }

  @FunctionalInterface
  private interface Content {
    void accept(Outcome.Done outcome) throws IOException;
  }

  private boolean advance(Content content) throws IOException {
    begun = true;
    return pieces.isPresent()
        && pieces.get().forNext((piece, outcome) -> take(piece, done(outcome), content));
  }

  private void take(Piece piece, Outcome.Done outcome, Content content) throws IOException {
    if (outcome instanceof Outcome.Repaired repaired) {
      repaired.edits().forEach(edit -> edits.merge(edit.kind(), 1L, Long::sum));
    }
    suggestions += outcome.suggestions().edits().size();
    leftOut = leftOut.and(outcome.leftOut());
    taker.accept(new RepairedPiece(piece.start(), outcome));
    content.accept(outcome);
  }

  /** A piece that cannot be repaired fails the file. */
  private static Outcome.Done done(Outcome outcome) throws IOException {
    if (outcome instanceof Outcome.Done done) {
      return done;
    }
    Outcome.Failed failed = (Outcome.Failed) outcome;
    if (failed.fault().isPresent() && failed.fault().get() instanceof RuntimeException fault) {
      throw fault;
    }
    throw new IOException(failed.reason());
  }

  private void copy(long length, WritableByteChannel channel) throws IOException {
    try (InputStream again = opening.open()) {
      long left = length;
      byte[] block = again.readNBytes((int) Math.min(BLOCK, left));
      while (block.length > 0) {
        write(block, channel);
        left -= block.length;
        block = again.readNBytes((int) Math.min(BLOCK, left));
      }
    }
  }

  private static void write(byte[] content, WritableByteChannel channel) throws IOException {
    ByteBuffer rest = ByteBuffer.wrap(content);
    while (rest.hasRemaining()) {
      channel.write(rest);
    }
  }

  @Override
  public void close() throws IOException {
    pieces.ifPresent(InOrder::close);
    in.close();
  }
}
