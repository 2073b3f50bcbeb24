import type { Failure, Notice } from './types.js';

/** A failure at a place of the input; `line` counts from 1. */
export function failureAt(path: string, line: number | null, message: string): Failure {
  return { failure: { path, line, message } };
}

export function isFailure(value: object): value is Failure {
  return 'failure' in value;
}

/** The line that a user reads: "press.jsonl:7: is not JSON …". Always one line, whatever of the input it repeats. */
export function formatNotice({ path, line, message }: Notice): string {
  const place = path === '-' ? 'standard input' : path;
  const text = line === null ? `${place}: ${message}` : `${place}:${line}: ${message}`;
  return text.replace(/[\s\p{Cc}]+/gu, ' ');
}
