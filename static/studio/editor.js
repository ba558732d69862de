/**
 * The editor of the story file: CodeMirror, with the problems that the studio has found, and the words of the schema.
 * It is loaded when the author opens the source for the first time.
 */
import { autocompletion, closeBrackets, closeBracketsKeymap, completionKeymap } from '@codemirror/autocomplete';
import { defaultKeymap, indentWithTab } from '@codemirror/commands';
import { json, jsonLanguage } from '@codemirror/lang-json';
import { HighlightStyle, bracketMatching, codeFolding, foldGutter, foldKeymap, indentOnInput, indentUnit, syntaxHighlighting } from '@codemirror/language';
import { lintGutter, lintKeymap, setDiagnostics } from '@codemirror/lint';
import { highlightSelectionMatches, searchKeymap } from '@codemirror/search';
import { Annotation, Compartment, EditorState } from '@codemirror/state';
import { EditorView, drawSelection, highlightActiveLine, highlightActiveLineGutter, highlightSpecialChars, keymap, lineNumbers } from '@codemirror/view';
import { tags } from '@lezer/highlight';
import { completer } from './completion.js';

/** A change that comes from the studio, not from the author. */
const foreign = Annotation.define();

// The colours are those of the page, in light and dark.
const theme = EditorView.theme({
  '&': { height: '100%', color: 'var(--ink)', backgroundColor: 'var(--paper)', fontSize: '.875rem' },
  '&.cm-focused': { outline: '2px solid var(--link)', outlineOffset: '-2px' },
  '.cm-scroller': { fontFamily: 'ui-monospace, Menlo, Consolas, monospace', lineHeight: '1.55' },
  '.cm-content': { caretColor: 'var(--ink)' },
  '.cm-cursor': { borderLeftColor: 'var(--ink)' },
  '.cm-gutters': { color: 'var(--quiet)', backgroundColor: 'var(--wash)', borderRight: '1px solid var(--line)' },
  '.cm-activeLine, .cm-activeLineGutter': { backgroundColor: 'color-mix(in srgb, var(--ink) 6%, transparent)' },
  '&.cm-focused > .cm-scroller > .cm-selectionLayer .cm-selectionBackground, .cm-selectionBackground': { background: 'color-mix(in srgb, var(--link) 30%, transparent)' },
  '.cm-tooltip, .cm-panels': { color: 'var(--ink)', backgroundColor: 'var(--paper)', borderColor: 'var(--faint)' },
  '.cm-tooltip-autocomplete ul li[aria-selected]': { color: 'var(--paper)', backgroundColor: 'var(--ink)' },
  '.cm-completionInfo': { maxWidth: '24rem', fontFamily: 'system-ui, sans-serif' },
  // The pictures of the package are `data:` addresses, which the policy of the page forbids.
  '.cm-lintRange-error': { backgroundImage: 'none', textDecoration: 'underline wavy var(--asks) 1.5px', textUnderlineOffset: '.25em' },
  '.cm-lintRange-warning': { backgroundImage: 'none', textDecoration: 'underline dotted var(--quiet) 2px', textUnderlineOffset: '.25em' },
  '.cm-lint-marker': { width: '.6em', height: '.6em', margin: '.45em .2em 0' },
  '.cm-lint-marker-error': { content: 'normal', backgroundColor: 'var(--asks)' },
  '.cm-lint-marker-warning': { content: 'normal', border: '2px solid var(--quiet)', borderRadius: '50%' },
  '.cm-diagnostic': { fontFamily: 'system-ui, sans-serif', padding: '.4rem .6rem' },
  '.cm-diagnostic-error': { borderLeftColor: 'var(--asks)' },
  '.cm-diagnosticAction': { padding: '.15rem .5rem', border: '1px solid var(--faint)', borderRadius: '3px', color: 'var(--ink)', backgroundColor: 'var(--wash)' },
  '.cm-button': { backgroundImage: 'none', backgroundColor: 'var(--wash)', color: 'var(--ink)' },
  '.cm-textfield': { backgroundColor: 'var(--paper)', color: 'var(--ink)' },
});

