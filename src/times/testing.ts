/** For tests: the times of one paragraph, without trees. */
import type { Document } from '../document/types.js';
import type { Time } from '../report/schema.js';
import { spanOf } from '../span.js';
import { readTimes } from './index.js';

export function timesOf(text: string, published: string | null = '2011-03-10', dateline = false): Time[] {
  const blocks = text
    .split('\n')
    .reduce<{ at: number; lines: [number, number][] }>(
      ({ at, lines }, line) => ({ at: at + line.length + 1, lines: [...lines, [at, at + line.length]] }),
      { at: 0, lines: [] },
    )
    .lines.map(([start, end], i) => ({
      kind: i === 0 && dateline ? ('date' as const) : ('paragraph' as const),
      ...spanOf(text, start, end),
    }));
  const none = { path: null, outlet: null, url: null, byline: null };
  const document: Document = { id: 'x', title: '', published, language: 'en', text, blocks, ...none };
  return readTimes(document, { sentences: [], entities: [], quotations: [] });
}
