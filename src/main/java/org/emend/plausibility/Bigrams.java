package org.emend.plausibility;

/** How often each symbol follows another in a text. */
final class Bigrams {

  private static final int FREE = 0;

  private int[] before = new int[1 << 10];
  private int[] next = new int[1 << 10];
  private int[] times = new int[1 << 10];
  private int distinct;
  private int characters;
  private double sharedCost;
  private final int[] lettersByScript = new int[Tables.OTHER + 1];

  private Bigrams() {}

  static Bigrams of(CharSequence text) {
    Bigrams bigrams = new Bigrams();
    int beforeLast = Symbols.BORDER;
    int last = Symbols.BORDER;
    for (int at = 0; at < text.length(); ) {
      int codePoint = Character.codePointAt(text, at);
      at += Character.charCount(codePoint);
      int symbol = Symbols.of(codePoint);
      bigrams.add(last, symbol);
      bigrams.characters++;
      bigrams.sharedCost += withinWord(beforeLast, last, symbol);
      beforeLast = last;
      last = symbol;
    }
    bigrams.add(last, Symbols.BORDER);
    bigrams.addSharedCosts();
    return bigrams;
  }

  /** What a mark costs for having letters on both sides. */
  static float withinWord(int before, int mark, int after) {
    return Symbols.isLetter(mark) || !Symbols.isLetter(before) || !Symbols.isLetter(after)
        ? 0
        : Context.withinWord(Symbols.context(mark));
  }

  private void add(int first, int second) {
    lettersByScript[Symbols.script(second)]++;
    int slot = slot(first, second);
    if (times[slot]++ == FREE) {
      before[slot] = first;
      next[slot] = second;
      if (++distinct * 2 > times.length) {
        grow();
      }
    }
  }

  private int slot(int first, int second) {
    int hash = (first * 31 + second) * 0x9E3779B1;
    int mask = times.length - 1;
    int slot = hash >>> 7 & mask;
    while (times[slot] != FREE && (before[slot] != first || next[slot] != second)) {
      slot = slot + 1 & mask;
    }
    return slot;
  }

  private void grow() {
    int[] firsts = before;
    int[] seconds = next;
    int[] counts = times;
    before = new int[firsts.length * 2];
    next = new int[firsts.length * 2];
    times = new int[firsts.length * 2];
    for (int i = 0; i < counts.length; i++) {
      if (counts[i] != FREE) {
        int slot = slot(firsts[i], seconds[i]);
        before[slot] = firsts[i];
        next[slot] = seconds[i];
        times[slot] = counts[i];
      }
    }
  }

  private void addSharedCosts() {
    for (int i = 0; i < times.length; i++) {
      if (times[i] != FREE) {
        sharedCost += times[i] * Steps.shared(before[i], next[i]);
      }
    }
  }

  /** What the text costs in all languages alike. */
  double sharedCost() {
    return sharedCost;
  }

  int characters() {
    return characters;
  }

  int letters(int script) {
    return lettersByScript[script];
  }

  /** The steps onto letters and from letters, as languages of a script see them. */
  InScript inScript(int script) {
    InScript view = new InScript(distinct * 2);
    for (int i = 0; i < times.length; i++) {
      if (times[i] == FREE || (!Symbols.isLetter(before[i]) && !Symbols.isLetter(next[i]))) {
        continue;
      }
      if (Steps.isNative(before[i], next[i], script)) {
        view.add(before[i], next[i], times[i]);
        continue;
      }
      view.foreignCost += times[i] * Steps.foreign(before[i], next[i], script);
      if (Symbols.script(before[i]) == script) {
        view.add(before[i], Symbols.BORDER, times[i]);
      } else if (Symbols.script(next[i]) == script) {
        view.add(Symbols.BORDER, next[i], times[i]);
      }
    }
    return view;
  }

  /** Steps in one script, and what those in other scripts cost. */
  static final class InScript {
    private final int[] before;
    private final int[] next;
    private final int[] times;
    private int size;
    private double foreignCost;

    private InScript(int capacity) {
      before = new int[capacity];
      next = new int[capacity];
      times = new int[capacity];
    }

    private void add(int first, int second, int count) {
      before[size] = first;
      next[size] = second;
      times[size++] = count;
    }

    double cost(Language language) {
      NativeLetters letters = language.letters();
      double cost = foreignCost + language.rarity();
      for (int i = 0; i < size; i++) {
        cost += times[i] * letters.step(before[i], next[i]);
      }
      return cost;
    }
  }
}
