/**
 * What the fold "Embed" opens: the code that puts a story into another page; and the copying of links. Fetched when it is
 * asked for, by the few who publish or pass on.
 */
import { copy, keep } from './element/link.js';

export { keep };

const WORDS = {
  en: { kind: 'As', iframe: 'Frame', element: 'Element', plain: 'Plain HTML', lang: 'Language', theme: 'Colours', auto: 'The reader’s choice', light: 'Light', dark: 'Dark', height: 'Height', fit: 'As tall as its content', fixed: 'Fixed', copy: 'Copy', copied: 'Copied', code: 'Code', preview: 'Preview',
    onIframe: 'Works in any page, without a script of its own.', onFit: 'The script lets the frame grow with its content; a page with a resizer of its own can do without.', onElement: 'Part of the page itself. Its policy must allow this site, and “wasm-unsafe-eval” for the interactive part.', onPlain: 'The words and sources alone: for feeds, newsletters and systems that take no script.' },
  ru: { kind: 'Вид', iframe: 'Фрейм', element: 'Элемент', plain: 'Простой HTML', lang: 'Язык', theme: 'Цвета', auto: 'По выбору читателя', light: 'Светлые', dark: 'Тёмные', height: 'Высота', fit: 'По содержанию', fixed: 'Постоянная', copy: 'Скопировать', copied: 'Скопировано', code: 'Код', preview: 'Предпросмотр',
    onIframe: 'Работает на любой странице без отдельного скрипта.', onFit: 'Скрипт подстраивает высоту фрейма под содержание; если на странице есть свой, он не нужен.', onElement: 'Часть самой страницы. Её политика должна разрешать этот сайт, а для интерактивной части — «wasm-unsafe-eval».', onPlain: 'Только текст и источники: для лент, рассылок и систем, не принимающих скрипты.' },
  kk: { kind: 'Түрі', iframe: 'Фрейм', element: 'Элемент', plain: 'Жай HTML', lang: 'Тіл', theme: 'Түстер', auto: 'Оқырманның таңдауы', light: 'Ашық', dark: 'Қараңғы', height: 'Биіктігі', fit: 'Мазмұнына қарай', fixed: 'Тұрақты', copy: 'Көшіру', copied: 'Көшірілді', code: 'Код', preview: 'Алдын ала көру',
    onIframe: 'Кез келген бетте жеке скриптсіз жұмыс істейді.', onFit: 'Скрипт фрейм биіктігін мазмұнға сай өзгертеді; бетте өз скрипті болса, қажет емес.', onElement: 'Беттің өз бөлігі. Беттің саясаты осы сайтқа, ал интерактивті бөлігі үшін «wasm-unsafe-eval» рұқсат беруі керек.', onPlain: 'Тек мәтін мен дереккөздер: таспалар, хат тарату және скрипт қабылдамайтын жүйелер үшін.' },
  uz: { kind: 'Turi', iframe: 'Freym', element: 'Element', plain: 'Oddiy HTML', lang: 'Til', theme: 'Ranglar', auto: 'O‘quvchi tanlovi', light: 'Yorug‘', dark: 'Qorong‘i', height: 'Balandligi', fit: 'Mazmuniga qarab', fixed: 'O‘zgarmas', copy: 'Nusxalash', copied: 'Nusxalandi', code: 'Kod', preview: 'Oldindan ko‘rish',
    onIframe: 'Istalgan sahifada alohida skriptsiz ishlaydi.', onFit: 'Skript freym balandligini mazmunga moslaydi; sahifaning o‘z skripti bo‘lsa, kerak emas.', onElement: 'Sahifaning o‘z qismi. Sahifa siyosati shu saytga, interaktiv qism uchun esa «wasm-unsafe-eval»ga ruxsat berishi kerak.', onPlain: 'Faqat matn va manbalar: lentalar, xatlar va skript qabul qilmaydigan tizimlar uchun.' },
  'uz-cyrl': { kind: 'Тури', iframe: 'Фрейм', element: 'Элемент', plain: 'Оддий HTML', lang: 'Тил', theme: 'Ранглар', auto: 'Ўқувчи танлови', light: 'Ёруғ', dark: 'Қоронғи', height: 'Баландлиги', fit: 'Мазмунига қараб', fixed: 'Ўзгармас', copy: 'Нусхалаш', copied: 'Нусхаланди', code: 'Код', preview: 'Олдиндан кўриш',
    onIframe: 'Исталган саҳифада алоҳида скриптсиз ишлайди.', onFit: 'Скрипт фрейм баландлигини мазмунга мослайди; саҳифанинг ўз скрипти бўлса, керак эмас.', onElement: 'Саҳифанинг ўз қисми. Саҳифа сиёсати шу сайтга, интерактив қисм учун эса «wasm-unsafe-eval»га рухсат бериши керак.', onPlain: 'Фақат матн ва манбалар: ленталар, хатлар ва скрипт қабул қилмайдиган тизимлар учун.' },
  fr: { kind: 'Forme', iframe: 'Cadre', element: 'Élément', plain: 'HTML simple', lang: 'Langue', theme: 'Couleurs', auto: 'Au choix du lecteur', light: 'Claires', dark: 'Sombres', height: 'Hauteur', fit: 'Selon le contenu', fixed: 'Fixe', copy: 'Copier', copied: 'Copié', code: 'Code', preview: 'Aperçu',
    onIframe: 'Fonctionne dans toute page, sans script propre.', onFit: 'Le script ajuste la hauteur du cadre à son contenu ; une page qui a le sien peut s’en passer.', onElement: 'Une partie de la page même. Sa politique doit autoriser ce site et, pour la partie interactive, « wasm-unsafe-eval ».', onPlain: 'Le texte et les sources seuls : pour les flux, les lettres et les systèmes qui refusent les scripts.' },
  de: { kind: 'Als', iframe: 'Rahmen', element: 'Element', plain: 'Einfaches HTML', lang: 'Sprache', theme: 'Farben', auto: 'Nach Wahl des Lesers', light: 'Hell', dark: 'Dunkel', height: 'Höhe', fit: 'Nach Inhalt', fixed: 'Fest', copy: 'Kopieren', copied: 'Kopiert', code: 'Code', preview: 'Vorschau',
    onIframe: 'Geht auf jeder Seite, ohne eigenes Skript.', onFit: 'Das Skript passt die Höhe des Rahmens dem Inhalt an; eine Seite mit eigenem Skript dafür braucht es nicht.', onElement: 'Ein Teil der Seite selbst. Ihre Richtlinie muss diese Website zulassen und für den interaktiven Teil „wasm-unsafe-eval“.', onPlain: 'Nur Text und Quellen: für Feeds, Newsletter und Systeme, die keine Skripte annehmen.' },
  es: { kind: 'Como', iframe: 'Marco', element: 'Elemento', plain: 'HTML simple', lang: 'Idioma', theme: 'Colores', auto: 'Según el lector', light: 'Claros', dark: 'Oscuros', height: 'Altura', fit: 'Según el contenido', fixed: 'Fija', copy: 'Copiar', copied: 'Copiado', code: 'Código', preview: 'Vista previa',
    onIframe: 'Funciona en cualquier página, sin script propio.', onFit: 'El script ajusta la altura del marco a su contenido; una página que tenga el suyo puede prescindir de él.', onElement: 'Parte de la propia página. Su política debe permitir este sitio y, para la parte interactiva, «wasm-unsafe-eval».', onPlain: 'Solo el texto y las fuentes: para feeds, boletines y sistemas que no aceptan scripts.' },
  pt: { kind: 'Como', iframe: 'Quadro', element: 'Elemento', plain: 'HTML simples', lang: 'Idioma', theme: 'Cores', auto: 'À escolha do leitor', light: 'Claras', dark: 'Escuras', height: 'Altura', fit: 'Conforme o conteúdo', fixed: 'Fixa', copy: 'Copiar', copied: 'Copiado', code: 'Código', preview: 'Prévia',
    onIframe: 'Funciona em qualquer página, sem script próprio.', onFit: 'O script ajusta a altura do quadro ao conteúdo; uma página que já tem o seu pode dispensá-lo.', onElement: 'Parte da própria página. A política dela deve permitir este site e, para a parte interativa, “wasm-unsafe-eval”.', onPlain: 'Só o texto e as fontes: para feeds, newsletters e sistemas que não aceitam scripts.' },
  tr: { kind: 'Biçim', iframe: 'Çerçeve', element: 'Öğe', plain: 'Yalın HTML', lang: 'Dil', theme: 'Renkler', auto: 'Okurun seçimi', light: 'Açık', dark: 'Koyu', height: 'Yükseklik', fit: 'İçeriğe göre', fixed: 'Sabit', copy: 'Kopyala', copied: 'Kopyalandı', code: 'Kod', preview: 'Önizleme',
    onIframe: 'Her sayfada, kendi betiği olmadan çalışır.', onFit: 'Betik, çerçevenin yüksekliğini içeriğe göre ayarlar; bunun için kendi betiği olan sayfada gerekmez.', onElement: 'Sayfanın kendi parçasıdır. Sayfanın ilkesi bu siteye ve etkileşimli bölüm için “wasm-unsafe-eval” değerine izin vermelidir.', onPlain: 'Yalnızca metin ve kaynaklar: akışlar, bültenler ve betik kabul etmeyen sistemler için.' },
  zh: { kind: '形式', iframe: '框架', element: '元素', plain: '纯HTML', lang: '语言', theme: '颜色', auto: '由读者选择', light: '浅色', dark: '深色', height: '高度', fit: '随内容', fixed: '固定', copy: '复制', copied: '已复制', code: '代码', preview: '预览',
    onIframe: '适用于任何网页，无需另加脚本。', onFit: '脚本会让框架高度随内容变化；网页若已有同类脚本，则不需要。', onElement: '成为网页本身的一部分。网页的安全策略须允许本站，交互部分还须允许“wasm-unsafe-eval”。', onPlain: '仅含文字和来源：用于订阅源、邮件通讯和不接受脚本的系统。' },
  ar: { kind: 'الشكل', iframe: 'إطار', element: 'عنصر', plain: 'HTML بسيط', lang: 'اللغة', theme: 'الألوان', auto: 'حسب اختيار القارئ', light: 'فاتحة', dark: 'داكنة', height: 'الارتفاع', fit: 'حسب المحتوى', fixed: 'ثابت', copy: 'نسخ', copied: 'تم النسخ', code: 'الشيفرة', preview: 'معاينة',
    onIframe: 'يعمل في أي صفحة دون برنامج نصي خاص بها.', onFit: 'يضبط البرنامج النصي ارتفاع الإطار بحسب محتواه؛ ولا حاجة إليه إن كان للصفحة برنامجها.', onElement: 'جزء من الصفحة نفسها. يجب أن تسمح سياستها بهذا الموقع، وبـ «wasm-unsafe-eval» للجزء التفاعلي.', onPlain: 'النص والمصادر وحدها: للخلاصات والرسائل والأنظمة التي لا تقبل البرامج النصية.' },
};

