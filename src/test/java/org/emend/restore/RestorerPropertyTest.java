package org.emend.restore;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;
import org.emend.damage.Channel;
import org.emend.decision.DecidedEdit;
import org.emend.decision.DecidedFile;
import org.emend.decision.Verdict;
import org.emend.edit.Edit;
import org.emend.edit.Edits;
import org.emend.experience.Experience;
import org.emend.experience.Reach;
import org.emend.experience.Teaching;
import org.emend.files.PathName;
import org.emend.language.EnglishModel;

/** The promises that outrank every feature, over generated texts, channels and references. */
class RestorerPropertyTest {

  private static final double DEFAULT_CONFIDENCE = 0.9;
  private static final EnglishModel MODEL = EnglishModel.shipped();

  @Provide
  Arbitrary<String> texts() {
    return GeneratedTexts.texts();
  }

  @Provide
  Arbitrary<Channel> destructive() {
    return GeneratedTexts.destructiveChannels();
  }

  @Provide
  Arbitrary<Channel> garbling() {
    return GeneratedTexts.garblingChannels();
  }

  @Provide
  Arbitrary<Double> confidences() {
    return Arbitraries.of(0.0, 0.5, DEFAULT_CONFIDENCE);
  }

  private static Restorer restorer(Channel channel, String... references) {
    List<ReferencePassage> passages = new ArrayList<>();
    for (String reference : references) {
      passages.addAll(ReferencePassage.split("reference", reference));
    }
    return new Restorer(channel, passages, MODEL.adapted(MODEL.learn(List.of(references))));
  }

  private static String repair(Restorer restorer, String text, double minConfidence) {
    return Edits.apply(text, restorer.restore(text, minConfidence));
  }

  @Property(tries = 400)
  void damagingTheRepairedTextGivesTheInput(
      @ForAll("texts") String original,
      @ForAll("texts") String other,
      @ForAll("destructive") Channel channel,
      @ForAll("confidences") double minConfidence) {
    String damaged = channel.damage(original);
    String byLanguage = repair(restorer(channel), damaged, minConfidence);
    assertEquals(damaged, channel.damage(byLanguage));
    String byReference = repair(restorer(channel, original), damaged, minConfidence);
    assertEquals(damaged, channel.damage(byReference));
    String byAnother = repair(restorer(channel, other), damaged, minConfidence);
    assertEquals(damaged, channel.damage(byAnother));
  }

  @Property(tries = 200)
  void everyEditOfGarbledTextIsWhatTheChannelMakes(
      @ForAll("texts") String original, @ForAll("garbling") Channel channel) {
    String damaged = channel.damage(original);
    for (Edit edit : restorer(channel, original).restore(damaged, DEFAULT_CONFIDENCE)) {
      assertEquals(damaged.substring(edit.start(), edit.end()), channel.damage(edit.replacement()));
    }
  }

  @Property(tries = 200)
  void aReferenceOfTheWholeTextGivesItBack(
      @ForAll("texts") String original, @ForAll("garbling") Channel channel) {
    String longEnough = "The harbor office opened its doors at seven in the morning. " + original;
    String damaged = channel.damage(longEnough);
    assertEquals(longEnough, repair(restorer(channel, longEnough), damaged, DEFAULT_CONFIDENCE));
  }

  @Property(tries = 400)
  void soundTextIsLeftAlone(
      @ForAll("texts") String original,
      @ForAll("texts") String reference,
      @ForAll("destructive") Channel channel) {
    assertEquals(original, repair(restorer(channel, reference), original, DEFAULT_CONFIDENCE));
  }

  @Property(tries = 400)
  void aSecondRunChangesNothing(
      @ForAll("texts") String original,
      @ForAll("texts") String reference,
      @ForAll("destructive") Channel channel) {
    Restorer restorer = restorer(channel, reference);
    String repaired = repair(restorer, channel.damage(original), DEFAULT_CONFIDENCE);
    assertEquals(repaired, repair(restorer, repaired, DEFAULT_CONFIDENCE));
  }

  @Provide
  Arbitrary<Reach> reaches() {
    return Arbitraries.of(Reach.class);
  }

  /** What a person taught who decided on another text, whether sensibly or not. */
  private static Restorer taught(
      Channel channel, String other, Reach reach, double minConfidence, int seed) {
    String damaged = channel.damage(other);
    Random random = new Random(seed);
    List<DecidedEdit> decided = new ArrayList<>();
    for (Edit edit : restorer(channel).restore(damaged, 0.3)) {
      Verdict verdict = random.nextBoolean() ? Verdict.ACCEPTED : Verdict.REJECTED;
      decided.add(DecidedEdit.of(damaged, edit, verdict));
    }
    DecidedFile file =
        new DecidedFile(PathName.of("other"), "0".repeat(64), StandardCharsets.UTF_8, 0, decided);
    Experience learned = Teaching.of(Experience.NONE, List.of(file)).experience();
    Experience experience =
        new Experience(reach, minConfidence, learned.sorts(), learned.passages());
    return new Restorer(channel, List.of(), MODEL, experience);
  }

  @Property(tries = 300)
  void whateverIsTaughtTheTextStaysConsistentAndASecondRunChangesNothing(
      @ForAll("texts") String original,
      @ForAll("texts") String other,
      @ForAll("destructive") Channel channel,
      @ForAll("reaches") Reach reach,
      @ForAll @DoubleRange(min = 0.51, max = 0.99) double minConfidence,
      @ForAll int seed) {
    Restorer restorer = taught(channel, other, reach, minConfidence, seed);
    String damaged = channel.damage(original);
    String repaired = repair(restorer, damaged, minConfidence);
    assertEquals(damaged, channel.damage(repaired));
    assertEquals(repaired, repair(restorer, repaired, minConfidence));
  }

  @Property(tries = 300)
  void whateverIsTaughtOfGarbledTextItStaysConsistentAndASecondRunChangesNothing(
      @ForAll("texts") String original,
      @ForAll("texts") String other,
      @ForAll("garbling") Channel channel,
      @ForAll("reaches") Reach reach,
      @ForAll @DoubleRange(min = 0.51, max = 0.99) double minConfidence,
      @ForAll int seed) {
    Restorer restorer = taught(channel, other, reach, minConfidence, seed);
    String damaged = channel.damage(original);
    List<Edit> edits = restorer.restore(damaged, minConfidence);
    for (Edit edit : edits) {
      assertEquals(damaged.substring(edit.start(), edit.end()), channel.damage(edit.replacement()));
    }
    String repaired = Edits.apply(damaged, edits);
    assertEquals(repaired, repair(restorer, repaired, minConfidence));
  }

  @Property(tries = 100)
  void whateverIsTaughtSoundTextIsLeftAlone(
      @ForAll("texts") String original,
      @ForAll("texts") String other,
      @ForAll("destructive") Channel channel,
      @ForAll int seed) {
    Restorer restorer = taught(channel, other, Reach.SORTS, 0.6, seed);
    assertEquals(original, repair(restorer, original, 0.6));
  }
}
