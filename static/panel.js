/**
 * The embed form, and the actions of links. This module is loaded on first use, because few readers need it.
 */
import { COPIED_ATTRIBUTE, LANGUAGE_CLASS, STORY_CLASS, TITLE_CLASS } from './element/contract.js';
import { fetchFile } from './element/files.js';
import { activate, copy } from './element/link.js';

export { activate };

/** The messages of the form in all languages. The build fills in the name and the integrity hash. */
export const FILES = { words: ['panel-words.json', ''] };

/** The style of the form. */
const STYLE = new CSSStyleSheet();
STYLE.replaceSync(`
  .embed { display: grid; gap: .8572em 1.7143em; grid-template-columns: repeat(auto-fill, minmax(min(100%, 15em), 1fr)); margin-block-start: .8572em; }
  .embed > :is(.embed__group, .embed__remark, .embed__code, .embed__act, .embed__preview) { grid-column: 1 / -1; }
  .embed__group { display: flex; flex-wrap: wrap; gap: .2858em 1.1429em; min-inline-size: 0; margin: 0; padding: 0; border: 0; }
  .embed legend, .embed__choice span { display: block; padding: 0; margin-block-end: .2858em; color: var(--dg-muted); }
  .embed__choice { display: flex; flex-wrap: wrap; align-items: end; gap: .5em; }
  .embed__choice > label { min-inline-size: 0; }
  .embed__choice[hidden], .embed [hidden] { display: none; }
  .embed :where(select, input[type="number"], textarea, button) {
    appearance: none; margin: 0; font: inherit; color: inherit; background: var(--dg-paper); border: 1px solid var(--dg-muted); border-radius: 2px; padding: .35em .6em;
  }
  .embed select { appearance: auto; max-inline-size: 100%; }
  .embed__code { inline-size: 100%; font: .9286em/1.5 ui-monospace, monospace; text-align: left; overflow-wrap: anywhere; resize: vertical; }
  .embed__copy { padding-inline: 1.2em; cursor: pointer; }
  .embed__copy:hover { border-color: var(--dg-ink); }
  .embed__remark { max-inline-size: 57.1429em; color: var(--dg-muted); }
  .embed__said { margin-inline-start: .8572em; }
  .embed__preview { max-block-size: 34em; overflow-y: auto; border: 1px solid var(--dg-line); }
  .embed__preview::before { content: attr(aria-label) / ""; display: block; padding: .2858em .5em; color: var(--dg-muted); border-block-end: 1px solid var(--dg-line); }
  .embed__preview > iframe { display: block; }
`);

/** Puts the form into a disclosure. `base` is the folder of the engine. */
export async function fillEmbed(details, element, base) {
  const root = details.getRootNode(), site = siteOf(element, base), story = details.closest(`.${STORY_CLASS}`), words = await messagesOf(story.lang, base);
  const release = await fetch(new URL('release.json', base)).then((answer) => answer.json()).catch(() => ({}));
  const choice = { kind: site.embed ? 'iframe' : 'element', lang: story.lang, theme: 'auto', height: 'fit', pixels: 720 };
  const code = make('textarea', { className: 'embed__code', readOnly: true, rows: 6, spellcheck: false, ariaLabel: words.code, dir: 'ltr' });
  // The preview is inert: it is not a second story on the page, and it has no tab stops.
  const hint = make('p', { className: 'embed__remark' }), preview = make('div', { className: 'embed__preview', tabIndex: 0, role: 'group', ariaLabel: words.preview });
  const button = make('button', { type: 'button', className: 'embed__copy', textContent: words.copy });
  // The share image, if the site of the engine has one.
  const image = site.image && make('a', { className: 'embed__image', download: '', textContent: 'PNG' });
  const status = make('span', { className: 'embed__said', role: 'status' });
  const form = make('form', { className: 'embed' });
  let updates = 0;
  const update = async () => {
    const current = ++updates, values = { ...site, ...choice, title: story.querySelector(`.${TITLE_CLASS}`).textContent };
    for (const part of form.querySelectorAll('[data-for]')) part.hidden = !part.dataset.for.split(' ').includes(choice.kind);
    form.querySelector('[name="pixels"]')?.toggleAttribute('hidden', choice.height !== 'fixed');
    hint.textContent = hintOn(choice, words);
    status.textContent = '';
    const text = await SNIPPETS[choice.kind](values, release);
    if (current !== updates) return; // a newer update is in progress
    code.value = text;
    if (image) image.href = site.image(choice.lang);
    code.scrollTop = 0;
    preview.replaceChildren(...previewOf(values, words));
    preview.hidden = !preview.firstChild;
  };
  const choose = (name) => ({ target }) => { choice[name] = target.value; update(); };
  const kinds = ['iframe', 'element', 'plain'].filter((kind) => kind === 'element' || (kind === 'iframe' ? site.embed : site.plain));
  const languages = [...story.querySelectorAll(`.${LANGUAGE_CLASS}`)].map((one) => [one.lang, one.textContent.trim()]);
  const pixels = make('input', { type: 'number', name: 'pixels', min: 200, max: 5000, step: 10, value: choice.pixels, hidden: true, ariaLabel: 'px', oninput: choose('pixels') });
  form.append(
    group(words.kind, kinds.map((kind) => radio(kind, words[kind], choice.kind === kind, choose('kind')))),
    ...(languages.length > 1 ? [select(words.lang, languages, choice.lang, choose('lang'))] : []),
    select(words.theme, ['auto', 'light', 'dark'].map((theme) => [theme, words[theme]]), 'auto', choose('theme'), 'iframe element'),
    select(words.height, ['fit', 'fixed'].map((way) => [way, words[way]]), 'fit', choose('height'), 'iframe', pixels),
    hint, code, make('p', { className: 'embed__act' }, button, status, ...(image ? [' ', image] : [])), preview,
  );
  button.onclick = async () => {
    code.select();
    status.textContent = await copy(code.value) ? story.getAttribute(COPIED_ATTRIBUTE) : '';
  };
  form.onsubmit = (event) => event.preventDefault();
  // The events of the preview are not about the story around it.
  for (const name of ['shown', 'ready', 'open', 'receipt', 'error']) form.addEventListener(`diplograph:${name}`, (event) => event.stopPropagation());
  if (!root.adoptedStyleSheets.includes(STYLE)) root.adoptedStyleSheets.push(STYLE);
  details.querySelector('form')?.remove();
  details.append(form);
  await update();
}

