/** Asks for another page from where there is no link to click. */
export const GO = 'readout-go';

export function go(address: string): void {
  document.dispatchEvent(new CustomEvent<string>(GO, { detail: address }));
}

/** Asks for the same page anew, as after something was written. */
export const REFRESH = 'readout-refresh';

export function refresh(): void {
  document.dispatchEvent(new CustomEvent(REFRESH));
}
