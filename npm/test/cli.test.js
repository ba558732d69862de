/** `npx diplograph` in Node. */
import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';

const { DIPLOGRAPH_PROJECT: project, DIPLOGRAPH_NATIVE: native } = process.env;
const command = join(project, 'node_modules/.bin/diplograph');
const founding = readFileSync(new URL('../../static/stories/kazakhstan-uzbekistan-2024.json', import.meta.url), 'utf8');

const folder = mkdtempSync(join(tmpdir(), 'diplograph-test-'));
mkdirSync(join(folder, 'inside'));
writeFileSync(join(folder, 'story.json'), founding);

const run = (program, args, cwd = folder) => spawnSync(program, args, { cwd, encoding: 'utf8', env: { ...process.env, NO_COLOR: '1' } });

for (const args of [['--help'], ['check', '--help'], ['check', 'story.json'], ['check', '--format', 'json', 'story.json'], ['data', 'story.json'], ['new'], ['schema'], ['chek']]) {
  test(`\`${args.join(' ')}\` writes what the native command writes`, () => {
    const [here, there] = [command, native].map((program) => run(program, args));
    assert.equal(here.stdout, there.stdout);
    assert.equal(here.stderr, there.stderr);
    assert.equal(here.status, there.status);
  });
}

test('paths are those of the folder in which the command runs', () => {
  const done = run(command, ['render', '../story.json', '-o', 'out/'], join(folder, 'inside'));
  assert.equal(done.status, 0, done.stderr);
  assert.match(readFileSync(join(folder, 'inside/out/story.en.html'), 'utf8'), /^<!DOCTYPE html>/);
});

test('`check --fix` changes the file', () => {
  const path = join(folder, 'fix.json');
  writeFileSync(path, founding.replace('"2021-12"', '"December 2021"'));
  const done = run(command, ['check', '--fix', 'fix.json']);
  assert.equal(done.status, 0, done.stderr);
  assert.equal(readFileSync(path, 'utf8'), founding);
});

test('a spreadsheet is written, read and kept from being overwritten', () => {
  assert.equal(run(command, ['new', '--sheet', 'story.xlsx']).status, 0);
  const done = run(command, ['import', 'story.xlsx', '-o', 'imported.json']);
  assert.equal(done.status, 0, done.stderr);
  assert.ok(JSON.parse(readFileSync(join(folder, 'imported.json'), 'utf8')).events.length > 0);
  const again = run(command, ['import', 'story.xlsx', '-o', 'imported.json']);
  assert.equal(again.status, 2);
  assert.match(again.stderr, /already exists/);
});

test('standard input is read', () => {
  const done = spawnSync(command, ['data', '-'], { input: founding, encoding: 'utf8' });
  assert.equal(done.stdout, run(native, ['data', 'story.json']).stdout);
});

test('the preview shows the story, and tells when its file changes', async (context) => {
  const path = join(folder, 'draft.json');
  writeFileSync(path, founding);
  const preview = spawn(command, ['preview', '--port', '0', 'draft.json'], { cwd: folder });
  context.after(() => preview.kill());
  const line = await new Promise((resolve) => { preview.stdout.once('data', (data) => resolve(`${data}`)); });
  const [, address] = line.match(/^preview of draft\.json: (http:\/\/127\.0\.0\.1:\d+\/) \(Ctrl\+C ends it\)\n$/);
  const overview = await fetch(address);
  assert.match(overview.headers.get('content-security-policy'), /default-src 'none'/);
  assert.match(await overview.text(), /<iframe/);
  const page = await fetch(`${address}story.en.html`);
  assert.equal(page.status, 200);
  assert.match(await page.text(), /\$10bn/);
  assert.equal((await fetch(`${address}nothing`)).status, 404);
  const version = await (await fetch(`${address}changes`)).text();
  const changed = fetch(`${address}changes?seen=${version}`);
  setTimeout(() => writeFileSync(path, founding.replace('"title"', ' "title"')), 300);
  assert.notEqual(await (await changed).text(), version);
});

test('help of the preview is that of the command', () => {
  const done = run(command, ['preview', '--help']);
  assert.equal(done.stdout, run(native, ['preview', '--help']).stdout);
});
