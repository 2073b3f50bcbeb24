/** Each export is read back with a reader that others wrote. */
import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import ICAL from 'ical.js';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFootnoteFromMarkdown } from 'mdast-util-gfm-footnote';
import { gfmFootnote } from 'micromark-extension-gfm-footnote';
import { describe, expect, test } from 'vitest';
import { sampleReport } from '../../../tests/fixtures/report.js';
import type { Report } from '../schema.js';
import type { Format } from './format.js';
import { ical } from './ical.js';
import { jsonld } from './jsonld.js';
import { markdown } from './markdown.js';
import { polecat } from './polecat.js';

const PIPE = { width: 80, colour: false };

/** The sample twice, as two reports. */
function two(): Report[] {
  const other = sampleReport();
  other.document.id = 'other';
  return [sampleReport(), other];
}

function printed({ envelope, one }: Format, reports: readonly Report[] = two()): string {
  return envelope.open + reports.map((report) => one(report, PIPE)).join(envelope.between) + envelope.close;
}

describe('jsonld', () => {
  test('is a graph in which every reference leads to a node', async () => {
    const { default: processor } = await import('jsonld');
    const context = { '@vocab': 'https://schema.org/', isPartOf: { '@type': '@id' } };
    const documentLoader = async (url: string) => ({ documentUrl: url, document: { '@context': context } });
    const expanded = await processor.expand(JSON.parse(printed(jsonld)), { documentLoader });
    const ids = new Set(expanded.map((node) => node['@id']));
    const references = JSON.stringify(expanded).matchAll(/\{"@id":"([^"]+)"\}/g);
    for (const [, id] of references) expect(ids).toContain(id);
    const types = expanded.flatMap((node) => node['@type'] as string[]);
    expect(types.filter((type) => type === 'https://schema.org/NewsArticle')).toHaveLength(2);
    const quotations = 2 * sampleReport().statements.length;
    expect(types.filter((type) => type === 'https://schema.org/Quotation')).toHaveLength(quotations);
  });
});

describe('polecat', () => {
  test('has a row an event, all its columns in order', () => {
    const rows: Record<string, string>[] = parse(printed(polecat), {
      columns: true,
      delimiter: '\t',
      quote: false,
    });
    expect(rows.length).toBeGreaterThan(0);
    const columns = Object.keys(rows[0]!);
    expect(columns.slice(0, 8)).toEqual([
      'Event ID',
      'Event Date',
      'Event Type',
      'Event Mode',
      'Intensity',
      'Quad Code',
      'Contexts',
      'Actor Name',
    ]);
    expect(columns.indexOf('Version')).toBe(39);
    for (const row of rows) expect(row['Quad Code']).toMatch(/^(VERBAL|MATERIAL) (COOPERATION|CONFLICT)$/);
  });

  test('no name or text breaks a row', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1 }), (name) => {
        const report = sampleReport();
        for (const actor of report.actors) actor.name = name;
        const lines = printed(polecat, [report]).trimEnd().split('\n');
        for (const line of lines) expect(line.split('\t')).toHaveLength(48);
      }),
    );
  });
});

describe('ical', () => {
  test('is a calendar whose days are those of the events and agreements', () => {
    const report = sampleReport();
    const calendar = new ICAL.Component(ICAL.parse(printed(ical, [report])));
    const entries = calendar.getAllSubcomponents('vevent').map((entry) => new ICAL.Event(entry));
    const dated = report.events.filter(({ date, status }) => date !== null && status !== 'denied');
    expect(entries.length).toBeGreaterThanOrEqual(dated.length);
    expect(new Set(entries.map(({ uid }) => uid)).size).toBe(entries.length);
    for (const { startDate } of entries) expect(startDate.isDate).toBe(true);
  });

  const ENDS: [edtf: string, last: string | null][] = [
    ['2021-05-06', '2021-05-06'],
    ['2024-02', '2024-02-29'],
    ['2021', '2021-12-31'],
    ['2021-21', '2021-05-31'],
    ['2001/2021-03', '2021-03-31'],
    ['2001/..', null],
    ['P5Y', null],
  ];
  test.each(ENDS)('what ends %s stands on %s', (ends, last) => {
    const report = sampleReport();
    report.events = [];
    report.agreements = report.agreements.slice(0, 1).map((a) => ({ ...a, signed: null, ends }));
    const calendar = new ICAL.Component(ICAL.parse(printed(ical, [report])));
    const days = calendar
      .getAllSubcomponents('vevent')
      .map((entry) => new ICAL.Event(entry).startDate.toString());
    expect(days).toEqual(last === null ? [] : [last]);
  });

  test('the same report gives the same calendar', () => {
    expect(printed(ical)).toBe(printed(ical));
  });
});

describe('markdown', () => {
  const tree = (reports?: Report[]) =>
    fromMarkdown(printed(markdown, reports), {
      extensions: [gfmFootnote()],
      mdastExtensions: [gfmFootnoteFromMarkdown()],
    });

  test('every line has a footnote of its own', () => {
    const references = JSON.stringify(tree()).matchAll(/"footnoteReference","identifier":"([^"]+)"/g);
    const definitions = tree().children.filter((node) => node.type === 'footnoteDefinition');
    const ids = [...references].map(([, id]) => id);
    const { statements, events, agreements } = sampleReport();
    expect(ids).toHaveLength(2 * (statements.length + events.length + agreements.length));
    expect(new Set(ids).size).toBe(ids.length);
    expect(definitions.map((node) => node.identifier).sort()).toEqual([...ids].sort());
  });

  test('no word of a report is markup', () => {
    const report = sampleReport();
    report.document.title = '1. *A* [b](c) <i> `d` # e ~~f~~ | \\ &amp; _g_';
    const [heading] = tree([report]).children;
    expect(heading).toMatchObject({
      type: 'heading',
      children: [{ type: 'text', value: report.document.title }],
    });
  });
});
