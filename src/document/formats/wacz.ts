/** Packages of web archives (WACZ): ZIP files with WARC files in their folder `archive`. */
import type { Readable } from 'node:stream';
import { fromBufferPromise, openPromise } from 'yauzl';
import { refuseBomb } from '../bytes.js';
import type { Source } from '../types.js';

const ARCHIVE = /^archive\/[^/]+\.warc(\.gz)?$/i;

/** The archives of a package, each with its name, to be read one after the other. Throws where it is no ZIP file. */
export async function* archivesOf({
  path,
  content,
}: Source): AsyncGenerator<[name: string, stream: Readable]> {
  const zip = await (content === undefined ? openPromise(path) : fromBufferPromise(Buffer.from(content)));
  try {
    for await (const entry of zip.eachEntry()) {
      if (!ARCHIVE.test(entry.fileName)) continue;
      refuseBomb(entry.compressedSize, entry.uncompressedSize);
      yield [entry.fileName, await zip.openReadStreamPromise(entry)];
    }
  } finally {
    zip.close();
  }
}
