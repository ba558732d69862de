/** The disclosures of a shown story, and their places. The story itself is only read. */

/** Entries and receipts, and in them the sentences and the texts. */
const HIDDEN = 'details.entry__details, details.receipt', SENTENCE = '.citation', TEXT = '.entry__text, .receipt__note, .receipt__how';

/**
 * Watches an element. `report` gets the closed disclosures as JSON: the height of each below the top of the element in pixels,
 * the number of its sentences, and whether it has a text: `[[120, 1, false], …]`. Returns the function that ends it.
 */
export function watch(element, report) {
  let frame, root, last;
  const update = () => { frame ??= requestAnimationFrame(() => { frame = undefined; find(); tell(); }); };
  const changes = new MutationObserver(update), sizes = new ResizeObserver(update), ends = new AbortController();
  const find = () => {
    if (root || !element.shadowRoot) return;
    root = element.shadowRoot;
    changes.observe(root, { childList: true, subtree: true });
    root.addEventListener('toggle', update, { capture: true, signal: ends.signal });
  };
  const tell = () => {
    const now = JSON.stringify(read(element, root));
    if (now !== last) report(last = now);
  };
  for (const name of ['shown', 'ready', 'error']) element.addEventListener(`diplograph:${name}`, update, { signal: ends.signal });
  sizes.observe(element);
  update();
  return () => { ends.abort(); changes.disconnect(); sizes.disconnect(); cancelAnimationFrame(frame); };
}

function read(element, root) {
  const { top } = element.getBoundingClientRect(), hidden = [];
  for (const details of root?.querySelectorAll(HIDDEN) ?? []) {
    const summary = details.querySelector('summary');
    if (details.open || !summary.checkVisibility()) continue;
    const line = summary.getClientRects()[0];
    if (line) hidden.push([Math.round(line.top - top + Math.min(line.height, 28) / 2), details.querySelectorAll(SENTENCE).length, Boolean(details.querySelector(TEXT))]);
  }
  return hidden;
}
