import { expect, test } from 'vitest';
import { sampleReport } from '../../tests/fixtures/report.js';
import { breaches } from '../report/laws.js';
import type { Report } from '../report/schema.js';
import { corrected, isDone, verdicts } from './apply.js';
import type { Correction } from './types.js';

const report = sampleReport();
const [s1, s2, s3] = report.statements;

let id = 0;
function said(act: Correction['act'], more: Partial<Correction> = {}): Correction {
  const kind = more.was || more.now ? 'statement' : null;
  return {
    id: ++id,
    report: 'sample/oslo',
    at: '2025-03-05T10:00:00Z',
    by: 'Ana',
    act,
    kind,
    was: null,
    now: null,
    undoes: null,
    ...more,
  };
}

function statements(log: readonly Correction[], reading: Report = report): string[] {
  return corrected(reading, log).statements.map((statement) => `${statement.id} ${statement.stance}`);
}

/** The same report read by another machine: other names, other places in a longer text. */
function reread(): Report {
  const reading = structuredClone(report);
  reading.statements = reading.statements.slice(1).map((statement, i) => ({ ...statement, id: `s${i + 1}` }));
  return reading;
}

test('what nobody spoke of stays, what was rejected goes, what was changed is as it was put', () => {
  expect(statements([])).toEqual(['s1 says', 's2 promises', 's3 denies']);
  const log = [
    said('reject', { was: s1! }),
    said('change', { was: s2!, now: { ...s2!, stance: 'says' } }),
    said('accept', { was: s3! }),
  ];
  expect(statements(log)).toEqual(['s2 says', 's3 denies']);
});

test('the last word on a line holds, and an undo brings back the word before', () => {
  const [no, yes] = [said('reject', { was: s1! }), said('accept', { was: s1! })];
  expect(statements([no, yes])).toHaveLength(3);
  expect(statements([no, yes, said('undo', { undoes: yes.id })])).toHaveLength(2);
  expect(statements([no, said('undo', { undoes: no.id })])).toHaveLength(3);
});

test('corrections survive another reading of the report', () => {
  const log = [said('reject', { was: s2! }), said('accept', { was: s1! })];
  expect(statements(log, reread())).toEqual(['s2 denies', 'sp1 says']);
  expect([...verdicts(reread(), [log[0]!]).keys()]).toEqual(['s1']);
});

test('lines of persons have names of their own', () => {
  const log = [said('add', { now: { ...s1!, id: 's', stance: 'asks' } })];
  expect(statements(log)).toEqual(['s1 says', 's2 promises', 's3 denies', 'sp1 asks']);
  expect(breaches(corrected(report, log))).toEqual([]);
});

test('a report is done when somebody says so', () => {
  const done = said('done');
  expect(isDone([])).toBe(false);
  expect(isDone([done])).toBe(true);
  expect(isDone([done, said('undo', { undoes: done.id })])).toBe(false);
});
