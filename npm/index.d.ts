/** The address of `engine/diplograph.wasm`, for a bundler that does not emit the file, such as esbuild. */
export function locateEngine(address: string | URL): void;

/** Parts of a story, for the attribute `show`. */
export type Part = 'head' | 'measures' | 'projects' | 'timeline' | 'ties' | 'figures' | 'quotes' | 'areas' | 'foot';

/** An infographic of relations between countries: `<diplo-graph src="story.json" lang="uz" theme="auto">`. */
export class DiploGraph extends HTMLElement {
  /** Address of a rendered page of the story (`….html`) or of the story file. */
  src: string | null;
  /** `light`, `dark`, or `auto`, the reader's choice. */
  theme: string | null;
  /** The id of the event, or of another part of the story, that is open. */
  entry: string | null;
  /** The parts to show, separated by spaces; all without it. */
  show: string | null;
  /** Folder of a published site's `v1`, for the codes of the embed panel. Without it there is no such panel. */
  base: string | null;
  /** Level of the title among the headings of the page, 1 to 6; 2 without it. */
  headingLevel: string | number | null;
  /** The address of the page around an iframe, for links that a reader copies. */
  page?: string;
  /** The language that a reader chose. */
  chosen?: string;
  /** Shows the story inside the element again, after a script has changed it. */
  refresh(): void;
}

/** Why a story, or its interactive part, cannot be shown. */
export interface DiploGraphFailure {
  /** `refused` stands for a story with errors. */
  reason: string;
  error?: unknown;
}

/** The events of the element. All bubble, and leave shadow roots. */
export interface DiploGraphEventMap {
  /** The story is there to be read. */
  'diplograph:shown': CustomEvent<{ lang: string }>;
  /** The engine has started, and all controls work at once. */
  'diplograph:ready': CustomEvent<{ lang: string }>;
  /** An entry was opened, or closed: then it is null. */
  'diplograph:open': CustomEvent<{ entry: string | null }>;
  /** A receipt was opened or closed. */
  'diplograph:receipt': CustomEvent<{ id: string; isOpen: boolean }>;
  /** The story, or its interactive part, cannot be shown. */
  'diplograph:error': CustomEvent<DiploGraphFailure>;
}

/** The attributes of the element, as a template has them. */
export interface DiploGraphAttributes {
  src?: string;
  theme?: 'light' | 'dark' | 'auto';
  entry?: string;
  show?: string;
  keep?: 'lang';
  base?: string;
  'heading-level'?: number | `${number}`;
}

declare global {
  interface HTMLElementTagNameMap {
    'diplo-graph': DiploGraph;
  }
  interface HTMLElementEventMap extends DiploGraphEventMap {}
  interface DocumentEventMap extends DiploGraphEventMap {}
  interface WindowEventMap extends DiploGraphEventMap {}
}
