/** Sentences of the unlabelled news as our splitter cuts them, one a line, words parted by tabs: sentences.ts DATA OUT. */
import { readFileSync, writeFileSync } from 'node:fs';
import { splitSentences } from '../../src/language/split/index.js';

/** Of each source, every so-manieth document is taken. */
const SOURCES = [
  { name: 'press', every: 4 },
  { name: 'readouts', every: 8 },
];
const SHORTEST = 4;
const LONGEST = 60;

const [data = '', out = ''] = process.argv.slice(2);
const found = new Set<string>();
for (const { name, every } of SOURCES) {
  const lines = readFileSync(`${data}/news/${name}.jsonl`, 'utf8').split('\n').filter(Boolean);
  for (let i = 0; i < lines.length; i += every) {
    const { text } = JSON.parse(lines[i]!) as { text: string };
    const block = { kind: 'paragraph' as const, start: 0, end: text.length, text };
    for (const { words } of splitSentences({ text, blocks: [block] }))
      if (words.length >= SHORTEST && words.length <= LONGEST) found.add(words.map((w) => w.text).join('\t'));
  }
}
writeFileSync(out, `${[...found].join('\n')}\n`);
