import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatConllu } from './conllu.js';
import { readLanguage } from './index.js';

function documentOf(...paragraphs: readonly string[]) {
  const text = paragraphs.join('\n\n');
  let at = 0;
  const blocks = paragraphs.map((paragraph) => {
    const start = at;
    at += paragraph.length + 2;
    return { kind: 'paragraph' as const, start, end: start + paragraph.length, text: paragraph };
  });
  const none = { path: null, title: '', outlet: null, url: null, byline: null, published: null };
  return { ...none, id: 'report 7', language: 'en', text, blocks };
}

function write(...paragraphs: readonly string[]): string {
  const document = documentOf(...paragraphs);
  return formatConllu(document, readLanguage(document).sentences);
}

interface Line {
  readonly id: string;
  readonly form: string;
  readonly rest: readonly string[];
}

/** Checks a file by the rules of CoNLL-U and UD, and returns the text that its sentences spell. */
function validate(conllu: string): string[] {
  if (conllu === '') return [];
  expect(conllu.endsWith('\n\n')).toBe(true);
  const ids = new Set<string>();
  return conllu
    .slice(0, -2)
    .split('\n\n')
    .map((block) => {
      const lines = block.split('\n');
      const comments = lines.filter((l) => l.startsWith('#') && !l.includes('\t'));
      const id = comments.find((c) => c.startsWith('# sent_id = '))!;
      expect(ids.has(id)).toBe(false);
      ids.add(id);
      const rows = lines.slice(comments.length).map((line): Line => {
        const [number, form, ...rest] = line.split('\t') as [string, string, ...string[]];
        expect(rest).toHaveLength(8);
        for (const value of [number, form, ...rest]) expect(value).toMatch(/^\S(.*\S)?$/u);
        return { id: number, form, rest };
      });
      checkTree(rows.filter((r) => !r.id.includes('-')));
      const text = spelt(rows);
      expect(comments).toContain(`# text = ${text.trimEnd()}`);
      return text;
    });
}

function checkTree(words: readonly Line[]): void {
  const heads = words.map((w) => Number(w.rest[4]));
  expect(words.map((w) => w.id)).toEqual(words.map((_, i) => `${i + 1}`));
  expect(heads.filter((h) => h === 0)).toHaveLength(1);
  for (const [i, word] of words.entries()) {
    expect(word.rest[5] === 'root').toBe(heads[i] === 0);
    let steps = 0;
    for (let at = i + 1; at !== 0; at = heads[at - 1]!) expect(steps++).toBeLessThanOrEqual(words.length);
  }
}

function spelt(rows: readonly Line[]): string {
  let text = '';
  let until = 0;
  for (const { id, form, rest } of rows) {
    const range = /^(\d+)-(\d+)$/.exec(id);
    if (range !== null) {
      expect(Number(range[1])).toBeLessThan(Number(range[2]));
      until = Number(range[2]);
    } else if (Number(id) <= until) {
      expect(rest[7]).toBe('_');
      continue;
    }
    text += form + (rest[7] === 'SpaceAfter=No' ? '' : ' ');
  }
  return text;
}

describe('formatConllu', () => {
  it('puts words written together under a range line', () => {
    const conllu = write("We can't stay; they cannot go to Kenya's coast.");
    expect(validate(conllu)).toHaveLength(1);
    for (const range of ["2-3\tcan't", '7-8\tcannot']) expect(conllu).toContain(`\n${range}\t_`);
    expect(conllu).toMatch(/\n\d+-\d+\tKenya's\t/);
  });

  it('leaves hyphens, brackets and numbers outside range lines', () => {
    expect(write('A two-day visit (7pm) by the ex-minister.')).not.toMatch(/\n\d+-\d+\t/);
  });

  it('marks documents, paragraphs and sentences', () => {
    const conllu = write('Envoys met. They talked.', 'They left.');
    expect(conllu.match(/^# newdoc id = report_7$/gm)).toHaveLength(1);
    expect(conllu.match(/^# newpar$/gm)).toHaveLength(2);
    expect(conllu.match(/^# sent_id = report_7-\d$/gm)).toHaveLength(3);
  });

  it('is valid whatever the text', () => {
    const pieces = [
      'a',
      'Mr.',
      ' ',
      '\n',
      '"',
      '’s',
      "don't",
      '7',
      '-',
      'é',
      '😀',
      '(',
      'U.S.',
      'cannot',
      '#',
      '\t',
      '_',
    ];
    const paragraphs = fc.array(
      fc.array(fc.constantFrom(...pieces), { maxLength: 12 }).map((p) => p.join('')),
      { minLength: 1, maxLength: 3 },
    );
    fc.assert(
      fc.property(paragraphs, (texts) => {
        const bare = (text: string) => text.replace(/\s/g, '');
        expect(bare(validate(write(...texts)).join(''))).toBe(bare(texts.join('')));
      }),
      { numRuns: 60 },
    );
  });
});
