/** Web archives (WARC): the answers of servers in them that can hold a report. */
import { MIMEType, promisify } from 'node:util';
import zlib from 'node:zlib';
import { WARCParser, type WARCRecord } from 'warcio';
import { kindOfType } from '../kinds.js';
import type { Kind, Web } from '../types.js';

export interface ArchivedPage {
  /** Of its record in the archive, from 1. */
  readonly number: number;
  readonly kind: Kind;
  readonly web: Web;
  /** Null where they are more than are read. */
  readonly bytes: Uint8Array | null;
  readonly length: number;
}

/** Kinds that are one document. */
const DOCUMENTS: readonly Kind[] = ['html', 'pdf', 'docx', 'eml', 'txt'];
const DATE = /^(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d)(?:\.\d+)?Z$/;
const DECODERS: Readonly<Record<string, (bytes: Uint8Array, options: zlib.ZlibOptions) => Promise<Buffer>>> =
  {
    gzip: promisify(zlib.gunzip),
    br: promisify(zlib.brotliDecompress),
    deflate: promisify(zlib.inflate),
  };

/** The pages of an archive that is not packed, or no more. */
export async function* pagesOfWarc(
  stream: AsyncIterable<Uint8Array>,
  longest: number,
): AsyncGenerator<ArchivedPage> {
  let number = 0;
  for await (const record of WARCParser.iterRecords(stream)) {
    number++;
    const about = documentOf(record);
    if (about === null) continue;
    const { bytes, length } = await contentOf(record, longest);
    yield { number, ...about, bytes, length };
  }
}

/** What a record is, if it is an answer with a document. */
function documentOf(record: WARCRecord): { kind: Kind; web: Web } | null {
  const { warcType, warcTargetURI: url, warcDate, httpHeaders } = record;
  const isAnswer = warcType === 'response' && Number(httpHeaders?.statusCode) === 200;
  if (!isAnswer && warcType !== 'resource') return null;
  if (!url || !/^https?:/.test(url) || !URL.canParse(url)) return null;
  const header = isAnswer ? httpHeaders?.headers.get('Content-Type') : record.warcHeader('Content-Type');
  const { type, charset } = mediaType(header ?? '');
  const kind = type === 'text/plain' ? 'txt' : kindOfType(type);
  if (kind === undefined || !DOCUMENTS.includes(kind) || new URL(url).pathname === '/robots.txt') return null;
  const [, captured] = DATE.exec(warcDate ?? '') ?? [];
  return { kind, web: { url, charset, captured: captured && `${captured}Z` } };
}

function mediaType(header: string): { type: string; charset: string | undefined } {
  try {
    const { essence, params } = new MIMEType(header);
    return { type: essence, charset: params.get('charset') ?? undefined };
  } catch {
    return { type: '', charset: undefined };
  }
}

/** The record's content, unpacked; all of it is taken from the stream, and no more than `longest` is held. */
async function contentOf(
  record: WARCRecord,
  longest: number,
): Promise<{ bytes: Uint8Array | null; length: number }> {
  const headers = record.httpHeaders?.headers;
  const decode = DECODERS[headers?.get('Content-Encoding')?.trim().toLowerCase() ?? ''];
  // The parser unpacks without a limit; so it is left to us.
  headers?.delete('Content-Encoding');
  let parts: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of record.contentReader) {
    length += chunk.length;
    if (length <= longest) parts.push(chunk);
    else parts = [];
  }
  if (length > longest) return { bytes: null, length };
  const sent = Buffer.concat(parts);
  if (decode === undefined) return { bytes: sent, length };
  try {
    return { bytes: await decode(sent, { maxOutputLength: longest }), length };
  } catch (error) {
    const tooLarge = (error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE';
    // Some archive what they have unpacked under the headers of what was packed.
    return tooLarge ? { bytes: null, length: longest + 1 } : { bytes: sent, length };
  }
}
