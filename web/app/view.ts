/** What a page is: a title and a tree, and what makes it alive once it stands. */
import type { Child } from '../../src/report/format/html/element.js';
import type { Key } from '../reading/keys.js';

export interface View {
  readonly title: string;
  readonly tree: Child;
  /** Called when the tree stands in the document; until the signal ends, its keys are the page's. */
  readonly enter?: (root: HTMLElement, signal: AbortSignal) => readonly Key[];
}

/** Where the reader is: the URL holds the whole state. */
export interface Place {
  readonly path: string;
  readonly query: URLSearchParams;
}

export type Page = (place: Place) => Promise<View>;
