/** Rendered stories that are fetched: the page of a story for an iframe has all that an element shows. */
import { CHAPTERS_ATTRIBUTE, IMAGES_ATTRIBUTE, LANGUAGES_ATTRIBUTE, NOT_FOUND, PLACE_CLASS, TABLES_ATTRIBUTE, TIMED_OUT, UNREACHABLE } from './contract.js';
import { BASE } from './files.js';

const TIMEOUT = 20_000; // milliseconds

/** The elements of a rendered story. All others are removed with their content. */
const ELEMENTS = new Set(('a article audio b blockquote br button caption cite dd details div dl dt em figcaption figure footer g h1 h2 h3 h4 h5 h6 header i img '
  + 'input label li line nav ol p path picture polygon polyline q rect circle section small source span strong summary svg table tbody td text th thead time title tr '
  + 'tspan ul video').split(' '));
/** Their attributes, besides `aria-…` and `data-…`. */
const ATTRIBUTES = new Set(('alt autocomplete class controls cx cy d datetime decoding dir download dx dy fill fill-opacity for height hidden href hreflang id lang '
  + 'loading media name open overflow part points poster preload preserveAspectRatio r rel role rx ry scope shape-rendering sizes src srcset tabindex target '
  + 'text-anchor title transform type value viewBox width x x1 x2 y y1 y2').split(' '));
/** The attributes with an address, and those of the mount point with the addresses of other files. */
const ADDRESSES = ['href', 'poster', 'src'], FILES = [LANGUAGES_ATTRIBUTE, CHAPTERS_ATTRIBUTE, TABLES_ATTRIBUTE, IMAGES_ATTRIBUTE];

/** Returns the address of a page, without the part of it; nothing if an address is that of another file. */
export function pageAddress(address) {
  const url = URL.canParse(address, document.baseURI) && new URL(address, document.baseURI);
  if (!url || !/\.html$/.test(url.pathname)) return undefined;
  url.hash = '';
  return url.href;
}

/** Returns the address of a story's page in a language. Its file is `NAME.LANG.html`. */
export const inLanguage = (page, lang) => (lang ? page.replace(/\.[a-z]{2,8}(-[a-z\d]{1,8})*(?=\.html(\?|$))/i, `.${lang}`) : page);

/**
 * Fetches a page and returns the rendered story in it: its address, its mount point, and the address of its story file.
 * Throws an error whose `reason` is one of the contract, or `refused`.
 *
 * Only pages of the loader's own origin or of the host's are trusted. Nothing in them can run: the document of a request is
 * parsed without scripts, and only known elements and attributes are taken from it. A policy with Trusted Types allows this,
 * because no text becomes markup in the document of the host.
 */
export async function fetchMarkup(address, signal) {
  assertTrusted(address);
  const page = await fetchDocument(address, signal), base = page.URL;
  assertTrusted(base); // it may have been redirected
  const place = page.querySelector(`.${PLACE_CLASS}`);
  if (!place) fail(NOT_FOUND, address);
  const src = place.closest('diplo-graph')?.getAttribute('src');
  sanitize(place);
  resolveAddresses(place, base);
  return { address: base, place: document.adoptNode(place), story: src == null ? undefined : new URL(src, base).href };
}

const fail = (reason, cause) => { throw Object.assign(new Error(`the markup is ${reason}`, { cause }), { reason }); };

function assertTrusted(address) {
  const { origin } = new URL(address);
  if (origin !== location.origin && origin !== BASE.origin) fail('refused', `${address} belongs neither to this site nor to that of the script; name the story file instead`);
}

function fetchDocument(address, signal) {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    const refuse = (reason) => reject(Object.assign(new Error(`the markup is ${reason}`, { cause: address }), { reason }));
    request.open('GET', address);
    Object.assign(request, {
      responseType: 'document',
      timeout: TIMEOUT,
      onload: () => (request.status < 400 && request.responseXML ? resolve(request.responseXML) : refuse(request.status < 500 ? NOT_FOUND : UNREACHABLE)),
      onerror: () => refuse(UNREACHABLE),
      ontimeout: () => refuse(TIMED_OUT),
    });
    signal.addEventListener('abort', () => { request.abort(); reject(signal.reason); });
    request.send();
  });
}

/** Removes all that a rendered story does not have. */
function sanitize(place) {
  for (const element of [place, ...place.querySelectorAll('*')]) {
    if (!ELEMENTS.has(element.localName)) element.remove();
    else for (const { name } of [...element.attributes]) if (!ATTRIBUTES.has(name) && !/^(aria|data)-/.test(name)) element.removeAttribute(name);
  }
}

/** Resolves the addresses against that of the page, and removes those that are not of the web. */
function resolveAddresses(place, base) {
  const resolve = (element, name) => {
    const value = element.getAttribute(name);
    if (value === null || value.startsWith('#')) return;
    const url = URL.canParse(value, base) && new URL(value, base);
    if (/^https?:$/.test(url.protocol)) element.setAttribute(name, url.href); else element.removeAttribute(name);
  };
  for (const name of ADDRESSES) for (const element of place.querySelectorAll(`[${name}]`)) resolve(element, name);
  for (const name of FILES) resolve(place, name);
  for (const image of place.querySelectorAll('[srcset]')) image.setAttribute('srcset', image.getAttribute('srcset').replace(/[^\s,]+(?=\s)/g, (one) => new URL(one, base).href));
}
