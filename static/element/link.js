/** Links to a part of a story: an address for a reader to keep. */
import { nameOf, withLanguage } from './name.js';

/**
 * The address of a part: in the page of the host where it is known; in a page of our own by a fragment, which needs no
 * script; else in the page that this is.
 */
function address(link, host) {
  const own = !host && link.getRootNode() === document && (document.querySelector('link[rel="canonical"]')?.href ?? location.href);
  const url = new URL(own || host || location.href);
  url.hash = own ? link.hash : '';
  if (!own) url.searchParams.set('entry', nameOf(link));
  // A page of our own has its language in its name.
  const { chosen } = link.getRootNode().host ?? link.closest('diplo-graph');
  return withLanguage(url, own ? '' : chosen).href;
}

/** Puts an address into the clipboard: frames and old browsers know the second way only. */
export async function copy(text) {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    const put = (event) => { event.clipboardData.setData('text/plain', text); event.preventDefault(); event.stopImmediatePropagation(); };
    addEventListener('copy', put, { capture: true, once: true });
    const copied = document.execCommand('copy');
    removeEventListener('copy', put, { capture: true });
    return copied;
  }
}

/** Copies the address of a link and says so behind it; where nothing may be copied, the address stands there. */
export async function keep(link, host) {
  const text = address(link, host);
  link.parentNode.querySelector(':scope > :is(.link__answer, .link__address)')?.remove();
  if (await copy(text)) {
    const answer = Object.assign(document.createElement('span'), { className: 'link__answer', role: 'status' });
    link.after(answer);
    // What a live region says is heard when it changes.
    setTimeout(() => { answer.textContent = link.closest('[data-copied]').dataset.copied; });
  } else {
    const field = Object.assign(document.createElement('input'), { className: 'link__address', readOnly: true, value: text, ariaLabel: link.textContent });
    link.after(field);
    field.select();
  }
}
