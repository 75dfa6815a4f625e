package org.emend.restore;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.emend.damage.Channel;
import org.emend.damage.CharacterClass;
import org.emend.edit.Edit;
import org.emend.edit.Evidence;
import org.emend.edit.Kind;

/**
 * Inverts a channel where it can be inverted: sequences beyond ASCII that it makes of one character
 * and of no other. {@code cafÃ©} → {@code café} where UTF-8 was read as windows-1252.
 */
final class OnlyOrigins {

  private static final double CONFIDENCE = 0.97;

  /**
   * Latin, Greek, Cyrillic, Hebrew, Arabic, Devanagari, Thai, typographic marks, currencies,
   * letter-like signs, arrows, Chinese, Japanese, Korean, pictures.
   */
  private static final int[][] REPERTOIRE = {
    {0xA0, 0x17F},
    {0x218, 0x21B},
    {0x370, 0x3FF},
    {0x400, 0x45F},
    {0x5D0, 0x5EA},
    {0x60C, 0x6D3},
    {0x901, 0x97F},
    {0xE01, 0xE5B},
    {0x2010, 0x205E},
    {0x20A0, 0x20BF},
    {0x2116, 0x2122},
    {0x2190, 0x22FF},
    {0x2500, 0x27BF},
    {0x2E3A, 0x2E3B},
    {0x3001, 0x30FF},
    {0x4E00, 0x9FFF},
    {0xAC00, 0xD7A3},
    {0xFF01, 0xFFEE},
    {0x1F300, 0x1FAFF}
  };

  private final Map<String, Integer> origins = new HashMap<>();
  private int longest;

  OnlyOrigins(Channel channel) {
    if (!channel.leavesProof()) {
      return;
    }
    Set<String> ambiguous = new HashSet<>();
    for (int[] range : REPERTOIRE) {
      for (int codePoint = range[0]; codePoint <= range[1]; codePoint++) {
        if (Character.isDefined(codePoint)) {
          String image = channel.image(codePoint);
          if (origins.putIfAbsent(image, codePoint) != null) {
            ambiguous.add(image);
          }
        }
      }
    }
    origins.keySet().removeAll(ambiguous);
    origins.entrySet().removeIf(entry -> !isProof(entry.getKey(), entry.getValue()));
    origins.keySet().forEach(image -> longest = Math.max(longest, image.length()));
  }

  /** Characters beyond ASCII that no sound text has: two or more of them, or a C1 control. */
  private static boolean isProof(String image, int codePoint) {
    boolean control = image.length() == 1 && CharacterClass.C1_CONTROLS.contains(image.charAt(0));
    return (image.length() > 1 || control)
        && image.codePoints().allMatch(c -> c >= 128 && c != 0xFFFD)
        && !image.equals(Character.toString(codePoint));
  }

  /** The edits in order of their start. */
  List<Edit> propose(String text) {
    List<Edit> edits = new ArrayList<>();
    if (origins.isEmpty()) {
      return edits;
    }
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) < 128) {
        continue;
      }
      for (int length = Math.min(longest, text.length() - i); length > 0; length--) {
        Integer origin = origins.get(text.substring(i, i + length));
        if (origin != null) {
          String original = Character.toString(origin);
          edits.add(
              new Edit(
                  i, i + length, original, Kind.of(origin), CONFIDENCE, new Evidence.OnlyOrigin()));
          i += length - 1;
          break;
        }
      }
    }
    return edits;
  }
}
