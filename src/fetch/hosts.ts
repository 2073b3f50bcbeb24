/** One fetch a host at a time, with a pause between two, and none while a host wants to be left alone. */
import { setTimeout } from 'node:timers/promises';
import { FetchError } from './error.js';

/** The pause is as long as the last answer took, within these bounds; or what robots.txt asks for. */
const SHORTEST_PAUSE_MS = 300;
const LONGEST_PAUSE_MS = 5_000;
/** A host that wants to be left alone for longer than this is not waited for. */
const PATIENCE_MS = 30_000;

export class Hosts {
  readonly #last = new Map<string, Promise<unknown>>();
  readonly #free = new Map<string, number>();

  /** Waits for the host's turn, then works. Throws a FetchError where the host is to be left alone for long. */
  async turn<T>(host: string, signal: AbortSignal | undefined, work: () => Promise<T>): Promise<T> {
    const before = this.#last.get(host);
    const mine = (async () => {
      await before?.catch(() => {});
      await this.#untilFree(host, signal);
      return work();
    })();
    this.#last.set(host, mine);
    try {
      return await mine;
    } finally {
      if (this.#last.get(host) === mine) this.#last.delete(host);
    }
  }

  /** After an answer that took so long. */
  pause(host: string, tookMs: number, askedS = 0): void {
    const own = Math.min(Math.max(tookMs, SHORTEST_PAUSE_MS), LONGEST_PAUSE_MS);
    this.leaveAlone(host, Date.now() + Math.max(own, askedS * 1000));
  }

  /** Until a time in ms since 1970. */
  leaveAlone(host: string, until: number): void {
    this.#free.set(host, Math.max(until, this.#free.get(host) ?? 0));
  }

  async #untilFree(host: string, signal: AbortSignal | undefined): Promise<void> {
    const free = this.#free.get(host) ?? 0;
    const wait = free - Date.now();
    if (wait > PATIENCE_MS) throw new FetchError(`is not to be asked before ${clock(free)}`, free);
    if (wait > 0) await setTimeout(wait, undefined, signal && { signal }).catch(interrupted);
    if (this.#free.get(host) === free) this.#free.delete(host);
  }
}

function interrupted(): never {
  throw new FetchError('was interrupted', Date.now());
}

function clock(time: number): string {
  return `${new Date(time).toISOString().slice(0, 16).replace('T', ' ')} UTC`;
}
