package org.emend.files;

import java.nio.file.Path;

/** What an undo does with one file. */
public sealed interface UndoStep {

  /** The file, below the real path of the folder; of a journal that is damaged, the journal. */
  Path file();

  /** It gets back what it held, its mode and its times. */
  record PutBack(Path file) implements UndoStep {}

  /**
   * It gets back what it held though it was changed since.
   *
   * @param kept where what it held last is kept now
   */
  record PutBackOver(Path file, Path kept) implements UndoStep {}

  /** It was deleted since, and is there again. */
  record MadeAnew(Path file) implements UndoStep {}

  /** It holds what it held already. */
  record AlreadyThere(Path file) implements UndoStep {}

  /** It is left alone. */
  record LeftAlone(Path file, String reason) implements UndoStep {}
}
