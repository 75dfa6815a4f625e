package org.emend.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.Arrays;
import org.emend.files.PathBytes;

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
    byte[] bytes = PathBytes.of(path);
    String name = new String(bytes, UTF_8);
    node.put("path", name);
    if (!Arrays.equals(name.getBytes(UTF_8), bytes)) {
      node.put("pathBytes", bytes);
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
