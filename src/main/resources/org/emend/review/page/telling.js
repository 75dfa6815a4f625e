// What is said of the whole and of the current edit; equal edits, files and the damage.

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
  const text = quoted('button', 'name', name);
  text.type = 'button';
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

/** The files of what is shown; a name leads to the first edit of its file. */
function listFiles() {
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
    const name = quoted('button', 'name', file.name);
    name.type = 'button';
    name.addEventListener('click', () => select(first.get(file)));
    const number = element('span', 'number');
    number.dataset.leftIn = String(file.index);
    row.append(name, number);
    return row;
  });
  if (listed.length > MOST_FILES) {
    rows.push(element('li', 'rest', `and ${count(listed.length - MOST_FILES)} more; search by path`));
  }
  byId('files').replaceChildren(...rows);
  tellFiles();
}

/** How much is left to decide in each file that is named on the page. */
function tellFiles() {
  const undecided = new Int32Array(files.length);
  for (const edit of edits) {
    undecided[edit.file.index] += decisions[edit.id] === UNDECIDED ? 1 : 0;
  }
  for (const told of document.querySelectorAll('h2 [data-file]')) {
    const file = files[Number(told.dataset.file)];
    told.textContent = leftIn(file, undecided[file.index]);
  }
  for (const number of document.querySelectorAll('[data-left-in]')) {
    const file = files[Number(number.dataset.leftIn)];
    const left = undecided[file.index];
    number.textContent = left === 0 ? '✓' : count(left);
    number.title = leftIn(file, left);
  }
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
        became.append(quoted('div', 'example', visible(example)));
      }
      row.append(title, became);
      return row;
    }));
  const more = damage.more > 0 ? [`and ${counted(damage.more, 'more character')}`] : [];
  byId('damage-lines').replaceChildren(
    ...[...more, ...damage.lines].map((line) => element('p', '', visible(line))));
}
