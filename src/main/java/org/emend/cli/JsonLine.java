package org.emend.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import org.emend.files.PathName;

/** Lines of JSON that every reader of JSON takes, whatever names and texts they tell of. */
final class JsonLine {

  private static final ObjectMapper MAPPER = new ObjectMapper();

  private JsonLine() {}

  static ObjectNode node() {
    return MAPPER.createObjectNode();
  }

  /** The line, without a line feed. */
  static String of(ObjectNode node) {
    try {
      return MAPPER.writeValueAsString(node);
    } catch (JsonProcessingException e) {
      throw new AssertionError("a tree of plain values can be written", e);
    }
  }

  /**
   * Puts the name of a file as {@code path}. Where it is not UTF-8, {@code path} has U+FFFD for
   * what is wrong, and {@code pathBytes} has the name itself, in Base64 (RFC 4648).
   */
  static void putPath(ObjectNode node, Path path) {
    PathName name = PathName.of(path);
    node.put("path", name.text());
    if (!name.isUtf8()) {
      node.put("pathBytes", name.bytes());
    }
  }

  /**
   * A text with U+FFFD for every unpaired surrogate, which stands for a byte that does not decode;
   * not every reader of JSON takes those.
   */
  static String wellFormed(String text) {
    return text.codePoints()
        .map(c -> c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE ? 0xFFFD : c)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }
}
