/**
 * Starts the studio. Until it runs, the author can paste into the box of the page; what is in it then is kept.
 */
import * as broken from './broken.js';
import { begin } from './store.js';
import init, { start } from './studio.js';

/** The time to wait for the storage once the studio is loaded, in milliseconds. */
const PATIENCE = 4000;

const paste = document.querySelector('#paste'), status = document.querySelector('#status');

broken.watch();
try {
  const begun = begin();
  await init({ module_or_path: new URL('studio_bg.wasm', import.meta.url) });
  // Another tab may hold the storage. The studio does not wait for it.
  const kept = await Promise.race([begun, new Promise(late => { setTimeout(late, PATIENCE, ''); })]);
  const hadFocus = document.activeElement === paste, { selectionStart, selectionEnd } = paste;
  start('studio', paste.value, kept);
  requestAnimationFrame(() => {
    const box = document.querySelector('#paste');
    if (!hadFocus || !box) return;
    box.focus();
    box.setSelectionRange(selectionStart, selectionEnd);
  });
} catch (error) {
  if (error instanceof WebAssembly.RuntimeError) {
    broken.show(error);
  } else {
    status.textContent = 'The studio could not be loaded. What you pasted is still here: copy it, then load the page again.';
    console.error('diplograph studio:', error);
  }
}
