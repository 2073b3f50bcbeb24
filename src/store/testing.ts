/** Reports made for tests, and the stores that the one suite is run on. */
import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import { inject } from 'vitest';
import type { Actor, Agreement, Event, Report, Statement } from '../report/schema.js';
import type { Engine } from './engine.js';
import { openQueue, openStore, storeOn } from './index.js';
import { type Client, PostgresEngine } from './postgres.js';
import type { Store } from './types.js';

interface Draft {
  readonly id: string;
  readonly text: string;
  readonly title?: string;
  readonly published?: string | null;
  readonly outlet?: string;
  /** `id: its words in the text`, the state it acts for behind a `@`: `person/ana-ruiz@CHL`. */
  readonly actors?: Readonly<Record<string, string>>;
  readonly statements?: readonly (Partial<Statement> & { by?: string; says: string })[];
  readonly events?: readonly (Partial<Event> & { told: string })[];
  readonly agreements?: readonly (Partial<Agreement> & { told: string })[];
}

/** A whole report from what a test cares about; spans are found by their words. */
export function draft(report: Draft): Report {
  const { text } = report;
  const span = (words: string) => {
    const start = text.indexOf(words);
    if (start < 0) throw new Error(`the test's text has no “${words}”`);
    return { start, end: start + words.length, text: words };
  };
  const actors = Object.entries(report.actors ?? {}).map(([key, name]): Actor => {
    const [id, state = null] = key.split('@') as [string, string?];
    const kind = id.slice(0, id.indexOf('/')) as Actor['kind'];
    const mentions = [{ ...span(name), form: 'name' as const }];
    return {
      id,
      kind,
      name,
      wikidata: null,
      role: null,
      known: true,
      mentions,
      state: kind === 'state' ? id.slice(-3) : state,
    };
  });
  return {
    schema: 'readout/report@1',
    document: {
      id: report.id,
      path: null,
      title: report.title ?? '',
      outlet: report.outlet ?? null,
      url: null,
      byline: null,
      published: report.published === undefined ? '2019-05-06' : report.published,
      language: 'en',
      text,
    },
    actors,
    times: [],
    statements: (report.statements ?? []).map(({ by, says, ...rest }, i) => ({
      id: `s${i + 1}`,
      speaker:
        by === undefined ? null : { actors: [by], ...actors.find(({ id }) => id === by)!.mentions[0]! },
      cue: null,
      contents: [span(says)],
      mode: 'indirect',
      stance: 'says',
      addressees: [],
      via: [],
      inside: null,
      date: null,
      place: null,
      about: [],
      topics: [],
      confidence: 0.9,
      rule: 'test/statement',
      ...rest,
    })),
    events: (report.events ?? []).map(({ told, ...rest }, i) => ({
      id: `e${i + 1}`,
      type: 'CONSULT',
      mode: null,
      contexts: [],
      cameo: null,
      sources: [],
      targets: [],
      carrier: null,
      date: null,
      place: null,
      status: 'happened',
      saidIn: null,
      evidence: [span(told)],
      confidence: 0.9,
      rule: 'test/event',
      ...rest,
    })),
    agreements: (report.agreements ?? []).map(({ told, ...rest }, i) => ({
      id: `a${i + 1}`,
      parties: [],
      kind: 'treaty',
      title: null,
      subject: [],
      status: 'signed',
      signed: null,
      term: null,
      ends: null,
      saidIn: null,
      evidence: [span(told)],
      confidence: 0.9,
      rule: 'test/agreement',
      ...rest,
    })),
    doubts: [],
  };
}

/** PostgreSQL inside this process, for tests where no server is given. */
async function embedded(): Promise<Engine> {
  const database = new PGlite();
  await database.exec('set search_path = readout');
  const on = (client: Pick<PGlite, 'query'>): Client => ({
    query: (text, values) => client.query<object>(text, [...values]),
  });
  return new PostgresEngine({
    ...on(database),
    transaction: (work) => database.transaction((tx) => work(on(tx as Pick<PGlite, 'query'>))),
    close: () => database.close(),
  });
}

/** An empty place for a store, by path or URL. */
export interface Place {
  readonly where: string;
  readonly clear: () => Promise<void>;
}

async function file(): Promise<Place> {
  const folder = mkdtempSync(join(tmpdir(), 'readout-store-'));
  return { where: join(folder, 'test.db'), clear: async () => rmSync(folder, { recursive: true }) };
}

async function database(server: string): Promise<Place> {
  const { default: pg } = await import('pg');
  const run = async (statement: string) => {
    const client = new pg.Client(server);
    await client.connect();
    await client.query(statement);
    await client.end();
  };
  const name = `readout_${randomBytes(6).toString('hex')}`;
  await run(`create database ${name}`);
  const url = new URL(server);
  url.pathname = name;
  return { where: url.href, clear: () => run(`drop database ${name} with (force)`) };
}

async function openIn(place: Place): Promise<Store> {
  const store = await openStore(place.where);
  const close = store.close.bind(store);
  return Object.assign(store, { close: () => close().then(place.clear) });
}

const server = inject('postgres');

/** Where several processes can work on one store. */
export const PLACES: readonly [name: string, make: () => Promise<Place>][] = [
  ['SQLite', file],
  ...(server === null ? [] : [['PostgreSQL', () => database(server)] as [string, () => Promise<Place>]]),
];

/** A PostgreSQL store's engine. */
export async function postgresEngine(): Promise<Engine & { clear: () => Promise<void> }> {
  if (server === null) {
    const engine = await embedded();
    await storeOn(engine);
    return Object.assign(engine, { clear: () => engine.close() });
  }
  const { where, clear } = await database(server);
  const { engine } = await openQueue(where);
  return Object.assign(engine, { clear: () => engine.close().then(clear) });
}

/** Each opens an empty store. */
export const STORES: readonly [name: string, open: () => Promise<Store>][] = [
  ...PLACES.map(([name, make]): [string, () => Promise<Store>] => [name, async () => openIn(await make())]),
  ...(server === null
    ? [['PostgreSQL (PGlite)', async () => storeOn(await embedded())] as [string, () => Promise<Store>]]
    : []),
];
