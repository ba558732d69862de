/**
 * <diplo-graph src="story.json" lang="uz" theme="auto">: an infographic of relations between countries.
 * What stands between the tags is shown until the story is, and stays if it cannot be. A story that was rendered into
 * the page (a declarative shadow root, or a page of our own) is whole and works by itself; the engine is fetched when
 * the reader touches it and takes it over in place. Any other is fetched when it comes near the window; it may stand in
 * the element itself, in a <script type="application/json">. All elements of a page share one wasm instance.
 * @attr src    address of the story file
 * @attr lang   language to tell it in; the story's own unless given
 * @attr theme  "light", "dark" or "auto" (the reader's choice); widget.css acts on it alone
 * @fires diplograph:ready  the story is shown and interactive
 * @fires diplograph:error  it is not; `detail.reason` says why
 * @csspart story head goals projects timeline ties figures quotes areas foot
 */
const BASE = new URL('.', import.meta.url);
/** Each with its integrity; the build puts in hashed names and digests. */
const FILES = { glue: ['engine.js', ''], wasm: ['engine.wasm', ''], sheet: ['widget.css', ''] };
const PATIENCE = 15_000, LARGEST = 5_000_000, TRIES = 3; // milliseconds, bytes, times for a rendered story
const TOUCHES = ['pointerover', 'pointerdown', 'touchstart', 'focusin', 'keydown'];

/** The engine, fetched for the first element; a failure is forgotten, so that the next may try again. */
let engine;
const start = () => (engine ??= load().catch((error) => { engine = undefined; throw error; }));
async function load() {
  const wasm = fetch(new URL(FILES.wasm[0], BASE), { credentials: 'same-origin' }); // on its way beside the glue
  wasm.catch(() => {}); // the glue tells of it
  const glue = await import(new URL(FILES.glue[0], BASE).href);
  await glue.default({ module_or_path: wasm });
  return glue;
}
const fail = (reason, cause) => { throw Object.assign(new Error(`the story is ${reason}`, { cause }), { reason }); };

/** The text of a story file, or an error whose `reason` is a word the engine knows. */
async function read(address, signal) {
  const lost = (error) => fail(signal.reason === 'timed-out' ? 'timed-out' : 'unreachable', error);
  const answer = await fetch(address, { signal }).catch(lost);
  if (!answer.ok) fail(answer.status < 500 ? 'not-found' : 'unreachable', answer.status);
  const body = answer.body.getReader(), decoder = new TextDecoder();
  for (let text = '', size = 0; ;) {
    const { done, value } = await body.read().catch(lost);
    if (done) return text + decoder.decode();
    if ((size += value.length) > LARGEST) { body.cancel(); fail('too-large', size); }
    text += decoder.decode(value, { stream: true });
  }
}

/** How many elements and comments are inside: what wrote into a rendered story since has changed their number. */
function count(place) {
  const nodes = document.createTreeWalker(place, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_COMMENT);
  let number = 0;
  while (nodes.nextNode()) number++;
  return number;
}

class DiploGraph extends HTMLElement {
  static observedAttributes = ['src', 'lang'];

  #parts; // what stands in the element: its root, and in it a rendered story, or the sheet and the slot
  #stage; // the engine's side of the widget
  #sleep; // an AbortController while it waits for the reader
  #tries = 0; // how often a rendered story could not be taken over
  #loading; #asked; // an AbortController while a story is on its way, and the src that was asked for

