// Reloads the preview when the story file changes. The frames keep their scroll positions.

const KEY = 'diplograph-preview-scroll';
const { version } = document.body.dataset;
const frames = [...document.querySelectorAll('iframe')];

/** Waits until the file has another version; the server answers at the latest after half a minute. */
async function hasChanged() {
  const answer = await fetch(`/changes?seen=${version}`, { cache: 'no-store' });
  if (!answer.ok) throw new Error(answer.statusText);
  return await answer.text() !== version;
}

async function watch() {
  for (;;) {
    try {
      if (await hasChanged()) break;
    } catch {
      // The preview has been ended; it may be started again.
      await new Promise((resume) => setTimeout(resume, 1000));
    }
  }
  const scrolled = frames.map((frame) => frame.contentWindow.scrollY);
  // A page of errors has no frames, and keeps the positions for the story after it.
  if (frames.length) sessionStorage.setItem(KEY, JSON.stringify(scrolled));
  location.reload();
}

const positions = JSON.parse(sessionStorage.getItem(KEY) ?? '[]');
if (frames.length) sessionStorage.removeItem(KEY);
frames.forEach((frame, index) => {
  const restore = () => frame.contentWindow.scrollTo(0, positions[index] ?? 0);
  frame.addEventListener('load', restore, { once: true });
  // The frame may have loaded before this script.
  restore();
});
watch();
