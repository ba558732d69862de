/*
 * The build puts this behind the engine's glue, and every export of the engine goes through it.
 *
 * A panic in wasm is a trap: it would surface as an uncaught error of the host page, from whichever listener or promise
 * called in, and what it interrupted is half done. So the first one is told of, and the engine is not entered again:
 * calls by the browser do nothing, calls by the element are refused.
 */
let failure;
export const guard = { tell() {} };

function guarded(exports) {
  const entries = Object.entries(exports).map(([name, value]) => [name, typeof value === 'function' ? enter(name, value) : value]);
  return Object.fromEntries(entries);
}

function enter(name, run) {
  // What the browser calls: closures, and the freeing of what was left to the garbage collector.
  const hasNoCaller = /closure|_free$/.test(name);
  // The glue looks into what a closure gives for an error; in an empty list it finds none.
  const refuse = () => { if (hasNoCaller) return []; throw failure; };
  return (...inputs) => {
    if (failure) return refuse();
    try {
      return run(...inputs);
    } catch (error) {
      failure ??= error;
      queueMicrotask(() => guard.tell(error)); // once the engine has been left for good
      return refuse();
    }
  };
}
