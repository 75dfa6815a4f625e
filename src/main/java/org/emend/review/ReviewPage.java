package org.emend.review;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.emend.DamageDescription;
import org.emend.decision.Form;
import org.emend.decision.Verdict;
import org.emend.edit.Edit;
import org.emend.edit.Evidence;
import org.emend.edit.Kind;
import org.emend.files.SafeWrite;

/**
 * A web page on which a person accepts and rejects edits, in one file that needs nothing beside it
 * and no network. It saves decisions as {@link org.emend.decision.Decisions} reads them.
 *
 * <p>Files are taken one at a time and wait in a temporary file if they are many. Of each, the page
 * has the passages with edits in them, not the whole text.
 */
public final class ReviewPage implements AutoCloseable {

  private static final int IN_MEMORY = 16 << 20;
  private static final List<Kind> KINDS = List.of(Kind.values());

  private final Spool data = new Spool(IN_MEMORY);
  private final Map<Form, Integer> forms = new HashMap<>();
  private final MessageDigest content;
  private int edits;

  /**
   * Begins a page.
   *
   * @param version of the program
   * @param damage what was lost, if it was learned
   */
  public ReviewPage(String version, Optional<DamageDescription> damage) throws IOException {
    requireNonNull(version, "version");
    try {
      content = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError("every Java platform has SHA-256", e);
    }
    writeBlock("id=\"head\"", json -> writeHead(json, version, damage));
  }

  @FunctionalInterface
  private interface Block {
    void writeTo(JsonGenerator json) throws IOException;
  }

  private void writeBlock(String attribute, Block block) throws IOException {
    write("<script type=\"application/json\" " + attribute + ">");
    try (JsonGenerator json = ScriptJson.to(data)) {
      json.writeStartObject();
      block.writeTo(json);
      json.writeEndObject();
    }
    write("</script>\n");
  }

  private void write(String html) throws IOException {
    data.write(html.getBytes(UTF_8));
  }

  private static void writeHead(
      JsonGenerator json, String version, Optional<DamageDescription> damage) throws IOException {
    json.writeStringField("version", version);
    json.writeArrayFieldStart("kinds");
    for (Kind kind : KINDS) {
      json.writeString(kind.label());
    }
    json.writeEndArray();
    if (damage.isPresent()) {
      writeDamage(json, damage.get());
    }
  }

  private static void writeDamage(JsonGenerator json, DamageDescription damage) throws IOException {
    json.writeObjectFieldStart("damage");
    json.writeArrayFieldStart("rows");
    for (DamageDescription.Row row : damage.rows()) {
      json.writeStartArray();
      json.writeString(row.character());
      json.writeString(row.fate());
      json.writeString(row.example());
      json.writeEndArray();
    }
    json.writeEndArray();
    json.writeNumberField("more", damage.moreRows());
    json.writeArrayFieldStart("lines");
    for (String line : damage.lines()) {
      json.writeString(line);
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  /** Puts a file on the page; one without edits is left out. */
  public void add(ProposedFile file) throws IOException {
    if (file.edits().isEmpty()) {
      return;
    }
    edits += file.edits().size();
    takeIn(file);
    writeBlock("class=\"file\"", json -> writeFile(json, file));
  }

  /** How many edits there are on the page. */
  public int edits() {
    return edits;
  }

  /** What makes it another page, of which the browser keeps another progress. */
  private void takeIn(ProposedFile file) {
    content.update(file.name().bytes());
    content.update(("\0" + file.sha256()).getBytes(UTF_8));
    for (ProposedEdit proposed : file.edits()) {
      Edit edit = proposed.edit();
      String place = edit.start() + " " + edit.end() + " " + number(proposed.earlier());
      content.update((place + " " + edit.replacement() + "\0").getBytes(UTF_8));
    }
  }

  private record Reason(String type, String description) {
    static Reason of(Evidence evidence) {
      return new Reason(evidence.type(), evidence.description());
    }
  }

  private void writeFile(JsonGenerator json, ProposedFile file) throws IOException {
    String text = file.file().text();
    json.writeStringField("path", file.name().text());
    if (!file.name().isUtf8()) {
      json.writeBinaryField("pathBytes", file.name().bytes());
    }
    json.writeStringField("sha256", file.sha256());
    json.writeStringField("charset", file.file().charset().name());
    json.writeNumberField("bom", file.file().bomLength());
    json.writeNumberField("lines", 1 + text.chars().filter(c -> c == '\n').count());
    Map<Reason, Integer> reasons = new LinkedHashMap<>();
    for (ProposedEdit proposed : file.edits()) {
      reasons.putIfAbsent(Reason.of(proposed.edit().evidence()), reasons.size());
    }
    json.writeArrayFieldStart("reasons");
    for (Reason reason : reasons.keySet()) {
      json.writeStartArray();
      json.writeString(reason.type());
      json.writeString(reason.description());
      json.writeEndArray();
    }
    json.writeEndArray();
    writePassages(json, text, file.edits());
    json.writeArrayFieldStart("edits");
    for (ProposedEdit proposed : file.edits()) {
      writeEdit(json, proposed, reasons.get(Reason.of(proposed.edit().evidence())));
    }
    json.writeEndArray();
  }

  private static void writePassages(JsonGenerator json, String text, List<ProposedEdit> edits)
      throws IOException {
    json.writeArrayFieldStart("passages");
    for (Passage passage : Passage.of(text, edits.stream().map(ProposedEdit::edit).toList())) {
      json.writeStartArray();
      json.writeNumber(passage.start());
      json.writeNumber(passage.line());
      json.writeNumber(passage.column());
      json.writeString(passage.text());
      json.writeEndArray();
    }
    json.writeEndArray();
  }

  private void writeEdit(JsonGenerator json, ProposedEdit proposed, int reason) throws IOException {
    Edit edit = proposed.edit();
    json.writeStartArray();
    json.writeNumber(edit.start());
    json.writeNumber(edit.end());
    json.writeString(edit.replacement());
    json.writeNumber(KINDS.indexOf(edit.kind()));
    json.writeNumber(edit.confidence());
    json.writeNumber(reason);
    json.writeNumber(forms.computeIfAbsent(proposed.form(), form -> forms.size()));
    json.writeNumber(proposed.partner().orElse(-1));
    json.writeNumber(proposed.isSuggestion() ? 1 : 0);
    json.writeNumber(number(proposed.earlier()));
    json.writeEndArray();
  }

  private static int number(Optional<Verdict> verdict) {
    return verdict.map(decided -> decided == Verdict.ACCEPTED ? 1 : 2).orElse(0);
  }

  /** Ends the page and puts it in place of what a file holds. */
  public void writeTo(Path file) throws IOException {
    String page = HexFormat.of().formatHex(content.digest(), 0, 8);
    writeBlock("id=\"tail\"", json -> json.writeStringField("page", page));
    PageTemplate template = PageTemplate.load();
    SafeWrite.write(
        file,
        channel -> {
          OutputStream out = new BufferedOutputStream(Channels.newOutputStream(channel), 1 << 16);
          out.write(template.before().getBytes(UTF_8));
          data.moveTo(out);
          out.write(template.after().getBytes(UTF_8));
          out.flush();
        });
  }

  @Override
  public void close() throws IOException {
    data.close();
  }
}
