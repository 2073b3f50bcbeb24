/** All reports of a page, read with one keyboard. */

import { parseFragment } from '../../src/report/format/html/address.js';
import { all } from '../dom.js';
import type { Key } from './keys.js';
import { Reading } from './reading.js';

export class Desk {
  readonly #readings: readonly Reading[];
  #current: Reading | undefined;

  /** Until the signal ends it. */
  constructor(root: ParentNode, signal: AbortSignal) {
    this.#readings = all(root, 'article.report').map((article) => new Reading(article, signal));
    this.#current = this.#readings[0];
    addEventListener('hashchange', () => this.follow(), { signal });
    this.follow();
  }

  get keys(): Key[] {
    return [
      { key: 'j', what: 'the next line', press: () => this.#walk(1) },
      { key: 'k', what: 'the line before', press: () => this.#walk(-1) },
      {
        key: 'e',
        what: 'why the line was read',
        press: () => this.#at((reading, line) => reading.explain(line)),
      },
      {
        key: 'c',
        what: 'copy the line as a citation',
        press: () => this.#at((reading, line) => reading.cite(line)),
      },
      { key: 'Escape', what: 'let go of the line', press: () => this.#current?.pin(null) },
    ];
  }

  /** The line that is held. */
  get line(): string | null {
    return this.#held()?.pinned ?? null;
  }

  /** Goes to the line that the address names. */
  follow(): void {
    const fragment = parseFragment(location.hash);
    if (fragment === null) return;
    for (const reading of this.#readings) {
      if (fragment.prefix !== '' && fragment.prefix !== reading.prefix) continue;
      const line = reading.find(fragment);
      if (line === null) continue;
      this.#current = reading;
      reading.pin(line);
      return;
    }
  }

  /** The line that is held, and its report. */
  #at(act: (reading: Reading, line: string) => unknown): void {
    const reading = this.#held();
    if (reading?.pinned) act(reading, reading.pinned);
  }

  #held(): Reading | undefined {
    return this.#readings.find(({ pinned }) => pinned !== null) ?? this.#current;
  }

  /** Through the lines of a report, and on into the next report. */
  #walk(step: 1 | -1): void {
    const stops = this.#readings.flatMap((reading) => reading.lines.map((line) => ({ reading, line })));
    const held = this.#held();
    const at = stops.findIndex(({ reading, line }) => reading === held && line === held.pinned);
    const next = stops[at < 0 ? (step > 0 ? 0 : stops.length - 1) : at + step];
    if (next === undefined) return;
    if (next.reading !== held) held?.pin(null);
    this.#current = next.reading;
    next.reading.pin(next.line, { focus: true });
  }
}
