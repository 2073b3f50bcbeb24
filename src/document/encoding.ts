/** Bytes to text: the byte order mark, then what is declared, then what the bytes themselves allow. */
import { createRequire } from 'node:module';

export interface Decoded {
  readonly text: string;
  /** What had to be guessed or could not be decoded, for the user. */
  readonly warning: string | null;
}

const REPLACED = '\uFFFD';
/** Euro, ellipsis, caron and ligature letters, quotation marks, dashes, no-break space, pound, section, copyright, degree. */
const MARKS_IN_1252 = [
  0x80, 0x85, 0x8a, 0x8c, 0x8e, 0x91, 0x92, 0x93, 0x94, 0x95, 0x96, 0x97, 0x9a, 0x9c, 0x9e, 0xa0, 0xa3, 0xa7,
  0xa9, 0xab, 0xae, 0xb0, 0xbb,
];
const UTF8 = new TextDecoder('utf-8', { fatal: true });
const LOOSE_UTF8 = new TextDecoder();
/** Bytes at the start of files that people take for text: what they are, and what to do. */
const SIGNATURES: readonly [signature: string, what: string][] = [
  ['%PDF-', 'a PDF file; save its text first'],
  ['PK\x03\x04', 'a ZIP or Office file; save its text first'],
  ['\x1f\x8b', 'a gzip file; unpack it first'],
  ['\xd0\xcf\x11\xe0', 'an old Office file; save its text first'],
  ['\x89PNG', 'a picture'],
  ['\xff\xd8\xff', 'a picture'],
  ['GIF8', 'a picture'],
];

/** Why these bytes are no text, or null if they may be. */
export function whyBinary(bytes: Uint8Array): string | null {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.byteLength, 8)).toString('latin1');
  const known = SIGNATURES.find(([signature]) => head.startsWith(signature));
  if (known) return `is ${known[1]}`;
  if (utf16(bytes) !== null) return null;
  return bytes.includes(0) ? 'is binary, not text' : null;
}

/** The UTF-16 that a byte order mark announces, or null. */
export function utf16(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return null;
}

/** Decodes text; `told` is the encoding that came with it, for bytes that are not UTF-8. A byte order mark is removed; bytes
 *  that are not valid stay as U+FFFD. */
export function decodeText(bytes: Uint8Array, told?: string): Decoded {
  const wide = utf16(bytes);
  if (wide !== null) return checked(new TextDecoder(wide).decode(bytes), 'UTF-16');
  const strict = decodeUtf8(bytes);
  if (strict !== null) return { text: strict, warning: null };
  if (told !== undefined && !/^utf-?8$/i.test(told)) return checked(decodeLegacy(bytes, told), told);
  if (looksLike1252(bytes))
    return { text: decodeLegacy(bytes, 'windows-1252'), warning: 'is not UTF-8; read as windows-1252' };
  return checked(LOOSE_UTF8.decode(bytes), 'UTF-8');
}

/** Decodes an HTML page as a browser does: byte order mark, then what the server told, then its `meta`; else as text. */
export async function decodeHtml(bytes: Uint8Array, told?: string): Promise<Decoded> {
  const { default: sniff } = await import('html-encoding-sniffer');
  const encoding = sniff(bytes, {
    transportLayerEncodingLabel: told,
    defaultEncoding: 'x-undeclared',
  }).toLowerCase();
  if (encoding === 'x-undeclared' || encoding.startsWith('utf-16')) return decodeText(bytes);
  const strict = decodeUtf8(bytes);
  // Valid UTF-8 beyond ASCII is hardly ever anything else, whatever the page says of itself.
  if (strict !== null) return { text: strict, warning: null };
  if (encoding === 'utf-8') return decodeText(bytes);
  return checked(decodeLegacy(bytes, encoding), encoding);
}

function decodeUtf8(bytes: Uint8Array): string | null {
  try {
    return UTF8.decode(bytes);
  } catch {
    return null;
  }
}

function decodeLegacy(bytes: Uint8Array, encoding: string): string {
  const iconv = createRequire(import.meta.url)('iconv-lite') as typeof import('iconv-lite');
  return iconv.decode(Buffer.from(bytes), iconv.encodingExists(encoding) ? encoding : 'windows-1252');
}

function checked(text: string, encoding: string): Decoded {
  const broken = text.split(REPLACED).length - 1;
  if (broken === 0) return { text, warning: null };
  const what = broken === 1 ? 'one place is' : `${broken} places are`;
  return { text, warning: `${what} not valid ${encoding} and read as ${REPLACED}` };
}

/** Whether bytes that are not UTF-8 are text in the Western Windows encoding: no sequence of UTF-8 in them, and every
 *  byte beyond ASCII a letter or a mark that news text holds. */
function looksLike1252(bytes: Uint8Array): boolean {
  return bytes.every(
    (byte, i) => byte < 0x80 || (isUsualIn1252(byte) && !(byte >= 0xc2 && continues(bytes[i + 1]))),
  );
}

function isUsualIn1252(byte: number): boolean {
  return MARKS_IN_1252.includes(byte) || (byte >= 0xc0 && byte < 0xff && byte !== 0xd7 && byte !== 0xf7);
}

function continues(byte: number | undefined): boolean {
  return byte !== undefined && byte >= 0x80 && byte < 0xc0;
}
