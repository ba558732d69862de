/**
 * The script of the page inside an iframe. It sets the attributes of the element from the address of the page, sends the
 * height of the story to the host, and handles messages of the host. It runs before the loader, so that the element finds
 * its attributes.
 * Hosts use several protocols. The height is sent in all of them until the host sends a message in one; docs/embedding.md
 * lists the protocols and messages.
 */
import { LANGUAGES_CLASS, PLACE_CLASS, STORY_CLASS } from './element/contract.js';

const HERE = location.href, HASH = location.hash, PARAMETERS = new URL(HERE).searchParams; // links inside the story change the hash
const host = parent === window ? undefined : parent;
const html = document.documentElement, story = document.querySelector('diplo-graph') ?? document.createElement('diplo-graph'); // a chapter has no element
const rootOf = () => story.shadowRoot ?? story;

/* Parameters. Unknown parameters and invalid values are ignored. */

const VALID = {
  theme: /^(light|dark|auto)$/,
  lang: /^[a-z]{2,8}(-[a-z\d]{1,8})*$/i,
  entry: /^[a-z\d][\w-]{0,79}$/i,
  'heading-level': /^[1-6]$/,
  show: /^((head|measures|projects|timeline|ties|figures|quotes|areas|foot)( |$))+$/,
};
function setParameter(name, value) {
  if (typeof value === 'string' && VALID[name].test(value)) story.setAttribute(name, value);
}

/** Returns an `http` or `https` address; false for any other. */
function webAddress(address, base) {
  const url = URL.canParse(address, base) && new URL(address, base);
  return /^https?:/.test(url.protocol) && url;
}

/** Sets the page around the frame. Copied links lead to it, and its address may name an entry and a language. */
function setHostPage(address) {
  const page = webAddress(address);
  if (!page) return;
  customElements.whenDefined('diplo-graph').then(() => { story.page = page.href; });
  if (!story.hasAttribute('entry')) setParameter('entry', page.searchParams.get('entry'));
  // A choice of the reader in the frame has priority.
  if (!story.chosen) setParameter('lang', page.searchParams.get('story-lang'));
}

for (const name in VALID) setParameter(name, PARAMETERS.get(name));
const requested = PARAMETERS.get('story'), isName = /^[\w-]+(\.[\w-]+)*$/.test(requested) && !/\.json$/.test(requested);
const file = requested && webAddress(isName ? `stories/${requested}.json` : requested, isName ? import.meta.url : HERE);
if (file && !story.hasAttribute('src')) story.setAttribute('src', file.href);
setHostPage(PARAMETERS.get('parentUrl')); // the parameter of pym

/* Protocols for the height. */

