package org.emend.cli;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.Spec;

/** Whether the configuration that belongs to the files is used, and how: options win over it. */
final class ConfigOption {

  @Spec(Spec.Target.MIXEE)
  private CommandSpec command;

  @Option(
      names = "--no-config",
      description =
          "Look for no emend.toml or .emendrc. Without this the nearest one is used, from the"
              + " folder of the first PATH upwards to a folder with .git in it.")
  private boolean none;

  /**
   * Gives options that the user has not set the values that they have in the configuration.
   *
   * @param path what the user named first
   * @param remarks is told which configuration it is
   */
  void apply(Path path, Consumer<String> remarks) throws InputException {
    Optional<Path> file = none ? Optional.empty() : ConfigFile.findFor(path);
    if (file.isPresent()) {
      ConfigFile config = ConfigFile.read(file.get());
      apply(config.values());
      remarks.accept("emend: options from " + config.path());
    }
  }

  private void apply(Map<ConfigKey, Object> values) {
    ParseResult given = command.commandLine().getParseResult();
    for (Map.Entry<ConfigKey, Object> value : values.entrySet()) {
      OptionSpec option = command.findOption(value.getKey().option());
      if (option != null && !isOverruled(value.getKey(), values.keySet(), given)) {
        option.setValue(value.getValue());
      }
    }
  }

  /**
   * Whether the option is given, or another one that tells what it would. References and models
   * have nothing to say where neither the user nor the configuration knows the damage.
   */
  private static boolean isOverruled(ConfigKey key, Set<ConfigKey> all, ParseResult given) {
    boolean isLearning = given.hasMatchedOption("--damaged");
    boolean isKnown =
        isLearning || given.hasMatchedOption("--profile") || all.contains(ConfigKey.PROFILE);
    return given.hasMatchedOption(key.option())
        || (key == ConfigKey.PROFILE && isLearning)
        || (key == ConfigKey.REFERENCES && (isLearning || !isKnown))
        || (key == ConfigKey.MODEL && !isKnown);
  }
}
