/** One measured figure, with the goal where it has one. */
export interface Row {
  readonly what: string;
  readonly figure: number | string;
  readonly goal: number | string | null;
}
