/** Why an address could not be fetched: words that follow the address in a message ("is not there (404)"). */
export class FetchError extends Error {
  constructor(
    message: string,
    /** When it may be asked for again, in ms since 1970; null where that will give the same. */
    readonly again: number | null = null,
  ) {
    super(message);
  }
}
