import { readFile } from 'node:fs/promises';
import { renderElement } from 'diplograph/node';
import sheet from 'diplograph/widget.css?url';

export const prerender = true;

export const load = async () => renderElement(await readFile('static/story.json', 'utf8'), { src: '/story.json', sheet });
