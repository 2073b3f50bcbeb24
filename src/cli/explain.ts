/** `readout explain PATH[:OFFSET]` */
import { stat } from 'node:fs/promises';
import { loadKnowledge } from '../actors/index.js';
import {
  type Document,
  isFailure,
  type Kind,
  listSources,
  readRecords,
  toDocument,
} from '../document/index.js';
import { readFindings } from '../read.js';
import { assembleReport } from '../report/assemble.js';
import { explain as explainReport } from '../report/explain.js';
import { explained } from '../report/format/explained.js';
import { Places } from '../report/place.js';
import { RULES } from '../rules.js';
import { readLargeFiles } from './ahead.js';
import { EXIT } from './exit.js';
import { knowledgeRows } from './knowledge.js';
import { leaveQuietly, paper, tell, today, write } from './output.js';
import { UsageError } from './usage.js';

interface ExplainOptions {
  readonly from?: Kind;
  readonly published?: string;
  readonly knowledge?: string;
}

/** A place in a text: an offset, or a line and column from 1. */
type Place = { readonly offset: number } | { readonly line: number; readonly column: number };

export async function explain(argument: string, options: ExplainOptions): Promise<number> {
  leaveQuietly();
  const knowledge = await knowledgeRows(options.knowledge);
  await readLargeFiles();
  if (knowledge.length > 0) loadKnowledge(knowledge);
  const { path, place } = await split(argument);
  const { documents, failed } = await documentsOf(path, options);
  if (place !== undefined && documents.length > 1) {
    throw new UsageError(
      `${path} holds ${documents.length} reports, and a place can be asked for in one alone`,
    );
  }
  for (const [i, document] of documents.entries()) {
    const offset = place && offsetOf(place, document, argument);
    await write(`${i === 0 ? '' : '\n\n'}${pageOf(document, offset)}\n`);
  }
  return failed ? EXIT.failed : EXIT.done;
}

function pageOf(document: Document, offset: number | undefined): string {
  const findings = readFindings(document);
  const report = assembleReport(document, findings);
  const { sentences } = findings.language;
  return explained(report, explainReport(report, { sentences, rules: RULES }, offset), paper());
}

/** "report.txt:8:374" to path and place; a file that is so named is a file. */
async function split(argument: string): Promise<{ path: string; place?: Place }> {
  const match = /^(.+?):(\d+)(?::(\d+))?$/.exec(argument);
  if (match === null || (await exists(argument))) return { path: argument };
  const [, path, first, second] = match as unknown as [string, string, string, string | undefined];
  const place =
    second === undefined ? { offset: Number(first) } : { line: Number(first), column: Number(second) };
  return { path, place };
}

async function exists(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}

function offsetOf(place: Place, { text }: Document, argument: string): number {
  const offset = 'offset' in place ? place.offset : new Places(text).offset(place.line, place.column);
  if (offset === undefined || offset >= text.length)
    throw new UsageError(`${argument}: the report has no such place`);
  return offset;
}

async function documentsOf(
  path: string,
  options: ExplainOptions,
): Promise<{ documents: Document[]; failed: boolean }> {
  const documents: Document[] = [];
  let failed = false;
  for (const source of await listSources([path])) {
    for await (const record of isFailure(source) ? [source] : readRecords(source, options)) {
      const reading = isFailure(record) ? record : await toDocument(record, { ...options, today: today() });
      if (isFailure(reading)) {
        tell(reading.failure);
        failed = true;
        continue;
      }
      for (const warning of reading.warnings) tell(warning);
      documents.push(reading.document);
    }
  }
  return { documents, failed };
}
