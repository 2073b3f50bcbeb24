/** One line of a stage's rule table. Its `name` is what `rule` in a report says; `explain` prints the rest. */
export interface Rule {
  /** `stage/name`, as in "statements/according-to". */
  readonly name: string;
  /** What it reads, in one plain sentence for a user. */
  readonly what: string;
  /** A sentence of ours in which it fires; run as a test. */
  readonly example: string;
  /** A sentence of ours that looks alike and in which it must not fire; run as a test. */
  readonly nearMiss?: string;
}
