/** Server-rendered stories. */
import { HYDRATION_KEY_ATTRIBUTE, PLACE_CLASS } from './contract.js';

/** Returns the root of an element and the server-rendered story in it, in a shadow root or not; nothing if there is none. */
export function findRendered(element) {
  const root = element.shadowRoot ?? element;
  const rendered = [...root.children].find((child) => child.matches(`.${PLACE_CLASS}[${HYDRATION_KEY_ATTRIBUTE}]`));
  return rendered && { root, rendered };
}

/** Returns the number of elements and comments inside. It differs if another script has changed the rendered story. */
export function countNodes(mountPoint) {
  const nodes = document.createTreeWalker(mountPoint, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_COMMENT);
  let count = 0;
  while (nodes.nextNode()) count++;
  return count;
}
