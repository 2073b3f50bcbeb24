import { setTimeout } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { RawRecord } from '../document/types.js';
import { openQueue } from './index.js';
import { Queue } from './queue.js';
import { postgresEngine } from './testing.js';
import { StoreError } from './types.js';

const OPENING = 60_000;

function record(text: string): RawRecord {
  return { path: 'news.jsonl', line: 7, kind: 'txt', bytes: Buffer.from(text) };
}

describe('a queue', () => {
  let engine: Awaited<ReturnType<typeof postgresEngine>>;
  beforeAll(async () => {
    engine = await postgresEngine();
  }, OPENING);
  afterAll(() => engine.clear());
  const worker = (patience?: number) => new Queue(engine, patience);
  const texts = (jobs: readonly { record: RawRecord }[]) =>
    jobs.map(({ record }) => Buffer.from(record.bytes).toString());

  test('gives each job to one worker, in order, as it was put', async () => {
    const [a, b] = [worker(), worker()];
    expect(await a.put([record('one'), record('two'), record('three')])).toBe(3);
    expect(await b.put([record('two'), record('four')])).toBe(1);
    const first = await a.take(2);
    expect(texts(first)).toEqual(['one', 'two']);
    expect(first[0]!.record).toMatchObject({ path: 'news.jsonl', line: 7, kind: 'txt' });
    const second = await b.take(9);
    expect(texts(second)).toEqual(['three', 'four']);
    expect(await a.state()).toEqual({ waiting: 0, taken: 4, aside: [] });
    await a.done(first.map(({ id }) => id));
    await b.leave();
    expect(await a.state()).toEqual({ waiting: 2, taken: 0, aside: [] });
    await a.done((await a.take(9)).map(({ id }) => id));
    expect(await a.left()).toBe(0);
  });

  test('those that take at once get different ones', async () => {
    const queue = worker();
    await queue.put(Array.from({ length: 40 }, (_, i) => record(`at once ${i}`)));
    const taken = await Promise.all([1, 2, 3, 4].map(() => worker().take(10)));
    expect(new Set(taken.flat().map(({ id }) => id)).size).toBe(40);
    await queue.done(taken.flat().map(({ id }) => id));
  });

  test('what a worker that is silent had taken is taken by another; one that stays keeps it', async () => {
    const [silent, lively] = [worker(1), worker(1)];
    await silent.put([record('left behind'), record('kept')]);
    await silent.take(1);
    await lively.take(1);
    await setTimeout(700);
    await lively.stay();
    await setTimeout(600);
    const [job, ...others] = await worker().take(9);
    expect([texts([job!]), others]).toEqual([['left behind'], []]);
    await lively.done([job!.id]);
    await lively.leave();
    await lively.done((await lively.take(1)).map(({ id }) => id));
    expect(await lively.left()).toBe(0);
  });

  test('a job that is tried three times in vain is put aside with its error, and can be tried anew', async () => {
    const queue = worker();
    await queue.put([record('broken'), record('sound')]);
    const broken = async () => {
      const jobs = await queue.take(9);
      for (const { id, record } of jobs)
        if (Buffer.from(record.bytes).toString() === 'broken') await queue.fail(id, 'is broken');
      return texts(jobs);
    };
    expect(await broken()).toEqual(['broken', 'sound']);
    expect(await broken()).toEqual(['broken']);
    // At its last try nothing else is in the worker's hands.
    expect(await broken()).toEqual([]);
    await queue.leave();
    await queue.done((await queue.take(9)).map(({ id }) => id));
    expect(await broken()).toEqual(['broken']);
    expect(await broken()).toEqual([]);
    expect(await queue.state()).toMatchObject({
      waiting: 0,
      aside: [{ path: 'news.jsonl', line: 7, error: 'is broken' }],
    });
    expect(await queue.retry()).toBe(1);
    await queue.done((await queue.take(9)).map(({ id }) => id));
    expect(await queue.state()).toEqual({ waiting: 0, taken: 0, aside: [] });
  });

  test('a job that three workers died of says so', async () => {
    await worker().put([record('deadly')]);
    for (let i = 0; i < 3; i++) {
      expect(await worker(0).take(9)).toHaveLength(1);
      await setTimeout(20);
    }
    const queue = worker();
    expect(await queue.take(9)).toEqual([]);
    expect((await queue.state()).aside[0]!.error).toMatch(/ended before it was read/);
  });
});

test('a file has no queue', async () => {
  const error = await openQueue('readout.db').catch((e: unknown) => e);
  expect(error).toBeInstanceOf(StoreError);
  expect((error as Error).message).toMatch(/a queue needs PostgreSQL/);
});
