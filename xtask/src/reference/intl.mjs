/**
 * Formats values with ICU: reads a list of requests from standard input and writes, for each, an object of variants to
 * standard
 * output. `as is` and the currency displays are ICU's own output; variants with other names are composed from ICU's
 * parts.
 */
const DISPLAYS = ['symbol', 'narrowSymbol', 'code', 'name'];

/** Returns the start of a day, a month or a year; the year may be negative. */
function startOf(text) {
  const [, year, month = '01', day = '01'] = text.match(/^(-?\d+)(?:-(\d\d))?(?:-(\d\d))?$/);
  const date = new Date(0);
  date.setUTCFullYear(Number(year), Number(month) - 1, Number(day));
  return date;
}

/** Returns the options that keep the number of decimal places. */
const places = (number) => {
  const count = number.match(/\.(\d+)/)?.[1].length ?? 0;
  return { minimumFractionDigits: count, maximumFractionDigits: count };
};
/** Returns a hundredth of a number as a string, without rounding. */
const hundredth = (number) => `${number}e-2`;

/** Returns variants of a compact number: ICU's own, abbreviated, and in each smaller scale that has a name. */
function compact(tag, number, width) {
  const format = (value, compactDisplay) => new Intl.NumberFormat(tag, { notation: 'compact', compactDisplay, maximumFractionDigits: 6 }).formatToParts(value);
  const join = (parts) => parts.map((part) => part.value).join('');
  const variants = { 'as is': join(format(number, width)), abbreviated: join(format(number, 'short')) };
  for (const [nth, power] of [0, 3, 4, 6, 8, 9, 12].entries()) {
    const digits = new Intl.NumberFormat(tag, { maximumFractionDigits: 6 }).format(`${number.replace(/e.*/, '')}e${number.split('e')[1] - power}`);
    const word = format(`2e${power}`, width).filter((part, nth, parts) => !['integer', 'group'].includes(part.type) || parts[nth - 1]?.type === 'integer');
    variants[`smaller scale ${nth}`] = digits + join(word);
  }
  return variants;
}

/** Returns an amount in ICU's currency pattern with another text in place of the digits. */
const around = (tag, options, number, words) => {
  const parts = new Intl.NumberFormat(tag, { ...options, maximumFractionDigits: 0 }).formatToParts(number.startsWith('-') ? '-2' : '2');
  return parts.map((part) => (part.type === 'integer' ? words : part.value)).join('');
};

/** Returns one or two dates as Uzbek newspapers write them: the year first, and once if both have it. */
function uzbek(tag, dates) {
  const [year, dash] = tag === 'uz' ? ['-yil', '-'] : [' йил', ' '];
  const fields = dates.map((parts) => Object.fromEntries(parts.map((part) => [part.type, part.value])));
  const after = ({ day, month }) => [day, month].filter(Boolean).join(dash);
  const whole = (date) => [date.era, date.year + year, after(date)].filter(Boolean).join(' ');
  const [from, to = from] = fields;
  if (from === to) return whole(from);
  if (from.year !== to.year) return `${whole(from)} – ${whole(to)}`;
  if (from.month === to.month) return `${from.year}${year} ${from.day}–${after(to)}`;
  return `${whole(from)} – ${after(to)}`;
}

const ASK = {
  date(tag, { ends, options }) {
    const format = new Intl.DateTimeFormat(tag, { ...options, timeZone: 'UTC', calendar: 'gregory' });
    const [from, to] = ends.map(startOf);
    const yearFirst = (ends) => ({ 'year first': uzbek(tag, ends.map((end) => format.formatToParts(end))) });
    if (!to) return { 'as is': format.format(from), ...yearFirst([from]) };
    // V8 uses digits for a range in Chinese, so a second variant joins both ends, without the parts that they share.
    const [first, second] = [from, to].map((end) => format.formatToParts(end));
    const shared = second.findIndex((part, nth) => part.value !== first[nth].value);
    const rest = second.slice(shared).map((part) => part.value).join('');
    return { 'as is': format.formatRange(from, to), 'two ends': `${format.format(from)}–${rest}`, ...yearFirst([from, to]) };
  },
  number(tag, { number, style }) {
    return { 'as is': new Intl.NumberFormat(tag, { style, ...places(number) }).format(style === 'percent' ? hundredth(number) : number) };
  },
  range(tag, { ends, style }) {
    const fraction = places(ends[0]);
    return { 'as is': new Intl.NumberFormat(tag, { style, ...fraction }).formatRange(...ends.map((end) => (style === 'percent' ? hundredth(end) : end))) };
  },
  /** Replaces the digits of our text with Indian digit groups, using the separators of the language. */
  indian(tag, { number, said }) {
    const separator = (type) => new Intl.NumberFormat(tag).formatToParts(1234567.5).find((part) => part.type === type).value;
    const india = new Intl.NumberFormat('en-IN', places(number)).formatToParts(number);
    const digits = india.map((part) => (part.type === 'group' || part.type === 'decimal' ? separator(part.type) : part.value)).join('');
    return { 'as is': said.replace(/^\d[^\p{L}]*\d(?=\D*$)/u, digits) };
  },
  compact: (tag, { number, width }) => compact(tag, number, width),
  money(tag, { number, currency }) {
    const variants = DISPLAYS.map((currencyDisplay) => [currencyDisplay, new Intl.NumberFormat(tag, { style: 'currency', currency, currencyDisplay, ...places(number) }).format(number)]);
    const digits = new Intl.NumberFormat(tag, places(number)).format(number);
    return { ...Object.fromEntries(variants), 'digits, without currency': digits };
  },
  'large money'(tag, { number, currency, width }) {
    const style = { style: 'currency', currency }, variants = {};
    const numbers = compact(tag, number.replace('-', ''), width);
    for (const currencyDisplay of DISPLAYS) {
      const options = { ...style, currencyDisplay, notation: 'compact', compactDisplay: width, maximumFractionDigits: 6 };
      variants[currencyDisplay] = new Intl.NumberFormat(tag, options).format(number);
      for (const [variant, words] of Object.entries(numbers)) variants[`${variant}, ${currencyDisplay}`] = around(tag, { ...style, currencyDisplay }, number, words);
    }
    const plain = new Intl.NumberFormat(tag), minus = number.startsWith('-') ? plain.format(-1).replace(plain.format(1), '') : '';
    for (const [variant, words] of Object.entries(numbers)) variants[`${variant}, without currency`] = minus + words;
    return variants;
  },
  /** Our English has the units of British English: kilometres, litres. */
  unit(tag, { number, unit, width }) {
    const format = new Intl.NumberFormat(tag === 'en' ? 'en-GB' : tag, { style: 'unit', unit, unitDisplay: width, ...places(number) });
    return { 'as is': format.format(number) };
  },
  plural: (tag, { number }) => ({ 'as is': new Intl.PluralRules(tag, places(number)).select(Number(number)) }),
  /** Returns two items with what ICU writes between the first two of four. */
  comma(tag) {
    const between = (type) => new Intl.ListFormat(tag, { type }).formatToParts(['A', 'B', 'C', 'D'])[1].value;
    return { 'as is': `A${between('conjunction')}B`, unit: `A${between('unit')}B` };
  },
  list: (tag, { things, type }) => ({ 'as is': new Intl.ListFormat(tag, { type }).format(things) }),
};

let text = '';
for await (const part of process.stdin.setEncoding('utf8')) text += part;
const answers = JSON.parse(text).map(({ tag, ask }) => ASK[ask.do](tag, ask));
process.stdout.write(JSON.stringify(answers));
