/** The page around the widget: the code that puts the same story on another page, with whole addresses. */
import { BACK_CLASS, EMBED_ID, TITLE_CLASS } from './element/contract.js';

const snippet = document.getElementById('snippet'), title = document.querySelector(`:is(.${BACK_CLASS} a, .${TITLE_CLASS})`).textContent;
snippet.textContent = snippet.textContent
  .replace(/src="([^"]*)"/, (_, src) => `src="${new URL(src, document.baseURI).href}"`)
  .replace(/title="[^"]*"/, () => `title="${title.replace(/&/g, '&amp;').replace(/"/g, '&quot;')}"`);

/** The link to more of the kind leads to a fold that only a script fills. */
const more = document.getElementById('more');
more.hidden = !document.getElementById(EMBED_ID); // a chapter has none
more.querySelector('a').addEventListener('click', () => {
  const fold = document.getElementById(EMBED_ID);
  fold.open = true;
  fold.querySelector('summary').focus();
});
