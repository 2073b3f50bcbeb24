import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { parseHTML } from 'linkedom';
import { describe, expect, test } from 'vitest';
import { sampleReport } from '../../../tests/fixtures/report.js';
import { breaches } from '../laws.js';
import type { Report } from '../schema.js';
import { annotations } from './annotations.js';
import { attributions } from './attributions.js';
import { csv } from './csv.js';
import type { Format } from './format.js';
import { html } from './html/index.js';
import { json } from './json.js';
import { jsonl } from './jsonl.js';
import { text } from './text.js';

const PIPE = { width: 80, colour: false };

function alone(format: Format, report: Report = sampleReport()): string {
  const { open, close } = format.alone ?? format.envelope;
  return `${open}${format.one(report, PIPE)}${close}`;
}

/** The sample with all text that comes from outside replaced. */
function hostile(words: string): Report {
  const report = sampleReport();
  report.document.title = words;
  report.document.text = report.document.text.replaceAll('Fjord', words.padEnd(5).slice(0, 5));
  for (const actor of report.actors) actor.name = words;
  for (const statement of report.statements) for (const content of statement.contents) content.text = words;
  return report;
}

test('the sample keeps the laws of a report', () => {
  expect(breaches(sampleReport())).toEqual([]);
});

describe('text', () => {
  test('is a page, each line with its place beside it', async () => {
    await expect(alone(text)).toMatchFileSnapshot('../../../tests/golden/format/sample.txt');
  });

  test('stays within narrow paper, words and places readable', () => {
    const page = text.one(sampleReport(), { width: 44, colour: false });
    expect(Math.max(...page.split('\n').map((line) => line.length))).toBeLessThanOrEqual(46);
    expect(page).toContain('says direct');
  });

  test('has colours only where they are asked for, over the same words', () => {
    const coloured = text.one(sampleReport(), { width: 80, colour: true });
    const escapes = new RegExp(`${String.fromCharCode(27)}\\[\\d+m`, 'g');
    expect(coloured).toMatch(escapes);
    expect(coloured.replace(escapes, '')).toBe(text.one(sampleReport(), PIPE));
  });

  test('nothing in a report can steer the terminal', () => {
    const page = text.one(hostile('a\u001b[31mb\u202ec\r\n'), PIPE);
    expect(page).not.toMatch(/[^\P{Cc}\n]|\p{Bidi_Control}/u);
  });

  test('says so where nothing was read', () => {
    const bare = { ...sampleReport(), actors: [], statements: [], events: [], agreements: [] };
    expect(alone(text, bare)).toContain('No statement, event or agreement was read');
  });
});

test('json and jsonl give the report back', () => {
  expect(JSON.parse(alone(json))).toEqual(sampleReport());
  expect(JSON.parse(alone(jsonl))).toEqual(sampleReport());
  expect(alone(jsonl).trimEnd()).not.toContain('\n');
});

describe('csv', () => {
  test('has a row for each line, which read back are the same', () => {
    const rows: Record<string, string>[] = parse(alone(csv), { columns: true });
    expect(rows.map((row) => row.line)).toEqual(['s1', 's2', 's3', 'e1', 'e2', 'a1']);
    expect(rows[1]).toMatchObject({
      kind: 'statement',
      who: 'Kari Halvorsen',
      via: 'Fjord News',
      text: 'Norway 🇳🇴 would, … “if asked,” send a delegation in May',
    });
    expect(rows[2]).toMatchObject({ who: 'Officials in Stockholm', who_id: '' });
    expect(rows[3]).toMatchObject({ who: 'Kari Halvorsen;Per Lindqvist', what: 'CONSULT', place: 'Oslo' });
    expect(rows[5]).toMatchObject({ date: '1998', term: 'P30Y', ends: '2028', said_in: 's1' });
  });

  test('a line end in a cell stands between quotes', () => {
    expect(csv.one(hostile('one\ntwo'), PIPE)).toContain('"one\ntwo"');
  });

  test('any words survive the round trip', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (words) => {
        const rows: Record<string, string>[] = parse(alone(csv, hostile(words)), { columns: true });
        expect(rows[0]!.title).toBe(words);
        expect(rows[0]!.text).toBe(words);
      }),
    );
  });
});

