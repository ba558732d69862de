/**
 * The files of the element in the npm package. All are modules but one, the wasm, whose address is
 * written as bundlers look for it. They have no integrity hashes: they are parts of the page's own build.
 */
import { MODULES } from './modules.js';

/** Returns the address of the wasm that a bundler emits: it replaces the expression. In a classic script there is none. */
function emittedAddress() {
  try { return new URL('../engine/diplograph.wasm', import.meta.url).href; } catch { return 'diplograph.wasm'; }
}

/** The address of the wasm. Next leaves out the origin; on a server there is none. */
let wasm = new URL(emittedAddress(), globalThis.location?.href ?? 'file:');

/** The address of the package; the element fetches rendered pages from its origin, as from that of the page. */
export const BASE = wasm;

/** The names of the files. */
export const FILES = { glue: ['glue'], sheet: ['widget.css'] };

/** Names the address of `engine/diplograph.wasm`, for a bundler that does not emit the file. */
export function locateEngine(address) { wasm = new URL(address, globalThis.document?.baseURI); }

/** Loads the module of rarely used functions; an empty object if that fails. */
export const loadPanel = () => import('./panel.js').catch(() => ({}));

/** A request for the wasm that no engine has used yet. */
let early;

/** Loads the module that starts the engine, and in parallel the wasm, which is by far the largest file. */
export function loadStarter(base) {
  early ??= fetchWasm();
  return import('./start.js').then(
    (starter) => ({ ...starter, start: (lang) => starter.start(base, lang, early) }),
    (error) => { early = undefined; throw error; },
  );
}

/** Requests the engine's wasm. */
export function fetchWasm() {
  const answer = fetch(wasm);
  answer.catch(() => {}); // the glue reports the failure
  return answer;
}

/** Returns a file as a response. */
export const fetchFile = async ([name]) => new Response((await MODULES[name]()).default);

/** Makes the glue of a new engine. */
export const importVerified = async (base, [name]) => (await MODULES[name]()).default();
