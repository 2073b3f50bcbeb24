/** Actors: offices on a date through sentences of the press's form, and pronouns of persons in GUM. */
import { join } from 'node:path';
import { antecedentOf, canBe } from '../src/actors/antecedents.js';
import { loadKnowledge } from '../src/actors/knowledge.js';
import { holds, type Tenure } from '../src/actors/offices.js';
import { actorsOf } from '../src/actors/testing.js';
import { descriptionWeights, pronounWeights } from '../src/actors/weights.js';
import { problemsOf, readGum } from '../training/coreference/gum.js';
import type { Row } from './row.js';

export function actorFigures(shared: string): Row[] {
  return [...roleFigures(), ...pronounFigures(join(shared, 'data/nlp/gum.dev.conllu'))];
}

const PAIRS = 300;
/** What an office is called before and after a name. */
const TITLES: Readonly<Record<string, string>> = {
  President: 'President',
  'Prime Minister': 'Prime Minister',
  Chancellor: 'Chancellor',
  'Foreign Minister': 'Foreign Minister',
  'Defence Minister': 'Defence Minister',
  'Finance Minister': 'Finance Minister',
  'Interior Minister': 'Interior Minister',
};

interface Pair {
  readonly tenure: Tenure;
  readonly day: string;
}

/** Every k-th tenure of the offices above, at a day inside it that the table is sure of. */
function pairs(): Pair[] {
  const { offices, states } = loadKnowledge();
  const all = [...states.keys()].flatMap((state) =>
    offices
      .in(state)
      .filter(
        ({ role, start, end }) =>
          role in TITLES && start.length === 10 && end.length === 10 && start >= '1997',
      ),
  );
  const step = Math.floor(all.length / PAIRS);
  return Array.from({ length: PAIRS }, (_, i) => all[i * step]!).map((tenure, i) => {
    const [from, to] = [Date.parse(tenure.start), Date.parse(tenure.end)];
    const share = ((i * 7) % 11) / 11;
    return { tenure, day: new Date(from + (to - from) * (0.05 + 0.9 * share)).toISOString().slice(0, 10) };
  });
}

/** The person named with his title, and the office named with its state: both must give him and his office on the day. */
function roleFigures(): Row[] {
  const { persons, states } = loadKnowledge();
  let named = 0;
  let described = 0;
  for (const { tenure, day } of pairs()) {
    const state = states.get(tenure.state)!;
    const name = persons.get(tenure.person)!.name;
    const adjective = state.adjectives[0] ?? state.name;
    const title = TITLES[tenure.role]!;
    const known = actorsOf(`${adjective} ${title} ${name} said on Monday that talks would go on.`, day).find(
      ({ id }) => id === `person/${tenure.person}`,
    );
    if (known && (known.role === tenure.role || heldThen(tenure, known.role, day))) named++;
    const called = actorsOf(
      `Talks will go on, the ${adjective} ${title.toLowerCase()} said on Monday.`,
      day,
    ).filter(({ id }) => id.startsWith('person/'));
    if (called.length === 0 ? rivals(tenure, day) : called.some(({ id }) => heldBy(tenure, id, day)))
      described++;
  }
  return [
    {
      what: `actors: person and role on the day, named with a title (${PAIRS} pairs)`,
      figure: named / PAIRS,
      goal: 0.99,
    },
    {
      what: `actors: office and state on the day give the holder (${PAIRS} pairs)`,
      figure: described / PAIRS,
      goal: 0.99,
    },
  ];
}

/** Whether another office that the report names was held on the day too. */
const heldThen = ({ person, state }: Tenure, role: string | null, day: string) =>
  loadKnowledge()
    .offices.in(state)
    .some((t) => t.person === person && t.role === role && holds(t, day));

/** Whether the person called so holds the office on the day. */
const heldBy = ({ state, role }: Tenure, id: string, day: string) =>
  loadKnowledge()
    .offices.in(state)
    .some((t) => `person/${t.person}` === id && t.role === role && holds(t, day));

/** Whether the table itself has several holders on the day, so that nobody is the right answer. */
const rivals = ({ state, role }: Tenure, day: string) =>
  new Set(
    loadKnowledge()
      .offices.in(state)
      .filter((t) => t.role === role && holds(t, day))
      .map(({ person }) => person),
  ).size > 1;

const PRESS_GENRES = new Set(['news', 'interview', 'speech']);

function pronounFigures(path: string): Row[] {
  let all = 0;
  let right = 0;
  let nearest = 0;
  for (const document of readGum(path)) {
    if (!PRESS_GENRES.has(document.genre)) continue;
    for (const { anaphor, candidates, chain, sort } of problemsOf(document)) {
      const weights = sort === 'pronoun' ? pronounWeights() : descriptionWeights();
      all++;
      if (antecedentOf(anaphor, candidates, document.ground, weights)?.actor === chain) right++;
      if (candidates.filter((c) => canBe(anaphor, c, document.ground)).at(-1)?.actor === chain) nearest++;
    }
  }
  return [
    {
      what: `actors: pronouns and descriptions of persons, right antecedent (GUM dev, ${all})`,
      figure: right / all,
      goal: 0.75,
    },
    { what: 'actors: the same by the nearest that agrees', figure: nearest / all, goal: null },
  ];
}
