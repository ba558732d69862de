/**
 * The page inside an iframe: takes what is asked for from its address, tells the host how tall the story is, and hears
 * the host. It stands before the loader, so that the element finds its attributes.
 * Hosts listen in many ways. The height is told in each of them until the host is heard in one; docs/embedding.md has
 * the list, and the messages.
 */
import { LANGUAGES_CLASS, LIVE_CLASS, PLACE_CLASS, STORY_CLASS } from './element/contract.js';

const HERE = location.href, HASH = location.hash, ASKED = new URL(HERE).searchParams; // links inside the story change the hash
const host = parent === window ? undefined : parent;
const html = document.documentElement, story = document.querySelector('diplo-graph') ?? document.createElement('diplo-graph'); // a chapter has none
const drawn = () => story.shadowRoot ?? story;

/* What may be asked for. All else is as if nobody had said it. */

const GOOD = {
  theme: /^(light|dark|auto)$/,
  lang: /^[a-z]{2,8}(-[a-z\d]{1,8})*$/i,
  entry: /^[a-z\d][\w-]{0,79}$/i,
  'heading-level': /^[1-6]$/,
  show: /^((head|goals|projects|timeline|ties|figures|quotes|areas|foot)( |$))+$/,
};
function ask(name, value) {
  if (typeof value === 'string' && GOOD[name].test(value)) story.setAttribute(name, value);
}

/** An address of the web, or nothing. */
function web(address, base) {
  const url = URL.canParse(address, base) && new URL(address, base);
  return /^https?:/.test(url.protocol) && url;
}

/** The page around the frame: copied links lead to it, and an entry that its own address names is meant for us. */
function stand(address) {
  const page = web(address);
  if (!page) return;
  customElements.whenDefined('diplo-graph').then(() => { story.page = page.href; });
  if (!story.hasAttribute('entry')) ask('entry', page.searchParams.get('entry'));
  // What a reader chose in the frame meanwhile counts more.
  if (!story.chosen) ask('lang', page.searchParams.get('story-lang'));
}

for (const name in GOOD) ask(name, ASKED.get(name));
const asked = ASKED.get('story'), isName = /^[\w-]+$/.test(asked);
const file = asked && web(isName ? `stories/${asked}.json` : asked, isName ? import.meta.url : HERE);
if (file && !story.hasAttribute('src')) story.setAttribute('src', file.href);
stand(ASKED.get('parentUrl')); // as pym has it

/* How hosts are told the height. */

