/**
 * <diplo-graph src="story.json" lang="uz" theme="auto">: an infographic of relations between countries.
 *
 * The content of the element is shown until the story is, and stays if the story cannot be shown. A server-rendered story
 * (in a declarative shadow root, or in a page of our own) works without the engine; the engine is fetched when the reader
 * first touches it, and hydrates it in place. Any other story is fetched when the element comes near the window. It may be
 * inside the element, in a <script type="application/json">. All elements of a page share one wasm instance.
 * @attr src    address of the story file
 * @attr lang   language of the story; the story's own by default
 * @attr theme  "light", "dark" or "auto" (the reader's choice); only widget.css uses it
 * @attr entry  id of the event, or of another part of the story, that is open; by default the one in the page's `?entry=`
 * @attr show   parts to show: head measures projects timeline ties figures quotes areas foot; only widget.css uses it
 * @attr keep   "lang": the language that a reader chooses is written into the page's address, `?story-lang=`; by default only into copied links
 * @attr base   folder of the engine; by default the folder of this file
 * @attr heading-level  heading level of the title, 1 to 6; 2 by default; the property is `headingLevel`
 * @prop page   address of the page around an iframe, for links that a reader copies
 * @prop chosen language that a reader chose, here or before copying a link
 * @fires diplograph:ready    the story is shown and interactive; `detail.lang` is the language
 * @fires diplograph:open     an entry was opened, `detail.entry` is its id; or closed, and it is null
 * @fires diplograph:receipt  a receipt was opened or closed: `detail.id`, `detail.isOpen`
 * @fires diplograph:error    the story, or its interactive part, cannot be shown; `detail.reason` is the reason
 * @csspart story head measures projects timeline ties figures quotes areas foot
 */
import {
  CHAPTERS_ATTRIBUTE, EMBED_CLASS, ENTRY_CLASS, ENTRY_EVENT, ENTRY_ID, LANGUAGE_EVENT, LINK_CLASS, LONG_LIST_CLASS, PLACE_CLASS, RECEIPT_BODY_CLASS, RECEIPT_CLASS, RECEIPT_ID,
  RENDERED_EVENT, RENDER_EVENT, SHOWN_EVENT, STORY_CLASS, TIMED_OUT, UNREACHABLE,
} from './element/contract.js';
import { BASE, adoptStyles, loadLocale, loadPanel, register, start } from './element/engine.js';
import { chosenLanguage, findDisclosure, partName, requestedPart, withLanguage } from './element/name.js';
import { reflectAttributes, upgradeProperties } from './element/properties.js';
import { countNodes, findRendered } from './element/rendered.js';
import { fetchStory } from './element/story.js';

const TIMEOUT = 20_000, STYLE_TIMEOUT = 3_000; // milliseconds
const MAX_FAILURES = 3; // each touch tries again, up to this number
const TOUCHES = ['pointerover', 'pointerdown', 'touchstart', 'focusin', 'keydown'];
/** The events by which a reader acts on a widget. Hovering is none of them: the mouse may lie over one while another works. */
const ACTS = ['pointerdown', 'touchstart', 'focusin', 'keydown', 'click', 'input', 'toggle', 'wheel'];
const OPEN_ENTRY = `.${ENTRY_CLASS}[open]`;
/** The style until widget.css is loaded. It reserves room for the story, so that the page below moves little. */
const INITIAL_STYLE = new CSSStyleSheet();
INITIAL_STYLE.replaceSync(':host { display: block } :host([hidden]) { display: none } slot:not([hidden]) { display: block; min-block-size: 384px }');
/** The message if the engine cannot be loaded, by language. The build fills it in. */
const LOST = {};

/** The element that the engine works for. If the engine breaks, this element caused it. */
let active;

class DiploGraph extends HTMLElement {
  static observedAttributes = ['src', 'lang', 'entry', 'heading-level'];

  /** The address of the page around an iframe. */
  page;

  /** The language that a reader chose. */
  chosen;

  #parts; // the root, and in it either a server-rendered story (`rendered`) or a slot
  #handle; // the engine's handle of the widget
  #mountPoint; // the element in which the engine renders
  #original; // a copy of the server-rendered story, restored if the engine breaks
  #waiting; // an AbortController while the element waits for the reader
  #failures = 0;
  #pending; // the part to open as soon as it exists, and whether the reader followed a link to it
  #loading; #loadedSrc; // an AbortController while a story is loading, and the value of `src`
  #engine; #unregister; // the engine, and the function that ends its use

  static { reflectAttributes(this.prototype); }

