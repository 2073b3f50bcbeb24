/** Copies as newsrooms make them, and texts that are none: pairs by light edits of press reports, and near neighbours. */
import { join } from 'node:path';
import type { Digest } from '../src/record/digest.js';
import { Pairs } from '../src/record/pairs.js';
import { profileOf } from '../src/record/profile.js';
import { sketchOf } from '../src/record/sketch.js';
import { generator } from '../training/random.js';
import { readPress } from '../training/stories/pairs.js';
import type { Row } from './row.js';

interface Text {
  readonly title: string;
  readonly text: string;
}

type Random = () => number;
type Edit = (text: Text, other: Text, random: Random) => Text;

const paragraphsOf = (text: string) => text.split(/\n+/).filter((paragraph) => paragraph.trim() !== '');
const sentencesOf = (text: string) => text.match(/[^.!?\n]+[.!?]+["”’]?\s*|[^\n]+\n*/g) ?? [text];
const upTo = (count: number, random: Random) => Math.floor(random() * count);

/** The end is cut off: at least half of the sentences stay, and at least three. */
const cut: Edit = ({ title, text }, _, random) => {
  const sentences = sentencesOf(text);
  const kept = Math.max(3, Math.ceil(sentences.length * (0.5 + random() * 0.4)));
  return { title, text: sentences.slice(0, kept).join('') };
};

/** Another headline: the words that the report begins with. */
const retitle: Edit = ({ text }, _, random) => ({
  title: text
    .split(/\s+/)
    .slice(0, 6 + upTo(6, random))
    .join(' '),
  text,
});

/** A paragraph of another report comes in somewhere. */
const addParagraph: Edit = ({ title, text }, other, random) => {
  const paragraphs = paragraphsOf(text);
  const [added = ''] = paragraphsOf(other.text).slice(upTo(paragraphsOf(other.text).length, random));
  paragraphs.splice(1 + upTo(paragraphs.length, random), 0, added.slice(0, text.length / 3));
  return { title, text: paragraphs.join('\n\n') };
};

/** One sentence in ten goes. */
const thin: Edit = ({ title, text }, _, random) => ({
  title,
  text: sentencesOf(text)
    .filter(() => random() > 0.1)
    .join(''),
});

/** An outlet's own marks, dateline and last line. */
const restyle: Edit = ({ title, text }) => ({
  title: title.toUpperCase(),
  text: `(Wire) -- ${text.replace(/[“”]/g, '"').replace(/’/g, "'")}\n\nThe agency contributed to this report.`,
});

const EDITS: Readonly<Record<string, readonly Edit[]>> = {
  cut: [cut],
  'new headline': [retitle],
  'added paragraph': [addParagraph],
  'sentences left out': [thin],
  'own style': [restyle],
  'all of these': [thin, addParagraph, cut, retitle, restyle],
};
const EDIT_NAMES = Object.keys(EDITS);

/** A copy of `text`, edited in the way of that name; `other` lends the paragraph. */
function copyOf(name: string, text: Text, other: Text, seed: number): Text {
  const random = generator(seed);
  return EDITS[name]!.reduce((edited, edit) => edit(edited, other, random), text);
}

/** One report in so many is copied. */
const STEP = 10;

/** Every tenth report of the press and a copy of each, for each way of editing. */
export function copyFigures(shared: string): Row[] {
  const press = readPress(join(shared, 'data'));
  const originals = press.filter((_, i) => i % STEP === 0);
  const counts = EDIT_NAMES.map((name) => {
    const copies = originals.map((report, i) => {
      const other = originals[(i * 7 + 13) % originals.length]!;
      return { ...copyOf(name, report, other, i + 1), published: report.published };
    });
    return { name, ...foundAmong(originals, copies) };
  });
  const sum = (of: (count: (typeof counts)[number]) => number) =>
    counts.reduce((all, each) => all + of(each), 0);
  return [
    ...counts.map(({ name, made }) => ({
      what: `copies: recall, ${name}`,
      figure: made / originals.length,
      goal: null,
    })),
    { what: 'copies: recall', figure: sum((c) => c.made) / (originals.length * counts.length), goal: 0.99 },
    { what: 'copies: precision', figure: sum((c) => c.made) / sum((c) => c.found), goal: 0.99 },
  ];
}

type Edited = Text & { readonly published: string | null };

/** How many pairs are found to be copies, and how many of them were made so. */
function foundAmong(
  originals: readonly Edited[],
  copies: readonly Edited[],
): { found: number; made: number } {
  const pairs = new Pairs();
  const found = [...originals, ...copies]
    .map(
      ({ title, text, published }, i): Digest => ({
        ...{
          key: `${i}`,
          id: `${i}`,
          title,
          outlet: null,
          published,
          actors: [],
          events: [],
          statements: [],
          agreements: [],
        },
        profile: profileOf(title, text),
        sketch: sketchOf(text),
      }),
    )
    .flatMap((digest) => pairs.add(digest))
    .filter(({ copy }) => copy);
  const made = found.filter(({ a, b }) => Math.abs(Number(a) - Number(b)) === originals.length);
  return { found: found.length, made: made.length };
}
