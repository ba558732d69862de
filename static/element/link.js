/** Links that copy an address or a citation, or save a file. */
import {
  CITATION_CLASS, CITATION_FACT_CLASS, CLOSE_ATTRIBUTE, COPIED_ATTRIBUTE, ENTRY_BODY_CLASS, FOOT_CLASS, OPEN_ATTRIBUTE, RECEIPT_BODY_CLASS, STORY_CLASS, TAKE_ATTRIBUTE, TITLE_CLASS,
  TRANSLATION_CLASS, UPDATED_CLASS,
} from './contract.js';
import { nameInFragment, withLanguage } from './name.js';

/**
 * Returns the address that a link to a part, or to the whole story, copies. If the page of the host is known, that page is
 * used. In a page of our own, a fragment is used, because it needs no script.
 */
function address(link, host, isWhole) {
  const { id } = link.parentNode, own = !host && link.getRootNode() === document && (document.querySelector('link[rel="canonical"]')?.href ?? location.href);
  const url = new URL(own || host || location.href);
  url.hash = own && !isWhole ? id : '';
  if (isWhole) url.searchParams.delete('entry');
  else if (!own) url.searchParams.set('entry', nameInFragment(`#${id}`));
  // The name of a page of our own contains the language.
  const { chosen } = link.getRootNode().host ?? link.closest('diplo-graph');
  return withLanguage(url, own ? '' : chosen).href;
}

/** Copies a text to the clipboard; returns whether that worked. Frames and old browsers only support the second method. */
export async function copy(text) {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    const onCopy = (event) => { event.clipboardData.setData('text/plain', text); event.preventDefault(); event.stopImmediatePropagation(); };
    addEventListener('copy', onCopy, { capture: true, once: true });
    const copied = document.execCommand('copy');
    removeEventListener('copy', onCopy, { capture: true });
    return copied;
  }
}

const textOf = (root, selector) => root.querySelector(selector)?.textContent.trim();

/** Returns a quoted sentence with the known facts about its source. */
function quotation(citation) {
  const sentence = citation.querySelector('blockquote'), open = sentence.getAttribute(OPEN_ATTRIBUTE), close = sentence.getAttribute(CLOSE_ATTRIBUTE);
  const facts = [...citation.querySelectorAll(`cite, .${CITATION_FACT_CLASS}`)].map((fact) => fact.textContent.replace(/^ · /, ''));
  const translation = textOf(citation, `.${TRANSLATION_CLASS}`);
  return `${open}${sentence.textContent}${close}${translation ? ` (${translation})` : ''} — ${[...facts, citation.querySelector('a')?.href].filter(Boolean).join(' · ')}`;
}

/** Returns the citation of a receipt or of the whole story. It ends with the address. */
function citationText(link, host, isWhole) {
  const story = link.closest(`.${STORY_CLASS}`), head = [textOf(story, `.${TITLE_CLASS}`)];
  if (isWhole) head.push(textOf(story, `.${UPDATED_CLASS}`));
  const here = [...head, address(link, host, isWhole)].filter(Boolean).join(' · ');
  const sentences = isWhole ? [] : link.parentNode.querySelectorAll(`:scope:not(.${ENTRY_BODY_CLASS}) .${CITATION_CLASS}, :scope > .${RECEIPT_BODY_CLASS} .${CITATION_CLASS}`);
  return [...[...sentences].map(quotation), here].join('\n');
}

/** Shows a text in a field, selected, so that the reader can copy it by hand. */
function showField(parent, label, value) {
  const field = Object.assign(document.createElement('textarea'), { className: 'link__address', readOnly: true, value, rows: value.includes('\n') ? 6 : 1, dir: 'auto', ariaLabel: label });
  parent.append(field);
  field.select();
}

/** Returns the content of a file, from the page or from the address of the link; nothing if it is not available. */
async function content(link, element, whenHydrated) {
  const take = link.getAttribute(TAKE_ATTRIBUTE);
  if (!link.getAttribute('href').startsWith('#')) return fetch(link.href).then((answer) => answer.ok && answer.blob(), () => {});
  if (take === 'json') return new Blob([element.querySelector('script[type="application/json"]').textContent], { type: 'application/json' });
  const table = (await whenHydrated(true))?.table();
  return table && new Blob([table], { type: 'text/csv;charset=utf-8' });
}

/** Saves a file of the story. A frame may block this silently, so the text is shown there too. */
async function save(link, element, whenHydrated) {
  const story = element.src?.split(/[?#]/)[0].split('/').pop().replace(/\.json$|\.[\w-]+\.html$/, '') || 'story', take = link.getAttribute(TAKE_ATTRIBUTE);
  const download = take === 'json' ? `${story}.json` : `${story}.${link.closest(`.${STORY_CLASS}`).lang}.${take}`, blob = await content(link, element, whenHydrated);
  if (blob) {
    const href = URL.createObjectURL(blob);
    Object.assign(document.createElement('a'), { href, download }).click();
    setTimeout(() => URL.revokeObjectURL(href), 60_000);
  }
  if (blob && parent === window) return;
  const text = blob && take !== 'png' ? await blob.text() : link.href;
  await whenHydrated();
  showField(link.parentNode, download, text);
}

/** Performs the action of a link, and confirms it beside the link. If the text cannot be copied, it is shown there. */
export async function activate(link, element, whenHydrated) {
  const take = link.getAttribute(TAKE_ATTRIBUTE), parent = link.parentNode, isWhole = link.closest(`.${FOOT_CLASS}`) !== null;
  parent.querySelector(':scope > :is(.link__answer, .link__address)')?.remove();
  if (['csv', 'json', 'png'].includes(take)) return save(link, element, whenHydrated);
  const text = take === 'cite' ? citationText(link, element.page, isWhole) : address(link, element.page, isWhole);
  const isCopied = await copy(text); // first, because the browser allows it only during the click
  await whenHydrated();
  if (!isCopied) return showField(parent, link.textContent, text);
  const answer = Object.assign(document.createElement('span'), { className: 'link__answer', role: 'status' });
  parent.append(answer);
  // A live region is announced when its text changes.
  setTimeout(() => { answer.textContent = link.closest(`.${STORY_CLASS}`).getAttribute(COPIED_ATTRIBUTE); });
}
