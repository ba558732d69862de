/** The files of the author: opening, dropping, and saving in place where the browser allows it. */
import * as store from './store.js';

const ACCEPT = '.json,.csv,.tsv,.xlsx,.ods,.txt,application/json,text/csv,text/tab-separated-values,text/plain';
const TYPES = [{ description: 'Story', accept: { 'application/json': ['.json'] } }];
/** The largest file that is read, in bytes. */
const LARGEST = 20 << 20;

let opened;                   // the handle of the file that was opened last
const unkept = new Map();     // the files of stories, where the browser forbids storage

/** Reads a file: its name, its size, and its bytes unless it is too large. */
async function read(file, handle) {
  opened = handle && { handle };
  const bytes = file.size > LARGEST ? undefined : new Uint8Array(await file.arrayBuffer());
  return { name: file.name, size: file.size, bytes };
}

/** Lets the author choose a file. Returns `undefined` if none is chosen. */
export async function pick() {
  if (typeof showOpenFilePicker !== 'function') return pickByInput();
  try {
    const [handle] = await showOpenFilePicker();
    return await read(await handle.getFile(), handle);
  } catch (error) {
    if (error.name === 'AbortError') return undefined;
    throw error;
  }
}

function pickByInput() {
  return new Promise((resolve, reject) => {
    const input = Object.assign(document.createElement('input'), { type: 'file', accept: ACCEPT });
    input.addEventListener('cancel', () => resolve(undefined));
    input.addEventListener('change', () => read(input.files[0]).then(resolve, reject));
    input.click();
  });
}

/** Calls back while a file is over the window (`over`), when it has left (`out`), and when it was dropped (`file`). */
export function watchDrops(callback) {
  const hasFiles = event => event.dataTransfer?.types.includes('Files');
  const over = event => {
    if (!hasFiles(event)) return;
    event.preventDefault();
    callback('over');
  };
  const out = event => { if (!event.relatedTarget) callback('out'); };
  const drop = async event => {
    if (!hasFiles(event)) return;
    event.preventDefault();
    callback('out');
    const item = [...event.dataTransfer.items].find(item => item.kind === 'file');
    const file = item?.getAsFile();
    if (!file) return;
    const handle = await item.getAsFileSystemHandle?.().catch(() => undefined);
    callback('file', await read(file, handle?.kind === 'file' ? handle : undefined));
  };
  addEventListener('dragover', over);
  addEventListener('dragleave', out);
  addEventListener('drop', drop);
}

/** The story was opened from the file that was read last, which had this text. */
export function adopt(id, text) {
  if (opened) remember(id, opened.handle, text);
  opened = undefined;
}

function remember(id, handle, text) {
  unkept.set(id, { handle, text });
  store.setFile(id, { handle, text }).catch(() => {});
}

async function fileOf(id) {
  return unkept.get(id) ?? await store.fileOf(id).catch(() => undefined);
}

/**
 * Saves a story: in its file if it has one, or else where the author chooses, or else as a download.
 *
 * @param {'ask' | 'over' | 'new'} how what to do with a file that has changed: ask, write over it, or choose another one
 * @returns `{ kind, name, text }`; the kind is `saved`, `downloaded`, `cancelled`, `changed` with the text of the file,
 *   or `failed` with the reason
 */
export async function save(id, name, text, how) {
  try {
    const answer = await saveIn(id, name, text, how);
    if (answer.kind === 'saved' || answer.kind === 'downloaded') store.isInFile();
    return answer;
  } catch (error) {
    if (error.name === 'AbortError') return { kind: 'cancelled', name, text: '' };
    return { kind: 'failed', name, text: error.message };
  }
}

async function saveIn(id, name, text, how) {
  let { handle, text: known } = (how === 'new' ? undefined : await fileOf(id)) ?? {};
  if (handle && !await mayWrite(handle)) handle = undefined;
  if (handle && how === 'ask') {
    const there = await textOf(handle);
    if (there !== undefined && there !== known && there !== text) return { kind: 'changed', name: handle.name, text: there };
  }
  if (!handle) {
    if (typeof showSaveFilePicker !== 'function') return download(name, text);
    handle = await showSaveFilePicker({ suggestedName: name, types: TYPES });
  }
  const writer = await handle.createWritable();
  await writer.write(text);
  await writer.close();
  remember(id, handle, text);
  return { kind: 'saved', name: handle.name, text: '' };
}

/** Returns the text of a file; `undefined` if it is not there any more. */
async function textOf(handle) {
  try {
    return await (await handle.getFile()).text();
  } catch (error) {
    if (error.name === 'NotFoundError') return undefined;
    throw error;
  }
}

async function mayWrite(handle) {
  const mode = { mode: 'readwrite' };
  if (!handle.queryPermission || await handle.queryPermission(mode) === 'granted') return true;
  return await handle.requestPermission(mode) === 'granted';
}

/** Remembers that the author has taken the text of the file. */
export async function take(id, text) {
  const file = await fileOf(id);
  if (file) remember(id, file.handle, text);
}

/** Saves a text as a download. */
export function download(name, text) {
  const type = name.endsWith('.json') ? 'application/json' : 'text/plain';
  const url = URL.createObjectURL(new Blob([text], { type }));
  Object.assign(document.createElement('a'), { href: url, download: name }).click();
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
  return { kind: 'downloaded', name, text: '' };
}
