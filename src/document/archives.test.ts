import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { zipSync } from 'fflate';
import { afterAll, describe, expect, test } from 'vitest';
import { WARCRecord, WARCSerializer } from 'warcio';
import { formatNotice, isFailure, readRecords, toDocument } from './index.js';
import type { Document, Source } from './types.js';

const folder = mkdtempSync(join(tmpdir(), 'readout-archives-'));
afterAll(() => rmSync(folder, { recursive: true }));

type Read = Pick<Document, 'url' | 'id' | 'title' | 'published' | 'path' | 'text'>;

async function read(source: Source): Promise<(Read | string)[]> {
  const found: (Read | string)[] = [];
  for await (const record of readRecords(source)) {
    const reading = isFailure(record) ? record : await toDocument(record);
    found.push(
      isFailure(reading) ? formatNotice(reading.failure).replace(`${folder}/`, '') : reading.document,
    );
  }
  return found;
}

function file(name: string, bytes: Uint8Array): Source {
  const path = join(folder, name);
  writeFileSync(path, bytes);
  return { path };
}

const page = (town: string, head = '') =>
  `<html><head><title>Ferry To ${town}</title>${head}</head><body><article><p>The consul of Tuvalu said on Tuesday that the ferry to ${town} would sail again in the spring.</p>
   <p>She thanked the harbour master of ${town} for his patience and promised to pay for the new mooring herself.</p></article></body></html>`;

interface Answer {
  readonly path: string;
  readonly body?: string | Uint8Array;
  readonly type?: string;
  readonly status?: number;
  readonly encoding?: string;
}

/** An archive of these answers, after the record that every archive begins with; each packed by itself. */
async function archive(answers: readonly Answer[]): Promise<Buffer> {
  const records = [WARCRecord.createWARCInfo({}, { software: 'a test' })];
  for (const { path, body = '', type = 'text/html; charset=utf-8', status = 200, encoding } of answers) {
    const httpHeaders = { 'Content-Type': type, ...(encoding && { 'Content-Encoding': encoding }) };
    const url = `https://gazette.example${path}`;
    const about = { url, date: '2019-05-06T10:20:30Z', type: 'response' as const, httpHeaders };
    records.push(
      WARCRecord.create(
        { ...about, statusline: `HTTP/1.1 ${status} Told` },
        (async function* () {
          yield Buffer.from(body);
        })(),
      ),
    );
  }
  const parts: Uint8Array[] = [];
  for (const record of records) parts.push(await WARCSerializer.serialize(record, { gzip: true }));
  return Buffer.concat(parts);
}

const FUNAFUTI = { path: '/funafuti', body: page('Funafuti', '<meta name="date" content="2018-03-07">') };

