import { CELL_UNITS, type Cell, type CellUnit, cellAt, dayOf, edtf, shift } from './calendar.js';
import type { Match } from './match.js';
import type { Anchor, Mod, Reading } from './types.js';

/** Whether a time lies before the report, at it or unknown, or after it. */
export type Direction = -1 | 0 | 1;

/** What stands around an expression: the report's day and what was read before it. */
export class Context {
  /** The report's own day, null where nobody tells it. */
  readonly today: number | null;
  /** What relative times are counted from. */
  readonly anchor: Anchor;
  readonly #direction: (match: Match) => Direction;
  /** The cell of each unit spoken of last, the newest first. */
  #spoken: readonly Cell[] = [];
  #quarter: Cell | null = null;

  constructor(today: number | null, anchor: Anchor, direction: (match: Match) => Direction) {
    this.today = today;
    this.anchor = anchor;
    this.#direction = direction;
  }

  /** Whether the expression lies before or after the report, as the words around it tell; "since" looks back. */
  directionOf(match: Match): Direction {
    return match.before() === 'since' ? -1 : this.#direction(match);
  }

  /** The place in the calendar spoken of last that is no longer than the unit. */
  lastWithin(unit: CellUnit): Cell | null {
    const longest = CELL_UNITS.indexOf(unit);
    return this.#spoken.find((cell) => CELL_UNITS.indexOf(cell.unit) <= longest) ?? null;
  }

  /** The quarter that was spoken of last. */
  get quarter(): Cell | null {
    return this.#quarter;
  }

  remember(cell: Cell): void {
    this.#spoken = [cell, ...this.#spoken.filter(({ unit }) => unit !== cell.unit)];
    if (cell.unit === 'quarter') this.#quarter = cell;
  }

  /** The unit's cell that holds the report's day, moved by `n`. */
  near(unit: CellUnit, n = 0): Cell | null {
    return this.today === null ? null : shift(cellAt(unit, this.today), n);
  }

  /** A reading of a cell worked out from the report's day; `spoken` is false where later words do not lean on it. */
  told(cell: Cell | null, mod: Mod = null, spoken = true): Reading | null {
    return cell && { value: edtf(cell), anchor: this.anchor, mod, ...(spoken ? { cell } : {}) };
  }

  /** A value worked out from the report's day that is no cell. */
  toldValue(value: string, cell?: Cell): Reading {
    return { value, anchor: this.anchor, ...(cell ? { cell } : {}) };
  }
}

/** A reading of a cell that the text tells by itself. */
export const written = (cell: Cell, mod: Mod = null): Reading => ({
  value: edtf(cell),
  anchor: 'text',
  mod,
  cell,
});

/** A value that the text tells by itself. */
export const writtenValue = (value: string, mod: Mod = null): Reading => ({ value, anchor: 'text', mod });

export const dayCell = (day: number): Cell => ({ unit: 'day', first: day });
export const monthCell = (year: number, month: number): Cell => ({
  unit: 'month',
  first: dayOf(year, month),
});
export const yearCell = (year: number): Cell => ({ unit: 'year', first: dayOf(year) });
