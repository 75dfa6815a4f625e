// Deciding on one edit or many, and taking it back, step by step.

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
