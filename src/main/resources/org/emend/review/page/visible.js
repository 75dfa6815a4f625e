// Elements with text in them, in which everything can be seen.
//
// All that comes from files reaches the page as text nodes and plain attributes, never as markup.

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

/** An element with a text that is not the page's own: of a file, or its name. */
function quoted(name, className, text) {
  const made = element(name, className, text);
  made.lang = '';
  made.dir = 'auto';
  return made;
}

const INVISIBLE = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}\p{Cn}\p{Co}]|[^ \P{Zs}]/gu;
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
