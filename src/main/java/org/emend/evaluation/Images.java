package org.emend.evaluation;

import org.emend.damage.Channel;

/** What a channel makes of each character, looked up once. */
final class Images {

  private static final int BMP_SIZE = 0x10000;

  private final Channel channel;
  private final boolean collapsesSpaces;
  private final String[] images = new String[BMP_SIZE];

  Images(Channel channel) {
    this.channel = channel;
    this.collapsesSpaces = channel.collapsesSpaces();
  }

  boolean collapsesSpaces() {
    return collapsesSpaces;
  }

  /** What is left of a character, before spaces are collapsed. */
  String of(int codePoint) {
    if (codePoint >= BMP_SIZE) {
      return channel.image(codePoint);
    }
    if (images[codePoint] == null) {
      images[codePoint] = channel.image(codePoint);
    }
    return images[codePoint];
  }

  /** Whether the channel destroys a character. */
  boolean changes(int codePoint) {
    String image = of(codePoint);
    int length = Character.charCount(codePoint);
    return image.length() != length || image.codePointAt(0) != codePoint;
  }
}
