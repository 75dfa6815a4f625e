package org.emend.plausibility;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.zip.GZIPInputStream;

/** The letters of all languages and what they cost. Read when first asked. */
final class Tables {

  static final String RESOURCE = "letters.bin.gz";

  /** The scripts of the alphabets are numbered from 1. */
  static final int EAST_ASIA = 62;

  /** All scripts that no language here is written in. */
  static final int OTHER = 63;

  private final List<String> scripts = new ArrayList<>();
  private final List<char[]> alphabets = new ArrayList<>();
  private final List<byte[]> foreign = new ArrayList<>();
  private final Map<Integer, Integer> places = new HashMap<>();
  private final List<Language> languages = new ArrayList<>();
  private final AtomicReferenceArray<CheapestLetters> cheapest;
  private EastAsianCharacters eastAsian;

  private Tables(DataInputStream in) throws IOException {
    readScripts(in);
    cheapest = new AtomicReferenceArray<>(scripts.size() + 1);
    for (int left = in.readUnsignedShort(); left > 0; left--) {
      String code = in.readUTF();
      int script = in.readUnsignedByte();
      double rarity = in.readUnsignedByte() * AlphabetLetters.EIGHTH;
      languages.add(new Language(code, script + 1, rarity, readLetters(in, script)));
    }
    readEastAsian(in);
  }

  private void readScripts(DataInputStream in) throws IOException {
    for (int left = in.readUnsignedByte(); left > 0; left--) {
      scripts.add(in.readUTF());
      char[] alphabet = readCharacters(in);
      for (int i = 0; i < alphabet.length; i++) {
        places.put((int) alphabet[i], scripts.size() << 16 | (i + 1));
      }
      alphabets.add(alphabet);
      foreign.add(in.readNBytes(alphabet.length));
    }
  }

  private AlphabetLetters readLetters(DataInputStream in, int script) throws IOException {
    int[] places = new int[in.readUnsignedShort()];
    for (int i = 0; i < places.length; i++) {
      places[i] = in.readUnsignedShort();
    }
    byte[] own = in.readNBytes((places.length + 2) * (places.length + 1));
    return new AlphabetLetters(alphabets.get(script), places, own, foreign.get(script));
  }

  private void readEastAsian(DataInputStream in) throws IOException {
    char[] characters = readCharacters(in);
    eastAsian = new EastAsianCharacters(characters);
    for (int left = in.readUnsignedByte(); left > 0; left--) {
      String code = in.readUTF();
      double rarity = in.readUnsignedByte() * AlphabetLetters.EIGHTH;
      byte[] costs = in.readNBytes(characters.length);
      languages.add(
          new Language(code, EAST_ASIA, rarity, new EastAsianLetters(code, eastAsian, costs)));
    }
  }

  private static char[] readCharacters(DataInputStream in) throws IOException {
    char[] characters = new char[in.readUnsignedShort()];
    for (int i = 0; i < characters.length; i++) {
      characters[i] = in.readChar();
    }
    return characters;
  }

  private static final class Holder {
    static final Tables TABLES = load();
  }

  static Tables get() {
    return Holder.TABLES;
  }

  private static Tables load() {
    try (InputStream resource = Tables.class.getResourceAsStream(RESOURCE);
        DataInputStream in =
            new DataInputStream(new BufferedInputStream(new GZIPInputStream(resource), 1 << 16))) {
      return new Tables(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  List<Language> languages() {
    return Collections.unmodifiableList(languages);
  }

  EastAsianCharacters eastAsian() {
    return eastAsian;
  }

  /** What letters of an alphabet's script cost in the language in which they cost least. */
  CheapestLetters cheapest(int script) {
    CheapestLetters known = cheapest.get(script);
    if (known == null) {
      known =
          new CheapestLetters(
              languages.stream()
                  .filter(language -> language.script() == script)
                  .map(language -> (AlphabetLetters) language.letters())
                  .toList());
      cheapest.set(script, known);
    }
    return known;
  }

  /** The script of a small letter and its place there in the low 16 bits, or 0 if it has none. */
  int place(int codePoint) {
    return places.getOrDefault(codePoint, 0);
  }

  int scriptNumber(UnicodeScript script) {
    for (int i = 0; i < scripts.size(); i++) {
      if (scripts.get(i).equalsIgnoreCase(script.name())) {
        return i + 1;
      }
    }
    return OTHER;
  }

  /** The place of all letters of a script that are in no language's alphabet. */
  int strangePlace(int script) {
    return script == OTHER ? 1 : alphabets.get(script - 1).length + 1;
  }
}
