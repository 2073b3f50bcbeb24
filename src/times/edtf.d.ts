/** The part of edtf that the tests use; the package ships no types. */
declare module 'edtf' {
  export function parse(value: string, options?: { level?: 0 | 1 | 2 }): object;
}
