/** The engine: loaded for the first element that needs it, shared by all elements, and replaced if it breaks. */

export const BASE = new URL('.', import.meta.url);
/** Names and integrity hashes of the engine's files. The build fills them in. */
export const FILES = { glue: ['engine.js', ''], wasm: ['engine.wasm', ''], sheet: ['widget.css', ''], panel: ['panel.js', ''] };
const MAX_RESTARTS = 3;

/** Promises of engines, by the address of their folder. */
const engines = new Map();
/** The engine of each registered callback. */
const users = new Map();
let restarts = 0;

/**
 * Returns the engine's glue. A failure is not cached, so the next call tries again. If the language is known, its locale is
 * fetched in parallel.
 */
export function start(base, lang) {
  const { href } = base;
  if (!engines.has(href)) engines.set(href, load(base, lang).catch((error) => { engines.delete(href); throw error; }));
  return engines.get(href);
}

/** Promises of style sheets, by address. All shadow roots share them. */
const sheets = new Map();

/** Adopts the style sheet in a shadow root. A <link> would block other requests in Firefox. */
export async function adoptStyles(base, root) {
  const [name, integrity] = FILES.sheet, { href } = new URL(name, base);
  if (!sheets.has(href)) sheets.set(href, loadSheet(href, integrity));
  const sheet = await sheets.get(href);
  if (sheet && !root.adoptedStyleSheets.includes(sheet)) root.adoptedStyleSheets = [sheet];
  if (!sheet) sheets.delete(href); // the next element tries again
}

async function loadSheet(href, integrity) {
  const answer = await fetch(href, { integrity }).catch(() => {});
  const text = answer?.ok && await answer.text().catch(() => '');
  return text && new CSSStyleSheet().replace(text);
}

/** Loads the module of rarely used functions; an empty object if that fails. */
export const loadPanel = (base) => import(new URL(FILES.panel[0], base).href).catch(() => ({}));

/** Registers a callback for the break of an engine. It gets the error, and whether a restart is allowed. Returns the function that unregisters it. */
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
  const [name, integrity] = glue.words[tag], { href } = new URL(name, base);
  const fail = (error) => { locales.delete(href); throw error; }; // the next call tries again
  if (!locales.has(href)) locales.set(href, fetch(href, { integrity }).then((answer) => (answer.ok ? answer.text() : fail(new Error(`${href}: ${answer.status}`))), fail));
  return locales.get(href);
}

async function load(base, lang) {
  const [name, integrity] = FILES.wasm;
  const wasm = fetch(new URL(name, base), { integrity, credentials: 'same-origin' }); // in parallel with the glue
  wasm.catch(() => {}); // the glue reports the failure
  // Browsers load a module once per address. The fragment bypasses the module cache; it is not sent to the server.
  const address = new URL(FILES.glue[0] + (restarts ? `#${restarts}` : ''), base).href;
  await verifyIntegrity(address, FILES.glue[1]);
  const glue = await import(address);
  glue.guard.report = (error) => replace(base, glue, error);
  const tag = [lang, lang.split('-')[0]].find((tag) => glue.words[tag]);
  if (tag) fetchLocale(glue, base, tag).catch(() => {}); // it is requested again when it is needed
  await glue.default({ module_or_path: wasm });
  return glue;
}

/**
 * Verifies the integrity of a module. An import cannot do this, but it uses the preloaded module. WebKit preloads without a
 * check; therefore the file is fetched with the check first, and the preload finds it in the cache.
 */
async function verifyIntegrity(href, integrity) {
  if (!integrity) return;
  await fetch(href, { integrity });
  const link = Object.assign(document.createElement('link'), { rel: 'modulepreload', integrity, href });
  await new Promise((done, fail) => {
    link.onload = done;
    link.onerror = () => fail(new Error(`${href} could not be loaded, or failed the integrity check`));
    document.head.append(link);
  }).finally(() => link.remove());
}

function replace(base, glue, error) {
  engines.delete(base.href);
  const canRestart = ++restarts <= MAX_RESTARTS;
  console.error('diplograph: a widget failed; its text stays, and the other widgets of the page continue.', error);
  for (const [onBreak, engine] of [...users]) if (engine === glue) onBreak(error, canRestart);
}
