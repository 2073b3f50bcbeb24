/** Whether the models and the knowledge are those that the build knew. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { installed } from '../installed.js';

export interface Checked {
  /** Within the installation. */
  readonly path: string;
  readonly bytes: number;
  /** SHA-256 of its bytes, in hex. */
  readonly sum: string;
  readonly state: 'whole' | 'missing' | 'damaged';
}

const SUMS = 'dist/checksums.json';

/** Every file that the build has named, in its order. */
export function checkFiles(): Checked[] {
  const listed = bytesOrNone(SUMS);
  if (listed === undefined) return [{ path: SUMS, bytes: 0, sum: '', state: 'missing' }];
  const sums = JSON.parse(listed.toString()) as Record<string, string>;
  return Object.entries(sums).map(([path, wanted]) => {
    const bytes = bytesOrNone(path);
    if (bytes === undefined) return { path, bytes: 0, sum: '', state: 'missing' };
    const sum = createHash('sha256').update(bytes).digest('hex');
    return { path, bytes: bytes.length, sum, state: sum === wanted ? 'whole' : 'damaged' };
  });
}

function bytesOrNone(path: string): Buffer | undefined {
  try {
    return readFileSync(installed(path));
  } catch {
    return undefined;
  }
}
