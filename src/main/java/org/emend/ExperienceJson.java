package org.emend;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.emend.decision.Form;
import org.emend.edit.Kind;
import org.emend.experience.DecidedForm;
import org.emend.experience.DecidedSort;
import org.emend.experience.Experience;
import org.emend.experience.Reach;
import org.emend.experience.Sort;
import org.emend.experience.Verdicts;

/**
 * The part of a profile that tells what decisions taught.
 *
 * <pre>{@code
 * {"reach":"sorts","minConfidence":0.84,
 *  "sorts":[{"kind":"apostrophe","evidence":"language","reason":"apostrophe in a word",
 *            "byLogOdds":{"9":[41,2]},"forms":[["they","","’","re",12,0,2.31,0]]}],
 *  "passages":[["roof of the","","“","old school leaks",0,1]]}
 * }</pre>
 *
 * <p>Counts are of accepted and rejected edits; the last numbers of a form are their mean log-odds.
 */
final class ExperienceJson {

  private static final int MAX_SORTS = 1000;
  private static final int MAX_FORMS = 200_000;
  private static final int LONGEST = 1000;
  private static final double LARGEST_LOG_ODDS = 40;

  private static final Comparator<Form> ORDER =
      Comparator.comparing(Form::left)
          .thenComparing(Form::right)
          .thenComparing(Form::before)
          .thenComparing(Form::after);

  private ExperienceJson() {}

  static ObjectNode write(Experience experience) {
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    node.put("reach", experience.reach().label());
    node.put("minConfidence", experience.minConfidence());
    ArrayNode sorts = node.putArray("sorts");
    experience.sorts().forEach((sort, decided) -> write(sort, decided, sorts.addObject()));
    ArrayNode passages = node.putArray("passages");
    experience.passages().entrySet().stream()
        .sorted(Map.Entry.comparingByKey(ORDER))
        .forEach(
            passage -> {
              ArrayNode one = passages.addArray();
              write(passage.getKey(), one);
              write(passage.getValue(), one);
            });
    return node;
  }

  private static void write(Sort sort, DecidedSort decided, ObjectNode node) {
    node.put("kind", sort.kind().label());
    node.put("evidence", sort.evidence());
    node.put("reason", sort.reason());
    ObjectNode steps = node.putObject("byLogOdds");
    decided
        .byLogOdds()
        .forEach((step, verdicts) -> write(verdicts, steps.putArray(Integer.toString(step))));
    ArrayNode forms = node.putArray("forms");
    decided.forms().entrySet().stream()
        .sorted(Map.Entry.comparingByKey(ORDER))
        .forEach(
            form -> {
              ArrayNode one = forms.addArray();
              write(form.getKey(), one);
              write(form.getValue().verdicts(), one);
              one.add(form.getValue().acceptedLogOdds()).add(form.getValue().rejectedLogOdds());
            });
  }

  private static void write(Form form, ArrayNode node) {
    node.add(form.left()).add(form.before()).add(form.after()).add(form.right());
  }

  private static void write(Verdicts verdicts, ArrayNode node) {
    node.add(verdicts.accepted()).add(verdicts.rejected());
  }

  static Experience read(JsonNode node) throws ProfileException {
    if (node.isMissingNode()) {
      return Experience.NONE;
    }
    SortedMap<Sort, DecidedSort> sorts = new TreeMap<>();
    for (JsonNode sort : ProfileJson.list(node, "sorts", MAX_SORTS)) {
      sorts.put(
          new Sort(kind(sort), text(sort.path("evidence")), text(sort.path("reason"))),
          decided(sort));
    }
    Map<Form, Verdicts> passages = new HashMap<>();
    for (JsonNode passage : ProfileJson.list(node, "passages", MAX_FORMS)) {
      passages.put(form(passage), verdicts(passage, 4));
    }
    try {
      return new Experience(reach(node), number(node.path("minConfidence"), 1), sorts, passages);
    } catch (IllegalArgumentException e) {
      throw new ProfileException("damaged profile: " + e.getMessage());
    }
  }

  private static Reach reach(JsonNode node) throws ProfileException {
    String label = text(node.path("reach"));
    return Reach.labelled(label)
        .orElseThrow(
            () ->
                new ProfileException(
                    "damaged profile: reach cannot be " + ProfileJson.quoted(label)));
  }

  private static Kind kind(JsonNode node) throws ProfileException {
    String label = text(node.path("kind"));
    return Kind.labelled(label)
        .orElseThrow(
            () ->
                new ProfileException(
                    "damaged profile: kind cannot be " + ProfileJson.quoted(label)));
  }

  private static DecidedSort decided(JsonNode node) throws ProfileException {
    SortedMap<Integer, Verdicts> steps = new TreeMap<>();
    for (Map.Entry<String, JsonNode> step : ProfileJson.properties(node, "byLogOdds")) {
      steps.put(step(step.getKey()), verdicts(step.getValue(), 0));
    }
    Map<Form, DecidedForm> forms = new HashMap<>();
    for (JsonNode form : ProfileJson.list(node, "forms", MAX_FORMS)) {
      forms.put(
          form(form),
          new DecidedForm(
              verdicts(form, 4),
              number(form.path(6), LARGEST_LOG_ODDS),
              number(form.path(7), LARGEST_LOG_ODDS)));
    }
    return new DecidedSort(steps, forms);
  }

  private static int step(String text) throws ProfileException {
    try {
      int step = Integer.parseInt(text);
      if (Math.abs((long) step) <= DecidedSort.LAST_STEP) {
        return step;
      }
    } catch (NumberFormatException e) {
      // Reported below.
    }
    throw new ProfileException(
        "damaged profile: " + ProfileJson.quoted(text) + " is no step of log-odds");
  }

  private static Form form(JsonNode node) throws ProfileException {
    return new Form(text(node.path(0)), text(node.path(1)), text(node.path(2)), text(node.path(3)));
  }

  private static Verdicts verdicts(JsonNode node, int from) throws ProfileException {
    return new Verdicts(
        ProfileJson.number(node.path(from)), ProfileJson.number(node.path(from + 1)));
  }

  private static String text(JsonNode node) throws ProfileException {
    if (!node.isTextual() || node.textValue().length() > LONGEST) {
      throw new ProfileException("damaged profile: " + ProfileJson.shown(node) + " is no text");
    }
    return node.textValue();
  }

  private static double number(JsonNode node, double largest) throws ProfileException {
    if (!node.isNumber() || !(Math.abs(node.doubleValue()) <= largest)) {
      throw new ProfileException(
          "damaged profile: " + ProfileJson.shown(node) + " is no such number");
    }
    return node.doubleValue();
  }
}
