package org.emend.charset;

import static java.util.Objects.requireNonNull;

import java.nio.charset.Charset;

/**
 * How a file's bytes are to be read: {@code EF BB BF 61} → UTF-8 after a byte order mark of 3
 * bytes.
 *
 * @param charset never one that would look for a byte order mark itself: UTF-16LE, not UTF-16
 * @param bomLength how many bytes at the start are a byte order mark; 0 if there is none
 */
public record DetectedCharset(Charset charset, int bomLength) {

  public DetectedCharset {
    requireNonNull(charset, "charset");
    if (bomLength < 0) {
      throw new IllegalArgumentException("not a length: " + bomLength);
    }
  }
}
