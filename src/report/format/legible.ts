/** Control characters would steer the terminal, and direction marks reorder what follows them. */
const STEERING = /[\p{Cc}\p{Bidi_Control}]/gu;

/** The text as one line that a terminal can only print. */
export function legible(text: string): string {
  return text.replace(/\s+/g, ' ').replace(STEERING, '').trim();
}
