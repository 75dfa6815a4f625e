package org.emend.batch;

import static java.util.Objects.requireNonNull;

import java.util.List;
import org.emend.SeenDamage;
import org.emend.charset.DetectedCharset;
import org.emend.text.LineEnding;

/** What a file turned out to be. */
public sealed interface Finding permits Finding.Text, Finding.Binary, Outcome.Failed {

  /**
   * A text.
   *
   * @param charset how it is read
   * @param lineEnding what ends its lines
   * @param damage what damage it shows, the most frequent kind first
   */
  record Text(DetectedCharset charset, LineEnding lineEnding, List<SeenDamage> damage)
      implements Finding {
    public Text {
      requireNonNull(charset, "charset");
      requireNonNull(lineEnding, "lineEnding");
      damage = List.copyOf(damage);
    }
  }

  /** Not a text. */
  record Binary() implements Finding {}
}
