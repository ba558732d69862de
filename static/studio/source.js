/** The bridge between the screen of the source and its editor, which is loaded when the screen is opened. */

const PAUSE = 1000;
let module;

const load = () => module ??= import(new URL('editor.js', import.meta.url)).catch(error => {
  module = undefined;
  throw error;
});
const schema = () => fetch(new URL('story.schema.json', document.baseURI)).then(response => response.json());

/**
 * Shows the editor in an element.
 *
 * @param {(kind: 'text' | 'undo' | 'redo', text: string) => void} heard called with the text after a pause of typing
 * @returns an editor with `update`, `reveal`, `focus` and `close`
 */
export async function open(host, text, isReadOnly, heard) {
  const { create } = await load();
  const root = host.shadowRoot ?? host.attachShadow({ mode: 'open' });
  root.replaceChildren();
  let timer, known = text;
  const tell = () => {
    clearTimeout(timer);
    timer = undefined;
    const text = editor.text();
    if (text === known) return;
    known = text;
    heard('text', text);
  };
  const after = kind => () => { tell(); heard(kind, ''); };
  const change = () => {
    clearTimeout(timer);
    timer = setTimeout(tell, PAUSE);
  };
  const hides = () => { if (timer) tell(); };
  const editor = create(root, text, isReadOnly, { change, undo: after('undo'), redo: after('redo') }, schema());
  const saves = event => { if (event.ctrlKey || event.metaKey) hides(); };
  host.addEventListener('focusout', hides);
  host.addEventListener('keydown', saves, true);
  document.addEventListener('visibilitychange', hides);
  addEventListener('pagehide', hides);
  return {
    update(text, isReadOnly, problems) {
      // The text in the editor is newer than that of the studio, unless the studio has gone elsewhere.
      if (text !== known) {
        clearTimeout(timer);
        timer = undefined;
        known = text;
        editor.setText(text);
      }
      editor.setReadOnly(isReadOnly);
      if (!timer) editor.setProblems(JSON.parse(problems));
    },
    reveal: at => { editor.reveal(at); editor.focus(); },
    close() {
      hides();
      host.removeEventListener('focusout', hides);
      host.removeEventListener('keydown', saves, true);
      document.removeEventListener('visibilitychange', hides);
      removeEventListener('pagehide', hides);
      editor.destroy();
    },
  };
}
