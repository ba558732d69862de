/** Fetching of the story file, with retries. */

import { NOT_FOUND, TIMED_OUT, TOO_LARGE, UNREACHABLE } from './contract.js';

const STALL_TIMEOUT = 6_000; // milliseconds without a byte
const MAX_SIZE = 16_000_000; // bytes
const RETRY_DELAYS = [500, 2_000]; // milliseconds

/** Returns the text of a story file; throws an error whose `reason` is one of the contract. */
export async function fetchStory(address, signal) {
  for (const delay of RETRY_DELAYS) {
    try {
      return await read(address, signal);
    } catch (error) {
      // A missing or too large file would fail again.
      if (signal.aborted || ![UNREACHABLE, TIMED_OUT].includes(error.reason)) throw error;
    }
    await new Promise((done) => setTimeout(done, delay));
  }
  return read(address, signal);
}

async function read(address, signal) {
  const stop = new AbortController(), forward = () => stop.abort(signal.reason);
  if (signal.aborted) forward();
  signal.addEventListener('abort', forward);
  let timer;
  const wait = () => { clearTimeout(timer); timer = setTimeout(() => stop.abort(TIMED_OUT), STALL_TIMEOUT); };
  const fail = (reason, cause) => { throw Object.assign(new Error(`the story is ${reason}`, { cause }), { reason }); };
  const rethrow = (error) => fail(stop.signal.reason === TIMED_OUT ? TIMED_OUT : UNREACHABLE, error);
  try {
    wait();
    const answer = await fetch(address, { signal: stop.signal }).catch(rethrow);
    if (!answer.ok) fail(answer.status < 500 ? NOT_FOUND : UNREACHABLE, answer.status);
    const body = answer.body.getReader(), decoder = new TextDecoder();
    for (let text = '', size = 0; ;) {
      wait();
      const { done, value } = await body.read().catch(rethrow);
      if (done) return text + decoder.decode();
      if ((size += value.length) > MAX_SIZE) { body.cancel(); fail(TOO_LARGE, size); }
      text += decoder.decode(value, { stream: true });
    }
  } finally {
    clearTimeout(timer);
    signal.removeEventListener('abort', forward);
  }
}
