package org.emend.review;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/** A line with what ends it, which may come in parts and need not fit an array. */
final class PatchLine {

  private final List<byte[]> parts = new ArrayList<>();

  static PatchLine of(byte[] line) {
    PatchLine made = new PatchLine();
    made.append(line);
    return made;
  }

  void append(byte[] part) {
    if (part.length > 0) {
      parts.add(part);
    }
  }

  /** How many bytes it has. */
  long length() {
    return parts.stream().mapToLong(part -> part.length).sum();
  }

  boolean isEmpty() {
    return parts.isEmpty();
  }

  /** What ends the line: {@code "\r\n"}, {@code "\n"} or nothing. */
  String ending() {
    if (fromEnd(1) != '\n') {
      return "";
    }
    return fromEnd(2) == '\r' ? "\r\n" : "\n";
  }

  private int fromEnd(int distance) {
    int left = distance;
    for (int i = parts.size() - 1; i >= 0; i--) {
      byte[] part = parts.get(i);
      if (left <= part.length) {
        return part[part.length - left];
      }
      left -= part.length;
    }
    return -1;
  }

  /** The line without what ends it; it has to fit an array. */
  byte[] content() {
    ByteArrayOutputStream content = new ByteArrayOutputStream();
    try {
      writeContent(content);
    } catch (IOException e) {
      throw new UncheckedIOException("an array takes all", e);
    }
    return content.toByteArray();
  }

  /** Writes the line without what ends it. */
  void writeContent(OutputStream out) throws IOException {
    int ending = ending().length();
    for (int i = 0; i < parts.size(); i++) {
      int behind = parts.subList(i + 1, parts.size()).stream().mapToInt(p -> p.length).sum();
      int cut = Math.max(0, ending - behind);
      out.write(parts.get(i), 0, Math.max(0, parts.get(i).length - cut));
    }
  }
}
