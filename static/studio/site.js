/** The files of the site that the studio loads when it needs them: the widget, stories, and what goes into a zip. */

/** The names of the files in the folder of the studio. The build fills them in. */
const FILES = { publisher: 'publisher.js', wasm: 'publisher_bg.wasm', list: 'files.json' };
const HOME = new URL('..', import.meta.url);

/** Loads the widget: the element that readers get. */
export const loadWidget = () => import(new URL('v1/diplograph.js', HOME).href);

/** Returns a text file of the site; throws if it cannot be fetched. */
export const fetchText = (path) => fetchFile(path).then((answer) => answer.text());

async function fetchFile(path, signal) {
  const address = new URL(path, HOME);
  if (!address.href.startsWith(HOME.href)) throw new Error(`${path} is not a file of this site`);
  const answer = await fetch(address, { signal });
  if (!answer.ok) throw new Error(`${path} cannot be fetched (${answer.status})`);
  return answer;
}

/** Promises, by what they load. A failure is not kept, so the next call tries again. */
const loading = new Map();
function once(name, load) {
  if (!loading.has(name)) loading.set(name, load().catch((error) => { loading.delete(name); throw error; }));
  return loading.get(name);
}

/** Loads the publisher: a WebAssembly file of its own, which renders and draws. */
const loadPublisher = () => once('publisher', async () => {
  const beside = (name) => new URL(name, import.meta.url).href;
  const publisher = await import(beside(FILES.publisher));
  await publisher.default({ module_or_path: beside(FILES.wasm) });
  return publisher;
});

/** Returns the lists of the files that go into a zip, each with its path and its size, and of the fonts. */
const fetchList = () => once('list', () => fetch(new URL(FILES.list, import.meta.url), { cache: 'no-cache' }).then((answer) => answer.json()));

/** Loads the publisher with the words of the languages of a story. Returns it with the files of these words. */
async function publisherFor(story, only) {
  const [publisher, list] = await Promise.all([loadPublisher(), fetchList()]);
  const tags = publisher.languages(story), words = [];
  for (const tag of only ? tags.filter((one) => one === only) : tags) {
    const file = list.words[tag.toLowerCase()];
    if (!file) continue; // English is built in
    words.push(file);
    await once(file[0], async () => publisher.loadLocale(tag, await fetchText(file[0])));
  }
  return { publisher, list, tags, words };
}

/** Renders what a reader without a script gets, as a page. */
export async function standalone(story, lang) {
  const { publisher } = await publisherFor(story, lang);
  return publisher.standalone(story, lang);
}

/** Lets the page show what has happened so far. */
const pause = () => new Promise((done) => setTimeout(done));

/** The files of a story, which are ready to be zipped. */
export class Publication {
  #publisher; #tags; #element; #fonts;
  #lacks; // why there is no share image in some languages, once they are drawn

  /** Renders the files. `name` is their name, and `address` the absolute address of their folder, or empty. */
  static async prepare(story, name, address) {
    const { publisher, list, tags, words } = await publisherFor(story);
    const self = new Publication();
    self.#publisher = new publisher.Publisher(story, name, address);
    self.#tags = tags;
    self.#element = [...list.element, ...words];
    self.#fonts = list.fonts.filter(([path]) => !/Arabic/.test(path) || tags.includes('ar'));
    await self.#render();
    // Kept, because the publisher must not be asked while it renders.
    self.sizes = JSON.stringify([...JSON.parse(self.#publisher.sizes()), ...self.#element]);
    self.plain = await publisher.plain(story, address);
    return self;
  }

  /** The path and the size of each file as JSON, without the share images. */
  sizes;

  /** The story as one block of text. */
  plain;

  /** True if the site has fonts for share images. */
  get hasImages() { return this.#fonts.length > 0; }

  async #render(report, signal) {
    for (const tag of this.#tags) {
      report?.(`Rendering ${tag}`);
      await pause();
      signal?.throwIfAborted();
      await this.#publisher.render(tag);
    }
  }

  /**
   * Makes the zip and has the browser save it. `report` gets what is done and how much of it is done, from 0 to 1. Returns the
   * size of the zip in digits, and why it has no share image in a language, or in none: `[["zh", "no font …"], …]`.
   */
  async save(name, report, signal) {
    const steps = this.#fonts.length + 2 * this.#tags.length + this.#element.length + 1;
    let done = 0;
    const step = (words) => report(words, done++ / steps);
    const lacks = this.#lacks ?? await this.#draw(step, signal);
    await this.#render(step, signal);
    const all = JSON.parse(this.sizes).length;
    for (const [nth, [path]] of this.#element.entries()) {
      step(`Making the zip: ${all - this.#element.length + nth + 1} of ${all} files`);
      const answer = await fetchFile(path, signal);
      this.#publisher.add(path, new Uint8Array(await answer.arrayBuffer()));
    }
    step('Compressing');
    await pause();
    const blob = new Blob([this.#publisher.zip()], { type: 'application/zip' });
    saveAs(blob, `${name}.zip`);
    return { size: String(blob.size), lacks };
  }

  /** Draws the share images. Without them the zip is made all the same. */
  async #draw(step, signal) {
    const lacks = [];
    try {
      for (const [path] of this.#fonts) {
        step('Loading the letters of the share image');
        const answer = await fetchFile(path, signal);
        this.#publisher.addFont(new Uint8Array(await answer.arrayBuffer()));
      }
      for (const tag of this.#fonts.length ? this.#tags : []) {
        step(`Drawing the share image in ${tag}`);
        await pause();
        signal.throwIfAborted();
        const reason = this.#publisher.drawCard(tag);
        if (reason) lacks.push([tag, reason]);
      }
      return this.#lacks = lacks;
    } catch (error) {
      if (signal.aborted) throw error;
      return [['', error.message]]; // the next zip tries again
    }
  }

  /** Frees the memory of the files. */
  free() { this.#publisher.free(); }
}

/** Has the browser save a file. */
function saveAs(blob, name) {
  const link = Object.assign(document.createElement('a'), { href: URL.createObjectURL(blob), download: name });
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}

/** Copies a text; returns whether the browser allowed it. */
export async function copy(text) {
  try { await navigator.clipboard.writeText(text); return true; } catch { return false; }
}

/** The only policy of the page. A text becomes the document of a frame without scripts, or data, which do not run. */
const policy = globalThis.trustedTypes?.createPolicy('diplograph-studio', { createHTML: (html) => html, createScript: (data) => data });

/** Puts the story into a widget, which shows it in place of the one before. */
export function setStory(element, text) {
  const type = 'application/json';
  let data = element.querySelector(`script[type="${type}"]`);
  if (!data) element.append(data = Object.assign(document.createElement('script'), { type }));
  data.textContent = policy ? policy.createScript(text) : text;
  element.refresh?.(); // before the widget is loaded there is nothing to refresh
}

/** Shows a page in a frame whose `sandbox` allows nothing. */
export function showPage(frame, html) {
  frame.srcdoc = policy ? policy.createHTML(html) : html;
}
