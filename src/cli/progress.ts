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
  #bar: SingleBar | undefined;

  private constructor(total: number) {
    this.#total = total;
  }

  /** Progress over the bytes of these files; of standard input only the reports are counted. */
  static async over(sources: readonly (Source | Failure)[]): Promise<Progress> {
    if (!shown()) return new Progress(0);
    const sizes = sources.map((source) =>
      isFailure(source) || source.path === '-'
        ? 0
        : stat(source.path).then(
            ({ size }) => size,
            () => 0,
          ),
    );
    return new Progress((await Promise.all(sizes)).reduce((sum, size) => sum + size, 0));
  }

  advance(bytes: number): void {
    this.#bytes += bytes;
    this.#reports++;
    if (!shown() || performance.now() - this.#start < LONG_MS) return;
    if (this.#bar === undefined) void this.#open();
    else this.#bar.update(this.#bytes, { reports: this.#reports });
  }

  /** Takes the line away, so that something else can be written there. */
  clear(): void {
    if (this.#bar === undefined) return;
    this.#bar.stop();
    this.#bar = undefined;
  }

  async #open(): Promise<void> {
    const { SingleBar } = (await import('cli-progress')).default;
    const format =
      this.#total > 0
        ? '{bar} {percentage} % · {reports} reports · {eta_formatted} left'
        : '{reports} reports';
    this.#bar = new SingleBar({
      format,
      barCompleteChar: '━',
      barIncompleteChar: '─',
      stream: process.stderr,
      hideCursor: false,
      clearOnComplete: true,
      etaBuffer: 200,
    });
    this.#bar.start(this.#total, this.#bytes, { reports: this.#reports });
  }
}

function shown(): boolean {
  return process.stderr.isTTY === true && process.stdout.isTTY !== true;
}
