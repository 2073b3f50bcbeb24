/** A passage of ours with its day, its outlet where it matters, and the agreements that a reader finds in it. */
export interface Passage {
  readonly day: string;
  readonly outlet?: string;
  readonly text: string;
  /** "trade treaty · NOR+POL · signed · 2019 · P10Y · 2029": kind, parties in any order, status, signed, term, ends. */
  readonly agreements: readonly string[];
}
