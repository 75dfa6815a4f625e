package org.emend.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.emend.SeenDamage;
import org.emend.batch.Finding;
import org.emend.batch.Outcome;
import org.emend.batch.SourceFile;

/** One run of {@code detect}: shows what files are and gathers the damage that is seen. */
final class DetectRun {

  private final Console console;
  private final FindingFormat format;
  private final List<SeenDamage> seen = new ArrayList<>();
  private int damaged;
  private int exitCode = ExitCode.DONE;

  DetectRun(Console console, FindingFormat format) {
    this.console = console;
    this.format = format;
  }

  void reportFailure(Object path, String reason) {
    exitCode = ExitCode.FAILED;
    console.report(path, reason);
  }

  void accept(SourceFile source, Finding finding) throws IOException {
    if (finding instanceof Outcome.Failed failed) {
      reportFailure(source.path(), failed.reason());
      failed.fault().ifPresent(console::trace);
    } else if (finding instanceof Finding.Text text) {
      seen.addAll(text.damage());
      damaged += text.damage().isEmpty() ? 0 : 1;
      show(format.text(source, text));
    } else {
      show(format.binary(source));
    }
  }

  private void show(String line) throws IOException {
    console.out().write((line + "\n").getBytes(UTF_8));
    if (console.isTerminal()) {
      console.out().flush();
    }
  }

  /** The damage of all files so far. */
  List<SeenDamage> seen() {
    return seen;
  }

  /** What there is to tell of all files so far: {@code 12 damaged}. */
  String soFar() {
    return damaged + " damaged";
  }

  int exitCode() {
    return exitCode;
  }
}
