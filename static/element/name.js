/** Parts of a story and languages in the address of a page. */

import { CHAPTERS_ATTRIBUTE, ENTRY_CLASS, ENTRY_ID, PART_ID, RECEIPT_CLASS, RECEIPT_ID } from './contract.js';

/** The starts of the ids that an address can name: an entry, an open receipt, a part. */
const IDS = [ENTRY_ID, RECEIPT_ID, PART_ID], PART = new RegExp(`^#(${IDS.join('|')})`);

/** Returns the part that an address requests. If the page has only some entries, the fragment may name one that is missing. */
export function requestedPart(address, rendered) {
  const { searchParams, hash } = new URL(address);
  return searchParams.get('entry') ?? (rendered?.hasAttribute(CHAPTERS_ATTRIBUTE) && hash.match(PART) ? hash.replace(PART, '') : null);
}

/** Returns the disclosure of a part, if there is one. */
export function findDisclosure(root, name) {
  const part = IDS.map((id) => root.querySelector(`[id="${id}${CSS.escape(name)}"]`)).find((part) => part);
  return part?.closest(`.${ENTRY_CLASS}, .${RECEIPT_CLASS}`) ?? part?.querySelector('details') ?? part?.closest('details');
}

/** Returns the name of the part that a link leads to. The link may be an SVG element. */
export const partName = (link) => nameInFragment(link.getAttribute('href'));

/** Returns the name of the part in a fragment. */
export const nameInFragment = (hash) => hash.replace(PART, '');

/** The parameter with the language that a reader chose before copying the address. The host may use `lang` itself. */
const LANGUAGE = 'story-lang';

/** Returns the language in an address, if there is a valid one. */
export function chosenLanguage(address) {
  const tag = new URL(address).searchParams.get(LANGUAGE);
  return /^[a-z]{2,8}(-[a-z\d]{1,8})*$/i.test(tag ?? '') ? tag : undefined;
}

/** Adds the language to an address. */
export function withLanguage(url, tag) {
  if (tag) url.searchParams.set(LANGUAGE, tag);
  return url;
}
