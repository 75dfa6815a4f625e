package org.emend;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A profile may come from anywhere; the worst that it can do is to be refused, in one line. */
class ProfileBoundsTest {

  private static final String TOO_MUCH = "too long, too deep or too often there";

  private static void assertRefused(String json, String reason) {
    ProfileException e = assertThrows(ProfileException.class, () -> Profile.fromJson(json));
    assertTrue(e.getMessage().contains(reason), e.getMessage());
    assertTrue(e.getMessage().length() < 200, e.getMessage());
    assertEquals(1, e.getMessage().lines().count());
  }

  private static String profile(String rest) {
    return "{\"format\":\"emend profile\",\"version\":2," + rest + "}";
  }

  @Test
  void deepNesting() {
    assertRefused("[".repeat(1_000_000), TOO_MUCH);
    assertRefused(profile("\"style\":" + "{\"words\":".repeat(100_000)), TOO_MUCH);
  }

  @Test
  void aMillionCharacters() {
    StringBuilder rows = new StringBuilder("\"characters\":[");
    for (int i = 0; i < 1_000_000; i++) {
      rows.append(i == 0 ? "" : ",").append("{}");
    }
    assertRefused(profile(rows + "]"), "characters is a list of at most");
  }

  @Test
  void aMillionOutcomesOfACharacter() {
    StringBuilder became = new StringBuilder("\"characters\":[{\"character\":\"a\",\"became\":{");
    for (int i = 0; i < 1_000_000; i++) {
      became.append(i == 0 ? "" : ",").append('"').append(i).append("\":1");
    }
    assertRefused(profile(became + "}}]"), "became at most");
  }

  @Test
  void millionsOfValues() {
    assertRefused(profile("\"x\":[" + "0,".repeat(5_000_000) + "0]"), TOO_MUCH);
  }

  @Test
  void endlessTexts() {
    assertRefused(
        profile("\"characters\":[{\"character\":\"" + "a".repeat(9_000) + "\"}]"),
        "aaa…' is not one character");
    assertRefused(
        profile("\"characters\":[{\"character\":\"" + "a".repeat(2_000_000) + "\"}]"), TOO_MUCH);
    assertRefused(" ".repeat(Profile.MAX_JSON_LENGTH) + profile("\"x\":1"), "too large");
    assertRefused(
        profile("\"style\":{\"words\":{\"" + "a".repeat(900) + "\":{\"b\":1}}}"),
        "with an apostrophe");
  }

  @Test
  void countsThatWouldOverflow() {
    String count = Long.toString(Long.MAX_VALUE);
    assertRefused(
        profile("\"characters\":[{\"character\":\"a\",\"kept\":" + count + "}]"), "is not a count");
    assertRefused(profile("\"spacesCollapsed\":" + "9".repeat(60)), "is not a count");
    assertRefused(profile("\"spacesCollapsed\":" + "9".repeat(1_000_000)), TOO_MUCH);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          "characters":7                                          | characters is a list
          "characters":{"a":{"character":"a"}}                    | characters is a list
          "characters":[[]]                                       | is not one character
          "characters":[{"character":"a","became":[1]}]           | became is an object
          "characters":[{"character":"a","became":{"b":"often"}}] | 'often' is not a count
          "characters":[{"character":"a","became":{"b":1.5}}]     | '1.5' is not a count
          "characters":[{"character":"a","became":{"b":{}}}]      | '{}' is not a count
          "characters":[{"character":"a","kept":1e400}]           | is not a count
          "characters":[{"character":"a","examples":"x"}]         | examples is a list
          "mechanism":{"step":"strip"}                            | a mechanism is a list
          "mechanism":[7]                                         | unknown step ''
          "mechanism":[],"rivals":3                               | rivals is a list
          "style":{"words":["a"]}                                 | words is an object
          "style":{"words":{"its":7}}                             | words of 'its' is an object
          "style":{"phrases":{"a":{"quoted":-1}}}                 | '-1' is not a count
          "style":{"shift":{"scores":[1e999]}}                    | is not a shift
          """)
  void wrongTypes(String rest, String reason) {
    assertRefused(profile(rest), reason);
  }

  private static String experience(String rest) {
    return profile("\"experience\":{\"reach\":\"sorts\"," + rest + "}");
  }

  @Test
  void experienceThatMakesNoSense() {
    assertRefused(profile("\"experience\":{}"), "is no text");
    assertRefused(profile("\"experience\":{\"reach\":\"all\"}"), "reach cannot be 'all'");
    assertRefused(experience("\"minConfidence\":0.1"), "edits are not made from 0.1 on");
    assertRefused(experience("\"minConfidence\":\"x\""), "is no such number");
    assertRefused(
        experience("\"minConfidence\":0.9,\"passages\":[[\"a\",\"\",\"’\",\"b\",-1,0]]"),
        "-1' is not a count");
    assertRefused(
        experience("\"minConfidence\":0.9,\"passages\":[[\"" + "a".repeat(2000) + "\"]]"),
        "is no text");
    assertRefused(
        experience("\"minConfidence\":0.9,\"sorts\":[{\"kind\":\"comma\"}]"),
        "kind cannot be 'comma'");
    assertRefused(
        experience(
            "\"minConfidence\":0.9,\"sorts\":[{\"kind\":\"dash\",\"evidence\":\"e\",\"reason\":\"r\","
                + "\"byLogOdds\":{\"99\":[1,1]}}]"),
        "'99' is no step of log-odds");
    assertRefused(experience("\"minConfidence\":0.9,\"sorts\":{}"), "sorts is a list of at most");
  }
}
