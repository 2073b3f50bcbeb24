/** Sentences of the press as a whole: bench/sentences/ holds reports of our own, cut by hand. */
import { expect, it } from 'vitest';
import { cutReport, readNews, sentenceF1 } from '../bench/sentences.js';

const reports = readNews();

it('has sentences that together are all of each report', () => {
  const squeezed = (text: string) => text.replace(/\s/g, '');
  for (const { text, sentences } of reports) expect(squeezed(sentences.join(''))).toBe(squeezed(text));
});

it('cuts transcripts with two blanks between sentences and hard-wrapped lines as they were typed', async () => {
  const report = reports.find((r) => r.name.startsWith('transcript: White House'))!;
  expect(await sentenceF1([report])).toBeGreaterThan(97);
  expect(await cutReport(report)).toContain(
    'Look, the Prime Minister and I have been friends for — what is it — 12\nyears now?',
  );
});

it('cuts 92 in 100 sentences of the set right', async () => {
  expect(await sentenceF1(reports)).toBeGreaterThan(92);
});
