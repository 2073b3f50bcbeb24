import type { Document } from '../src/document/index.js';
import { formatNotice, isFailure, listSources, readRecords, toDocument } from '../src/document/index.js';

/** The files of `examples/` that hold reports, by path. */
export async function exampleFiles(): Promise<string[]> {
  const sources = await listSources(['examples']);
  return sources.map((source) => {
    if (isFailure(source)) throw new Error(formatNotice(source.failure));
    return source.path;
  });
}

/** The documents of one file; a report that cannot be read is an error here. */
export async function documentsOf(path: string): Promise<Document[]> {
  const documents: Document[] = [];
  for await (const record of readRecords({ path })) {
    const reading = isFailure(record) ? record : await toDocument(record);
    if (isFailure(reading)) throw new Error(formatNotice(reading.failure));
    documents.push(reading.document);
  }
  return documents;
}
