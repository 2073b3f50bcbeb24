import { Compile } from 'typebox/compile';
import { expect, it } from 'vitest';
import { mergeReports } from './index.js';
import { RecordSchema } from './schema.js';
import { written } from './testing.js';

it('docs/record.schema.json is the JSON Schema of the code (npx vitest -u writes it)', async () => {
  const schema = {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'readout/record@1',
    ...RecordSchema,
  };
  await expect(`${JSON.stringify(schema, null, 2)}\n`).toMatchFileSnapshot('../../docs/record.schema.json');
});

it('a record that is printed and read back is one by the schema', () => {
  const text = 'Tonga and Fiji agreed on fishing rights, Fiji said.';
  const told = (id: string, status: 'happened' | 'denied') =>
    written({
      ...{ id, text, published: '2011-02-03', outlet: 'Suva Mail', actors: [['state/TON'], ['state/FJI']] },
      events: [
        { words: 'Tonga and Fiji agreed', type: 'AGREE', sources: ['state/TON', 'state/FJI'], status },
      ],
      statements: [{ words: 'Tonga and Fiji agreed on fishing rights', by: 'state/FJI' }],
      agreements: [
        { words: 'fishing rights', kind: 'fishing agreement', parties: ['state/TON', 'state/FJI'] },
      ],
    });
  const record = JSON.parse(JSON.stringify(mergeReports([told('a', 'happened'), told('b', 'denied')])));
  const validator = Compile(RecordSchema);
  expect([...validator.Errors(record)]).toEqual([]);
  expect(record.contradictions).toMatchObject([{ field: 'denial' }]);
});
