// Blocks of text as it will read, cards, and the marks of edits in them.

function fileTitle(file) {
  const title = element('h2', 'file');
  title.append(quoted('span', 'name', file.name));
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
  const block = quoted('div', stretch.isWithin ? 'text within' : 'text');
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
  where.append(quoted('span', 'name', edit.file.name), `:${place(edit)}`);
  const block = quoted('div', 'text');
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
  appendText(plain, isMade(edit) ? edit.after : before(edit));
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
