/** A line as it is cited: who, to whom, when and where, the words, and the report they stand in. */
import type { Span } from '../../../span.js';
import { englishDate } from '../../outline/english.js';
import type { Report } from '../../schema.js';

interface Cited {
  readonly kind: string;
  readonly label: string;
  readonly head: string;
  readonly facts: readonly string[];
  readonly spans: readonly Span[];
}

/** The page adds the link. */
export function citation(document: Report['document'], line: Cited): string {
  const { kind, label, head, facts, spans } = line;
  const what = kind === 'statement' && label === 'says' ? [] : [label];
  const told = [head, ...what, ...facts].join(', ');
  const words = spans.map(({ text }) => text).join(' … ');
  return `${told}: ${quoted(words)} ${source(document)}`;
}

/** Words of the report always stand between marks; those that have marks of their own keep them. */
function quoted(words: string): string {
  const marked = /^[“"«„].*[”"»“]$/s.test(words);
  return marked ? words : `“${words.replace(/[“”]/g, (mark) => (mark === '“' ? '‘' : '’'))}”`;
}

function source({ outlet, title, published }: Report['document']): string {
  const parts = [outlet, title && `“${title}”`, published && englishDate(published)];
  return `(${parts.filter(Boolean).join(', ')})`;
}