let pym = ASKED.get('childId') ?? ASKED.get('id');
let resizer = ASKED.get('id'), met = false; // iframe-resizer's name for the frame, and whether its greeting is returned
const [, secret] = HASH.match(/^#\?secret=([a-z\d]+)$/i) ?? [];
const SAY = {
  pym: (height) => `pymxPYMx${pym ?? 'diplograph'}xPYMxheightxPYMx${height}`,
  amp: (height) => ({ sentinel: 'amp', type: 'embed-size', height }),
  datawrapper: (height) => ({ 'datawrapper-height': { [HERE.replace(HASH, '').split('/').pop()]: height } }),
  json: (height) => JSON.stringify({ src: HERE, context: 'iframe.resize', height }),
  'iframe-resizer': (height, width) => {
    const words = (event) => resizer && `[iFrameSizer]${resizer}:${height}:${width}:${event}`;
    const greeting = !met && words('init'); // some hosts hear nothing else at first, and others never hear it
    met = true;
    return [greeting, words('resizeObserver')];
  },
  'open-iframe-resizer': (height, width) => ({ type: 'iframe-resized', width, height }),
  wordpress: (value) => secret && { message: 'height', value, secret },
  diplograph: (height) => ({ source: 'diplograph', type: 'height', data: { height } }),
  none: () => [],
};
const fixed = (ASKED.get('resize') ?? '').replace('frames', 'amp').split(/[ ,]+/).filter((name) => Object.hasOwn(SAY, name));
const heard = new Set(fixed);
if (!fixed.length && ASKED.has('childId')) heard.add('pym');
if (!fixed.length && /[#&]amp=1/.test(HASH)) heard.add('amp');

let settled = document.querySelector(`.${PLACE_CLASS}`); // until there is a story, the host keeps the height that it gave
let told;
/** Tells the height, if it is another. A frame that is hidden has none. */
function tell() {
  const { height, width } = html.getBoundingClientRect(), [tall, wide] = [Math.ceil(height), Math.ceil(width)];
  if (!host || !settled || !wide || !tall || tall === told) return;
  told = tall;
  const messages = [...heard.size ? heard : Object.keys(SAY)].flatMap((name) => SAY[name](tall, wide));
  for (const message of messages) if (message) host.postMessage(message, '*');
}

let rest;
/** Tells it again to a host that asks; of a flood of questions the first is answered, and now and then one more. */
function answer() {
  told = undefined;
  if (rest) return;
  tell();
  rest = setTimeout(() => { rest = undefined; tell(); }, 100);
}

// A host may begin to listen later than this is told, and not be able to ask. One that did as it was told is left in peace.
for (const delay of [1000, 5000]) setTimeout(() => { if (innerHeight !== told) told = undefined; tell(); }, delay);

/* What hosts say. */

function hear(name) {
  if (!fixed.length) heard.add(name);
  if (heard.has(name)) answer();
}

function read(words) {
  const [, frame] = words.match(/^pymxPYMx(.+?)xPYMxwidthxPYMx/) ?? [];
  // pym says its width again and again, which is no question.
  if (frame && !heard.has('pym')) { pym ??= frame; hear('pym'); }
  if (!words.startsWith('[iFrameSizer]')) return;
  const [id, , sizes] = words.slice(13).split(':', 3);
  if (/^(true|false)$/.test(sizes)) { resizer = id; met = false; hear('iframe-resizer'); }
  else if (id === 'resize' && resizer) hear('iframe-resizer');
}

addEventListener('message', ({ source, data }) => {
  if (source !== host || !data) return;
  if (typeof data === 'string') return read(data);
  const { type } = data;
  if (type === 'iframe-child-init' || type === 'iframe-get-child-dimensions') hear('open-iframe-resizer');
  else if (type === 'frames-init' && data.sentinel === 'amp') hear('amp');
  else if (data.message === 'ready' && secret && data.secret === secret) hear('wordpress');
  else if (type === 'diplograph:host') {
    for (const name of ['theme', 'lang', 'entry']) ask(name, data[name]);
    stand(data.page);
    hear('diplograph');
  }
});

/* What happens to the story. */

const REPORTS = { ready: ['lang'], open: ['entry'], receipt: ['id', 'isOpen'], error: ['reason'] };
let other; // the page in the language that a reader asked for, should the engine not come
for (const type in REPORTS) {
  story.addEventListener(`diplograph:${type}`, ({ detail }) => {
    if (type === 'error' && other) location.replace(other);
    if (type === 'ready') other = undefined;
    settled = true;
    tell();
    const data = Object.fromEntries(REPORTS[type].map((key) => [key, detail?.[key] ?? null]));
    host?.postMessage({ source: 'diplograph', type, data }, '*');
  });
}

/** Runs right after each change, also where nothing is drawn because the frame is out of sight. */
const changes = new MutationObserver(() => {
  const { lang, dir } = drawn().querySelector(`.${STORY_CLASS}`) ?? {};
  if (lang && lang !== html.lang) Object.assign(html, { lang, dir });
  tell();
});
const watch = (place) => place && changes.observe(place, { attributes: true, characterData: true, childList: true, subtree: true });
watch(document.body);
customElements.whenDefined('diplo-graph').then(() => watch(story.shadowRoot));
new ResizeObserver(tell).observe(html);

// A frame shares its history with the host: what is followed inside adds no step to it.
addEventListener('click', (event) => {
  if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.shiftKey) return;
  const link = event.composedPath().find((node) => node.localName === 'a');
  const href = link?.getAttribute('href');
  if (link?.hreflang && link.closest(`.${LANGUAGES_CLASS}`)) {
    if (!drawn().querySelector(`.${LIVE_CLASS}`)) other = link.href + location.search;
    story.lang = story.chosen = link.hreflang;
  } else if (href?.startsWith('#')) location.replace(href);
  else return;
  event.preventDefault();
});

if (host && (!heard.size || heard.has('iframe-resizer'))) host.postMessage('[iFrameResizerChild]Ready', '*');
tell();
