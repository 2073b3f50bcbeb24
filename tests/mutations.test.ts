/** Whatever becomes of a report's text, it is read and the laws of a report hold, or it is refused in one line. */
import { expect, test } from 'vitest';
import { documentsOf, exampleFiles } from './examples.js';
import { GIANTS, mutantOf } from './mutations.js';
import { faultOf } from './survive.js';

/** `npm run night` reads more and longer ones. */
const MUTANTS = 2000;
const CHARACTERS = 300;
/** Giants at this share of their size. */
const SCALE = 0.05;
/** Long enough for a machine that does much else. */
const PATIENCE = 600_000;

const texts = (await Promise.all((await exampleFiles()).map(documentsOf))).flat().map(({ text }) => text);

test(
  `${MUTANTS} mutated reports`,
  async () => {
    const faults: string[] = [];
    for (let number = 1; number <= MUTANTS; number++) {
      const mutant = mutantOf(texts, number, CHARACTERS);
      const fault = await faultOf(mutant);
      if (fault !== undefined) faults.push(`${mutant.name}: ${fault}`);
    }
    expect(faults).toEqual([]);
  },
  PATIENCE,
);

test.each(Object.keys(GIANTS))(
  '%s',
  async (name) => {
    const text = GIANTS[name]!(texts[0]!.slice(0, 2000), SCALE);
    expect(await faultOf({ kind: 'txt', bytes: Buffer.from(text) })).toBeUndefined();
  },
  PATIENCE,
);
