/** Which of an answer's formats a client asks for: by `?format=`, else by its Accept header. */
import type { FastifyReply } from 'fastify';
import { csvOf } from '../csv.js';
import { Problem } from './problem.js';

const TYPES = {
  json: 'application/json',
  jsonl: 'application/jsonl',
  csv: 'text/csv',
  text: 'text/plain',
  html: 'text/html',
  annotations: 'application/ld+json',
  atom: 'application/atom+xml',
  jsonfeed: 'application/feed+json',
  ical: 'text/calendar',
} as const;

export type AnswerFormat = keyof typeof TYPES;

export function contentType(format: AnswerFormat): string {
  return `${TYPES[format]}; charset=utf-8`;
}

/** In which a table comes. */
export const TABLE_FORMATS = ['json', 'csv'] as const;

/** What a picture or list is drawn from, as it is; or the rows of its table. */
export function tableAnswer<Value>(
  reply: FastifyReply,
  format: (typeof TABLE_FORMATS)[number],
  value: Value,
  columns: readonly string[],
  rows: () => readonly object[],
): Value | string {
  reply.type(contentType(format));
  return format === 'json' ? value : csvOf(rows(), columns, true);
}

/** The first offered is what a client gets that does not mind. */
export function chooseFormat<F extends AnswerFormat>(
  offered: readonly F[],
  asked: F | undefined,
  accept: string | undefined,
): F {
  if (asked !== undefined) return asked;
  if (accept === undefined) return offered[0]!;
  const wishes = accept
    .split(',')
    .map(wish)
    .filter(({ quality }) => quality > 0)
    .sort((a, b) => b.quality - a.quality);
  for (const { type } of wishes) {
    const format = offered.find(
      (f) => type === '*/*' || type === TYPES[f] || type === `${TYPES[f].split('/')[0]}/*`,
    );
    if (format !== undefined) return format;
  }
  throw new Problem(406, `This answer comes as ${offered.map((f) => TYPES[f]).join(', ')}.`);
}

function wish(text: string): { type: string; quality: number } {
  const [type, ...parameters] = text.split(';').map((part) => part.trim().toLowerCase());
  const quality = parameters.find((parameter) => parameter.startsWith('q='))?.slice(2);
  return { type: type!, quality: quality === undefined ? 1 : Number(quality) || 0 };
}
