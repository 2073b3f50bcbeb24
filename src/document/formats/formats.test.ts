import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { Packer, Paragraph, Document as Word } from 'docx';
import { zipSync } from 'fflate';
import { afterAll, describe, expect, test } from 'vitest';
import { formatNotice, isFailure, readRecords, toDocument } from '../index.js';
import type { Document } from '../types.js';

const folder = mkdtempSync(join(tmpdir(), 'readout-formats-'));
afterAll(() => rmSync(folder, { recursive: true }));

type Read = Pick<Document, 'id' | 'title' | 'published' | 'byline' | 'outlet' | 'url' | 'text'>;

/** The documents of a file, or the lines that say why there are none. */
async function read(name: string, content: string | Uint8Array): Promise<(Read | string)[]> {
  const path = join(folder, name);
  writeFileSync(path, content);
  const found: (Read | string)[] = [];
  for await (const record of readRecords({ path })) {
    const reading = isFailure(record) ? record : await toDocument(record);
    found.push(
      isFailure(reading) ? formatNotice(reading.failure).replace(`${folder}/`, '') : reading.document,
    );
  }
  return found;
}

const SAID =
  'The consul of Tuvalu said on Tuesday that the ferry to Funafuti would sail again in the spring.';
const MORE =
  'She thanked the harbour master for his patience and promised to pay for the new mooring herself.';

const MESSAGE = `From: =?utf-8?Q?Ana_L=C3=B3pez?= <ana@example.org>
Subject: Ferry to sail again
Date: Wed, 7 Mar 2018 10:15:00 +0000
Message-ID: <42@example.org>
Content-Type: text/plain; charset=iso-8859-1
Content-Transfer-Encoding: quoted-printable

${SAID.replace('spring', 'spring=')}
 caf=E9.
`;

describe('e-mail', () => {
  test('text under its subject, date and sender', async () => {
    const [mail] = await read('one.eml', MESSAGE);
    expect(mail).toMatchObject({
      id: '<42@example.org>',
      title: 'Ferry to sail again',
      byline: 'Ana López',
      text: expect.stringContaining('café'),
    });
    expect((mail as Document).published).toMatch(/^2018-03-07/);
  });

  test('HTML where there is no text', async () => {
    const html = MESSAGE.replace('text/plain; charset=iso-8859-1', 'text/html').replace(
      /\n\n[\s\S]*/,
      '\n\n',
    );
    const [mail] = await read('html.eml', `${html}<p>${SAID}</p><p>${MORE}</p>`);
    expect(mail).toMatchObject({ title: 'Ferry to sail again', text: `${SAID}\n\n${MORE}` });
  });

  test('is told by its content', async () => {
    const [mail] = await read(
      'message',
      `Message-ID: <7@example.org>\n${MESSAGE.replace(/Message-ID.*\n/, '')}`,
    );
    expect(mail).toMatchObject({ id: '<7@example.org>' });
  });

  test('one without text is named', async () => {
    expect(await read('bare.eml', 'Subject: nothing\n\n')).toEqual(['bare.eml: is an e-mail without text']);
  });
});

test('a mailbox is its messages', async () => {
  const quoted = MESSAGE.replace('<42@', '<43@')
    .replace('She ', '')
    .concat('\n>From here the road is open.\n');
  const box = [MESSAGE, quoted].map((m) => `From ana@example.org Wed Mar  7 10:15:00 2018\n${m}\n`).join('');
  const mails = (await read('all.mbox', box)) as Read[];
  expect(mails.map(({ id }) => id)).toEqual(['<42@example.org>', '<43@example.org>']);
  expect(mails[1]!.text).toContain('\nFrom here the road');
});

describe('feeds', () => {
  const ITEM = { title: 'Ferry to sail again', url: 'https://example.org/ferry', text: `${SAID}\n\n${MORE}` };
  const CONTENT = `<p>${SAID}</p><p>${MORE}</p>`;
  const FEEDS: [name: string, content: string][] = [
    [
      'news.rss',
      `<?xml version="1.0"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel>
        <title>Island Post</title><item><title>Ferry to sail again</title><link>https://example.org/ferry</link>
        <pubDate>Wed, 07 Mar 2018 10:15:00 GMT</pubDate><description>short</description>
        <content:encoded><![CDATA[${CONTENT}]]></content:encoded></item></channel></rss>`,
    ],
    [
      'news.atom',
      `<feed xmlns="http://www.w3.org/2005/Atom"><title>Island Post</title><entry>
        <title>Ferry to sail again</title><link href="https://example.org/ferry"/><id>urn:1</id>
        <updated>2018-03-07T10:15:00Z</updated><content type="html"><![CDATA[${CONTENT}]]></content></entry></feed>`,
    ],
    [
      'news.json',
      JSON.stringify({
        version: 'https://jsonfeed.org/version/1.1',
        title: 'Island Post',
        items: [
          {
            id: '1',
            url: 'https://example.org/ferry',
            title: 'Ferry to sail again',
            date_published: '2018-03-07T10:15:00Z',
            content_html: CONTENT,
          },
        ],
      }),
    ],
  ];
  test.each(FEEDS)('%s gives its items', async (name, content) => {
    const found = await read(name, content);
    expect(found).toHaveLength(1);
    expect(found[0]).toMatchObject({ ...ITEM, outlet: 'Island Post' });
    expect((found[0] as Document).published).toMatch(/^2018-03-07/);
  });

  test('one that is broken, or empty, is named', async () => {
    expect(await read('broken.rss', 'no feed at all')).toEqual(['broken.rss: is no feed that can be read']);
    const empty = '<rss version="2.0"><channel><title>Island Post</title></channel></rss>';
    expect(await read('empty.rss', empty)).toEqual(['empty.rss: is a feed without items']);
  });
});

