/** The element in the JSX of React: `import type {} from 'diplograph/react'`. */
import type { DetailedHTMLProps, HTMLAttributes } from 'react';
import type { DiploGraph, DiploGraphAttributes } from './index.js';

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements {
      'diplo-graph': DetailedHTMLProps<HTMLAttributes<DiploGraph>, DiploGraph> & DiploGraphAttributes;
    }
  }
}
