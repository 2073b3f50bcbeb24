const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};
/** Control characters that HTML does not allow, save white space. */
const FORBIDDEN = /[^\P{Cc}\t\n\r]/gu;

/** Text as it stands in an element or a quoted attribute. */
export function escaped(text: string): string {
  return text.replace(FORBIDDEN, '\ufffd').replace(/[&<>"']/g, (character) => ENTITIES[character]!);
}

/** An id of letters that hold in HTML and in a fragment. */
export function anchor(...parts: readonly string[]): string {
  return parts.map((part) => part.replace(/[^\p{L}\p{N}]+/gu, '-')).join('.');
}
