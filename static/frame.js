/**
 * For the page around <iframe data-diplograph src="…">: gives each such frame the height of its story, tells the story
 * where it stands, so that a copied link leads to this page, and reports what a reader opens in it.
 * @attr data-theme  "light", "dark" or "auto"; it may change
 * @fires diplograph:ready diplograph:open diplograph:receipt diplograph:error  on the iframe; they bubble
 */
if (!window[Symbol.for('diplograph:frame')]) {
  window[Symbol.for('diplograph:frame')] = true; // it may be on a page twice
  const FRAMES = 'iframe[data-diplograph]', LEAST = 100, MOST = 50_000;
  const all = () => [...document.querySelectorAll(FRAMES)];
  // A sandboxed frame has no origin to be named by; what it learns is the address of the page that it is part of.
  const greet = (frame) => frame.matches?.(FRAMES)
    && frame.contentWindow?.postMessage({ type: 'diplograph:host', page: location.href, theme: frame.dataset.theme }, '*');

  addEventListener('message', ({ source, data }) => {
    if (!source || data?.source !== 'diplograph') return;
    const frame = all().find(({ contentWindow }) => contentWindow === source), { type, data: detail } = data, height = detail?.height;
    if (frame && type === 'height' && typeof height === 'number' && height > 0) frame.height = Math.min(Math.max(Math.ceil(height), LEAST), MOST);
    if (frame && /^(ready|open|receipt|error)$/.test(type)) frame.dispatchEvent(new CustomEvent(`diplograph:${type}`, { bubbles: true, detail }));
  });
  // That a frame has loaded is told to it alone, but can be met on the way down.
  document.addEventListener('load', ({ target }) => greet(target), true);
  new MutationObserver((changes) => changes.forEach(({ target }) => greet(target)))
    .observe(document, { attributes: true, attributeFilter: ['data-theme'], subtree: true });
  all().forEach(greet);
}
