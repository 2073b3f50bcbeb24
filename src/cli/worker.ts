/** A worker thread of the pool: reads one record after the other. */
import { workerData } from 'piscina';
import type { RawRecord } from '../document/index.js';
import { type Outcome, prepare, type Task } from './work.js';

const ready = prepare(workerData as Task);

export default async function work(record: RawRecord): Promise<Outcome> {
  return (await ready)(record);
}
