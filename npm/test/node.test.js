/** The library in Node, against the native command line. */
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { pathToFileURL } from 'node:url';

const { DIPLOGRAPH_PROJECT: project, DIPLOGRAPH_NATIVE: native, DIPLOGRAPH_FONTS: fontFolder } = process.env;
const require = createRequire(join(project, 'package.json'));
const { DiplographError, check, data, fix, image, importStory, render, renderElement, renderFiles, starter } = await import(pathToFileURL(require.resolve('diplograph/node')));

const STORIES = new URL('../../static/stories/', import.meta.url);
const FOUNDING = 'kazakhstan-uzbekistan-2024';
const founding = readFileSync(new URL(`${FOUNDING}.json`, STORIES), 'utf8');

/** A folder with a story, in which the native command runs. */
const folder = mkdtempSync(join(tmpdir(), 'diplograph-test-'));
writeFileSync(join(folder, 'story.json'), founding);

/** Returns what the native command writes to standard output. */
function natively(...args) {
  return execFileSync(native, args, { cwd: folder, env: { ...process.env, NO_COLOR: '1' }, maxBuffer: 1 << 28 });
}

for (const file of readdirSync(STORIES).filter((name) => name.endsWith('.json'))) {
  test(`${file} is rendered to the same bytes as natively`, async () => {
    const text = readFileSync(new URL(file, STORIES), 'utf8');
    writeFileSync(join(folder, file), text);
    const name = file.replace('.json', '');
    assert.equal(await render(text, { name }), natively('render', '--quiet', file).toString());
    assert.equal(await data(text, { name }), natively('data', '--quiet', file).toString());
  });
}

test('each kind of page is rendered to the same bytes as natively', async () => {
  const assets = 'https://example.org/v1/', address = 'https://example.org/';
  const kinds = {
    page: [{ assets, address }, ['--assets', assets, '--address', address]],
    fragment: [{ headingLevel: 3 }, ['--heading-level', '3']],
    element: [{ assets }, ['--assets', assets]],
    embed: [{ assets, address }, ['--assets', assets, '--address', address]],
    oembed: [{ address }, ['--address', address]],
  };
  for (const [kind, [options, flags]] of Object.entries(kinds)) {
    const html = await render(founding, { kind, lang: 'ru', ...options });
    assert.equal(html, natively('render', '--quiet', `--${kind}`, '--lang', 'ru', ...flags, 'story.json').toString(), kind);
  }
});

test('a rendered element has the attributes and the content of the native element', async () => {
  const { attributes, content } = await renderElement(founding, { src: 'https://example.org/a/story.json', sheet: '/w.css?a&b', lang: 'ru', headingLevel: 3 });
  assert.deepEqual(attributes, { src: 'https://example.org/a/story.json', lang: 'ru', 'heading-level': '3' });
  const native = natively('render', '--quiet', '--element', '--lang', 'ru', '--heading-level', '3', '--stories', 'https://example.org/a/', 'story.json').toString();
  const begin = '<diplo-graph src="https://example.org/a/story.json" lang="ru" heading-level="3">', end = '</diplo-graph>\n<script type="module" src="diplograph.js"></script>\n';
  assert.equal(begin + content.replace('href="/w.css?a&amp;b"', 'href="widget.css"') + end, native);
});

test('a rendered element names a story file beside its page', async () => {
  const { attributes } = await renderElement(founding, { src: 'story.json', sheet: 'widget.css' });
  assert.deepEqual(attributes, { src: 'story.json', lang: 'en' });
});

test('an element whose source is not a story file is refused', async () => {
  await assert.rejects(renderElement(founding, { src: '/story.html', sheet: 'widget.css' }), { name: 'TypeError', message: /story\.html/ });
});

test('an object is rendered as its JSON', async () => {
  const story = JSON.parse(founding);
  assert.equal(await render(story, { kind: 'fragment' }), await render(JSON.stringify(story, undefined, 2), { kind: 'fragment' }));
});

