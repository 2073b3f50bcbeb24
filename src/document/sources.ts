import { stat } from 'node:fs/promises';
import { isAbsolute, join } from 'node:path';
import { failureAt } from './notice.js';
import type { Failure, Source } from './types.js';

const ENDINGS = ['txt', 'html', 'htm', 'jsonl', 'pdf', 'docx', 'eml', 'mbox', 'rss', 'atom', 'warc', 'wacz'];
const REPORTS = `**/*.{${ENDINGS.join(',')}}{,.gz}`;
const GLOB = /[*?[\]{}]/;

/** Files, folders (with all below them), globs, addresses of the web and "-" to what is to be opened, in input order; a folder's or a
 *  glob's files in the order of their paths. What is not there, or holds no reports, is a failure in its place. */
export async function listSources(paths: readonly string[]): Promise<(Source | Failure)[]> {
  const lists = await Promise.all(paths.map(expand));
  return lists.flat();
}

/** Whether a path is an address of the web. */
export function isAddress(path: string): boolean {
  return /^https?:\/\//i.test(path);
}

async function expand(path: string): Promise<(Source | Failure)[]> {
  if (path === '-' || isAddress(path)) return [{ path }];
  const found = await stat(path).catch((error: NodeJS.ErrnoException) => error);
  if (!(found instanceof Error)) return found.isDirectory() ? inFolder(path) : [{ path }];
  if (found.code === 'ENOENT' && GLOB.test(path)) return matching(path);
  return [failureAt(path, null, reasonFor(found))];
}

async function inFolder(folder: string): Promise<(Source | Failure)[]> {
  const files = await glob(REPORTS, folder);
  if (files.length > 0) return files.map((file) => ({ path: join(folder, file) }));
  const endings = ENDINGS.map((ending) => `.${ending}`).join(', ');
  return [
    failureAt(folder, null, `is a folder without reports (${endings}); name its files if they end otherwise`),
  ];
}

async function matching(pattern: string): Promise<(Source | Failure)[]> {
  const files = await glob(pattern);
  if (files.length > 0) return files.map((path) => ({ path }));
  return [failureAt(pattern, null, 'matches no file')];
}

async function glob(pattern: string, cwd = '.'): Promise<string[]> {
  const { glob: find } = await import('tinyglobby');
  const files = await find(pattern, {
    cwd,
    absolute: isAbsolute(pattern),
    caseSensitiveMatch: false,
  });
  return files.sort((a, b) => (a < b ? -1 : 1));
}

const REASONS: Record<string, string> = {
  ENOENT: 'is not there; check the path',
  ENOTDIR: 'is not there; check the path',
  EACCES: 'may not be read; check its permissions',
  EPERM: 'may not be read; check its permissions',
  EISDIR: 'is a folder',
  EMFILE: 'could not be opened: too many files are open',
};

/** A file system error in words. */
export function reasonFor(error: NodeJS.ErrnoException): string {
  return REASONS[error.code ?? ''] ?? `could not be read (${error.message})`;
}
