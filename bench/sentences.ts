/** Sentences of the press, written and cut by hand for this project: bench/sentences/README.md tells how they are put down. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isFailure, toDocument } from '../src/document/index.js';
import { splitSentences } from '../src/language/split/index.js';
import type { Row } from './row.js';

const DIRECTORY = join(import.meta.dirname, 'sentences');

/** One report as the press would print it, and its sentences in order. */
export interface NewsReport {
  readonly name: string;
  readonly text: string;
  readonly sentences: readonly string[];
}

/** What stands between a sentence that ends with this sign and the next one; none means a blank. */
const JOINTS: Record<string, string> = { '↵': '\n', '⊕': '', '␣␣': '  ' };

function reportOf(block: string): NewsReport {
  const [name, ...lines] = block.split('\n') as [string, ...string[]];
  const sentences: string[] = [];
  let text = '';
  for (const line of lines) {
    if (line === '') text = `${text.trimEnd()}\n\n`;
    else {
      const [, content = '', sign = ''] = /^(.*?)(↵|⊕|␣␣)?$/u.exec(line)!;
      const sentence = content.replaceAll('↵', '\n').replaceAll('␣', ' ');
      sentences.push(sentence);
      text += sentence + (JOINTS[sign] ?? ' ');
    }
  }
  return { name, text: text.trim(), sentences };
}

/** All reports of the set, in the order of their files. */
export function readNews(): NewsReport[] {
  const files = readdirSync(DIRECTORY).filter((file) => file.endsWith('.txt'));
  return files.sort().flatMap((file) =>
    readFileSync(join(DIRECTORY, file), 'utf8')
      .split(/^# /m)
      .slice(1)
      .map((block) => reportOf(block.trimEnd())),
  );
}

/** Offsets of stretches of text that follow each other, in characters that are not white space: "2-9". */
function placesOf(stretches: readonly string[]): string[] {
  let at = 0;
  return stretches.map((stretch) => {
    const start = at;
    at += stretch.replace(/\s/g, '').length;
    return `${start}-${at}`;
  });
}

/** A report's sentences as Readout cuts them, from the bytes of a text file. */
export async function cutReport({ name, text }: NewsReport): Promise<string[]> {
  const reading = await toDocument({
    path: name,
    line: null,
    kind: 'txt',
    bytes: new TextEncoder().encode(text),
  });
  if (isFailure(reading)) throw new Error(`${name} ${reading.failure.message}`);
  return splitSentences(reading.document).map((sentence) => sentence.text);
}

/** F1 in percent of exact sentences over some reports. */
export async function sentenceF1(reports: readonly NewsReport[]): Promise<number> {
  let right = 0;
  let all = 0;
  for (const report of reports) {
    const wanted = placesOf(report.sentences);
    const found = placesOf(await cutReport(report));
    right += found.filter((place) => wanted.includes(place)).length;
    all += wanted.length + found.length;
  }
  return (200 * right) / all;
}

/** The set's two halves, every other report: the splitter's errors were read in the first one alone. */
export function halvesOfNews(): { read: NewsReport[]; unread: NewsReport[] } {
  const reports = readNews();
  return { read: reports.filter((_, i) => i % 2 === 0), unread: reports.filter((_, i) => i % 2 === 1) };
}

/** The rows of the set. */
export async function newsSentenceFigures(): Promise<Row[]> {
  const { read, unread } = halvesOfNews();
  const figures = { 'half whose errors were read': read, 'other half': unread, all: [...read, ...unread] };
  const rows = Object.entries(figures).map(async ([what, reports]) => ({
    what: `language: own news set, sentences F1, ${what}`,
    figure: await sentenceF1(reports),
    goal: 99,
  }));
  return Promise.all(rows);
}