/** The style of the form, for the few pages in which it is opened. */
const STYLE = new CSSStyleSheet();
STYLE.replaceSync(`
  .embed { display: grid; gap: .8572em 1.7143em; grid-template-columns: repeat(auto-fill, minmax(min(100%, 15em), 1fr)); margin-block-start: .8572em; }
  .embed > :is(.embed__group, .embed__remark, .embed__code, .embed__act, .embed__preview) { grid-column: 1 / -1; }
  .embed__group { display: flex; flex-wrap: wrap; gap: .2858em 1.1429em; min-inline-size: 0; margin: 0; padding: 0; border: 0; }
  .embed legend, .embed__choice span { display: block; padding: 0; margin-block-end: .2858em; color: var(--dg-muted); }
  .embed__choice { display: flex; flex-wrap: wrap; align-items: end; gap: .5em; }
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

/** Fills the fold of an element whose engine is in the folder `base`. */
export async function offer(fold, element, base) {
  const root = fold.getRootNode(), site = siteOf(element, base), story = fold.closest('.story'), words = wordsOf(story.lang);
  const release = await fetch(new URL('release.json', base)).then((answer) => answer.json()).catch(() => ({}));
  const choice = { kind: site.embed ? 'iframe' : 'element', lang: story.lang, theme: 'auto', height: 'fit', pixels: 720 };
  const code = make('textarea', { className: 'embed__code', readOnly: true, rows: 6, spellcheck: false, ariaLabel: words.code, dir: 'ltr' });
  // To look at: it is no second story on the page, and no row of stops on the way out of the form.
  const remark = make('p', { className: 'embed__remark' }), preview = make('div', { className: 'embed__preview', tabIndex: 0, role: 'group', ariaLabel: words.preview });
  const button = make('button', { type: 'button', className: 'embed__copy', textContent: words.copy });
  const said = make('span', { className: 'embed__said', role: 'status' });
  const form = make('form', { className: 'embed' });
  let turn = 0;
  const update = async () => {
    const mine = ++turn, place = { ...site, ...choice, title: story.querySelector('.head__title').textContent };
    for (const part of form.querySelectorAll('[data-for]')) part.hidden = !part.dataset.for.split(' ').includes(choice.kind);
    form.querySelector('[name="pixels"]')?.toggleAttribute('hidden', choice.height !== 'fixed');
    remark.textContent = remarkOn(choice, words);
    said.textContent = '';
    const text = await SNIPPETS[choice.kind](place, release);
    if (mine !== turn) return; // another choice was made meanwhile
    code.value = text;
    code.scrollTop = 0;
    preview.replaceChildren(...show(place, words));
    preview.hidden = !preview.firstChild;
  };
  const choose = (name) => ({ target }) => { choice[name] = target.value; update(); };
  const kinds = ['iframe', 'element', 'plain'].filter((kind) => kind === 'element' || (kind === 'iframe' ? site.embed : site.plain));
  const languages = [...story.querySelectorAll('.languages__choice')].map((one) => [one.lang, one.textContent.trim()]);
  const pixels = make('input', { type: 'number', name: 'pixels', min: 200, max: 5000, step: 10, value: choice.pixels, hidden: true, ariaLabel: 'px', oninput: choose('pixels') });
  form.append(
    group(words.kind, kinds.map((kind) => radio(kind, words[kind], choice.kind === kind, choose('kind')))),
    ...(languages.length > 1 ? [select(words.lang, languages, choice.lang, choose('lang'))] : []),
    select(words.theme, ['auto', 'light', 'dark'].map((theme) => [theme, words[theme]]), 'auto', choose('theme'), 'iframe element'),
    select(words.height, ['fit', 'fixed'].map((way) => [way, words[way]]), 'fit', choose('height'), 'iframe', pixels),
    remark, code, make('p', { className: 'embed__act' }, button, said), preview,
  );
  button.onclick = async () => {
    code.select();
    said.textContent = await copy(code.value) ? words.copied : '';
  };
  form.onsubmit = (event) => event.preventDefault();
  // What the preview tells is not about the story around it.
  for (const name of ['ready', 'open', 'receipt', 'error']) form.addEventListener(`diplograph:${name}`, (event) => event.stopPropagation());
  if (!root.adoptedStyleSheets.includes(STYLE)) root.adoptedStyleSheets.push(STYLE);
  fold.querySelector('form')?.remove();
  fold.append(form);
  await update();
}

const wordsOf = (lang) => WORDS[lang.toLowerCase()] ?? WORDS[lang.split('-')[0]] ?? WORDS.en;

/** Where a story and its ready pages are: the site of the engine has them for its own stories. */
function siteOf(element, base) {
  const src = new URL(element.src, document.baseURI).href, home = new URL('..', base);
  const stories = new URL('stories/', home).href, isOwn = src.startsWith(stories) && src.endsWith('.json');
  const name = src.slice(stories.length, -'.json'.length);
  const at = (folder) => isOwn && ((lang) => new URL(`${folder}${name}.${lang}.html`, home).href);
  const drawn = new URL(src).origin === home.origin && ((lang) => `${new URL('embed.html', home).href}?${new URLSearchParams({ story: src, lang })}`);
  return { src, base, home, page: at(''), plain: at('plain/'), embed: at('embed/') || drawn };
}

const SNIPPETS = {
  iframe(place, { frame, frameIntegrity }) {
    const { height, pixels } = place, isFitting = height === 'fit';
    const tag = `<iframe${attributes({ src: embedAddress(place), title: place.title, width: '100%', height: isFitting ? 720 : pixels, frameborder: 0, loading: 'lazy', allow: 'clipboard-write' })}${isFitting ? ' data-diplograph' : ''}></iframe>\n`;
    return isFitting ? tag + script(new URL(frame ?? 'frame.js', place.base), frameIntegrity) : tag;
  },
  element({ src, lang, theme, title, page, base }, { loader, integrity }) {
    const inside = page ? `<a${attributes({ href: page(lang) })}>${escape(title)}</a>` : escape(title);
    return `<diplo-graph${attributes({ src, lang, theme })}>${inside}</diplo-graph>\n${script(new URL(loader ?? 'diplograph.js', base), integrity)}`;
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

/** What the choice looks like; a page of somebody else's may have no frame of ours in it. */
function show(place, words) {
  const { kind, home, lang, theme, src, plain } = place, isOurs = location.href.startsWith(home.href);
  if (kind === 'element' || (kind === 'iframe' && !isOurs)) return [make('diplo-graph', { src, lang, theme, inert: true })];
  if (!isOurs) return [];
  const frame = make('iframe', { src: kind === 'plain' ? plain(lang) : embedAddress(place), title: words.preview, width: '100%', height: place.pixels, inert: true });
  frame.setAttribute('frameborder', '0');
  const isFixed = kind === 'iframe' && place.height === 'fixed';
  if (!isFixed) frame.onload = () => { frame.height = Math.ceil(frame.contentDocument?.documentElement.getBoundingClientRect().height ?? frame.height); };
  return [frame];
}

function remarkOn({ kind, height }, words) {
  if (kind === 'iframe') return height === 'fit' ? words.onFit : words.onIframe;
  return kind === 'element' ? words.onElement : words.onPlain;
}

const escape = (text) => text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt()};`);
const attributes = (all) => Object.entries(all).map(([name, value]) => ` ${name}="${escape(String(value))}"`).join('');
const script = (address, integrity) => `<script type="module"${attributes({ src: address.href, ...(integrity && { integrity, crossorigin: 'anonymous' }) })}></script>\n`;

/** An element of HTML with properties and children. */
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
