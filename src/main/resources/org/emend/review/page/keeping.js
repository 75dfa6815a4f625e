// Keeping the progress in the browser.

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
