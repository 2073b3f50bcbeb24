/** SQL with its values apart, put together from pieces: sql`select 1 where id = ${id} and ${condition}`. */

type Scalar = string | number | null;
/** Arrays are PostgreSQL's. */
export type Value = Scalar | Uint8Array | readonly Scalar[];

export class Sql {
  constructor(
    readonly strings: readonly string[],
    readonly values: readonly Value[],
  ) {}

  /** The statement's text, each value's place written as `mark` says (`?`, `$1`). */
  text(mark: (index: number) => string): string {
    return this.strings.reduce((text, part, i) => `${text}${mark(i - 1)}${part}`);
  }
}

/** Pieces that are `Sql` are put in as they stand; all others become values. */
export function sql(strings: TemplateStringsArray, ...parts: readonly (Value | Sql)[]): Sql {
  const texts: string[] = [strings[0]!];
  const values: Value[] = [];
  parts.forEach((part, i) => {
    const after = strings[i + 1]!;
    if (part instanceof Sql) {
      texts[texts.length - 1] += part.strings[0]!;
      texts.push(...part.strings.slice(1));
      texts[texts.length - 1] += after;
      values.push(...part.values);
    } else {
      values.push(part);
      texts.push(after);
    }
  });
  return new Sql(texts, values);
}

/** Text that is SQL itself: a table's name, a piece written elsewhere. Never the user's. */
export function raw(text: string): Sql {
  return new Sql([text], []);
}

export function join(pieces: readonly Sql[], between: string): Sql {
  return pieces.reduce((all, piece) => sql`${all}${raw(between)}${piece}`);
}
