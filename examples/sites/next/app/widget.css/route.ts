import { readFile } from 'node:fs/promises';

export const dynamic = 'force-static';

/** The style sheet of the story, from the package. */
export async function GET() {
  const sheet = await readFile('node_modules/diplograph/engine/widget.css');
  return new Response(sheet, { headers: { 'content-type': 'text/css; charset=utf-8' } });
}
