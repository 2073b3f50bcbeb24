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

export const KINDS = ['txt', 'html', 'jsonl', 'pdf', 'docx', 'eml', 'mbox', 'feed', 'warc', 'wacz'] as const;
export type Kind = (typeof KINDS)[number];

/** What is known of bytes from the web beside themselves. */
export interface Web {
  /** Where they were found, redirects followed. */
  readonly url: string;
  /** The encoding that the server told. */
  readonly charset?: string | undefined;
  /** When an archive took them, ISO 8601 in UTC. */
  readonly captured?: string | undefined;
}

/** Something of the input to be opened: a file's path, "-" for standard input, or an address of the web. */
export interface Source {
  readonly path: string;
  /** Its bytes, where they are at hand and need not be opened. */
  readonly content?: Uint8Array;
  readonly kind?: Kind | undefined;
  readonly web?: Web;
}

/** One document's bytes, not yet decoded: a whole file, one line of a JSON Lines file, one message, one item of a feed.
 *  Can be posted to a worker. */
export interface RawRecord {
  readonly path: string;
  /** Line in a JSON Lines file or of a mailbox, number of a feed's item or an archive's record, from 1; null where the file is one document. */
  readonly line: number | null;
  readonly kind: Kind;
  readonly bytes: Uint8Array;
  /** Where it is a page of the web. */
  readonly web?: Web;
}

/** One clear line for the user about a part of the input: what, where, what to do. */
export interface Notice {
  readonly path: string;
  readonly line: number | null;
  readonly message: string;
}

/** An input that could not be read, and why. */
export interface Failure {
  readonly failure: Notice;
}

/** What one record gave: a document with what the user should know of it, or a failure. */
export type Reading = { readonly document: Document; readonly warnings: readonly Notice[] } | Failure;