const colours = HighlightStyle.define([
  { tag: tags.propertyName, color: 'var(--link)' },
  { tag: tags.string, color: 'var(--ink)' },
  { tag: [tags.number, tags.bool, tags.null], color: 'var(--taken)', fontWeight: '600' },
  { tag: tags.punctuation, color: 'var(--quiet)' },
]);

/**
 * Shows an editor in a shadow root.
 *
 * @param {ShadowRoot} root
 * @param {string} text
 * @param {boolean} isReadOnly
 * @param {{ change(): void, undo(): void, redo(): void }} heard called after each change of the author, and for its keys
 * @param {Promise<object>} schema
 */
export function create(root, text, isReadOnly, heard, schema) {
  const access = new Compartment();
  const allows = isReadOnly => [EditorState.readOnly.of(isReadOnly), EditorView.contentAttributes.of({ 'aria-readonly': String(isReadOnly) })];
  const does = action => () => { heard[action](); return true; };
  const view = new EditorView({
    root,
    parent: root,
    state: EditorState.create({
      doc: text,
      extensions: [
        lineNumbers(), highlightActiveLineGutter(), highlightSpecialChars(), codeFolding(), foldGutter(), drawSelection(),
        indentOnInput(), indentUnit.of('  '), bracketMatching(), closeBrackets(), highlightActiveLine(), highlightSelectionMatches(),
        EditorView.lineWrapping, json(), syntaxHighlighting(colours), theme, lintGutter(),
        autocompletion({ icons: false }), jsonLanguage.data.of({ autocomplete: completer(schema) }),
        keymap.of([
          { key: 'Mod-z', run: does('undo'), preventDefault: true },
          { key: 'Mod-y', mac: 'Mod-Shift-z', run: does('redo'), preventDefault: true },
          { key: 'Mod-Shift-z', run: does('redo'), preventDefault: true },
          // Escape gives Tab back to the page.
          ...closeBracketsKeymap, ...completionKeymap, ...lintKeymap, ...foldKeymap, ...searchKeymap, ...defaultKeymap, indentWithTab,
        ]),
        access.of(allows(isReadOnly)),
        EditorView.contentAttributes.of({ 'aria-label': 'The story file', tabindex: '0' }),
        EditorView.updateListener.of(update => {
          if (update.docChanged && !update.transactions.some(it => it.annotation(foreign))) heard.change();
        }),
      ],
    }),
  });
  return {
    text: () => view.state.doc.toString(),
    setText: text => replace(view, text),
    setProblems: problems => view.dispatch(setDiagnostics(view.state, problems.map(shown))),
    setReadOnly: isReadOnly => view.dispatch({ effects: access.reconfigure(allows(isReadOnly)) }),
    focus: () => view.focus(),
    reveal: at => view.dispatch({ selection: { anchor: at }, effects: EditorView.scrollIntoView(at, { y: 'center' }) }),
    destroy: () => view.destroy(),
  };
}

/** Replaces the part of the text that differs, so that the cursor stays where it is. */
function replace(view, text) {
  const old = view.state.doc.toString();
  if (old === text) return;
  const least = Math.min(old.length, text.length);
  let from = 0, end = 0;
  while (from < least && old[from] === text[from]) from += 1;
  while (end < least - from && old[old.length - 1 - end] === text[text.length - 1 - end]) end += 1;
  view.dispatch({
    changes: { from, to: old.length - end, insert: text.slice(from, text.length - end) },
    annotations: foreign.of(true),
  });
}

/** A problem as CodeMirror shows it. */
function shown({ from, to, severity, message, edits }) {
  const actions = edits.map(({ text }) => ({
    name: `Write ${text.length > 60 ? `${text.slice(0, 60)}…` : text}`,
    apply: (view, from, to) => view.dispatch({ changes: { from, to, insert: text } }),
  }));
  return { from, to, severity, message, actions };
}
