/** What a reader does that needs the engine, to be carried out when the engine is there. */
import { DRAWING_CLASS, FINDER_CLASS, FIND_ATTRIBUTE, LINK_CLASS, SCRIPTED_CLASS, TABLE_CLASS } from './contract.js';

/** The controls that the engine handles. Links that copy or save, and the embed form, have a module of their own. */
const SCRIPTED = `.${SCRIPTED_CLASS}`, BUTTON = `button:not(.${LINK_CLASS}, form *)`;
const CONTROL = `${SCRIPTED} ${BUTTON}, ${BUTTON}${SCRIPTED}, ${SCRIPTED} > .${TABLE_CLASS}`;
const DRAWING = `.${DRAWING_CLASS}`, MARK = `${DRAWING} a`, SEARCH = `[${FIND_ATTRIBUTE}]`;
/** The keys that a mark handles. Enter is a link's own. */
const KEYS = /^(Arrow(Up|Down|Left|Right)|Home|End|PageUp|PageDown|[\d+=-])$/;

/** Returns what an event asks of the engine: a function that does it in a mount point, or nothing. */
export function intentOf(event, mountPoint) {
  const find = (selector) => event.target.closest?.(selector);
  if (event.type === 'click') {
    const control = find(CONTROL);
    return control && atPlace(control, mountPoint, (it) => it.click());
  }
  if (event.type === 'input') {
    const field = find(SEARCH);
    return field && atPlace(field, mountPoint, (it) => { it.value = field.value; it.dispatchEvent(new Event('input', { bubbles: true })); });
  }
  const { key, ctrlKey, altKey, metaKey } = event, mark = find(MARK);
  if (event.type !== 'keydown' || !mark || !KEYS.test(key) || ctrlKey || altKey || metaKey) return undefined;
  // An earlier key may have moved the focus.
  return atPlace(mark, mountPoint, (it) => (it.getRootNode().activeElement?.closest(MARK) ?? it).dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, composed: true })));
}

/** Returns whether a press is likely to need the engine next: the engine may be fetched while the reader still presses. */
export const isPrelude = ({ target }) => Boolean(target.closest?.(`${CONTROL}, ${SEARCH}, .${FINDER_CLASS}`) || (target.closest?.(DRAWING) && !target.closest('a')));

function atPlace(element, mountPoint, act) {
  const path = pathOf(element, mountPoint);
  return (place) => {
    const it = element.isConnected ? element : follow(path, place);
    if (it?.getAttribute('class') === element.getAttribute('class')) act(it);
  };
}

/** Returns the position of an element in a mount point. The engine may render all elements anew. */
function pathOf(element, mountPoint) {
  const path = [];
  for (let node = element; node && node !== mountPoint; node = node.parentElement) path.unshift([...node.parentElement.children].indexOf(node));
  return path;
}

const follow = (path, place) => path.reduce((node, index) => node?.children[index], place);
