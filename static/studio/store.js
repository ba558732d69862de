/**
 * Keeps the stories of the author in this browser, in IndexedDB. It is outside the WebAssembly, so that a story can be
 * kept and saved after the studio broke.
 *
 * Of the tabs that show a story, the one that holds its lock writes. The stamp of a record shows a browser without locks
 * that another tab has written.
 */
import { openDB } from 'idb';
import * as session from './session.js';

const NAME = 'diplograph-studio', VERSION = 1, DELAY = 250, RETRY = 15_000;
/** The version of the records that this studio writes and reads. */
const RECORD = 1;

let base, opening;            // the database, and the promise of it
let isNewer = false;          // a newer studio has changed the database
let isStopped = false;        // the studio broke: what it says now is not kept
let current, isMine = false, release;
let latest, timer, removed, isLeaving = false;
let hasFailed = false;        // the last try to write
const pending = new Map();    // the states that are not written yet, by the ids of their stories
let listener = () => {};
const stamps = new Set();
const channel = typeof BroadcastChannel === 'function' ? new BroadcastChannel(NAME) : undefined;

const tell = (kind, detail = '') => { if (!isStopped) listener(kind, detail); };
const post = (kind, id) => channel?.postMessage({ kind, id });
const lockOf = id => `${NAME}/${id}`;

function database() {
  if (base) return Promise.resolve(base);
  opening ??= connect().finally(() => { opening = undefined; });
  return opening;
}

async function connect() {
  const forget = () => { base = undefined; };
  const blocking = (_old, _new, event) => { event.target.close(); forget(); };
  const upgrade = base => {
    base.createObjectStore('list', { keyPath: 'id' });
    for (const name of ['works', 'drafts', 'files']) base.createObjectStore(name);
  };
  try {
    base = await openDB(NAME, VERSION, { upgrade, blocking, terminated: forget });
  } catch (error) {
    if (error.name !== 'VersionError') throw error;
    isNewer = true;
    base = await openDB(NAME, undefined, { blocking, terminated: forget });
  }
  return base;
}

/** Returns a new id for a story. */
export function newId() {
  return Array.from(crypto.getRandomValues(new Uint8Array(9)), byte => byte.toString(36).padStart(2, '0')).join('');
}

/** Calls back with `saving`, `saved`, `full`, `forbidden`, `newer`, `failed`, `elsewhere`, `changed` and `list`. */
export function listen(callback) {
  listener = callback;
}

/** Returns what the studio begins with, as JSON: the list, the story of this tab, and what was in the box. */
export async function begin() {
  const begun = { state: 'open', list: [], draft: '', id: null, work: null, isMine: true, broken: session.get('broken') };
  session.remove('broken');
  try {
    await database();
    begun.list = await all();
    if (isNewer) begun.state = 'newer';
    begun.draft = await (await database()).get('drafts', 'paste') ?? '';
    const id = session.get('story');
    // A story that broke the studio while it was opened, or never came up, is not opened again by itself.
    begun.broken ??= session.get('opening');
    session.remove('opening');
    if (id && id !== begun.broken && readable(begun.list.find(entry => entry.id === id))) {
      begun.isMine = await take(id);
      begun.work = await load(id) ?? null;
      begun.id = begun.work && id;
    }
  } catch (error) {
    console.warn('diplograph studio: nothing can be kept here:', error);
    begun.state = 'forbidden';
  }
  return JSON.stringify(begun);
}

const readable = entry => entry && entry.version <= RECORD && entry.newerFormat == null;

/** Returns the entries of the list, the last changed one first. States that could not be written are in it. */
async function all() {
  const kept = await database().then(base => base.getAll('list')).catch(() => []);
  const unwritten = Array.from(pending.values(), ({ id, entry }) => ({ version: RECORD, ...entry, id }));
  return kept.filter(entry => !pending.has(entry.id)).concat(unwritten)
    .map(entry => ({ ...entry, isNewer: entry.version > RECORD }))
    .sort((a, b) => b.changed - a.changed);
}

/** Returns the list as JSON. */
export async function list() {
  return JSON.stringify(await all());
}

/** Returns the text of a record, and remembers that it is being opened. */
export async function load(id) {
  session.opens(id);
  if (!pending.has(id)) {
    const store = (await database()).transaction(['list', 'works']);
    const [entry, work] = await Promise.all([store.objectStore('list').get(id), store.objectStore('works').get(id)]);
    if (work === undefined) return undefined;
    stamps.add(entry?.stamp);
    latest = { id, entry, work };
    return work;
  }
  latest = pending.get(id);
  return latest.work;
}

/** Returns the text of a record as it is, to save it as a file. */
export async function raw(id) {
  return pending.get(id)?.work ?? (await database()).get('works', id);
}

/** Keeps a story: its entry in the list as JSON, and its record. It is written at once, or within {@link DELAY} of the one before. */
export function keep(id, entry, work) {
  if (isStopped) return;
  latest = { id, entry: JSON.parse(entry), work };
  pending.set(id, latest);
  // After a failure its reason stays until a try succeeds, and the next change is a new try.
  if (hasFailed) clearTimeout(timer);
  else tell('saving');
  // Nothing runs later in a page that is being left.
  if (isLeaving || document.visibilityState === 'hidden') flush();
  else if (hasFailed) timer = setTimeout(flush, DELAY);
  else if (!timer) { flush(); timer = setTimeout(flush, DELAY); }
}

