'use client';

import 'diplograph';
import type {} from 'diplograph/react';
import type { RenderedElement } from 'diplograph/node';

/** A rendered story. The browser turns its template into a shadow root, so React does not find the template again. */
export function Story({ attributes, content }: RenderedElement) {
  return <diplo-graph {...attributes} dangerouslySetInnerHTML={{ __html: content }} suppressHydrationWarning />;
}
