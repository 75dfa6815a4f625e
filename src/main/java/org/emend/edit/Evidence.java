package org.emend.edit;

/** Why an edit was proposed, as data that a report can show. */
public sealed interface Evidence {

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
    public String description() {
      return rule;
    }
  }

  /** Only one original gives the characters that are seen. */
  record OnlyOrigin() implements Evidence {
    @Override
    public String description() {
      return "only origin of these characters";
    }
  }
}
