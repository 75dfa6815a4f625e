package org.emend.files;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Optional;

/** Takes back what one run made of files. */
record Undo(KeptFolder kept, RunRecord record, Runs.Edited edited) {

  /** What would be done with a file, and which file it was that this was decided on. */
  private record Plan(UndoStep step, Optional<FileStamp> seen) {}

  /** What {@link #putBack} would do. */
  UndoStep preview(String path) {
    return attempt(path, plan -> {});
  }

  /** Puts back one file, if it may be. */
  UndoStep putBack(String path) {
    return attempt(path, plan -> carryOut(plan, record.changes().get(path)));
  }

  @FunctionalInterface
  private interface Deed {
    void on(Plan plan) throws IOException;
  }

  private UndoStep attempt(String path, Deed deed) {
    Path file = kept.path();
    try {
      file = JournalPath.resolve(kept.root(), path);
      Plan plan = plan(file, record.changes().get(path));
      deed.on(plan);
      return plan.step();
    } catch (IOException e) {
      return new UndoStep.LeftAlone(file, FailureReason.of(e, file));
    }
  }

  private Plan plan(Path file, RunRecord.Change change) throws IOException {
    if (!Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
      refuseUnlessKept(change.before());
      UndoStep step =
          edited == Runs.Edited.PUT_BACK
              ? new UndoStep.MadeAnew(file)
              : new UndoStep.LeftAlone(file, "was deleted since");
      return new Plan(step, Optional.empty());
    }
    if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
      throw SafeWrite.refusal(file, "is no regular file any more");
    }
    Optional<FileStamp> seen = Optional.of(FileStamp.of(file));
    ContentDigest now = ContentDigest.of(file);
    if (now.equals(change.before())) {
      return new Plan(new UndoStep.AlreadyThere(file), seen);
    }
    if (!change.after().contains(now) && edited == Runs.Edited.LEFT_ALONE) {
      return new Plan(new UndoStep.LeftAlone(file, "was edited since"), seen);
    }
    SafeWrite.refuseUnlessWritable(file, file);
    refuseUnlessKept(change.before());
    UndoStep step =
        change.after().contains(now)
            ? new UndoStep.PutBack(file)
            : new UndoStep.PutBackOver(file, originals().place(now));
    return new Plan(step, seen);
  }

  private void carryOut(Plan plan, RunRecord.Change change) throws IOException {
    if (plan.step() instanceof UndoStep.PutBack step) {
      write(step.file(), change, plan.seen());
    } else if (plan.step() instanceof UndoStep.PutBackOver step) {
      originals().keep(step.file());
      write(step.file(), change, plan.seen());
    } else if (plan.step() instanceof UndoStep.MadeAnew step) {
      Files.createDirectories(step.file().getParent());
      write(step.file(), change, plan.seen());
    }
  }

  private void write(Path file, RunRecord.Change change, Optional<FileStamp> seen)
      throws IOException {
    Optional<FileTraits.Owners> owners =
        seen.isPresent() ? FileTraits.of(file).owners() : Optional.empty();
    FileTraits traits = new FileTraits(change.traits().times(), change.traits().mode(), owners);
    try (Draft draft = Draft.in(file.getParent(), record.drafts().orElseThrow())) {
      traits.giveOwnerAndMode(draft.path());
      draft.write(originals().content(change.before()));
      traits.giveTimes(draft.path());
      if (seen.isPresent()) {
        SafeWrite.refuseIfChanged(file, file, seen.get());
      }
      draft.moveTo(file);
    }
  }

  private void refuseUnlessKept(ContentDigest content) throws IOException {
    if (!originals().isThere(content)) {
      throw SafeWrite.refusal(originals().place(content), "the original is missing");
    }
  }

  private Originals originals() {
    return new Originals(kept.originals());
  }
}
