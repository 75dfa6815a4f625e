package org.emend.batch;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Prints what repairing many small files, and one large file, costs: wall time, peak memory, files
 * and megabytes a second, beside those of {@code cp -r}.
 *
 * <pre>
 * java -cp target/emend.jar:target/test-classes org.emend.batch.FolderBenchmark DIR [FILES [MB]]
 * </pre>
 *
 * <p>{@code DIR} is made, and holds the files afterwards: {@code FILES} (100,000) files of 4 KB
 * each, half of them damaged, and a file of {@code MB} (2,048) megabytes, a hundredth of which is.
 * The program runs with 512 MB of heap.
 */
final class FolderBenchmark {

  private static final int FILE_SIZE = 4096;
  private static final int FILES_PER_FOLDER = 100;

  private static final List<String> WORDS =
      List.of(
          ("the river’s edge was quiet and no one had come down to it since Monday — so she walked"
                  + " on “as if nothing had happened” and thought of café tables, naïve plans and the"
                  + " price of bread in £ and €")
              .split(" "));

  private final Path folder;
  private final Path jar;

  private FolderBenchmark(Path folder) {
    this.folder = folder;
    this.jar = Path.of("target", "emend.jar");
  }

  public static void main(String[] args) throws IOException, InterruptedException {
    if (args.length == 0) {
      System.err.println("usage: FolderBenchmark DIR [FILES [MB]]");
      System.exit(2);
    }
    int files = args.length > 1 ? Integer.parseInt(args[1]) : 100_000;
    int megabytes = args.length > 2 ? Integer.parseInt(args[2]) : 2048;
    FolderBenchmark benchmark = new FolderBenchmark(Path.of(args[0]));
    System.out.printf("| files | what | seconds | peak MB | files/s | MB/s |%n");
    System.out.printf("| --- | --- | --- | --- | --- | --- |%n");
    benchmark.measure("small", benchmark.small(files));
    benchmark.measure("large", benchmark.large(megabytes));
  }

  private Path small(int files) throws IOException {
    Path root = folder.resolve("small");
    for (int i = 0; i < files; i++) {
      Path file = root.resolve("f" + i / FILES_PER_FOLDER).resolve(i + ".txt");
      if (i % FILES_PER_FOLDER == 0) {
        Files.createDirectories(file.getParent());
      }
      Files.writeString(file, text(i, i % 2 == 0));
    }
    return root;
  }

  private Path large(int megabytes) throws IOException {
    Path root = Files.createDirectories(folder.resolve("large"));
    long left = (long) megabytes << 20;
    try (OutputStream out =
        new BufferedOutputStream(Files.newOutputStream(root.resolve("large.txt")))) {
      for (int i = 0; left > 0; i++) {
        byte[] text = text(i, i % 100 == 0).getBytes(UTF_8);
        out.write(text);
        left -= text.length;
      }
    }
    return root;
  }

  /** About 4 KB in paragraphs, made from a few words so that no two are the same. */
  private static String text(int number, boolean isDamaged) {
    StringBuilder text = new StringBuilder();
    int word = number * 31;
    while (text.length() < FILE_SIZE - 200) {
      for (int i = 0; i < 12 + word % 7; i++) {
        text.append(WORDS.get(Math.floorMod(word, WORDS.size()))).append(' ');
        word = word * 5 + number % 11 + 1;
      }
      text.append("it’s ").append(word).append(word % 5 == 0 ? ".\n\n" : ".\n");
    }
    return isDamaged ? new String(text.toString().getBytes(UTF_8), ISO_8859_1) : text.toString();
  }

  private void measure(String name, Path root) throws IOException, InterruptedException {
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    List<String> repair = List.of(java, "-Xmx512m", "-jar", jar.toString(), "repair");
    print(name, "cp -r", root, List.of("cp", "-r", root.toString(), root + "-copy"));
    print(name, "--check", root, with(repair, "--check", root.toString()));
    print(name, "--diff", root, with(repair, "--diff", root.toString()));
    print(name, "-o", root, with(repair, "-o", root + "-out", root.toString()));
    print(name, "-i", root, with(repair, "-i", root.toString()));
    print(name, "-i again", root, with(repair, "-i", root.toString()));
  }

  private static List<String> with(List<String> command, String... more) {
    return Stream.concat(command.stream(), Stream.of(more)).toList();
  }

  private void print(String name, String what, Path root, List<String> command)
      throws IOException, InterruptedException {
    long files = 0;
    long bytes = 0;
    try (Stream<Path> all = Files.walk(root)) {
      for (Path file : all.filter(Files::isRegularFile).toList()) {
        files++;
        bytes += Files.size(file);
      }
    }
    long start = System.nanoTime();
    Process process =
        new ProcessBuilder(new ArrayList<>(command))
            .redirectOutput(folder.resolve("out.txt").toFile())
            .redirectError(folder.resolve("err.txt").toFile())
            .start();
    double peak = peak(process);
    int exitCode = process.waitFor();
    double seconds = (System.nanoTime() - start) / 1e9;
    if (exitCode > 1) {
      System.err.println(command + " returned " + exitCode);
      System.err.print(Files.readString(folder.resolve("err.txt")));
    }
    System.out.printf(
        "| %s | %s | %.1f | %.0f | %.0f | %.0f |%n",
        name, what, seconds, peak, files / seconds, bytes / 1e6 / seconds);
  }

  /** Megabytes, as Linux counts them; what it cannot tell is 0. */
  private static double peak(Process process) throws InterruptedException {
    Path status = Path.of("/proc", Long.toString(process.pid()), "status");
    double peak = 0;
    while (process.isAlive()) {
      try (Stream<String> lines = Files.lines(status)) {
        peak =
            Math.max(
                peak,
                lines
                    .filter(line -> line.startsWith("VmHWM:"))
                    .mapToDouble(line -> Double.parseDouble(line.replaceAll("[^0-9]", "")) / 1000)
                    .findFirst()
                    .orElse(0));
      } catch (IOException | RuntimeException e) {
        return peak;
      }
      Thread.sleep(20);
    }
    return peak;
  }
}