/** Returns the messages of a language, else those in English. */
async function messagesOf(lang, base) {
  const words = await fetchFile(FILES.words, base).then((answer) => answer.json());
  return words[lang.toLowerCase()] ?? words[lang.split('-')[0]] ?? words.en;
}

/**
 * Returns the addresses of a story and its rendered pages. The site of the engine has pages of its own stories only. The
 * element names a story file, or a rendered page in the folder `embed`.
 */
function siteOf(element, base) {
  const src = new URL(element.src, document.baseURI).href, home = new URL('..', base);
  const [, name] = src.startsWith(home.href) ? src.slice(home.href.length).match(/^(?:stories\/(.+)\.json|embed\/(.+)\.[\w-]+\.html)$/)?.filter((part) => part) ?? [] : [];
  const at = (folder, ending = 'html') => name && ((lang) => new URL(`${folder}${name}.${lang}.${ending}`, home).href);
  const drawn = new URL(src).origin === home.origin && ((lang) => `${new URL('embed.html', home).href}?${new URLSearchParams({ story: src, lang })}`);
  const embed = at('embed/');
  return { source: embed || (() => src), base, home, page: at(''), image: at('', 'png'), plain: at('plain/'), embed: embed || drawn };
}

const SNIPPETS = {
  iframe(values, { frame, frameIntegrity }) {
    const { height, pixels } = values, isFitting = height === 'fit';
    const tag = `<iframe${attributes({ src: embedAddress(values), title: values.title, width: '100%', height: isFitting ? 720 : pixels, frameborder: 0, loading: 'lazy', allow: 'clipboard-write' })}${isFitting ? ' data-diplograph' : ''}></iframe>\n`;
    return isFitting ? tag + script(new URL(frame ?? 'frame.js', values.base), frameIntegrity) : tag;
  },
  element({ source, lang, theme, title, page, image, base }, { loader, integrity }) {
    // Without scripts the share image is shown; with scripts it is not fetched.
    const seen = page && `<noscript><img${attributes({ src: image(lang), alt: '', width: '100%' })}></noscript>`;
    const inside = page ? `<a${attributes({ href: page(lang) })}>${seen}${escape(title)}</a>` : escape(title);
    return `<diplo-graph${attributes({ src: source(lang), lang, theme })}>${inside}</diplo-graph>\n${script(new URL(loader ?? 'diplograph.js', base), integrity)}`;
  },
  async plain({ plain, lang }) {
    const answer = await fetch(plain(lang));
    return answer.ok ? answer.text() : '';
  },
};

function embedAddress({ embed, lang, theme }) {
  const address = new URL(embed(lang));
  if (theme !== 'auto') address.searchParams.set('theme', theme);
  return address.href;
}

/** Returns the preview. A page of another site may not contain our frames. */
function previewOf(values, words) {
  const { kind, home, lang, theme, source, plain } = values, isOurs = location.href.startsWith(home.href);
  if (kind === 'element' || (kind === 'iframe' && !isOurs)) return [make('diplo-graph', { src: source(lang), lang, theme, inert: true })];
  if (!isOurs) return [];
  const frame = make('iframe', { src: kind === 'plain' ? plain(lang) : embedAddress(values), title: words.preview, width: '100%', height: values.pixels, inert: true });
  frame.setAttribute('frameborder', '0');
  const isFixed = kind === 'iframe' && values.height === 'fixed';
  if (!isFixed) frame.onload = () => { frame.height = Math.ceil(frame.contentDocument?.documentElement.getBoundingClientRect().height ?? frame.height); };
  return [frame];
}

function hintOn({ kind, height }, words) {
  if (kind === 'iframe') return height === 'fit' ? words.fitting : words.anywhere;
  return kind === 'element' ? words.part : words.bare;
}

const escape = (text) => text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt()};`);
const attributes = (all) => Object.entries(all).map(([name, value]) => ` ${name}="${escape(String(value))}"`).join('');
const script = (address, integrity) => `<script type="module"${attributes({ src: address.href, ...(integrity && { integrity, crossorigin: 'anonymous' }) })}></script>\n`;

/** Returns an HTML element with properties and children. */
const make = (name, properties, ...children) => {
  const element = Object.assign(document.createElement(name), properties);
  element.append(...children);
  return element;
};
const group = (label, choices) => make('fieldset', { className: 'embed__group' }, make('legend', { textContent: label }), ...choices);
const radio = (value, text, checked, onchange) => make('label', { className: 'embed__radio' }, make('input', { type: 'radio', name: 'kind', value, checked, onchange }), ` ${text}`);
function select(text, options, value, onchange, kinds, ...more) {
  const choices = options.map(([value, text]) => make('option', { value, textContent: text }));
  const list = Object.assign(make('select', { onchange }, ...choices), { value });
  const label = make('div', { className: 'embed__choice' }, make('label', {}, make('span', { textContent: text }), list), ...more);
  if (kinds) label.dataset.for = kinds;
  return label;
}