describe('a web archive', () => {
  test('gives the pages in it, each with its address and date', async () => {
    const bytes = await archive([
      { path: '/robots.txt', body: 'User-agent: *', type: 'text/plain' },
      FUNAFUTI,
      { path: '/logo.png', body: 'x', type: 'image/png' },
      { path: '/gone', body: page('Nowhere'), status: 404 },
      { path: '/moved', status: 301 },
      { path: '/nukufetau', body: page('Nukufetau') },
    ]);
    expect(await read(file('site.warc.gz', bytes))).toMatchObject([
      {
        id: 'https://gazette.example/funafuti',
        url: 'https://gazette.example/funafuti',
        path: join(folder, 'site.warc.gz'),
        title: 'Ferry To Funafuti',
        published: '2018-03-07',
      },
      { url: 'https://gazette.example/nukufetau', published: '2019-05-06T10:20:30Z' },
    ]);
  });

  test('says that a date is that of the capture', async () => {
    for await (const record of readRecords(
      file('dated.warc.gz', await archive([{ path: '/a', body: page('Nanumea') }])),
    )) {
      const reading = await toDocument(record as never);
      expect(isFailure(reading) ? [] : reading.warnings.map(formatNotice)[0]).toContain(
        'dated.warc.gz:2: has no date, so that of its capture is taken',
      );
    }
  });

  test.each([
    ['gzip', gzipSync(page('Nui'))],
    ['br', brotliCompressSync(page('Nui'))],
    ['gzip', Buffer.from(page('Nui'))],
  ])('with an answer that came as %s', async (encoding, body) => {
    expect(
      await read(file('packed.warc.gz', await archive([{ path: '/nui', body, encoding }]))),
    ).toMatchObject([{ title: 'Ferry To Nui' }]);
  });

  test('without pages, damaged, or cut off, in one line each', async () => {
    const bytes = await archive([FUNAFUTI]);
    expect(await read(file('none.warc.gz', await archive([])))).toEqual([
      'none.warc.gz: is a web archive without pages',
    ]);
    expect(await read(file('none.warc', Buffer.from('no archive at all\n')))).toEqual([
      'none.warc: is a web archive without pages',
    ]);
    const [line, ...others] = await read(file('cut.warc.gz', bytes.subarray(0, bytes.length - 60)));
    expect([line, others]).toEqual([expect.stringMatching(/^cut\.warc\.gz: could not be read \(/), []]);
  });

  test('with an answer that swells is read without it', async () => {
    const bomb = { path: '/bomb', body: gzipSync(Buffer.alloc(20_000_000)), encoding: 'gzip' };
    const [line, other] = await read(file('bomb.warc.gz', await archive([bomb, FUNAFUTI])));
    expect(line).toMatch(/^bomb\.warc\.gz:2: is a page of 16 MB, and 16 MB is the most/);
    expect(other).toMatchObject({ title: 'Ferry To Funafuti' });
  });

  test('that swells itself is refused', async () => {
    const bomb = Buffer.concat([await archive([FUNAFUTI]), gzipSync(Buffer.alloc(90_000_000))]);
    expect((await read(file('swells.warc.gz', bomb))).at(-1)).toMatch(
      /swells to more than 200 times its size/,
    );
  });
});

describe('a package of archives', () => {
  const pack = async (level: 0 | 9, files: Record<string, Uint8Array> = {}) =>
    zipSync(
      {
        'datapackage.json': Buffer.from('{"profile": "data-package"}'),
        'archive/data.warc.gz': await archive([FUNAFUTI]),
        'archive/more.warc.gz': await archive([{ path: '/nui', body: page('Nui') }]),
        'indexes/index.cdx.gz': gzipSync('an index'),
        ...files,
      },
      { level },
    );
  const BOTH = [
    { title: 'Ferry To Funafuti' },
    { title: 'Ferry To Nui', path: expect.stringMatching(/archive\/more/) },
  ];

  test.each([0, 9] as const)('gives the pages of each (packed at level %d)', async (level) => {
    expect(await read(file(`site${level}.wacz`, await pack(level)))).toMatchObject(BOTH);
  });

  test('is known by its beginning too, and read from memory', async () => {
    expect(await read({ path: 'upload', content: await pack(9) })).toMatchObject(BOTH);
  });

  test('with a name that leads out of it is refused', async () => {
    const bytes = await pack(9, { '../archive/evil.warc.gz': await archive([FUNAFUTI]) });
    expect((await read(file('evil.wacz', bytes))).at(-1)).toMatch(
      /could not be read \(invalid relative path/,
    );
  });

  test('with a bomb in it is refused', async () => {
    const bomb = gzipSync(Buffer.alloc(90_000_000));
    expect((await read(file('bomb.wacz', await pack(9, { 'archive/x.warc.gz': bomb })))).at(-1)).toMatch(
      /swells to more than 200 times/,
    );
    const stored = await pack(9, { 'archive/x.warc': Buffer.alloc(90_000_000) });
    expect((await read(file('zip.wacz', stored))).at(-1)).toMatch(/swells to more than 200 times/);
  });

  test('that is none, or has nothing in it', async () => {
    expect(await read(file('text.wacz', Buffer.from('no package')))).toEqual([
      expect.stringMatching(/^text\.wacz: could not be read \(/),
    ]);
    expect(await read(file('empty.wacz', zipSync({ 'datapackage.json': Buffer.from('{}') })))).toEqual([
      'empty.wacz: is a package without archives',
    ]);
  });
});
