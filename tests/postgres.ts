/**
 * A PostgreSQL server for the tests of the store: Debian's programs where they are installed, on a folder that is thrown
 * away. READOUT_TEST_POSTGRES names another server by URL, whose user may create databases.
 */
import { execFileSync } from 'node:child_process';
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';

declare module 'vitest' {
  interface ProvidedContext {
    /** A database from which others are created; null where there is no server. */
    readonly postgres: string | null;
  }
}

const DEBIAN = '/usr/lib/postgresql';

/** vitest's global setup; gives what is to be done at the end. */
export default async function setup(project: TestProject): Promise<(() => void) | undefined> {
  const url = process.env.READOUT_TEST_POSTGRES;
  const server = url === undefined ? await newServer() : null;
  project.provide('postgres', url ?? server?.url ?? null);
  return server?.remove;
}

/** A server of a test's own. */
export interface Server {
  readonly url: string;
  readonly stop: () => void;
  readonly start: () => void;
  readonly remove: () => void;
}

/** Makes one and starts it; null where Debian's programs are not installed. */
export async function newServer(): Promise<Server | null> {
  if (!existsSync(DEBIAN)) return null;
  const [newest] = readdirSync(DEBIAN).sort((a, b) => Number(b) - Number(a));
  const folder = mkdtempSync(join(tmpdir(), 'readout-postgres-'));
  const data = join(folder, 'data');
  const owner = ownerOf(folder);
  const run = (program: string, ...args: string[]) =>
    execFileSync(join(DEBIAN, newest!, 'bin', program), args, { stdio: 'ignore', cwd: folder, ...owner });
  run('initdb', '--pgdata', data, '--username', 'postgres', '--auth', 'trust', '--encoding', 'UTF8');
  const port = await freePort();
  const options = `-p ${port} -c listen_addresses=127.0.0.1 -c unix_socket_directories=${folder}`;
  const start = () =>
    run('pg_ctl', 'start', '--pgdata', data, '--wait', '--log', join(folder, 'log'), '--options', options);
  const stop = () => run('pg_ctl', 'stop', '--pgdata', data, '--mode', 'immediate');
  start();
  return {
    url: `postgres://postgres@127.0.0.1:${port}/postgres`,
    start,
    stop,
    remove: () => {
      stop();
      rmSync(folder, { recursive: true });
    },
  };
}

/** The server refuses to run as root, so root lends the folder to Debian's user for it. */
function ownerOf(folder: string): { uid?: number; gid?: number } {
  if (process.getuid?.() !== 0) return {};
  const [uid, gid] = ['-u', '-g'].map((which) => Number(execFileSync('id', [which, 'postgres'])));
  chownSync(folder, uid!, gid!);
  return { uid: uid!, gid: gid! };
}

function freePort(): Promise<number> {
  return new Promise((found, failed) => {
    const probe = createServer().once('error', failed);
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as { port: number };
      probe.close(() => found(port));
    });
  });
}
