package org.emend.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.emend.batch.SourceFile;
import org.emend.files.SafeWrite;
import org.emend.language.ModelTraining;
import org.emend.language.TrainedModel;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code emend train}: from sound texts to a model of their language. */
@Command(
    name = "train",
    sortOptions = false,
    description = {
      "Trains a model of English from texts whose marks are intact.",
      "",
      "The same texts under the same names give the same bytes. Seven million words take about"
          + " three quarters of an hour on two cores and 4 GB of memory."
    },
    footer = {
      "  emend train --corpus books -o books.model",
      "      reads all texts of a folder; *.gz are unzipped",
      "  emend train --corpus books -o books.model --early early.model",
      "      keeps the model that has not read every sixth text, too, to evaluate it on those",
      "  emend evaluate --channel drop --model books.model others",
      "      tells how good it is, on texts that it has not read",
      "  emend repair --profile profile.json --model books.model --diff articles",
      "      uses it"
    })
final class TrainCommand implements Callable<Integer> {

  private static final int FEWEST_CHARACTERS = 10_000;

  private final Console console;

  @Spec private CommandSpec spec;

  @Option(
      names = "--corpus",
      required = true,
      paramLabel = "DIR",
      description = "A folder of sound texts, each from one source; *.gz are unzipped.")
  private Path corpus;

  @Option(
      names = {"-o", "--output"},
      required = true,
      paramLabel = "MODEL",
      description = "Where to write the model.")
  private Path output;

  @Option(
      names = "--early",
      paramLabel = "MODEL",
      description = {
        "Where to write the model as it was before it read every sixth text, which is held out at"
            + " first: for 'evaluate', to tell what it is worth on what it has not read."
      })
  private Path early;

  @Option(
      names = "--passes",
      paramLabel = "N",
      defaultValue = "" + ModelTraining.PASSES,
      description = "Read every text so often: ${DEFAULT-VALUE}.")
  private int passes;

  @Option(
      names = {"-q", "--quiet"},
      description = "No progress.")
  private boolean quiet;

  TrainCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws InputException {
    if (passes < 1) {
      throw new ParameterException(spec.commandLine(), "--passes is 1 or more, not " + passes);
    }
    List<ModelTraining.Source> sources = sources();
    TrainedModel model;
    try (Steps steps = new Steps()) {
      model = ModelTraining.train(sources, passes, steps);
    }
    byte[] bytes = model.bytes();
    write(bytes, output);
    if (early != null) {
      write(model.early(), early);
    }
    if (!quiet) {
      console.say(
          "emend: trained on "
              + Tally.counted(sources.size(), "text")
              + "; wrote "
              + Tally.counted(bytes.length, "byte"));
      if (early != null) {
        console.say("emend: " + early + ": " + unread(model.heldOut()));
      }
    }
    return ExitCode.DONE;
  }

  private static String unread(List<String> heldOut) {
    return heldOut.isEmpty()
        ? "has read all texts, since of so few none is held out"
        : "has not read " + String.join(", ", heldOut);
  }

  private static void write(byte[] model, Path file) throws InputException {
    try {
      SafeWrite.write(file, model);
    } catch (IOException e) {
      throw InputException.about(file, e);
    }
  }

  private List<ModelTraining.Source> sources() throws InputException {
    List<ModelTraining.Source> sources = new ArrayList<>();
    long characters = 0;
    for (SourceFile file : Texts.walk(corpus)) {
      Optional<String> text = Texts.readUnzippedIfText(file.path());
      if (text.isPresent() && !text.get().isEmpty()) {
        sources.add(new ModelTraining.Source(file.relative().toString(), text.get()));
        characters += text.get().length();
      } else {
        console.report(file.path(), Texts.LEFT_OUT);
      }
    }
    if (characters < FEWEST_CHARACTERS) {
      throw InputException.about(
          corpus,
          "has too little text to train on: "
              + characters
              + " characters, of at least "
              + FEWEST_CHARACTERS);
    }
    return sources;
  }

  /** Shows the steps of the training, of which there are as many as it says. */
  private final class Steps implements ModelTraining.Progress, AutoCloseable {
    private Optional<Progress> bar = Optional.empty();
    private long shown;

    @Override
    public void advanced(long done, long all) {
      if (bar.isEmpty()) {
        bar = Optional.of(Progress.of(console, quiet, "train", all));
      }
      bar.get().advance(done - shown);
      shown = done;
    }

    @Override
    public void close() {
      bar.ifPresent(Progress::close);
    }
  }
}
