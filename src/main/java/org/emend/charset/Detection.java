package org.emend.charset;

import static java.util.Objects.requireNonNull;

/**
 * A charset and how far it is to be believed.
 *
 * @param found how the bytes are to be read
 * @param confidence from 0 to 1, about how often such an answer reads the right text; 1 where a
 *     byte order mark says so or all bytes are ASCII
 * @param declared whether the text itself names the charset, as {@code <meta charset="koi8-r">}
 *     does
 */
public record Detection(DetectedCharset found, double confidence, boolean declared) {

  public Detection {
    requireNonNull(found, "found");
    if (!(confidence >= 0 && confidence <= 1)) {
      throw new IllegalArgumentException("not a confidence: " + confidence);
    }
  }
}
