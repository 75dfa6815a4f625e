package org.emend.text;

import static java.util.Objects.requireNonNull;

import java.nio.charset.Charset;

/** The bytes of a text file and the text they hold. */
public final class TextFile {

  private final byte[] bytes;
  private final Charset charset;
  private final int bomLength;
  private final String text;

  private TextFile(byte[] bytes, Charset charset, int bomLength, String text) {
    this.bytes = requireNonNull(bytes);
    this.charset = requireNonNull(charset);
    this.bomLength = bomLength;
    this.text = text;
  }

  public static TextFile decode(byte[] bytes, Charset charset, int bomLength) {
    String text = new String(bytes, bomLength, bytes.length - bomLength, charset);
    return new TextFile(bytes, charset, bomLength, text);
  }

  public String text() {
    return text;
  }

  public Charset charset() {
    return charset;
  }

  public int bomLength() {
    return bomLength;
  }

  public byte[] bytes() {
    return bytes.clone();
  }
}
