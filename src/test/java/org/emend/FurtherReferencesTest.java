package org.emend;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.emend.edit.Edits;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What references teach that have no damaged twin. */
class FurtherReferencesTest {

  private static final String REFERENCE =
      """
      “We’ve mended the harbor wall,” the keeper said — and it’s true that it doesn’t leak.

      The wall has faults and its cracks, and the keeper knows all of them.
      """;

  private static final TextPair PAIR =
      new TextPair("pair", REFERENCE, REFERENCE.replaceAll("[“”’]", "").replace(" — ", " "));

  private static final Reference MINUTES =
      new Reference(
          "minutes.txt",
          """
          The clerk read out the GHA’s report to all who had come, and it’s clear who wrote it.

          Nobody asked about its cost, its author or its many mistakes.
          """);

  private static final String DAMAGED =
      "Theyre late again. She had seen the GHAs report before, and so had everybody else here.";

  private static Profile bare;

  @BeforeAll
  static void learnFromThePairAlone() throws UnrelatedTextsException {
    bare = Emend.learn(List.of(PAIR));
  }

  private static String repair(Profile profile) {
    return Edits.apply(DAMAGED, Emend.of(profile, List.of()).repair(DAMAGED, 0.9));
  }

  @Test
  void aReferenceWithoutATwinTeachesAWord() throws Exception {
    assertTrue(repair(bare).contains("the GHAs report"), repair(bare));

    Profile taught = Emend.learn(List.of(PAIR), List.of(MINUTES));

    assertTrue(repair(taught).contains("the GHA’s report"), repair(taught));
  }

  @Test
  void aKnownProfileCanBeTaughtMore() throws Exception {
    Profile taught = Profile.fromJson(bare.toJson()).withReferences(List.of(MINUTES));

    assertTrue(repair(taught).contains("the GHA’s report"), repair(taught));
  }

  @Test
  void theDamageIsThatOfThePairs() throws Exception {
    assertEquals(bare.describe(), bare.withReferences(List.of(MINUTES)).describe());
    assertEquals(bare.describe(), Emend.learn(List.of(PAIR), List.of(MINUTES)).describe());
  }

  @Test
  void countsAddUp() {
    Profile taught = bare.withReferences(List.of(MINUTES)).withReferences(List.of(MINUTES));

    assertEquals(2L, taught.style().words().get("GHAs").marked().get("GHA’s"));
  }

  @Test
  void onceIsEnoughForATextThatIsGivenTwice() throws Exception {
    Reference again = new Reference("again.txt", REFERENCE);

    assertEquals(bare.toJson(), bare.withReferences(List.of()).toJson());
    assertEquals(bare.toJson(), Emend.learn(List.of(PAIR), List.of(again)).toJson());
    assertEquals(
        bare.withReferences(List.of(MINUTES)).toJson(),
        bare.withReferences(List.of(MINUTES, new Reference("copy", MINUTES.text()))).toJson());
  }
}
