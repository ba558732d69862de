/** The style sheets of shadow roots. All roots share one sheet. A <link> would block other requests in Firefox. */
import { FILES } from './files.js';

/** Promises of style sheets, by their address. */
const sheets = new Map();

/** Adopts the widget's style sheet in a shadow root. */
export async function adoptStyles(base, root) {
  const [name, integrity] = FILES.sheet, { href } = new URL(name, base);
  if (!sheets.has(href)) sheets.set(href, loadSheet(href, integrity));
  const sheet = await sheets.get(href);
  if (sheet && !root.adoptedStyleSheets.includes(sheet)) root.adoptedStyleSheets = [sheet];
  if (!sheet) sheets.delete(href); // the next element tries again
}

async function loadSheet(href, integrity) {
  const answer = await fetch(href, { integrity }).catch(() => {});
  const text = answer?.ok && await answer.text().catch(() => '');
  return text && new CSSStyleSheet().replace(text);
}