  connectedCallback() {
    if (!this.#parts) this.#initialize();
    // The attributes may have changed while the element was not in the page.
    if (!(this.#handle || this.#loading)) this.#wait();
    else if (this.getAttribute('src') !== this.#loadedSrc) this.#load();
    else this.#setLocale();
  }

  // If the element was only moved, it is connected again by the time this runs.
  disconnectedCallback() { queueMicrotask(() => this.isConnected || this.#dispose()); }

  attributeChangedCallback(name, before, now) {
    if (before === now || !this.isConnected || !this.#parts) return;
    if (name === 'src' && !this.#parts.rendered) this.#original = undefined; // it is another story's
    if (name === 'entry') this.#open(now ?? '', false);
    else if (name !== 'src' && this.#handle && !this.#parts.rendered) this.#setLocale();
    else if (!this.#isFar) this.#load();
    if (name === 'src') this.#pending = this.entry === null ? undefined : { name: this.entry };
  }

  /** True while the element waits to come near the window for the first time. */
  get #isFar() { return this.#waiting && !this.#parts.rendered && !this.#failures; }

  #initialize() {
    upgradeProperties(this);
    this.#parts = findRendered(this) ?? this.#createRoot();
    this.#listen(this.#parts.root);
    const requested = requestedPart(location.href, this.#parts.rendered);
    if ((this.entry ?? requested) !== null) this.#open(this.entry ?? requested, this.entry === null);
    this.chosen ??= chosenLanguage(location.href);
    if (this.chosen) this.lang = this.chosen;
  }

  #createRoot() {
    const root = this.shadowRoot ?? this.attachShadow({ mode: 'open' }), slot = document.createElement('slot');
    root.adoptedStyleSheets = [INITIAL_STYLE];
    root.append(slot);
    return { root, slot };
  }

  #folder() { return this.base === null ? BASE : new URL(this.base.replace(/\/?$/, '/'), document.baseURI); }

  #listen(root) {
    // Events of the engine stay inside the element.
    const listen = (name, handle) => root.addEventListener(name, (event) => { event.stopPropagation(); handle(event); });
    listen(LANGUAGE_EVENT, (event) => {
      this.lang = this.chosen = event.detail;
      // The address belongs to the host page: it is changed only if the host has set `keep`.
      if (this.getAttribute('keep') === 'lang') history.replaceState(history.state, '', withLanguage(new URL(location.href), this.chosen));
    });
    listen(ENTRY_EVENT, ({ detail }) => this.#report('open', { entry: detail }));
    listen(RENDER_EVENT, () => { active = this; });
    listen(SHOWN_EVENT, () => { this.#openPending(); this.#report('ready', { lang: root.querySelector(`.${STORY_CLASS}`).lang }); });
    root.addEventListener('toggle', ({ target }) => this.#onToggle(target), { capture: true });
    root.addEventListener('click', (event) => this.#onClick(event));
    for (const act of ACTS) root.addEventListener(act, () => { active = this; }, { capture: true, passive: true });
  }

  #onClick(event) {
    const link = event.target.closest?.(`a[href^="#"], .${LINK_CLASS}`), isAction = link?.matches(`.${LINK_CLASS}`), isFile = !link?.hash;
    // A fragment does not reach into a shadow root, and it would add a step to the history of the host page.
    if (!link || event.defaultPrevented || !(isAction || this.shadowRoot)) return;
    // The browser saves a file of the page's own origin. It opens a file of another origin, and in a frame it may do neither.
    if (isFile && link.origin === location.origin && parent === window) return;
    event.preventDefault();
    if (isAction) loadPanel(this.#folder()).then(({ activate }) => activate?.(link, this, () => this.#whenHydrated()));
    else this.#open(partName(link), true);
  }

  /** Reports that something was opened or closed. */
  #onToggle(details) {
    if (this.#pending?.isRequested) this.#openPending();
    if (details.matches(`.${ENTRY_CLASS}`)) {
      this.#onToggleEntry(details);
    } else if (details.matches(`.${RECEIPT_CLASS}`)) {
      this.#report('receipt', { id: details.querySelector(`.${RECEIPT_BODY_CLASS}`).id.replace(RECEIPT_ID, ''), isOpen: details.open });
    } else if (details.matches(`.${EMBED_CLASS}`) && details.open && !details.querySelector('form')) {
      this.#fillEmbed(details);
    }
  }

  #onToggleEntry(details) {
    // Entries without a date have no name, and any number of them may be open.
    const { rendered, root } = this.#parts, isInTimeline = details.hasAttribute('name');
    if (isInTimeline && !rendered) return; // the engine reports it
    // An entry that closes because another opens is not reported.
    if (isInTimeline && !details.open && root.querySelector(`${OPEN_ENTRY}[name]`)) return;
    this.#report('open', { entry: details.open ? details.id.replace(ENTRY_ID, '') : null });
  }

  /** Returns the handle, after a hydration that is in progress. Before that, nothing may be written into the rendered story. */
  async #whenHydrated() {
    if (this.#parts.rendered && this.#loading) await new Promise((done) => { for (const end of ['ready', 'error']) this.addEventListener(`diplograph:${end}`, done, { once: true }); });
    return this.#handle;
  }

  /** Puts the embed form into its disclosure. */
  async #fillEmbed(details) {
    await this.#whenHydrated();
    if (!details.isConnected) return;
    const { fillEmbed } = await loadPanel(this.#folder());
    fillEmbed?.(details, this, this.#folder());
  }

  #open(name, isFollowed) {
    this.#pending = { name, isFollowed };
    this.#openPending();
  }

  /** Opens the pending part if it exists. If the reader followed a link to it, the page scrolls there. */
  #openPending() {
    if (!this.#pending) return;
    const { name, isFollowed } = this.#pending, { root } = this.#parts;
    const details = name ? findDisclosure(root, name) : root.querySelector(OPEN_ENTRY);
    if (!details) return this.#requestPending();
    this.#pending = undefined;
    details.open = name !== '';
    const list = details.closest(`.${LONG_LIST_CLASS}`);
    if (isFollowed) details.scrollIntoView({ block: 'center' });
    else if (list && name) list.scrollTop = details.offsetTop - list.offsetTop; // the page itself does not scroll
  }

  /** Asks the engine to render the pending part. The page of a long story has only the first entries. */
  #requestPending() {
    const pending = this.#pending;
    // Only once: a reader who has moved on must not be taken back.
    if (this.#handle) pending.isRequested ||= this.#handle.open(pending.name);
    else if (pending.name && this.#parts.rendered?.hasAttribute(CHAPTERS_ATTRIBUTE) && !this.#loading) this.#load();
  }

  /** Loads the story on the first touch; if nothing was rendered, also when the element comes near the window. */
  #wait() {
    if (this.#waiting) return;
    const { signal } = this.#waiting = new AbortController(), load = () => this.#load();
    for (const touch of TOUCHES) this.addEventListener(touch, load, { signal, passive: true });
    if (this.#parts.rendered || this.#failures) return;
    const observer = new IntersectionObserver((entries) => entries.some((entry) => entry.isIntersecting) && load(), { rootMargin: '100%' });
    observer.observe(this);
    signal.onabort = () => observer.disconnect();
  }

  /** Returns the story inside the element, if any. While the page is being parsed, it may not be there yet. */
  async #inlineStory() {
    if (document.readyState === 'loading') await new Promise((done) => { addEventListener('DOMContentLoaded', done, { once: true }); });
    return this.querySelector('script[type="application/json"]')?.textContent;
  }

  async #load() {
    this.#waiting?.abort();
    this.#loading?.abort();
    this.#waiting = undefined;
    const loading = this.#loading = new AbortController();
    const aborted = new Promise((_, reject) => { loading.signal.onabort = () => reject(loading.signal.reason); });
    const timer = setTimeout(() => loading.abort(TIMED_OUT), TIMEOUT);
    const src = this.#loadedSrc = this.getAttribute('src');
    const address = src !== null && URL.canParse(src, document.baseURI) ? new URL(src, document.baseURI).href : src;
    aborted.catch(() => {}); // there may be no other handler at that time
    // The fetch may fail before the engine is there to show the message, so the failure is a value.
    const answer = (src === null ? this.#inlineStory() : fetchStory(address, loading.signal))
      .then((text) => ({ text }), ({ reason = UNREACHABLE }) => ({ reason }));
    try {
      // The story waits for its style, but not for long.
      const styled = this.#parts.slot && Promise.race([adoptStyles(this.#folder(), this.#parts.root), new Promise((done) => setTimeout(done, STYLE_TIMEOUT))]);
      const engine = await Promise.race([start(this.#folder(), (this.lang || this.#parts.rendered?.firstElementChild?.lang || '').toLowerCase()), aborted]);
      await styled;
      const { text, reason } = await answer;
      if (this.#loading !== loading || (text ?? reason) === undefined) return;
      this.#createHandle(engine);
      if (text !== undefined) this.#handle.read(text, src ?? '');
      await new Promise((done) => setTimeout(done)); // lets the page do other work
      if (this.#loading === loading) await Promise.race([this.#loadMissingLocale(), aborted]);
      if (this.#loading === loading) this.#render(reason, src ?? '');
    } catch (error) {
      // A broken engine is reported by `#recover`. A rendered story whose locale cannot be loaded stays as it is.
      if (this.#loading === loading && (!this.#handle || error.isLocaleError)) this.#failWithoutEngine(error);
    } finally {
      clearTimeout(timer);
      if (this.#loading === loading) this.#loading = undefined;
    }
  }

  /** Creates the handle, unless there is one. */
  #createHandle(engine) {
    const { root, rendered } = this.#parts;
    active = this;
    if (this.#handle) return;
    for (const answer of rendered?.querySelectorAll('.link__answer, .link__address') ?? []) answer.remove();
    this.#handle = new engine.WidgetHandle(rendered);
    this.#mountPoint = this.#handle.mountPoint;
    engine.guardTree(this.#mountPoint, RENDER_EVENT, RENDERED_EVENT);
    this.#engine = engine;
    this.#unregister = register(engine, (error, canRestart) => this.#recover(error, canRestart));
    if (rendered) this.#original = rendered.cloneNode(true);
    else root.append(this.#mountPoint);
    root.querySelector(':scope > .lost')?.remove();
  }

  /** Passes the language and the heading level to the engine, after loading the locale if it is missing. */
  #setLocale() {
    const handle = this.#handle, set = () => handle?.setLanguage(this.lang, this.headingLevel);
    if (!handle?.missingLocale(this.lang)) set();
    else this.#loadMissingLocale().then(() => this.#handle === handle && set());
  }

  /** Loads the locale that the engine lacks. If that fails, the engine uses English, except for a server-rendered story. */
  async #loadMissingLocale() {
    const tag = this.#handle.missingLocale(this.lang);
    if (!tag) return;
    await loadLocale(this.#engine, this.#folder(), tag).catch((error) => {
      if (this.#parts.rendered) throw Object.assign(error, { isLocaleError: true });
      console.warn('diplograph:', error);
    });
  }

  /** Has the engine show the story that it has read, or the reason why there is none. */
  #render(reason, src) {
    const { rendered, slot } = this.#parts;
    active = this;
    const isShown = reason ? this.#handle.fail(reason, this.lang, src) : this.#handle.show(this.lang, src, this.headingLevel, rendered ? countNodes(rendered) : 0);
    if (!isShown) return this.#fail({ reason: reason ?? 'refused' });
    this.#failures = 0;
    this.#parts.rendered = undefined;
    if (slot) slot.hidden = true;
  }

  /** Restores the content after the engine broke. Starts a new engine, unless this element caused it. */
  #recover(error, canRestart) {
    const { root, slot } = this.#parts, open = root.querySelector(OPEN_ENTRY)?.id, mountPoint = this.#mountPoint;
    this.#loading?.abort();
    this.#unregister();
    this.#handle = this.#loading = this.#unregister = undefined;
    if (this.#original) {
      const details = open && this.#original.querySelector(`[id="${open}"]`);
      if (details) details.open = true;
      mountPoint.replaceWith(this.#original);
      this.#parts.rendered = this.#original;
    } else {
      mountPoint.remove();
      if (slot) slot.hidden = false;
      this.#pending = open && { name: open.replace(ENTRY_ID, '') };
    }
    if (!canRestart || active === this) { this.#failures = MAX_FAILURES; this.#failWithoutEngine(error, 'broken'); } else this.#load();
  }

  /** Reports a failure of the engine. If no story is shown, a message is. */
  #failWithoutEngine(error, reason = 'engine') {
    const { root, rendered } = this.#parts, lang = this.lang.toLowerCase();
    if (!rendered && !this.#handle && !root.querySelector(':scope > .lost')) {
      const textContent = LOST[lang] ?? LOST[lang.split('-')[0]] ?? LOST.en;
      root.append(Object.assign(document.createElement('p'), { className: `${PLACE_CLASS} lost`, dir: 'auto', role: 'status', textContent }));
    }
    this.#fail({ reason, error });
  }

  /** Reports a failure. The next touch tries again, unless the story has errors. */
  #fail(detail) {
    if (++this.#failures < MAX_FAILURES && detail.reason !== 'refused') this.#wait();
    this.#report('error', detail);
  }

  #report(name, detail) { this.dispatchEvent(new CustomEvent(`diplograph:${name}`, { bubbles: true, composed: true, detail })); }

  #dispose() {
    this.#waiting?.abort();
    this.#loading?.abort();
    this.#unregister?.();
    this.#handle?.free();
    // If the element returns to the page, the server-rendered story is there at once.
    if (this.#original) this.#parts.root.append(this.#parts.rendered = this.#original);
    this.#waiting = this.#handle = this.#mountPoint = this.#original = this.#loading = this.#unregister = undefined;
    this.#failures = 0;
    if (active === this) active = undefined;
    if (this.#parts.slot) this.#parts.slot.hidden = false;
  }
}

if (!customElements.get('diplo-graph')) customElements.define('diplo-graph', DiploGraph);
