package org.emend.cli;

import org.emend.Emend;
import picocli.CommandLine.Option;

/** Whether character references of HTML are taken for damage. */
final class EntitiesOption {

  @Option(
      names = "--entities",
      description =
          "Take HTML entities for damage, too: caf&eacute; and caf&#233; become café. In texts with"
              + " tags those of < > & \" ' stay.")
  private boolean entities;

  /** A repairer that undoes them as well, if the user wants it. */
  Emend appliedTo(Emend emend) {
    return entities ? emend.withEntities() : emend;
  }
}
