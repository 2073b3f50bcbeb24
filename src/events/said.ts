import { Overlaps } from '../overlaps.js';
import type { Statement } from '../report/schema.js';
import { contains, type Span } from '../span.js';

type Range = Pick<Span, 'start' | 'end'>;

/** Which statements a stretch of the text belongs to. */
export class Said {
  readonly #contents: Overlaps<Statement>;
  readonly #cues: Overlaps<Statement>;

  constructor(statements: readonly Statement[]) {
    this.#contents = new Overlaps(
      statements.flatMap((item) => item.contents.map((range) => ({ range, item }))),
    );
    this.#cues = new Overlaps(
      statements.flatMap((item) => (item.cue === null ? [] : [{ range: item.cue, item }])),
    );
  }

  /** The smallest statement whose content holds the range. */
  around(range: Range): Statement | undefined {
    let best: { range: Range; item: Statement } | undefined;
    for (const content of this.#contents.at(range))
      if (contains(content.range, range) && (!best || length(content.range) <= length(best.range)))
        best = content;
    return best?.item;
  }

  /** The statement of which these words are the cue. */
  cuedBy(range: Range): Statement | undefined {
    return this.#cues.at(range)[0]?.item;
  }
}

const length = ({ start, end }: Range) => end - start;
