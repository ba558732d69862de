/** The message to the author when the studio broke. It uses nothing of the WebAssembly. */
import { download } from './file.js';
import * as session from './session.js';
import * as store from './store.js';

let isBroken = false;

/** Returns `true` if an error comes from the WebAssembly. */
const isOurs = error => error instanceof WebAssembly.RuntimeError
  || (error instanceof RangeError && String(error.stack).includes('wasm'));

/** Watches for the end of the WebAssembly. */
export function watch() {
  addEventListener('error', ({ error }) => { if (isOurs(error)) show(error); });
  addEventListener('unhandledrejection', ({ reason }) => { if (isOurs(reason)) show(reason); });
}

/** Shows that the studio stopped, and what the author can do. */
export function show(error) {
  if (isBroken) return;
  isBroken = true;
  console.error('diplograph studio:', error);
  const wasOpening = session.breaks();
  const { id, work } = store.stop();
  const box = document.createElement('main');
  box.className = 'broken';
  box.tabIndex = -1;
  const add = (tag, text, more = {}) => box.append(Object.assign(document.createElement(tag), { textContent: text }, more));
  const button = (text, onclick) => add('button', text, { type: 'button', className: 'button', onclick });
  add('h1', 'The studio has stopped.');
  add('p', work ? 'Your work is kept, up to the last change.' : 'Nothing was open.');
  if (wasOpening) add('p', 'It stopped while it opened this story. The start screen will open without it, and offer it as a file.');
  button('Load again', () => location.reload());
  if (work || id) button('Save a file', async () => saveStory(work ?? await store.raw(id)));
  if (!wasOpening) button('Go to the start screen', () => { session.remove('story'); location.reload(); });
  add('p', 'Please tell us what you did last: the message is in the console of the browser.', { className: 'broken__note' });
  document.querySelector('#studio').replaceWith(box);
  document.title = 'The studio has stopped';
  box.focus();
}

/** Saves the story of a record as a file; a record that cannot be read is saved as it is. */
export function saveStory(work) {
  let text = work;
  try { text = JSON.parse(work).document.story ?? work; } catch { /* It is saved as it is. */ }
  return download('story.json', text);
}
