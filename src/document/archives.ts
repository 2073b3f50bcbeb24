/** The records of web archives: each page in them is a document. */
import { headed, isGzip, unpacked } from './bytes.js';
import { LONGEST, tooLong } from './lines.js';
import { failureAt } from './notice.js';
import type { Failure, Kind, RawRecord, Source } from './types.js';

export async function* readWarc(
  { path }: Source,
  _kind: Kind,
  stream: AsyncIterable<Uint8Array>,
): AsyncGenerator<RawRecord | Failure> {
  const { pagesOfWarc } = await import('./formats/warc.js');
  let pages = 0;
  for await (const { number, kind, web, bytes, length } of pagesOfWarc(stream, LONGEST)) {
    pages++;
    if (bytes === null) yield failureAt(path, number, tooLong('a page', length));
    else yield { path, line: number, kind, bytes, web };
  }
  if (pages === 0) yield failureAt(path, null, 'is a web archive without pages');
}

export async function* readWacz(
  source: Source,
  kind: Kind,
  stream: AsyncGenerator<Uint8Array>,
): AsyncGenerator<RawRecord | Failure> {
  const { path } = source;
  // A package is read from its end, and not as a stream.
  await stream.next();
  await stream.return(undefined);
  if (path === '-') {
    yield failureAt(path, null, 'is a package of archives (WACZ), which is read as a file alone');
    return;
  }
  const { archivesOf } = await import('./formats/wacz.js');
  let archives = 0;
  for await (const [name, archive] of archivesOf(source)) {
    archives++;
    const opened = await headed(archive);
    if (opened === null) continue;
    const content = isGzip(opened.head) ? unpacked(opened.stream) : opened.stream;
    yield* readWarc({ path: `${path}/${name}` }, kind, content);
  }
  if (archives === 0) yield failureAt(path, null, 'is a package without archives');
}
