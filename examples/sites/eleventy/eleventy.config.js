import { readFile } from 'node:fs/promises';
import { renderElement } from 'diplograph/node';

export const config = { dir: { input: 'pages' } };

export default function (eleventy) {
  eleventy.addPassthroughCopy('stories');
  // The modules of the element and its engine, as they are in the package.
  eleventy.addPassthroughCopy({
    'node_modules/diplograph/index.js': 'diplograph/index.js',
    'node_modules/diplograph/element': 'diplograph/element',
    'node_modules/diplograph/engine': 'diplograph/engine',
  });

  eleventy.addAsyncShortcode('story', async (src) => {
    const { attributes, content } = await renderElement(await readFile(`.${src}`, 'utf8'), { src, sheet: '/diplograph/engine/widget.css' });
    return `<diplo-graph src="${src}" lang="${attributes.lang}">${content}</diplo-graph>`;
  });
}
