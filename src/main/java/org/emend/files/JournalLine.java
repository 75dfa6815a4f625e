package org.emend.files;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** A line of a run's journal. */
sealed interface JournalLine {

  /**
   * The run has begun: {@code {"run":3,"version":1,"drafts":"8c1f…","begun":"2026-11-28T…Z"}}.
   *
   * @param drafts 16 hexadecimal digits, by which the names of its drafts begin
   */
  record Begun(int run, String drafts, Instant at) implements JournalLine {
    private static final Pattern DRAFTS = Pattern.compile("[0-9a-f]{16}");

    public Begun {
      if (run < 1 || !DRAFTS.matcher(drafts).matches()) {
        throw new IllegalArgumentException("not the beginning of a run");
      }
    }
  }

  /** Drafts may be in this folder from now on: {@code {"run":3,"folder":"2019"}}. */
  record Folder(int run, String folder) implements JournalLine {}

  /**
   * A file is about to be replaced: {@code {"run":3,"path":"2019/a.txt","old":SHA-256,"oldSize":7,
   * "new":SHA-256,"newSize":9,"mode":"rw-r--r--","modified":"2019-…Z","accessed":"2019-…Z"}}.
   *
   * @param path as {@link JournalPath} has it
   * @param old what it holds; kept among the originals
   * @param made what it will hold
   * @param traits without owner and time of creation
   */
  record Replaced(int run, String path, ContentDigest old, ContentDigest made, FileTraits traits)
      implements JournalLine {}

  /** All is done: {@code {"run":3,"ended":"2026-11-28T…Z"}}. */
  record Ended(int run, Instant at) implements JournalLine {}

  /** From now on the run is taken back: {@code {"run":3,"undoBegun":"2026-11-28T…Z"}}. */
  record UndoBegun(int run, Instant at) implements JournalLine {}

  /** All of the run is taken back: {@code {"run":3,"undone":"2026-11-28T…Z"}}. */
  record Undone(int run, Instant at) implements JournalLine {}

  int VERSION = 1;

  /** The number of the run. */
  int run();

  /** One line of JSON, without its end. */
  default String toJson() {
    ObjectNode node = Json.MAPPER.createObjectNode().put("run", run());
    if (this instanceof Begun begun) {
      node.put("version", VERSION)
          .put("drafts", begun.drafts())
          .put("begun", begun.at().toString());
    } else if (this instanceof Folder folder) {
      node.put("folder", folder.folder());
    } else if (this instanceof Replaced replaced) {
      node.put("path", replaced.path())
          .put("old", replaced.old().sha256())
          .put("oldSize", replaced.old().size())
          .put("new", replaced.made().sha256())
          .put("newSize", replaced.made().size());
      replaced.traits().mode().ifPresent(mode -> node.put("mode", mode));
      node.put("modified", replaced.traits().times().modified().toInstant().toString())
          .put("accessed", replaced.traits().times().accessed().toInstant().toString());
    } else if (this instanceof Ended ended) {
      node.put("ended", ended.at().toString());
    } else if (this instanceof UndoBegun begun) {
      node.put("undoBegun", begun.at().toString());
    } else if (this instanceof Undone undone) {
      node.put("undone", undone.at().toString());
    }
    return node.toString();
  }

  /**
   * Reads a line, which anyone may have written.
   *
   * @throws IllegalArgumentException if it is none; the message says why
   */
  static JournalLine parse(String json) {
    try {
      return Json.line(Json.MAPPER.readTree(json));
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("is no JSON", e);
    } catch (DateTimeException e) {
      throw new IllegalArgumentException("has no proper time", e);
    }
  }

  /** From JSON to lines. */
  final class Json {
    private static final ObjectMapper MAPPER =
        JsonMapper.builder()
            .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private Json() {}

    private static JournalLine line(JsonNode node) {
      int run = (int) number(node, "run", Integer.MAX_VALUE);
      if (node.has("path")) {
        return replaced(run, node);
      }
      if (node.has("folder")) {
        return new Folder(run, text(node, "folder"));
      }
      if (node.has("ended")) {
        return new Ended(run, time(node, "ended"));
      }
      if (node.has("undoBegun")) {
        return new UndoBegun(run, time(node, "undoBegun"));
      }
      if (node.has("undone")) {
        return new Undone(run, time(node, "undone"));
      }
      if (number(node, "version", Integer.MAX_VALUE) != VERSION) {
        throw new IllegalArgumentException("is of a version that this emend does not know");
      }
      return new Begun(run, text(node, "drafts"), time(node, "begun"));
    }

    private static Replaced replaced(int run, JsonNode node) {
      Optional<String> mode = node.has("mode") ? Optional.of(text(node, "mode")) : Optional.empty();
      mode.ifPresent(PosixFilePermissions::fromString);
      FileTraits.Times times =
          new FileTraits.Times(
              FileTime.from(time(node, "modified")),
              FileTime.from(time(node, "accessed")),
              Optional.empty());
      return new Replaced(
          run,
          text(node, "path"),
          new ContentDigest(text(node, "old"), number(node, "oldSize", Long.MAX_VALUE)),
          new ContentDigest(text(node, "new"), number(node, "newSize", Long.MAX_VALUE)),
          new FileTraits(times, mode, Optional.empty()));
    }

    private static String text(JsonNode node, String name) {
      return value(node, name, JsonNode::isTextual).textValue();
    }

    private static Instant time(JsonNode node, String name) {
      return Instant.parse(text(node, name));
    }

    private static long number(JsonNode node, String name, long most) {
      long number = value(node, name, JsonNode::canConvertToLong).longValue();
      if (number < 0 || number > most) {
        throw new IllegalArgumentException("has no proper \"" + name + "\"");
      }
      return number;
    }

    private static JsonNode value(JsonNode node, String name, Predicate<JsonNode> isProper) {
      JsonNode value = node.path(name);
      if (!isProper.test(value) || (value.isNumber() && !value.isIntegralNumber())) {
        throw new IllegalArgumentException("has no proper \"" + name + "\"");
      }
      return value;
    }
  }
}
