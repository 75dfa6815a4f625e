package org.emend.evaluation;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.emend.Emend;
import org.emend.Profile;
import org.emend.Review;
import org.emend.TextPair;
import org.emend.UnrelatedTextsException;
import org.emend.damage.Channel;
import org.emend.decision.DecidedEdit;
import org.emend.decision.DecidedFile;
import org.emend.decision.Verdict;
import org.emend.edit.Edit;
import org.emend.edit.Excerpt;
import org.emend.experience.Experience;
import org.emend.experience.Lesson;
import org.emend.experience.Score;
import org.emend.files.ContentDigest;
import org.emend.files.PathName;

/**
 * What decisions teach: texts are damaged and cut into parts; of every second part all edits and
 * suggestions are decided as the original says, and the other parts are repaired with and without
 * what that taught.
 *
 * <p>{@code java -cp target/emend.jar:target/test-classes org.emend.evaluation.DecisionFigures
 * FOLDER CHANNEL CHARACTERS [SHOWN]}, with gzipped texts, a name of {@link NamedChannel}, how much
 * of each text is used, and how many new and vanished edits are shown.
 */
public final class DecisionFigures {

  private static final int PART = 8_000;
  private static final double FLOOR = 0.5;
  private static final int CONTEXT = 40;

  private final Channel channel;
  private final Images images;
  private final int shown;

  /** Of all sources: held out before and after, others before and after. */
  private final Score[] sums = {Score.NONE, Score.NONE, Score.NONE, Score.NONE};

  private final List<String> news = new ArrayList<>();
  private final List<String> vanished = new ArrayList<>();

  private DecisionFigures(Channel channel, int shown) {
    this.channel = channel;
    this.images = new Images(channel);
    this.shown = shown;
  }

  public static void main(String[] args) throws IOException, UnrelatedTextsException {
    Channel channel = NamedChannel.valueOf(args[1].toUpperCase(Locale.ROOT)).channel();
    int characters = Integer.parseInt(args[2]);
    DecisionFigures figures =
        new DecisionFigures(channel, args.length > 3 ? Integer.parseInt(args[3]) : 0);
    List<String> texts = new ArrayList<>();
    for (Path file : files(Path.of(args[0]))) {
      String text = read(file);
      String used = text.substring(0, Math.min(text.length(), characters));
      String name = file.getFileName().toString();
      figures.print(name.substring(0, name.indexOf('.')), List.of(used));
      texts.add(used);
    }
    System.out.printf(
        "each alone, summed: held out %s; others: %s%n",
        shown(figures.sums[0], figures.sums[1]), shown(figures.sums[2], figures.sums[3]));
    figures.news.clear();
    figures.vanished.clear();
    figures.print("all together", texts);
    figures.show("new", figures.news);
    figures.show("vanished", figures.vanished);
  }

