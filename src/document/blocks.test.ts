import { describe, expect, test } from 'vitest';
import { blocksOf } from './blocks.js';

const kinds = (text: string, headline: string | null = null) =>
  blocksOf(text, headline).map(({ kind }) => kind);
const BODY =
  'The envoys of the two countries met on Tuesday.\n\nThey will meet again in May, an official said.';

describe('a text without a headline of its own', () => {
  test('date line and headline at the top', () => {
    expect(kinds(`Tuesday 4 May 2010\n\nEnvoys Meet\n\n${BODY}`)).toEqual([
      'date',
      'title',
      'paragraph',
      'paragraph',
    ]);
  });
  test('headline, then date line', () => {
    expect(kinds(`Envoys Of Two Countries Meet\n4 May 2010\n\n${BODY}`)).toEqual([
      'title',
      'date',
      'paragraph',
      'paragraph',
    ]);
  });
  test('a headline said twice', () => {
    const headline = 'Envoys Of Two Countries Meet';
    expect(kinds(`${headline}\n\n${headline}\n${BODY}`)).toEqual([
      'title',
      'title',
      'paragraph',
      'paragraph',
    ]);
  });
  test('a first sentence is no headline', () => {
    expect(kinds(BODY)).toEqual(['paragraph', 'paragraph']);
  });
  test('a dateline is no headline', () => {
    expect(kinds(`BERN (Reuters) - The envoys met\n\n${BODY}`)).toEqual([
      'paragraph',
      'paragraph',
      'paragraph',
    ]);
  });
  test('a place or a name at the top is no headline', () => {
    expect(kinds(`State House\n\n${BODY}`)).toEqual(['paragraph', 'paragraph', 'paragraph']);
  });
  test('a line alone is no headline', () => {
    expect(kinds('Envoys of two countries to meet in Bern')).toEqual(['paragraph']);
  });
  test('a date in the midst is no date line', () => {
    expect(kinds(`${BODY}\n\n${BODY}\n\n4 May 2010\n\n${BODY}`)).not.toContain('date');
  });
});

describe('a text whose record has a headline', () => {
  test('that stands in the text, typeset otherwise', () => {
    expect(kinds(`ENVOYS MEET: “SOON”\n\n${BODY}`, 'Envoys meet - "soon"')).toEqual([
      'title',
      'paragraph',
      'paragraph',
    ]);
  });
  test('that does not stand in it', () => {
    expect(kinds(`The Envoys Of Two Countries\n\n${BODY}`, 'Envoys meet')).toEqual([
      'paragraph',
      'paragraph',
      'paragraph',
    ]);
  });
});
