package org.emend.decision;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.emend.edit.Kind;
import org.emend.files.PathName;

/** Decisions as JSON. They may come from anywhere, so nothing in them is believed unseen. */
final class DecisionsJson {

  private static final String FORMAT = "emend decisions";
  private static final int VERSION = 1;
  private static final int MAX_QUOTED = 40;
  private static final Pattern SHA_256 = Pattern.compile("[0-9a-f]{64}");

  private static final ObjectMapper MAPPER =
      JsonMapper.builder(
              JsonFactory.builder()
                  .streamReadConstraints(
                      StreamReadConstraints.builder()
                          .maxDocumentLength(Decisions.MAX_JSON_LENGTH)
                          .maxNestingDepth(16)
                          .maxNumberLength(64)
                          .maxStringLength(1_000_000)
                          .build())
                  .build())
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
          .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
          .defaultPropertyInclusion(
              JsonInclude.Value.construct(
                  JsonInclude.Include.NON_NULL, JsonInclude.Include.NON_NULL))
          .build();

  private DecisionsJson() {}

  private record Root(String format, Integer version, List<FileNode> files) {}

  /** {@code pathBytes}, in Base64, where the name is not UTF-8. */
  @SuppressWarnings("ArrayRecordComponent")
  private record FileNode(
      String path,
      byte[] pathBytes,
      String sha256,
      String charset,
      int bom,
      List<EditNode> edits) {}

  private record EditNode(
      int start,
      int end,
      String before,
      String after,
      String kind,
      double confidence,
      String evidence,
      String reason,
      String left,
      String right,
      String decision) {}

  static String write(Decisions decisions) {
    Root root =
        new Root(FORMAT, VERSION, decisions.files().stream().map(DecisionsJson::node).toList());
    try {
      return escaped(MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(root)) + "\n";
    } catch (JsonProcessingException e) {
      throw new AssertionError("records of plain values can be written", e);
    }
  }

  /** Unpaired surrogates, which stand for bytes that do not decode, cannot be written in UTF-8. */
  private static String escaped(String json) {
    StringBuilder escaped = new StringBuilder(json.length());
    json.codePoints()
        .forEach(
            c -> {
              if (c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE) {
                escaped.append(String.format("\\u%04x", c));
              } else {
                escaped.appendCodePoint(c);
              }
            });
    return escaped.toString();
  }

  private static FileNode node(DecidedFile file) {
    PathName name = file.name();
    return new FileNode(
        name.text(),
        name.isUtf8() ? null : name.bytes(),
        file.sha256(),
        file.charset().name(),
        file.bomLength(),
        file.edits().stream().map(DecisionsJson::node).toList());
  }

  private static EditNode node(DecidedEdit edit) {
    return new EditNode(
        edit.start(),
        edit.end(),
        edit.before(),
        edit.after(),
        edit.kind().label(),
        edit.confidence(),
        edit.evidence(),
        edit.reason(),
        edit.context().left(),
        edit.context().right(),
        edit.verdict().label());
  }

  static Decisions read(String json) throws DecisionsException {
    Root root = root(json);
    if (!FORMAT.equals(root.format())) {
      throw new DecisionsException("not decisions of emend");
    }
    if (present(root.version(), "version") != VERSION) {
      throw new DecisionsException(
          "decisions of version " + root.version() + "; this emend reads version " + VERSION);
    }
    List<DecidedFile> files = new ArrayList<>();
    for (FileNode node : present(root.files(), "files")) {
      files.add(file(node));
    }
    return new Decisions(files);
  }

  private static Root root(String json) throws DecisionsException {
    try {
      return MAPPER.readValue(json, Root.class);
    } catch (StreamConstraintsException e) {
      throw new DecisionsException("damaged decisions: too large or too deep");
    } catch (JsonMappingException e) {
      String place =
          e.getPath().isEmpty() ? "" : e.getPathReference().replaceAll(".*\\[\"|\".*", "");
      throw new DecisionsException(
          place.isEmpty() ? "not decisions of emend" : "damaged decisions: wrong " + quoted(place));
    } catch (JsonProcessingException e) {
      throw new DecisionsException("not decisions of emend: no JSON");
    }
  }

  private static DecidedFile file(FileNode node) throws DecisionsException {
    PathName name =
        node.pathBytes() == null
            ? PathName.of(present(node.path(), "path"))
            : PathName.of(node.pathBytes());
    if (!SHA_256.matcher(present(node.sha256(), "sha256")).matches()) {
      throw new DecisionsException(
          "damaged decisions: " + quoted(node.sha256()) + " is no SHA-256");
    }
    if (node.bom() < 0 || node.bom() > 4) {
      throw new DecisionsException(
          "damaged decisions: a byte order mark of " + node.bom() + " bytes");
    }
    List<DecidedEdit> edits = new ArrayList<>();
    for (EditNode edit : present(node.edits(), "edits")) {
      edits.add(edit(edit));
    }
    return new DecidedFile(name, node.sha256(), charset(node), node.bom(), edits);
  }

  private static Charset charset(FileNode node) throws DecisionsException {
    String name = present(node.charset(), "charset");
    try {
      return Charset.forName(name);
    } catch (IllegalArgumentException e) {
      throw new DecisionsException("damaged decisions: unknown charset " + quoted(name));
    }
  }

  private static DecidedEdit edit(EditNode node) throws DecisionsException {
    try {
      return new DecidedEdit(
          node.start(),
          node.end(),
          present(node.before(), "before"),
          present(node.after(), "after"),
          Kind.labelled(present(node.kind(), "kind"))
              .orElseThrow(() -> unknown("kind", node.kind())),
          node.confidence(),
          present(node.evidence(), "evidence"),
          present(node.reason(), "reason"),
          new Context(present(node.left(), "left"), present(node.right(), "right")),
          Verdict.labelled(present(node.decision(), "decision"))
              .orElseThrow(() -> unknown("decision", node.decision())));
    } catch (IllegalArgumentException e) {
      throw new DecisionsException("damaged decisions: " + e.getMessage());
    }
  }

  private static DecisionsException unknown(String field, String value) {
    return new DecisionsException("damaged decisions: " + field + " cannot be " + quoted(value));
  }

  private static <T> T present(T value, String field) throws DecisionsException {
    if (value == null) {
      throw new DecisionsException("damaged decisions: " + field + " is missing");
    }
    return value;
  }

  private static String quoted(String text) {
    int length = Math.min(text.length(), MAX_QUOTED);
    return "'" + text.substring(0, length) + (length < text.length() ? "…'" : "'");
  }
}
