import { readFileSync } from 'node:fs';
import { installed } from '../installed.js';

export function version(): string {
  const file = installed('package.json');
  return (JSON.parse(readFileSync(file, 'utf8')) as { version: string }).version;
}
