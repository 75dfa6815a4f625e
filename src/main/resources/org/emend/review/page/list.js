// What is shown, in chunks of which only those near the window are in the page.

const filter = {
  text: '',
  state: 'any',
  min: 0,
  max: 1,
  kinds: new Set(),
  evidences: new Set(),
  order: 'file',
};

/** Ids of the edits that are shown, in their order, and each one's place among them, or -1. */
let shown = [];
const placeInShown = new Int32Array(edits.length);
let chunks = [];
const chunkOfEdit = new Int32Array(edits.length);
let current = -1;

function matches(edit) {
  return (
    (filter.state === 'any' || STATES[decisions[edit.id]] === filter.state) &&
    edit.rounded >= filter.min &&
    edit.rounded <= filter.max &&
    (filter.kinds.size === 0 || filter.kinds.has(edit.kind)) &&
    (filter.evidences.size === 0 || filter.evidences.has(edit.evidence)) &&
    (filter.text === '' || haystack(edit).includes(filter.text))
  );
}

/** Shows what matches the filter now. */
function show() {
  const found = edits.filter(matches);
  if (filter.order === 'doubt') {
    found.sort((one, other) => one.confidence - other.confidence || one.id - other.id);
  }
  shown = found.map((edit) => edit.id);
  placeInShown.fill(-1);
  shown.forEach((id, at) => {
    placeInShown[id] = at;
  });
  if (current < 0 || placeInShown[current] < 0) {
    const next = shown.find((id) => id >= current && decisions[id] === UNDECIDED);
    current = next !== undefined ? next : shown.length > 0 ? shown[0] : -1;
  }
  layOut(filter.order === 'doubt' ? cards() : textItems());
  tellShown();
  listFiles();
  tellCurrent();
}

function cards() {
  return shown.map((id) => ({height: 170, edits: [id], make: () => card(edits[id])}));
}

function textItems() {
  const items = [];
  for (const file of files) {
    if (!file.edits.some((edit) => placeInShown[edit.id] >= 0)) {
      continue;
    }
    items.push({height: 90, edits: [], make: () => fileTitle(file)});
    file.stretches = file.stretches || stretchesOf(file);
    let last = {to: 0, endLine: 1};
    for (const stretch of file.stretches) {
      const ids = stretch.edits.map((edit) => edit.id).filter((id) => placeInShown[id] >= 0);
      if (ids.length === 0) {
        continue;
      }
      if (stretch.from > last.to) {
        items.push(gap(stretch.line - last.endLine));
      }
      items.push({
        height: 20 + 29 * Math.ceil((stretch.to - stretch.from) / 68),
        edits: ids,
        make: () => textBlock(stretch),
      });
      last = stretch;
    }
    const left = file.lines - last.endLine;
    if (left > 0) {
      items.push(gap(left));
    }
  }
  return items;
}

function gap(lines) {
  const text = lines > 0 ? `⋯ ${counted(lines, 'line')}` : '⋯';
  return {height: 40, edits: [], make: () => element('p', 'gap', text)};
}

const observer = new IntersectionObserver(
  (entries) => {
    for (const entry of entries) {
      const chunk = chunks[Number(entry.target.dataset.chunk)];
      if (!chunk || chunk.element !== entry.target) {
        continue;
      }
      chunk.isNear = entry.isIntersecting;
      if (chunk.isNear) {
        fill(chunk);
      } else {
        empty(chunk);
      }
    }
  },
  {rootMargin: '1000px 0px'});

function layOut(items) {
  observer.disconnect();
  chunks = [];
  let chunk = null;
  for (const item of items) {
    if (!chunk || chunk.height > 1200) {
      chunk = {items: [], height: 0, element: element('div', 'chunk'), isFilled: false};
      chunk.element.dataset.chunk = String(chunks.length);
      chunks.push(chunk);
    }
    chunk.items.push(item);
    chunk.height += item.height;
    for (const id of item.edits) {
      chunkOfEdit[id] = chunks.length - 1;
    }
  }
  for (const each of chunks) {
    each.element.style.height = `${each.height}px`;
  }
  byId('list').replaceChildren(...chunks.map((each) => each.element));
  if (items.length === 0) {
    byId('list').append(
      element('p', 'nothing', edits.length === 0 ? 'There is nothing to decide.' : 'No edit matches the filter.'));
  }
  chunks.slice(0, 3).forEach(fill);
  chunks.forEach((each) => observer.observe(each.element));
}

function fill(chunk) {
  if (chunk.isFilled) {
    return;
  }
  chunk.element.replaceChildren(...chunk.items.map((item) => item.make()));
  chunk.element.style.height = '';
  chunk.isFilled = true;
}

/** The chunk of the current edit stays, so that the keyboard's focus is not lost. */
function empty(chunk) {
  if (!chunk.isFilled || chunk.isNear || isPrinting || chunks[chunkOfEdit[current]] === chunk) {
    return;
  }
  chunk.element.style.height = `${chunk.element.getBoundingClientRect().height}px`;
  chunk.element.replaceChildren();
  chunk.isFilled = false;
}

function renew() {
  for (const chunk of chunks) {
    if (chunk.isFilled) {
      chunk.isFilled = false;
      fill(chunk);
    }
  }
}

let isPrinting = false;
window.addEventListener('beforeprint', () => {
  isPrinting = true;
  chunks.forEach(fill);
});
window.addEventListener('afterprint', () => {
  isPrinting = false;
  chunks.forEach(empty);
});
