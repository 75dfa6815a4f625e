// Going from edit to edit.

function select(id) {
  if (id === undefined || id < 0) {
    return;
  }
  const last = current;
  current = id;
  if (last !== id) {
    renewMark(last);
    renewMark(last >= 0 ? edits[last].partner : -1);
  }
  tellCurrent();
  if (last >= 0 && last !== id && chunks[chunkOfEdit[last]]) {
    empty(chunks[chunkOfEdit[last]]);
  }
  bringIntoView(id);
  keepSoon();
}

/** Fills what is around the edit first, so that the height above it is true. */
function bringIntoView(id) {
  if (placeInShown[id] < 0) {
    return;
  }
  const at = chunkOfEdit[id];
  const isFar = !chunks[at].isFilled;
  chunks.slice(Math.max(0, at - 1), at + 2).forEach(fill);
  renewMark(id);
  renewMark(edits[id].partner);
  const found = markOf(id);
  found.focus({preventScroll: true});
  const scroll = () => {
    const box = found.getBoundingClientRect();
    const top = byId('main').getBoundingClientRect().top > 0 ? 60 : headHeight() + 24;
    const bottom = window.innerHeight - dockHeight() - 24;
    if (box.top < top || box.bottom > bottom) {
      window.scrollBy({top: box.top - top - (bottom - top) * 0.35, behavior: 'instant'});
    }
  };
  scroll();
  if (isFar) {
    // What is filled meanwhile above it may be higher or lower than was thought.
    requestAnimationFrame(() => requestAnimationFrame(scroll));
  }
}

const headHeight = () => document.querySelector('.top').getBoundingClientRect().bottom;
const dockHeight = () => byId('dock').getBoundingClientRect().height;

function move(by) {
  const at = current >= 0 ? placeInShown[current] : -1;
  const next = at < 0 ? 0 : at + by;
  if (next < 0 || next >= shown.length) {
    announce(by > 0 ? 'This is the last edit shown.' : 'This is the first edit shown.');
    return;
  }
  select(shown[next]);
}

function moveToUndecided() {
  const at = placeInShown[current];
  for (let step = 1; step < shown.length; step++) {
    const id = shown[(at + step) % shown.length];
    if (decisions[id] === UNDECIDED) {
      select(id);
      return;
    }
  }
  renewMark(current);
  tellCurrent();
  announce('Every edit shown is decided.');
}

function moveToFile(by) {
  if (current < 0) {
    return;
  }
  const file = edits[current].file;
  let at = placeInShown[current];
  while (at >= 0 && at < shown.length && edits[shown[at]].file === file) {
    at += by;
  }
  if (at < 0 || at >= shown.length) {
    announce(by > 0 ? 'This is the last file shown.' : 'This is the first file shown.');
    return;
  }
  if (by < 0) {
    const other = edits[shown[at]].file;
    while (at > 0 && edits[shown[at - 1]].file === other) {
      at--;
    }
  }
  select(shown[at]);
}
