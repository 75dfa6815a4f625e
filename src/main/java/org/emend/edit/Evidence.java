package org.emend.edit;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Why an edit was proposed, as data that a report can show. */
public sealed interface Evidence {

  /** What sort of evidence it is, as data and reports name it: {@code only-origin}. */
  String type();

  /** In words, without a full stop: {@code in the reference report.txt}. */
  String description();

  /**
   * The passage stands in a reference text, with its marks.
   *
   * @param name the reference, as the user named it
   * @param offset where in the reference's text, UTF-16
   */
  record Reference(String name, int offset) implements Evidence {
    @Override
    public String type() {
      return "reference";
    }

    @Override
    public String description() {
      return "in the reference " + name;
    }
  }

  /**
   * The language does not read otherwise.
   *
   * @param rule the reason, in words: {@code contraction}
   */
  record Language(String rule) implements Evidence {
    @Override
    public String type() {
      return "language";
    }

    @Override
    public String description() {
      return rule;
    }
  }

  /** Only one original gives the characters that are seen. */
  record OnlyOrigin() implements Evidence {
    @Override
    public String type() {
      return "only-origin";
    }

    @Override
    public String description() {
      return "only origin of these characters";
    }
  }

  /** Several originals give the characters that are seen, and one is far likelier. */
  record LikeliestOrigin() implements Evidence {
    @Override
    public String type() {
      return "likeliest-origin";
    }

    @Override
    public String description() {
      return "likeliest origin of these characters";
    }
  }

  /**
   * The characters are what a wrong decoding makes of the replacement.
   *
   * @param steps how to undo it, in the order in which they are to be done
   * @param lostBytes how many bytes had been lost or flattened on the way and were inferred
   */
  record WrongDecoding(List<Recoding> steps, int lostBytes) implements Evidence {

    public WrongDecoding {
      steps = List.copyOf(steps);
    }

    @Override
    public String type() {
      return "wrong-decoding";
    }

    /** Of a place where one was undone, and then what had been misread before that. */
    WrongDecoding then(WrongDecoding earlier) {
      List<Recoding> all = Stream.concat(steps.stream(), earlier.steps.stream()).toList();
      return new WrongDecoding(all, lostBytes + earlier.lostBytes);
    }

    @Override
    public String description() {
      String replay = steps.stream().map(Recoding::description).collect(Collectors.joining(", "));
      return switch (lostBytes) {
        case 0 -> replay;
        case 1 -> replay + ", with a lost byte inferred";
        default -> replay + ", with " + lostBytes + " lost bytes inferred";
      };
    }
  }

  /**
   * A person looked at the edit and accepted it.
   *
   * @param reason why it had been proposed, in words
   */
  record Accepted(String reason) implements Evidence {
    @Override
    public String type() {
      return "accepted";
    }

    @Override
    public String description() {
      return "accepted; " + reason;
    }
  }

  /** The character was written as a character reference of HTML: {@code &eacute;} → {@code é}. */
  @SuppressWarnings("EscapedEntity")
  record Entity() implements Evidence {
    @Override
    public String type() {
      return "entity";
    }

    @Override
    public String description() {
      return "HTML entity";
    }
  }

  /**
   * Several edits in one, made one after the other: {@code &acirc;&euro;&trade;} → {@code â€™} →
   * {@code ’}.
   *
   * @param evidences of each, two or more, in the order in which they are to be made
   */
  @SuppressWarnings("EscapedEntity")
  record Successive(List<Evidence> evidences) implements Evidence {

    public Successive {
      evidences = List.copyOf(evidences);
    }

    @Override
    public String type() {
      return "successive";
    }

    /** The evidence of several edits in one; what is the same for all of them is said once. */
    public static Evidence of(Stream<Evidence> evidences) {
      List<Evidence> distinct = evidences.flatMap(Successive::flat).distinct().toList();
      return distinct.size() == 1 ? distinct.get(0) : new Successive(distinct);
    }

    /** The evidence of edits that were made after others, at the same place or beside them. */
    static Evidence of(Stream<Evidence> first, Stream<Evidence> second) {
      return new Successive(
          Stream.concat(
                  first.flatMap(Successive::flat).distinct(),
                  second.flatMap(Successive::flat).distinct())
              .toList());
    }

    private static Stream<Evidence> flat(Evidence evidence) {
      return evidence instanceof Successive several
          ? several.evidences().stream()
          : Stream.of(evidence);
    }

    @Override
    public String description() {
      return evidences.stream().map(Evidence::description).collect(Collectors.joining(", then "));
    }
  }
}
