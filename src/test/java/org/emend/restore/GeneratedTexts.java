package org.emend.restore;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import org.emend.damage.Channel;
import org.emend.damage.CharacterClass;
import org.emend.damage.DamageTable;
import org.emend.damage.Explanation;
import org.emend.damage.Mechanism;
import org.emend.damage.OnError;
import org.emend.damage.Step;

/** Texts with their marks, and channels that destroy them. */
final class GeneratedTexts {

  private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

  private static final List<String> SENTENCES =
      List.of(
          "“We’ve been here since nine o’clock,” the keeper said.",
          "It’s the oldest of the town’s bridges — and the worst.",
          "“They call it ‘the leap,’ ” she added, “and it isn’t one.”",
          "Nobody’s café was open… not even Zoë’s.",
          "The 1990s were kinder than the ’80s, weren’t they?",
          "The workers’ union met on pages 12–15 of the ledger.",
          "He was there. They were well, and its roof was new.",
          "“Is it true?” he asked. “I can’t tell — can you?”",
          "Most of the boats were out when the storm began.",
          "“What,” she asked, “does ‘soon’ mean?”");

  private GeneratedTexts() {}

  static Arbitrary<String> texts() {
    Arbitrary<String> paragraphs =
        Arbitraries.of(SENTENCES)
            .list()
            .ofMinSize(1)
            .ofMaxSize(5)
            .map(list -> String.join(" ", list));
    return paragraphs
        .list()
        .ofMinSize(1)
        .ofMaxSize(6)
        .flatMap(
            list ->
                Arbitraries.of("\n\n", "\n", "\r\n\r\n").map(gap -> String.join(gap, list) + gap));
  }

  /** Channels after which the marks are gone or all alike. */
  static Arbitrary<Channel> destructiveChannels() {
    return Arbitraries.of(
        channel(c1(), new Step.Strip(CharacterClass.C1_CONTROLS), new Step.CollapseSpaces()),
        channel(c1(), new Step.Strip(CharacterClass.C1_CONTROLS)),
        channel(new Step.Strip(CharacterClass.NON_ASCII), new Step.CollapseSpaces()),
        channel(new Step.Replace(CharacterClass.NON_ASCII, "?")),
        channel(new Step.Replace(CharacterClass.NON_ASCII, "\uFFFD")),
        channel(c1(), new Step.Replace(CharacterClass.C1_CONTROLS, " ")),
        channel(c1(), new Step.Replace(CharacterClass.C1_CONTROLS, " "), new Step.CollapseSpaces()),
        channel(
            recode(StandardCharsets.US_ASCII, StandardCharsets.US_ASCII),
            new Step.CollapseSpaces()));
  }

  /** Channels that turn each mark into other characters. */
  static Arbitrary<Channel> garblingChannels() {
    return Arbitraries.of(
        channel(recode(StandardCharsets.UTF_8, WINDOWS_1252)),
        channel(
            recode(StandardCharsets.UTF_8, StandardCharsets.ISO_8859_1),
            new Step.Replace(CharacterClass.C1_CONTROLS, "?")),
        channel(recode(Charset.forName("x-MacRoman"), WINDOWS_1252)),
        channel(recode(WINDOWS_1252, Charset.forName("IBM850"))));
  }

  private static Step c1() {
    return recode(WINDOWS_1252, StandardCharsets.ISO_8859_1);
  }

  private static Step recode(Charset encodedAs, Charset decodedAs) {
    return new Step.Recode(
        encodedAs, OnError.QUESTION_MARK, decodedAs, OnError.REPLACEMENT_CHARACTER);
  }

  static Channel channel(Step... steps) {
    return new Channel(
        new DamageTable(new TreeMap<>(), 0),
        Optional.of(new Explanation(new Mechanism(List.of(steps)), List.of())));
  }
}
