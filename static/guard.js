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

/** The nodes that the scripts of the widget insert into the tree. */
const OWN = '.link__answer, .link__address, form';
const guardedTrees = new WeakSet();

/**
 * Undoes the changes of others in the tree of a widget before each render, because the engine would not find its nodes and
 * would break. A page translator wraps each text in an element of its own; it sees the change and translates again.
 */
export function guardTree(mountPoint, begin, end) {
  if (guardedTrees.has(mountPoint)) return;
  guardedTrees.add(mountPoint);
  let changes = [], isRendering = true; // nothing is undone before the end of the first render
  const add = (more) => { if (!isRendering) changes.push(...more); };
  const observer = new MutationObserver(add);
  observer.observe(mountPoint, { childList: true, subtree: true });
  mountPoint.addEventListener(begin, () => {
    add(observer.takeRecords());
    // The children of the mount point itself are exchanged without a render of the widget.
    for (const change of changes.reverse()) if (change.target !== mountPoint && !isOwn(change)) undo(change);
    changes = [];
    isRendering = true;
  });
  mountPoint.addEventListener(end, () => {
    observer.takeRecords(); // those of the undoing and of the engine
    isRendering = false;
  });
}

const isOwn = ({ target, addedNodes, removedNodes }) => target.closest(OWN) || [...addedNodes, ...removedNodes].every((node) => node.matches?.(OWN));

function undo({ target, addedNodes, removedNodes, previousSibling, nextSibling }) {
  for (const node of addedNodes) if (node.parentNode === target) node.remove();
  const isHere = (node) => node?.parentNode === target;
  const next = isHere(nextSibling) ? nextSibling : isHere(previousSibling) ? previousSibling.nextSibling : null;
  for (const node of removedNodes) target.insertBefore(node, next);
}
