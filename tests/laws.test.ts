/** The laws of a report hold for the examples, and for whatever becomes of them on the way to a reader. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { toDocument } from '../src/document/index.js';
import { isFailure } from '../src/document/notice.js';
import { readReport } from '../src/read.js';
import type { Report } from '../src/report/schema.js';
import { reportProblems } from '../src/report/validate.js';
import { documentsOf, exampleFiles } from './examples.js';

const documents = (await Promise.all((await exampleFiles()).map(documentsOf))).flat();

/** Shape and laws, and what stands in the order of the text. */
function expectLawful(report: Report): void {
  expect(reportProblems(report)).toEqual([]);
  const lists = [
    report.times,
    ...report.actors.map((a) => a.mentions),
    ...report.statements.map((s) => s.contents),
  ];
  for (const spans of lists)
    expect(spans.map((s) => s.start)).toEqual(spans.map((s) => s.start).sort((a, b) => a - b));
}

describe('an example', () => {
  test.each(documents.map((document) => [document.title, document] as const))('%s', (_, document) => {
    const before = JSON.stringify(document);
    const report = readReport(document);
    expectLawful(report);
    expect(JSON.stringify(readReport(document))).toBe(JSON.stringify(report));
    expect(JSON.stringify(document)).toBe(before);
    expect(report.document.text).toBe(document.text);
  });
});

type Change = (text: string) => string;
/** A place in a text, as a share of its length. */
const place = fc.double({ min: 0, max: 1, noNaN: true });
const at = (text: string, share: number) => Math.floor(share * text.length);
const STRANGE = [
  '\ud83d\ude00',
  '\ud83d',
  '\u200b',
  '\u0301',
  '\u202e',
  '\u00ad',
  '\ufeff',
  '“',
  '”',
  '"',
  '«',
  '(',
  '\n\n',
  '\u2028',
  '\t',
  'İ',
  '…',
  '—',
  'ß',
];

const changes = fc.oneof(
  fc.tuple(place, fc.integer({ min: 1, max: 60 })).map(
    ([where, length]): Change =>
      (text) =>
        text.slice(0, at(text, where)) + text.slice(at(text, where) + length),
  ),
  fc.tuple(place, fc.constantFrom(...STRANGE)).map(
    ([where, strange]): Change =>
      (text) =>
        text.slice(0, at(text, where)) + strange + text.slice(at(text, where)),
  ),
  fc.constantFrom<Change>(
    (text) => text.replace(/\n+/g, ' '),
    (text) => text.replace(/ /g, '\n'),
    (text) => text.replace(/[.,]/g, ''),
    (text) => text.toUpperCase(),
    (text) => text.toLowerCase(),
    (text) => text.replace(/["“”]/g, ''),
    (text) => text.replace(/ /g, '\u00a0'),
    (text) => text + text,
  ),
);

test('a report of damaged text keeps the laws', async () => {
  const texts = fc.constantFrom(...documents.map(({ text }) => text));
  await fc.assert(
    fc.asyncProperty(
      texts,
      place,
      fc.array(changes, { minLength: 1, maxLength: 4 }),
      async (text, where, made) => {
        const part = text.slice(at(text, where * 0.8)).slice(0, 700);
        const damaged = made.reduce((so, change) => change(so), part);
        const line = JSON.stringify({ text: damaged, date: '2012-05-03' });
        const reading = await toDocument({ path: '-', line: 1, kind: 'jsonl', bytes: Buffer.from(line) });
        if (!isFailure(reading)) expectLawful(readReport(reading.document));
      },
    ),
    { numRuns: 60 },
  );
}, 180_000);
