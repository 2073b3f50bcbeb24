/** The unlabelled news as its articles' paragraphs. */
import { readFileSync } from 'node:fs';

/** Each article of a file of JSON Lines as what stands between its empty lines. */
export function* articlesOf(path: string): Generator<string[]> {
  for (const line of readFileSync(path, 'utf8').split('\n'))
    if (line !== '') yield (JSON.parse(line) as { text: string }).text.trim().split(/\s*\n\s*\n\s*/);
}
