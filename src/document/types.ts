import type { Span } from '../span.js';

/** What a stretch of the canonical text is. Blocks never overlap, stand in order, and hold all that is not white space. */
export interface Block extends Span {
  readonly kind: 'title' | 'date' | 'paragraph';
}

/** One report as read from its source; `text` is canonical and nothing after this stage changes it. */
export interface Document {
  /** The source's own id (JSON Lines id, feed guid, URL), else `sha256:…` of the text. */
  readonly id: string;
  readonly path: string | null;
  readonly title: string;
  readonly outlet: string | null;
  readonly url: string | null;
  readonly byline: string | null;
  /** ISO 8601 date, or date-time with zone; null where neither the source nor the text's own date line tells. */
  readonly published: string | null;
  /** BCP 47 primary language, "und" where too short to tell. */
  readonly language: string;
  readonly text: string;
  readonly blocks: readonly Block[];
}
