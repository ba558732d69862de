/** The names by which an address opens a part of a story. */

import { CHAPTERS_ATTRIBUTE, ENTRY_ID, PART_ID, RECEIPT_ID } from './contract.js';

/** Ids of what an address can name: an entry, an open receipt, a part. */
const IDS = [ENTRY_ID, RECEIPT_ID, PART_ID], PART = new RegExp(`^#(${IDS.join('|')})`);

/** What an address of a page asks for; where the page has not all of a story, its fragment may name what is not there. */
export function asked(address, drawn) {
  const { searchParams, hash } = new URL(address);
  return searchParams.get('entry') ?? (drawn?.hasAttribute(CHAPTERS_ATTRIBUTE) && hash.match(PART) ? hash.replace(PART, '') : null);
}

/** The fold that a name opens, if there is one. */
export function find(root, name) {
  const part = IDS.map((id) => root.querySelector(`[id="${id}${CSS.escape(name)}"]`)).find((part) => part);
  return part?.closest('details') ?? part?.querySelector('details');
}

/** The name of a part by the link to it, which in a drawing is none of HTML's. */
export const nameOf = (link) => nameIn(link.getAttribute('href'));

/** The name that a fragment has in it. */
export const nameIn = (hash) => hash.replace(PART, '');

/** The language that a reader chose before an address was copied: a name of ours, for `lang` may be one of the host's own. */
const LANGUAGE = 'story-lang';

export function languageIn(address) {
  const tag = new URL(address).searchParams.get(LANGUAGE);
  return /^[a-z]{2,8}(-[a-z\d]{1,8})*$/i.test(tag ?? '') ? tag : undefined;
}

/** An address with the language in it. */
export function withLanguage(url, tag) {
  if (tag) url.searchParams.set(LANGUAGE, tag);
  return url;
}
