package org.emend.damage;

import static java.util.Objects.requireNonNull;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;

/** One thing that a program on the way did to the whole text. */
public sealed interface Step {

  /** The text after the step. */
  String apply(String text);

  /** In words, for people. */
  String description();

  /**
   * The text was encoded in one charset and its bytes decoded in another: {@code ’} encoded as
   * UTF-8 and decoded as windows-1252 → {@code â€™}.
   *
   * @param encodedAs the charset of the bytes
   * @param onUnmappable what became of characters that it lacks
   * @param decodedAs the charset they were read in
   * @param onMalformed what became of bytes that mean nothing there
   */
  record Recode(Charset encodedAs, OnError onUnmappable, Charset decodedAs, OnError onMalformed)
      implements Step {

    public Recode {
      requireNonNull(encodedAs, "encodedAs");
      requireNonNull(onUnmappable, "onUnmappable");
      requireNonNull(decodedAs, "decodedAs");
      requireNonNull(onMalformed, "onMalformed");
    }

    @Override
    public String apply(String text) {
      return isCharacterwise() ? applyByTable(text) : decode(encode(text));
    }

    /** Whether each character is read wrongly by itself, whatever stands beside it. */
    boolean isCharacterwise() {
      return CharsetTable.of(decodedAs).isSingleByte();
    }

    private String applyByTable(String text) {
      CharsetTable encoder = CharsetTable.of(encodedAs);
      CharsetTable decoder = CharsetTable.of(decodedAs);
      StringBuilder result = new StringBuilder(text.length() + 16);
      for (int at = 0; at < text.length(); ) {
        int codePoint = text.codePointAt(at);
        byte[] bytes = encoder.encode(codePoint);
        if (bytes.length == 0 && onUnmappable != OnError.DROP) {
          result.append('?');
        }
        for (byte b : bytes) {
          append(result, b & 0xFF, decoder);
        }
        at += Character.charCount(codePoint);
      }
      return result.toString();
    }

    private void append(StringBuilder result, int unsigned, CharsetTable decoder) {
      int character = decoder.decode(unsigned);
      if (character != CharsetTable.UNDEFINED) {
        result.append((char) character);
      } else if (onMalformed == OnError.C1_CONTROL) {
        result.append((char) unsigned);
      } else if (onMalformed == OnError.QUESTION_MARK) {
        result.append('?');
      } else if (onMalformed == OnError.REPLACEMENT_CHARACTER) {
        result.append('\uFFFD');
      }
    }

    private ByteBuffer encode(String text) {
      CharsetEncoder encoder = encodedAs.newEncoder();
      CodingErrorAction action =
          onUnmappable == OnError.DROP ? CodingErrorAction.IGNORE : CodingErrorAction.REPLACE;
      encoder.onUnmappableCharacter(action).onMalformedInput(action);
      try {
        return encoder.encode(CharBuffer.wrap(text));
      } catch (CharacterCodingException e) {
        throw new AssertionError("errors are replaced or ignored", e);
      }
    }

    private String decode(ByteBuffer bytes) {
      CharsetDecoder decoder =
          decodedAs
              .newDecoder()
              .onMalformedInput(CodingErrorAction.REPORT)
              .onUnmappableCharacter(CodingErrorAction.REPORT);
      CharBuffer chars =
          CharBuffer.allocate(
              8 + (int) Math.ceil(bytes.remaining() * (double) decoder.maxCharsPerByte()));
      while (true) {
        CoderResult result = decoder.decode(bytes, chars, true);
        if (!result.isError()) {
          break;
        }
        for (int i = 0; i < result.length(); i++) {
          int unsigned = bytes.get() & 0xFF;
          if (onMalformed == OnError.C1_CONTROL) {
            chars.put((char) unsigned);
          }
        }
        if (onMalformed == OnError.QUESTION_MARK) {
          chars.put('?');
        } else if (onMalformed == OnError.REPLACEMENT_CHARACTER) {
          chars.put('\uFFFD');
        }
      }
      decoder.flush(chars);
      return chars.flip().toString();
    }

    @Override
    public String description() {
      String swap =
          encodedAs.equals(decodedAs)
              ? "passed through " + encodedAs.name()
              : encodedAs.name() + " read as " + decodedAs.name();
      StringBuilder words = new StringBuilder(swap);
      if (onUnmappable == OnError.DROP) {
        words.append(", characters unknown to ").append(encodedAs.name()).append(" dropped");
      }
      if (onMalformed != OnError.REPLACEMENT_CHARACTER) {
        words
            .append(", bytes unknown to ")
            .append(decodedAs.name())
            .append(' ')
            .append(onMalformed.words());
      }
      return words.toString();
    }
  }

  /** Characters of a class were removed. */
  record Strip(CharacterClass characters) implements Step {
    @Override
    public String apply(String text) {
      return substitute(text, characters, "");
    }

    @Override
    public String description() {
      return characters.words() + " stripped";
    }
  }

  /** Each character of a class was replaced by one and the same string. */
  record Replace(CharacterClass characters, String by) implements Step {
    public Replace {
      requireNonNull(characters, "characters");
      if (by.isEmpty() || by.length() > 8) {
        throw new IllegalArgumentException("a replacement has one to eight characters");
      }
    }

    @Override
    public String apply(String text) {
      return substitute(text, characters, by);
    }

    @Override
    public String description() {
      String shown = by.equals(" ") ? "a space" : by.equals("\uFFFD") ? "U+FFFD" : by;
      return characters.words() + " replaced by " + shown;
    }
  }

  /** Each run of spaces (U+0020) became one. */
  record CollapseSpaces() implements Step {
    @Override
    public String apply(String text) {
      StringBuilder collapsed = new StringBuilder(text.length());
      char before = 0;
      for (int i = 0; i < text.length(); i++) {
        char c = text.charAt(i);
        if (c != ' ' || before != ' ') {
          collapsed.append(c);
        }
        before = c;
      }
      return collapsed.length() == text.length() ? text : collapsed.toString();
    }

    @Override
    public String description() {
      return "spaces collapsed";
    }
  }

  private static String substitute(String text, CharacterClass characters, String by) {
    StringBuilder result = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); ) {
      int codePoint = text.codePointAt(i);
      if (characters.contains(codePoint)) {
        result.append(by);
      } else {
        result.appendCodePoint(codePoint);
      }
      i += Character.charCount(codePoint);
    }
    return result.toString();
  }
}
