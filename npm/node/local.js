/** Runs a command with the files of this machine. */
import { closeSync, mkdtempSync, openSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { compiled } from './wasi.js';

/** Node's WASI, without the warning that it is experimental: the author of a story can do nothing about it. */
async function nodeWasi() {
  const { emitWarning } = process;
  process.emitWarning = (warning, ...rest) => { if (rest[0] !== 'ExperimentalWarning') emitWarning.call(process, warning, ...rest); };
  try { return (await import('node:wasi')).WASI; } finally { process.emitWarning = emitWarning; }
}

async function run(args, outputs) {
  const WASI = await nodeWasi();
  const host = new WASI({
    version: 'preview1', args: ['diplograph', ...args], env: { ...process.env, PWD: process.cwd() }, preopens: { '/': '/' }, returnOnExit: true, ...outputs,
  });
  return host.start(await WebAssembly.instantiate(await compiled(), host.getImportObject()));
}

/** Runs a command whose output is that of this process; returns the exit code. */
export const passed = (args) => run(args, {});

/** Runs a command and returns its exit code and its standard output. WASI writes to a file, since it cannot write to memory. */
export async function captured(args) {
  const folder = mkdtempSync(join(tmpdir(), 'diplograph-')), path = join(folder, 'output'), stdout = openSync(path, 'w');
  try {
    return { code: await run(args, { stdout, stderr: stdout }), output: readFileSync(path) };
  } finally {
    closeSync(stdout);
    rmSync(folder, { recursive: true });
  }
}
