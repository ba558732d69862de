/** The engine: loaded for the first element that needs it, shared by all elements, and replaced if it breaks. */
import { FILES, fetchFile, fetchWasm, importVerified } from './files.js';

const MAX_RESTARTS = 3;

/** Promises of engines, by the address of their folder. */
const engines = new Map();
/** The engine of each registered callback. */
const users = new Map();
let restarts = 0;

/**
 * Returns the engine's glue. A failure is not cached, so the next call tries again. If the language is known, its locale is
 * fetched in parallel. `wasm` is the answer to a request that the loader made; an answer can be read only once.
 */
export function start(base, lang, wasm) {
  const { href } = base;
  if (!engines.has(href)) engines.set(href, load(base, lang, wasm).catch((error) => { engines.delete(href); throw error; }));
  return engines.get(href);
}

/** Registers a callback for the break of an engine. It gets the error, whether a restart is allowed, and the mount point in which the engine broke, if that is known. Returns the function that unregisters it. */
export function register(engine, onBreak) {
  users.set(onBreak, engine);
  return () => users.delete(onBreak);
}

/** Promises of locale files, by address. */
const locales = new Map();

/** Loads a locale into an engine. */
export async function loadLocale(engine, base, tag) {
  engine.loadLocale(tag, await fetchLocale(engine, base, tag));
}

function fetchLocale(glue, base, tag) {
  const file = glue.words[tag], { href } = new URL(file[0], base);
  const fail = (error) => { locales.delete(href); throw error; }; // the next call tries again
  if (!locales.has(href)) locales.set(href, fetchFile(file, base).then((answer) => (answer.ok ? answer.text() : fail(new Error(`${href}: ${answer.status}`))), fail));
  return locales.get(href);
}

/** The answers that an engine was made of, or could not be made of. */
const used = new WeakSet();

async function load(base, lang, early) {
  const wasm = early && !used.has(early) ? early : fetchWasm(base);
  used.add(wasm);
  // Browsers load a module once per address. The fragment bypasses the module cache; it is not sent to the server.
  const glue = await importVerified(base, FILES.glue, restarts ? `#${restarts}` : '');
  glue.guard.report = (error, mountPoint) => replace(base, glue, error, mountPoint);
  const tag = [lang, lang.split('-')[0]].find((tag) => glue.words[tag]);
  if (tag) fetchLocale(glue, base, tag).catch(() => {}); // it is requested again when it is needed
  await glue.default({ module_or_path: wasm });
  return glue;
}

function replace(base, glue, error, mountPoint) {
  engines.delete(base.href);
  const canRestart = ++restarts <= MAX_RESTARTS;
  console.error('diplograph: a widget failed; its text stays, and the other widgets of the page continue.', error);
  for (const [onBreak, engine] of [...users]) if (engine === glue) onBreak(error, canRestart, mountPoint);
}
