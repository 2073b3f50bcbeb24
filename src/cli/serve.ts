/** `readout serve`: the reading room over a store, or over the reports that paths name. */
import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Report } from '../report/schema.js';
import { buildServer } from '../server/server.js';
import { openStore, type Store } from '../store/index.js';
import { type BatchOptions, batch } from './batch.js';
import { EXIT } from './exit.js';
import { knowledgeRows } from './knowledge.js';
import { paper, today } from './output.js';
import { UsageError } from './usage.js';
import { version } from './version.js';
import { openWeb } from './web.js';

interface ServeOptions extends BatchOptions {
  readonly store: string;
  readonly host: string;
  readonly port: number;
  readonly token?: string;
  readonly allowAddress?: readonly string[];
  readonly published?: string;
  readonly knowledge?: string;
}

/** Serves until it is interrupted. */
export async function serve(paths: readonly string[], options: ServeOptions): Promise<number> {
  const { host, port, token } = options;
  const fetcher = await openWeb(options.allowAddress);
  const folder = paths.length > 0 ? await mkdtemp(join(tmpdir(), 'readout-')) : null;
  const store = await openStore(folder === null ? existing(options.store) : join(folder, 'store.db'));
  const code = folder === null ? EXIT.done : await fill(store, paths, options);
  const server = await buildServer({ store, fetcher, host, token, version: version() });
  const address = await server.listen({ host, port });
  process.stderr.write(`readout: the reading room is open at ${address}\n`);
  await new Promise<void>((leave) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, leave);
  });
  await server.close();
  await store.close();
  if (folder !== null) await rm(folder, { recursive: true });
  return code;
}

function existing(store: string): string {
  if (!/^postgres(ql)?:/.test(store) && !existsSync(store))
    throw new UsageError(`there is no store at ${store}: name reports to open, or fill one with readout add`);
  return store;
}

async function fill(store: Store, paths: readonly string[], options: ServeOptions): Promise<number> {
  const task = {
    print: { kind: 'report', format: 'jsonl' } as const,
    paper: paper(),
    published: options.published,
    today: today(),
    knowledge: await knowledgeRows(options.knowledge),
  };
  return batch(paths, task, options, {
    expectSeveral: async () => {},
    print: async (report) => {
      await store.add(JSON.parse(report) as Report);
    },
    end: async () => {},
  });
}
