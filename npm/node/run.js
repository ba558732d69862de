/** Runs a command of Diplograph on files in memory, in Node, Deno and Bun alike. */
import { Directory, Fd, File, OpenFile, PreopenDirectory, WASI, wasi } from '@bjorn3/browser_wasi_shim';
import { compiled } from './wasi.js';

const ENCODER = new TextEncoder(), DECODER = new TextDecoder('utf-8', { ignoreBOM: true }); // the byte order mark of a table stays

/** Keeps what a command writes. */
class Output extends Fd {
  #chunks = [];

  fd_fdstat_get() { return { ret: 0, fdstat: new wasi.Fdstat(wasi.FILETYPE_REGULAR_FILE, 0) }; }

  fd_filestat_get() { return { ret: 0, filestat: new wasi.Filestat(0n, wasi.FILETYPE_REGULAR_FILE, 0n) }; }

  fd_write(bytes) {
    this.#chunks.push(bytes.slice());
    return { ret: 0, nwritten: bytes.byteLength };
  }

  get bytes() {
    const all = new Uint8Array(this.#chunks.reduce((length, chunk) => length + chunk.length, 0));
    let at = 0;
    for (const chunk of this.#chunks) { all.set(chunk, at); at += chunk.length; }
    return all;
  }
}

/** Puts a file into a folder of the memory, and makes the folders in its name. */
function put(folder, path, content) {
  const names = path.split('/').filter(Boolean), name = names.pop();
  let contents = folder;
  for (const part of names) {
    if (!contents.has(part)) contents.set(part, new Directory(new Map()));
    ({ contents } = contents.get(part));
  }
  contents.set(name, new File(content));
}

/** Returns the files in a folder of the memory, by their path. */
function* filesIn(folder, path = '') {
  for (const [name, entry] of folder) {
    if (entry instanceof Directory) yield* filesIn(entry.contents, `${path}${name}/`);
    else yield [path + name, entry.data];
  }
}

/** Returns content as bytes: text, an object that becomes JSON, or bytes. */
export function toBytes(content) {
  if (content instanceof Uint8Array) return content;
  return ENCODER.encode(typeof content === 'string' ? content : JSON.stringify(content, undefined, 2));
}

export const toText = (bytes) => DECODER.decode(bytes);

/**
 * Runs a command. `files` are the files that it finds, by their path; `input` is its standard input.
 *
 * Returns the exit code, standard output and standard error, and the files that the command wrote.
 */
export async function run(args, { files = {}, input = '' } = {}) {
  const root = new Map(), output = new Output(), errors = new Output();
  for (const [path, content] of Object.entries(files)) put(root, path, toBytes(content));
  const before = new Map(filesIn(root));
  const folder = new PreopenDirectory('/', root);
  const host = new WASI(['diplograph', ...args], ['PWD=/', 'NO_COLOR=1'], [new OpenFile(new File(toBytes(input))), output, errors, folder], { debug: false });
  const instance = await WebAssembly.instantiate(await compiled(), { wasi_snapshot_preview1: host.wasiImport });
  const code = host.start(instance);
  const written = new Map([...filesIn(root)].filter(([path, bytes]) => before.get(path) !== bytes));
  return { code, output: output.bytes, errors: toText(errors.bytes), written };
}
