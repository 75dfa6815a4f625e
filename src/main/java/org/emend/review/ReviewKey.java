package org.emend.review;

import org.jline.keymap.KeyMap;
import org.jline.terminal.Terminal;
import org.jline.utils.InfoCmp.Capability;

/** What the keys of the terminal review do. */
enum ReviewKey {
  ACCEPT("y", "yes: accept this edit"),
  REJECT("n", "no: reject it"),
  ACCEPT_FORM("a", "accept it and all that are equal, in all files"),
  REJECT_FORM("d", "reject it and all that are equal, in all files"),
  LATER("l", "later: leave it undecided (or space)"),
  SKIP_FILE("s", "skip the rest of this file"),
  BACK("b", "back: take back the last key"),
  QUIT("q", "quit; what was decided is kept, and the same command goes on"),
  HELP("?", "this help"),
  /** Any other key. */
  UNKNOWN("", "");

  private static final char INTERRUPT = 'C';
  private static final char END_OF_INPUT = 'D';

  final String key;
  final String help;

  ReviewKey(String key, String help) {
    this.key = key;
    this.help = help;
  }

  /** The keys of a terminal. */
  static KeyMap<ReviewKey> keys(Terminal terminal) {
    KeyMap<ReviewKey> keys = new KeyMap<>();
    for (ReviewKey one : values()) {
      if (one != UNKNOWN) {
        keys.bind(one, one.key);
      }
    }
    keys.bind(LATER, " ", KeyMap.key(terminal, Capability.key_right));
    keys.bind(BACK, KeyMap.key(terminal, Capability.key_left));
    keys.bind(QUIT, KeyMap.ctrl(INTERRUPT), KeyMap.ctrl(END_OF_INPUT));
    keys.setNomatch(UNKNOWN);
    keys.setUnicode(UNKNOWN);
    return keys;
  }
}
