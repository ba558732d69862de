/**
 * <diplo-graph src="story.json" lang="uz" theme="auto">: an infographic of relations between countries.
 *
 * The content of the element is shown until the story is, and stays if the story cannot be shown. A rendered story works
 * without the engine: it is in a declarative shadow root, in a page of our own, or in the page that `src` names, which is
 * fetched when the element comes near the window. The engine is fetched for the first control that a reader presses, and
 * hydrates the story in place. If `src` names a story file, the engine renders it when the element comes near the window. The
 * story file may be inside the element, in a <script type="application/json">. All elements of a page share one wasm instance.
 * @attr src    address of a rendered page of the story (`….html`) or of the story file
 * @attr lang   language of the story; the story's own by default
 * @attr theme  "light", "dark" or "auto" (the reader's choice); only widget.css uses it
 * @attr entry  id of the event, or of another part of the story, that is open; by default the one in the page's `?entry=`
 * @attr show   parts to show: head measures projects timeline ties figures quotes areas foot; only widget.css uses it
 * @attr keep   "lang": the language that a reader chooses is written into the page's address, `?story-lang=`; by default only into copied links
 * @attr base   folder of the engine; by default the folder of this file
 * @attr heading-level  heading level of the title, 1 to 6; 2 by default; the property is `headingLevel`
 * @prop page   address of the page around an iframe, for links that a reader copies
 * @prop chosen language that a reader chose, here or before copying a link
 * @fires diplograph:shown    the story is there to be read; `detail.lang` is the language
 * @fires diplograph:ready    the engine has started, and all controls work at once; `detail.lang` is the language
 * @fires diplograph:open     an entry was opened, `detail.entry` is its id; or closed, and it is null
 * @fires diplograph:receipt  a receipt was opened or closed: `detail.id`, `detail.isOpen`
 * @fires diplograph:error    the story, or its interactive part, cannot be shown; `detail.reason` is the reason
 * @csspart story head measures projects timeline ties figures quotes areas foot
 */
import {
  CHAPTERS_ATTRIBUTE, EMBED_CLASS, ENTRY_CLASS, ENTRY_EVENT, ENTRY_ID, HYDRATION_KEY_ATTRIBUTE, LANGUAGES_CLASS, LANGUAGE_CLASS, LANGUAGE_EVENT, LINK_CLASS, LOST_ATTRIBUTE, NOT_FOUND, PLACE_CLASS, READY_CLASS,
  RECEIPT_BODY_CLASS, RECEIPT_CLASS, RECEIPT_ID, RENDER_EVENT, STARTED_EVENT, STORY_CLASS, TIMED_OUT, TITLE_CLASS, UNREACHABLE,
} from './element/contract.js';
import { BASE, loadPanel, loadStarter } from './element/files.js';
import { intentOf, isPrelude } from './element/intent.js';
import { fetchMarkup, inLanguage, pageAddress } from './element/markup.js';
import { chosenLanguage, findDisclosure, nameInFragment, partName, requestedPart, withLanguage } from './element/name.js';
import { reflectAttributes, upgradeProperties } from './element/properties.js';
import { findRendered } from './element/rendered.js';
import { adoptStyles } from './element/styles.js';

const TIMEOUT = 20_000, STYLE_TIMEOUT = 3_000, BUSY_DELAY = 100, INTENT_PAUSE = 50; // milliseconds
const MAX_FAILURES = 3; // each touch of an element without a story tries again, up to this number
const TOUCHES = ['pointerover', 'pointerdown', 'touchstart', 'focusin', 'keydown'];
/** The events by which a reader acts on a widget. Hovering is none of them: the mouse may lie over one while another works. */
const ACTS = ['pointerdown', 'touchstart', 'focusin', 'keydown', 'click', 'input', 'toggle', 'wheel'];
const OPEN_ENTRY = `.${ENTRY_CLASS}[open]`;
/** The style until widget.css is loaded. It reserves room for the story, so that the page below moves little. */
const INITIAL_STYLE = new CSSStyleSheet();
INITIAL_STYLE.replaceSync(':host{display:block}:host([hidden]){display:none}slot:not([hidden]){display:block;min-block-size:384px}');
/** The message if the engine cannot be loaded, by language. The starter has the others, and a rendered story has its own. */
let lost = { en: 'The interactive part could not be loaded.' };

