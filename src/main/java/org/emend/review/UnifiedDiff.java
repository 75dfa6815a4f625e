package org.emend.review;

import static java.util.Objects.requireNonNull;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;

/**
 * A repair as a patch that {@code git apply} and {@code patch -p1} turn into exactly the repaired
 * bytes.
 *
 * <p>Lines are in the file's own bytes, split at line feeds and nowhere else, so charset, CRLF and
 * bytes that do not decode come through. A repair adds and removes no line feed; so line 7 before
 * is line 7 after, and no search for a shortest difference is needed:
 *
 * <pre>
 * diff --git a/mail.txt b/mail.txt
 * --- a/mail.txt
 * +++ b/mail.txt
 * @@ -1,2 +1,2 @@
 *  Dear all,
 * -they dont know
 * +they don’t know
 * </pre>
 *
 * <p>In UTF-16 and UTF-32 a byte 0x0A can be half of another character. The patch still applies; if
 * a repair changes the number of such bytes, one hunk replaces all from the first difference to the
 * last.
 */
public final class UnifiedDiff {

  private final byte[] name;
  private final byte[] before;
  private final byte[] after;

  private UnifiedDiff(byte[] name, byte[] before, byte[] after) {
    this.name = name;
    this.before = before;
    this.after = after;
  }

  /**
   * The difference between a file and its repair.
   *
   * @param name the path, relative, {@code /} between its names, in the file system's bytes
   * @param before the bytes of the file
   * @param after the bytes of its repair
   */
  public static UnifiedDiff of(byte[] name, byte[] before, byte[] after) {
    return new UnifiedDiff(
        requireNonNull(name, "name"),
        requireNonNull(before, "before"),
        requireNonNull(after, "after"));
  }

  /** The patch; empty if nothing differs. A coloured one is for eyes only. */
  public byte[] bytes(Palette palette) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (PiecewiseDiff diff = new PiecewiseDiff(name, palette, out)) {
      diff.add(before, after);
      diff.end();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }
}
