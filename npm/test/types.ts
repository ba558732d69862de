/** The types of the package, as a strict project uses them. Lines after `@ts-expect-error` must be errors. */
import { DiploGraph, locateEngine, type Part } from 'diplograph';
import { check, data, DiplographError, fix, image, importStory, render, renderElement, renderFiles, starter, type Report, type Story } from 'diplograph/node';

const story: Story = { format: 1, lang: 'en', title: 'Visits', parties: [{ id: 'a', name: 'Aland' }, { id: 'b', name: 'Borduria' }] };
// @ts-expect-error A story has a title.
const untitled: Story = { format: 1, lang: 'en', parties: [] };

export async function build(font: Uint8Array): Promise<string> {
  const report: Report = await check(story, { lang: 'ru' });
  if (report.errors > 0) throw new DiplographError(report.problems[0]?.message ?? '', 1);
  const { story: fixed } = await fix(untitled);
  const svg: string = await image(fixed, { format: 'svg', fonts: [font] });
  const png: Uint8Array = await image(fixed, { fonts: [font], theme: 'dark', size: '1200x630' });
  // @ts-expect-error An image needs fonts.
  await image(fixed, {});
  // @ts-expect-error There is no such kind.
  await render(fixed, { kind: 'poster' });
  const files: Map<string, string> = await renderFiles({ story }, { kind: 'embed', lang: ['en', 'ru'] });
  const { attributes } = await renderElement(story, { src: '/story.json', sheet: '/widget.css' });
  const imported = await importStory({ 'visits.csv': '' }, { from: 'sheet', parties: { a: 'Aland' } });
  return [svg, png.length, files.size, attributes.src, imported.story, await data(story), await starter({ example: 'pledge' })].join();
}

export function use(page: Document): void {
  const element: DiploGraph = page.createElement('diplo-graph');
  const part: Part = 'timeline';
  element.show = part;
  element.addEventListener('diplograph:open', ({ detail }) => { const entry: string | null = detail.entry; console.log(entry); });
  // @ts-expect-error The property is `headingLevel`.
  element.heading = 3;
  locateEngine(new URL('/diplograph.wasm', page.baseURI));
}
