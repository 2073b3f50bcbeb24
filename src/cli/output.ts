/** Results to standard output, all else to standard error. */
import { once } from 'node:events';
import { formatNotice, type Notice } from '../document/index.js';
import type { Envelope, Paper } from '../report/format/index.js';
import { legible } from '../report/format/legible.js';
import { EXIT } from './exit.js';

const PIPE_WIDTH = 80;

/** What standard output is: a terminal's width and colours, else a page of 80 columns without. */
export function paper(): Paper {
  const { isTTY, columns } = process.stdout;
  return { width: isTTY ? columns || PIPE_WIDTH : PIPE_WIDTH, colour: isTTY === true && hasColours() };
}

function hasColours(): boolean {
  return !process.env.NO_COLOR && process.env.TERM !== 'dumb';
}

/** Who reads our output may leave early (`readout … | head`): that is no fault. */
export function leaveQuietly(): void {
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit();
    process.stderr.write(`readout: standard output cannot be written (${error.code})\n`);
    process.exit(EXIT.failed);
  });
}

/** Writes, and waits while the reader is slower. */
export async function write(text: string | Uint8Array): Promise<void> {
  if (!process.stdout.write(text)) await once(process.stdout, 'drain');
}

export function tell(notice: Notice): void {
  process.stderr.write(`readout: ${legible(formatNotice(notice))}\n`);
}

/** Prints reports in their envelope as they come. */
export class Printer {
  #held: string | null = null;
  #several = false;
  #printed = 0;

  constructor(
    readonly envelope: Envelope,
    readonly alone?: Envelope | undefined,
  ) {}

  /** From now on it is known that more than one record is read. */
  async expectSeveral(): Promise<void> {
    this.#several = true;
    if (this.#held === null) return;
    const held = this.#held;
    this.#held = null;
    await this.#next(held);
  }

  async print(part: string): Promise<void> {
    if (this.alone !== undefined && !this.#several) this.#held = part;
    else await this.#next(part);
  }

  async end(): Promise<void> {
    if (this.#held !== null) await write(`${this.alone!.open}${this.#held}${this.alone!.close}`);
    else if (this.#printed > 0) await write(this.envelope.close);
  }

  async #next(part: string): Promise<void> {
    const { open, between } = this.envelope;
    await write((this.#printed === 0 ? open : between) + part);
    this.#printed++;
  }
}

/** Today's date in ISO; only a warning about reports dated later depends on it. */
export function today(): string {
  return new Date().toISOString().slice(0, 10);
}
