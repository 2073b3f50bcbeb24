/**
 * `npm run night [COUNT] [FIRST]`: more and longer mutated reports than the tests read (COUNT, 100,000, from the number
 * FIRST on), then giants at their full size with the time that each takes. Prints what breaks a law; exit code 1 if
 * anything did. Takes reports of shared/ as well, where it is at hand.
 */
import { createReadStream, existsSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { documentsOf, exampleFiles } from './examples.js';
import { GIANTS, mutantOf } from './mutations.js';
import { faultOf } from './survive.js';

const PRESS = join(import.meta.dirname, '../../shared/data/news/press.jsonl');
const CHARACTERS = 1500;
/** Every so many mutants a line tells how far it is. */
const TOLD = 1000;

const [count = 100_000, first = 1] = process.argv.slice(2).map(Number);
let faults = 0;

function tell(name: string, fault: string | undefined): void {
  if (fault === undefined) return;
  faults++;
  process.stdout.write(`${name}: ${fault}\n`);
}

async function pressTexts(): Promise<string[]> {
  if (!existsSync(PRESS)) return [];
  const texts: string[] = [];
  for await (const line of createInterface({ input: createReadStream(PRESS) }))
    texts.push((JSON.parse(line) as { text: string }).text);
  return texts;
}

const examples = (await Promise.all((await exampleFiles()).map(documentsOf))).flat().map(({ text }) => text);
const texts = [...examples, ...(await pressTexts())];
for (let number = first; number < first + count; number++) {
  const mutant = mutantOf(texts, number, CHARACTERS);
  tell(mutant.name, await faultOf(mutant));
  if ((number - first + 1) % TOLD === 0)
    process.stderr.write(`${number - first + 1} read, ${faults} faults\n`);
}
for (const [name, make] of Object.entries(GIANTS)) {
  const bytes = Buffer.from(make(examples[0]!, 1));
  const before = process.cpuUsage();
  tell(name, await faultOf({ kind: 'txt', bytes }));
  const { user, system } = process.cpuUsage(before);
  process.stdout.write(`${name}: ${bytes.length} bytes, ${((user + system) / 1e6).toFixed(1)} s of CPU\n`);
}
process.stdout.write(
  `${count} mutated reports and ${Object.keys(GIANTS).length} giants read, ${faults} faults\n`,
);
process.exitCode = faults > 0 ? 1 : 0;
