/** Exit codes: all read, some inputs not read, a wrong call. */
export const EXIT = { done: 0, failed: 1, usage: 2 } as const;
