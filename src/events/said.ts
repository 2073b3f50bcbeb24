import type { Statement } from '../report/schema.js';
import { contains, overlaps, type Span } from '../span.js';

type Range = Pick<Span, 'start' | 'end'>;

/** Which statements a stretch of the text belongs to. */
export class Said {
  /** Contents with their statements, in text order. */
  readonly #contents: readonly { readonly span: Span; readonly statement: Statement }[];
  readonly #cues: readonly Statement[];

  constructor(statements: readonly Statement[]) {
    this.#contents = statements
      .flatMap((statement) => statement.contents.map((span) => ({ span, statement })))
      .sort((a, b) => a.span.start - b.span.start);
    this.#cues = statements.filter((s) => s.cue !== null).sort((a, b) => a.cue!.start - b.cue!.start);
  }

  /** The smallest statement whose content holds the range. */
  around(range: Range): Statement | undefined {
    let best: { span: Span; statement: Statement } | undefined;
    for (const content of this.#contents) {
      if (content.span.start > range.start) break;
      if (!contains(content.span, range)) continue;
      if (!best || length(content.span) <= length(best.span)) best = content;
    }
    return best?.statement;
  }

  /** The statement of which these words are the cue. */
  cuedBy(range: Range): Statement | undefined {
    return this.#cues.find((s) => overlaps(s.cue!, range));
  }
}

const length = ({ start, end }: Range) => end - start;
