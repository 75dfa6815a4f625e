package org.emend.edit;

import static java.util.Objects.requireNonNull;

/**
 * One step by which a wrong decoding is undone: the characters are encoded in the charset they were
 * read in, and the bytes decoded in the charset they were in. {@code â€™} encoded as windows-1252
 * and decoded as UTF-8 → {@code ’}.
 *
 * @param encode IANA name of the charset that the text had been read in
 * @param decode IANA name of the charset that its bytes are in
 */
public record Recoding(String encode, String decode) {

  public Recoding {
    requireNonNull(encode, "encode");
    requireNonNull(decode, "decode");
  }

  /** {@code encode windows-1252, decode UTF-8}. */
  public String description() {
    return "encode " + encode + ", decode " + decode;
  }
}
