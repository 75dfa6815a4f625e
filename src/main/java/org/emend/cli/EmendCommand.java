package org.emend.cli;

import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** {@code emend} alone: says what there is. */
@Command(
    name = "emend",
    description = "Learns how a text was damaged and gives the lost characters back.",
    mixinStandardHelpOptions = true,
    versionProvider = EmendCommand.ManifestVersion.class,
    scope = ScopeType.INHERIT,
    synopsisSubcommandLabel = "COMMAND",
    commandListHeading = "%nCommands:%n",
    optionListHeading = "%nOptions:%n",
    footerHeading = "%nExamples:%n",
    footer = {
      "  emend detect articles",
      "  emend repair --diff articles",
      "  emend learn --reference clean.txt --damaged damaged.txt -o profile.json",
      "  emend repair --profile profile.json --diff articles",
      "  emend repair --profile profile.json -o repaired articles",
      "  emend repair --profile profile.json --html review.html articles",
      "  emend review --profile profile.json articles",
      "  emend apply --decisions decisions.json articles",
      "  emend undo articles",
      "  emend evaluate --profile profile.json clean",
      "",
      "Exit codes:",
      "  0  done",
      "  1  --check found something to repair",
      "  2  wrong usage",
      "  3  some file could not be read, repaired or written; the others are done"
    })
final class EmendCommand implements Callable<Integer> {

  private final Console console;

  @Spec private CommandSpec spec;

  EmendCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    spec.commandLine().usage(console.errWriter());
    return ExitCode.USAGE;
  }

  /** The version that the build wrote into the jar. */
  static final class ManifestVersion implements IVersionProvider {
    @Override
    public String[] getVersion() {
      return new String[] {"emend " + version()};
    }
  }

  static String version() {
    String version = EmendCommand.class.getPackage().getImplementationVersion();
    return Optional.ofNullable(version).orElse("development");
  }
}