test('the files of all languages are those of the native command', async () => {
  natively('render', '--quiet', '--all-languages', '--output', 'native/', 'story.json');
  const files = await renderFiles({ story: founding });
  assert.deepEqual([...files.keys()].sort(), readdirSync(join(folder, 'native')).sort());
  for (const [name, text] of files) assert.equal(text, readFileSync(join(folder, 'native', name), 'utf8'), name);
});

test('a report is that of the native command', async () => {
  const story = founding.replace('"$156 million"', '"$156 millionn"').replace('"2021-12"', '"December 2021"');
  assert.notEqual(story, founding);
  writeFileSync(join(folder, 'bad.json'), story);
  const report = await check(story, { name: 'bad' });
  assert.ok(report.errors > 0);
  let expected;
  try { expected = natively('check', '--format', 'json', 'bad.json'); } catch (error) { expected = error.stdout; }
  assert.deepEqual(report, JSON.parse(expected.toString().replaceAll('"bad.json"', '"stories/bad.json"')));
});

test('what can be meant in one way is fixed, and the report says so', async () => {
  const { story, report } = await fix('{ "title": "T", "parties": [{ "id": "a", "name": "A" }, { "id": "b", "name": "B" }], "events": [{ "id": "e", "kind": "visit", "title": "V", "date": "19 February 2024" }] }');
  assert.match(story, /"date": "2024-02-19"/);
  assert.equal(report.changes[0].before, '"19 February 2024"');
  assert.equal(report.changes[0].file, 'stories/story.json');
});

test('a story with an error is not rendered, and the error says where', async () => {
  await assert.rejects(render('{ "title": 1 }', { name: 'wrong' }), (error) => {
    assert.ok(error instanceof DiplographError);
    assert.equal(error.code, 1);
    assert.match(error.message, /stories\/wrong\.json:1/);
    return true;
  });
});

test('an option that is not accepted is an error', async () => {
  await assert.rejects(render(founding, { headingLevel: 9 }), { name: 'DiplographError', code: 2 });
  await assert.rejects(render(founding, { kind: 'poster' }), { name: 'DiplographError', code: 2 });
  await assert.rejects(render(null), TypeError);
});

test('images are those of the native command with the same fonts', async () => {
  const paths = readdirSync(fontFolder).filter((name) => name.endsWith('.ttf')).sort().map((name) => join(fontFolder, name));
  const fonts = paths.map((path) => readFileSync(path)), flags = paths.flatMap((path) => ['--font', path]);
  const svg = await image(founding, { format: 'svg', lang: 'ru', theme: 'dark', fonts });
  natively('image', '--quiet', '--lang', 'ru', '--theme', 'dark', ...flags, '--output', 'story.svg', 'story.json');
  assert.equal(svg, readFileSync(join(folder, 'story.svg'), 'utf8'));
  natively('image', '--quiet', ...flags, '--output', 'story.png', 'story.json');
  assert.deepEqual(Buffer.from(await image(founding, { fonts })), readFileSync(join(folder, 'story.png')));
});

test('an image without fonts is refused with a message that names the option', async () => {
  await assert.rejects(image(founding, { fonts: [] }), /fonts/);
});

test('a table becomes a story, and the report says what became of each part', async () => {
  const sheet = 'date,kind,title,participants,publisher,sentence\n2024-02-19,visit,Visit,Aland; Borduria,Daryo,The visit was on February 19 2024.\n';
  const { story, report } = await importStory({ 'visits.csv': sheet }, { from: 'sheet', lang: 'en' });
  assert.equal(JSON.parse(story).events[0].date, '2024-02-19');
  assert.equal(report.imported[0].file, 'visits.csv');
});

test('a file that is no story format is refused', async () => {
  await assert.rejects(importStory({ 'note.txt': 'no table' }), { name: 'DiplographError', code: 2 });
});

test('the starter is a story without errors', async () => {
  assert.equal((await check(await starter({ example: 'pledge' }))).errors, 0);
});

test('the element can be imported where there is no browser', async () => {
  const element = await import(pathToFileURL(require.resolve('diplograph')));
  assert.equal(typeof element.DiploGraph, 'function');
});
