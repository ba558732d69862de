/** The page around the widget: completes the addresses in the embed code. */
import { BACK_CLASS, EMBED_ID, TITLE_CLASS } from './element/contract.js';

const snippet = document.getElementById('snippet'), title = document.querySelector(`:is(.${BACK_CLASS} a, .${TITLE_CLASS})`).textContent;
snippet.textContent = snippet.textContent
  .replace(/src="([^"]*)"/, (_, src) => `src="${new URL(src, document.baseURI).href}"`)
  .replace(/title="[^"]*"/, () => `title="${title.replace(/&/g, '&amp;').replace(/"/g, '&quot;')}"`);

/** Shows the link to the embed form, which only a script fills. */
const more = document.getElementById('more');
more.hidden = !document.getElementById(EMBED_ID); // a chapter has no form
more.querySelector('a').addEventListener('click', () => {
  const details = document.getElementById(EMBED_ID);
  details.open = true;
  details.querySelector('summary').focus();
});
