package org.emend.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.emend.DamageDescription;
import org.emend.Emend;
import org.emend.Profile;
import org.emend.Reference;
import org.emend.experience.Experience;
import org.emend.language.EnglishModel;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/**
 * The options that say which damage is to be undone: one that a profile knows, one that pairs show,
 * or only what proves itself.
 */
final class DamageOptions {

  @Spec(Spec.Target.MIXEE)
  private CommandSpec command;

  @Option(
      names = "--profile",
      paramLabel = "P",
      description =
          "What 'emend learn -o P' has learned. Without it, and without --damaged, only damage that"
              + " proves itself is undone: text that was decoded in a wrong charset.")
  private Path profile;

  @Mixin private PairOptions pairs;

  @Mixin private ModelOption modelOption;

  @Mixin private EntitiesOption entities;

  void refuseWrongUsage() {
    int damaged = pairs.damaged().size();
    if (profile != null && damaged > 0) {
      throw wrongUsage("--profile and --damaged exclude each other: one tells what the other does");
    }
    if (damaged > pairs.references().size()) {
      throw wrongUsage("every --damaged needs its --reference");
    }
    if (isUnknown() && !pairs.references().isEmpty()) {
      throw wrongUsage(
          "--reference needs --damaged DMG, what became of it, or --profile P, which knows it");
    }
    if (isUnknown() && modelOption.isGiven()) {
      throw wrongUsage("--model needs --profile P, or --reference REF with --damaged DMG");
    }
  }

  private ParameterException wrongUsage(String message) {
    return new ParameterException(command.commandLine(), message);
  }

  /** Whether nothing is known of the damage. */
  private boolean isUnknown() {
    return profile == null && pairs.damaged().isEmpty();
  }

  /**
   * What undoes a damage.
   *
   * @param emend does it
   * @param damage what is known of it, if anything is
   * @param experience what decisions taught
   */
  record Undoing(Emend emend, Optional<DamageDescription> damage, Experience experience) {}

  /**
   * What undoes the damage.
   *
   * @param console is told what is wrong
   * @param remarks is told what may be unexpected
   */
  Undoing undoing(Console console, Consumer<String> remarks) throws InputException {
    return isUnknown()
        ? new Undoing(entities.appliedTo(Emend.withoutProfile()), Optional.empty(), Experience.NONE)
        : ofKnownDamage(console, remarks);
  }

  private Undoing ofKnownDamage(Console console, Consumer<String> remarks) throws InputException {
    EnglishModel model = modelOption.model();
    List<Reference> references = Texts.references(pairs.paired(), leftOut -> {});
    List<Reference> unpaired = Texts.references(pairs.unpaired(), leftOut -> {});
    references.addAll(unpaired);
    Profile known = known(unpaired, model, console, remarks);
    return new Undoing(
        entities.appliedTo(Emend.of(known, references, model)),
        Optional.of(known.damage()),
        known.experience());
  }

  private Profile known(
      List<Reference> unpaired, EnglishModel model, Console console, Consumer<String> remarks)
      throws InputException {
    if (profile != null) {
      return Profiles.read(profile);
    }
    Profile learned =
        Profiles.learn(Pairs.of(pairs.paired(), pairs.damaged(), console), unpaired, model);
    if (learned.isEmpty()) {
      remarks.accept("emend: the pair shows no damage, so nothing will change");
    }
    return learned;
  }
}
