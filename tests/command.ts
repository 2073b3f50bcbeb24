import { join } from 'node:path';

/** The built command. */
export const COMMAND = join(import.meta.dirname, '../dist/cli/main.js');
