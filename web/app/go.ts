/** Asks for another page from where there is no link to click. */
export const GO = 'readout-go';

export function go(address: string): void {
  document.dispatchEvent(new CustomEvent<string>(GO, { detail: address }));
}
