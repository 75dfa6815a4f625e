package org.emend.language;

import java.util.ArrayList;
import java.util.List;

/**
 * Which marks left the traces of a text: the network's opinion of each, weighed together so that
 * quotations open and close in turn.
 *
 * <p>A hidden Markov chain over the traces with two states, within a double quotation or not, read
 * by the forward-backward algorithm.
 */
final class TraceReading {

  /** How much less likely a quotation mark is that does not fit the ones before. */
  private static final double UNBALANCED = 0.02;

  /** How much less likely a trace of several characters is there by accident. */
  private static final double ACCIDENT = 0.02;

  private static final int STATES = 2;
  private static final int LABELS = Labels.TRACED.length();
  private static final int OPEN = Labels.TRACED.indexOf('“');
  private static final int CLOSE = Labels.TRACED.indexOf('”');
  private static final int APOSTROPHE = Labels.TRACED.indexOf('’');
  private static final String DASHES = "–—…";

  /** Sorts of apostrophes, quotation marks and all others. */
  private static final List<Calibration.Sort> MARKED =
      List.of(
          Calibration.Sort.MARKED_APOSTROPHE,
          Calibration.Sort.MARKED_QUOTATION,
          Calibration.Sort.MARKED_OTHER);

  private static final List<Calibration.Sort> QUESTIONED =
      List.of(
          Calibration.Sort.QUESTIONED_APOSTROPHE,
          Calibration.Sort.QUESTIONED_QUOTATION,
          Calibration.Sort.QUESTIONED_OTHER);

  private static final List<Calibration.Sort> SPACED =
      List.of(
          Calibration.Sort.SPACE_APOSTROPHE,
          Calibration.Sort.SPACE_QUOTATION,
          Calibration.Sort.SPACE_OTHER);

  private static final double PROOF = 5;
  private static final double HINT = 2;

  private final String text;
  private final Tokens tokens;
  private final LostMarks lost;
  private final LossMode mode;
  private final Softmax softmax = new Softmax(LABELS);
  private final List<Integer> places = new ArrayList<>();
  private final List<double[]> opinions = new ArrayList<>();

  TraceReading(String text, Tokens tokens, LostMarks lost, LossMode mode) {
    this.text = text;
    this.tokens = tokens;
    this.lost = lost;
    this.mode = mode;
  }

  /** Takes in the scores of one trace. */
  void add(int token, float[][] scores, int t) {
    softmax.read(scores, Outputs.TRACES, t);
    String trace = tokens.typeText(tokens.type(token));
    double[] opinion = new double[LABELS];
    double literal = trace.length() > 1 ? ACCIDENT : 1;
    double sum = 0;
    for (int label = 0; label < LABELS; label++) {
      boolean possible = trace.equals(lost.traces().get((int) Labels.TRACED.charAt(label)));
      double weight = label == 0 ? literal : possible ? 1 : 0;
      opinion[label] = weight * softmax.probability(label);
      sum += opinion[label];
    }
    for (int label = 0; label < LABELS; label++) {
      opinion[label] /= sum;
    }
    places.add(token);
    opinions.add(opinion);
  }

  /** Adds a candidate for every trace that is likely one of a mark. */
  void addTo(List<Candidate> candidates) {
    int size = places.size();
    if (size == 0) {
      return;
    }
    double[][] forward = new double[size][STATES];
    double[] state = {1, 0};
    for (int i = 0; i < size; i++) {
      enter(i, state);
      forward[i] = state.clone();
      state = step(i, state);
    }
    double[] backward = {1, 1};
    double[][] weighed = new double[size][];
    for (int i = size - 1; i >= 0; i--) {
      weighed[i] = marginals(i, forward[i], backward);
      backward = stepBack(i, backward);
    }
    int i = 0;
    while (i < size) {
      int next = i + 1;
      while (next < size && isSameRun(next - 1, next)) {
        next++;
      }
      propose(i, next, weighed, candidates);
      i = next;
    }
  }

  /** At the start of a paragraph a quotation is mostly over. */
  private void enter(int i, double[] state) {
    if (i > 0 && newParagraph(i)) {
      double stays = 0.05;
      state[0] += (1 - stays) * state[1];
      state[1] *= stays;
    }
  }

  private boolean newParagraph(int i) {
    for (int token = places.get(i); token > places.get(i - 1); token--) {
      if (tokens.sort(token) == Tokens.BORDER) {
        return true;
      }
    }
    return false;
  }

  private double factor(int label, int state) {
    boolean unfit = (label == OPEN && state == 1) || (label == CLOSE && state == 0);
    return unfit ? UNBALANCED : 1;
  }

