package org.emend.language;

import java.util.List;

/** What comes of a training; models are bytes that {@link EnglishModel#read} takes. */
public final class TrainedModel {

  private final byte[] bytes;
  private final byte[] early;
  private final List<String> heldOut;

  TrainedModel(byte[] bytes, byte[] early, List<String> heldOut) {
    this.bytes = bytes;
    this.early = early;
    this.heldOut = List.copyOf(heldOut);
  }

  /** The model that has read all sources. */
  public byte[] bytes() {
    return bytes.clone();
  }

  /**
   * The model as it was before it read the sources that were held out: what it is worth on them, it
   * is worth on sources that it has never seen.
   */
  public byte[] early() {
    return early.clone();
  }

  /** The names of the sources that were held out at first, in order. */
  public List<String> heldOut() {
    return heldOut;
  }
}
