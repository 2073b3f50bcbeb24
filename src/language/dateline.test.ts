import { describe, expect, it } from 'vitest';
import { toDocument } from '../document/index.js';
import { readLanguage } from './index.js';

const DATELINES: readonly (readonly [string, string])[] = [
  ['OSLO — Norway’s prime minister said the ferry would sail.', 'OSLO —'],
  ['BERGEN, Norway, May 3 (NTB) - The harbour master resigned.', 'BERGEN, Norway, May 3 (NTB) -'],
  ['Tirana (ATA) – Albania welcomed the envoy on Monday.', 'Tirana (ATA) –'],
  ['PORT LOUIS, 12 June – Both ministers signed the accord.', 'PORT LOUIS, 12 June –'],
  ['NATO – the alliance Berg once led – sent a letter.', ''],
  ['The minister – a farmer (as she likes to say) – left early.', ''],
  ['EU-Norway talks went on while the ministers of both sides met in the harbour town.', ''],
  ['The envoys left. RABAT —', ''],
];

describe('datelines', () => {
  it.each(DATELINES)('hang on the sentence that they open: %s', async (text, dateline) => {
    const reading = await toDocument({ path: 't.txt', line: null, kind: 'txt', bytes: Buffer.from(text) });
    if ('failure' in reading) throw new Error(reading.failure.message);
    const { tokens } = readLanguage(reading.document).sentences[0]!;
    const root = tokens.findIndex((token) => token.head === -1);
    const apart = tokens.filter((token) => token.end <= dateline.length);
    expect(apart.some((_, at) => at === root)).toBe(false);
    expect(
      apart.filter(({ head }) => head >= apart.length).map(({ deprel, head }) => [deprel, head]),
    ).toEqual(dateline ? [['parataxis', root]] : []);
    expect(tokens.slice(apart.length).every(({ head }) => head === -1 || head >= apart.length)).toBe(true);
  });
});
