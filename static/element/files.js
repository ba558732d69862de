/** The files beside the loader, and the modules that are loaded on demand. */

export const BASE = /* @__PURE__ */ new URL('.', import.meta.url);
/** Names and integrity hashes. The build fills them in. */
export const FILES = { start: ['start.js', ''], glue: ['engine.js', ''], wasm: ['engine.wasm', ''], sheet: ['widget.css', ''], panel: ['panel.js', ''] };

/** Loads the module of rarely used functions; an empty object if that fails. */
export const loadPanel = (base) => import(new URL(FILES.panel[0], base).href).catch(() => ({}));

/** The requests for the engine's wasm that no engine has used yet, by address. */
const early = new Map();

/** Loads the module that starts the engine, and in parallel the wasm, which is by far the largest file. */
export function loadStarter(base) {
  const address = new URL(FILES.wasm[0], base).href;
  if (!early.has(address)) early.set(address, fetchWasm(base));
  return importVerified(base, FILES.start).then(
    (starter) => ({ ...starter, start: (lang) => starter.start(base, lang, early.get(address)) }),
    (error) => { early.delete(address); throw error; },
  );
}

/** Requests the engine's wasm. */
export function fetchWasm(base) {
  const answer = fetchFile(FILES.wasm, base);
  answer.catch(() => {}); // the glue reports the failure
  return answer;
}

/** Requests a file of the widget. */
export const fetchFile = ([name, integrity], base) => fetch(new URL(name, base), { integrity });

/**
 * Imports a module after verifying its integrity. An import cannot do this, but it uses the preloaded module. WebKit preloads
 * without a check; therefore the file is fetched with the check first, and the preload finds it in the cache.
 */
export async function importVerified(base, [name, integrity], fragment = '') {
  const { href } = new URL(name + fragment, base);
  if (integrity) {
    await fetch(href, { integrity });
    const link = Object.assign(document.createElement('link'), { rel: 'modulepreload', integrity, href });
    await new Promise((done, fail) => {
      link.onload = done;
      link.onerror = () => fail(new Error(`${href} could not be loaded, or failed the integrity check`));
      document.head.append(link);
    }).finally(() => link.remove());
  }
  return import(href);
}
