/**
 * How ICU words what it is asked for: a list of forms on the standard input, for each a list of ways to say it on the standard
 * output. `as is` and the ways to write a currency are ICU's own; what has another name was put together from ICU's words.
 */
const DISPLAYS = ['symbol', 'narrowSymbol', 'code', 'name'];

/** The first moment of a day, a month or a year; the year may have a minus before it. */
function moment(text) {
  const [, year, month = '01', day = '01'] = text.match(/^(-?\d+)(?:-(\d\d))?(?:-(\d\d))?$/);
  const date = new Date(0);
  date.setUTCFullYear(Number(year), Number(month) - 1, Number(day));
  return date;
}

/** As many places behind the point as are written. */
const places = (number) => {
  const count = number.match(/\.(\d+)/)?.[1].length ?? 0;
  return { minimumFractionDigits: count, maximumFractionDigits: count };
};
/** A hundredth of a number in its digits. */
const hundredth = (number) => `${number}e-2`;

/** Compact numbers in ICU's words: as it has them, abbreviated, and in each smaller scale that it has a word for. */
function compact(tag, number, width) {
  const format = (value, compactDisplay) => new Intl.NumberFormat(tag, { notation: 'compact', compactDisplay, maximumFractionDigits: 6 }).formatToParts(value);
  const join = (parts) => parts.map((part) => part.value).join('');
  const ways = { 'as is': join(format(number, width)), abbreviated: join(format(number, 'short')) };
  for (const [nth, power] of [0, 3, 4, 6, 8, 9, 12].entries()) {
    const digits = new Intl.NumberFormat(tag, { maximumFractionDigits: 6 }).format(`${number.replace(/e.*/, '')}e${number.split('e')[1] - power}`);
    const word = format(`2e${power}`, width).filter((part, nth, parts) => !['integer', 'group'].includes(part.type) || parts[nth - 1]?.type === 'integer');
    ways[`smaller scale ${nth}`] = digits + join(word);
  }
  return ways;
}

/** A number of money in ICU's pattern, its digits told in other words. */
const around = (tag, options, number, words) => {
  const parts = new Intl.NumberFormat(tag, { ...options, maximumFractionDigits: 0 }).formatToParts(number.startsWith('-') ? '-2' : '2');
  return parts.map((part) => (part.type === 'integer' ? words : part.value)).join('');
};

const ASK = {
  date(tag, { ends, options }) {
    const format = new Intl.DateTimeFormat(tag, { ...options, timeZone: 'UTC', calendar: 'gregory' });
    const [from, to] = ends.map(moment);
    if (!to) return { 'as is': format.format(from) };
    // V8 has figures for a stretch in Chinese: so the two ends as well, without what the second shares with the first.
    const [first, second] = [from, to].map((end) => format.formatToParts(end));
    const shared = second.findIndex((part, nth) => part.value !== first[nth].value);
    const rest = second.slice(shared).map((part) => part.value).join('');
    return { 'as is': format.formatRange(from, to), 'two ends': `${format.format(from)}–${rest}` };
  },
  number(tag, { number, style }) {
    return { 'as is': new Intl.NumberFormat(tag, { style, ...places(number) }).format(style === 'percent' ? hundredth(number) : number) };
  },
  range(tag, { ends, style }) {
    const fraction = places(ends[0]);
    return { 'as is': new Intl.NumberFormat(tag, { style, ...fraction }).formatRange(...ends.map((end) => (style === 'percent' ? hundredth(end) : end))) };
  },
  /** The groups of India in the signs of the language, in place of the digits that were said. */
  indian(tag, { number, said }) {
    const sign = (type) => new Intl.NumberFormat(tag).formatToParts(1234567.5).find((part) => part.type === type).value;
    const india = new Intl.NumberFormat('en-IN', places(number)).formatToParts(number);
    const digits = india.map((part) => (part.type === 'group' || part.type === 'decimal' ? sign(part.type) : part.value)).join('');
    return { 'as is': said.replace(/^\d[^\p{L}]*\d(?=\D*$)/u, digits) };
  },
  compact: (tag, { number, width }) => compact(tag, number, width),
  money(tag, { number, currency }) {
    const ways = DISPLAYS.map((currencyDisplay) => [currencyDisplay, new Intl.NumberFormat(tag, { style: 'currency', currency, currencyDisplay, ...places(number) }).format(number)]);
    return Object.fromEntries(ways);
  },
  'large money'(tag, { number, currency, width }) {
    const style = { style: 'currency', currency }, ways = {};
    const numbers = compact(tag, number.replace('-', ''), width);
    for (const currencyDisplay of DISPLAYS) {
      const options = { ...style, currencyDisplay, notation: 'compact', compactDisplay: width, maximumFractionDigits: 6 };
      ways[currencyDisplay] = new Intl.NumberFormat(tag, options).format(number);
      for (const [way, words] of Object.entries(numbers)) ways[`${way}, ${currencyDisplay}`] = around(tag, { ...style, currencyDisplay }, number, words);
    }
    const plain = new Intl.NumberFormat(tag), minus = number.startsWith('-') ? plain.format(-1).replace(plain.format(1), '') : '';
    for (const [way, words] of Object.entries(numbers)) ways[`${way}, without currency`] = minus + words;
    return ways;
  },
  plural: (tag, { number }) => ({ 'as is': new Intl.PluralRules(tag, places(number)).select(Number(number)) }),
  list: (tag, { things }) => ({ 'as is': new Intl.ListFormat(tag, { type: 'conjunction' }).format(things) }),
};

let text = '';
for await (const part of process.stdin.setEncoding('utf8')) text += part;
const answers = JSON.parse(text).map(({ tag, ask }) => ASK[ask.do](tag, ask));
process.stdout.write(JSON.stringify(answers));
