import type { Time } from '../report/schema.js';
import { touching } from '../search.js';
import { contains } from '../span.js';
import type { Draft } from './draft.js';
import type { Scene } from './scene.js';
import type { Who } from './who.js';

/** Whether a time's value is a date or an interval: no duration, no vague reference such as FUTURE_REF. */
export const isDate = (value: string): boolean => /^(?:\d|\.\.)/.test(value);

/** Points and spans of time of a document, found by offset; durations and frequencies are no dates of a deed. */
export class Dates {
  readonly #times: readonly Time[];

  constructor(times: readonly Time[]) {
    this.#times = times.filter(({ value }) => isDate(value)).sort((a, b) => a.start - b.start);
  }

  /** The time nearest to the deed in its own clause. */
  of({ scene, trigger, verb }: Draft): Time | undefined {
    return this.near(scene, trigger, verb) ?? this.carried(scene, verb);
  }

  /** "met on Tuesday and signed a pact", "met on Tuesday in Kigali, where they signed a pact": the date of the clause before. */
  carried(scene: Scene, verb: number): Time | undefined {
    const over = clauseBefore(scene, verb);
    return over === undefined ? undefined : this.near(scene, over);
  }

  /** The time nearest below any of the words. */
  near(scene: Scene, ...words: number[]): Time | undefined {
    let best: Time | undefined;
    let least = 5;
    for (const time of this.#within(scene)) {
      const token = tokenAt(scene, time);
      const steps =
        token === undefined || isSince(scene, token) ? undefined : stepsTo(scene, token, ...words);
      if (steps !== undefined && steps < least) {
        best = time;
        least = steps;
      }
    }
    return best;
  }

  /** All times of the sentence, durations left out. */
  #within({ sentence }: Scene): Time[] {
    return touching(this.#times, sentence).filter((time) => contains(sentence, time));
  }
}

function clauseBefore({ tree, tokens }: Scene, verb: number): number | undefined {
  const head = tokens[verb]!.head;
  if (head < 0 || tokens[verb]!.upos !== 'VERB') return undefined;
  const where = tree.children(verb, 'advmod').some((c) => tokens[c]!.text.toLowerCase() === 'where');
  if (where && tree.is(verb, 'acl:relcl'))
    return tree.ancestors(head).find((a) => tokens[a]!.upos === 'VERB');
  const joined = tree.is(verb, 'conj') && tree.child(verb, 'nsubj', 'aux') === undefined;
  return joined && tokens[head]!.upos === 'VERB' ? head : undefined;
}

/** "since August", "until May": the edge of another time, not that of the deed. */
function isSince(scene: Scene, token: number): boolean {
  return scene.tree.children(token, 'case', 'mark').some((c) => ['since', 'until'].includes(scene.lemma(c)));
}

function tokenAt(scene: Scene, { start, end }: Time): number | undefined {
  const inside = scene.tokens.flatMap((t, i) => (t.start < end && t.end > start ? [i] : []));
  return inside.find((i) => !inside.includes(scene.tokens[i]!.head)) ?? inside[0];
}

/** Steps up from a token to the deed's words; none where a clause of its own lies between. */
function stepsTo(scene: Scene, token: number, ...goals: number[]): number | undefined {
  let steps = 0;
  for (let at = token; at >= 0; at = scene.tokens[at]!.head, steps++) {
    if (goals.includes(at)) return steps;
    if (at !== token && scene.tree.is(at, 'ccomp', 'parataxis', 'acl:relcl', 'advcl')) return undefined;
    if (at !== token && scene.tree.is(at, 'conj') && scene.tokens[at]!.upos === 'VERB') return undefined;
  }
  return undefined;
}

const PLACE_PREPS = new Set(['in', 'at', 'to', 'near', 'outside', 'inside', 'into']);

/** Where the clause says that it was done: a place, else a state. */
export function placeOf({ scene, trigger, verb, entry }: Draft, who: Who): string | null {
  const adjuncts = [...scene.adjuncts(verb), ...(verb === trigger ? [] : scene.adjuncts(trigger))];
  const visit = entry.frame.mode === 'visit';
  let state: string | null = null;
  const heads = adjuncts
    .filter((a) => PLACE_PREPS.has(a.prep) && (visit || a.prep !== 'to'))
    .map((a) => a.head);
  const object = visit ? scene.object(verb) : undefined;
  for (const head of object === undefined ? heads : [object, ...heads]) {
    for (const id of who.at(scene, head)) {
      if (id.startsWith('place/')) return id;
      if (id.startsWith('state/')) state ??= id;
    }
  }
  return state;
}
