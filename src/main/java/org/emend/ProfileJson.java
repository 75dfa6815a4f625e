package org.emend;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.emend.damage.Channel;
import org.emend.damage.CharacterClass;
import org.emend.damage.DamageTable;
import org.emend.damage.Explanation;
import org.emend.damage.Mechanism;
import org.emend.damage.OnError;
import org.emend.damage.Step;

/** Profiles as JSON. A profile may come from anywhere, so nothing in it is believed unseen. */
final class ProfileJson {

  private static final String FORMAT = "emend profile";
  private static final int VERSION = 3;

  /** Of profiles without what version 3 added, which older programs can read. */
  private static final int VERSION_WITHOUT_EXPERIENCE = 2;

  private static final int MAX_STEPS = 16;
  private static final int MAX_RIVALS = 1000;
  private static final int MAX_IMAGE_LENGTH = 16;
  private static final int MAX_IMAGES = 10_000;
  private static final int MAX_CHARACTERS = 200_000;
  private static final int MAX_EXAMPLES = 100;
  private static final int MAX_QUOTED = 40;

  /** Sums of counts do not overflow. */
  private static final long MAX_COUNT = 1_000_000_000_000L;

  /** Far more than {@link #write} ever needs. */
  private static final StreamReadConstraints CONSTRAINTS =
      StreamReadConstraints.builder()
          .maxDocumentLength(Profile.MAX_JSON_LENGTH)
          .maxTokenCount(4_000_000)
          .maxNestingDepth(32)
          .maxNumberLength(64)
          .maxStringLength(1_000_000)
          .build();

  private static final ObjectMapper MAPPER =
      new ObjectMapper(JsonFactory.builder().streamReadConstraints(CONSTRAINTS).build());

  private ProfileJson() {}

  static String write(Profile profile) {
    ObjectNode root = MAPPER.createObjectNode();
    root.put("format", FORMAT);
    boolean isTaught = !profile.experience().isEmpty();
    root.put("version", isTaught ? VERSION : VERSION_WITHOUT_EXPERIENCE);
    Channel channel = profile.channel();
    channel
        .explanation()
        .ifPresent(
            explanation -> {
              root.set("mechanism", steps(explanation.mechanism()));
              ArrayNode rivals = root.putArray("rivals");
              for (Explanation.Rival rival : explanation.rivals()) {
                ObjectNode node = rivals.addObject();
                node.set("mechanism", steps(rival.mechanism()));
                node.put("differsOn", rival.differsOn());
              }
            });
    root.put("spacesCollapsed", channel.table().spacesCollapsed());
    ArrayNode characters = root.putArray("characters");
    channel.table().rows().values().forEach(row -> characters.add(row(row)));
    root.set("style", StyleJson.write(profile.style()));
    if (isTaught) {
      root.set("experience", ExperienceJson.write(profile.experience()));
    }
    DefaultPrettyPrinter printer =
        new DefaultPrettyPrinter().withObjectIndenter(new DefaultIndenter("  ", "\n"));
    try {
      return MAPPER.writer(printer).writeValueAsString(root) + "\n";
    } catch (JsonProcessingException e) {
      throw new AssertionError("a tree of plain values can be written", e);
    }
  }

  private static ArrayNode steps(Mechanism mechanism) {
    ArrayNode steps = MAPPER.createArrayNode();
    for (Step step : mechanism.steps()) {
      ObjectNode node = steps.addObject();
      if (step instanceof Step.Recode recode) {
        node.put("step", "recode");
        node.put("encodedAs", recode.encodedAs().name());
        node.put("onUnmappable", name(recode.onUnmappable()));
        node.put("decodedAs", recode.decodedAs().name());
        node.put("onMalformed", name(recode.onMalformed()));
      } else if (step instanceof Step.Strip strip) {
        node.put("step", "strip").put("characters", name(strip.characters()));
      } else if (step instanceof Step.Replace replace) {
        node.put("step", "replace").put("characters", name(replace.characters()));
        node.put("by", replace.by());
      } else {
        node.put("step", "collapse-spaces");
      }
    }
    return steps;
  }

