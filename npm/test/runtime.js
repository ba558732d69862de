/** The library in the runtime that runs this script: Node, Deno or Bun. It throws unless the results are those of the native command. */
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { fileURLToPath, pathToFileURL } from 'node:url';

const { DIPLOGRAPH_PROJECT: project, DIPLOGRAPH_NATIVE: native } = process.env;
const { DiplographError, check, data, fix, render, renderFiles } = await import(pathToFileURL(join(project, 'node_modules/diplograph/node/index.js')));

const path = fileURLToPath(new URL('../../static/stories/kazakhstan-uzbekistan-2024.json', import.meta.url));
const founding = readFileSync(path, 'utf8'), name = 'kazakhstan-uzbekistan-2024';
const natively = (...args) => execFileSync(native, [...args, path], { encoding: 'utf8', maxBuffer: 1 << 28 });

assert.equal(await render(founding, { name, lang: 'ar' }), natively('render', '--quiet', '--lang', 'ar'));
assert.equal(await data(founding, { name }), natively('data', '--quiet'));
assert.equal((await check(founding)).errors, 0);
assert.equal((await fix(founding)).story, founding);
assert.ok((await renderFiles({ [name]: founding }, { lang: 'en' })).has(`${name}.en.html`));
await assert.rejects(render('{}'), DiplographError);
console.log('the results are those of the native command');
