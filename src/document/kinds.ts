/** What kind of input something is: by its media type, its ending, or what it begins with. */
import { utf16 } from './encoding.js';
import type { Kind } from './types.js';

const KIND_OF_ENDING: Record<string, Kind> = {
  txt: 'txt',
  html: 'html',
  htm: 'html',
  jsonl: 'jsonl',
  pdf: 'pdf',
  docx: 'docx',
  eml: 'eml',
  mbox: 'mbox',
  rss: 'feed',
  atom: 'feed',
  warc: 'warc',
  wacz: 'wacz',
};
/** What a stream must begin with (space aside) to be taken for that kind where the ending does not tell. */
const KIND_OF_CONTENT: readonly [begins: RegExp, kind: Kind][] = [
  [/^\uFEFF?\s*(<!doctype html|<html|<head|<body|<!--|<\?xml[^>]*\?>\s*<(!doctype )?html)/i, 'html'],
  [/^\uFEFF?\s*(<\?xml[^>]*\?>\s*)?(<!--[^>]*-->\s*)*<(rss|feed|rdf:RDF)[\s>]/, 'feed'],
  [/^\uFEFF?\s*\{\s*"version":\s*"https:\/\/jsonfeed\.org/, 'feed'],
  [/^\uFEFF?\s*\{[ \t]*"/, 'jsonl'],
  [/^%PDF-/, 'pdf'],
  [/^WARC\/\d\.\d\r?\n/, 'warc'],
  [/^PK[\s\S]{2}[\s\S]*(archive\/|datapackage\.json)/, 'wacz'],
  [/^PK[\s\S]{2}[\s\S]*(word\/|\[Content_Types\])/, 'docx'],
  [/^From \S+ .*\d\d:\d\d.*\r?\n[\w-]+:/, 'mbox'],
  [/^(Received|Return-Path|Delivered-To|Message-ID|MIME-Version): .*\r?\n(\s.*\r?\n)*[\w-]+:/i, 'eml'],
];
const KIND_OF_TYPE: Record<string, Kind> = {
  'text/html': 'html',
  'application/xhtml+xml': 'html',
  'application/pdf': 'pdf',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': 'docx',
  'message/rfc822': 'eml',
  'application/mbox': 'mbox',
  'application/jsonl': 'jsonl',
  'application/x-ndjson': 'jsonl',
  'application/rss+xml': 'feed',
  'application/atom+xml': 'feed',
  'application/rdf+xml': 'feed',
  'application/feed+json': 'feed',
  'application/warc': 'warc',
  'application/wacz': 'wacz',
};
/** Media types that say nothing of the kind, so that ending and beginning are asked. */
const OPEN_TYPES =
  /^($|text\/(plain|xml)$|application\/(xml|json|octet-stream|gzip|x-gzip|zip)$|binary\/octet-stream$)/;

/** The kind of a file of that name that begins so. */
export function kindOf(name: string, head: Uint8Array): Kind {
  const ending = /\.(\w+)$/.exec(name)?.[1]?.toLowerCase() ?? '';
  const text = new TextDecoder(utf16(head) ?? 'utf-8').decode(head.subarray(0, 1024));
  return KIND_OF_ENDING[ending] ?? KIND_OF_CONTENT.find(([begins]) => begins.test(text))?.[1] ?? 'txt';
}

/** The kind that a media type tells; undefined where it does not. */
export function kindOfType(type: string): Kind | undefined {
  return KIND_OF_TYPE[type];
}

/** Whether what has this media type can hold a report. */
export function holdsReports(type: string): boolean {
  return type in KIND_OF_TYPE || OPEN_TYPES.test(type);
}
