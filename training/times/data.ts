/** TimeBank and AQUAINT, as shared/score/times.py reads them. */
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import type { Document } from '../../src/document/types.js';
import { readSentences } from '../../src/language/index.js';
import { spanOf } from '../../src/span.js';
import { Syntax } from '../../src/times/syntax.js';

export interface GoldTime {
  readonly start: number;
  readonly end: number;
  readonly value: string;
}

export interface Sample {
  readonly corpus: string;
  readonly document: Document;
  readonly syntax: Syntax;
  readonly gold: readonly GoldTime[];
}

export const CORPORA = ['timebank', 'aquaint'] as const;

function dump(shared: string, corpus: string, what: string): Record<string, never>[] {
  const args = [join(shared, 'score/times.py'), join(shared, 'data/time', corpus), what];
  const out = execFileSync('python3', args, { encoding: 'utf8', maxBuffer: 1 << 28 });
  return out
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line));
}

/** The trees of a document; names are not needed here. */
export function syntaxOf(document: Document): Syntax {
  return new Syntax({ sentences: readSentences(document), entities: [], quotations: [] });
}

/** A paragraph is what stands between empty lines. */
export function documentOf({ id, dct, text }: { id: string; dct: string; text: string }): Document {
  const paragraphs = [...text.matchAll(/\S(?:(?!\n\s*\n)[\s\S])*/g)];
  const blocks = paragraphs.map((p) => ({
    kind: 'paragraph' as const,
    ...spanOf(text, p.index, p.index + p[0].length),
  }));
  const none = { path: null, outlet: null, url: null, byline: null };
  return { id, title: '', published: dct, language: 'en', text, blocks, ...none };
}

/** All documents of the two corpora; offsets are in UTF-16. */
export function timeSamples(shared: string): Sample[] {
  return CORPORA.flatMap((corpus) => {
    const gold = dump(shared, corpus, '--dump-gold');
    return dump(shared, corpus, '--dump-text').map((record, i) => {
      const document = documentOf(record as never);
      const units = unitsOf(document.text);
      const times = (gold[i] as unknown as { times: GoldTime[] }).times;
      return {
        corpus,
        document,
        syntax: syntaxOf(document),
        gold: times.map((t) => ({ ...t, start: units[t.start]!, end: units[t.end]! })),
      };
    });
  });
}

/** UTF-16 offset of each code point. */
function unitsOf(text: string): number[] {
  const units: number[] = [];
  let at = 0;
  for (const character of text) {
    units.push(at);
    at += character.length;
  }
  return [...units, at];
}
