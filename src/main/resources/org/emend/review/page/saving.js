// Saving decisions.json.

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
