import { expect, test } from 'vitest';
import { sampleReport } from '../../tests/fixtures/report.js';
import { f1, score, sum } from './score.js';

const gold = sampleReport();

test('a reading that is as it should be is wholly right', () => {
  const { statements, events, agreements } = score(gold, sampleReport());
  expect(statements).toEqual({ found: 3, right: 3, read: 3, gold: 3 });
  expect(f1(events.right, events)).toBe(1);
  expect(f1(agreements.found, agreements)).toBe(1);
});

test('a missing, a superfluous and a wrongly spoken line count against it', () => {
  const reading = sampleReport();
  const [first, second] = reading.statements;
  reading.statements = [
    { ...first!, speaker: null },
    second!,
    { ...second!, id: 's9', contents: first!.contents.slice() },
  ];
  reading.events[0]!.targets = ['state/SWE'];
  const { statements, events } = score(gold, reading);
  expect(statements).toEqual({ found: 2, right: 1, read: 3, gold: 3 });
  expect(events).toMatchObject({ found: 2, right: 1 });
});

test('a line of another type is not the event', () => {
  const reading = sampleReport();
  for (const event of reading.events) event.type = 'ASSAULT';
  expect(score(gold, reading).events.found).toBe(0);
});

test('reports add up, and nothing is no figure', () => {
  const one = score(gold, sampleReport());
  expect(sum([one, one]).statements.gold).toBe(6);
  expect(f1(0, sum([]).events)).toBeNull();
});
