/** Questions of letters that need no Unicode class: such a class costs a millisecond at every start. */

/** Whether the text begins with a capital letter. */
export function isCapital(text: string): boolean {
  const first = text.charAt(0);
  return first !== first.toLowerCase();
}
