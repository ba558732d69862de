/** The keys and values that the schema of the story file allows where the author types. */
import { syntaxTree } from '@codemirror/language';

/** Returns a source of completions. Without a schema it completes nothing. */
export function completer(schema) {
  let whole;
  schema.then(it => { whole = it; }, () => {});
  return context => whole && complete(context, whole);
}

function complete(context, whole) {
  const { state, pos } = context;
  const node = syntaxTree(state).resolveInner(pos, -1);
  const isText = node.name === 'String' || node.name === 'PropertyName';
  const word = context.matchBefore(/[\w$-]*/);
  if (!isText && !context.explicit && word.from === word.to) return null;
  const text = node => state.sliceDoc(node.from, node.to);
  const from = isText ? node.from : word.from;
  const to = isText ? node.to : pos;
  const place = placeOf(node, text);
  const schemas = place.path.reduce((schemas, step) => schemas.flatMap(it => inside(it, step, whole)), spread(whole, whole));
  const options = place.isKey
    ? keys(schemas, place.used.filter(key => key !== unquoted(text(node))), whole, state.sliceDoc(to, to + 40))
    : values(schemas);
  const fitting = fit(options, state.sliceDoc(from, pos));
  return fitting.length ? { from, to, options: fitting, filter: false } : null;
}

/** Returns the words that have what was typed, those that begin with it first. CodeMirror would compare the quotation mark. */
function fit(options, typed) {
  const part = typed.replaceAll('"', '').toLowerCase();
  const at = ({ label }) => label.toLowerCase().indexOf(part);
  return options.filter(option => at(option) >= 0).sort((a, b) => Math.sign(at(a)) - Math.sign(at(b)));
}

/** Returns the path from the root to a node, whether a key stands there, and the keys beside it. */
function placeOf(node, text) {
  const path = [];
  const isValue = node.name === 'String' || node.name === '⚠' ? undefined : node.name;
  let isKey = isValue === 'PropertyName' || node.name === 'Object' || node.name === '{';
  let object = isKey ? closest(node, 'Object') : undefined;
  const used = object ? object.getChildren('Property').map(it => unquoted(text(it.firstChild))) : [];
  for (let at = isKey && object ? object : node; at.parent; at = at.parent) {
    const { parent } = at;
    if (parent.name === 'Property' && at.name !== 'PropertyName') path.unshift(unquoted(text(parent.firstChild)));
    if (parent.name === 'Array') path.unshift(0);
  }
  if (node.name === 'Property') path.push(unquoted(text(node.firstChild)));
  return { path, isKey, used };
}

function closest(node, name) {
  let at = node;
  while (at && at.name !== name) at = at.parent;
  return at ?? undefined;
}

const unquoted = text => text.replace(/^"|"$/g, '');

/** Returns the alternatives of a schema, without references. */
function spread(schema, whole) {
  if (!schema || typeof schema !== 'object') return [];
  const named = schema.$ref ? spread(whole.$defs[schema.$ref.split('/').pop()], whole) : [];
  const parts = [...schema.oneOf ?? [], ...schema.anyOf ?? [], ...schema.allOf ?? []].flatMap(it => spread(it, whole));
  return [schema, ...named, ...parts];
}

/** Returns the schemas of a value inside an object or list. */
function inside(schema, step, whole) {
  const inner = step === 0 ? schema.items : schema.properties?.[step] ?? schema.additionalProperties;
  return spread(inner, whole);
}

function keys(schemas, used, whole, after) {
  const options = new Map();
  const hasColon = /^\s*:/.test(after), comma = /^\s*"/.test(after) ? ',' : '';
  for (const schema of schemas) {
    for (const [key, field] of Object.entries(schema.properties ?? {})) {
      if (used.includes(key) || options.has(key)) continue;
      const all = spread(field, whole);
      const type = all.map(it => it.type).find(Boolean);
      const value = { array: '[]', object: '{}', string: '""' }[type] ?? '';
      const start = hasColon ? '' : `: ${value}${value && comma}`;
      options.set(key, {
        label: key, apply: `"${key}"${start}`, info: all.map(it => it.description).find(Boolean),
        boost: schema.required?.includes(key) ? 1 : 0,
      });
    }
  }
  return [...options.values()];
}

function values(schemas) {
  const options = new Map();
  for (const { enum: words, const: only, description } of schemas) {
    for (const word of words ?? (only === undefined ? [] : [only])) {
      const option = { label: String(word), apply: JSON.stringify(word), info: words ? undefined : description };
      if (!options.has(word)) options.set(word, option);
    }
  }
  return [...options.values()];
}
