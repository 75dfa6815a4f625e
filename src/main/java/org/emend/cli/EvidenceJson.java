package org.emend.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.emend.edit.Evidence;
import org.emend.edit.Recoding;

/**
 * Why an edit was proposed, for programs.
 *
 * <pre>{@code
 * {"type":"wrong-decoding","description":"encode windows-1252, decode UTF-8",
 *  "steps":[{"encode":"windows-1252","decode":"UTF-8"}],"lostBytes":0}
 * {"type":"reference","description":"in the reference a.txt","name":"a.txt","offset":120}
 * {"type":"language","description":"contraction"}
 * }</pre>
 *
 * <p>The other types are {@code only-origin}, {@code likeliest-origin}, {@code accepted}, {@code
 * entity} and {@code successive}, whose {@code evidences} follow one after the other. The step that
 * puts characters in place of HTML's character references is {@code {"unescape":"HTML"}}.
 */
final class EvidenceJson {

  private EvidenceJson() {}

  static void write(Evidence evidence, ObjectNode node) {
    node.put("type", evidence.type());
    node.put("description", JsonLine.wellFormed(evidence.description()));
    if (evidence instanceof Evidence.Reference reference) {
      node.put("name", JsonLine.wellFormed(reference.name()));
      node.put("offset", reference.offset());
    } else if (evidence instanceof Evidence.WrongDecoding decoding) {
      addSteps(node.putArray("steps"), decoding);
      node.put("lostBytes", decoding.lostBytes());
    } else if (evidence instanceof Evidence.Entity) {
      addSteps(node.putArray("steps"), evidence);
    } else if (evidence instanceof Evidence.Successive several) {
      addSteps(node.putArray("steps"), several);
      ArrayNode evidences = node.putArray("evidences");
      several.evidences().forEach(one -> write(one, evidences.addObject()));
    }
  }

  /** The steps that undo a wrong decoding, in the order in which they are to be done. */
  static void addSteps(ArrayNode steps, Evidence evidence) {
    if (evidence instanceof Evidence.WrongDecoding decoding) {
      for (Recoding recoding : decoding.steps()) {
        steps.addObject().put("encode", recoding.encode()).put("decode", recoding.decode());
      }
    } else if (evidence instanceof Evidence.Entity) {
      steps.addObject().put("unescape", "HTML");
    } else if (evidence instanceof Evidence.Successive several) {
      several.evidences().forEach(one -> addSteps(steps, one));
    }
  }
}
