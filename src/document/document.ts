import { createHash } from 'node:crypto';
import { blocksOf } from './blocks.js';
import { readDateline } from './dateline.js';
import { dateOfField, dateOfLine } from './dates.js';
import { decodeHtml, decodeText, whyBinary } from './encoding.js';
import { languageName, languageOf } from './language.js';
import { failureAt } from './notice.js';
import { type Fields, fieldsOfJson } from './record.js';
import type { Block, Document, Kind, RawRecord, Reading, Web } from './types.js';

export interface DocumentOptions {
  /** ISO date for documents that have none of their own. */
  readonly published?: string | undefined;
  /** ISO date of the day on which it is read; only a warning about dates after it depends on it. */
  readonly today?: string | undefined;
}

/** One record to a document, or to the reason why it is none. */
export async function toDocument(record: RawRecord, options: DocumentOptions = {}): Promise<Reading> {
  const { path, line } = record;
  const { fields, warning } = await readFields(record);
  if (typeof fields === 'string') return failureAt(path, line, fields);
  const language = await languageOf(fields.text);
  if (language !== 'en' && language !== 'und')
    return failureAt(path, line, `is in ${languageName(language)}; Readout reads English`);
  const document = assemble(record, fields, language, options);
  const warnings = [
    warning,
    surrogateWarning(fields.text),
    ...dateWarnings(record, fields, document, options),
  ];
  return {
    document,
    warnings: warnings.filter((w) => w !== null).map((message) => ({ path, line, message })),
  };
}

interface ReadFields {
  /** The record's fields, or why it has none that can be read. */
  readonly fields: Fields | string;
  readonly warning: string | null;
}

/** Kinds that are not text, or know their encoding themselves. */
const READERS: Partial<Record<Kind, (bytes: Uint8Array) => Promise<Fields | string>>> = {
  pdf: async (bytes) => (await import('./formats/pdf.js')).readPdf(bytes),
  docx: async (bytes) => (await import('./formats/docx.js')).readDocx(bytes),
  eml: async (bytes) => (await import('./formats/email.js')).readEmail(bytes),
};

async function readFields({ kind, bytes, web }: RawRecord): Promise<ReadFields> {
  const reader = READERS[kind];
  if (reader !== undefined) return { fields: await reader(bytes), warning: null };
  const binary = whyBinary(bytes);
  if (binary !== null) return { fields: binary, warning: null };
  const { text, warning } = await (kind === 'html' ? decodeHtml : decodeText)(bytes, web?.charset);
  return { fields: await fieldsOfText(kind, text, web?.url), warning };
}

async function fieldsOfText(kind: Kind, text: string, url: string | undefined): Promise<Fields | string> {
  if (text.trim() === '') return 'is empty';
  if (kind === 'jsonl') return fieldsOfJson(text);
  if (kind === 'txt') return { text };
  const { readPage } = await import('./html/page.js');
  return readPage(text, url);
}

function assemble(record: RawRecord, fields: Fields, language: string, options: DocumentOptions): Document {
  const { text } = fields;
  const blocks = blocksOf(text, fields.title ?? null);
  const dateline = readDateline(blocks.find((block) => block.kind === 'paragraph')?.text ?? '');
  const url = urlOf(fields, record.web);
  const own = fields.published === undefined ? null : dateOfField(fields.published);
  return {
    id: fields.id ?? url ?? `sha256:${createHash('sha256').update(text).digest('hex')}`,
    path: record.path === '-' ? null : record.path,
    title: fields.title ?? firstOf(blocks, 'title') ?? '',
    outlet: fields.outlet ?? dateline.outlet,
    url,
    byline: fields.byline ?? null,
    published:
      own ??
      dateOfLine(firstOf(blocks, 'date') ?? '') ??
      dateline.published ??
      options.published ??
      record.web?.captured ??
      null,
    language,
    text,
    blocks,
  };
}

/** A page's own word on its address is taken as long as it speaks of its own site: no page stands in for another's. */
function urlOf({ url }: Fields, web: Web | undefined): string | null {
  if (web === undefined) return url ?? null;
  return url !== undefined && siteOf(url) === siteOf(web.url) ? url : web.url;
}

function siteOf(url: string): string {
  return new URL(url).host.replace(/^(www|m|mobile|amp)\./, '');
}

function firstOf(blocks: readonly Block[], kind: Block['kind']): string | undefined {
  return blocks.find((block) => block.kind === kind)?.text;
}

function surrogateWarning(text: string): string | null {
  return /\p{Surrogate}/u.test(text) ? 'holds half a character (a lone surrogate), kept as it stands' : null;
}

function dateWarnings(
  { web }: RawRecord,
  fields: Fields,
  { published }: Document,
  { today }: DocumentOptions,
): string[] {
  const warnings: string[] = [];
  if (fields.published !== undefined && dateOfField(fields.published) === null)
    warnings.push(`has a date that is none, “${fields.published.slice(0, 40)}”; write it as 2022-01-20`);
  if (published === null)
    warnings.push('has no date, so its weekdays stay unresolved; give one with --published');
  else if (published === web?.captured)
    warnings.push(`has no date, so that of its capture is taken; another can be given with --published`);
  else if (today !== undefined && published.slice(0, 10) > today)
    warnings.push(`is dated ${published.slice(0, 10)}, which is still to come`);
  return warnings;
}
