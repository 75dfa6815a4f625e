package org.emend.batch;

/**
 * How large files are cut.
 *
 * @param limit a file of more bytes than this is repaired in pieces
 * @param shortest a piece has at least so many chars, unless it is the last one
 * @param longest and hardly ever more than this
 * @param head so many bytes tell the charset
 */
record PieceSizes(int limit, int shortest, int longest, int head) {

  /** Large enough to tell what damage is in it, so small that every thread can hold a few. */
  static final PieceSizes USUAL = new PieceSizes(64 << 20, 128 << 10, 512 << 10, 4 << 20);

  /** What a thread may need while it repairs a piece, all that it makes included. */
  private static final long MEMORY = 40L << 20;

  /** How many pieces may be repaired at a time. */
  int jobs(int wanted) {
    return (int) Math.max(1, Math.min(wanted, Runtime.getRuntime().maxMemory() / MEMORY));
  }
}
