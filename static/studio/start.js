/**
 * Starts the studio. Until it runs, the author can paste into the box of the page; what is in it then is kept.
 */
import init, { start } from './studio.js';

const paste = document.querySelector('#paste'), status = document.querySelector('#status');

try {
  await init({ module_or_path: new URL('studio_bg.wasm', import.meta.url) });
  const hadFocus = document.activeElement === paste, { selectionStart, selectionEnd } = paste;
  start('studio', paste.value);
  requestAnimationFrame(() => {
    const box = document.querySelector('#paste');
    if (!hadFocus || !box) return;
    box.focus();
    box.setSelectionRange(selectionStart, selectionEnd);
  });
} catch (error) {
  status.textContent = 'The studio could not be loaded. What you pasted is still here: copy it, then load the page again.';
  console.error('diplograph studio:', error);
}
