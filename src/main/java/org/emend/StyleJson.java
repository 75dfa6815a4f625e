package org.emend;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.emend.language.Shift;
import org.emend.language.SourceStyle;

/** The part of a profile that tells how a source writes. */
final class StyleJson {

  private static final double LARGEST_SHIFT = 20;

  private StyleJson() {}

  static ObjectNode write(SourceStyle style) {
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    ObjectNode shift = node.putObject("shift");
    shift.put("model", style.shift().model());
    shift.put("tokens", style.shift().tokens());
    ArrayNode scores = shift.putArray("scores");
    style.shift().scores().forEach(scores::add);
    ObjectNode confidences = shift.putObject("confidences");
    style.shift().confidences().forEach(confidences::put);
    ObjectNode words = node.putObject("words");
    style
        .words()
        .forEach(
            (word, spellings) -> {
              ObjectNode one = words.putObject(word);
              if (spellings.plain() > 0) {
                one.put(word, spellings.plain());
              }
              spellings.marked().forEach(one::put);
            });
    ObjectNode phrases = node.putObject("phrases");
    style
        .phrases()
        .forEach(
            (phrase, quoting) ->
                phrases
                    .putObject(phrase)
                    .put("quoted", quoting.quoted())
                    .put("plain", quoting.plain()));
    return node;
  }

  static SourceStyle read(JsonNode node) throws ProfileException {
    SortedMap<String, SourceStyle.Spellings> words = new TreeMap<>();
    for (Map.Entry<String, JsonNode> word : ProfileJson.properties(node, "words")) {
      words.put(word.getKey(), spellings(word.getKey(), word.getValue()));
    }
    SortedMap<String, SourceStyle.Quoting> phrases = new TreeMap<>();
    for (Map.Entry<String, JsonNode> phrase : ProfileJson.properties(node, "phrases")) {
      phrases.put(
          phrase.getKey(),
          new SourceStyle.Quoting(
              ProfileJson.count(phrase.getValue(), "quoted"),
              ProfileJson.count(phrase.getValue(), "plain")));
    }
    return new SourceStyle(words, phrases, shift(node.path("shift")));
  }

  private static SourceStyle.Spellings spellings(String word, JsonNode node)
      throws ProfileException {
    if (!node.isObject()) {
      throw new ProfileException(
          "damaged profile: words of " + ProfileJson.quoted(word) + " is an object");
    }
    SortedMap<String, Long> marked = new TreeMap<>();
    long plain = 0;
    for (Map.Entry<String, JsonNode> spelling : node.properties()) {
      if (!spelling.getKey().replace("’", "").equals(word)) {
        throw new ProfileException(
            "damaged profile: "
                + ProfileJson.quoted(spelling.getKey())
                + " is not "
                + ProfileJson.quoted(word)
                + " with an apostrophe");
      }
      long count = ProfileJson.number(spelling.getValue());
      if (spelling.getKey().equals(word)) {
        plain = count;
      } else {
        marked.put(spelling.getKey(), count);
      }
    }
    return new SourceStyle.Spellings(plain, marked);
  }

  private static Shift shift(JsonNode node) throws ProfileException {
    List<Double> scores = new ArrayList<>();
    for (JsonNode score : node.path("scores")) {
      scores.add(shiftOf(score));
    }
    if (scores.isEmpty()) {
      return Shift.NONE;
    }
    if (scores.size() != Shift.SCORES) {
      throw new ProfileException("damaged profile: a shift has " + Shift.SCORES + " scores");
    }
    SortedMap<String, Double> confidences = new TreeMap<>();
    for (Map.Entry<String, JsonNode> by : ProfileJson.properties(node, "confidences")) {
      confidences.put(by.getKey(), shiftOf(by.getValue()));
    }
    return new Shift(
        ProfileJson.count(node, "model"), ProfileJson.count(node, "tokens"), scores, confidences);
  }

  private static double shiftOf(JsonNode node) throws ProfileException {
    if (!node.isNumber() || !(Math.abs(node.doubleValue()) <= LARGEST_SHIFT)) {
      throw new ProfileException("damaged profile: " + ProfileJson.shown(node) + " is not a shift");
    }
    return node.doubleValue();
  }
}
