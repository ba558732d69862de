/**
 * <diplo-graph src="story.json" lang="uz" theme="auto">: an infographic of relations between countries.
 * What stands between the tags is shown until the story is, and stays if it cannot be; a story may stand
 * there itself, in a <script type="application/json">. All elements of a page share one wasm instance.
 * @attr src    address of the story file
 * @attr lang   language to tell it in; the story's own unless given
 * @attr theme  "light", "dark" or "auto" (the reader's choice); widget.css acts on it alone
 * @fires diplograph:ready  the story is shown
 * @fires diplograph:error  it is not; `detail.reason` says why
 * @csspart story head goals projects timeline ties figures quotes areas foot
 */
const BASE = new URL('.', import.meta.url);
const PATIENCE = 15_000, LARGEST = 5_000_000; // milliseconds, bytes

/** The engine, fetched for the first element; a failure is forgotten, so that the next may try again. */
let engine;
const start = () => (engine ??= load().catch((error) => { engine = undefined; throw error; }));
async function load() {
  const glue = await import(new URL('diplograph.js', BASE).href);
  await glue.default({ module_or_path: new URL('diplograph_bg.wasm', BASE) });
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

class DiploGraph extends HTMLElement {
  static observedAttributes = ['src', 'lang'];

  #parts; // what this class puts into the shadow root
  #stage; // the engine's side of the widget
  #loading; #asked; // an AbortController while a story is on its way, and the src that was asked for

  connectedCallback() {
    this.#parts ??= this.#build();
    // While it was out of the page its attributes may have changed.
    if (!(this.#stage || this.#loading) || this.getAttribute('src') !== this.#asked) this.#show();
    else this.#stage?.tell(this.lang);
  }

  // An element that is only moved is back by the time this runs.
  disconnectedCallback() { queueMicrotask(() => this.isConnected || this.#leave()); }

  attributeChangedCallback(name, before, now) {
    if (before === now || !this.isConnected) return;
    if (name === 'src') this.#show();
    else this.#stage?.tell(this.lang);
  }

  #build() {
    const root = this.shadowRoot ?? this.attachShadow({ mode: 'open' });
    const slot = document.createElement('slot'), href = new URL('widget.css', BASE).href;
    const sheet = Object.assign(document.createElement('link'), { rel: 'stylesheet', href });
    const styled = new Promise((done) => { sheet.onload = sheet.onerror = done; });
    root.addEventListener('diplograph:language', (event) => { this.lang = event.detail; });
    root.addEventListener('diplograph:shown', () => this.#tell('ready'));
    root.append(sheet, slot);
    return { root, slot, styled };
  }

  /** The story that stands in the element, if any; while the page is being read, it may be yet to come. */
  async #inline() {
    const find = () => this.querySelector('script[type="application/json"]')?.textContent;
    if (document.readyState === 'loading') await new Promise((done) => { addEventListener('DOMContentLoaded', done, { once: true }); });
    return find();
  }

  async #show() {
    this.#loading?.abort();
    const loading = this.#loading = new AbortController();
    const late = new Promise((_, no) => { loading.signal.onabort = () => no(loading.signal.reason); });
    const timer = setTimeout(() => loading.abort('timed-out'), PATIENCE);
    const src = this.#asked = this.getAttribute('src');
    const address = src === null ? '' : URL.canParse(src, document.baseURI) ? new URL(src, document.baseURI).href : src;
    late.catch(() => {}); // nobody may wait any more; and a story may fail long before the engine is there to say so
    const answer = (src === null ? this.#inline() : read(address, loading.signal))
      .then((text) => ({ text }), ({ reason = 'unreachable' }) => ({ reason }));
    try {
      const { Stage } = await Promise.race([start(), late]);
      await Promise.race([this.#parts.styled, new Promise((done) => setTimeout(done, 3000))]);
      const { text, reason } = await answer;
      if (this.#loading !== loading || (text ?? reason) === undefined) return;
      this.#stage ??= new Stage();
      this.#parts.root.append(this.#stage.place);
      const shown = reason ? this.#stage.fail(reason, this.lang, address) : this.#stage.show(text, this.lang, address);
      this.#parts.slot.hidden ||= shown;
      if (!shown) this.#tell('error', { reason: reason ?? 'refused' });
    } catch (error) {
      // Without the engine there are no words of ours: what stands between the tags is all there is.
      if (this.#loading === loading) this.#tell('error', { reason: 'engine', error });
    } finally {
      clearTimeout(timer);
      if (this.#loading === loading) this.#loading = undefined;
    }
  }

  #tell(name, detail = null) { this.dispatchEvent(new CustomEvent(`diplograph:${name}`, { bubbles: true, composed: true, detail })); }

  #leave() {
    this.#loading?.abort();
    this.#stage?.free();
    this.#stage = this.#loading = undefined;
    this.#parts.slot.hidden = false;
  }
}

if (!customElements.get('diplo-graph')) customElements.define('diplo-graph', DiploGraph);
