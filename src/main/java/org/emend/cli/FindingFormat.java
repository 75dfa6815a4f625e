package org.emend.cli;

import org.emend.batch.Finding;
import org.emend.batch.SourceFile;

/** What a file is as one line, without its line feed. */
interface FindingFormat {

  String text(SourceFile source, Finding.Text text);

  String binary(SourceFile source);
}
