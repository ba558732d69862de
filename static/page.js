/** The page around the widget: the code that puts the same story on another page, with whole addresses. */
const snippet = document.getElementById('snippet'), title = document.querySelector(':is(.chapter__back a, .head__title)').textContent;
snippet.textContent = snippet.textContent
  .replace(/src="([^"]*)"/, (_, src) => `src="${new URL(src, document.baseURI).href}"`)
  .replace(/title="[^"]*"/, () => `title="${title.replace(/&/g, '&amp;').replace(/"/g, '&quot;')}"`);

/** The link to more of the kind leads to a fold that only a script fills. */
const more = document.getElementById('more');
more.hidden = !document.getElementById('dg-embed'); // a chapter has none
more.querySelector('a').addEventListener('click', () => {
  const fold = document.getElementById('dg-embed');
  fold.open = true;
  fold.querySelector('summary').focus();
});
