/** A worker thread of the pool: reads one record after the other. */
import { workerData } from 'piscina';
import type { RawRecord } from '../document/index.js';
import { useCompiled } from './compiled.js';
import type { Outcome, Task } from './work.js';

useCompiled();
const ready = import('./work.js').then(({ prepare }) => prepare(workerData as Task));

export default async function work(record: RawRecord): Promise<Outcome> {
  return (await ready)(record);
}
