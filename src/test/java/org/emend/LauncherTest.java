package org.emend;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The script that starts the program, with a program that tells what it was started with. */
@DisabledOnOs(OS.WINDOWS)
class LauncherTest {

  private static final Path SCRIPT = Path.of("src/main/launcher/emend");

  @TempDir private Path folder;
  private Path place;
  private Path launcher;

  /** The program in the jar. */
  public static final class Echo {
    private Echo() {}

    public static void main(String[] args) {
      System.out.println(String.join("|", args) + " " + System.getProperty("colour", "none"));
    }
  }

  private record Run(int exitCode, String said) {}

  @BeforeEach
  void install() throws IOException {
    place = Files.createDirectory(folder.resolve("my programs"));
    launcher = Files.copy(SCRIPT, place.resolve("emend"));
    Manifest manifest = new Manifest();
    manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
    manifest.getMainAttributes().put(Attributes.Name.MAIN_CLASS, Echo.class.getName());
    try (JarOutputStream jar =
        new JarOutputStream(Files.newOutputStream(place.resolve("emend.jar")), manifest)) {
      String name = Echo.class.getName().replace('.', '/') + ".class";
      jar.putNextEntry(new JarEntry(name));
      try (var in = Echo.class.getClassLoader().getResourceAsStream(name)) {
        in.transferTo(jar);
      }
    }
  }

  private Run run(Path script, Map<String, String> environment, String... args)
      throws IOException, InterruptedException {
    List<String> command =
        Stream.concat(Stream.of("sh", script.toString()), Stream.of(args))
            .collect(Collectors.toList());
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.directory(folder.toFile());
    builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
    builder.environment().remove("EMEND_JAVA_OPTS");
    builder.environment().putAll(environment);
    Process process = builder.start();
    String said = new String(process.getInputStream().readAllBytes(), UTF_8);
    return new Run(process.waitFor(), said);
  }

  @Test
  void passesArgumentsOnAsTheyAre() throws Exception {
    assertEquals(
        new Run(0, "repair|*.txt|a b||$HOME none\n"),
        run(launcher, Map.of(), "repair", "*.txt", "a b", "", "$HOME"));
  }

  @Test
  void findsItsFolderThroughSymbolicLinks() throws Exception {
    Path bin = Files.createDirectory(folder.resolve("bin"));
    Path absolute = Files.createSymbolicLink(bin.resolve("emend-1"), launcher);
    Path relative = Files.createSymbolicLink(bin.resolve("emend"), Path.of("../bin/", "emend-1"));

    assertEquals(new Run(0, "x none\n"), run(absolute, Map.of(), "x"));
    assertEquals(new Run(0, "x none\n"), run(relative, Map.of(), "x"));
  }

  @Test
  void isFoundInTheFolderWhereItIsRun() throws Exception {
    folder = place;

    assertEquals(new Run(0, "x none\n"), run(Path.of("emend"), Map.of(), "x"));
  }

  @Test
  void tellsJavaWhatTheUserWants() throws Exception {
    Map<String, String> options = Map.of("EMEND_JAVA_OPTS", "-Xmx100m -Dcolour=red");

    assertEquals(new Run(0, "x red\n"), run(launcher, options, "x"));
  }

  @Test
  void saysNothingOfAnArchiveThatAnotherJavaMade() throws Exception {
    Files.writeString(place.resolve("emend.jsa"), "of another Java");

    assertEquals(new Run(0, "x none\n"), run(launcher, Map.of(), "x"));
  }

  @Test
  void saysWhatIsMissing() throws Exception {
    assertEquals(
        new Run(
            3,
            "emend: needs Java 17 or newer; '/nowhere/bin/java' is not there."
                + " Install it or set JAVA_HOME.\n"),
        run(launcher, Map.of("JAVA_HOME", "/nowhere"), "x"));
  }
}
