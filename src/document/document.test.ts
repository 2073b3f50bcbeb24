import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type DocumentOptions, toDocument } from './document.js';
import { formatNotice, isFailure } from './notice.js';
import type { Document, Kind } from './types.js';

const BODY =
  'The envoys of the two countries met on Tuesday, and they will meet again in May, an official said.';

const SPANISH =
  'Los enviados de los dos países se reunieron el martes y volverán a verse en mayo, según dijo un funcionario.';

async function reading(kind: Kind, content: string | Uint8Array, options: DocumentOptions = {}) {
  const bytes = typeof content === 'string' ? Buffer.from(content) : content;
  const found = await toDocument(
    { path: `in.${kind}`, line: kind === 'jsonl' ? 7 : null, kind, bytes },
    options,
  );
  if (isFailure(found)) return { failure: formatNotice(found.failure), warnings: [] };
  return { document: found.document, warnings: found.warnings.map(formatNotice) };
}

async function document(
  kind: Kind,
  content: string | Uint8Array,
  options?: DocumentOptions,
): Promise<Document> {
  const found = await reading(kind, content, options);
  if (!found.document) throw new Error(found.failure);
  return found.document;
}

describe('plain text', () => {
  test('is taken as it stands, its date line and headline told', async () => {
    const text = `\tThursday 3 May 2012\r\n\r\nEnvoys Meet In Bern\r\n\r\n${BODY} \r\n`;
    expect(await document('txt', text)).toMatchObject({
      id: `sha256:${createHash('sha256').update(text).digest('hex')}`,
      path: 'in.txt',
      text,
      title: 'Envoys Meet In Bern',
      published: '2012-05-03',
      outlet: null,
      language: 'en',
    });
  });
  test('a byte order mark is no part of it', async () => {
    expect((await document('txt', `\ufeff${BODY}`)).text).toBe(BODY);
  });
  test('a dateline tells outlet and date', async () => {
    const found = await document('txt', `BERN, May 3, 2012 (Reuters) – ${BODY}`);
    expect(found).toMatchObject({ outlet: 'Reuters', published: '2012-05-03', title: '' });
  });
  test('from standard input has no path', async () => {
    const found = await toDocument({ path: '-', line: null, kind: 'txt', bytes: Buffer.from(BODY) });
    expect(found).toMatchObject({ document: { path: null } });
  });
});

describe('a line of JSON', () => {
  const line = (fields: object) => JSON.stringify({ text: BODY, ...fields });
  test('gives its fields, and its text as it stands', async () => {
    const fields = {
      id: 12,
      title: 'Envoys meet',
      date: '2012-05-03',
      outlet: 'The Post',
      url: 'https://p.example/a',
    };
    expect(await document('jsonl', line({ ...fields, text: ` ${BODY}\n` }))).toMatchObject({
      id: '12',
      title: 'Envoys meet',
      published: '2012-05-03',
      outlet: 'The Post',
      url: 'https://p.example/a',
      text: ` ${BODY}\n`,
      blocks: [{ kind: 'paragraph', start: 1 }],
    });
  });
  test('fields that are null or absent leave it to the text', async () => {
    const text = `3 May 2012\n\nEnvoys Meet\n\n${BODY}`;
    expect(
      await document('jsonl', line({ id: null, title: null, date: '', outlet: null, text })),
    ).toMatchObject({
      id: expect.stringMatching(/^sha256:/),
      title: 'Envoys Meet',
      published: '2012-05-03',
    });
  });
  test('half a character stays, and is told', async () => {
    const found = await reading('jsonl', `{"date":"2012-05-03","text":"${BODY} \\ud83d"}`);
    expect(found.document?.text).toBe(`${BODY} \ud83d`);
    expect(found.warnings).toEqual([
      'in.jsonl:7: holds half a character (a lone surrogate), kept as it stands',
    ]);
  });
});

