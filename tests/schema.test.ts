import { expect, it } from 'vitest';
import { ReportSchema } from '../src/report/schema.js';

it('docs/report.schema.json is the JSON Schema of the code (npx vitest -u writes it)', async () => {
  const schema = {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'readout/report@1',
    ...ReportSchema,
  };
  await expect(`${JSON.stringify(schema, null, 2)}\n`).toMatchFileSnapshot('../docs/report.schema.json');
});
