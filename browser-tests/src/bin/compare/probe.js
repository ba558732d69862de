/*
 * Stands in every page before anything of its own, and notes when a reader sees and gets what.
 *
 * PARTS are the peer's: `widget` is all of it; `title` of an entry is what names it, `handle` what a reader clicks to open
 * it, `text` what is read then; `stage` is what can be dragged and zoomed; `rest` is how long it takes, in milliseconds,
 * until the next click is of use. Each may give nothing while the part is not there. ENTRIES are the first of what is told.
 */
(() => {
  if (top !== window) return;
  const parts = PARTS, entries = ENTRIES;
  const attempt = (look) => { try { return look(); } catch { return undefined; } }; // it looks into what is not there yet

  /** A point of the part that a reader can see and click; nothing where there is none. */
  const spot = (part) => {
    if (!part?.isConnected || !part.checkVisibility({ opacityProperty: true, visibilityProperty: true, contentVisibilityAuto: true })) return undefined;
    const box = part.getBoundingClientRect();
    const [left, top] = [Math.max(0, box.left), Math.max(0, box.top)], [right, bottom] = [Math.min(innerWidth, box.right), Math.min(innerHeight, box.bottom)];
    if (right - left < 1 || bottom - top < 1) return undefined;
    const points = [[0.5, 0.5], [0.1, 0.5], [0.9, 0.5], [0.5, 0.1], [0.1, 0.1]].map(([x, y]) => ({ x: left + (right - left) * x, y: top + (bottom - top) * y }));
    return points.find(({ x, y }) => part.contains(part.getRootNode().elementFromPoint(x, y)));
  };
  const isRead = (part, words) => part?.textContent.includes(words) && spot(part);

  const channel = new MessageChannel(), waiting = [];
  channel.port1.onmessage = () => waiting.shift()(performance.now());
  /** Asked for before a frame is painted, it tells when it has been: a message is read after it. */
  const painted = () => new Promise((done) => { waiting.push(done); channel.port2.postMessage(0); });
  /** What is found, and when it has been painted. */
  const until = (look) => new Promise((done) => {
    const frame = async () => {
      const found = attempt(look);
      if (found) done({ found, at: await painted() }); else requestAnimationFrame(frame);
    };
    requestAnimationFrame(frame);
  });
  const pause = (time) => new Promise((done) => setTimeout(done, time));

  const observe = (type, note, more) => new PerformanceObserver((list) => list.getEntries().forEach(note)).observe({ type, buffered: true, ...more });
  let first, shift = 0, shiftOfNow = 0, shiftBegan = -Infinity, shiftWas = -Infinity;
  const tasks = [];
  observe('paint', ({ name, startTime }) => { if (name === 'first-contentful-paint') first = startTime; });
  observe('longtask', ({ startTime, duration }) => tasks.push({ startTime, duration }));
  // As the cumulative layout shift is defined: the worst five seconds without a second of rest.
  observe('layout-shift', ({ hadRecentInput, startTime, value }) => {
    if (hadRecentInput) return;
    if (startTime - shiftWas > 1000 || startTime - shiftBegan > 5000) { shiftBegan = startTime; shiftOfNow = 0; }
    shiftWas = startTime;
    shift = Math.max(shift, shiftOfNow += value);
  });

  const memories = new Set();
  for (const name of ['instantiate', 'instantiateStreaming']) {
    const real = WebAssembly[name];
    WebAssembly[name] = async (...given) => {
      const result = await real.apply(WebAssembly, given);
      for (const one of Object.values((result.instance ?? result).exports)) if (one instanceof WebAssembly.Memory) memories.add(one);
      return result;
    };
  }

  const clicks = [];
  addEventListener('click', ({ timeStamp }) => {
    const click = { at: timeStamp };
    clicks.push(click);
    requestAnimationFrame(async () => { click.painted = await painted(); });
  }, { capture: true });

  const count = (root) => {
    let elements = 0, nodes = 0;
    const walk = document.createTreeWalker(root, NodeFilter.SHOW_ALL);
    do {
      nodes++;
      const node = walk.currentNode;
      if (node.nodeType !== Node.ELEMENT_NODE) continue;
      elements++;
      if (node.shadowRoot) { const inside = count(node.shadowRoot); elements += inside.elements; nodes += inside.nodes; }
    } while (walk.nextNode());
    return { elements, nodes };
  };

  const opening = new Map();
  let frames;
  const seen = until(() => isRead(parts.title(0), entries[0].headline));
  let seenAt;
  seen.then(({ at }) => { seenAt = at; });

  window.probe = {
    rest: parts.rest,
    /** What `ask` gives, in a list; an empty list where it gives nothing in time. */
    timed: (ask, time) => Promise.race([Promise.resolve(ask()).then((value) => [value ?? null]), pause(time).then(() => [])]),
    /** When the first entry was seen. */
    seen: () => seen.then(({ at }) => at),
    /** Where an entry is to be clicked, once it stays there. */
    handle: async (nth) => {
      for (let before; ;) {
        const { found } = await until(() => spot(parts.handle(nth)));
        if (before && Math.abs(found.x - before.x) + Math.abs(found.y - before.y) < 1) return found;
        before = found;
      }
    },
    /** Scrolls, as a reader does, to an entry that is not in the window. */
    reach: (nth) => { const handle = attempt(() => parts.handle(nth)); if (!spot(handle)) handle?.scrollIntoView({ block: 'nearest', behavior: 'instant' }); },
    /** When the text of an entry was seen; nothing, where it is not after this time and two frames more. */
    opened: (nth, time) => {
      if (!opening.has(nth)) opening.set(nth, until(() => isRead(parts.text(nth), entries[nth].text)).then(({ at }) => { opening.delete(nth); return at; }));
      return Promise.race([opening.get(nth), pause(time).then(() => until(() => true)).then(() => until(() => true)).then(() => null)]);
    },
    /** The last click: when it was, and when the next frame had been painted. */
    click: async () => (await until(() => clicks.at(-1).painted && clicks.at(-1))).found,
    /** How long nothing has happened: no task that was felt, nothing on its way of this many requests. */
    quiet: (requests) => {
      const come = performance.getEntriesByType('resource').filter(({ transferSize }) => transferSize).map(({ responseEnd }) => responseEnd);
      const page = performance.getEntriesByType('navigation')[0].loadEventEnd;
      if (!seenAt || !page || come.length + 1 < requests) return 0;
      return performance.now() - Math.max(seenAt, page, ...come, ...tasks.map(({ startTime, duration }) => startTime + duration));
    },
    measures: () => {
      const { elements, nodes } = count(parts.widget()), lengths = tasks.map(({ duration }) => duration);
      // What is in the first frame is not seen before that is on the screen.
      return {
        first_paint: first, entry_seen: Math.max(first, seenAt), shift, elements, nodes,
        blocked: lengths.reduce((sum, length) => sum + Math.max(0, length - 50), 0), longest_task: Math.max(0, ...lengths),
        wasm_memory: [...memories].reduce((sum, { buffer }) => sum + buffer.byteLength, 0),
      };
    },
    /** The middle of what can be moved; nothing, where there is nothing. */
    stage: () => spot(attempt(parts.stage)) && { ...spot(parts.stage()), scene: parts.stage().outerHTML.length },
    scene: () => parts.stage().outerHTML,
    watch: () => {
      const times = frames = [];
      const frame = (time) => { times.push(time); if (times === frames) requestAnimationFrame(frame); };
      requestAnimationFrame(frame);
    },
    /** The times between frames since `watch`. */
    watched: () => { const times = frames; frames = undefined; return times.slice(1).map((time, nth) => time - times[nth]); },
  };
})();
