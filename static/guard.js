/*
 * The build appends this to the engine's glue. Every export of the engine is wrapped by it.
 *
 * A panic in wasm is a trap. Without the guard it would be an uncaught error of the host page, and the state of the engine
 * would be inconsistent. The guard reports the first trap and never enters the engine again: calls by the browser do
 * nothing, calls by the element throw.
 */
let failure;
export const guard = { report() {} };

function guarded(exports) {
  const entries = Object.entries(exports).map(([name, value]) => [name, typeof value === 'function' ? enter(name, value) : value]);
  return Object.fromEntries(entries);
}

function enter(name, run) {
  // The browser calls closures, and frees objects that the garbage collector found.
  const hasNoCaller = /closure|_free$/.test(name);
  // The glue searches the result of a closure for an error; an empty list has none.
  const refuse = () => { if (hasNoCaller) return []; throw failure; };
  return (...inputs) => {
    if (failure) return refuse();
    try {
      return run(...inputs);
    } catch (error) {
      failure ??= error;
      queueMicrotask(() => guard.report(error)); // after the engine has returned
      return refuse();
    }
  };
}