  private static int after(int label, int state) {
    return label == OPEN ? 1 : label == CLOSE ? 0 : state;
  }

  private double[] step(int i, double[] state) {
    double[] next = new double[STATES];
    double sum = 0;
    for (int label = 0; label < LABELS; label++) {
      for (int from = 0; from < STATES; from++) {
        double weight = state[from] * opinions.get(i)[label] * factor(label, from);
        next[after(label, from)] += weight;
        sum += weight;
      }
    }
    next[0] /= sum;
    next[1] /= sum;
    return next;
  }

  private double[] stepBack(int i, double[] backward) {
    double[] before = new double[STATES];
    for (int label = 0; label < LABELS; label++) {
      for (int from = 0; from < STATES; from++) {
        before[from] += opinions.get(i)[label] * factor(label, from) * backward[after(label, from)];
      }
    }
    if (i > 0 && newParagraph(i)) {
      double stays = 0.05;
      before[1] = (1 - stays) * before[0] + stays * before[1];
    }
    double sum = before[0] + before[1];
    before[0] /= sum;
    before[1] /= sum;
    return before;
  }

  private double[] marginals(int i, double[] forward, double[] backward) {
    double[] marginal = new double[LABELS];
    double sum = 0;
    for (int label = 0; label < LABELS; label++) {
      for (int from = 0; from < STATES; from++) {
        marginal[label] +=
            forward[from]
                * opinions.get(i)[label]
                * factor(label, from)
                * backward[after(label, from)];
      }
      sum += marginal[label];
    }
    for (int label = 0; label < LABELS; label++) {
      marginal[label] /= sum;
    }
    return marginal;
  }

  /** Whether two traces are of one run of spaces. */
  private boolean isSameRun(int one, int other) {
    int first = places.get(one);
    int second = places.get(other);
    return tokens.end(first) == tokens.start(second)
        && text.charAt(tokens.start(first)) == ' '
        && text.charAt(tokens.start(second)) == ' ';
  }

  private static int best(double[] marginal) {
    int best = 0;
    for (int label = 1; label < LABELS; label++) {
      best = marginal[label] > marginal[best] ? label : best;
    }
    return best;
  }

  private void propose(int from, int to, double[][] weighed, List<Candidate> candidates) {
    int start = tokens.start(places.get(from));
    boolean spaces = text.charAt(start) == ' ';
    int runEnd = tokens.end(places.get(to - 1));
    while (spaces && runEnd < text.length() && text.charAt(runEnd) == ' ') {
      runEnd++;
    }
    int count = to - from;
    boolean oneKept = spaces && runEnd - start == count + 1;
    boolean dashBetween =
        oneKept
            && count == 2
            && best(weighed[from + 1]) == 0
            && DASHES.indexOf(Labels.TRACED.charAt(best(weighed[from]))) >= 0;
    int kept = oneKept ? keptSpace(from, to, weighed) : count;
    for (int i = from; i < to; i++) {
      int place = places.get(i);
      int label = best(weighed[i]);
      double raw = weighed[i][label];
      if (label == 0) {
        continue;
      }
      int shift = dashBetween ? 1 : i - from >= kept ? 1 : 0;
      int at = tokens.start(place) + shift;
      int end = tokens.end(place) + shift;
      char mark = Labels.TRACED.charAt(label);
      if (raw >= MarkReader.LEAST) {
        candidates.add(
            new Candidate(
                at,
                end,
                String.valueOf(mark),
                sort(label),
                raw,
                evidence(at, end),
                Proposal.NO_QUOTATION,
                Candidate.APOSTROPHE,
                "what left the trace"));
      }
    }
  }

  /** Which of a run's spaces is no trace: the one after closing marks and before opening ones. */
  private int keptSpace(int from, int to, double[][] weighed) {
    int closing = 0;
    while (from + closing < to && !opens(best(weighed[from + closing]))) {
      closing++;
    }
    return closing;
  }

  private static boolean opens(int label) {
    return label == OPEN || label == Labels.TRACED.indexOf('‘');
  }

  private Calibration.Sort sort(int label) {
    int kind = label == APOSTROPHE ? 0 : label == OPEN || label == CLOSE ? 1 : 2;
    return switch (mode) {
      case QUESTIONED -> QUESTIONED.get(kind);
      case SPACED, SPACED_AND_COLLAPSED -> SPACED.get(kind);
      default -> MARKED.get(kind);
    };
  }

  private double evidence(int from, int to) {
    return text.substring(from, to).codePoints().anyMatch(c -> c >= 128) ? PROOF : HINT;
  }
}
