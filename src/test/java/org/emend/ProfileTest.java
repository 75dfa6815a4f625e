package org.emend;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProfileTest {

  private static final String REFERENCE =
      "“We’ve mended the harbor wall,” the keeper said — and it’s true that it doesn’t leak.";

  private static Profile learn(String damaged) throws UnrelatedTextsException {
    return Emend.learn(List.of(new TextPair("pair", REFERENCE, damaged)));
  }

  private static Profile dropped() throws UnrelatedTextsException {
    return learn(REFERENCE.replaceAll("[“”’]", "").replace(" — ", " "));
  }

  @Test
  void comesBackFromItsJson() throws Exception {
    Profile profile = dropped();
    String json = profile.toJson();
    Profile read = Profile.fromJson(json);
    assertEquals(json, read.toJson());
    assertEquals(profile.describe(), read.describe());
    String other = "Theyre here, the keeper said, and its a long way that they have come.";
    assertEquals(
        Emend.of(profile, List.of()).repair(other, 0), Emend.of(read, List.of()).repair(other, 0));
  }

  @Test
  void comesBackFromItsJsonWhenOnlyATableServes() throws Exception {
    Profile profile = learn(REFERENCE.replace('’', '\'').replaceAll("[“”]", "\""));
    assertEquals(profile.toJson(), Profile.fromJson(profile.toJson()).toJson());
  }

  @Test
  void twoUnrelatedTextsGiveNoProfile() {
    UnrelatedTextsException e =
        assertThrows(
            UnrelatedTextsException.class,
            () -> learn("Nothing in this line was ever written about boats, walls or leaks."));
    assertTrue(e.getMessage().contains("do not look like the same text"), e.getMessage());
  }

  @Test
  void severalPairsAddUp() throws Exception {
    Profile profile =
        Emend.learn(
            List.of(
                new TextPair("one", REFERENCE, REFERENCE.replaceAll("[“”’]", "")),
                new TextPair("two", REFERENCE, REFERENCE.replaceAll("[“”’]", ""))));
    assertTrue(profile.describe().contains("lost 6 of 6"), profile.describe());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          nonsense                                        | not JSON
          []                                              | not written by emend learn
          {"format":"emend profile"}                      | tells no version
          {"format":"emend profile","version":99}         | version 99
          {"format":"emend profile","version":1,"mechanism":[{"step":"recode","encodedAs":"klingon-8","onUnmappable":"drop","decodedAs":"UTF-8","onMalformed":"drop"}]} | unknown charset 'klingon-8'
          {"format":"emend profile","version":1,"mechanism":[{"step":"explode"}]}      | unknown step 'explode'
          {"format":"emend profile","version":1,"mechanism":[{"step":"strip","characters":"vowels"}]} | cannot be 'vowels'
          {"format":"emend profile","version":1,"mechanism":[{"step":"collapse-spaces"},{"step":"collapse-spaces"}]} | last step only
          {"format":"emend profile","version":1,"characters":[{"character":"ab"}]}     | not one character
          {"format":"emend profile","version":1,"characters":[{"character":"a","kept":-3}]} | not a count
          {"format":"emend profile","version":2,"style":{"words":{"its":{"his":1}}}} | with an apostrophe
          """)
  void refusesWithAReason(String json, String reason) {
    ProfileException e = assertThrows(ProfileException.class, () -> Profile.fromJson(json));
    assertTrue(e.getMessage().contains(reason), e.getMessage());
    assertEquals(1, e.getMessage().lines().count());
  }
}
