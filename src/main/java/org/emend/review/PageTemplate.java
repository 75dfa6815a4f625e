package org.emend.review;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What every page has around its data.
 *
 * <p>Its Content-Security-Policy (<a href="https://www.w3.org/TR/CSP3/">CSP Level 3</a>) allows the
 * page's own script and style, known by their hashes, and nothing else: whatever a text may hold,
 * no other script runs and nothing is loaded.
 *
 * @param before what stands before the data
 * @param after what stands behind them
 */
record PageTemplate(String before, String after) {

  private static final String DATA = "@data@";

  /** In the order in which they need each other. */
  private static final List<String> SCRIPTS =
      List.of(
          "visible",
          "data",
          "stretches",
          "list",
          "marks",
          "moving",
          "deciding",
          "telling",
          "charts",
          "keeping",
          "saving",
          "controls");

  static PageTemplate load() {
    String style = resource("page.css");
    String script =
        SCRIPTS.stream()
            .map(name -> resource(name + ".js"))
            .collect(Collectors.joining("\n", "'use strict';\n(() => {\n", "})();\n"));
    String policy =
        String.join(
            "; ",
            "default-src 'none'",
            "script-src '" + hash(script) + "'",
            "style-src '" + hash(style) + "'",
            "base-uri 'none'",
            "form-action 'none'",
            "require-trusted-types-for 'script'",
            "trusted-types 'none'");
    String html = resource("page.html").replace("@policy@", policy);
    int data = html.indexOf(DATA);
    return new PageTemplate(
        html.substring(0, data).replace("@style@", style),
        html.substring(data + DATA.length()).replace("@script@", script));
  }

  /** With the line ends that an HTML parser makes of all others, so that the hashes are right. */
  private static String resource(String name) {
    try (InputStream in = PageTemplate.class.getResourceAsStream("page/" + name)) {
      return new String(in.readAllBytes(), UTF_8).replace("\r\n", "\n");
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + name, e);
    }
  }

  private static String hash(String content) {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(content.getBytes(UTF_8));
      return "sha256-" + Base64.getEncoder().encodeToString(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError("every Java platform has SHA-256", e);
    }
  }
}
