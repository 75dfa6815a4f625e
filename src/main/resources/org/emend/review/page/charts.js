// Charts: tables with a bar in each row.

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
