import { InvalidArgumentError } from 'commander';

/** The call was wrong: one line for the user, exit code 2. */
export class UsageError extends Error {}

export function dateOption(value: string): string {
  const date = /^\d{4}-\d\d-\d\d$/.test(value) ? new Date(`${value}T00:00:00Z`) : undefined;
  // A day that is none ("2022-02-30") rolls over, or is no date at all.
  if (date === undefined || Number.isNaN(date.getTime()) || !date.toISOString().startsWith(value)) {
    throw new InvalidArgumentError('A date is written as 2022-01-20.');
  }
  return value;
}

export function countOption(value: string): number {
  const count = Number(value);
  if (!/^\d+$/.test(value) || count < 1 || count > 256) {
    throw new InvalidArgumentError('It is a whole number from 1 to 256.');
  }
  return count;
}

export function limitOption(value: string): number {
  const limit = Number(value);
  if (!/^\d{1,9}$/.test(value) || limit < 1) throw new InvalidArgumentError('It is a whole number above 0.');
  return limit;
}

/** 0 takes any port that is free. */
export function portOption(value: string): number {
  const port = Number(value);
  if (!/^\d+$/.test(value) || port > 65_535) {
    throw new InvalidArgumentError('A port is a whole number from 0 to 65535.');
  }
  return port;
}
