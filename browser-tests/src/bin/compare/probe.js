/*
 * Runs in every page before its own scripts and records when content is visible to a reader.
 *
 * PARTS come from the peer: `widget` is the whole widget; for an entry, `title` is its heading, `handle` the element that
 * opens it, and `text` its text; `drawing` is the area that can be dragged and zoomed; `rest` is the time in milliseconds
 * until the next click has an effect. Each function may return nothing while its part is missing. ENTRIES are the first
 * entries.
 */
(() => {
  if (top !== window) return;
  const parts = PARTS, entries = ENTRIES;
  const attempt = (look) => { try { return look(); } catch { return undefined; } }; // parts may not exist yet

  /** Returns a point of the part that is visible and clickable, if there is one. */
  const spot = (part) => {
    if (!part?.isConnected || !part.checkVisibility({ opacityProperty: true, visibilityProperty: true, contentVisibilityAuto: true })) return undefined;
    const box = part.getBoundingClientRect();
    const [left, top] = [Math.max(0, box.left), Math.max(0, box.top)], [right, bottom] = [Math.min(innerWidth, box.right), Math.min(innerHeight, box.bottom)];
    if (right - left < 1 || bottom - top < 1) return undefined;
    const points = [[0.5, 0.5], [0.1, 0.5], [0.9, 0.5], [0.5, 0.1], [0.1, 0.1]].map(([x, y]) => ({ x: left + (right - left) * x, y: top + (bottom - top) * y }));
    return points.find(({ x, y }) => part.contains(part.getRootNode().elementFromPoint(x, y)));
  };
  const isReadable = (part, words) => part?.textContent.includes(words) && spot(part);

  const channel = new MessageChannel(), waiting = [];
  channel.port1.onmessage = () => waiting.shift()(performance.now());
  /** Called before a frame is painted, resolves with the time after painting, when the message is received. */
  const painted = () => new Promise((done) => { waiting.push(done); channel.port2.postMessage(0); });
  /** Waits for a result and for the paint after it. */
  const until = (look) => new Promise((done) => {
    const frame = async () => {
      const found = attempt(look);
      if (found) done({ found, at: await painted() }); else requestAnimationFrame(frame);
    };
    requestAnimationFrame(frame);
  });
  const pause = (time) => new Promise((done) => setTimeout(done, time));

  const observe = (type, note, more) => new PerformanceObserver((list) => list.getEntries().forEach(note)).observe({ type, buffered: true, ...more });
  let first, shift = 0, currentShift = 0, windowStart = -Infinity, lastShift = -Infinity;
  const tasks = [];
  observe('paint', ({ name, startTime }) => { if (name === 'first-contentful-paint') first = startTime; });
  observe('longtask', ({ startTime, duration }) => tasks.push({ startTime, duration }));
  // The definition of cumulative layout shift: the maximum of session windows of at most five seconds, with gaps below one second.
  observe('layout-shift', ({ hadRecentInput, startTime, value }) => {
    if (hadRecentInput) return;
    if (startTime - lastShift > 1000 || startTime - windowStart > 5000) { windowStart = startTime; currentShift = 0; }
    lastShift = startTime;
    shift = Math.max(shift, currentShift += value);
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
  const seen = until(() => isReadable(parts.title(0), entries[0].headline));
  let seenAt;
  seen.then(({ at }) => { seenAt = at; });

  window.probe = {
    rest: parts.rest,
    /** Returns the result of `ask` in a list, or an empty list after a timeout. */
    timed: (ask, time) => Promise.race([Promise.resolve(ask()).then((value) => [value ?? null]), pause(time).then(() => [])]),
    /** Returns the time at which the first entry was visible. */
    seen: () => seen.then(({ at }) => at),
    /** Waits until the handle of an entry stops moving and returns its position. */
    handle: async (nth) => {
      for (let before; ;) {
        const { found } = await until(() => spot(parts.handle(nth)));
        if (before && Math.abs(found.x - before.x) + Math.abs(found.y - before.y) < 1) return found;
        before = found;
      }
    },
    /** Scrolls to an entry outside the viewport. */
    reach: (nth) => { const handle = attempt(() => parts.handle(nth)); if (!spot(handle)) handle?.scrollIntoView({ block: 'nearest', behavior: 'instant' }); },
    /** Returns the time at which the text of an entry was visible, or null after this time and two frames. */
    opened: (nth, time) => {
      if (!opening.has(nth)) opening.set(nth, until(() => isReadable(parts.text(nth), entries[nth].text)).then(({ at }) => { opening.delete(nth); return at; }));
      return Promise.race([opening.get(nth), pause(time).then(() => until(() => true)).then(() => until(() => true)).then(() => null)]);
    },
    /** Returns the times of the last click and of the next paint. */
    click: async () => (await until(() => clicks.at(-1).painted && clicks.at(-1))).found,
    /** Returns the idle time: since the last long task and the last of this many responses. */
    quiet: (requests) => {
      const responses = performance.getEntriesByType('resource').filter(({ transferSize }) => transferSize).map(({ responseEnd }) => responseEnd);
      const page = performance.getEntriesByType('navigation')[0].loadEventEnd;
      if (!seenAt || !page || responses.length + 1 < requests) return 0;
      return performance.now() - Math.max(seenAt, page, ...responses, ...tasks.map(({ startTime, duration }) => startTime + duration));
    },
    metrics: () => {
      const { elements, nodes } = count(parts.widget()), lengths = tasks.map(({ duration }) => duration);
      // Content of the first frame is not visible before the first paint.
      return {
        first_paint: first, entry_seen: Math.max(first, seenAt), shift, elements, nodes,
        blocked: lengths.reduce((sum, length) => sum + Math.max(0, length - 50), 0), longest_task: Math.max(0, ...lengths),
        wasm_memory: [...memories].reduce((sum, { buffer }) => sum + buffer.byteLength, 0),
      };
    },
    /** Returns a point in the movable drawing, if there is one. */
    drawing: () => spot(attempt(parts.drawing)) && { ...spot(parts.drawing()), scene: parts.drawing().outerHTML.length },
    scene: () => parts.drawing().outerHTML,
    watch: () => {
      const times = frames = [];
      const frame = (time) => { times.push(time); if (times === frames) requestAnimationFrame(frame); };
      requestAnimationFrame(frame);
    },
    /** Returns the times between frames since `watch`. */
    watched: () => { const times = frames; frames = undefined; return times.slice(1).map((time, nth) => time - times[nth]); },
  };
})();
