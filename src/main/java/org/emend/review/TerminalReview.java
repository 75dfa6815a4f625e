package org.emend.review;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import org.emend.decision.Verdict;
import org.jline.keymap.BindingReader;
import org.jline.keymap.KeyMap;
import org.jline.terminal.Attributes;
import org.jline.terminal.Attributes.LocalFlag;
import org.jline.terminal.Terminal;
import org.jline.utils.NonBlockingReader;

/**
 * Asks a person on a terminal for one edit after the other, a key each, as {@code git add -p} does.
 */
public final class TerminalReview {

  /** After so long without a key, what was decided is kept. */
  private static final long PAUSE_MILLIS = 1000;

  private final ReviewQueue queue;
  private final Terminal terminal;
  private final ReviewScreen screen;
  private final Keeping keeping;

  /** Keeps what was decided. */
  public interface Keeping {
    /** Called after each key that decides or takes back. */
    void changed(ReviewQueue queue) throws IOException;

    /** Called when the person thinks. */
    void paused(ReviewQueue queue) throws IOException;
  }

  /**
   * @param isColoured whether colours are wanted
   * @param keeping is told of each decision
   */
  public TerminalReview(ReviewQueue queue, Terminal terminal, boolean isColoured, Keeping keeping) {
    this.queue = requireNonNull(queue, "queue");
    this.terminal = requireNonNull(terminal, "terminal");
    this.screen = new ReviewScreen(terminal, isColoured);
    this.keeping = requireNonNull(keeping, "keeping");
  }

  /**
   * Asks until all is decided or passed over, or the person quits; Ctrl-C, Ctrl-D and the end of
   * the input are to quit, too.
   *
   * @throws IOException if decisions cannot be kept
   */
  public void run() throws IOException {
    Attributes usual = terminal.enterRawMode();
    try {
      Attributes raw = terminal.getAttributes();
      raw.setLocalFlag(LocalFlag.ISIG, false);
      terminal.setAttributes(raw);
      ask();
    } finally {
      terminal.setAttributes(usual);
    }
  }

  private void ask() throws IOException {
    KeyMap<ReviewKey> keys = ReviewKey.keys(terminal);
    BindingReader reader = new BindingReader(terminal.reader());
    ReviewKey key = ReviewKey.UNKNOWN;
    while (key != ReviewKey.QUIT) {
      boolean isAtEnd = queue.current().isEmpty();
      show();
      if (reader.peekCharacter(PAUSE_MILLIS) == NonBlockingReader.READ_EXPIRED) {
        keeping.paused(queue);
      }
      key = isAtEnd ? backOrQuit(reader, keys) : known(reader, keys);
      act(key);
    }
  }

  /** The end is asked for, too, so that what was done last can be taken back. */
  private void show() {
    queue
        .current()
        .ifPresentOrElse(
            item -> screen.ask(item, queue.position(), queue.size(), queue.countOfForm()),
            screen::askAtEnd);
  }

  private static ReviewKey backOrQuit(BindingReader reader, KeyMap<ReviewKey> keys) {
    return reader.readBinding(keys) == ReviewKey.BACK ? ReviewKey.BACK : ReviewKey.QUIT;
  }

  /** The next key that means something; the end of the input is to quit. */
  private static ReviewKey known(BindingReader reader, KeyMap<ReviewKey> keys) {
    ReviewKey key = ReviewKey.UNKNOWN;
    while (key == ReviewKey.UNKNOWN) {
      ReviewKey read = reader.readBinding(keys);
      key = read == null ? ReviewKey.QUIT : read;
    }
    return key;
  }

  private void act(ReviewKey key) throws IOException {
    switch (key) {
      case ACCEPT -> decide(Verdict.ACCEPTED);
      case REJECT -> decide(Verdict.REJECTED);
      case ACCEPT_FORM -> decideForm(Verdict.ACCEPTED);
      case REJECT_FORM -> decideForm(Verdict.REJECTED);
      case LATER -> {
        queue.pass();
        screen.answered("later");
      }
      case SKIP_FILE -> screen.answered("skipped " + counted(queue.passFile()) + " of this file");
      case BACK -> back();
      case QUIT -> screen.answered("quit");
      case HELP -> screen.help();
      case UNKNOWN -> {}
    }
  }

  private void decide(Verdict verdict) throws IOException {
    queue.decide(verdict);
    screen.answered(verdict.label());
    keeping.changed(queue);
  }

  private void decideForm(Verdict verdict) throws IOException {
    int count = queue.decideForm(verdict);
    screen.answered(verdict.label() + ", " + count + " in all");
    keeping.changed(queue);
  }

  private void back() throws IOException {
    if (queue.back()) {
      screen.answered("back");
      keeping.changed(queue);
    } else {
      screen.answered("nothing to take back");
    }
  }

  private static String counted(int count) {
    return count + (count == 1 ? " edit" : " edits");
  }
}
