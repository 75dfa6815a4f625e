package org.emend.evaluation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.OptionalDouble;
import org.emend.evaluation.ShownEdit.Passage;

/** A report as JSON. What cannot be known, such as the precision of no marks, is null. */
final class ReportJson {

  private static final ObjectMapper MAPPER = new ObjectMapper();

  private ReportJson() {}

  static String of(Report report) {
    ObjectNode root = MAPPER.createObjectNode();
    root.put("texts", report.texts());
    root.put("characters", report.characters());
    root.put("minConfidence", report.minConfidence());
    root.put("edits", report.edits());
    ArrayNode kinds = root.putArray("kinds");
    report.kinds().forEach(kind -> addKind(kinds.addObject(), kind));
    addCalibration(root.putObject("calibration"), report.calibration());
    root.put("baseEdits", report.baseEdits());
    root.put("inconsistentTexts", report.inconsistentTexts());
    root.put("editsOfSoundTexts", report.editsOfSoundTexts());
    root.put("charactersPerSecond", Math.round(report.charactersPerSecond()));
    addEdits(root.putArray("shownEdits"), report.shownEdits());
    addEdits(root.putArray("shownWrongEdits"), report.shownWrongEdits());
    DefaultPrettyPrinter printer =
        new DefaultPrettyPrinter().withObjectIndenter(new DefaultIndenter("  ", "\n"));
    try {
      return MAPPER.writer(printer).writeValueAsString(root) + "\n";
    } catch (JsonProcessingException e) {
      throw new AssertionError("a tree of plain values can be written", e);
    }
  }

  private static void addKind(ObjectNode node, KindScore score) {
    node.put("kind", score.kind().words());
    node.put("lost", score.lost());
    node.put("proposed", score.proposed());
    node.put("right", score.right());
    put(node, "precision", score.precision());
    put(node, "recall", score.recall());
    put(node, "recallAt95", score.recallAt95());
    put(node, "recallAt99", score.recallAt99());
  }

  private static void put(ObjectNode node, String name, OptionalDouble value) {
    if (value.isPresent()) {
      node.put(name, value.getAsDouble());
    } else {
      node.putNull(name);
    }
  }

  private static void addCalibration(ObjectNode node, Calibration calibration) {
    node.put("expectedError", calibration.error());
    ArrayNode bins = node.putArray("bins");
    for (Calibration.Bin bin : calibration.bins()) {
      boolean empty = bin.marks() == 0;
      ObjectNode row = bins.addObject();
      row.put("marks", bin.marks());
      put(
          row,
          "meanConfidence",
          empty ? OptionalDouble.empty() : OptionalDouble.of(bin.meanConfidence()));
      put(row, "shareRight", empty ? OptionalDouble.empty() : OptionalDouble.of(bin.shareRight()));
    }
  }

  private static void addEdits(ArrayNode array, List<ShownEdit> edits) {
    for (ShownEdit edit : edits) {
      ObjectNode node = array.addObject();
      node.put("text", edit.text());
      node.put("offset", edit.offset());
      node.put("confidence", edit.confidence());
      node.put("reason", edit.reason());
      addPassage(node.putObject("damaged"), edit.damaged());
      addPassage(node.putObject("repaired"), edit.repaired());
      addPassage(node.putObject("original"), edit.original());
    }
  }

  private static void addPassage(ObjectNode node, Passage passage) {
    node.put("before", passage.before());
    node.put("edited", passage.edited());
    node.put("after", passage.after());
  }
}
