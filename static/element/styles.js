/** The style sheets of shadow roots. All roots share one sheet. A <link> would block other requests in Firefox. */
import { FILES, fetchFile } from './files.js';

/** Promises of style sheets, by their folder. */
const sheets = new Map();

/** Adopts the widget's style sheet in a shadow root. */
export async function adoptStyles(base, root) {
  const { href } = base;
  if (!sheets.has(href)) sheets.set(href, loadSheet(base));
  const sheet = await sheets.get(href);
  if (sheet && !root.adoptedStyleSheets.includes(sheet)) root.adoptedStyleSheets = [sheet];
  if (!sheet) sheets.delete(href); // the next element tries again
}

async function loadSheet(base) {
  const answer = await fetchFile(FILES.sheet, base).catch(() => {});
  const text = answer?.ok && await answer.text().catch(() => '');
  return text && new CSSStyleSheet().replace(text);
}
