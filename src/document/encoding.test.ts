import { describe, expect, test } from 'vitest';
import { decodeHtml, decodeText, whyBinary } from './encoding.js';

const bytes = (...values: number[]) => Uint8Array.from(values);
const TEXT = 'The envoy said: “Très bien”.';
const utf16 = (text: string, order: 'le' | 'be') => {
  const little = Buffer.from(`\ufeff${text}`, 'utf16le');
  return order === 'le' ? little : little.swap16();
};

describe('text', () => {
  test.each([
    ['UTF-8', Buffer.from(TEXT)],
    ['UTF-8 with a byte order mark', Buffer.from(`\ufeff${TEXT}`)],
    ['UTF-16 little endian', utf16(TEXT, 'le')],
    ['UTF-16 big endian', utf16(TEXT, 'be')],
  ])('%s', (_, encoded) => expect(decodeText(encoded)).toEqual({ text: TEXT, warning: null }));

  test('windows-1252, which it does not declare', () => {
    const { text, warning } = decodeText(Buffer.from('Tr\xe8s bien \x96 \x93oui\x94', 'latin1'));
    expect(text).toBe('Très bien – “oui”');
    expect(warning).toContain('windows-1252');
  });

  test('broken UTF-8 keeps its place, and says so', () => {
    const broken = Buffer.concat([Buffer.from('Tr'), bytes(0xff), Buffer.from('s “bien”')]);
    expect(decodeText(broken).text).toBe('Tr\ufffds “bien”');
    expect(decodeText(broken).warning).toContain('one place is not valid UTF-8');
  });

  test('UTF-16 that is cut in the midst of a character', () => {
    expect(decodeText(utf16(TEXT, 'le').subarray(0, -1)).warning).toContain('UTF-16');
  });
});

describe('a page', () => {
  const page = (charset: string) =>
    `<html><head><meta charset="${charset}"></head><p>Tr\xe8s bien</p></html>`;
  test('in the encoding that it declares', async () => {
    expect((await decodeHtml(Buffer.from(page('iso-8859-1'), 'latin1'))).text).toContain('Très bien');
    const cyrillic = Buffer.from('<meta charset="windows-1251"><p>\xcc\xe8\xf0</p>', 'latin1');
    expect((await decodeHtml(cyrillic)).text).toContain('Мир');
  });
  test('in UTF-8 whatever it declares', async () => {
    expect((await decodeHtml(Buffer.from(page('iso-8859-1')))).text).toContain('Très bien');
  });
  test('that declares UTF-8 and is not', async () => {
    expect((await decodeHtml(Buffer.from(page('utf-8'), 'latin1'))).text).toContain('Très bien');
  });
});

test.each([
  ['PDF', Buffer.from('%PDF-1.7 …')],
  ['ZIP', bytes(0x50, 0x4b, 3, 4, 20)],
  ['gzip', bytes(0x1f, 0x8b, 8)],
  ['binary', bytes(65, 0, 66, 1)],
])('%s is no text', (what, data) => expect(whyBinary(data)).toContain(what));

test('text is text', () => {
  expect(whyBinary(Buffer.from(TEXT))).toBeNull();
  expect(whyBinary(utf16(TEXT, 'be'))).toBeNull();
});
