/** The story file: fetched with patience, and with a word for what went wrong. */

import { NOT_FOUND, TIMED_OUT, TOO_LARGE, UNREACHABLE } from './contract.js';

const STALLED = 6_000, LARGEST = 16_000_000, PAUSES = [500, 2_000]; // milliseconds without a byte; bytes; milliseconds before another try

/** The text of a story file, or an error whose `reason` is a word the engine knows. */
export async function fetchStory(address, signal) {
  for (const pause of PAUSES) {
    try {
      return await read(address, signal);
    } catch (error) {
      // What is not there, or too large, will be so the next time.
      if (signal.aborted || ![UNREACHABLE, TIMED_OUT].includes(error.reason)) throw error;
    }
    await new Promise((done) => setTimeout(done, pause));
  }
  return read(address, signal);
}

async function read(address, signal) {
  const stop = new AbortController(), forward = () => stop.abort(signal.reason);
  if (signal.aborted) forward();
  signal.addEventListener('abort', forward);
  let timer;
  const wait = () => { clearTimeout(timer); timer = setTimeout(() => stop.abort(TIMED_OUT), STALLED); };
  const fail = (reason, cause) => { throw Object.assign(new Error(`the story is ${reason}`, { cause }), { reason }); };
  const lost = (error) => fail(stop.signal.reason === TIMED_OUT ? TIMED_OUT : UNREACHABLE, error);
  try {
    wait();
    const answer = await fetch(address, { signal: stop.signal }).catch(lost);
    if (!answer.ok) fail(answer.status < 500 ? NOT_FOUND : UNREACHABLE, answer.status);
    const body = answer.body.getReader(), decoder = new TextDecoder();
    for (let text = '', size = 0; ;) {
      wait();
      const { done, value } = await body.read().catch(lost);
      if (done) return text + decoder.decode();
      if ((size += value.length) > LARGEST) { body.cancel(); fail(TOO_LARGE, size); }
      text += decoder.decode(value, { stream: true });
    }
  } finally {
    clearTimeout(timer);
    signal.removeEventListener('abort', forward);
  }
}
