/** A server of our own for tests: the sample report in a store that is thrown away. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { FastifyInstance } from 'fastify';
import type { Report } from '../src/report/schema.js';
import { buildServer, type ServerOptions } from '../src/server/server.js';
import { openStore, type Store } from '../src/store/index.js';
import { sampleReport } from './fixtures/report.js';

/** The sample, a report that prints the same text, and one that denies it. */
export function sampleReports(): Report[] {
  const [first, copy, other] = [sampleReport(), sampleReport(), sampleReport()];
  copy.document = { ...copy.document, id: 'sample/bergen', outlet: 'Bergen Post' };
  other.document = {
    ...other.document,
    id: 'sample/malmo',
    outlet: 'Malmö Tidning',
    published: '2025-03-05',
  };
  other.events = other.events.map((event) => (event.id === 'e1' ? { ...event, status: 'denied' } : event));
  return [first, copy, other];
}

export interface TestServer {
  readonly server: FastifyInstance;
  readonly store: Store;
  /** Its folder, which goes with it. */
  readonly folder: string;
  readonly end: () => Promise<void>;
}

export async function testServer(options: Partial<ServerOptions> = {}): Promise<TestServer> {
  const folder = await mkdtemp(join(tmpdir(), 'readout-server-'));
  const store = await openStore(join(folder, 'store.db'));
  await store.addAll(sampleReports().map((report) => ({ report })));
  const server = await buildServer({ store, host: '127.0.0.1', version: '0', ...options });
  return {
    server,
    store,
    folder,
    end: async () => {
      await server.close();
      await store.close();
      await rm(folder, { recursive: true });
    },
  };
}

/** As a browser names a server on this machine. */
export const HERE = { host: 'localhost:7373' };
