// What the page holds: files, passages of their texts, edits, and what is decided on each.

const UNDECIDED = 0;
const ACCEPTED = 1;
const REJECTED = 2;
const STATES = ['undecided', 'accepted', 'rejected'];

/** UTF-16 units on either side that decisions.json tells of an edit. */
const CONTEXT = 60;

function taken(script) {
  const data = JSON.parse(script.textContent);
  script.remove();
  return data;
}

const head = taken(byId('head'));
const edits = [];
const files = Array.from(document.querySelectorAll('script.file'), readFile);
const pageId = taken(byId('tail')).page;
const decisions = new Uint8Array(edits.map((edit) => edit.earlier));
const evidenceTypes = [...new Set(edits.map((edit) => edit.evidence))].sort();
const formSizes = new Map();
for (const edit of edits) {
  formSizes.set(edit.form, (formSizes.get(edit.form) || 0) + 1);
}

function readFile(script, index) {
  const data = taken(script);
  const file = {
    index,
    path: data.path,
    pathBytes: data.pathBytes,
    sha256: data.sha256,
    charset: data.charset,
    bom: data.bom,
    lines: data.lines,
    name: visible(data.path),
    passages: data.passages.map(([start, line, column, text]) => ({start, line, column, text})),
    edits: [],
  };
  const base = edits.length;
  let passage = 0;
  for (const row of data.edits) {
    const [start, end, after, kind, confidence, reason, form, partner, suggested, earlier] = row;
    while (end > endOf(file.passages[passage])) {
      passage++;
    }
    const edit = {
      id: edits.length,
      file,
      passage: file.passages[passage],
      start,
      end,
      after,
      kind: head.kinds[kind],
      confidence,
      rounded: Math.floor(confidence * 100 + 1e-9) / 100,
      evidence: data.reasons[reason][0],
      reason: data.reasons[reason][1],
      form,
      partner: partner < 0 ? -1 : base + partner,
      suggested: suggested === 1,
      earlier,
    };
    edits.push(edit);
    file.edits.push(edit);
  }
  return file;
}

function endOf(passage) {
  return passage.start + passage.text.length;
}

/** The text of a file between two offsets, which lie in one passage. */
function slice(passage, from, to) {
  return passage.text.slice(from - passage.start, to - passage.start);
}

const before = (edit) => slice(edit.passage, edit.start, edit.end);

const isHigh = (unit) => unit >= 0xd800 && unit <= 0xdbff;
const isLow = (unit) => unit >= 0xdc00 && unit <= 0xdfff;

function splitsPair(text, at) {
  return (
    at > 0 && at < text.length && isHigh(text.charCodeAt(at - 1)) && isLow(text.charCodeAt(at))
  );
}

/** What stands left of an edit, and what stands right of it, as decisions.json tells it. */
function context(edit) {
  const text = edit.passage.text;
  const start = edit.start - edit.passage.start;
  const end = edit.end - edit.passage.start;
  let from = Math.max(0, start - CONTEXT);
  let to = Math.min(text.length, end + CONTEXT);
  from += splitsPair(text, from) ? 1 : 0;
  to -= splitsPair(text, to) ? 1 : 0;
  return {left: text.slice(from, start), right: text.slice(end, to)};
}

/** Where the words around a place begin and end; no line end and no other stretch is crossed. */
function wordAround(edit, from, to) {
  const text = edit.passage.text;
  const shift = edit.passage.start;
  let start = edit.start - shift;
  let end = edit.end - shift;
  const lowest = Math.max(from - shift, start - 30);
  const highest = Math.min(to - shift, end + 30);
  while (start > lowest && !/\s/.test(text[start - 1])) {
    start--;
  }
  while (end < highest && !/\s/.test(text[end])) {
    end++;
  }
  start += splitsPair(text, start) ? 1 : 0;
  end -= splitsPair(text, end) ? 1 : 0;
  return {start: Math.min(start + shift, edit.start), end: Math.max(end + shift, edit.end)};
}

/** The word that an edit stands in; of a mark between two words both. */
function surroundings(edit) {
  if (!edit.surroundings) {
    const {passage, start, end} = edit;
    const word = wordAround(edit, passage.start, endOf(passage));
    const isAlone = word.start === start && word.end === end;
    edit.surroundings = isAlone
      ? {start: neighbour(passage, start, -1), end: neighbour(passage, end, 1)}
      : word;
  }
  return edit.surroundings;
}

/** How far the next word reaches in a direction, if it is near and in the same line. */
function neighbour(passage, at, by) {
  const most = 20;
  const unit = (next) => passage.text[(by < 0 ? next - 1 : next) - passage.start];
  let next = at;
  while (Math.abs(next - at) < most && unit(next) === ' ') {
    next += by;
  }
  while (Math.abs(next - at) < most && unit(next) !== undefined && !/\s/.test(unit(next))) {
    next += by;
  }
  return splitsPair(passage.text, next - passage.start) ? next - by : next;
}

/** Whether a text that is shown reads as if the edit were made. */
function isMade(edit) {
  const state = decisions[edit.id];
  return state === ACCEPTED || (state === UNDECIDED && !edit.suggested);
}

/**
 * The word that an edit stands in, now and with the edit made: theyre, they’re. Other edits in it
 * are made there, too, as they are in the text.
 */
function change(edit) {
  const {passage} = edit;
  const {start, end} = surroundings(edit);
  const isInside = (other) =>
    other && other.passage === passage && other.start >= start && other.end <= end;
  let first = edit.id;
  while (isInside(edits[first - 1])) {
    first--;
  }
  let after = '';
  let at = start;
  for (let id = first; isInside(edits[id]); id++) {
    const other = edits[id];
    after += slice(passage, at, other.start);
    after += other === edit || isMade(other) ? other.after : before(other);
    at = other.end;
  }
  after += slice(passage, at, end);
  return {before: visible(slice(passage, start, end).trim()), after: visible(after.trim())};
}

/** Line and column of an edit, from 1; columns count code points. */
function place(edit) {
  const {passage} = edit;
  const text = slice(passage, passage.start, edit.start);
  const feed = text.lastIndexOf('\n');
  if (feed < 0) {
    return `${passage.line}:${passage.column + [...text].length}`;
  }
  return `${passage.line + feeds(text)}:${[...text.slice(feed + 1)].length + 1}`;
}

function feeds(text) {
  let found = 0;
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) {
    found++;
  }
  return found;
}

/** What is searched: the path, and the place before and after, without regard to case. */
function haystack(edit) {
  if (!edit.haystack) {
    const {left, right} = context(edit);
    edit.haystack = folded(
      [edit.file.path, left + before(edit) + right, left + edit.after + right].join('\n'));
  }
  return edit.haystack;
}

/** Straight and curly marks are found by each other. */
function folded(text) {
  return text.toLowerCase().replace(/[‘’]/g, "'").replace(/[“”]/g, '"').replace(/\s+/g, ' ');
}
