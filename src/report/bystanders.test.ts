import { describe, expect, it } from 'vitest';
import { toDocument } from '../document/index.js';
import { readReport } from '../read.js';

async function groups(text: string): Promise<string[]> {
  const bytes = new TextEncoder().encode(JSON.stringify({ id: 't', date: '2024-05-10', text }));
  const reading = await toDocument({ path: 't.jsonl', line: 1, kind: 'jsonl', bytes });
  if ('failure' in reading) throw new Error(reading.failure.message);
  return readReport(reading.document)
    .actors.filter(({ kind }) => kind === 'group')
    .map(({ id, state }) => `${id} ${state}`);
}

describe('unnamed groups', () => {
  it.each([
    ['Peruvian guerrillas freed two Swiss engineers.', ['group/peruvian-guerrillas PER']],
    [
      'Kurdish separatists attacked Turkish troops. The separatists fled.',
      ['group/kurdish-separatists null'],
    ],
    ['The lake lies beyond a camp of refugees.', []],
  ])('%s', async (text, expected) => expect(await groups(text)).toEqual(expected));
});