test('entities that swell in a feed are not unfolded', async () => {
  const names = [...'abcdefghij'];
  const entities = names.map(
    (name, i) => `<!ENTITY ${name} "${i === 0 ? 'x'.repeat(10) : `&${names[i - 1]};`.repeat(10)}">`,
  );
  const item = `<item><title>&j;</title><description><![CDATA[<p>${SAID}</p><p>${MORE}</p>]]></description></item>`;
  const [report] = await read(
    'laughs.rss',
    `<!DOCTYPE rss [${entities.join('')}]><rss version="2.0"><channel><title>&j;</title>${item}</channel></rss>`,
  );
  expect((report as Document).text.length).toBeLessThan(1000);
});

test('a Word document that swells is refused', async () => {
  const bomb = zipSync({
    '[Content_Types].xml': Buffer.from('<Types/>'),
    'word/document.xml': Buffer.alloc(101_000_000, ' '),
  });
  expect(bomb.length).toBeLessThan(200_000);
  expect(await read('bomb.docx', bomb)).toEqual([
    'bomb.docx: is a Word document that unpacks to more than 100 MB',
  ]);
});

test('a Word document gives its paragraphs', async () => {
  const children = [SAID, MORE].map((text) => new Paragraph(text));
  const bytes = await Packer.toBuffer(new Word({ sections: [{ children }] }));
  for (const name of ['note.docx', 'note'])
    expect(await read(name, bytes)).toMatchObject([{ text: `${SAID}\n\n${MORE}` }]);
  expect(await read('bad.docx', bytes.subarray(0, 300))).toEqual([
    'bad.docx: is no Word document (.docx), or a damaged one',
  ]);
});

/** A PDF of one page with these lines. */
function pdf(lines: readonly string[]): string {
  const shown = lines.map((line) => `(${line}) Tj T*`).join('\n');
  const stream = `BT /F1 12 Tf 14 TL 72 720 Td\n${shown}\nET`;
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>',
    `<< /Length ${stream.length} >>\nstream\n${stream}\nendstream`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
  ];
  let text = '%PDF-1.4\n';
  const offsets = objects.map((object, i) => {
    const at = text.length;
    text += `${i + 1} 0 obj\n${object}\nendobj\n`;
    return `${String(at).padStart(10, '0')} 00000 n \n`;
  });
  const table = `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${offsets.join('')}`;
  return `${text}${table}trailer << /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${text.length}\n%%EOF`;
}

test('a PDF gives its lines', async () => {
  const lines = [SAID.slice(0, 25), SAID.slice(26)];
  const [report] = (await read('note.pdf', pdf(lines))) as Read[];
  expect(report!.text.split(/\s+/)).toEqual(SAID.split(/\s+/));
  expect(await read('bad.pdf', '%PDF-1.4 and then nothing')).toEqual([
    'bad.pdf: is a PDF file that cannot be opened (damaged, or locked with a password)',
  ]);
  expect(await read('empty.pdf', pdf([]))).toEqual(['empty.pdf: is a PDF file of pictures, without text']);
});

describe('gzip', () => {
  test('of any kind is read as what it holds', async () => {
    const lines = [1, 2].map((i) => JSON.stringify({ id: `n${i}`, text: `${SAID} ${i}` })).join('\n');
    expect(((await read('all.jsonl.gz', gzipSync(lines))) as Read[]).map(({ id }) => id)).toEqual([
      'n1',
      'n2',
    ]);
    expect(await read('note.txt.gz', gzipSync(SAID))).toMatchObject([{ text: SAID }]);
    expect(await read('message.gz', gzipSync(MESSAGE))).toHaveLength(1);
  });

  test('one that breaks off is named', async () => {
    const [line] = await read('cut.txt.gz', gzipSync(SAID.repeat(50)).subarray(0, 60));
    expect(line).toMatch(/^cut\.txt\.gz: /);
  });
});
