/** Runs the command line, which is compiled to WASI. */
import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The path of the file. A bundler would publish a file that `new URL` names. */
const PATH = join(dirname(fileURLToPath(import.meta.url)), 'diplograph.wasm');

/** The promise of the compiled module. Each run has an instance of its own. */
let module;

/** Returns the compiled command line. */
export function compiled() {
  module ??= readFile(PATH).then((bytes) => WebAssembly.compile(bytes));
  return module;
}
