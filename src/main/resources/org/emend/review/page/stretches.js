// Stretches: parts of passages that are shown as blocks.

/** About how long they are, in UTF-16 units. */
const STRETCH = 900;
const LONGEST_STRETCH = 4000;

function stretchesOf(file) {
  const stretches = [];
  let next = 0;
  for (const passage of file.passages) {
    let from = passage.start;
    let line = passage.line;
    while (from < endOf(passage)) {
      const to = endOfStretch(file, passage, from, next);
      const isWithin = from > passage.start && !endsBlank(passage, from);
      const stretch = {file, passage, from, to, line, isWithin, edits: []};
      const isLast = to === endOf(passage);
      while (
        next < file.edits.length &&
        file.edits[next].passage === passage &&
        (file.edits[next].start < to || isLast)
      ) {
        stretch.edits.push(file.edits[next++]);
      }
      line += feeds(slice(passage, from, to));
      stretch.endLine = line;
      stretches.push(stretch);
      from = to;
    }
  }
  return stretches;
}

function endsBlank(passage, at) {
  return /\n[ \t\r]*\n$/.test(slice(passage, Math.max(passage.start, at - 20), at));
}

/** Behind a blank line if there is one soon, else behind a line, or behind a word. */
function endOfStretch(file, passage, from, next) {
  const {text, start} = passage;
  const begin = from - start;
  if (begin + STRETCH >= text.length) {
    return endOf(passage);
  }
  const near = text.slice(begin, begin + LONGEST_STRETCH);
  const blank = /\n(?:[ \t\r]*\n)+/g;
  blank.lastIndex = STRETCH;
  const found = blank.exec(near);
  let cut = begin + LONGEST_STRETCH;
  if (found) {
    cut = begin + found.index + found[0].length;
  } else if (cut >= text.length) {
    cut = text.length;
  } else {
    const line = text.lastIndexOf('\n', cut - 1) + 1;
    const word = text.lastIndexOf(' ', cut - 1) + 1;
    cut = line > begin + STRETCH ? line : word > begin + STRETCH ? word : cut;
    cut -= splitsPair(text, cut) ? 1 : 0;
  }
  let to = start + cut;
  for (let i = next; i < file.edits.length && file.edits[i].start <= to; i++) {
    const edit = file.edits[i];
    if (edit.passage === passage && edit.start < to && edit.end > to) {
      to = edit.end;
    }
  }
  return to;
}
