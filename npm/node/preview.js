/** `npx diplograph preview`: serves a story on this machine, and reloads it when its file changes. */
import { watch } from 'node:fs';
import { basename, dirname } from 'node:path';
import { createServer } from 'node:http';
import { captured, passed } from './local.js';

/** The longest wait for a change. A browser may give up later. */
const LONGEST_WAIT = 25_000;
/** The pause after a change, in which a program finishes writing the file. */
const PAUSE = 50;

/** The headers of all answers. Other sites can read nothing of the preview. */
const HEADERS = {
  'Cache-Control': 'no-store', 'Cross-Origin-Resource-Policy': 'same-origin', 'Referrer-Policy': 'no-referrer', 'X-Content-Type-Options': 'nosniff',
};

/** Runs the command, and serves the story that it names. Resolves to the exit code if it does not. */
export async function preview(args) {
  const { code, output } = await captured(args);
  const settings = code === 0 && settingsIn(output);
  return settings ? serve(settings) : passed(args);
}

/** Returns the settings that the command prints, unless it prints help. */
function settingsIn(output) {
  try { return JSON.parse(output); } catch { return undefined; }
}

function serve({ file, name, port }) {
  return new Promise((resolve) => {
    const server = createServer((request, response) => { respond(request, response, file, server.address().port).catch(() => response.destroy()); });
    server.on('error', (error) => {
      console.error(`error: cannot listen on port ${port}: ${error.message}; choose another with \`--port\``);
      resolve(2);
    });
    server.listen(port, '127.0.0.1', () => console.log(`preview of ${name}: http://127.0.0.1:${server.address().port}/ (Ctrl+C ends it)`));
  });
}

async function respond(request, response, file, port) {
  // Another name would be that of a site that has its own name lead here, so that its scripts may read the answers.
  if (![`127.0.0.1:${port}`, `localhost:${port}`].includes(request.headers.host)) return refuse(response, 421, 'this server answers only to its own address');
  if (!['GET', 'HEAD'].includes(request.method)) return refuse(response, 405, 'only GET and HEAD are supported');
  const answer = await answerTo(request.url, file);
  response.writeHead(answer.status, { ...HEADERS, 'Content-Type': answer.type, 'Content-Security-Policy': answer.policy });
  return response.end(request.method === 'HEAD' ? undefined : answer.body);
}

function refuse(response, status, text) {
  response.writeHead(status, { ...HEADERS, 'Content-Type': 'text/plain; charset=utf-8', 'Content-Security-Policy': "default-src 'none'" });
  response.end(text);
}

async function answerTo(url, file) {
  const [page, query] = url.split('?');
  if (page === '/changes') await changeOf(file, query?.replace(/^seen=/, ''));
  return ask(url, file);
}

/** Asks the command for an answer: a line of JSON with its head, then its body. */
async function ask(url, file) {
  const { output } = await captured(['preview', '--answer', url, '--', file]), end = output.indexOf('\n');
  return { ...JSON.parse(output.subarray(0, end)), body: output.subarray(end + 1) };
}

/** Waits until the file has another version than the one that was seen, or for some time. */
async function changeOf(file, seen) {
  const deadline = Date.now() + LONGEST_WAIT, watcher = watch(dirname(file));
  try {
    while (Date.now() < deadline && `${(await ask('/changes', file)).body}` === seen) await oneChange(watcher, file, deadline - Date.now());
  } finally {
    watcher.close();
  }
}

/** Resolves when the folder of the file reports a change of it, or when the time is over. */
function oneChange(watcher, file, time) {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, time);
    const onChange = (_, name) => {
      if (name && name !== basename(file)) return;
      clearTimeout(timer);
      watcher.off('change', onChange);
      setTimeout(resolve, PAUSE);
    };
    watcher.on('change', onChange);
  });
}
