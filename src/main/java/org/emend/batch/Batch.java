package org.emend.batch;

import static java.util.Objects.requireNonNull;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.emend.charset.DetectedCharset;
import org.emend.files.FileStamp;

/** Repairs many files at a time, and many pieces of a file that is too large to be held. */
public final class Batch {

  private final FileRepair repair;
  private final Destination destination;
  private final int jobs;
  private final PieceSizes sizes;

  /**
   * @param repair what is done to each file
   * @param destination where it goes then
   * @param jobs how many files, or pieces of one, at a time
   */
  public Batch(FileRepair repair, Destination destination, int jobs) {
    this(repair, destination, jobs, PieceSizes.USUAL);
  }

  Batch(FileRepair repair, Destination destination, int jobs, PieceSizes sizes) {
    this.repair = requireNonNull(repair, "repair");
    this.destination = requireNonNull(destination, "destination");
    this.sizes = requireNonNull(sizes, "sizes");
    if (jobs < 1) {
      throw new IllegalArgumentException("not a number of jobs: " + jobs);
    }
    this.jobs = jobs;
  }

  /** Takes what came of each file. */
  @FunctionalInterface
  public interface Results {

    /** Takes what came of a file; for a large one, after its pieces. */
    void accept(SourceFile source, Outcome outcome) throws IOException;

    /** Takes what came of a piece of a large file, in the order of the text. */
    default void acceptPiece(SourceFile source, RepairedPiece piece) throws IOException {}

    /** Whether the content of a large file that is no text is to be handed over, too. */
    default boolean wantBinaryPieces() {
      return false;
    }
  }

  /**
   * Repairs the files and hands over what came of them, in their order, on the caller's thread. A
   * few outcomes for each job are in memory at any time, however many files there are.
   *
   * @throws IOException if {@code results} throws it; files not yet begun are left alone then
   */
  public void run(List<SourceFile> files, Results results) throws IOException {
    InOrder.run(
        files,
        jobs,
        this::repairUnlessLarge,
        (source, outcome) -> {
          if (outcome.isPresent()) {
            results.accept(source, outcome.get());
          } else {
            repairInPieces(source, results);
          }
        });
  }

  /**
   * Repairs what a stream holds, and writes it nowhere: a large one is handed over piece by piece
   * while it is read.
   *
   * @throws IOException if {@code results} throws it
   */
  public void run(SourceFile source, InputStream in, Results results) throws IOException {
    Relay relay = new Relay(source, results);
    Outcome outcome =
        Attempt.at(
            source.path(),
            () -> {
              byte[] start = in.readNBytes(sizes.limit() + 1);
              return start.length <= sizes.limit()
                  ? repair.repair(start)
                  : repairInPieces(
                      Head.read(new ByteArrayInputStream(start), sizes.head()),
                      () -> new SequenceInputStream(new ByteArrayInputStream(start), in),
                      file -> {},
                      relay);
            },
            failed -> failed);
    relay.end(outcome);
  }

  /** What comes of a file, but for one that is too large. */
  private Optional<Outcome> repairUnlessLarge(SourceFile source) {
    return Attempt.at(
        source.path(),
        () -> {
          FileStamp stamp = stamp(source.path());
          if (stamp.size() > sizes.limit()) {
            return Optional.empty();
          }
          Outcome outcome = repair.repair(Files.readAllBytes(source.path()));
          if (outcome instanceof Outcome.Done done) {
            destination.put(source, stamp, done);
          }
          return Optional.of(outcome);
        },
        Optional::of);
  }

  /** Only a regular file is opened: anything else may never end. */
  static FileStamp stamp(Path file) throws IOException {
    FileStamp stamp = FileStamp.of(file);
    if (!Files.isRegularFile(file)) {
      throw new FileSystemException(file.toString(), null, "is no longer a file");
    }
    return stamp;
  }

  private void repairInPieces(SourceFile source, Results results) throws IOException {
    Relay relay = new Relay(source, results);
    Outcome outcome =
        Attempt.at(
            source.path(),
            () -> {
              FileStamp stamp = stamp(source.path());
              return repairInPieces(
                  head(source.path()),
                  () -> Files.newInputStream(source.path()),
                  file -> destination.put(source, stamp, file),
                  relay);
            },
            failed -> failed);
    relay.end(outcome);
  }

  private byte[] head(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return Head.read(in, sizes.head());
    }
  }

  private interface Put {
    void accept(LargeFile file) throws IOException;
  }

  private Outcome repairInPieces(byte[] head, LargeFile.Opening opening, Put put, Relay relay)
      throws IOException {
    Optional<DetectedCharset> charset = repair.charset(head);
    if (charset.isEmpty() && relay.results.wantBinaryPieces()) {
      relay.acceptBinary(opening);
    }
    try (LargeFile file = new LargeFile(opening, charset, repair, sizes, jobs, relay::accept)) {
      put.accept(file);
      file.finish();
      return file.outcome();
    }
  }

  /** Hands over results, and keeps what they throw apart from what goes wrong with a file. */
  private static final class Relay {
    private static final int BLOCK = 1 << 16;

    private final SourceFile source;
    private final Results results;
    private Optional<IOException> failure = Optional.empty();

    Relay(SourceFile source, Results results) {
      this.source = source;
      this.results = results;
    }

    void accept(RepairedPiece piece) throws IOException {
      try {
        results.acceptPiece(source, piece);
      } catch (IOException e) {
        failure = Optional.of(e);
        throw e;
      }
    }

    void acceptBinary(LargeFile.Opening opening) throws IOException {
      try (InputStream in = opening.open()) {
        byte[] block = in.readNBytes(BLOCK);
        while (block.length > 0) {
          accept(new RepairedPiece(Place.START, new Outcome.Binary(block)));
          block = in.readNBytes(BLOCK);
        }
      }
    }

    void end(Outcome outcome) throws IOException {
      if (failure.isPresent()) {
        throw failure.get();
      }
      results.accept(source, outcome);
    }
  }
}
