import { readFile } from 'node:fs/promises';
import { renderElement } from 'diplograph/node';

export default function (eleventy) {
  // The modules of the element and its engine, as they are in the package.
  eleventy.addPassthroughCopy({
    'node_modules/diplograph/index.js': 'diplograph/index.js',
    'node_modules/diplograph/element': 'diplograph/element',
    'node_modules/diplograph/engine': 'diplograph/engine',
  });
  eleventy.addPassthroughCopy('*.json');

  eleventy.addAsyncShortcode('story', async (file) => {
    const { attributes: { src, lang }, content } = await renderElement(await readFile(file, 'utf8'), { src: `/${file}`, sheet: '/diplograph/engine/widget.css' });
    return `<diplo-graph src="${src}" lang="${lang}">${content}</diplo-graph>`;
  });
}
