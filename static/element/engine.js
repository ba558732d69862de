/** The engine: fetched for the first element that needs it, shared by all, and replaced if it breaks. */

export const BASE = new URL('.', import.meta.url);
/** Names and digests of the engine's files; the build puts in what it published. */
export const FILES = { glue: ['engine.js', ''], wasm: ['engine.wasm', ''], sheet: ['widget.css', ''], panel: ['panel.js', ''] };
const MOST = 3; // replacements, after which nothing is tried again

/** By the folder it comes from. */
const engines = new Map();
/** What is told when an engine breaks, for each element on it. */
const users = new Map();
let broken = 0;

/**
 * The engine's glue; a failure to load is forgotten, so that the next may try again. The words of a language are on their way
 * beside it, where the language is known.
 */
export function start(base, lang) {
  const { href } = base;
  if (!engines.has(href)) engines.set(href, load(base, lang).catch((error) => { engines.delete(href); throw error; }));
  return engines.get(href);
}

/** By the folder it comes from; one serves all shadow roots. */
const sheets = new Map();

/**
 * Gives a shadow root its style. It is no <link>: Firefox would let all that is asked for wait until that has come.
 */
export async function dress(base, root) {
  const [name, integrity] = FILES.sheet, { href } = new URL(name, base);
  if (!sheets.has(href)) sheets.set(href, read(href, integrity));
  const sheet = await sheets.get(href);
  if (sheet && !root.adoptedStyleSheets.includes(sheet)) root.adoptedStyleSheets = [sheet];
  if (!sheet) sheets.delete(href); // it may come for the next
}

async function read(href, integrity) {
  const answer = await fetch(href, { integrity }).catch(() => {});
  const text = answer?.ok && await answer.text().catch(() => '');
  return text && new CSSStyleSheet().replace(text);
}

/** What few readers ask for; nothing, where it cannot be had. */
export const more = (base) => import(new URL(FILES.panel[0], base).href).catch(() => ({}));

/** From now on tells `onbreak` when this engine breaks, and whether it may be tried again; gives the way to stop that. */
export function use(engine, onbreak) {
  users.set(onbreak, engine);
  return () => users.delete(onbreak);
}

/** Files of words, each by its address. */
const words = new Map();

/** Tells an engine how things are said in a language. */
export async function teach(engine, base, tag) {
  engine.loadLocale(tag, await wordsOf(engine, base, tag));
}

function wordsOf(glue, base, tag) {
  const [name, integrity] = glue.words[tag], { href } = new URL(name, base);
  const forget = (error) => { words.delete(href); throw error; }; // the next may get it
  if (!words.has(href)) words.set(href, fetch(href, { integrity }).then((answer) => (answer.ok ? answer.text() : forget(new Error(`${href}: ${answer.status}`))), forget));
  return words.get(href);
}

async function load(base, lang) {
  const [name, integrity] = FILES.wasm;
  const wasm = fetch(new URL(name, base), { integrity, credentials: 'same-origin' }); // on its way beside the glue
  wasm.catch(() => {}); // the glue tells of it
  // A module is loaded once for each address: the fragment makes a new one of it, which no server is asked for.
  const address = new URL(FILES.glue[0] + (broken ? `#${broken}` : ''), base).href;
  await vouch(address, FILES.glue[1]);
  const glue = await import(address);
  glue.guard.tell = (error) => replace(base, glue, error);
  const tag = [lang, lang.split('-')[0]].find((tag) => glue.words[tag]);
  if (tag) wordsOf(glue, base, tag).catch(() => {}); // it is asked for again when it is needed
  await glue.default({ module_or_path: wasm });
  return glue;
}

/**
 * Has a module's digest checked, which an import cannot ask for. What was preloaded is what is imported; but WebKit preloads
 * without a look at the digest, so it is fetched first, and found in the cache then.
 */
async function vouch(href, integrity) {
  if (!integrity) return;
  await fetch(href, { integrity });
  const link = Object.assign(document.createElement('link'), { rel: 'modulepreload', integrity, href });
  await new Promise((done, fail) => {
    link.onload = done;
    link.onerror = () => fail(new Error(`${href} is not what it should be, or did not come`));
    document.head.append(link);
  }).finally(() => link.remove());
}

function replace(base, glue, error) {
  engines.delete(base.href);
  const mayGoOn = ++broken <= MOST;
  console.error('diplograph: a widget failed; its text stays, and the others on the page go on.', error);
  for (const [onbreak, engine] of [...users]) if (engine === glue) onbreak(error, mayGoOn);
}
