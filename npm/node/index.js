/** Diplograph as a library: each function runs a command of the command line on texts in memory. */
import { run, toBytes, toText } from './run.js';

/** The error of a story that cannot be rendered, or of an option that is not accepted. The message is that of the command. */
export class DiplographError extends Error {
  name = 'DiplographError';

  /** The exit code of the command: 1 if a story has an error, 2 if the arguments are invalid. */
  code;

  constructor(message, code) {
    super(message);
    this.code = code;
  }
}

/** Returns the result of a command that has succeeded. */
async function succeed(args, options) {
  const result = await run(args, options);
  if (result.code !== 0) throw new DiplographError(result.errors.trim().replace(/^error: /, ''), result.code);
  return result;
}

/** Returns the flags of options: `{ headingLevel: 3 }` becomes `--heading-level 3`. */
function flags(options) {
  return Object.entries(options).flatMap(([name, value]) => {
    const flag = `--${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;
    if (value === undefined || value === false) return [];
    return value === true ? [flag] : [value].flat().flatMap((one) => [flag, String(one)]);
  });
}

/** Returns the path of a story's file. The name is that of the pages. */
const pathOf = (name) => `stories/${name}.json`;

/** Returns the bytes of a story, which is a text, its bytes, or the object of its JSON. */
function storyText(story) {
  if (typeof story === 'string' || story instanceof Uint8Array || (story && typeof story === 'object')) return toBytes(story);
  throw new TypeError(`a story is a text, its bytes or an object, not ${story === null ? 'null' : typeof story}`);
}

export async function check(story, { name = 'story', lang, quiet } = {}) {
  const path = pathOf(name), result = await run(['check', '--format', 'json', ...flags({ lang, quiet }), path], { files: { [path]: storyText(story) } });
  if (result.code > 1) throw new DiplographError(result.errors.trim(), result.code);
  return JSON.parse(toText(result.output));
}

export async function fix(story, { name = 'story' } = {}) {
  const path = pathOf(name), text = storyText(story);
  const result = await run(['check', '--fix', '--format', 'json', path], { files: { [path]: text } });
  if (result.code > 1) throw new DiplographError(result.errors.trim(), result.code);
  return { story: toText(result.written.get(path) ?? text), report: JSON.parse(toText(result.output)) };
}

export async function render(story, { name = 'story', kind = 'page', template, ...options } = {}) {
  const path = pathOf(name), files = { [path]: storyText(story), ...(template !== undefined && { 'template.html': template }) };
  const named = { [kind]: true, ...options, template: template !== undefined && 'template.html' };
  return toText((await succeed(['render', '--quiet', ...flags(named), path], { files })).output);
}

/** Escapes a text for an attribute in double quotes. */
const inAttribute = (text) => text.replaceAll('&', '&amp;').replaceAll('"', '&quot;');

export async function renderElement(story, { src, sheet, ...options }) {
  const [, stories, name] = /^(.*\/)?([^/?#]+)\.json$/.exec(src) ?? [];
  if (!name) throw new TypeError(`\`src\` is the address of the story file, such as \`/story.json\`, not ${src}`);
  const html = await render(story, { ...options, kind: 'element', name, stories: stories ?? './' });
  const begin = html.indexOf('>') + 1, level = / heading-level="(\d)"/.exec(html.slice(0, begin))?.[1];
  const content = html.slice(begin, html.lastIndexOf('</diplo-graph>')).replace('href="widget.css"', () => `href="${inAttribute(sheet)}"`);
  const [, lang] = / lang="([^"]+)"/.exec(html);
  return { attributes: { src, lang, ...(level && { 'heading-level': level }) }, content };
}

export async function renderFiles(stories, { kind = 'page', template, ...options } = {}) {
  const files = Object.fromEntries(Object.entries(stories).map(([name, story]) => [pathOf(name), storyText(story)]));
  const paths = Object.keys(files);
  if (template !== undefined) files['template.html'] = template;
  const named = { [kind]: true, ...(options.lang === undefined && { allLanguages: true }), ...options, template: template !== undefined && 'template.html' };
  const { written } = await succeed(['render', '--quiet', ...flags(named), '--output', 'out/', ...paths], { files });
  return new Map([...written].map(([path, bytes]) => [path.replace(/^out\//, ''), toText(bytes)]));
}

export async function data(story, { name = 'story', lang } = {}) {
  const path = pathOf(name);
  return toText((await succeed(['data', '--quiet', ...flags({ lang }), path], { files: { [path]: storyText(story) } })).output);
}

export async function image(story, { name = 'story', format = 'png', fonts = [], ...options } = {}) {
  if (fonts.length === 0) throw new TypeError('an image needs `fonts`: the bytes of at least one font file');
  const path = pathOf(name), files = { [path]: storyText(story) };
  // Fonts are used in the order of their names.
  for (const [nth, font] of fonts.entries()) files[`fonts/${String(nth).padStart(4, '0')}.ttf`] = font;
  const to = `out.${format}`;
  const { written } = await succeed(['image', '--quiet', ...flags({ ...options, font: 'fonts' }), '--output', to, path], { files });
  const bytes = written.get(to);
  return format === 'svg' ? toText(bytes) : bytes;
}

export async function importStory(files, { from, lang, parties = {} } = {}) {
  const party = Object.entries(parties).map(([id, name]) => `${id}=${name}`);
  const args = ['import', '--json', ...flags({ from, lang, party }), '--output', 'out/story.json', ...Object.keys(files)];
  const result = await run(args, { files: { 'out/.keep': '', ...files } });
  if (result.code > 1) throw new DiplographError(result.errors.trim().replace(/^error: /, ''), result.code);
  return { story: toText(result.written.get('out/story.json')), report: JSON.parse(toText(result.output)) };
}

export async function starter({ example } = {}) {
  return toText((await succeed(['new', ...flags({ example })])).output);
}
