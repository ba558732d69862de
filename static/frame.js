/**
 * The script for a page with <iframe data-diplograph src="…">. It gives each frame the height of its story, tells the story
 * the address of the page, so that copied links lead there, and dispatches the events of the story on the iframe.
 * @attr data-theme  "light", "dark" or "auto"; changes are passed on
 * @fires diplograph:shown diplograph:ready diplograph:open diplograph:receipt diplograph:error  on the iframe; they bubble
 */
if (!window[Symbol.for('diplograph:frame')]) {
  window[Symbol.for('diplograph:frame')] = true; // the page may include the script twice
  const FRAMES = 'iframe[data-diplograph]', MIN_HEIGHT = 100, MAX_HEIGHT = 50_000;
  const all = () => [...document.querySelectorAll(FRAMES)];
  // A sandboxed frame has no origin, so the target is `*`. The message contains only the address of this page.
  const sendContext = (frame) => frame.matches?.(FRAMES)
    && frame.contentWindow?.postMessage({ type: 'diplograph:host', page: location.href, theme: frame.dataset.theme }, '*');

  addEventListener('message', ({ source, data }) => {
    if (!source || data?.source !== 'diplograph') return;
    const frame = all().find(({ contentWindow }) => contentWindow === source), { type, data: detail } = data, height = detail?.height;
    if (frame && type === 'height' && typeof height === 'number' && height > 0) frame.height = Math.min(Math.max(Math.ceil(height), MIN_HEIGHT), MAX_HEIGHT);
    if (frame && /^(shown|ready|open|receipt|error)$/.test(type)) frame.dispatchEvent(new CustomEvent(`diplograph:${type}`, { bubbles: true, detail }));
  });
  // The `load` event of a frame does not bubble, but it can be captured.
  document.addEventListener('load', ({ target }) => sendContext(target), true);
  new MutationObserver((changes) => changes.forEach(({ target }) => sendContext(target)))
    .observe(document, { attributes: true, attributeFilter: ['data-theme'], subtree: true });
  all().forEach(sendContext);
}
