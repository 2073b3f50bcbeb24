/** A user's own knowledge (`--knowledge FILE`): a row each, tab between `id, name, other names, state, role, from, until`. */
import { readFile } from 'node:fs/promises';
import { UsageError } from './usage.js';

const KINDS = ['person', 'state', 'organisation', 'group', 'place'];
const COLUMNS = 7;

/** The file's rows, without blank lines and comments; a fault in it makes the call wrong. */
export async function knowledgeRows(path: string | undefined): Promise<string[]> {
  if (path === undefined) return [];
  const content = await readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
    throw new UsageError(`${path}: the knowledge could not be read (${error.code ?? error.message})`);
  });
  const lines = content.replace(/^\uFEFF/, '').split(/\r?\n/);
  return lines.filter((line, i) => {
    const isRow = line.trim() !== '' && !line.startsWith('#');
    const fault = isRow ? faultOf(line.split('\t')) : null;
    if (fault !== null) throw new UsageError(`${path}:${i + 1}: ${fault}`);
    return isRow;
  });
}

function faultOf(columns: readonly string[]): string | null {
  const [id = '', name = ''] = columns;
  const kind = id.slice(0, id.indexOf('/'));
  if (!KINDS.includes(kind))
    return `“${id}” is no id; it begins with one of ${KINDS.map((k) => `${k}/`).join(', ')}`;
  if (name === '') return 'has no name in its second column; columns are parted by tabs';
  return columns.length > COLUMNS ? `has ${columns.length} columns, and ${COLUMNS} is the most` : null;
}
