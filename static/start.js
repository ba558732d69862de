/**
 * Starts the engine. Most readers never need it, so this module is loaded with the first control that a reader presses, or
 * with a story that only the engine can render.
 */
import { EMBED_CLASS, RENDERED_EVENT, RENDER_EVENT } from './element/contract.js';
import { loadLocale, register } from './element/engine.js';
import { countNodes } from './element/rendered.js';

export { start } from './element/engine.js';
export { fetchStory } from './element/story.js';

/** The message if the engine cannot be loaded, by language. The build fills it in. */
export const LOST = {};

/** The nodes that the scripts of the widget insert into a rendered story. The engine would not find its own beside them. */
const ANSWERS = '.link__answer, .link__address', FORM = `.${EMBED_CLASS} > form`;

/** The use of an engine by an element. */
export class Session {
  /** The element in which the engine renders. */
  mountPoint;

  /** A copy of the rendered story, for the case that the engine breaks. */
  original;

  #engine; #folder; #handle; #rendered; #form; #unregister;

  /**
   * Begins in the root of an element: with a rendered story, which the engine will hydrate, or with an empty mount point.
   * `onBreak` gets the error if the engine breaks, whether it may be started again, and the broken mount point if it is known.
   */
  constructor(engine, folder, { root, rendered }, onBreak) {
    for (const answer of rendered?.querySelectorAll(ANSWERS) ?? []) answer.remove();
    this.#form = rendered?.querySelector(FORM);
    this.#form?.remove();
    this.original = rendered?.cloneNode(true);
    this.#engine = engine;
    this.#folder = folder;
    this.#rendered = rendered;
    this.#handle = new engine.WidgetHandle(rendered);
    this.mountPoint = this.#handle.mountPoint;
    engine.guardTree(this.mountPoint, RENDER_EVENT, RENDERED_EVENT);
    this.#unregister = register(engine, onBreak);
    if (!rendered) root.append(this.mountPoint);
  }

  /** Reads the story of a file, for `show` to show. */
  read(text, address) { this.#handle.read(text, address); }

  /** Shows the story that was read, or the reason why there is none. Returns whether a story is shown. */
  show(reason, lang, address, level) {
    const rendered = this.#rendered;
    if (reason) return this.#handle.fail(reason, lang, address);
    const isShown = this.#handle.show(lang, address, level, rendered ? countNodes(rendered) : 0);
    if (isShown) this.#rendered = undefined;
    return isShown;
  }

  /** Puts the embed form back, after the engine has hydrated the story around it. */
  restoreForm() {
    if (this.#form) this.mountPoint.querySelector(`.${EMBED_CLASS}`)?.append(this.#form);
    this.#form = undefined;
  }

  /** Loads the locale of a language, if the engine lacks it. If that fails, the engine uses English, except for a rendered story. */
  async loadLocale(lang) {
    const tag = this.#handle.missingLocale(lang);
    if (!tag) return;
    await loadLocale(this.#engine, this.#folder, tag).catch((error) => {
      if (this.#rendered) throw Object.assign(error, { isLocaleError: true });
      console.warn('diplograph:', error);
    });
  }

  /** Changes the language and the heading level, at once if the locale is there. */
  setLanguage(lang, level) {
    const set = () => this.#handle?.setLanguage(lang, level);
    if (!this.#handle.missingLocale(lang)) set(); else this.loadLocale(lang).then(set);
  }

  /** Opens an entry, or the entry with a receipt; returns whether there is one. */
  open(name) { return this.#handle.open(name); }

  /** Returns the facts of the story as CSV, if a story is shown. */
  table() { return this.#handle.table(); }

  /** Ends the session. A broken engine is not entered again. */
  end(isBroken = false) {
    this.#unregister();
    if (!isBroken) this.#handle.free();
    this.#handle = undefined;
  }
}