  private static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(file -> file.toString().endsWith(".gz"))
          .sorted(Comparator.naturalOrder())
          .toList();
    }
  }

  private static String read(Path file) throws IOException {
    try (InputStream in = new GZIPInputStream(Files.newInputStream(file))) {
      return new String(in.readAllBytes(), UTF_8);
    }
  }

  private void print(String name, List<String> texts) throws UnrelatedTextsException {
    List<HeldOut> parts = texts.stream().map(text -> HeldOut.split(text, PART)).toList();
    List<TextPair> pairs = new ArrayList<>();
    for (HeldOut part : parts) {
      pairs.add(new TextPair(name, part.learned(), channel.damage(part.learned())));
    }
    Profile profile = Emend.learn(pairs);
    Emend untaught = Emend.of(profile, List.of());
    List<DecidedFile> decided = new ArrayList<>();
    List<String> others = new ArrayList<>();
    for (HeldOut part : parts) {
      String rest = part.evaluated();
      for (int number = 0; !rest.isBlank(); number++) {
        HeldOut next = rest.length() < 2 * PART ? new HeldOut(rest, "") : HeldOut.split(rest, PART);
        if (number % 2 == 0) {
          decided.add(decide(name + decided.size(), next.learned(), untaught));
        } else {
          others.add(next.learned());
        }
        rest = next.evaluated();
      }
    }
    Lesson lesson = profile.lessonOf(decided);
    Profile taughtProfile = profile.with(lesson.experience());
    Emend taught = Emend.of(taughtProfile, List.of());
    double from = lesson.experience().minConfidence();
    Score before = Score.NONE;
    Score after = Score.NONE;
    long inconsistent = 0;
    for (String other : others) {
      DamagedText damaged = DamagedText.of(other, images);
      List<Edit> old = untaught.repair(damaged.text(), Experience.UNTAUGHT);
      List<Edit> now = taught.repair(damaged.text(), from);
      before = plus(before, damaged, old);
      after = plus(after, damaged, now);
      inconsistent += RepairedText.of(damaged.text(), now, images).unexplained().cardinality();
      remember(damaged, old, now, vanished);
      remember(damaged, now, old, news);
    }
    if (lesson.after().isPresent()) {
      sums[0] = sum(sums[0], lesson.before());
      sums[1] = sum(sums[1], lesson.after().get());
    }
    sums[2] = sum(sums[2], before);
    sums[3] = sum(sums[3], after);
    System.out.printf(
        Locale.ROOT,
        "%-40s accepted %4d, rejected %3d; held out %s%s; %d refused; from %.2f; others: %s, inconsistent %d%n",
        name,
        lesson.verdicts().accepted(),
        lesson.verdicts().rejected(),
        lesson.after().map(score -> shown(lesson.before(), score)).orElse("-"),
        " (" + lesson.experience().reach().label() + ")",
        lesson.experience().refusals(),
        from,
        shown(before, after),
        inconsistent);
  }

  private static Score sum(Score one, Score other) {
    return new Score(
        one.decided() + other.decided(),
        one.made() + other.made(),
        one.right() + other.right(),
        one.accepted() + other.accepted());
  }

  private static String shown(Score before, Score after) {
    return String.format(
        Locale.ROOT,
        "precision %.4f -> %.4f, recall %.4f -> %.4f",
        before.precision(),
        after.precision(),
        before.recall(),
        after.recall());
  }

  private DecidedFile decide(String name, String original, Emend emend) {
    DamagedText damaged = DamagedText.of(original, images);
    Review review = emend.review(damaged.text(), Experience.UNTAUGHT, FLOOR);
    List<Edit> all = new ArrayList<>(review.edits());
    all.addAll(review.suggestions());
    all.sort(Comparator.comparingInt(Edit::start).thenComparingInt(Edit::end));
    BitSet wrong = wrong(damaged, all);
    List<DecidedEdit> decided = new ArrayList<>();
    for (int i = 0; i < all.size(); i++) {
      Verdict verdict = wrong.get(i) ? Verdict.REJECTED : Verdict.ACCEPTED;
      decided.add(DecidedEdit.of(damaged.text(), all.get(i), verdict));
    }
    String sha256 = ContentDigest.of(damaged.text().getBytes(UTF_8)).sha256();
    return new DecidedFile(PathName.of(name), sha256, UTF_8, 0, decided);
  }

  private BitSet wrong(DamagedText damaged, List<Edit> edits) {
    RepairedText repaired = RepairedText.of(damaged.text(), edits, images);
    MarkKinds kinds = MarkKinds.of(damaged.original());
    return TextScore.of(damaged, kinds, edits, repaired).wrongEdits();
  }

  /** By marks: what of the lost ones came back. */
  private Score plus(Score score, DamagedText damaged, List<Edit> edits) {
    RepairedText repaired = RepairedText.of(damaged.text(), edits, images);
    MarkKinds kinds = MarkKinds.of(damaged.original());
    List<ProposedMark> marks = TextScore.of(damaged, kinds, edits, repaired).marks();
    long right = marks.stream().filter(ProposedMark::right).count();
    return new Score(
        score.decided() + marks.size(),
        score.made() + marks.size(),
        score.right() + right,
        score.accepted() + damaged.marks().size());
  }

  private void remember(
      DamagedText damaged, List<Edit> edits, List<Edit> others, List<String> lines) {
    Set<String> known = new HashSet<>();
    others.forEach(edit -> known.add(edit.start() + edit.replacement()));
    BitSet wrong = wrong(damaged, edits);
    for (int i = 0; i < edits.size(); i++) {
      Edit edit = edits.get(i);
      if (!known.contains(edit.start() + edit.replacement())) {
        lines.add(
            (wrong.get(i) ? "WRONG " : "right ")
                + Excerpt.of(damaged.text(), edit, CONTEXT).after()
                + "  "
                + edit.kind().label());
      }
    }
  }

  private void show(String title, List<String> lines) {
    long wrong = lines.stream().filter(line -> line.startsWith("WRONG")).count();
    System.out.println(title + ": " + lines.size() + " edits, " + wrong + " of them wrong");
    int every = Math.max(1, lines.size() / Math.max(1, shown));
    for (int i = 0; i < lines.size() && i / every < shown; i += every) {
      System.out.println("  " + lines.get(i));
    }
  }
}
