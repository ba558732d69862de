import type { Story } from '../story.js';

export type { Story };

/** A story: its text, its bytes, or the object of its JSON. */
export type StoryInput = string | Uint8Array | Story;

/** A language tag of BCP 47, such as `ru` or `uz-Cyrl`. */
export type LanguageTag = string;

/** The error of a story that cannot be rendered, or of an option that is not accepted. The message is that of the command. */
export class DiplographError extends Error {
  /** The exit code of the command: 1 if a story has an error, 2 if the arguments are invalid. */
  code: 1 | 2;
  constructor(message: string, code: 1 | 2);
}

/** A place in a file. Lines and columns start at 1; columns count characters. */
export interface Place {
  line: number;
  column: number;
  /** Such as `events[3].date`; empty for the whole file. */
  path: string;
}

/** A change that would correct a problem: the JSON `text` in place of the bytes from `start` to before `end`, in UTF-8. */
export interface Edit {
  start: number;
  end: number;
  text: string;
  /** True if only this can be meant. `fix` makes these changes. */
  certain: boolean;
}

export interface Problem extends Place {
  file: string;
  severity: 'error' | 'warning';
  /** The name by which a warning is answered; null for an error. */
  check: string | null;
  message: string;
  help: string | null;
  /** All places with the same problem, the first included. */
  places: Place[];
  edits: Edit[];
}

export interface Change extends Place {
  file: string;
  before: string;
  after: string;
}

export interface Answered extends Place {
  file: string;
  check: string;
  message: string;
  reason: string;
  places: Place[];
}

/** The report of `diplograph check --format json`. */
export interface Report {
  /** Version of this document; keys are only added within a version. */
  version: 1;
  files: number;
  /** Number of errors. A story with an error is not shown. */
  errors: number;
  warnings: number;
  problems: Problem[];
  changes: Change[];
  answered: Answered[];
  unreadable: { file: string; reason: string }[];
  unwritable: { file: string; reason: string }[];
}

/** Checks a story: its form, and its figures and dates against its sentences. */
export function check(story: StoryInput, options?: {
  /** Name of the story, for the report; by default `story`. */
  name?: string;
  /** Also reports the texts that are missing in this language. */
  lang?: LanguageTag;
  /** Leaves warnings out. */
  quiet?: boolean;
}): Promise<Report>;

/** Makes the changes that can only be meant in one way, and returns the story with them, and the report on it. */
export function fix(story: StoryInput, options?: { name?: string }): Promise<{ story: string; report: Report }>;

/** The kinds of output, as `diplograph render --help` explains them. */
export type Kind = 'page' | 'fragment' | 'element' | 'embed' | 'oembed';

export interface RenderOptions {
  /** By default `page`, which needs no other file unless `assets` or `template` is given. */
  kind?: Kind;
  /** Address of the folder of `diplograph.js` and `widget.css`, with a slash at its end. */
  assets?: string;
  /** Address of the folder of the story files, with a slash at its end. */
  stories?: string;
  /** Absolute address of the folder of the pages. */
  address?: string;
  /** Address of the folder of the share images. */
  images?: string;
  /** Text of an HTML page with the markers `<!-- diplograph:head -->` and `<!-- diplograph:story -->`. */
  template?: string;
  /** Level of the heading with the title of the story, 1 to 6. */
  headingLevel?: number;
}

/**
 * Renders a story as HTML that is complete and usable without JavaScript.
 *
 * Rejects with a `DiplographError` if the story has an error, or if an option is not accepted.
 */
export function render(story: StoryInput, options?: RenderOptions & {
  /** Name of the story, in addresses; by default `story`. */
  name?: string;
  /** By default the language of the story. */
  lang?: LanguageTag;
}): Promise<string>;

/** A rendered `<diplo-graph>`: `<diplo-graph {...attributes}>` around the HTML of `content`. */
export interface RenderedElement {
  attributes: { src: string; lang: LanguageTag; 'heading-level'?: `${number}` };
  /** A declarative shadow root with the story, and the title and the summary for browsers without shadow roots. */
  content: string;
}

/**
 * Renders the element for a page that a framework builds. The page itself imports `diplograph`.
 *
 * Rejects as `render` does.
 */
export function renderElement(story: StoryInput, options: {
  /** Address of the story file, ending in `.json`. The engine fetches it, and media lie beside it. */
  src: string;
  /** Address of the style sheet `diplograph/widget.css`. */
  sheet: string;
  /** By default the language of the story. */
  lang?: LanguageTag;
  /** Level of the heading with the title of the story, 1 to 6; 2 by default. */
  headingLevel?: number;
}): Promise<RenderedElement>;

/**
 * Renders stories, by their names, as `diplograph render -o FOLDER` does: pages, the further pages of long stories, and tables.
 * Returns the text of each file by its name.
 */
export function renderFiles(stories: Record<string, StoryInput>, options?: RenderOptions & {
  /** By default every language of each story. */
  lang?: LanguageTag | LanguageTag[];
}): Promise<Map<string, string>>;

/** Returns the data of a story as CSV: one row per fact and citation. */
export function data(story: StoryInput, options?: { name?: string; lang?: LanguageTag }): Promise<string>;

export interface ImageOptions {
  name?: string;
  lang?: LanguageTag;
  /** Width and height in pixels; by default `1200x630`. */
  size?: `${number}x${number}`;
  theme?: 'light' | 'dark';
  /** Fonts (TTF, OTF, TTC). Each character is drawn with the first font that has it. The system's fonts are not used. */
  fonts: Uint8Array[];
}

/** Draws a story for sharing, as PNG or SVG. */
export function image(story: StoryInput, options: ImageOptions & { format: 'svg' }): Promise<string>;
export function image(story: StoryInput, options: ImageOptions & { format?: 'png' }): Promise<Uint8Array>;

/** One thing that became of a part of an imported file. */
export interface ImportNote {
  change: string;
  place: string;
  message: string;
  value: string | null;
  help: string | null;
}

/**
 * Makes one story of files of other formats: TimelineJS, vis-timeline, Wikidata, spreadsheets (XLSX, ODS, CSV, TSV).
 * The story may have errors, which its author has to mend; the report lists them.
 */
export function importStory(files: Record<string, string | Uint8Array>, options?: {
  /** Format of the files; by default recognised by their content. */
  from?: 'timelinejs' | 'vis' | 'wikidata' | 'csv' | 'sheet';
  /** Language of the story; by default `en`. */
  lang?: LanguageTag;
  /** Names of the parties by their ids, such as `{ kz: 'Kazakhstan' }`. */
  parties?: Record<string, string>;
}): Promise<{
  story: string;
  report: { version: 1; imported: { file: string; format: string; notes: ImportNote[] }[]; story: Report };
}>;

/** Returns a starter story with comments that explain the format. */
export function starter(options?: { example?: 'pledge' | 'chronology' | 'postponed' }): Promise<string>;
