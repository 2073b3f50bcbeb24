/** Who does the work: this thread at first, and worker threads once there is enough of it to pay for their start. */

import type { Piscina } from 'piscina';
import type { RawRecord } from '../document/index.js';
import { installed } from '../installed.js';
import { type Outcome, prepare, type Task, type Work } from './work.js';

/** Bytes read here before workers are started: about as long as a worker takes to load its models. */
const WORTH_WORKERS = 100_000;
/** Workers that may die before this thread does without them. */
const MOST_DEATHS = 3;
/**
 * With as much as V8 allows by itself it lets a heap grow to four times what is in use before it looks for garbage, with this
 * to less than twice. A report that needs more than this is read by this thread.
 */
const WORKER_HEAP_MB = 1024;
/** Records held for each worker, so that none waits for the next. */
const HELD = 2;

export class Crew {
  #bytes = 0;
  #deaths = 0;
  readonly #work: Promise<Work>;
  #pool: Piscina | undefined;

  constructor(
    readonly task: Task,
    readonly jobs: number,
  ) {
    // Code loads while the threads that read files are busy.
    this.#work = prepare(task);
    this.#work.catch(() => undefined); // told to who awaits it
  }

  /** How many records may be held at once. */
  get width(): number {
    return this.#pool === undefined ? 1 : this.jobs * HELD;
  }

  async work(record: RawRecord): Promise<Outcome> {
    if (this.jobs > 1 && this.#bytes >= WORTH_WORKERS && this.#deaths < MOST_DEATHS)
      return this.#delegate(record);
    return this.#read(record);
  }

  async #read(record: RawRecord): Promise<Outcome> {
    this.#bytes += record.bytes.length;
    return (await this.#work)(record);
  }

  async #delegate(record: RawRecord): Promise<Outcome> {
    const { Piscina } = await import('piscina');
    this.#pool ??= new Piscina({
      filename: installed('dist/cli/worker.js').href,
      workerData: this.task,
      minThreads: 1,
      maxThreads: this.jobs,
      resourceLimits: { maxOldGenerationSizeMb: WORKER_HEAP_MB },
      idleTimeout: Number.POSITIVE_INFINITY,
    });
    try {
      return await this.#pool.run(record);
    } catch {
      // A worker tells faults in its outcome, so this is its death; what it held is read here.
      this.#deaths++;
      return this.#read(record);
    }
  }

  async leave(): Promise<void> {
    await this.#pool?.destroy();
  }
}