let pym = PARAMETERS.get('childId') ?? PARAMETERS.get('id');
let resizer = PARAMETERS.get('id'), isGreeted = false; // iframe-resizer's id of the frame, and whether its greeting was answered
const [, secret] = HASH.match(/^#\?secret=([a-z\d]+)$/i) ?? [];
const PROTOCOLS = {
  pym: (height) => `pymxPYMx${pym ?? 'diplograph'}xPYMxheightxPYMx${height}`,
  amp: (height) => ({ sentinel: 'amp', type: 'embed-size', height }),
  datawrapper: (height) => ({ 'datawrapper-height': { [HERE.replace(HASH, '').split('/').pop()]: height } }),
  json: (height) => JSON.stringify({ src: HERE, context: 'iframe.resize', height }),
  'iframe-resizer': (height, width) => {
    const message = (event) => resizer && `[iFrameSizer]${resizer}:${height}:${width}:${event}`;
    const greeting = !isGreeted && message('init'); // some hosts need it first, others ignore it
    isGreeted = true;
    return [greeting, message('resizeObserver')];
  },
  'open-iframe-resizer': (height, width) => ({ type: 'iframe-resized', width, height }),
  wordpress: (value) => secret && { message: 'height', value, secret },
  diplograph: (height) => ({ source: 'diplograph', type: 'height', data: { height } }),
  none: () => [],
};
const fixed = (PARAMETERS.get('resize') ?? '').replace('frames', 'amp').split(/[ ,]+/).filter((name) => Object.hasOwn(PROTOCOLS, name));
const known = new Set(fixed);
if (!fixed.length && PARAMETERS.has('childId')) known.add('pym');
if (!fixed.length && /[#&]amp=1/.test(HASH)) known.add('amp');

let isSettled = document.querySelector(`.${PLACE_CLASS}`); // without a story, the host keeps its own height
let sentHeight;
/** Sends the height if it has changed. A hidden frame has no height. */
function sendHeight() {
  const { height, width } = html.getBoundingClientRect(), [tall, wide] = [Math.ceil(height), Math.ceil(width)];
  if (!host || !isSettled || !wide || !tall || tall === sentHeight) return;
  sentHeight = tall;
  const messages = [...known.size ? known : Object.keys(PROTOCOLS)].flatMap((name) => PROTOCOLS[name](tall, wide));
  for (const message of messages) if (message) host.postMessage(message, '*');
}

let throttle;
/** Sends the height again to a host that requests it, at most once per 100 ms. */
function answer() {
  sentHeight = undefined;
  if (throttle) return;
  sendHeight();
  throttle = setTimeout(() => { throttle = undefined; sendHeight(); }, 100);
}

// A host may start to listen after the first message, and may have no way to request another. Repeat unless the height fits.
for (const delay of [1000, 5000]) setTimeout(() => { if (innerHeight !== sentHeight) sentHeight = undefined; sendHeight(); }, delay);

/* Messages of hosts. */

function onProtocol(name) {
  if (!fixed.length) known.add(name);
  if (known.has(name)) answer();
}

function onText(text) {
  const [, frame] = text.match(/^pymxPYMx(.+?)xPYMxwidthxPYMx/) ?? [];
  // pym repeats its width; only the first message is a request.
  if (frame && !known.has('pym')) { pym ??= frame; onProtocol('pym'); }
  if (!text.startsWith('[iFrameSizer]')) return;
  const [id, , sizes] = text.slice(13).split(':', 3);
  if (/^(true|false)$/.test(sizes)) { resizer = id; isGreeted = false; onProtocol('iframe-resizer'); }
  else if (id === 'resize' && resizer) onProtocol('iframe-resizer');
}

addEventListener('message', ({ source, data }) => {
  if (source !== host || !data) return;
  if (typeof data === 'string') return onText(data);
  const { type } = data;
  if (type === 'iframe-child-init' || type === 'iframe-get-child-dimensions') onProtocol('open-iframe-resizer');
  else if (type === 'frames-init' && data.sentinel === 'amp') onProtocol('amp');
  else if (data.message === 'ready' && secret && data.secret === secret) onProtocol('wordpress');
  else if (type === 'diplograph:host') {
    for (const name of ['theme', 'lang', 'entry']) setParameter(name, data[name]);
    setHostPage(data.page);
    onProtocol('diplograph');
  }
});

/* Events of the story. */

const REPORTS = { shown: ['lang'], ready: ['lang'], open: ['entry'], receipt: ['id', 'isOpen'], error: ['reason'] };
for (const type in REPORTS) {
  story.addEventListener(`diplograph:${type}`, ({ detail }) => {
    isSettled = true;
    sendHeight();
    const data = Object.fromEntries(REPORTS[type].map((key) => [key, detail?.[key] ?? null]));
    host?.postMessage({ source: 'diplograph', type, data }, '*');
  });
}

/** Runs after each change. Unlike a ResizeObserver it also runs while the frame is outside the viewport. */
const changes = new MutationObserver(() => {
  const { lang, dir } = rootOf().querySelector(`.${STORY_CLASS}`) ?? {};
  if (lang && lang !== html.lang) Object.assign(html, { lang, dir });
  sendHeight();
});
const observe = (root) => root && changes.observe(root, { attributes: true, characterData: true, childList: true, subtree: true });
observe(document.body);
customElements.whenDefined('diplo-graph').then(() => observe(story.shadowRoot));
new ResizeObserver(sendHeight).observe(html);

// A frame shares its history with the host. Links inside must not add steps to it.
addEventListener('click', (event) => {
  if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.shiftKey) return;
  const link = event.composedPath().find((node) => node.localName === 'a');
  const href = link?.getAttribute('href');
  if (link?.hreflang && link.closest(`.${LANGUAGES_CLASS}`)) {
    story.lang = story.chosen = link.hreflang;
  } else if (href?.startsWith('#')) location.replace(href);
  else return;
  event.preventDefault();
});

if (host && (!known.size || known.has('iframe-resizer'))) host.postMessage('[iFrameResizerChild]Ready', '*');
sendHeight();
