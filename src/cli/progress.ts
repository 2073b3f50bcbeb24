/** How far a long batch is: a line on the terminal, none in a pipe, none where results go to the same terminal. */
import { stat } from 'node:fs/promises';
import type { SingleBar } from 'cli-progress';
import { type Failure, isFailure, type Source } from '../document/index.js';

/** Work shorter than this shows none. */
const LONG_MS = 700;

export class Progress {
  readonly #total: number;
  readonly #start = performance.now();
  #bytes = 0;
  #reports = 0;
  #failed = 0;
  #bar: SingleBar | undefined;

  private constructor(
    total: number,
    readonly Bar: typeof SingleBar | undefined,
  ) {
    this.#total = total;
  }

  /** Progress over the bytes of these files; of standard input only the reports are counted. */
  static async over(
    sources: readonly (Source | Failure)[],
    results: 'as they come' | 'at the end' = 'as they come',
  ): Promise<Progress> {
    const shown =
      process.stderr.isTTY === true && (results === 'at the end' || process.stdout.isTTY !== true);
    if (!shown) return new Progress(0, undefined);
    const { SingleBar } = (await import('cli-progress')).default;
    const sizes = sources.map((source) =>
      isFailure(source) || source.path === '-'
        ? 0
        : stat(source.path).then(
            ({ size }) => size,
            () => 0,
          ),
    );
    return new Progress(
      (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0),
      SingleBar,
    );
  }

  /** One more report of so many bytes; `failed` have failed in all. */
  advance(bytes: number, failed = 0): void {
    this.#bytes += bytes;
    this.#reports++;
    this.#failed = failed;
    if (!this.Bar || performance.now() - this.#start < LONG_MS) return;
    this.#bar ??= this.#open(this.Bar);
    this.#bar.update(this.#bytes, this.#counts());
  }

  /** Takes the line away, so that something else can be written there. */
  clear(): void {
    this.#bar?.stop();
    this.#bar = undefined;
  }

  #open(Bar: typeof SingleBar): SingleBar {
    const format = this.#total > 0 ? '{bar} {percentage} % · {reports} · {left} left' : '{reports}';
    const bar = new Bar({
      format,
      barCompleteChar: '━',
      barIncompleteChar: '─',
      stream: process.stderr,
      hideCursor: false,
      clearOnComplete: true,
    });
    bar.start(this.#total, this.#bytes, this.#counts());
    return bar;
  }

  #counts(): { reports: string; left: string } {
    const seconds = (performance.now() - this.#start) / 1000;
    const failed = this.#failed > 0 ? ` · ${this.#failed} failed` : '';
    const left = (seconds / Math.max(this.#bytes, 1)) * (this.#total - this.#bytes);
    return {
      reports: `${this.#reports} reports · ${Math.round(this.#reports / seconds)} a second${failed}`,
      left: duration(Math.max(left, 0)),
    };
  }
}

/** As exact as can be foretold: "40 s", "12 min", "3 h 20 min". */
export function duration(seconds: number): string {
  if (seconds < 60) return `${Math.ceil(seconds)} s`;
  const minutes = Math.ceil(seconds / 60);
  const hours = Math.floor(minutes / 60);
  return hours === 0 ? `${minutes} min` : `${hours} h ${minutes % 60} min`;
}
