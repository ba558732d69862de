/** What a reader takes along: an address, a sentence with its source, the data. */
import {
  CITATION_CLASS, CITATION_FACT_CLASS, CLOSE_ATTRIBUTE, COPIED_ATTRIBUTE, ENTRY_BODY_CLASS, FOOT_CLASS, OPEN_ATTRIBUTE, RECEIPT_BODY_CLASS, STORY_CLASS, TAKE_ATTRIBUTE, TITLE_CLASS,
  TRANSLATION_CLASS, UPDATED_CLASS,
} from './contract.js';
import { nameIn, withLanguage } from './name.js';

/**
 * What a link to a part, or to the whole story, copies: in the page of the host where it is known; in a page of our own by a
 * fragment, which needs no script; else in the page that this is.
 */
function address(link, host, isWhole) {
  const { id } = link.parentNode, own = !host && link.getRootNode() === document && (document.querySelector('link[rel="canonical"]')?.href ?? location.href);
  const url = new URL(own || host || location.href);
  url.hash = own && !isWhole ? id : '';
  if (isWhole) url.searchParams.delete('entry');
  else if (!own) url.searchParams.set('entry', nameIn(`#${id}`));
  // A page of our own has its language in its name.
  const { chosen } = link.getRootNode().host ?? link.closest('diplo-graph');
  return withLanguage(url, own ? '' : chosen).href;
}

/** Puts a text into the clipboard: frames and old browsers know the second way only. */
export async function copy(text) {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    const put = (event) => { event.clipboardData.setData('text/plain', text); event.preventDefault(); event.stopImmediatePropagation(); };
    addEventListener('copy', put, { capture: true, once: true });
    const copied = document.execCommand('copy');
    removeEventListener('copy', put, { capture: true });
    return copied;
  }
}

const words = (root, selector) => root.querySelector(selector)?.textContent.trim();

/** A sentence as its receipt has it: who said it, who published it, when and where, as far as that is known. */
function cited(citation) {
  const sentence = citation.querySelector('blockquote'), open = sentence.getAttribute(OPEN_ATTRIBUTE), close = sentence.getAttribute(CLOSE_ATTRIBUTE);
  const facts = [...citation.querySelectorAll(`cite, .${CITATION_FACT_CLASS}`)].map((fact) => fact.textContent.replace(/^ · /, ''));
  const translation = words(citation, `.${TRANSLATION_CLASS}`);
  return `${open}${sentence.textContent}${close}${translation ? ` (${translation})` : ''} — ${[...facts, citation.querySelector('a')?.href].filter(Boolean).join(' · ')}`;
}

/** What is pasted for a receipt, which ends with where it was read, and for a whole story. */
function citation(link, host, isWhole) {
  const story = link.closest(`.${STORY_CLASS}`), head = [words(story, `.${TITLE_CLASS}`)];
  if (isWhole) head.push(words(story, `.${UPDATED_CLASS}`));
  const here = [...head, address(link, host, isWhole)].filter(Boolean).join(' · ');
  const sentences = isWhole ? [] : link.parentNode.querySelectorAll(`:scope:not(.${ENTRY_BODY_CLASS}) .${CITATION_CLASS}, :scope > .${RECEIPT_BODY_CLASS} .${CITATION_CLASS}`);
  return [...[...sentences].map(cited), here].join('\n');
}

/** A field with a text for the reader to take by hand, chosen as a whole. */
function show(place, label, value) {
  const field = Object.assign(document.createElement('textarea'), { className: 'link__address', readOnly: true, value, rows: value.includes('\n') ? 6 : 1, dir: 'auto', ariaLabel: label });
  place.append(field);
  field.select();
}

/** The bytes of a file: made of what stands in the page, or those to which the link leads; nothing, where they cannot be had. */
async function bytes(link, element, settled) {
  const take = link.getAttribute(TAKE_ATTRIBUTE);
  if (!link.getAttribute('href').startsWith('#')) return fetch(link.href).then((answer) => answer.ok && answer.blob(), () => {});
  if (take === 'json') return new Blob([element.querySelector('script[type="application/json"]').textContent], { type: 'application/json' });
  const table = (await settled())?.table();
  return table && new Blob([table], { type: 'text/csv;charset=utf-8' });
}

/** Saves a file of the story; in a frame that may be forbidden without a word, so its text stands there too. */
async function save(link, element, settled) {
  const story = element.src?.split(/[?#]/)[0].split('/').pop().replace(/\.json$/, '') || 'story', take = link.getAttribute(TAKE_ATTRIBUTE);
  const download = take === 'json' ? `${story}.json` : `${story}.${link.closest(`.${STORY_CLASS}`).lang}.${take}`, blob = await bytes(link, element, settled);
  if (blob) {
    const href = URL.createObjectURL(blob);
    Object.assign(document.createElement('a'), { href, download }).click();
    setTimeout(() => URL.revokeObjectURL(href), 60_000);
  }
  if (blob && parent === window) return;
  const text = blob && take !== 'png' ? await blob.text() : link.href;
  await settled();
  show(link.parentNode, download, text);
}

/** Does what a link in the story offers, and says so in its place; what may not be copied stands there. */
export async function take(link, element, settled) {
  const take = link.getAttribute(TAKE_ATTRIBUTE), place = link.parentNode, isWhole = link.closest(`.${FOOT_CLASS}`) !== null;
  place.querySelector(':scope > :is(.link__answer, .link__address)')?.remove();
  if (['csv', 'json', 'png'].includes(take)) return save(link, element, settled);
  const text = take === 'cite' ? citation(link, element.page, isWhole) : address(link, element.page, isWhole);
  const isCopied = await copy(text); // at once, while the browser knows of the click
  await settled();
  if (!isCopied) return show(place, link.textContent, text);
  const answer = Object.assign(document.createElement('span'), { className: 'link__answer', role: 'status' });
  place.append(answer);
  // What a live region says is heard when it changes.
  setTimeout(() => { answer.textContent = link.closest(`.${STORY_CLASS}`).getAttribute(COPIED_ATTRIBUTE); });
}
