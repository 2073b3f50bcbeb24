/** Why an address could not be fetched: words that follow the address in a message ("is not there (404)"). */
export class FetchError extends Error {
  constructor(
    message: string,
    /** When the host wants to be asked again, in ms since 1970; undefined where it did not say. */
    readonly retryAt?: number,
  ) {
    super(message);
  }
}
