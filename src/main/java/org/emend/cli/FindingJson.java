package org.emend.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import org.emend.SeenDamage;
import org.emend.batch.Finding;
import org.emend.batch.SourceFile;
import org.emend.charset.DetectedCharset;

/**
 * What a file is, for programs.
 *
 * <pre>{@code
 * {"path":"a.txt","binary":false,"charset":"UTF-8","bom":false,"lineEnding":"LF","damage":[{"steps":
 * [{"encode":"windows-1252","decode":"UTF-8"}],"count":12,"confidence":0.99,
 * "example":{"before":"donâ€™t","after":"don’t"}}]}
 * }</pre>
 *
 * <p>What a binary file has not is null. A name that is not UTF-8 comes in bytes, too: see {@link
 * JsonLine#putPath}. The step that puts characters in place of HTML's character references is
 * {@code {"unescape":"HTML"}}.
 */
final class FindingJson implements FindingFormat {

  @Override
  public String text(SourceFile source, Finding.Text text) {
    return line(source, Optional.of(text));
  }

  @Override
  public String binary(SourceFile source) {
    return line(source, Optional.empty());
  }

  private static String line(SourceFile source, Optional<Finding.Text> text) {
    Optional<DetectedCharset> charset = text.map(Finding.Text::charset);
    ObjectNode node = JsonLine.node();
    JsonLine.putPath(node, source.path());
    node.put("binary", text.isEmpty());
    node.put("charset", charset.map(found -> found.charset().name()).orElse(null));
    node.put("bom", charset.map(found -> found.bomLength() > 0).orElse(null));
    node.put("lineEnding", text.map(found -> FindingLine.name(found.lineEnding())).orElse(null));
    ArrayNode damage = node.putArray("damage");
    text.map(Finding.Text::damage)
        .orElse(List.of())
        .forEach(seen -> addDamage(damage.addObject(), seen));
    return JsonLine.of(node);
  }

  private static void addDamage(ObjectNode node, SeenDamage seen) {
    EvidenceJson.addSteps(node.putArray("steps"), seen.evidence());
    node.put("count", seen.count());
    node.put("confidence", seen.confidence());
    ObjectNode example = node.putObject("example");
    example.put("before", JsonLine.wellFormed(seen.example().before()));
    example.put("after", JsonLine.wellFormed(seen.example().after()));
  }
}
