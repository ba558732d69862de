/** Runs the command line, which is compiled to WASI. */
import { readFile } from 'node:fs/promises';

const ADDRESS = new URL('./diplograph.wasm', import.meta.url);

/** The promise of the compiled module. Each run has an instance of its own. */
let module;

/** Returns the compiled command line. */
export function compiled() {
  module ??= readFile(ADDRESS).then((bytes) => WebAssembly.compile(bytes));
  return module;
}
