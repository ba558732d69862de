/**
 * <diplo-graph src="story.json" lang="uz" theme="auto">: an infographic of relations between countries.
 * What stands between the tags is shown until the story is, and stays if it cannot be. A story that was rendered into
 * the page (a declarative shadow root, or a page of our own) is whole and works by itself; the engine is fetched when
 * the reader touches it and takes it over in place. Any other is fetched when it comes near the window; it may stand in
 * the element itself, in a <script type="application/json">. All elements of a page share one wasm instance.
 * @attr src    address of the story file
 * @attr lang   language to tell it in; the story's own unless given
 * @attr theme  "light", "dark" or "auto" (the reader's choice); widget.css acts on it alone
 * @attr entry  what is open: the id of an event, or of another part of the story; else what the page's `?entry=` names
 * @attr show   which parts to show: head goals projects timeline ties figures quotes areas foot; widget.css acts on it
 * @attr keep   "lang": the language that a reader chooses stays in the page's address, `?story-lang=`; else it is in copied links alone
 * @attr base   folder of the engine, if not the one this file is in
 * @attr heading-level  level of the title among the headings of the page, 1 to 6, 2 unless given; the property is `headingLevel`
 * @prop page   address of the page around an iframe, for links that a reader copies
 * @prop chosen the language that a reader chose, here or where a link was copied
 * @fires diplograph:ready    the story is shown and interactive; `detail.lang` is the language
 * @fires diplograph:open     an entry was opened, `detail.entry` is its id, or closed: null
 * @fires diplograph:receipt  a receipt was opened or closed: `detail.id`, `detail.isOpen`
 * @fires diplograph:error    the story cannot be shown, or no more than its text; `detail.reason` says why
 * @csspart story head goals projects timeline ties figures quotes areas foot
 */
import {
  CHAPTERS_ATTRIBUTE, EMBED_CLASS, ENTRY_CLASS, ENTRY_ID, LANGUAGE_EVENT, LINK_CLASS, LONG_LIST_CLASS, PLACE_CLASS, RECEIPT_BODY_CLASS, RECEIPT_CLASS, RECEIPT_ID,
  SEAL_ATTRIBUTE, SHOWN_EVENT, STORY_CLASS, TIMED_OUT, UNREACHABLE,
} from './element/contract.js';
import { BASE, dress, more, start, teach, use } from './element/engine.js';
import { asked, find, languageIn, nameOf, withLanguage } from './element/name.js';
import { fetchStory } from './element/story.js';

const PATIENCE = 20_000, TRIES = 3; // milliseconds; times for a story, each at a touch
const PROPERTIES = ['src', 'theme', 'entry', 'show', 'base', 'headingLevel']; // those of an attribute; `lang` is HTML's own
const TOUCHES = ['pointerover', 'pointerdown', 'touchstart', 'focusin', 'keydown'];
const OPEN_ENTRY = `.${ENTRY_CLASS}[open]`;
/** Until its style is there: the room that a story will take, so that the page below it moves little. */
const ROOM = new CSSStyleSheet();
ROOM.replaceSync(':host { display: block } :host([hidden]) { display: none } slot:not([hidden]) { display: block; min-block-size: 384px }');
/** Said where not even the engine's own words can be had, in each language; the build puts it in. */
const LOST = {};

/** The element that was last at work: if the engine breaks, it broke there. */
let atWork;

class DiploGraph extends HTMLElement {
  static observedAttributes = ['src', 'lang', 'entry', 'heading-level'];

  /** The address of the page around an iframe. */
  page;

  /** The language that a reader chose. */
  chosen;

  #parts; // what stands in the element: its root, and in it a rendered story, or a slot
  #stage; // the engine's side of the widget
  #place; // where the stage shows it
  #whole; // a rendered story as it was, should the engine break
  #sleep; // an AbortController while it waits for the reader
  #tries = 0; // how often the story could not be shown
  #wanted; // what to open once it is there, and whether the reader followed a link to it
  #told = null; // the entry that was last told to be open
  #loading; #asked; // an AbortController while a story is on its way, and the src that was asked for
  #engine; #leaveEngine; // the engine, and what ends its use

  static {
    for (const property of PROPERTIES) {
      const name = property.replace('L', '-l');
      Object.defineProperty(this.prototype, property, {
        get() { return this.getAttribute(name); },
        set(value) { if (value == null) this.removeAttribute(name); else this.setAttribute(name, value); },
      });
    }
  }