describe('the date', () => {
  test('that is missing is told, and set by `published`', async () => {
    const found = await reading('txt', BODY);
    expect(found.document?.published).toBeNull();
    expect(found.warnings).toEqual([expect.stringContaining('in.txt: has no date')]);
    expect(await reading('txt', BODY, { published: '2012-05-03' })).toMatchObject({
      document: { published: '2012-05-03' },
      warnings: [],
    });
  });
  test('of its own stands before `published`', async () => {
    expect((await document('txt', `3 May 2012\n\n${BODY}`, { published: '2020-01-01' })).published).toBe(
      '2012-05-03',
    );
  });
  test('to come is kept, and told', async () => {
    const found = await reading('txt', `3 May 2042\n\n${BODY}`, { today: '2026-11-25' });
    expect(found.document?.published).toBe('2042-05-03');
    expect(found.warnings).toEqual(['in.txt: is dated 2042-05-03, which is still to come']);
  });
  test('that is none is told', async () => {
    const found = await reading('jsonl', JSON.stringify({ text: BODY, date: 'soon' }));
    expect(found.warnings).toEqual([
      expect.stringContaining('“soon”'),
      expect.stringContaining('has no date'),
    ]);
  });
});

describe('what cannot be read fails with one line', () => {
  const wide = Buffer.from('\ufeff \n', 'utf16le');
  test.each<[Kind, string | Uint8Array, string]>([
    ['txt', ' \n\t ', 'in.txt: is empty'],
    ['txt', wide, 'in.txt: is empty'],
    ['txt', 'a\0b', 'in.txt: is binary, not text'],
    ['html', '%PDF-1.4', 'in.html: is a PDF file; save its text first'],
    ['html', '<html><body><script>1</script></body></html>', 'in.html: is a page without an article'],
    ['txt', SPANISH, 'in.txt: is in Spanish; Readout reads English'],
    ['jsonl', '{"text": "a', 'in.jsonl:7: is not JSON'],
    ['jsonl', '[1]', 'in.jsonl:7: is no JSON object'],
    ['jsonl', 'null', 'in.jsonl:7: is no JSON object'],
    ['jsonl', '{"id": "a"}', 'in.jsonl:7: has no field "text"'],
    ['jsonl', '{"text": 4}', 'in.jsonl:7: has no field "text"'],
    ['jsonl', '{"text": " "}', 'in.jsonl:7: has an empty "text"'],
    ['jsonl', '{"text": "a\\u0000b"}', 'in.jsonl:7: is binary, not text'],
  ])('%s %j', async (kind, content, line) => {
    const { failure } = await reading(kind, content);
    expect(failure).toContain(line);
    expect(failure).not.toContain('\n');
  });
});

test('any bytes whatever give a document that keeps the laws, or one line', async () => {
  const kinds = fc.constantFrom<Kind>('txt', 'html', 'jsonl');
  const contents = fc.oneof(
    fc.uint8Array({ maxLength: 200 }),
    fc.string({ unit: 'binary', maxLength: 200 }).map((s) => Buffer.from(s)),
    fc.string({ unit: 'binary', maxLength: 200 }).map((text) => Buffer.from(JSON.stringify({ text }))),
    fc
      .string({ unit: 'binary', maxLength: 200 })
      .map((s) => Buffer.from(`<html><p>${BODY}<p>${s}<p>${BODY}`)),
  );
  await fc.assert(
    fc.asyncProperty(kinds, contents, async (kind, bytes) => {
      const found = await reading(kind, bytes);
      if (!found.document) {
        expect(found.failure).not.toMatch(/\n/);
        return;
      }
      const { text, blocks } = found.document;
      let end = 0;
      for (const block of blocks) {
        expect(text.slice(end, block.start).trim()).toBe('');
        expect(text.slice(block.start, block.end)).toBe(block.text);
        end = block.end;
      }
      expect(text.slice(end).trim()).toBe('');
    }),
    { numRuns: 150 },
  );
});
