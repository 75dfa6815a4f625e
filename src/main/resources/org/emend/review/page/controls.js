// The filter, the mouse and the keyboard, and the beginning.

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
