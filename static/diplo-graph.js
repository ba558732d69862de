/**
 * <diplo-graph src="story.json" lang="uz" theme="auto">: an infographic of relations between countries.
 *
 * What stands between the tags is shown until the story is, and stays if it cannot be; a story may stand
 * there itself, in a <script type="application/json">. All elements of a page share one wasm instance.
 *
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
  #loading; // an AbortController while a story is on its way

  connectedCallback() {
    this.#parts ??= this.#build();
    if (!this.#stage && !this.#loading) this.#show();
  }

  disconnectedCallback() {
    // An element that is only moved is back by the time this runs.
    queueMicrotask(() => { if (!this.isConnected) this.#leave(); });
  }

  attributeChangedCallback(name, before, now) {
    if (before === now || !this.isConnected) return;
    if (name === 'src') this.#show();
    else this.#stage?.tell(this.lang);
  }

  #build() {
    const root = this.shadowRoot ?? this.attachShadow({ mode: 'open' });
    const make = (tag, props) => Object.assign(document.createElement(tag), props);
    const sheet = make('link', { rel: 'stylesheet', href: new URL('widget.css', BASE).href });
    const styled = new Promise((resolve) => { sheet.onload = sheet.onerror = resolve; });
    const slot = make('slot');
    root.addEventListener('diplograph:language', (event) => { this.lang = event.detail; });
    root.append(sheet, slot);
    return { root, slot, styled };
  }

  async #show() {
    this.#loading?.abort();
    const loading = this.#loading = new AbortController();
    const timer = setTimeout(() => loading.abort('timed-out'), PATIENCE);
    const src = this.getAttribute('src');
    const address = src === null ? '' : new URL(src, document.baseURI).href;
    const inline = this.querySelector('script[type="application/json"]')?.textContent ?? '';
    const file = src === null ? Promise.resolve(inline) : read(address, loading.signal);
    // Kept as a value: it may fail long before the engine is there to say so.
    const answer = file.then((text) => ({ text }), ({ reason = 'unreachable' }) => ({ reason }));
    try {
      const { Stage } = await start();
      await this.#parts.styled;
      const { text, reason } = await answer;
      if (this.#loading !== loading) return;
      this.#stage ??= new Stage();
      this.#parts.root.append(this.#stage.place);
      const shown = reason ? this.#stage.fail(reason, this.lang, address) : this.#stage.show(text, this.lang, address);
      if (shown) this.#parts.slot.hidden = true;
      this.#tell(shown ? 'ready' : 'error', shown ? null : { reason: reason ?? 'refused' });
    } catch (error) {
      // Without the engine there are no words of ours: what stands between the tags is all there is.
      if (this.#loading === loading) this.#tell('error', { reason: 'engine', error });
    } finally {
      clearTimeout(timer);
      if (this.#loading === loading) this.#loading = undefined;
    }
  }

  #tell(name, detail) {
    this.dispatchEvent(new CustomEvent(`diplograph:${name}`, { bubbles: true, composed: true, detail }));
  }

  #leave() {
    this.#loading?.abort();
    this.#stage?.free();
    this.#stage = this.#loading = undefined;
    this.#parts.slot.hidden = false;
  }
}

if (!customElements.get('diplo-graph')) customElements.define('diplo-graph', DiploGraph);
