package org.emend.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.toml.TomlFactory;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.emend.files.RealPath;

/**
 * What a folder tells of how its files are to be taken, in TOML: {@code emend.toml}, or {@code
 * .emendrc}.
 *
 * <pre>
 * profile = "profiles/scraped.json"
 * references = ["originals"]
 * min-confidence = 0.95
 * exclude = ["*.log"]
 * </pre>
 *
 * <p>Relative paths begin at its own folder. It may come from anywhere: what is in it is looked at
 * before any of it is used.
 *
 * @param path where it is
 * @param values of its keys, as the options take them
 */
record ConfigFile(Path path, Map<ConfigKey, Object> values) {

  private static final List<String> NAMES = List.of("emend.toml", ".emendrc");
  private static final int MAX_BYTES = 64 << 10;
  private static final int MAX_SHOWN = 40;

  /**
   * The configuration for a path: in the folder that it is or lies in, or else in the nearest one
   * above. A folder with {@code .git} in it is the last one looked at.
   */
  static Optional<Path> findFor(Path path) {
    Path real = RealPath.of(path);
    Path folder = Files.isDirectory(real) ? real : real.getParent();
    while (folder != null) {
      for (String name : NAMES) {
        Path file = folder.resolve(name);
        if (Files.isRegularFile(file)) {
          return Optional.of(file);
        }
      }
      folder = Files.exists(folder.resolve(".git")) ? null : folder.getParent();
    }
    return Optional.empty();
  }

  static ConfigFile read(Path file) throws InputException {
    String toml = text(file);
    Path folder = file.getParent();
    Map<ConfigKey, Object> values = new EnumMap<>(ConfigKey.class);
    for (Map.Entry<String, JsonNode> entry : tree(toml, file).properties()) {
      ConfigKey key =
          ConfigKey.named(entry.getKey())
              .orElseThrow(
                  () ->
                      wrong(
                          file,
                          line(toml, entry.getKey()),
                          "unknown key " + shortened(entry.getKey())));
      Object value =
          key.read(entry.getValue(), folder)
              .orElseThrow(
                  () -> wrong(file, line(toml, key.toString()), key + " is " + key.expected()));
      values.put(key, value);
    }
    return new ConfigFile(file, values);
  }

  private static String shortened(String key) {
    return key.length() <= MAX_SHOWN ? key : key.substring(0, MAX_SHOWN) + "…";
  }

  private static String text(Path file) throws InputException {
    try (InputStream in = Files.newInputStream(file)) {
      byte[] bytes = in.readNBytes(MAX_BYTES + 1);
      if (bytes.length > MAX_BYTES) {
        throw InputException.about(file, "is larger than a configuration can be (64 KB)");
      }
      return new String(bytes, UTF_8);
    } catch (IOException e) {
      throw InputException.about(file, e);
    }
  }

  private static JsonNode tree(String toml, Path file) throws InputException {
    StreamReadConstraints shallow = StreamReadConstraints.builder().maxNestingDepth(8).build();
    try {
      return new ObjectMapper(TomlFactory.builder().streamReadConstraints(shallow).build())
          .readTree(toml);
    } catch (JsonProcessingException e) {
      int line = Optional.ofNullable(e.getLocation()).map(found -> found.getLineNr()).orElse(1);
      String reason = e.getOriginalMessage().lines().findFirst().orElse("");
      throw wrong(file, Optional.of(Math.max(1, line)), "is no TOML: " + reason);
    }
  }

  /** Where a key stands; keys are at the beginning of their lines. */
  private static Optional<Integer> line(String toml, String key) {
    Pattern definition =
        Pattern.compile(
            "^[ \\t]*(?:\\[\\[?[ \\t]*)?[\"']?" + Pattern.quote(key) + "[\"']?[ \\t]*[]=.]",
            Pattern.MULTILINE);
    return definition
        .matcher(toml)
        .results()
        .findFirst()
        .map(MatchResult::start)
        .map(start -> 1 + (int) toml.substring(0, start).chars().filter(c -> c == '\n').count());
  }

  private static InputException wrong(Path file, Optional<Integer> line, String reason) {
    String place = line.map(number -> file + ":" + number).orElse(file.toString());
    return new InputException(place + ": " + reason);
  }
}
