/** The page's script and style, as `npm run build` makes them of `web/`. */

import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { installed } from '../../../installed.js';

export interface Asset {
  readonly code: string;
  /** As a content policy names it. */
  readonly hash: string;
}

/** `name` is a file of dist/web. */
export function asset(name: string): Asset {
  const code = readFileSync(installed(`dist/web/${name}`), 'utf8');
  return { code, hash: `'sha256-${createHash('sha256').update(code).digest('base64')}'` };
}