/** Writes what is not written yet. */
export async function flush() {
  clearTimeout(timer);
  timer = undefined;
  await Promise.all(Array.from(pending.values(), writeOrReport));
}

async function writeOrReport(state) {
  try {
    await write(state);
  } catch (error) {
    hasFailed = true;
    timer ??= setTimeout(flush, RETRY);
    tell(reason(error), error.message);
    return;
  }
  // It may have changed meanwhile.
  if (pending.get(state.id) === state) pending.delete(state.id);
  if (pending.size === 0) {
    hasFailed = false;
    tell('saved', String(state.entry.changed));
  }
  post('saved', state.id);
}

function reason(error) {
  if (error.name === 'QuotaExceededError') return 'full';
  if (isNewer) return 'newer';
  return base ? 'failed' : 'forbidden';
}

async function write({ id, entry, work }) {
  const stamp = newId();
  // While the page is being closed, nothing runs after an `await`.
  const store = (base ?? await database()).transaction(['list', 'works'], 'readwrite');
  if (isNewer) throw new Error('a newer studio has kept stories here');
  if (id !== current || !isMine || !release) await refuseForeign(store, id);
  stamps.add(stamp);
  store.objectStore('list').put({ ...entry, id, stamp, version: RECORD }).catch(() => {});
  store.objectStore('works').put(work, id).catch(() => {});
  store.commit?.();
  await store.done;
}

/** Refuses to write over what another tab has written. */
async function refuseForeign(store, id) {
  const there = await store.objectStore('list').get(id);
  if (!there || stamps.has(there.stamp)) return;
  store.done.catch(() => {});
  store.abort();
  tell('elsewhere');
  throw new Error('another tab has changed this story');
}

/** Takes the lock of a story. Returns `false` if another tab writes it. */
export async function take(id, patience = 600) {
  leave();
  current = id;
  session.set('story', id);
  if (!navigator.locks) return isMine = true;
  return isMine = await locked(id, { signal: AbortSignal.timeout(patience) });
}

function locked(id, options) {
  return new Promise(resolve => {
    navigator.locks.request(lockOf(id), options, () => new Promise(free => {
      release = free;
      resolve(true);
    })).catch(() => {
      resolve(false);
      if (current === id && isMine) lose();
    });
  });
}

/** Writes in this tab instead of another one, which writes the last of its changes first. */
export async function seize(id) {
  post('yield', id);
  if (!await take(id, 1500)) {
    isMine = await locked(id, { steal: true });
  }
  return isMine;
}

function lose() {
  isMine = false;
  release = undefined;
  tell('elsewhere');
}

/** Lets other tabs write the story of this tab. */
export function leave() {
  flush();
  release?.();
  release = undefined;
  isMine = false;
  current = undefined;
  session.remove('story');
}

/** Remembers whether this tab shows its story or the start screen. */
export function shows(isStory) {
  if (isStory && current) session.set('story', current);
  else session.remove('story');
}

/** Removes a story, unless another tab has it open. It can be brought back until the page is closed. */
export async function remove(id) {
  const erase = async lock => {
    if (!lock) return false;
    pending.delete(id);
    const base = await database();
    removed = { entry: await base.get('list', id), work: await base.get('works', id) };
    const store = base.transaction(['list', 'works', 'files'], 'readwrite');
    for (const name of store.objectStoreNames) store.objectStore(name).delete(id);
    await store.done;
    post('list');
    return true;
  };
  if (id === current && isMine) return erase(true).finally(leave);
  return navigator.locks ? navigator.locks.request(lockOf(id), { ifAvailable: true }, erase) : erase(true);
}

/** Brings back the story that was removed last. */
export async function restore() {
  if (!removed?.entry) return;
  const store = (await database()).transaction(['list', 'works'], 'readwrite');
  store.objectStore('list').put(removed.entry);
  store.objectStore('works').put(removed.work, removed.entry.id);
  await store.done;
  removed = undefined;
  post('list');
}

/** Keeps what is in the box of the start screen. */
export function draft(text) {
  database().then(base => base.put('drafts', text, 'paste')).catch(() => {});
}

/** Returns the file of a story, and its text when it was last read or written. */
export async function fileOf(id) {
  return (await database()).get('files', id);
}

/** Remembers the file of a story. */
export async function setFile(id, file) {
  await (await database()).put('files', file, id);
}

/** Says that the story is in a file, so that leaving the page loses nothing. */
export function isInFile() {
  hasFailed = false;
}

/** Stops keeping: the studio broke. Returns the id of the story, and the last state that was handed over. */
export function stop() {
  flush();
  isStopped = true;
  return { id: latest?.id ?? current, work: latest?.work };
}

channel?.addEventListener('message', async ({ data: { kind, id } }) => {
  if (kind === 'list') tell('list');
  if (kind === 'saved') tell(id === current && !isMine ? 'changed' : 'list');
  if (kind === 'yield' && id === current && isMine) {
    await flush();
    const free = release;
    lose();
    free?.();
  }
});

const hides = () => { if (document.visibilityState === 'hidden') flush(); };
document.addEventListener('visibilitychange', hides);
addEventListener('pagehide', () => {
  isLeaving = true;
  // A field gives what was typed when it loses the focus.
  document.activeElement?.blur();
  flush();
});
addEventListener('pageshow', () => { isLeaving = false; });
addEventListener('beforeunload', event => {
  flush();
  if (hasFailed && !isStopped) event.preventDefault();
});
