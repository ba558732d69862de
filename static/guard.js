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
      if (depth++ === 0) for (const tree of trees.values()) tree.enter();
      return run(...inputs);
    } catch (error) {
      failure ??= error;
      const mountPoint = brokenTree();
      queueMicrotask(() => guard.report(error, mountPoint)); // after the engine has returned
      return refuse();
    } finally {
      if (--depth === 0) for (const tree of trees.values()) tree.leave();
    }
  };
}

/** Returns the mount point in which the engine was at work, if that is certain: in the only tree that it renders. */
function brokenTree() {
  const rendering = [...trees.entries()].filter(([, tree]) => tree.isRendering), changed = rendering.filter(([, tree]) => tree.hasChanged());
  const [only, another] = changed.length ? changed : rendering;
  return another ? undefined : only?.[0];
}

/** The nodes that the scripts of the widget insert into the tree. */
const OWN = '.link__answer, .link__address, form';
/** The trees that the engine renders, by mount point. The engine uses its mount points again, so there are few. */
const trees = new Map();
let depth = 0; // of calls: the engine may call the browser, and the browser the engine

/**
 * Undoes the changes of others in the tree of a widget before each render, because the engine would not find its nodes and
 * would break. A page translator wraps each text in an element of its own; it sees the change and translates again.
 *
 * A large render takes several calls of the engine, and others may change the tree between two of them.
 */
export function guardTree(mountPoint, begin, end) {
  if (!trees.has(mountPoint)) trees.set(mountPoint, new GuardedTree(mountPoint, begin, end));
}

class GuardedTree {
  #mountPoint; #observer; #changes = [];

  /** True from the begin of a render to its end. The first one begins before the tree is guarded. */
  isRendering = true;

  constructor(mountPoint, begin, end) {
    this.#mountPoint = mountPoint;
    this.#observer = new MutationObserver((changes) => this.#changes.push(...changes));
    this.#observer.observe(mountPoint, { childList: true, subtree: true });
    mountPoint.addEventListener(begin, () => { this.isRendering = true; this.#undoChanges(); });
    mountPoint.addEventListener(end, () => { this.isRendering = false; });
  }

  /** The engine begins to work: all changes up to now are those of others. */
  enter() {
    this.#changes.push(...this.#observer.takeRecords());
    if (this.isRendering) this.#undoChanges();
  }

  /** Returns whether the engine has changed the tree since it began to work. */
  hasChanged() { return this.#observer.takeRecords().length > 0; }

  /** The engine has worked: the changes since it began are its own. */
  leave() { this.#observer.takeRecords(); }

  #undoChanges() {
    // The children of the mount point itself are exchanged without a render of the widget.
    for (const change of this.#changes.reverse()) if (change.target !== this.#mountPoint && !isOwn(change)) undo(change);
    this.#changes = [];
  }
}

const isOwn = ({ target, addedNodes, removedNodes }) => target.closest(OWN) || [...addedNodes, ...removedNodes].every((node) => node.matches?.(OWN));

function undo({ target, addedNodes, removedNodes, previousSibling, nextSibling }) {
  for (const node of addedNodes) if (node.parentNode === target) node.remove();
  const isHere = (node) => node?.parentNode === target;
  const next = isHere(nextSibling) ? nextSibling : isHere(previousSibling) ? previousSibling.nextSibling : null;
  for (const node of removedNodes) target.insertBefore(node, next);
}
