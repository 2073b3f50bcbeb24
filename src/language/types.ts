import type { Span } from '../span.js';

/** A syntactic word of UD v2 English. */
export interface Token extends Span {
  readonly lemma: string;
  readonly upos: string;
  readonly xpos: string;
  /** UD features as in CoNLL-U ("Number=Sing|Person=3"), "_" for none. */
  readonly feats: string;
  /** Index of the head in the same sentence's `tokens`, -1 for the root. */
  readonly head: number;
  /** UD relation with its subtype ("nsubj:pass"). */
  readonly deprel: string;
}

/** A sentence: its tokens in order; exactly one has head -1, and the heads form a tree. */
export interface Sentence extends Span {
  readonly tokens: readonly Token[];
}

/** A named span. */
export interface Entity extends Span {
  readonly type: 'PER' | 'LOC' | 'ORG' | 'MISC';
}

/** A stretch between quotation marks, the marks included. A quotation continued over paragraphs is one `Quotation`
 *  a paragraph, each but the first with `continues` true. */
export interface Quotation extends Span {
  /** 0 for an outermost quotation, 1 for one inside it, and so on. */
  readonly depth: number;
  readonly continues: boolean;
  /** False where its paragraph ends without a closing mark. */
  readonly closed: boolean;
}

/** All that the language stage reads in a document. */
export interface Language {
  readonly sentences: readonly Sentence[];
  readonly entities: readonly Entity[];
  readonly quotations: readonly Quotation[];
}
