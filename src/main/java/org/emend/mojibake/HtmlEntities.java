package org.emend.mojibake;

import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.emend.edit.Edit;
import org.emend.edit.Evidence;
import org.emend.edit.Kind;
import org.jsoup.nodes.Entities;

/**
 * Finds characters that were written as HTML's character references, and proposes the edits that
 * put the characters back: {@code caf&eacute;} → {@code café}, {@code don&#8217;t} → {@code don’t},
 * {@code na&amp;iuml;ve} → {@code naïve}.
 *
 * <p>Names and numbers mean what the WHATWG HTML Standard says: {@code &#146;} is the ’ of
 * windows-1252. A reference must end with a semicolon; one that means a control character, a
 * surrogate, a noncharacter or U+FFFD is left alone. So are those to {@code < > & " '} in a text
 * that has a tag in it, for there they keep text and markup apart.
 *
 * <p>In a text that has the edits made there is nothing left to edit. Safe for use by several
 * threads.
 */
@SuppressWarnings("EscapedEntity")
public final class HtmlEntities {

  private static final double CONFIDENCE = 0.99;

  /** The longest name has 31 letters. */
  private static final int LONGEST_BODY = 32;

  private static final Pattern TAG =
      Pattern.compile("<(?:/?[A-Za-z][\\w:.-]*(?:\\s[^<>]*)?/?|[!?][^<>]*)>");

  private static final String MARKUP_CHARACTERS = "<>&\"'";

  private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

  private final boolean markup;

  /** The text so far, with characters in place of references. */
  private final StringBuilder decoded;

  /** For each character of it, where in the text it comes from begins. */
  private final int[] origins;

  private final List<Edit> edits = new ArrayList<>();

  private HtmlEntities(String text) {
    this.markup = TAG.matcher(text).find();
    this.decoded = new StringBuilder(text.length());
    this.origins = new int[text.length()];
  }

  /**
   * The edits that put characters in place of references, sorted by start, none overlapping.
   *
   * @param text any text; offsets of the edits are UTF-16 indices into it
   * @param minConfidence how probable an edit must be, 0 to 1
   */
  public static List<Edit> edits(String text, double minConfidence) {
    if (text.indexOf('&') < 0 || minConfidence > CONFIDENCE) {
      return List.of();
    }
    HtmlEntities entities = new HtmlEntities(text);
    for (int at = 0; at < text.length(); at++) {
      entities.append(text.charAt(at), at);
      if (text.charAt(at) == ';') {
        entities.decodeLast(at + 1);
      }
    }
    return List.copyOf(entities.edits);
  }

  private void append(char c, int origin) {
    origins[decoded.length()] = origin;
    decoded.append(c);
  }

  /**
   * Decodes the reference that ends where the decoded text ends now. Its beginning may itself have
   * been decoded, from {@code &amp;}; then one edit takes the place of both.
   *
   * @param end where the reference ends in the text
   */
  private void decodeLast(int end) {
    int start = referenceStart();
    if (start < 0) {
      return;
    }
    Optional<String> character = character(decoded.substring(start + 1, decoded.length() - 1));
    if (character.isEmpty()) {
      return;
    }
    String replacement = character.get();
    int origin = origins[start];
    while (!edits.isEmpty() && edits.get(edits.size() - 1).start() >= origin) {
      edits.remove(edits.size() - 1);
    }
    Kind kind = Kind.of(replacement.codePointAt(0));
    edits.add(new Edit(origin, end, replacement, kind, CONFIDENCE, new Evidence.Entity()));
    decoded.setLength(start);
    replacement.chars().forEach(c -> append((char) c, origin));
    if (replacement.endsWith(";")) {
      decodeLast(end);
    }
  }

  /** Where the {@code &} is before the name or number that ends with the last semicolon, or -1. */
  private int referenceStart() {
    int last = decoded.length() - 2;
    int first = Math.max(0, last - LONGEST_BODY);
    for (int at = last; at >= first; at--) {
      char c = decoded.charAt(at);
      if (c == '&') {
        return at;
      }
      boolean alphanumeric = c < 0x80 && Character.isLetterOrDigit(c);
      if (!alphanumeric && c != '#') {
        return -1;
      }
    }
    return -1;
  }

  /** {@code eacute}, {@code #233} or {@code #xE9} → {@code é}; empty if it is to be left alone. */
  private Optional<String> character(String body) {
    String meant = body.startsWith("#") ? numbered(body.substring(1)) : Entities.getByName(body);
    boolean wanted =
        !meant.isEmpty()
            && meant.codePoints().allMatch(HtmlEntities::isCharacter)
            && !(markup && MARKUP_CHARACTERS.contains(meant));
    return wanted ? Optional.of(meant) : Optional.empty();
  }

  private static String numbered(String number) {
    boolean hexadecimal = number.startsWith("x") || number.startsWith("X");
    String digits = hexadecimal ? number.substring(1) : number;
    int codePoint;
    try {
      codePoint = Integer.parseInt(digits, hexadecimal ? 16 : 10);
    } catch (NumberFormatException e) {
      return "";
    }
    if (codePoint >= 0x80 && codePoint < 0xA0) {
      return new String(new byte[] {(byte) codePoint}, WINDOWS_1252);
    }
    return Character.isValidCodePoint(codePoint) ? Character.toString(codePoint) : "";
  }

  private static boolean isCharacter(int codePoint) {
    boolean noncharacter =
        (codePoint & 0xFFFE) == 0xFFFE || (codePoint >= 0xFDD0 && codePoint <= 0xFDEF);
    boolean surrogate = Character.getType(codePoint) == Character.SURROGATE;
    return !noncharacter && !surrogate && !Character.isISOControl(codePoint) && codePoint != 0xFFFD;
  }
}
