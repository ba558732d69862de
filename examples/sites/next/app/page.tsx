import { readFile } from 'node:fs/promises';
import { renderElement } from 'diplograph/node';
import { Story } from './story';

export default async function Page() {
  const story = await readFile('public/story.json', 'utf8');
  const rendered = await renderElement(story, { src: '/story.json', sheet: '/widget.css' });
  return (
    <>
      <h1>Two neighbours</h1>
      <p>The article begins here.</p>
      <Story {...rendered} />
      <p>The article goes on here.</p>
    </>
  );
}
