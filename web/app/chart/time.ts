/** Days as numbers, and where they stand on an axis. */
import { OPEN_FROM, OPEN_UNTIL, type Period, periodOf } from '../../../src/record/dates.js';

const DAY_MS = 86_400_000;

export interface Stretch {
  /** Days since 1970; both included. Null where the end is open. */
  readonly from: number | null;
  readonly until: number | null;
  readonly exact: boolean;
  readonly about: boolean;
}

export function dayOf(iso: string): number {
  return Math.floor(Date.parse(`${iso.slice(0, 10)}T00:00:00Z`) / DAY_MS);
}

export function isoOf(day: number): string {
  return new Date(day * DAY_MS).toISOString().slice(0, 10);
}

export function stretchOf(edtf: string | null): Stretch | null {
  const period: Period | null = periodOf(edtf);
  if (period === null) return null;
  const { from, until } = period;
  // A day that no calendar has, such as 30 February, has no place on an axis.
  if (Number.isNaN(dayOf(from)) || Number.isNaN(dayOf(until))) return null;
  return {
    from: from === OPEN_FROM ? null : dayOf(from),
    until: until === OPEN_UNTIL ? null : dayOf(until),
    exact: from === until,
    about: /[~?%]/.test(edtf!),
  };
}

export interface Tick {
  readonly day: number;
  readonly label: string;
}

export class Axis {
  constructor(
    readonly from: number,
    readonly until: number,
    readonly left: number,
    readonly right: number,
  ) {}

  x(day: number): number {
    const share = (day - this.from) / Math.max(1, this.until - this.from);
    return this.left + Math.min(1, Math.max(0, share)) * (this.right - this.left);
  }

  day(x: number): number {
    const share = (x - this.left) / (this.right - this.left);
    return Math.round(this.from + Math.min(1, Math.max(0, share)) * (this.until - this.from));
  }

  /** Years, or months where there are few of them; never so many that their names touch. */
  ticks(): Tick[] {
    const room = Math.max(2, Math.floor((this.right - this.left) / 70));
    const months = (this.until - this.from) / 30.4;
    const step = [1, 2, 3, 6, 12, 24, 60, 120, 240, 600].find((s) => months / s <= room) ?? 1200;
    const first = new Date(this.from * DAY_MS);
    const ticks: Tick[] = [];
    for (
      let month = Math.ceil((first.getUTCFullYear() * 12 + first.getUTCMonth()) / step) * step;
      ;
      month += step
    ) {
      const day = Date.UTC(Math.floor(month / 12), month % 12) / DAY_MS;
      if (day > this.until) return ticks;
      if (day >= this.from) ticks.push({ day, label: labelOf(month, step) });
    }
  }
}

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

function labelOf(month: number, step: number): string {
  const year = Math.floor(month / 12);
  if (step >= 12) return String(year);
  return month % 12 === 0 ? String(year) : MONTHS[month % 12]!;
}

/** Both included. */
export interface Days {
  readonly from: number;
  readonly until: number;
}

interface Ends {
  readonly from: string | null;
  readonly until: string | null;
}

/** The days that a chart shows: those that were asked for, else those of its reports and a month around. */
export function periodFor(
  { since, until }: { since?: string | undefined; until?: string | undefined },
  reports: Ends,
): Days {
  return {
    from: since ? dayOf(since) : reports.from === null ? 0 : dayOf(reports.from) - 31,
    until: until ? dayOf(until) : reports.until === null ? 1 : dayOf(reports.until) + 31,
  };
}