  private static ObjectNode row(DamageTable.Row row) {
    ObjectNode node = MAPPER.createObjectNode();
    node.put("character", Character.toString(row.codePoint()));
    node.put("codePoint", String.format("U+%04X", row.codePoint()));
    node.put("kept", row.kept());
    ObjectNode became = node.putObject("became");
    row.became().forEach(became::put);
    ArrayNode examples = node.putArray("examples");
    row.examples().forEach(examples::add);
    return node;
  }

  private static String name(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  static Profile read(String json) throws ProfileException {
    JsonNode root = tree(json);
    if (root == null || !FORMAT.equals(root.path("format").asText())) {
      throw new ProfileException("not a profile: it is JSON, but not written by emend learn");
    }
    if (!root.path("version").isInt() || root.path("version").intValue() < 1) {
      throw new ProfileException("not a profile: it tells no version");
    }
    if (root.path("version").intValue() > VERSION) {
      throw new ProfileException(
          "this profile is of version "
              + root.path("version").intValue()
              + "; this emend reads up to version "
              + VERSION);
    }
    DamageTable table =
        new DamageTable(
            rows(list(root, "characters", MAX_CHARACTERS)), count(root, "spacesCollapsed"));
    Optional<Explanation> explanation =
        root.has("mechanism") ? Optional.of(explanation(root)) : Optional.empty();
    return new Profile(
        new Channel(table, explanation),
        StyleJson.read(root.path("style")),
        ExperienceJson.read(root.path("experience")));
  }

  private static JsonNode tree(String json) throws ProfileException {
    if (json.length() > Profile.MAX_JSON_LENGTH) {
      throw new ProfileException("not a profile: it is too large");
    }
    try {
      return MAPPER.readTree(json);
    } catch (StreamConstraintsException e) {
      throw new ProfileException(
          "not a profile: something in it is too long, too deep or too often there");
    } catch (JsonProcessingException e) {
      throw new ProfileException("not a profile: it is not JSON");
    }
  }

  /** A list that is in the profile or not, and neither something else nor endless. */
  static JsonNode list(JsonNode node, String field, int most) throws ProfileException {
    JsonNode list = node.path(field);
    if (!list.isMissingNode() && (!list.isArray() || list.size() > most)) {
      throw new ProfileException(
          "damaged profile: " + field + " is a list of at most " + most + " items");
    }
    return list;
  }

  /** Names with something for each that are in the profile or not. */
  static Set<Map.Entry<String, JsonNode>> properties(JsonNode node, String field)
      throws ProfileException {
    JsonNode object = node.path(field);
    if (!object.isMissingNode() && !object.isObject()) {
      throw new ProfileException("damaged profile: " + field + " is an object");
    }
    return object.properties();
  }

  /** What stands in the profile, cut to what fits a message. */
  static String quoted(String text) {
    return text.codePointCount(0, text.length()) <= MAX_QUOTED
        ? "'" + text + "'"
        : "'" + text.substring(0, text.offsetByCodePoints(0, MAX_QUOTED)) + "…'";
  }

  private static Explanation explanation(JsonNode root) throws ProfileException {
    List<Explanation.Rival> rivals = new ArrayList<>();
    for (JsonNode rival : list(root, "rivals", MAX_RIVALS)) {
      rivals.add(
          new Explanation.Rival(
              mechanism(rival.path("mechanism")), rival.path("differsOn").asText()));
    }
    return new Explanation(mechanism(root.path("mechanism")), rivals);
  }

  private static Mechanism mechanism(JsonNode steps) throws ProfileException {
    if (!steps.isArray() || steps.size() > MAX_STEPS) {
      throw new ProfileException(
          "damaged profile: a mechanism is a list of at most " + MAX_STEPS + " steps");
    }
    List<Step> read = new ArrayList<>();
    for (JsonNode step : steps) {
      read.add(step(step));
    }
    try {
      return new Mechanism(read);
    } catch (IllegalArgumentException e) {
      throw new ProfileException("damaged profile: " + e.getMessage());
    }
  }

  private static Step step(JsonNode node) throws ProfileException {
    String kind = node.path("step").asText();
    try {
      return switch (kind) {
        case "recode" ->
            new Step.Recode(
                charset(node, "encodedAs"),
                constant(OnError.class, node, "onUnmappable"),
                charset(node, "decodedAs"),
                constant(OnError.class, node, "onMalformed"));
        case "strip" -> new Step.Strip(constant(CharacterClass.class, node, "characters"));
        case "replace" ->
            new Step.Replace(constant(CharacterClass.class, node, "characters"), by(node));
        case "collapse-spaces" -> new Step.CollapseSpaces();
        default -> throw new ProfileException("damaged profile: unknown step " + quoted(kind));
      };
    } catch (IllegalArgumentException e) {
      throw new ProfileException("damaged profile: " + e.getMessage());
    }
  }

  private static String by(JsonNode node) throws ProfileException {
    String by = node.path("by").asText();
    if (by.length() > MAX_IMAGE_LENGTH) {
      throw new ProfileException("damaged profile: what replaces a character is too long");
    }
    return by;
  }

  private static Charset charset(JsonNode node, String field) throws ProfileException {
    String name = node.path(field).asText();
    try {
      Charset charset = Charset.forName(name);
      if (charset.canEncode()) {
        return charset;
      }
    } catch (IllegalArgumentException e) {
      // Reported below, with the charsets that can be read but not written.
    }
    throw new ProfileException("damaged profile: unknown charset " + quoted(name));
  }

  private static <E extends Enum<E>> E constant(Class<E> type, JsonNode node, String field)
      throws ProfileException {
    String name = node.path(field).asText();
    for (E constant : type.getEnumConstants()) {
      if (name(constant).equals(name)) {
        return constant;
      }
    }
    throw new ProfileException("damaged profile: " + field + " cannot be " + quoted(name));
  }

  private static SortedMap<Integer, DamageTable.Row> rows(JsonNode characters)
      throws ProfileException {
    SortedMap<Integer, DamageTable.Row> rows = new TreeMap<>();
    for (JsonNode node : characters) {
      String character = node.path("character").asText();
      if (character.codePointCount(0, character.length()) != 1) {
        throw new ProfileException(
            "damaged profile: " + quoted(character) + " is not one character");
      }
      int codePoint = character.codePointAt(0);
      SortedMap<String, Long> became = new TreeMap<>();
      for (Map.Entry<String, JsonNode> outcome : properties(node, "became")) {
        if (became.size() == MAX_IMAGES) {
          throw new ProfileException(
              "damaged profile: a character became at most " + MAX_IMAGES + " others");
        }
        if (outcome.getKey().length() > MAX_IMAGE_LENGTH) {
          throw new ProfileException("damaged profile: what a character became is too long");
        }
        became.put(outcome.getKey(), number(outcome.getValue()));
      }
      List<String> examples = new ArrayList<>();
      list(node, "examples", MAX_EXAMPLES).forEach(example -> examples.add(example.asText()));
      rows.put(codePoint, new DamageTable.Row(codePoint, count(node, "kept"), became, examples));
    }
    return rows;
  }

  static long count(JsonNode node, String field) throws ProfileException {
    return node.has(field) ? number(node.path(field)) : 0;
  }

  /** What stands in the profile where something else should. */
  static String shown(JsonNode node) {
    return quoted(node.isValueNode() ? node.asText() : node.toString());
  }

  static long number(JsonNode node) throws ProfileException {
    if (!node.isIntegralNumber()
        || !node.canConvertToLong()
        || node.longValue() < 0
        || node.longValue() > MAX_COUNT) {
      throw new ProfileException("damaged profile: " + shown(node) + " is not a count");
    }
    return node.longValue();
  }
}
