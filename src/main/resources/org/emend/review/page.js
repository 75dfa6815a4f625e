// The review page: shows proposed edits, and keeps what is decided on them.
//
// All that comes from files reaches the page as text nodes and plain attributes, never as markup,
// with whatever cannot be seen written as an escape. Only what is near the window is in the page.
'use strict';

(() => {
  const UNDECIDED = 0;
  const ACCEPTED = 1;
  const REJECTED = 2;
  const STATES = ['undecided', 'accepted', 'rejected'];

  /** UTF-16 units on either side that decisions.json tells of an edit. */
  const CONTEXT = 60;

  /** Text that is shown as one block is about this long. */
  const STRETCH = 900;
  const LONGEST_STRETCH = 4000;

  const byId = (id) => document.getElementById(id);
  const count = (n) => n.toLocaleString('en');
  const counted = (n, noun) => `${count(n)} ${noun}${n === 1 ? '' : 's'}`;

  /** An element with text in it, and a class. */
  function element(name, className, text) {
    const made = document.createElement(name);
    if (className) {
      made.className = className;
    }
    if (text !== undefined) {
      made.textContent = text;
    }
    return made;
  }

  // ---- What cannot be seen

  const INVISIBLE =
    /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}\p{Cn}\p{Co}]|[^ \P{Zs}]/gu;
  const NAMED = {'\n': '\\n', '\r': '\\r', '\t': '\\t'};

  /** U+202E → \u202e, a byte 0x93 that does not decode → \x93; as the program does elsewhere. */
  function escape(character) {
    const named = NAMED[character];
    if (named) {
      return named;
    }
    const point = character.codePointAt(0);
    const shown = point >= 0xdc80 && point <= 0xdcff ? point - 0xdc00 : point;
    return shown < 0x100
      ? `\\x${shown.toString(16).padStart(2, '0')}`
      : `\\u${shown.toString(16).padStart(4, '0')}`;
  }

  /** A text that stays one line in which everything can be seen. */
  const visible = (text) => text.replace(INVISIBLE, escape);

  /** Puts a text at the end of an element; its line ends and tabs stay what they are. */
  function appendText(parent, text) {
    const lines = text.includes('\r') ? text.replaceAll('\r\n', '\n') : text;
    let from = 0;
    for (const match of lines.matchAll(INVISIBLE)) {
      const character = match[0];
      if (character === '\n' || character === '\t') {
        continue;
      }
      parent.append(lines.slice(from, match.index));
      parent.append(element('span', 'escape', escape(character)));
      from = match.index + character.length;
    }
    parent.append(lines.slice(from));
  }

  // ---- The data

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

  /** The word that an edit stands in, before and after: theyre, they’re. Of a dash, both words. */
  function change(edit) {
    if (edit.change) {
      return edit.change;
    }
    const {passage, start, end} = edit;
    let around = wordAround(edit, passage.start, endOf(passage));
    if (around.start === start || around.end === end) {
      // A mark at the edge of a word, or between two: take in a neighbour.
      const wider = (at, by) => {
        let next = at;
        const inside = () => next + by >= passage.start && next + by <= endOf(passage);
        const unit = () => passage.text[(by < 0 ? next - 1 : next) - passage.start];
        while (inside() && Math.abs(next - at) < 20 && unit() === ' ') {
          next += by;
        }
        while (inside() && Math.abs(next - at) < 20 && !/\s/.test(unit())) {
          next += by;
        }
        return next;
      };
      const left = around.start === start ? wider(start, -1) : around.start;
      const right = around.end === end ? wider(end, 1) : around.end;
      around = {start: left, end: right};
    }
    const left = slice(passage, around.start, start);
    const right = slice(passage, end, around.end);
    edit.change = {
      before: visible((left + before(edit) + right).trim()),
      after: visible((left + edit.after + right).trim()),
    };
    return edit.change;
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

  // ---- Stretches: parts of passages that are shown as blocks

  function stretchesOf(file) {
    const stretches = [];
    let next = 0;
    for (const passage of file.passages) {
      let from = passage.start;
      let line = passage.line;
      while (from < endOf(passage)) {
        const to = endOfStretch(file, passage, from, next);
        const isWithin = from > passage.start && !isBlankLine(slice(passage, passage.start, from));
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

  const isBlankLine = (text) => /\n[ \t\r]*\n$/.test(text.slice(-20));

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

  // ---- What is shown

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
    tellFiles();
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

  // ---- Chunks: items that enter and leave the page together

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

  // ---- Blocks of text, cards and marks

  function fileTitle(file) {
    const title = element('h2', 'file');
    const name = element('span', 'name', file.name);
    name.lang = '';
    name.dir = 'auto';
    title.append(name);
    const undecided = file.edits.filter((edit) => decisions[edit.id] === UNDECIDED).length;
    const told = element('span', 'left', leftIn(file, undecided));
    told.dataset.file = String(file.index);
    title.append(' ', told);
    return title;
  }

  function leftIn(file, undecided) {
    return undecided === 0
      ? `${counted(file.edits.length, 'edit')}, all decided`
      : `${count(undecided)} of ${counted(file.edits.length, 'edit')} undecided`;
  }

  function textBlock(stretch) {
    const block = element('div', stretch.isWithin ? 'text within' : 'text');
    block.lang = '';
    block.dir = 'auto';
    // Blank lines before it are not shown, unless an edit is there.
    const text = slice(stretch.passage, stretch.from, stretch.to);
    const most = stretch.edits.length > 0 ? stretch.edits[0].start - stretch.from : text.length;
    const blank = /^(?:[ \t\r]*\n)*/.exec(text.slice(0, most))[0];
    block.dataset.line = String(stretch.line + feeds(blank));
    const isShown = (edit) => placeInShown[edit.id] >= 0;
    const from = stretch.from + blank.length;
    appendEdited(block, stretch.passage, from, stretch.to, stretch.edits, isShown);
    return block;
  }

  /** An edit by itself, with what stands around it. */
  function card(edit) {
    const made = element('article', 'card');
    made.dataset.card = String(edit.id);
    const where = element('p', 'where');
    const name = element('span', 'name', edit.file.name);
    name.lang = '';
    name.dir = 'auto';
    where.append(name, `:${place(edit)}`);
    const block = element('div', 'text');
    block.lang = '';
    block.dir = 'auto';
    const {from, to} = excerpt(edit);
    const inside = edit.file.edits.filter(
      (other) => other.passage === edit.passage && other.start >= from && other.end <= to);
    appendEdited(block, edit.passage, from, to, inside, (other) => other === edit);
    const foot = element('p', 'foot');
    foot.append(element('span', 'about', about(edit)));
    foot.append(
      decisionButton('Reject', REJECTED, () => decide([edit.id], REJECTED)),
      decisionButton('Accept', ACCEPTED, () => decide([edit.id], ACCEPTED)));
    made.append(where, block, foot);
    return made;
  }

  function decisionButton(label, verdict, act) {
    const button = element('button', verdict === ACCEPTED ? 'accept' : 'reject', label);
    button.type = 'button';
    button.addEventListener('click', act);
    return button;
  }

  /** Some words on either side, in the same lines where they are not too long. */
  function excerpt(edit) {
    const {passage} = edit;
    const text = passage.text;
    const start = edit.start - passage.start;
    const end = edit.end - passage.start;
    let from = text.lastIndexOf('\n', Math.max(0, start - 1)) + 1;
    if (from > start) {
      from = start;
    }
    if (start - from > 220) {
      const space = text.indexOf(' ', start - 220);
      from = space >= 0 && space < start ? space + 1 : start - 220;
    }
    let to = text.indexOf('\n', end);
    to = to < 0 ? text.length : to;
    if (to - end > 220) {
      const space = text.lastIndexOf(' ', end + 220);
      to = space > end ? space : end + 220;
    }
    from += splitsPair(text, from) ? 1 : 0;
    to -= splitsPair(text, to) ? 1 : 0;
    return {from: from + passage.start, to: to + passage.start};
  }

  /**
   * Puts a part of a text at the end of a block, as it will read. Edits that are shown are marked,
   * and so, quietly, is the word that they stand in.
   */
  function appendEdited(block, passage, from, to, inside, isShown) {
    let at = from;
    for (let i = 0; i < inside.length; ) {
      const word = isShown(inside[i])
        ? wordAround(inside[i], at, to)
        : {start: inside[i].start, end: inside[i].end};
      appendText(block, slice(passage, at, word.start));
      const holder = isShown(inside[i]) ? element('span', 'word') : element('span');
      at = word.start;
      let end = word.end;
      do {
        const edit = inside[i];
        appendText(holder, slice(passage, at, edit.start));
        holder.append(isShown(edit) ? mark(edit) : plainEdit(edit));
        at = edit.end;
        end = Math.max(end, edit.end);
        i++;
      } while (i < inside.length && inside[i].start < end);
      appendText(holder, slice(passage, at, end));
      block.append(holder);
      at = end;
    }
    appendText(block, slice(passage, at, to).replace(/(\r?\n)+$/, ''));
  }

  /** An edit that the filter leaves out: only how the text will read. */
  function plainEdit(edit) {
    const plain = element('span', 'plain');
    const isKept = decisions[edit.id] === REJECTED || (edit.suggested && !decisions[edit.id]);
    appendText(plain, isKept ? before(edit) : edit.after);
    return plain;
  }

  function mark(edit) {
    const made = element('span');
    made.dataset.edit = String(edit.id);
    made.setAttribute('role', 'button');
    fillMark(made, edit);
    return made;
  }

  function fillMark(made, edit) {
    const state = decisions[edit.id];
    const isCurrent = edit.id === current;
    made.className = [
      'edit',
      STATES[state],
      edit.suggested ? 'suggested' : '',
      isCurrent ? 'current' : '',
      current >= 0 && edits[current].partner === edit.id ? 'partner' : '',
    ].join(' ').trim();
    made.tabIndex = isCurrent ? 0 : -1;
    made.replaceChildren();
    const old = before(edit);
    if (state === REJECTED) {
      appendText(made, old);
      appendIn(made, 'del', edit.after);
    } else if (edit.after === '') {
      appendIn(made, 'del', old);
    } else {
      appendIn(made, 'ins', edit.after);
    }
    const {before: from, after: to} = change(edit);
    made.title = `${from} → ${to}\n${about(edit)}`;
    made.setAttribute('aria-label', `${from} becomes ${to}, ${about(edit)}, ${STATES[state]}`);
    if (isCurrent) {
      made.setAttribute('aria-current', 'true');
    } else {
      made.removeAttribute('aria-current');
    }
  }

  function appendIn(parent, name, text) {
    if (text !== '') {
      const inner = element(name);
      appendText(inner, text);
      parent.append(inner);
    }
  }

  function about(edit) {
    const parts = [edit.kind.replace('-', ' '), edit.rounded.toFixed(2), visible(edit.reason)];
    if (edit.suggested) {
      parts.splice(1, 0, 'suggestion');
    }
    return parts.join(' · ');
  }

  const markOf = (id) => document.querySelector(`[data-edit="${id}"]`);

  function renewMark(id) {
    if (id < 0) {
      return;
    }
    const found = markOf(id);
    if (found) {
      fillMark(found, edits[id]);
      const holder = found.closest('.card');
      if (holder) {
        holder.classList.toggle('current', id === current);
      }
    }
  }

  // ---- Moving

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

  // ---- Deciding

  const steps = [];
  let unsaved = 0;

  /** Decides on edits and their partners, as one step; returns how many it changed. */
  function decide(ids, verdict) {
    const both = new Set(ids);
    for (const id of ids) {
      if (edits[id].partner >= 0) {
        both.add(edits[id].partner);
      }
    }
    const changed = [...both].filter((id) => decisions[id] !== verdict);
    if (changed.length > 0) {
      steps.push({changed, old: changed.map((id) => decisions[id]), current});
      changed.forEach((id) => {
        decisions[id] = verdict;
      });
      afterChange(changed);
    }
    announce(`${counted(changed.length, 'edit')} ${STATES[verdict]}.`);
    return changed.length;
  }

  function undo() {
    const step = steps.pop();
    if (!step) {
      announce('There is nothing to undo.');
      return;
    }
    step.changed.forEach((id, at) => {
      decisions[id] = step.old[at];
    });
    afterChange(step.changed);
    announce(`Undone: ${counted(step.changed.length, 'edit')}.`);
    const back = step.changed.includes(step.current) ? step.current : step.changed[0];
    if (placeInShown[back] >= 0) {
      select(back);
    }
  }

  function afterChange(changed) {
    unsaved += 1;
    if (changed.length > 50) {
      renew();
    } else {
      changed.forEach(renewMark);
    }
    keepSoon();
    tellSoon();
  }

  function decideCurrent(verdict) {
    if (current < 0) {
      return;
    }
    decide([current], verdict);
    moveToUndecided();
  }

  /** Many at once: what is undecided, or, where only decided ones are asked for, those. */
  function decideMany(candidates, verdict) {
    const isDecided = filter.state === 'accepted' || filter.state === 'rejected';
    const ids = candidates.filter((id) => isDecided || decisions[id] === UNDECIDED);
    const changed = decide(ids, verdict);
    tellCurrent();
    return changed;
  }

  const idsWhere = (test) => edits.filter(test).map((edit) => edit.id);

  function decideEqual(form, verdict) {
    return decideMany(idsWhere((edit) => edit.form === form), verdict);
  }

  function decideEqualToCurrent(verdict) {
    if (current < 0) {
      return;
    }
    const equal = idsWhere(
      (edit) =>
        edit.form === edits[current].form &&
        (edit.id === current || decisions[edit.id] === UNDECIDED));
    decide(equal, verdict);
    const told = byId('live').textContent;
    moveToUndecided();
    announce(told);
  }

  // ---- Telling

  function announce(text) {
    const live = byId('live');
    live.textContent = live.textContent === text ? `${text}\u00a0` : text;
  }

  let isToldSoon = false;
  function tellSoon() {
    if (!isToldSoon) {
      isToldSoon = true;
      requestAnimationFrame(() => {
        isToldSoon = false;
        tellProgress();
        tellShown();
        tellCharts();
        tellForms();
        tellFiles();
        tellCurrent();
      });
    }
  }

  function tellProgress() {
    const decided = decisions.reduce((sum, state) => sum + (state === UNDECIDED ? 0 : 1), 0);
    const progress = byId('progress');
    progress.max = Math.max(1, edits.length);
    progress.value = decided;
    byId('progress-text').textContent = `${count(decided)} of ${count(edits.length)} decided`;
    byId('save').textContent = decided === 0 ? 'Save decisions' : `Save ${counted(decided, 'decision')}`;
    byId('undo').disabled = steps.length === 0;
  }

  function tellShown() {
    const isAll = shown.length === edits.length;
    const named = new Set(shown.map((id) => edits[id].file)).size;
    byId('shown').textContent = isAll
      ? `${counted(edits.length, 'edit')} in ${counted(files.length, 'file')}`
      : `${count(shown.length)} of ${counted(edits.length, 'edit')}, in ${counted(named, 'file')}`;
    const isDecided = filter.state === 'accepted' || filter.state === 'rejected';
    const open = (verdict) =>
      shown.filter((id) => (isDecided ? decisions[id] !== verdict : decisions[id] === UNDECIDED))
        .length;
    tellBulk('accept-shown', 'Accept', open(ACCEPTED));
    tellBulk('reject-shown', 'Reject', open(REJECTED));
    const stale = shown.filter((id) => !matches(edits[id])).length;
    byId('refresh').hidden = stale === 0;
    byId('refresh').textContent = `Hide ${count(stale)} that no longer match`;
  }

  function tellBulk(id, verb, open) {
    byId(id).textContent = `${verb} all shown (${count(open)})`;
    byId(id).disabled = open === 0;
  }

  function tellCurrent() {
    const dock = byId('dock');
    dock.hidden = current < 0;
    if (current < 0) {
      return;
    }
    const edit = edits[current];
    const {before: from, after: to} = change(edit);
    byId('dock-before').textContent = from;
    byId('dock-after').textContent = to;
    byId('dock-about').textContent =
      `${STATES[decisions[current]]} · ${about(edit)} · ${edit.file.name}:${place(edit)}`;
    dock.dataset.state = STATES[decisions[current]];
    byId('accept').setAttribute('aria-pressed', String(decisions[current] === ACCEPTED));
    byId('reject').setAttribute('aria-pressed', String(decisions[current] === REJECTED));
    const equal = formSizes.get(edit.form);
    byId('accept-equal').firstElementChild.textContent = `Accept ${count(equal)} equal`;
    byId('reject-equal').firstElementChild.textContent = `Reject ${count(equal)} equal`;
    byId('accept-equal').hidden = equal < 2;
    byId('reject-equal').hidden = equal < 2;
  }

  // ---- Charts: tables with a bar in a row

  const BINS = [
    [0, 0.5], [0.5, 0.6], [0.6, 0.7], [0.7, 0.8], [0.8, 0.85], [0.85, 0.9], [0.9, 0.95],
    [0.95, 0.98], [0.98, 0.99], [0.99, 1.001],
  ];
  const charts = [];

  /** A row for each group; pressing its name filters. */
  function addChart(tableId, groups, isOn, toggle, verdicts) {
    const body = byId(tableId).tBodies[0];
    const rows = groups
      .map((group) => ({group, ids: idsWhere(group.test)}))
      .filter((row) => row.ids.length > 0)
      .map((row) => chartRow(row, toggle, verdicts));
    body.replaceChildren(...rows.map((row) => row.element));
    charts.push({rows, isOn, most: Math.max(1, ...rows.map((row) => row.ids.length))});
  }

  function chartRow({group, ids}, toggle, verdicts) {
    const row = element('tr');
    const title = element('th');
    title.scope = 'row';
    const name = element('button', 'name', group.name);
    name.type = 'button';
    name.addEventListener('click', () => toggle(group));
    title.append(name);
    const number = element('td', 'number', count(ids.length));
    const bars = element('td', 'bars');
    const bar = element('div', 'bar');
    const parts = ['accepted', 'rejected', 'undecided'].map((state) => element('i', state));
    bar.append(...parts);
    const told = element('span', 'told');
    bars.append(bar, told);
    row.append(title, number, bars);
    let buttons = [];
    if (verdicts) {
      const cell = element('td', 'verdicts');
      buttons = [REJECTED, ACCEPTED].map((verdict) => verdictButton(group.name, ids, verdict));
      cell.append(...buttons);
      row.append(cell);
    }
    return {element: row, group, ids, name, bar, parts, told, buttons};
  }

  /** A small button that decides on many edits. */
  function verdictButton(name, ids, verdict) {
    const button = decisionButton(verdict === ACCEPTED ? '✓' : '✕', verdict, () =>
      decideMany(ids, verdict));
    button.title = `${verdict === ACCEPTED ? 'Accept' : 'Reject'} all undecided: ${name}`;
    button.setAttribute('aria-label', button.title);
    return button;
  }

  function tellCharts() {
    for (const chart of charts) {
      for (const row of chart.rows) {
        const counts = [0, 0, 0];
        row.ids.forEach((id) => {
          counts[decisions[id]]++;
        });
        const [undecided, accepted, rejected] = counts;
        row.bar.style.width = `${(100 * row.ids.length) / chart.most}%`;
        [accepted, rejected, undecided].forEach((n, at) => {
          row.parts[at].style.flexGrow = String(n);
        });
        row.told.textContent =
          `${count(accepted)} accepted, ${count(rejected)} rejected, ${count(undecided)} undecided`;
        row.name.setAttribute('aria-pressed', String(chart.isOn(row.group)));
        row.buttons.forEach((button) => {
          button.disabled = undecided === 0;
        });
      }
    }
  }

  function toggled(set, value) {
    if (!set.delete(value)) {
      set.add(value);
    }
    refilter();
  }

  function binName([from, to]) {
    return from === 0 ? 'below 0.50' : `${from.toFixed(2)}–${Math.min(1, to).toFixed(2)}`;
  }

  function addCharts() {
    addChart(
      'kinds',
      head.kinds.map((kind) => ({
        name: kind.replace('-', ' '),
        kind,
        test: (edit) => edit.kind === kind,
      })),
      (group) => filter.kinds.has(group.kind),
      (group) => toggled(filter.kinds, group.kind),
      true);
    const upTo = (to) => (to > 1 ? 1 : Math.round(to * 100 - 1) / 100);
    addChart(
      'confidences',
      BINS.map(([from, to]) => ({
        name: binName([from, to]),
        from,
        to: upTo(to),
        test: (edit) => edit.rounded >= from && edit.rounded < to,
      })),
      (group) => filter.min === group.from && filter.max === group.to,
      (group) => {
        const isOn = filter.min === group.from && filter.max === group.to;
        setRange(isOn ? 0 : group.from, isOn ? 1 : group.to);
        refilter();
      },
      false);
    addChart(
      'evidences',
      evidenceTypes.map((type) => ({
        name: type.replace('-', ' '),
        type,
        test: (edit) => edit.evidence === type,
      })),
      (group) => filter.evidences.has(group.type),
      (group) => toggled(filter.evidences, group.type),
      false);
  }

  // ---- Equal edits and files

  function tellForms() {
    const open = new Map();
    for (const edit of edits) {
      if (decisions[edit.id] === UNDECIDED) {
        const found = open.get(edit.form);
        if (found) {
          found.size++;
        } else {
          open.set(edit.form, {edit, size: 1});
        }
      }
    }
    const many = [...open.values()]
      .filter((form) => form.size > 1)
      .sort((one, other) => other.size - one.size || one.edit.id - other.edit.id)
      .slice(0, 12);
    byId('forms-section').hidden = many.length === 0;
    byId('forms').replaceChildren(...many.map(formRow));
  }

  function formRow({edit, size}) {
    const row = element('li');
    const {before: from, after: to} = change(edit);
    const name = `${from} → ${to}`;
    const text = element('button', 'name', name);
    text.type = 'button';
    text.lang = '';
    text.dir = 'auto';
    text.addEventListener('click', () => select(edit.id));
    row.append(text, element('span', 'number', `×${count(size)}`));
    const cell = element('span', 'verdicts');
    for (const verdict of [REJECTED, ACCEPTED]) {
      const button = decisionButton(verdict === ACCEPTED ? '✓' : '✕', verdict, () =>
        decideEqual(edit.form, verdict));
      button.title = `${verdict === ACCEPTED ? 'Accept' : 'Reject'} all ${count(size)}: ${name}`;
      button.setAttribute('aria-label', button.title);
      cell.append(button);
    }
    row.append(cell);
    return row;
  }

  const MOST_FILES = 200;

  function tellFiles() {
    const undecided = new Int32Array(files.length);
    for (const edit of edits) {
      undecided[edit.file.index] += decisions[edit.id] === UNDECIDED ? 1 : 0;
    }
    for (const told of document.querySelectorAll('[data-file]')) {
      const file = files[Number(told.dataset.file)];
      told.textContent = leftIn(file, undecided[file.index]);
    }
    const first = new Map();
    for (const id of shown) {
      const {file} = edits[id];
      if (!first.has(file) || first.get(file) > id) {
        first.set(file, id);
      }
    }
    const listed = [...first.keys()].sort((one, other) => one.index - other.index);
    const rows = listed.slice(0, MOST_FILES).map((file) => {
      const row = element('li');
      const name = element('button', 'name', file.name);
      name.type = 'button';
      name.lang = '';
      name.dir = 'auto';
      name.addEventListener('click', () => select(first.get(file)));
      const left = undecided[file.index];
      const number = element('span', 'number', left === 0 ? '✓' : count(left));
      number.title = leftIn(file, left);
      row.append(name, number);
      return row;
    });
    if (listed.length > MOST_FILES) {
      rows.push(element('li', 'rest', `and ${count(listed.length - MOST_FILES)} more; search by path`));
    }
    byId('files').replaceChildren(...rows);
  }

  function tellDamage() {
    const {damage} = head;
    if (!damage) {
      return;
    }
    byId('damage').hidden = false;
    byId('damage-rows').tBodies[0].replaceChildren(
      ...damage.rows.map(([character, fate, example]) => {
        const row = element('tr');
        const title = element('th', '', visible(character));
        title.scope = 'row';
        const became = element('td', '', visible(fate));
        if (example !== '') {
          const place = element('div', 'example', visible(example));
          place.lang = '';
          place.dir = 'auto';
          became.append(place);
        }
        row.append(title, became);
        return row;
      }));
    const more = damage.more > 0 ? [`and ${counted(damage.more, 'more character')}`] : [];
    byId('damage-lines').replaceChildren(
      ...[...more, ...damage.lines].map((line) => element('p', '', visible(line))));
  }

  // ---- Progress in the browser

  const KEY = `emend review ${pageId}`;
  let canKeep = true;
  let keeping = 0;

  function keep() {
    clearTimeout(keeping);
    keeping = 0;
    const kept = JSON.stringify({decisions: decisions.join(''), current});
    try {
      localStorage.setItem(KEY, kept);
      canKeep = true;
    } catch (e) {
      canKeep = false;
    }
    byId('notice').hidden = canKeep;
    if (!canKeep) {
      byId('notice').textContent =
        'This browser keeps nothing for this page: save your decisions before you leave it.';
    }
  }

  function keepSoon() {
    if (keeping === 0) {
      keeping = setTimeout(keep, 400);
    }
  }

  /** Takes up what was decided when the page was open before. */
  function takeUp(kept) {
    try {
      const {decisions: digits, current: last} = JSON.parse(kept);
      if (typeof digits === 'string' && digits.length === edits.length && /^[012]*$/.test(digits)) {
        decisions.set(Array.from(digits, Number));
        current = Number.isInteger(last) && last >= 0 && last < edits.length ? last : -1;
      }
    } catch (e) {
      // Not ours: begin anew.
    }
  }

  function takeUpKept() {
    let kept = null;
    try {
      kept = localStorage.getItem(KEY);
    } catch (e) {
      canKeep = false;
    }
    if (kept !== null) {
      takeUp(kept);
    }
    keep();
  }

  window.addEventListener('pagehide', keep);
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'hidden' && keeping !== 0) {
      keep();
    }
  });
  window.addEventListener('beforeunload', (event) => {
    if (keeping !== 0) {
      keep();
    }
    if (!canKeep && unsaved > 0) {
      event.preventDefault();
    }
  });
  window.addEventListener('storage', (event) => {
    if (event.key === KEY && event.newValue !== null) {
      const here = current;
      takeUp(event.newValue);
      current = here;
      steps.length = 0;
      renew();
      tellSoon();
    }
  });

  // ---- decisions.json

  function decisionsJson() {
    const told = files
      .map((file) => ({file, decided: file.edits.filter((edit) => decisions[edit.id])}))
      .filter(({decided}) => decided.length > 0)
      .sort((one, other) => comparePaths(one.file.path, other.file.path))
      .map(({file, decided}) => fileJson(file, decided));
    const list = told.length === 0 ? '' : `\n${told.join(',\n')}\n`;
    return `{"format":"emend decisions","version":1,"files":[${list}]}\n`;
  }

  function fileJson(file, decided) {
    const {path, pathBytes, sha256, charset, bom} = file;
    const about = JSON.stringify({path, pathBytes, sha256, charset, bom}).slice(1, -1);
    const lines = decided.map((edit) => `  ${JSON.stringify(editJson(edit))}`);
    return ` {${about},"edits":[\n${lines.join(',\n')}\n ]}`;
  }

  function editJson(edit) {
    const {left, right} = context(edit);
    return {
      start: edit.start,
      end: edit.end,
      before: before(edit),
      after: edit.after,
      kind: edit.kind,
      confidence: edit.confidence,
      evidence: edit.evidence,
      reason: edit.reason,
      left,
      right,
      decision: STATES[decisions[edit.id]],
    };
  }

  /** By code points. */
  function comparePaths(one, other) {
    const these = Array.from(one, (c) => c.codePointAt(0));
    const those = Array.from(other, (c) => c.codePointAt(0));
    for (let i = 0; i < Math.min(these.length, those.length); i++) {
      if (these[i] !== those[i]) {
        return these[i] - those[i];
      }
    }
    return these.length - those.length;
  }

  function save() {
    const decided = decisions.filter((state) => state !== UNDECIDED).length;
    const url = URL.createObjectURL(new Blob([decisionsJson()], {type: 'application/json'}));
    const link = element('a');
    link.href = url;
    link.download = 'decisions.json';
    link.click();
    setTimeout(() => URL.revokeObjectURL(url), 10_000);
    unsaved = 0;
    announce(`${counted(decided, 'decision')} saved as decisions.json.`);
  }

  // ---- The filter

  function setRange(min, max) {
    filter.min = min;
    filter.max = max;
    byId('confidence-min').value = min === 0 ? '' : min.toFixed(2);
    byId('confidence-max').value = max === 1 ? '' : max.toFixed(2);
  }

  function refilter() {
    byId('clear').hidden =
      filter.text === '' &&
      filter.state === 'any' &&
      filter.min === 0 &&
      filter.max === 1 &&
      filter.kinds.size === 0 &&
      filter.evidences.size === 0;
    show();
    tellCharts();
    announce(`${counted(shown.length, 'edit')} shown.`);
  }

  /** The most doubtful come first when they are asked for; else the place stays. */
  function reorder() {
    refilter();
    if (filter.order === 'doubt') {
      select(shown.find((id) => decisions[id] === UNDECIDED) ?? shown[0]);
      window.scrollTo(0, placeInShown[current] === 0 ? 0 : window.scrollY);
    } else {
      select(current);
    }
  }

  function choose(name, value) {
    filter[name] = value;
    document.querySelector(`input[name=${name}][value=${value}]`).checked = true;
  }

  function clear() {
    byId('search').value = '';
    filter.text = '';
    choose('state', 'any');
    setRange(0, 1);
    filter.kinds.clear();
    filter.evidences.clear();
    refilter();
  }

  function probability(input, otherwise) {
    const value = input.value === '' ? NaN : Number(input.value);
    return value >= 0 && value <= 1 ? value : otherwise;
  }

  function wireFilter() {
    let typing = 0;
    byId('search').addEventListener('input', () => {
      clearTimeout(typing);
      typing = setTimeout(() => {
        filter.text = folded(byId('search').value.trim());
        refilter();
      }, 120);
    });
    for (const input of document.querySelectorAll('input[type=radio]')) {
      input.addEventListener('change', () => {
        filter[input.name] = input.value;
        if (input.name === 'order') {
          reorder();
          input.focus({preventScroll: true});
        } else {
          refilter();
        }
      });
    }
    for (const id of ['confidence-min', 'confidence-max']) {
      byId(id).addEventListener('input', () => {
        filter.min = probability(byId('confidence-min'), 0);
        filter.max = probability(byId('confidence-max'), 1);
        refilter();
      });
    }
    byId('clear').addEventListener('click', clear);
    byId('refresh').addEventListener('click', refilter);
  }

  // ---- Mouse and keyboard

  const help = byId('help');
  const openHelp = () => help.showModal();

  const keys = {
    j: () => move(1),
    k: () => move(-1),
    a: () => decideCurrent(ACCEPTED),
    r: () => decideCurrent(REJECTED),
    A: () => decideEqualToCurrent(ACCEPTED),
    R: () => decideEqualToCurrent(REJECTED),
    u: undo,
    ']': () => moveToFile(1),
    '[': () => moveToFile(-1),
    o: () => {
      choose('order', filter.order === 'file' ? 'doubt' : 'file');
      reorder();
    },
    s: save,
    '?': openHelp,
    '/': () => {
      byId('panel').open = true;
      byId('search').focus();
    },
  };

  function isTyping(target) {
    return target instanceof HTMLInputElement && target.type !== 'radio';
  }

  document.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || help.open) {
      return;
    }
    if (isTyping(event.target)) {
      if (event.key === 'Escape' || event.key === 'Enter') {
        event.target.blur();
        if (current >= 0) {
          select(current);
        }
        event.preventDefault();
      }
      return;
    }
    const act = Object.hasOwn(keys, event.key) ? keys[event.key] : null;
    if (act) {
      event.preventDefault();
      act();
    }
  });

  byId('list').addEventListener('click', (event) => {
    const found =
      event.target.closest('[data-edit]') ||
      (event.target.closest('.word') && event.target.closest('.word').querySelector('[data-edit]'));
    const holder = event.target.closest('[data-card]');
    if (found) {
      select(Number(found.dataset.edit));
    } else if (holder && !event.target.closest('button')) {
      select(Number(holder.dataset.card));
    }
  });

  const clicks = {
    save,
    undo,
    next: keys.j,
    previous: keys.k,
    accept: keys.a,
    reject: keys.r,
    'accept-equal': keys.A,
    'reject-equal': keys.R,
    'accept-shown': () => decideMany(shown, ACCEPTED),
    'reject-shown': () => decideMany(shown, REJECTED),
    'help-open': openHelp,
    'help-close': () => help.close(),
  };
  for (const [id, act] of Object.entries(clicks)) {
    byId(id).addEventListener('click', act);
  }

  // ---- Beginning

  const narrow = window.matchMedia('(max-width: 60rem)');
  const foldPanel = () => {
    byId('panel').open = !narrow.matches;
  };
  narrow.addEventListener('change', foldPanel);
  foldPanel();
  byId('version').textContent = `emend ${head.version}`;
  wireFilter();
  setRange(0, 1);
  takeUpKept();
  addCharts();
  tellDamage();
  tellForms();
  show();
  tellProgress();
  tellCharts();
  if (current >= 0 && decisions.some((state) => state !== UNDECIDED)) {
    bringIntoView(current);
  }
  document.documentElement.dataset.ready = String(Math.round(performance.now()));
})();
