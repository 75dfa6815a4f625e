package org.emend.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.emend.batch.Outcome;
import org.emend.batch.SourceFile;
import org.emend.edit.Edit;
import org.emend.text.LineEnding;
import org.emend.text.Place;
import org.emend.text.TextFile;

/**
 * What came of a file, for programs.
 *
 * <pre>{@code
 * {"path":"a.txt","outcome":"repaired","charset":"UTF-8","bom":false,"lineEnding":"LF","edits":[
 *  {"offset":4,"line":1,"column":5,"before":"","after":"’","kind":"apostrophe","confidence":0.98,
 *   "evidence":{"type":"language","description":"contraction"}}]}
 * {"path":"b.png","outcome":"binary"}
 * {"path":"c.txt","outcome":"failed","reason":"permission denied"}
 * }</pre>
 *
 * <p>The offset is a UTF-16 index into the text as it was read; line and column are those of {@link
 * Place}.
 */
final class OutcomeJson {

  private OutcomeJson() {}

  /** A line, without a line feed. */
  static String line(SourceFile source, Outcome outcome) {
    ObjectNode node = JsonLine.node();
    JsonLine.putPath(node, source.path());
    if (outcome instanceof Outcome.Failed failed) {
      node.put("outcome", "failed").put("reason", JsonLine.wellFormed(failed.reason()));
    } else if (outcome instanceof Outcome.Repaired repaired) {
      node.put("outcome", "repaired");
      putReading(node, repaired.before());
      addEdits(node.putArray("edits"), repaired.before().text(), repaired.edits());
      putRest(node, repaired);
    } else if (outcome instanceof Outcome.Unchanged unchanged) {
      node.put("outcome", "unchanged");
      putReading(node, unchanged.before());
      putRest(node, unchanged);
    } else if (outcome instanceof Outcome.InPieces pieces && pieces.isText()) {
      node.put("outcome", pieces.isRepaired() ? "repaired" : "unchanged");
      node.put("editCount", pieces.edits().values().stream().mapToLong(Long::longValue).sum());
    } else {
      node.put("outcome", "binary");
    }
    return JsonLine.of(node);
  }

  private static void putReading(ObjectNode node, TextFile file) {
    node.put("charset", file.charset().name());
    node.put("bom", file.bomLength() > 0);
    node.put("lineEnding", FindingLine.name(LineEnding.of(file.text())));
  }

  private static void putRest(ObjectNode node, Outcome.Done done) {
    Outcome.LeftOut leftOut = done.leftOut();
    if (leftOut.edits() > 0) {
      node.putObject("leftOut").put("edits", leftOut.edits()).put("reason", leftOut.reason());
    }
    Outcome.Suggestions suggestions = done.suggestions();
    if (!suggestions.edits().isEmpty()) {
      addEdits(node.putArray("suggestions"), suggestions.text(), suggestions.edits());
    }
  }

  private static void addEdits(ArrayNode nodes, String text, List<Edit> edits) {
    Place place = new Place(text);
    for (Edit edit : edits) {
      place.moveTo(edit.start());
      ObjectNode node = nodes.addObject();
      node.put("offset", edit.start()).put("line", place.line()).put("column", place.column());
      node.put("before", JsonLine.wellFormed(text.substring(edit.start(), edit.end())));
      node.put("after", JsonLine.wellFormed(edit.replacement()));
      node.put("kind", edit.kind().label());
      node.put("confidence", edit.confidence());
      EvidenceJson.write(edit.evidence(), node.putObject("evidence"));
    }
  }
}
