import type { Report } from '../schema.js';

/** What the page is printed on. */
export interface Paper {
  /** Columns of the terminal, or of the page where there is none. */
  readonly width: number;
  readonly colour: boolean;
}

/** What stands before, between and after the reports. */
export interface Envelope {
  readonly open: string;
  readonly between: string;
  readonly close: string;
}

/** How reports are printed: each report's own part, and what stands around them. */
export interface Format {
  one(report: Report, paper: Paper): string;
  readonly envelope: Envelope;
  /** Where one report alone is printed otherwise than as the first of several. */
  readonly alone?: Envelope;
}

/** A report a line. */
export const LINES: Envelope = { open: '', between: '\n', close: '\n' };
