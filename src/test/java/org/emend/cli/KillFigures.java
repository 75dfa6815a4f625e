package org.emend.cli;

import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Kills runs of {@code repair -i} and prints what they left.
 *
 * <pre>java -cp target/emend.jar:target/test-classes org.emend.cli.KillFigures [KILLS]</pre>
 */
final class KillFigures {

  private KillFigures() {}

  public static void main(String[] args) throws Exception {
    int kills = args.length > 0 ? Integer.parseInt(args[0]) : 200;
    Path folder = Files.createTempDirectory("killed");
    KilledRuns runs = new KilledRuns(folder, 20261128);
    int before = 0;
    int within = 0;
    int after = 0;
    int faulty = 0;
    for (int i = 0; i < kills; i++) {
      KilledRuns.Round round = runs.killOne();
      if (round.repaired() == 0) {
        before++;
      } else if (round.repaired() < KilledRuns.FILES) {
        within++;
      } else {
        after++;
      }
      if (!round.faults().isEmpty()) {
        faulty++;
        System.out.println(round.faults().get(0));
      }
    }
    System.out.printf(
        "%d kills: %d before the first file was replaced, %d among the files, %d after the last;"
            + " %d with a file half written or not put back%n",
        kills, before, within, after, faulty);
  }
}
