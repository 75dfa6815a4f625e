package org.emend.language;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A small language of two sentences is learned in a few passes. */
class ModelTrainingTest {

  private static final int PASSES = 8;

  private static List<ModelTraining.Source> sources;
  private static TrainedModel trained;
  private static byte[] model;
  private static final AtomicLong STEPS = new AtomicLong();

  @BeforeAll
  static void train() {
    SplittableRandom random = new SplittableRandom(11);
    sources = new ArrayList<>();
    for (int source = 0; source < 6; source++) {
      StringBuilder text = new StringBuilder();
      for (int i = 0; i < 500; i++) {
        text.append(
            random.nextBoolean()
                ? "“We don’t go,” said the man to them.\n\n"
                : "The dogs were in the house and it was late.\n\n");
      }
      sources.add(new ModelTraining.Source("source " + source, text.toString()));
    }
    trained = ModelTraining.train(sources, PASSES, (done, all) -> STEPS.set(done));
    model = trained.bytes();
  }

  private static String repaired(byte[] bytes) throws ModelException {
    String damaged =
        "We dont go, said the man to them.\n\nThe dogs were in the house and it was late.";
    StringBuilder text = new StringBuilder(damaged);
    List<Proposal> proposals =
        new ArrayList<>(EnglishModel.read(bytes).propose(damaged, Loss.ofAll("", true)));
    for (int i = proposals.size() - 1; i >= 0; i--) {
      if (proposals.get(i).probability() > 0.5) {
        text.insert(proposals.get(i).start(), proposals.get(i).original());
      }
    }
    return text.toString();
  }

  @Test
  void learnsTheLanguageOfItsTexts() throws ModelException {
    assertEquals(
        "“We don’t go,” said the man to them.\n\nThe dogs were in the house and it was late.",
        repaired(model));
  }

  @Test
  void tellsHowFarItIs() {
    assertTrue(STEPS.get() > 0);
  }

  @Test
  void theSameTextsGiveTheSameBytes() {
    assertArrayEquals(
        ModelTraining.train(sources.subList(0, 2), 2, (done, all) -> {}).bytes(),
        ModelTraining.train(sources.subList(0, 2), 2, (done, all) -> {}).bytes());
  }

  @Test
  void keepsTheModelThatHasNotReadTheSourcesHeldOut() throws ModelException {
    assertEquals(List.of("source 4"), trained.heldOut());
    assertFalse(Arrays.equals(model, trained.early()));
    assertEquals(repaired(model), repaired(trained.early()));
  }

  @Test
  void refusesWhatIsNoModel() {
    assertThrows(ModelException.class, () -> EnglishModel.read(new byte[0]));
    assertThrows(ModelException.class, () -> EnglishModel.read(new byte[] {1, 2, 3, 4}));
    assertThrows(
        ModelException.class, () -> EnglishModel.read(Arrays.copyOf(model, model.length / 2)));
    byte[] another = model.clone();
    another[14] ^= 1;
    assertThrows(ModelException.class, () -> EnglishModel.read(another));
  }
}