  connectedCallback() {
    if (!this.#parts) this.#begin();
    // While it was out of the page its attributes may have changed.
    if (!(this.#stage || this.#loading)) this.#doze();
    else if (this.getAttribute('src') !== this.#asked) this.#show();
    else this.#speak();
  }

  // An element that is only moved is back by the time this runs.
  disconnectedCallback() { queueMicrotask(() => this.isConnected || this.#leave()); }

  attributeChangedCallback(name, before, now) {
    if (before === now || !this.isConnected || !this.#parts) return;
    if (name === 'src' && !this.#parts.drawn) this.#whole = undefined; // it tells another story
    if (name === 'entry') this.#want(now ?? '', false);
    else if (name !== 'src' && this.#stage && !this.#parts.drawn) this.#speak();
    else if (!this.#isFar) this.#show();
    if (name === 'src') this.#wanted = this.entry === null ? undefined : { name: this.entry };
  }

  /** Whether it waits until it comes near the window, for the first time. */
  get #isFar() { return this.#sleep && !this.#parts.drawn && !this.#tries; }

  #begin() {
    // What a page set before this class was there hides the properties above.
    for (const name of PROPERTIES) {
      if (Object.hasOwn(this, name)) { const value = this[name]; delete this[name]; this[name] = value; }
    }
    this.#parts = this.#find() ?? this.#build();
    this.#listen(this.#parts.root);
    const followed = asked(location.href, this.#parts.drawn);
    if ((this.entry ?? followed) !== null) this.#want(this.entry ?? followed, this.entry === null);
    this.chosen ??= languageIn(location.href);
    if (this.chosen) this.lang = this.chosen;
  }

  /** What was rendered into the page, in a shadow root or not. */
  #find() {
    const root = this.shadowRoot ?? this;
    const drawn = [...root.children].find((child) => child.matches(`.${PLACE_CLASS}[${SEAL_ATTRIBUTE}]`));
    return drawn && { root, drawn };
  }

  #build() {
    const root = this.shadowRoot ?? this.attachShadow({ mode: 'open' }), slot = document.createElement('slot');
    root.adoptedStyleSheets = [ROOM];
    root.append(slot);
    return { root, slot };
  }

  #folder() { return this.base === null ? BASE : new URL(this.base.replace(/\/?$/, '/'), document.baseURI); }

  #listen(root) {
    // What the engine reports goes no further.
    const hear = (name, act) => root.addEventListener(name, (event) => { event.stopPropagation(); act(event); });
    hear(LANGUAGE_EVENT, (event) => {
      this.lang = this.chosen = event.detail;
      // The address is the host's: it is written to where the host has said so.
      if (this.getAttribute('keep') === 'lang') history.replaceState(history.state, '', withLanguage(new URL(location.href), this.chosen));
    });
    hear(SHOWN_EVENT, () => { this.#grant(); this.#tell('ready', { lang: root.querySelector(`.${STORY_CLASS}`).lang }); });
    root.addEventListener('toggle', ({ target }) => this.#toggled(target), { capture: true });
    root.addEventListener('click', (event) => {
      const link = event.target.closest?.(`a[href^="#"], .${LINK_CLASS}`), isTaken = link?.matches(`.${LINK_CLASS}`), isFile = !link?.hash;
      // A fragment does not reach into a shadow root, and would be a step in the history of somebody else's page.
      if (!link || event.defaultPrevented || !(isTaken || this.shadowRoot)) return;
      // A browser saves a file of the page's own site; another site's it opens, and in a frame it may do neither.
      if (isFile && link.origin === location.origin && parent === window) return;
      event.preventDefault();
      if (isTaken) more(this.#folder()).then(({ take }) => take?.(link, this, () => this.#settled()));
      else this.#want(nameOf(link), true);
    });
    for (const touch of TOUCHES) root.addEventListener(touch, () => { atWork = this; }, { capture: true, passive: true });
  }

  /** Tells what a reader opens and closes. */
  #toggled(fold) {
    if (this.#wanted?.isSought) this.#grant();
    if (fold.matches(`.${ENTRY_CLASS}`)) {
      const open = fold.open ? fold : this.#parts.root.querySelector(OPEN_ENTRY);
      const entry = open?.id.replace(ENTRY_ID, '') ?? null;
      // One that closes because another opens is told of by the other; and some engines tell twice.
      if ((fold.open || !open) && entry !== this.#told) this.#tell('open', { entry: this.#told = entry });
    } else if (fold.matches(`.${RECEIPT_CLASS}`)) {
      this.#tell('receipt', { id: fold.querySelector(`.${RECEIPT_BODY_CLASS}`).id.replace(RECEIPT_ID, ''), isOpen: fold.open });
    } else if (fold.matches(`.${EMBED_CLASS}`) && fold.open && !fold.querySelector('form')) {
      this.#offer(fold);
    }
  }

  /** The engine's side, once a rendered story is taken over, if it is to be: before that nothing is written into it. */
  async #settled() {
    if (this.#parts.drawn && this.#loading) await new Promise((done) => { for (const end of ['ready', 'error']) this.addEventListener(`diplograph:${end}`, done, { once: true }); });
    return this.#stage;
  }

  /** Makes what the embed fold opens. */
  async #offer(fold) {
    await this.#settled();
    if (!fold.isConnected) return;
    const { offer } = await more(this.#folder());
    offer?.(fold, this, this.#folder());
  }

  #want(name, isFollowed) {
    this.#wanted = { name, isFollowed };
    this.#grant();
  }

  /** Opens what is wanted, if it is there; a reader who followed a link to it is taken there. */
  #grant() {
    if (!this.#wanted) return;
    const { name, isFollowed } = this.#wanted, { root } = this.#parts;
    const fold = name ? find(root, name) : root.querySelector(OPEN_ENTRY);
    if (!fold) return this.#seek();
    this.#wanted = undefined;
    fold.open = name !== '';
    const list = fold.closest(`.${LONG_LIST_CLASS}`);
    if (isFollowed) fold.scrollIntoView({ block: 'center' });
    else if (list && name) list.scrollTop = fold.offsetTop - list.offsetTop; // the page around it stays where it is
  }

  /** Asks the engine for what is not in the page: of a long story that has but the first entries. */
  #seek() {
    const wanted = this.#wanted;
    // Once, or whoever reads on would be taken back.
    if (this.#stage) wanted.isSought ||= this.#stage.open(wanted.name);
    else if (wanted.name && this.#parts.drawn?.hasAttribute(CHAPTERS_ATTRIBUTE) && !this.#loading) this.#show();
  }

  /** Waits for the reader: for a touch where there is something to read, else until it comes near the window. */
  #doze() {
    if (this.#sleep) return;
    const { signal } = this.#sleep = new AbortController(), wake = () => this.#show();
    for (const touch of TOUCHES) this.addEventListener(touch, wake, { signal, passive: true });
    if (this.#parts.drawn || this.#tries) return;
    const near = new IntersectionObserver((seen) => seen.some((one) => one.isIntersecting) && wake(), { rootMargin: '100%' });
    near.observe(this);
    signal.onabort = () => near.disconnect();
  }

  /** The story that stands in the element, if any; while the page is being read, it may be yet to come. */
  async #inline() {
    const find = () => this.querySelector('script[type="application/json"]')?.textContent;
    if (document.readyState === 'loading') await new Promise((done) => { addEventListener('DOMContentLoaded', done, { once: true }); });
    return find();
  }

  async #show() {
    this.#sleep?.abort();
    this.#loading?.abort();
    this.#sleep = undefined;
    const loading = this.#loading = new AbortController();
    const late = new Promise((_, no) => { loading.signal.onabort = () => no(loading.signal.reason); });
    const timer = setTimeout(() => loading.abort(TIMED_OUT), PATIENCE);
    const src = this.#asked = this.getAttribute('src');
    const address = src !== null && URL.canParse(src, document.baseURI) ? new URL(src, document.baseURI).href : src;
    late.catch(() => {}); // nobody may wait any more; and a story may fail long before the engine is there to say so
    const answer = (src === null ? this.#inline() : fetchStory(address, loading.signal))
      .then((text) => ({ text }), ({ reason = UNREACHABLE }) => ({ reason }));
    try {
      // A story without its style is better than none, but not better than a short wait.
      const styled = this.#parts.slot && Promise.race([dress(this.#folder(), this.#parts.root), new Promise((done) => setTimeout(done, 3000))]);
      const engine = await Promise.race([start(this.#folder(), (this.lang || this.#parts.drawn?.firstElementChild?.lang || '').toLowerCase()), late]);
      await styled;
      const { text, reason } = await answer;
      if (this.#loading !== loading || (text ?? reason) === undefined) return;
      this.#enter(engine);
      if (text !== undefined) this.#stage.read(text, src ?? '');
      await new Promise((done) => setTimeout(done)); // whatever else the page has to do
      if (this.#loading === loading) await Promise.race([this.#learn(), late]);
      if (this.#loading === loading) this.#shown(reason, src ?? '');
    } catch (error) {
      // Without the engine there are no words of its own: what stands in the page is all there is.
      // An engine that broke tells of it by itself; one that has not the words of a rendered story leaves it as it is.
      if (this.#loading === loading && (!this.#stage || error.isOfWords)) this.#lose(error);
    } finally {
      clearTimeout(timer);
      if (this.#loading === loading) this.#loading = undefined;
    }
  }

  /** Takes a stage of the engine, where there is none yet. */
  #enter(engine) {
    const { root, drawn } = this.#parts;
    atWork = this;
    if (this.#stage) return;
    for (const answer of drawn?.querySelectorAll('.link__answer, .link__address') ?? []) answer.remove();
    this.#stage = new engine.WidgetHandle(drawn);
    this.#place = this.#stage.mountPoint;
    this.#engine = engine;
    this.#leaveEngine = use(engine, (error, mayGoOn) => this.#recover(error, mayGoOn));
    if (drawn) this.#whole = drawn.cloneNode(true);
    else root.append(this.#place);
    root.querySelector(':scope > .lost')?.remove();
  }

  /** Goes on in another language, or below other headings, at once if the engine knows it. */
  #speak() {
    const stage = this.#stage;
    const tell = () => stage?.setLanguage(this.lang, this.headingLevel);
    if (!stage?.missingLocale(this.lang)) tell();
    else this.#learn().then(() => this.#stage === stage && tell());
  }

  /** Has the engine learn the words it lacks; where they cannot be had it speaks English, but for a rendered story. */
  async #learn() {
    const tag = this.#stage.missingLocale(this.lang);
    if (!tag) return;
    await teach(this.#engine, this.#folder(), tag).catch((error) => {
      if (this.#parts.drawn) throw Object.assign(error, { isOfWords: true });
      console.warn('diplograph:', error);
    });
  }

  /** Lets the engine show what it has read, or say why there is nothing. */
  #shown(reason, src) {
    const { drawn, slot } = this.#parts;
    atWork = this;
    const isShown = reason ? this.#stage.fail(reason, this.lang, src) : this.#stage.show(this.lang, src, this.headingLevel, drawn ? count(drawn) : 0);
    if (!isShown) return this.#failed({ reason: reason ?? 'refused' });
    this.#tries = 0;
    this.#parts.drawn = undefined;
    if (slot) slot.hidden = true;
  }

  /** The engine broke: back to the story as it was, and on with a new engine unless it was here that it broke. */
  #recover(error, mayGoOn) {
    const { root, slot } = this.#parts, open = root.querySelector(OPEN_ENTRY)?.id, place = this.#place;
    this.#loading?.abort();
    this.#leaveEngine();
    this.#stage = this.#loading = this.#leaveEngine = undefined;
    if (this.#whole) {
      const fold = open && this.#whole.querySelector(`[id="${open}"]`);
      if (fold) fold.open = true;
      place.replaceWith(this.#whole);
      this.#parts.drawn = this.#whole;
    } else {
      place.remove();
      if (slot) slot.hidden = false;
      this.#wanted = open && { name: open.replace(ENTRY_ID, '') };
    }
    if (!mayGoOn || atWork === this) { this.#tries = TRIES; this.#lose(error, 'broken'); } else this.#show();
  }

  /** Says in the page, where there is nothing else to read, that there is no more to come. */
  #lose(error, reason = 'engine') {
    const { root, drawn } = this.#parts, lang = this.lang.toLowerCase();
    if (!drawn && !this.#stage && !root.querySelector(':scope > .lost')) {
      const textContent = LOST[lang] ?? LOST[lang.split('-')[0]] ?? LOST.en;
      root.append(Object.assign(document.createElement('p'), { className: `${PLACE_CLASS} lost`, dir: 'auto', role: 'status', textContent }));
    }
    this.#failed({ reason, error });
  }

  /** Tells why; the next touch may find a better line. */
  #failed(detail) {
    if (++this.#tries < TRIES && detail.reason !== 'refused') this.#doze();
    this.#tell('error', detail);
  }

  #tell(name, detail) { this.dispatchEvent(new CustomEvent(`diplograph:${name}`, { bubbles: true, composed: true, detail })); }

  #leave() {
    this.#sleep?.abort();
    this.#loading?.abort();
    this.#leaveEngine?.();
    this.#stage?.free();
    // Back in the page, a story that was rendered is there at once.
    if (this.#whole) this.#parts.root.append(this.#parts.drawn = this.#whole);
    this.#sleep = this.#stage = this.#place = this.#whole = this.#loading = this.#leaveEngine = undefined;
    this.#tries = 0;
    if (atWork === this) atWork = undefined;
    if (this.#parts.slot) this.#parts.slot.hidden = false;
  }
}

/** How many elements and comments are inside: what wrote into a rendered story since has changed their number. */
function count(place) {
  const nodes = document.createTreeWalker(place, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_COMMENT);
  let number = 0;
  while (nodes.nextNode()) number++;
  return number;
}

if (!customElements.get('diplo-graph')) customElements.define('diplo-graph', DiploGraph);
