package org.emend.review;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class ScriptJsonTest {

  @Test
  void holdsNothingThatEndsAScript() throws IOException {
    assertEquals(
        "\"\\u003c/script\\u003e\\u003c!-- \\u0026amp; ]]\\u003e \\\" \\\\ \\u2028\\u2029 ’\"",
        json("</script><!-- &amp; ]]> \" \\ \u2028\u2029 ’"));
  }

  @Test
  void keepsWhatDoesNotDecode() throws IOException {
    assertEquals("\"\\uDC93 and \\uD83D\\uDC1F\"", json("\uDC93 and 🐟"));
  }

  @Property
  void comesBackAsItWas(@ForAll String text) throws IOException {
    assertEquals(text, new ObjectMapper().readValue(json(text), String.class));
  }

  private static String json(String text) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (JsonGenerator json = ScriptJson.to(out)) {
      json.writeString(text);
    }
    return out.toString(UTF_8);
  }
}
