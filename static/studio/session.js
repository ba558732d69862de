/** The memory of this tab: which story it shows, and which one it was opening when it stopped. */

const PREFIX = 'diplograph-studio/', TIME_TO_OPEN = 2500;
let opening;

/** Returns a value; `null` if there is none, or if the browser forbids storage. */
export function get(key) {
  try { return sessionStorage.getItem(PREFIX + key); } catch { return null; }
}

export function set(key, value) {
  try { sessionStorage.setItem(PREFIX + key, value); } catch { /* The browser forbids storage. */ }
}

export function remove(key) {
  try { sessionStorage.removeItem(PREFIX + key); } catch { /* The browser forbids storage. */ }
}

/** Marks a story that is being opened. If the tab stops meanwhile, the next start does not open it. */
export function opens(id) {
  set('opening', id);
  clearTimeout(opening);
  opening = setTimeout(() => remove('opening'), TIME_TO_OPEN);
}

/** The studio broke. Returns `true` if it was opening a story. */
export function breaks() {
  clearTimeout(opening);
  const id = get('opening');
  if (id) set('broken', id);
  return id !== null;
}

addEventListener('pagehide', () => { if (!get('broken')) remove('opening'); });
