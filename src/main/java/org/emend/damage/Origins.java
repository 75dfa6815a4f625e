package org.emend.damage;

import java.util.Arrays;

/**
 * The inverse of a channel: which characters become a given image. Where UTF-8 was read as
 * windows-1252, {@code Ã©} is the image of {@code é} alone; where bytes without meaning were
 * dropped as well, {@code Ã} is one of {@code Á}, {@code Í}, {@code Ï}, {@code Ð} and {@code Ý}.
 *
 * <p>Images are found by walking from {@link #ROOT} character by character. Those that hold nothing
 * beyond ASCII, and those that too many characters share, are left out: they tell nothing of what
 * stood there.
 *
 * <p>Immutable and safe for use by several threads.
 */
public final class Origins {

  /** The node before an image's first character. */
  public static final int ROOT = 0;

  /** What stands for no node and no entry. */
  public static final int NONE = -1;

  /** An image of more characters than this tells nothing. */
  private static final int MAX_ORIGINS = 64;

  private static final int LAST_ASSIGNED = 0x2FA1F;
  private static final int LAST_PRIVATE = 0xF8FF;

  /** What is looked for where the image of a character depends on its neighbours. */
  private static final int LAST_OF_SMALL_REPERTOIRE = 0x27BF;

  private final boolean collapsesSpaces;

  /** Open addressing: node and character in a key, the next node beside it. */
  private long[] keys = new long[1 << 12];

  private int[] targets = new int[1 << 12];
  private int nodes = 1;

  private int[] firstEntry = new int[1 << 10];
  private int[] codePoints = new int[1 << 10];
  private int[] nextEntry = new int[1 << 10];
  private int entries;
  private boolean inverts;
  private final boolean[] ascii = new boolean[128];

  private Origins(boolean collapsesSpaces) {
    this.collapsesSpaces = collapsesSpaces;
    Arrays.fill(firstEntry, NONE);
  }

  /** The inverse of a channel. */
  public static Origins of(Channel channel) {
    Origins origins = new Origins(channel.collapsesSpaces());
    int last = channel.isCharacterwise() ? LAST_ASSIGNED : LAST_OF_SMALL_REPERTOIRE;
    for (int codePoint = 0x80; codePoint <= last; codePoint++) {
      if (Character.isDefined(codePoint)
          && !(codePoint >= Character.MIN_SURROGATE && codePoint <= LAST_PRIVATE)) {
        origins.add(channel.computeImage(codePoint), codePoint);
      }
    }
    origins.dropCommonplaces();
    return origins;
  }

  private void dropCommonplaces() {
    for (int node = 0; node < nodes; node++) {
      int count = 0;
      for (int entry = firstEntry[node]; entry != NONE; entry = nextEntry[entry]) {
        count++;
      }
      firstEntry[node] = count > MAX_ORIGINS ? NONE : firstEntry[node];
    }
  }

  private void add(String image, int codePoint) {
    if (!isTelling(image)) {
      return;
    }
    int node = ROOT;
    for (int i = 0; i < image.length(); i++) {
      char c = image.charAt(i);
      if (c < 128) {
        ascii[c] = true;
      }
      node = nextOrNew(node, c);
    }
    if (entries == codePoints.length) {
      codePoints = Arrays.copyOf(codePoints, 2 * entries);
      nextEntry = Arrays.copyOf(nextEntry, 2 * entries);
    }
    codePoints[entries] = codePoint;
    nextEntry[entries] = firstEntry[node];
    firstEntry[node] = entries++;
    inverts |= !isItself(image, codePoint);
  }

  private static boolean isItself(String image, int codePoint) {
    return image.codePointAt(0) == codePoint && image.length() == Character.charCount(codePoint);
  }

  private boolean isTelling(String image) {
    boolean telling = false;
    for (int i = 0; i < image.length(); i++) {
      telling |= image.charAt(i) >= 128 && image.charAt(i) != '\uFFFD';
    }
    boolean collapses =
        collapsesSpaces && telling && (image.startsWith(" ") || image.endsWith(" "));
    return telling && !collapses;
  }

  /** Whether there is an image that is not the character itself. */
  public boolean isEmpty() {
    return !inverts;
  }

  /** Whether an ASCII character is part of an image. */
  public boolean isPart(char c) {
    return c < 128 && ascii[c];
  }

  /** The node after a character, or {@link #NONE}. */
  public int next(int node, char c) {
    int slot = slot(node, c);
    return keys[slot] == 0 ? NONE : targets[slot];
  }

  /** The first of the entries whose image ends at a node, or {@link #NONE}. */
  public int first(int node) {
    return firstEntry[node];
  }

  /** The entry after another with the same image, or {@link #NONE}. */
  public int after(int entry) {
    return nextEntry[entry];
  }

  /** How many entries there are; they are numbered from 0. */
  public int size() {
    return entries;
  }

  /** The character of an entry. */
  public int codePoint(int entry) {
    return codePoints[entry];
  }

  private int nextOrNew(int node, char c) {
    int slot = slot(node, c);
    if (keys[slot] != 0) {
      return targets[slot];
    }
    if (2 * nodes > keys.length) {
      grow();
      slot = slot(node, c);
    }
    if (nodes == firstEntry.length) {
      firstEntry = Arrays.copyOf(firstEntry, 2 * nodes);
      Arrays.fill(firstEntry, nodes, firstEntry.length, NONE);
    }
    keys[slot] = key(node, c);
    targets[slot] = nodes;
    return nodes++;
  }

  private void grow() {
    long[] oldKeys = keys;
    int[] oldTargets = targets;
    keys = new long[2 * oldKeys.length];
    targets = new int[2 * oldKeys.length];
    for (int i = 0; i < oldKeys.length; i++) {
      if (oldKeys[i] != 0) {
        int slot = slot((int) (oldKeys[i] >>> Character.SIZE), (char) oldKeys[i]);
        keys[slot] = oldKeys[i];
        targets[slot] = oldTargets[i];
      }
    }
  }

  /** Where a key stands, or where it would be put. */
  private int slot(int node, char c) {
    long key = key(node, c);
    int mask = keys.length - 1;
    int slot = (int) ((key * 0x9E3779B97F4A7C15L) >>> 32) & mask;
    while (keys[slot] != 0 && keys[slot] != key) {
      slot = (slot + 1) & mask;
    }
    return slot;
  }

  /** Never 0, since no image holds U+0000 after the root. */
  private static long key(int node, char c) {
    return ((long) node << Character.SIZE) | c;
  }
}
