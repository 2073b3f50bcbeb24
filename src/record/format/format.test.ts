import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { Merger } from '../index.js';
import { written } from '../testing.js';
import { loadRecordFormat, type RECORD_FORMAT_NAMES } from './index.js';

const PAPER = { width: 92, colour: false };
const ACTORS = [['person/ana-reis', 'PRT'], ['state/AGO'], ['place/luanda', 'AGO']] as const;

const merger = new Merger();
for (const report of [
  written({
    ...{
      id: 'r1',
      title: 'Reis lands in Luanda',
      published: '2018-09-17',
      outlet: 'Diário do Cais',
      actors: ACTORS,
    },
    text: 'Foreign Minister Ana Reis landed in Luanda on Monday.\nThere she will sign a treaty on double taxation.\n“Angola owes us nothing and we owe Angola our ears,” she said on the tarmac.',
    events: [
      {
        words: 'Ana Reis landed in Luanda',
        ...{
          mode: 'visit',
          sources: ['person/ana-reis'],
          targets: ['state/AGO'],
          date: '2018-09-17',
          place: 'place/luanda',
        },
      },
    ],
    statements: [
      {
        words: '“Angola owes us nothing and we owe Angola our ears,”',
        by: 'person/ana-reis',
        mode: 'direct',
      },
    ],
    agreements: [
      {
        words: 'treaty on double taxation',
        kind: 'tax treaty',
        parties: ['person/ana-reis', 'state/AGO'],
        status: 'expected',
      },
    ],
  }),
  written({
    ...{ id: 'r2', title: '=cmd', published: '2018-09-18', outlet: 'Kwanza Times', actors: ACTORS },
    text: 'Portugal says its minister came to Luanda on Tuesday to sign a treaty on double taxation with Angola.\nAna Reis told the crew that Angola owed Portugal nothing, and that Portugal owed Angola its ears.',
    events: [
      {
        words: 'its minister came to Luanda',
        ...{
          mode: 'visit',
          sources: ['person/ana-reis'],
          targets: ['state/AGO'],
          date: '2018-09-18',
          place: 'place/luanda',
          saidIn: 's1',
        },
      },
    ],
    statements: [{ words: 'its minister came to Luanda on Tuesday', by: 'person/ana-reis' }],
    agreements: [
      {
        words: 'treaty on double taxation',
        kind: 'tax treaty',
        parties: ['person/ana-reis', 'state/AGO'],
        status: 'signed',
        signed: '2018-09-18',
      },
    ],
  }),
])
  merger.add(report);
const record = merger.record();

async function printed(
  name: (typeof RECORD_FORMAT_NAMES)[number],
  width = PAPER.width,
  of = record,
): Promise<string> {
  return (await loadRecordFormat(name))(of, { ...PAPER, width });
}

describe('formats of a record', () => {
  it('json is the record', async () => expect(JSON.parse(await printed('json'))).toEqual(record));

  it('csv has a row for each telling, and no cell that a spreadsheet would run', async () => {
    const rows: Record<string, string>[] = parse(await printed('csv'), { columns: true });
    expect(rows.map(({ kind, report, line }) => [kind, report, line]).sort()).toEqual([
      ['agreement', 'r1', 'a1'],
      ['agreement', 'r2', 'a1'],
      ['event', 'r1', 'e1'],
      ['event', 'r2', 'e1'],
      ['statement', 'r1', 's1'],
      ['statement', 'r2', 's1'],
    ]);
    expect(rows.filter((row) => Object.values(row).some((cell) => /^[=+@]/.test(cell)))).toEqual([]);
    expect(rows.find(({ kind, report }) => kind === 'event' && report === 'r2')).toMatchObject({
      only_said_by: 'Portugal',
      at: '1:15',
    });
  });

  it('text tells stories, events, agreements and contradictions, each with its report and place', async () => {
    await expect(`${await printed('text')}\n`).toMatchFileSnapshot('./format.test.txt');
  });

  it('timeline puts what happened, what was said and what became of agreements in the order of days', async () => {
    await expect(`${await printed('timeline')}\n`).toMatchFileSnapshot('./timeline.test.txt');
  });

  it('what has changed is told beside each line', async () => {
    const changes = merger.changes('2018-09-18');
    await expect(`${await printed('text', PAPER.width, changes)}\n`).toMatchFileSnapshot(
      './changes.test.txt',
    );
    const rows: Record<string, string>[] = parse(await printed('csv', PAPER.width, changes), {
      columns: true,
    });
    expect(rows.filter(({ kind }) => kind === 'agreement').map(({ change }) => change)).toEqual(
      Array(2).fill('status was expected; signing was not told'),
    );
  });

  it('text keeps to narrow paper', async () => {
    const lines = (await printed('text', 60)).split('\n');
    expect(lines.filter((line) => line.length > 60)).toEqual([]);
  });
});