  connectedCallback() {
    this.#parts ??= this.#listen(this.#find() ?? this.#build());
    // While it was out of the page its attributes may have changed.
    if (!(this.#stage || this.#loading)) this.#doze();
    else if (this.getAttribute('src') !== this.#asked) this.#show();
    else this.#stage?.tell(this.lang);
  }

  // An element that is only moved is back by the time this runs.
  disconnectedCallback() { queueMicrotask(() => this.isConnected || this.#leave()); }

  attributeChangedCallback(name, before, now) {
    if (before === now || !this.isConnected || !this.#parts) return;
    if (name === 'lang' && this.#stage && !this.#parts.drawn) this.#stage.tell(this.lang);
    else if (this.#parts.drawn || !this.#sleep) this.#show();
  }

  /** What was rendered into the page, in a shadow root or not. */
  #find() {
    const root = this.shadowRoot ?? this;
    const drawn = [...root.children].find((child) => child.matches('.place[data-seal]'));
    return drawn && { root, drawn };
  }

  #build() {
    const root = this.shadowRoot ?? this.attachShadow({ mode: 'open' });
    const slot = document.createElement('slot'), href = new URL(FILES.sheet[0], BASE).href;
    const sheet = Object.assign(document.createElement('link'), { rel: 'stylesheet', href });
    const styled = new Promise((done) => { sheet.onload = sheet.onerror = done; });
    root.append(sheet, slot);
    return { root, slot, styled };
  }

  /** Hears what the engine reports; it goes no further. */
  #listen(parts) {
    const hear = (name, act) => parts.root.addEventListener(`diplograph:${name}`, (event) => { event.stopPropagation(); act(event); });
    hear('language', (event) => { this.lang = event.detail; });
    hear('shown', () => this.#tell('ready'));
    return parts;
  }

  /** Waits for the reader: for a touch where there is something to read, else until it comes near the window. */
  #doze() {
    if (this.#sleep) return;
    const { signal } = this.#sleep = new AbortController(), wake = () => this.#show();
    for (const touch of TOUCHES) this.addEventListener(touch, wake, { signal, passive: true });
    if (this.#parts.drawn) return;
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
    const timer = setTimeout(() => loading.abort('timed-out'), PATIENCE);
    const src = this.#asked = this.getAttribute('src');
    const address = src !== null && URL.canParse(src, document.baseURI) ? new URL(src, document.baseURI).href : src;
    late.catch(() => {}); // nobody may wait any more; and a story may fail long before the engine is there to say so
    const answer = (src === null ? this.#inline() : read(address, loading.signal))
      .then((text) => ({ text }), ({ reason = 'unreachable' }) => ({ reason }));
    try {
      const { Stage } = await Promise.race([start(), late]);
      await Promise.race([this.#parts.styled, new Promise((done) => setTimeout(done, 3000))]);
      const { text, reason } = await answer;
      if (this.#loading !== loading || (text ?? reason) === undefined) return;
      const { root, drawn, slot } = this.#parts;
      this.#stage ??= new Stage(drawn);
      if (!drawn) root.append(this.#stage.place);
      if (text !== undefined) this.#stage.read(text, src ?? '');
      await new Promise((done) => setTimeout(done)); // whatever else the page has to do
      if (this.#loading !== loading) return;
      const shown = reason ? this.#stage.fail(reason, this.lang, src ?? '')
        : this.#stage.show(this.lang, src ?? '', drawn ? count(drawn) : 0);
      if (shown && slot) slot.hidden = true;
      if (shown) this.#parts.drawn = undefined;
      else this.#failed({ reason: reason ?? 'refused' });
    } catch (error) {
      // Without the engine there are no words of ours: what stands in the page is all there is.
      if (this.#loading === loading) this.#failed({ reason: 'engine', error });
    } finally {
      clearTimeout(timer);
      if (this.#loading === loading) this.#loading = undefined;
    }
  }

  /** Tells why; the next touch of a story that can be read all the same may find a better line. */
  #failed(detail) {
    if (this.#parts.drawn && ++this.#tries < TRIES) this.#doze();
    this.#tell('error', detail);
  }

  #tell(name, detail = null) { this.dispatchEvent(new CustomEvent(`diplograph:${name}`, { bubbles: true, composed: true, detail })); }

  #leave() {
    this.#sleep?.abort();
    this.#loading?.abort();
    this.#stage?.free();
    this.#sleep = this.#stage = this.#loading = undefined;
    if (this.#parts.slot) this.#parts.slot.hidden = false;
  }
}

if (!customElements.get('diplo-graph')) customElements.define('diplo-graph', DiploGraph);
