/** The page around the widget: which story it shows, kept in the address, and the tag to embed it. */
const widget = document.getElementById('story');
const links = [...document.querySelectorAll('.masthead__stories a')];
const DEFAULT = 'kazakhstan-uzbekistan-2024';

/** Shows what the address asks for. A story that no link names is not fetched. */
function show() {
  const asked = new URLSearchParams(location.search);
  const named = links.map((link) => new URL(link.href).searchParams.get('story'));
  const story = named.includes(asked.get('story')) ? asked.get('story') : DEFAULT;
  links.forEach((link, nth) => {
    if (named[nth] === story) link.setAttribute('aria-current', 'page');
    else link.removeAttribute('aria-current');
  });
  const src = `stories/${story}.json`;
  if (widget.getAttribute('src') !== src) widget.setAttribute('src', src);
  // A tag and nothing else: it is printed in the snippet that people copy.
  const lang = /^[a-z]{2,3}(-[a-z0-9]{1,8})*$/i.exec(asked.get('lang') ?? '');
  if (lang) widget.lang = lang[0];
  else widget.removeAttribute('lang');
  print();
}

/** The tag that puts the same widget on another page, with whole addresses. */
function print() {
  const whole = (address) => new URL(address, document.baseURI).href;
  const lang = widget.lang ? ` lang="${widget.lang}"` : '';
  document.getElementById('snippet').textContent =
    `<script type="module" src="${whole('diplo-graph.js')}"></script>\n` +
    `<diplo-graph src="${whole(widget.getAttribute('src'))}"${lang}></diplo-graph>`;
}

document.querySelector('.masthead__stories').addEventListener('click', (event) => {
  const link = event.target.closest('a');
  if (!link || event.ctrlKey || event.metaKey || event.shiftKey || event.button) return;
  event.preventDefault();
  const address = new URL(link.href);
  if (widget.lang) address.searchParams.set('lang', widget.lang);
  history.pushState(null, '', address);
  show();
});
addEventListener('popstate', show);
// The reader chose a language in the widget: the address keeps it.
new MutationObserver(() => {
  const address = new URL(location);
  if ((address.searchParams.get('lang') ?? '') === widget.lang) return;
  if (widget.lang) address.searchParams.set('lang', widget.lang);
  else address.searchParams.delete('lang');
  history.replaceState(null, '', address);
  print();
}).observe(widget, { attributeFilter: ['lang'] });
show();
