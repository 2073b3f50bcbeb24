/** The corrections of a store: a JSON line each, in a file beside it, only ever added to. */
import { existsSync } from 'node:fs';
import { appendFile, readFile } from 'node:fs/promises';
import type { Correction } from './types.js';

export class CorrectionLog {
  #adding: Promise<unknown> = Promise.resolve();

  private constructor(
    readonly path: string | null,
    readonly entries: Correction[],
  ) {}

  /** Without a path the log is kept only as long as this process runs. */
  static async open(path: string | null): Promise<CorrectionLog> {
    if (path === null || !existsSync(path)) return new CorrectionLog(path, []);
    const lines = (await readFile(path, 'utf8')).split('\n');
    return new CorrectionLog(path, lines.flatMap(entryOf));
  }

  of(report: string): Correction[] {
    return this.entries.filter((entry) => entry.report === report);
  }

  /** Ids of the reports that have any. */
  get reports(): string[] {
    return [...new Set(this.entries.map(({ report }) => report))];
  }

  /** It is written when this has come back. */
  async add(entry: Omit<Correction, 'id'>): Promise<Correction> {
    const correction = { id: (this.entries.at(-1)?.id ?? 0) + 1, ...entry };
    this.entries.push(correction);
    const { path } = this;
    if (path !== null) {
      this.#adding = this.#adding.then(() => appendFile(path, `${JSON.stringify(correction)}\n`));
      await this.#adding;
    }
    return correction;
  }
}

/** A line that was cut off, as by a power failure, is passed over. */
function entryOf(line: string): Correction[] {
  try {
    return line === '' ? [] : [JSON.parse(line) as Correction];
  } catch {
    return [];
  }
}