/** The element that the engine works for. If the engine breaks and does not know where, this element caused it. */
let active;

class DiploGraph extends HTMLElement {
  static observedAttributes = ['src', 'lang', 'entry', 'heading-level'];

  /** The address of the page around an iframe. */
  page;

  /** The language that a reader chose. */
  chosen;

  #parts; // the root, and in it either a rendered story (`rendered`) or a slot
  #page; // the page that the rendered story was fetched from: its address, and that of the story file
  #session; // the use of the engine
  #waiting; // an AbortController while the element waits for the reader
  #failures = 0;
  #pending; // the part to open as soon as it exists, and whether the reader followed a link to it
  #intents = []; // what the reader did that waits for the engine
  #loading; #loadedSrc; // an AbortController while a story is loading, and the value of `src`

  static { reflectAttributes(this.prototype); }

  connectedCallback() {
    if (!this.#parts) this.#initialize();
    // The attributes may have changed while the element was not in the page.
    if (!(this.#session || this.#loading)) this.#wait();
    else if (this.getAttribute('src') !== this.#loadedSrc) this.#exchange();
    else this.#setLanguage();
  }

  // If the element was only moved, it is connected again by the time this runs.
  disconnectedCallback() { queueMicrotask(() => this.isConnected || this.#dispose()); }

  attributeChangedCallback(name, before, now) {
    if (before === now || !this.isConnected || !this.#parts) return;
    if (name === 'entry') this.#open(now ?? '', false);
    else if (name === 'src') this.#exchange();
    else if (this.#session && !this.#parts.rendered) this.#setLanguage();
    else if (this.#parts.rendered) { if (name === 'lang') this.#showLanguage(); else this.#setHeadingLevel(this.#parts.rendered); }
    else if (this.#loading) this.#start();
  }

  /** Shows the story that `src` names now. Until it is there, the one before stays. */
  #exchange() {
    this.#pending = this.entry === null ? undefined : { name: this.entry };
    if (this.#session && !this.#parts.rendered) this.#session.original = undefined; // it is another story's
    // The engine takes the addresses of other files from the page that it has hydrated.
    if (this.#page && !pageAddress(this.src)) this.#clear();
    if (!this.#isFar) this.#start();
  }

  /** Shows the story inside the element again, after a script has changed it. The open entry stays open. */
  refresh() {
    if (!this.#parts || this.#isFar) return;
    const open = this.#parts.root.querySelector(OPEN_ENTRY);
    this.#pending = open?.id && { name: open.id.replace(ENTRY_ID, '') };
    this.#load();
  }

  /** True while the element waits to come near the window for the first time. */
  get #isFar() { return this.#waiting && !this.#parts.rendered && !this.#failures; }

  #initialize() {
    upgradeProperties(this);
    this.#parts = findRendered(this) ?? this.#createRoot();
    this.#listen(this.#parts.root);
    const requested = requestedPart(location.href, this.#parts.rendered);
    this.#prepare();
    if ((this.entry ?? requested) !== null) this.#open(this.entry ?? requested, this.entry === null);
    this.chosen ??= chosenLanguage(location.href);
    // A change of the attribute shows the language.
    if (this.chosen && this.chosen !== this.lang) this.lang = this.chosen;
    else if (this.#parts.rendered) this.#showLanguage();
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
    listen(LANGUAGE_EVENT, (event) => this.#choose(event.detail));
    listen(ENTRY_EVENT, ({ detail }) => this.#report('open', { entry: detail }));
    listen(RENDER_EVENT, () => { active = this; });
    listen(STARTED_EVENT, () => this.#onReady());
    root.addEventListener('toggle', ({ target }) => this.#onToggle(target), { capture: true });
    root.addEventListener('click', (event) => this.#onClick(event));
    for (const type of ['click', 'input', 'keydown']) root.addEventListener(type, (event) => this.#onIntent(event), { capture: true });
    for (const type of ['pointerdown', 'focusin']) root.addEventListener(type, (event) => this.#isReady && isPrelude(event) && this.#wake(), { capture: true, passive: true });
    for (const act of ACTS) root.addEventListener(act, () => { active = this; }, { capture: true, passive: true });
  }

  /** A reader chose a language. */
  #choose(tag) {
    this.lang = this.chosen = tag;
    // The address belongs to the host page: it is changed only if the host has set `keep`.
    if (this.getAttribute('keep') === 'lang') history.replaceState(history.state, '', withLanguage(new URL(location.href), this.chosen));
  }

  #onClick(event) {
    if (event.defaultPrevented || this.#followPage(event)) return;
    const link = event.target.closest?.(`a[href^="#"], .${LINK_CLASS}`), isAction = link?.matches(`.${LINK_CLASS}`), isFile = !link?.hash;
    // A fragment does not reach into a shadow root, and it would add a step to the history of the host page.
    if (!link || !(isAction || this.shadowRoot)) return;
    // The browser saves a file of the page's own origin. It opens a file of another origin, and in a frame it may do neither.
    if (isFile && link.origin === location.origin && parent === window) return;
    event.preventDefault();
    if (isAction) loadPanel(this.#folder()).then(({ activate }) => activate?.(link, this, (isNeeded) => this.#whenHydrated(isNeeded)));
    else this.#open(partName(link), true);
  }

  /** Follows a link to another page of the story inside the element, as a frame would; returns whether it is one. */
  #followPage(event) {
    const link = event.target.closest?.('a[href]'), page = this.#page && link && pageAddress(link.getAttribute('href'));
    const isOther = event.button || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey;
    if (!page || isOther || new URL('.', page).href !== new URL('.', this.#page.address).href) return false;
    event.preventDefault();
    if (link.closest(`.${LANGUAGES_CLASS}`)) this.#choose(link.getAttribute('hreflang'));
    else this.#followLink(link);
    return true;
  }

  /** Shows the page of a link, and the part of it that the link leads to. */
  #followLink(link) {
    const address = link.getAttribute('href'), page = pageAddress(address);
    this.#showPage(page, page, new URL(address, document.baseURI).hash);
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

  /** Returns the session, if there is one or if it `isNeeded`. While the story is hydrated, nothing may be written into it. */
  async #whenHydrated(isNeeded = false) {
    if (isNeeded && !this.#session) this.#wake();
    if (this.#parts.rendered && this.#loading) await new Promise((done) => { for (const end of ['ready', 'error']) this.addEventListener(`diplograph:${end}`, done, { once: true }); });
    return this.#session;
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
    for (let outer = details.parentElement?.closest('details'); outer; outer = outer.parentElement?.closest('details')) outer.open = true;
    if (isFollowed) details.scrollIntoView({ block: 'center' });
  }

  /** Requests the pending part: the page of a long story has only the first entries, and others are on pages of their own. */
  #requestPending() {
    const pending = this.#pending, { rendered } = this.#parts;
    // Only once: a reader who has moved on must not be taken back.
    if (this.#session) { pending.isRequested ||= this.#session.open(pending.name); return; }
    if (!pending.name || !rendered?.hasAttribute(CHAPTERS_ATTRIBUTE) || this.#loading) return;
    const link = rendered.querySelector(`a[href$="#${ENTRY_ID}${CSS.escape(pending.name)}"]`);
    if (link) this.#showPage(pageAddress(link.getAttribute('href'))); else this.#load();
  }

  /** True while a rendered story has controls that the engine, which is not there yet, will handle. */
  get #isReady() { return this.#parts.rendered?.classList.contains(READY_CLASS); }

  /** Shows the controls of a rendered story, if the engine can be started for it. */
  #prepare() {
    const { rendered } = this.#parts;
    if (!rendered) return;
    const isWhole = rendered.hasAttribute(HYDRATION_KEY_ATTRIBUTE), hasStory = this.#storyAddress !== undefined || this.#inlineScript;
    if (isWhole && hasStory) rendered.classList.add(READY_CLASS);
    queueMicrotask(() => this.#report('shown', { lang: rendered.querySelector(`.${STORY_CLASS}`)?.lang ?? '' }));
  }

  /** The address of the story file, if any. */
  get #storyAddress() { return this.#page ? this.#page.story : this.getAttribute('src') ?? undefined; }

  get #inlineScript() { return this.querySelector('script[type="application/json"]'); }

  /** Keeps what the reader did until the engine can do it, and fetches the engine. */
  #onIntent(event) {
    const act = this.#isReady && intentOf(event, this.#parts.rendered);
    if (!act) return;
    event.preventDefault();
    event.stopPropagation();
    this.#intents.push(act);
    const control = event.target.closest('button, summary, input, a');
    setTimeout(() => this.#intents.includes(act) && control.setAttribute('aria-busy', 'true'), BUSY_DELAY);
    this.#wake();
  }

  /** The engine works: opens the pending part, and does what the reader wanted meanwhile. */
  async #onReady() {
    const { root } = this.#parts, session = this.#session;
    this.#openPending();
    session.restoreForm();
    const { lang } = root.querySelector(`.${STORY_CLASS}`);
    if (!session.original) this.#report('shown', { lang });
    this.#report('ready', { lang });
    for (const act of this.#endIntents()) {
      act(session.mountPoint);
      await new Promise((done) => setTimeout(done, INTENT_PAUSE)); // until it is rendered
    }
  }

  /** Ends the wait for the engine, and returns what the reader did meanwhile. */
  #endIntents() {
    for (const control of this.#parts.root.querySelectorAll('[aria-busy]')) control.removeAttribute('aria-busy');
    return this.#intents.splice(0);
  }

  /**
   * Starts when the element comes near the window. After a failure, the next touch tries again. A rendered story waits for
   * nothing: the engine is fetched when the reader presses a control.
   */
  #wait() {
    if (this.#waiting || this.#parts.rendered) return;
    const { signal } = this.#waiting = new AbortController(), start = () => this.#start();
    for (const touch of TOUCHES) this.addEventListener(touch, start, { signal, passive: true });
    if (this.#failures) return;
    const observer = new IntersectionObserver((entries) => entries.some((entry) => entry.isIntersecting) && start(), { rootMargin: '100%' });
    observer.observe(this);
    signal.onabort = () => observer.disconnect();
  }

  /** Fetches the rendered page that `src` names, or renders the story file. */
  #start() {
    const page = pageAddress(this.src);
    if (page) this.#showPage(inLanguage(page, this.lang), page); else this.#load();
  }

  /** Shows a rendered story in the language of the element, if the story has it: from its own page if there is a link to it. */
  #showLanguage() {
    const { rendered } = this.#parts, isWanted = (tag) => tag?.toLowerCase() === this.lang.toLowerCase();
    if (!this.lang || isWanted(rendered.querySelector(`.${STORY_CLASS}`)?.lang)) return;
    const choice = [...rendered.querySelectorAll(`.${LANGUAGE_CLASS}`)].find(({ lang }) => isWanted(lang));
    if (choice?.href) this.#showPage(pageAddress(choice.href)); else if (choice && this.#isReady) this.#load();
  }

  /** Begins to load a story, in place of one that is being loaded. Returns the controller of the load. */
  #begin() {
    this.#waiting?.abort();
    this.#loading?.abort();
    this.#waiting = undefined;
    this.#loadedSrc = this.getAttribute('src');
    return this.#loading = new AbortController();
  }

  /** Fetches a rendered page and shows it; if it does not exist, the page `otherwise`. Then goes to a part of it. */
  async #showPage(address, otherwise = address, part = '') {
    const loading = this.#begin(), { slot } = this.#parts;
    try {
      const isMissing = ({ reason }) => reason === NOT_FOUND && otherwise !== address;
      const styled = slot && this.#style();
      const page = await fetchMarkup(address, loading.signal).catch((error) => (isMissing(error) ? fetchMarkup(otherwise, loading.signal) : Promise.reject(error)));
      await styled;
      if (this.#loading !== loading) return;
      this.#loading = undefined;
      this.#showMarkup(page, part);
    } catch (error) {
      if (this.#loading !== loading) return;
      this.#loading = undefined;
      this.#failWithoutEngine(error, error.reason ?? UNREACHABLE, true);
    }
  }

  /** Adopts the style sheet of the widget, but does not wait for long. */
  #style() { return Promise.race([adoptStyles(this.#folder(), this.#parts.root), new Promise((done) => setTimeout(done, STYLE_TIMEOUT))]); }

  /** Puts fetched markup in the place of what is shown. What the reader has opened stays open, and the focus stays in the story. */
  #showMarkup({ address, place, story }, part) {
    const { root, rendered, slot } = this.#parts, before = rendered ?? this.#session?.mountPoint;
    const open = before ? [...before.querySelectorAll(`${OPEN_ENTRY}, .${RECEIPT_CLASS}[open] > .${RECEIPT_BODY_CLASS}`)].map(({ id }) => id) : [];
    const focused = before?.contains(before.getRootNode().activeElement);
    if (before) before.before(place); else root.append(place);
    this.#end();
    rendered?.remove();
    if (slot) slot.hidden = true;
    this.#parts.rendered = place;
    this.#page = { address, story };
    this.#setHeadingLevel(place);
    this.#failures = 0;
    this.#removeMessage();
    this.#prepare();
    for (const id of open) place.querySelector(`[id="${CSS.escape(id)}"]`)?.closest('details')?.setAttribute('open', '');
    if (focused) (place.querySelector(`.${LANGUAGES_CLASS} :is(summary, a)`) ?? place.querySelector('a[href], summary'))?.focus({ preventScroll: true });
    if (part) this.#reach(part);
    this.#openPending();
    if (this.#intents.length) this.#wake();
  }

  /** Tells assistive technology the level of the headings in the host page. The engine renders headings of that level. */
  #setHeadingLevel(place) {
    const level = (heading) => Number(heading.localName[1]), title = place.querySelector(`.${TITLE_CLASS}`);
    const shift = this.headingLevel === null ? 0 : this.headingLevel - level(title);
    for (const heading of place.querySelectorAll('h1, h2, h3, h4, h5, h6')) heading.ariaLevel = shift ? level(heading) + shift : null;
  }

  /** Goes to what a fragment names: an entry or a receipt, which is opened, or another part of the story. */
  #reach(fragment) {
    const { root } = this.#parts;
    if (findDisclosure(root, nameInFragment(fragment))) this.#open(nameInFragment(fragment), true);
    else root.querySelector(`[id="${CSS.escape(fragment.slice(1))}"]`)?.scrollIntoView();
  }

  /** Removes a rendered story, and shows the content of the element. */
  #clear() {
    this.#end();
    this.#parts.rendered?.remove();
    this.#parts.rendered = this.#page = undefined;
    if (this.#parts.slot) this.#parts.slot.hidden = false;
  }

  /** Ends the use of the engine. */
  #end() {
    this.#session?.end();
    this.#session = undefined;
  }

  /** Returns the story inside the element, if any. While the page is being parsed, it may not be there yet. */
  async #inlineStory() {
    if (document.readyState === 'loading') await new Promise((done) => { addEventListener('DOMContentLoaded', done, { once: true }); });
    return this.#inlineScript?.textContent;
  }

  /** Loads the engine, unless something is being loaded: what the reader did waits for its end. */
  #wake() { if (!this.#loading) this.#load(); }

  /** Loads the engine and the story file, and has the engine show the story. */
  async #load() {
    const loading = this.#begin(), src = this.#storyAddress;
    const aborted = new Promise((_, reject) => { loading.signal.onabort = () => reject(loading.signal.reason); });
    const timer = setTimeout(() => loading.abort(TIMED_OUT), TIMEOUT);
    const address = src !== undefined && URL.canParse(src, document.baseURI) ? new URL(src, document.baseURI).href : src;
    aborted.catch(() => {}); // there may be no other handler at that time
    try {
      // The story waits for its style, but not for long.
      const styled = this.#parts.slot && this.#style();
      const starter = await Promise.race([loadStarter(this.#folder()), aborted]);
      lost = starter.LOST;
      // The fetch may fail before the engine is there to show the message, so the failure is a value.
      const answer = (src === undefined ? this.#inlineStory() : starter.fetchStory(address, loading.signal))
        .then((text) => ({ text }), ({ reason = UNREACHABLE }) => ({ reason }));
      const engine = await Promise.race([starter.start((this.lang || this.#parts.rendered?.firstElementChild?.lang || '').toLowerCase()), aborted]);
      await styled;
      const { text, reason } = await answer;
      if (this.#loading !== loading || (text ?? reason) === undefined) return;
      active = this;
      this.#session ??= new starter.Session(engine, this.#folder(), this.#parts, (...report) => this.#recover(...report));
      if (text !== undefined) this.#session.read(text, src ?? '');
      await new Promise((done) => setTimeout(done)); // lets the page do other work
      if (this.#loading === loading) await Promise.race([this.#session.loadLocale(this.lang), aborted]);
      if (this.#loading === loading) this.#render(reason, src ?? '');
    } catch (error) {
      // A broken engine is reported by `#recover`. A rendered story whose locale cannot be loaded stays as it is.
      if (this.#loading === loading && (!this.#session || error.isLocaleError)) this.#failWithoutEngine(error);
    } finally {
      clearTimeout(timer);
      if (this.#loading === loading) this.#loading = undefined;
    }
  }

  /** Passes the language and the heading level to the engine. */
  #setLanguage() { this.#session?.setLanguage(this.lang, this.headingLevel); }

  /** Has the engine show the story that it has read, or the reason why there is none. */
  #render(reason, src) {
    const { root, rendered, slot } = this.#parts;
    active = this;
    this.#removeMessage();
    if (!this.#session.show(reason, this.lang, src, this.headingLevel)) {
      if (rendered) this.#failWithoutEngine(undefined, reason ?? 'refused'); else this.#fail({ reason: reason ?? 'refused' });
      return;
    }
    this.#failures = 0;
    this.#parts.rendered = undefined;
    if (slot) slot.hidden = true;
  }

  /** Restores the content after the engine broke. Starts a new engine, unless this element caused it. */
  #recover(error, canRestart, broken) {
    const { root, slot } = this.#parts, open = root.querySelector(OPEN_ENTRY)?.id, { mountPoint, original } = this.#session;
    this.#loading?.abort();
    this.#session.end(true);
    this.#session = this.#loading = undefined;
    const isLost = !canRestart || (broken ? broken === mountPoint : active === this);
    if (original) {
      const details = open && original.querySelector(`[id="${open}"]`);
      if (details) details.open = true;
      mountPoint.replaceWith(original);
      this.#parts.rendered = original;
      original.classList.toggle(READY_CLASS, !isLost);
    } else {
      mountPoint.remove();
      if (slot) slot.hidden = false;
      this.#pending = open && { name: open.replace(ENTRY_ID, '') };
    }
    if (isLost) { this.#failures = MAX_FAILURES; this.#failWithoutEngine(error, 'broken'); } else this.#load();
  }

  /** Reports a failure of the engine or of a page. If no story is shown, or if the reader waits, a message is shown. */
  #failWithoutEngine(error, reason = 'engine', isPage = false) {
    const { root, rendered } = this.#parts, lang = (this.lang || rendered?.firstElementChild?.lang || '').toLowerCase();
    const isWaiting = this.#endIntents().length > 0 || isPage;
    this.#removeMessage();
    if (isWaiting || (!rendered && !this.#session)) {
      const textContent = lost[lang] ?? lost[lang.split('-')[0]] ?? rendered?.firstElementChild?.getAttribute(LOST_ATTRIBUTE) ?? lost.en;
      root.append(Object.assign(document.createElement('p'), { className: `${PLACE_CLASS} lost`, dir: 'auto', role: 'status', textContent }));
    }
    if (error?.reason === 'refused') console.warn('diplograph:', error.cause);
    this.#fail({ reason, error });
  }

  #removeMessage() { [...this.#parts.root.children].find((child) => child.matches('.lost'))?.remove(); }

  /** Reports a failure. The next touch tries again, unless the story has errors. */
  #fail(detail) {
    if (++this.#failures < MAX_FAILURES && detail.reason !== 'refused') this.#wait();
    this.#report('error', detail);
  }

  #report(name, detail) { this.dispatchEvent(new CustomEvent(`diplograph:${name}`, { bubbles: true, composed: true, detail })); }

  #dispose() {
    this.#waiting?.abort();
    this.#loading?.abort();
    this.#endIntents();
    const original = this.#session?.original;
    this.#end();
    // If the element returns to the page, the rendered story is there at once.
    if (original) this.#parts.root.append(this.#parts.rendered = original);
    this.#waiting = this.#loading = undefined;
    this.#failures = 0;
    if (active === this) active = undefined;
    if (this.#parts.slot) this.#parts.slot.hidden = Boolean(this.#parts.rendered);
  }
}

if (!customElements.get('diplo-graph')) customElements.define('diplo-graph', DiploGraph);
