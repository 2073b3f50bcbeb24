/** Text to paragraphs. A line end is the end of a paragraph, or a typist's wrap; that is decided for each document. */

interface Range {
  readonly start: number;
  readonly end: number;
}

interface TextLine extends Range {
  readonly indent: number;
  /** Columns before its first word, a list's mark included: where its wrapped rest begins. */
  readonly hang: number;
  /** Whether a line of nothing but white space stands before it. */
  readonly afterBlank: boolean;
}

/** Wrapped text has lines of at most this many characters. */
const WIDEST_WRAP = 110;
const NARROWEST_WRAP = 40;
const BULLET = /^[*•·▪●]\s+/;
/** A dash or number opens an item only after a finished line: wrapped prose may begin a line with either. */
const ITEM = /^(?:[-–—]|\(?(?:\d{1,2}|[a-z])[.)])\s+/;
const FINISHED = /[.:;!?]["”’)]?$/;

/** The paragraphs of a text as ranges without leading or trailing white space, in order. */
export function paragraphsOf(text: string): Range[] {
  const lines = linesOf(text);
  const width = wrapWidth(text, lines);
  const paragraphs: { start: number; end: number }[] = [];
  for (const [i, line] of lines.entries()) {
    const last = paragraphs.at(-1);
    const before = lines[i - 1];
    const joins =
      before !== undefined &&
      (width === null ? runsOn(text, before, line) : continuesLine(text, before, line, width));
    if (last && joins) last.end = line.end;
    else paragraphs.push({ start: line.start, end: line.end });
  }
  return paragraphs;
}

function linesOf(text: string): TextLine[] {
  const lines: TextLine[] = [];
  let afterBlank = false;
  for (const { 0: whole, index } of text.matchAll(/[^\r\n\u2028\u2029]*(?:\r\n|[\r\n\u2028\u2029]|$)/g)) {
    const content = whole.trim();
    if (content === '') afterBlank = true;
    else {
      const indent = whole.length - whole.trimStart().length;
      const mark = (BULLET.exec(content) ?? ITEM.exec(content))?.[0].length ?? 0;
      const hang = indent + mark;
      lines.push({ start: index + indent, end: index + indent + content.length, indent, hang, afterBlank });
      afterBlank = false;
    }
  }
  return lines;
}

/** The width at which the text is wrapped, or null where its lines are paragraphs. Wrapped text is known by its line
 *  ends: nearly everywhere the next line's first word would not have fitted any more. */
function wrapWidth(text: string, lines: readonly TextLine[]): number | null {
  const joints = lines
    .slice(1)
    .flatMap((line, i) => (line.afterBlank ? [] : [{ line: lines[i]!, next: line }]));
  if (joints.length < 2) return null;
  const lengths = joints.map(({ line }) => line.indent + line.end - line.start).sort((a, b) => a - b);
  const width = lengths[Math.floor(lengths.length * 0.95)]!;
  if (width > WIDEST_WRAP || width < NARROWEST_WRAP) return null;
  const full = joints.filter(({ line, next }) => !wouldFit(text, line, next, width)).length;
  return full >= joints.length * 0.6 ? width : null;
}

/** In wrapped text a line ends its paragraph where it is cut well short, or ends a sentence with room to spare. Room
 *  alone does not tell: links and marks that the typist's program counted may be gone. */
function continuesLine(text: string, line: TextLine, next: TextLine, width: number): boolean {
  if (next.afterBlank || next.indent > line.hang + 1) return false;
  const opening = text.slice(next.start, next.start + 6);
  const finished = FINISHED.test(text.slice(line.end - 2, line.end));
  if (BULLET.test(opening) || (finished && ITEM.test(opening))) return false;
  if (/^\p{Ll}/u.test(opening) || !wouldFit(text, line, next, width)) return true;
  return !finished && line.end - line.start >= width / 2;
}

/** Too few lines to tell the width: a sentence that breaks off and goes on in lower case is one. */
function runsOn(text: string, line: TextLine, next: TextLine): boolean {
  const finished = FINISHED.test(text.slice(line.end - 2, line.end));
  return (
    !next.afterBlank &&
    !finished &&
    line.end - line.start >= NARROWEST_WRAP &&
    /^\p{Ll}/u.test(text.slice(next.start, next.start + 2))
  );
}

/** Whether the next line's first word would have fitted at the end of the line. */
function wouldFit(text: string, line: TextLine, next: TextLine, width: number): boolean {
  const word = /^\S+/.exec(text.slice(next.start, next.end))![0].length;
  return line.indent + (line.end - line.start) + 1 + word <= width;
}