describe('annotations', () => {
  interface Target {
    source: string;
    selector: [{ start: number; end: number }, { exact: string; prefix: string; suffix: string }];
  }
  interface Annotation {
    id: string;
    type: string;
    body: { type: string; value: string }[];
    target: Target | Target[];
  }
  const collection = JSON.parse(alone(annotations));
  const items: Annotation[] = collection.first.items;

  test('is an AnnotationCollection with its page', () => {
    expect(collection).toMatchObject({
      '@context': 'http://www.w3.org/ns/anno.jsonld',
      type: 'AnnotationCollection',
      total: 8,
      first: { type: 'AnnotationPage', startIndex: 0 },
    });
    expect(items.every(({ type }) => type === 'Annotation')).toBe(true);
    expect(new Set(items.map(({ id }) => id)).size).toBe(8);
  });

  test('positions count code points, and quotes stand in their context', () => {
    const { text } = sampleReport().document;
    const characters = [...text];
    for (const { selector } of items.flatMap(({ target }) => target)) {
      const [{ start, end }, { exact, prefix, suffix }] = selector;
      expect(characters.slice(start, end).join('')).toBe(exact);
      expect(text).toContain(prefix + exact + suffix);
    }
  });

  test('a statement in two stretches has two targets', () => {
    expect(items[1]!.target).toHaveLength(2);
  });
});

test('attributions have the spans of sources, cues and contents', () => {
  const { id, text, attributions: all } = JSON.parse(alone(attributions));
  const words = (spans: [number, number][]) => spans.map(([start, end]) => text.slice(start, end));
  expect(id).toBe('sample/oslo');
  expect(words(all[2].sources)).toEqual(['Officials in Stockholm']);
  expect(words(all[1].cues)).toEqual(['said']);
  expect(words(all[1].contents)).toEqual(['Norway 🇳🇴 would,', '“if asked,” send a delegation in May']);
});

describe('html', () => {
  const page = alone(html);
  const { document } = parseHTML(page);

  test('shows all of the report’s words', () => {
    const shown = [...document.querySelectorAll('.words p')].map((p) => {
      for (const references of p.querySelectorAll('.refs')) references.remove();
      return p.textContent;
    });
    expect(shown).toEqual(
      sampleReport()
        .document.text.split('\n')
        .filter((line: string) => line !== ''),
    );
  });

  test('marks of each line its own words and what it rests on', () => {
    const resting = (rest: string) =>
      [...document.querySelectorAll('.words [data-rests]')]
        .filter((span) => span.getAttribute('data-rests')!.split(' ').includes(rest))
        .map(({ textContent }) => textContent)
        .join('');
    expect(resting('s2:content')).toBe('Norway 🇳🇴 would,“if asked,” send a delegation in May');
    expect(resting('s2:speaker')).toBe('He');
    expect(resting('s1:addressee')).toBe('Per Lindqvist');
    expect(resting('m1:mention')).toBe('Kari HalvorsenHe');
  });

  test('every link leads somewhere, and every id stands once', () => {
    const ids = [...page.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const [, target] of page.matchAll(/href="#([^"]+)"/g)) expect(ids).toContain(target);
  });

  test('names lines for those who cannot see them', () => {
    expect(page).toContain(
      'aria-label="s1, statement by Kari Halvorsen to Per Lindqvist, direct, of 3 March 2025"',
    );
    expect(document.querySelectorAll('h1').length).toBe(1);
  });

  test('a line is cited with who, to whom, when, where, its words and its report', () => {
    expect(document.querySelector('[data-line="s1"]')!.getAttribute('data-citation')).toBe(
      'Kari Halvorsen → Per Lindqvist, 3 March 2025, in Oslo: “the pact of 1998 stands.” ' +
        '(Fjord News, “Halvorsen & Lindqvist: <b>“Talks will go on”</b>”, 4 March 2025)',
    );
  });

  test('lets nothing of a report run', () => {
    const policy = /Content-Security-Policy" content="([^"]+)"/.exec(page)![1]!;
    expect(policy).toMatch(/^default-src 'none'; style-src 'sha256-\S+'; script-src 'sha256-\S+';/);
    expect(page).not.toContain('javascript:');
    const attack = alone(html, hostile('</script><script>alert(1)</script><img src=x onerror="x">\'"'));
    const built = parseHTML(attack).document;
    expect(built.querySelectorAll('script').length).toBe(1);
    expect(built.querySelectorAll('img, iframe, object, form, link, [onerror], [src]').length).toBe(0);
  });
});
