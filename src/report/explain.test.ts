import { expect, test } from 'vitest';
import { sampleReport } from '../../tests/fixtures/report.js';
import { explain } from './explain.js';
import { explained } from './format/explained.js';

const report = sampleReport();
const { text } = report.document;
const sentence = (from: string, to: string) => {
  const start = text.indexOf(from);
  const end = text.indexOf(to, start) + to.length;
  return { start, end, text: text.slice(start, end) };
};
const grounds = {
  sentences: [sentence('Foreign Minister', 'stands.”'), sentence('He said', 'News.')],
  rules: [{ name: 'times/weekday', what: 'A weekday.', example: 'They met on Friday.' }],
};

test('explains every line, in text order, each with the sentence that holds its parts', () => {
  const all = explain(report, grounds);
  const { actors, times, statements, events, agreements, doubts } = report;
  const mentions = actors.flatMap((actor) => actor.mentions);
  const lines = [mentions, times, statements, events, agreements, doubts].flat();
  expect(all).toHaveLength(lines.length);
  const starts = all.map(({ parts }) => parts[0]!.start);
  expect(starts).toEqual([...starts].sort((a, b) => a - b));
  for (const { parts, sentence } of all) {
    expect(text.slice(sentence.start, sentence.end)).toBe(sentence.text);
    for (const { start, end } of parts) expect(sentence.start <= start && end <= sentence.end).toBe(true);
  }
});

test('an offset asks for the lines that cover it alone', () => {
  const [time, ...others] = explain(report, grounds, text.indexOf('Monday'));
  expect(others).toEqual([]);
  expect(time).toMatchObject({
    kind: 'time',
    reading: '“Monday” is 3 March 2025 (2025-03-03)',
    because: ['counted from the report’s date line, 4 March 2025'],
    rule: { what: 'A weekday.' },
  });
  expect(explain(report, grounds, text.indexOf('according'))).toEqual([]);
});

test('a page shows the parts in their sentence, the rule, and how the speaker was resolved', () => {
  const said = explain(report, grounds, text.indexOf('said'));
  const page = explained(report, said, { width: 80, colour: false }).replace(/\s+/g, ' ');
  expect(page).toContain('[speaker: He] [cue: said] [content: Norway 🇳🇴 would,] [content: “if asked,” send');
  expect(page).toContain('by statements/verb-clause');
  expect(page).toContain('“He” is Kari Halvorsen by actors/pronoun');
});
