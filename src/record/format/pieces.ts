/** Small parts of a record's page. */
import type { Piece } from '../../report/format/page.js';

export function counted(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}

/** Those facts that there are. */
export function told(facts: readonly (string | false | null)[]): string[] {
  return facts.filter((fact) => typeof fact === 'string' && fact !== '') as string[];
}

/** What is told besides, after a dot. */
export function aside(facts: readonly string[]): Piece[] {
  return facts.length === 0 ? [] : [['dim', `· ${facts.join(' · ')}`]];
}
