import type { ActorIndex } from '../actors/index.js';
import type { Scene } from './scene.js';

/** Named itself; through an owner; somewhere inside; no actor but political by its noun; any other words. */
type How = 'named' | 'owner' | 'inside' | 'political' | 'thing';

/** Actors found at a noun, and how: named itself, or through who owns, heads or is part of it. */
export interface Found {
  readonly ids: readonly string[];
  readonly head: number;
  readonly how: How;
}

const isPerson = (id: string) => id.startsWith('person/') || id.startsWith('local/');

/** Nouns of those who take part in politics or war, named or not. */
const POLITICAL = new Set(
  (
    'rebel militant insurgent guerrilla gunman terrorist protester protestor demonstrator activist opposition government ' +
    'regime administration parliament congress senate ministry troop army military force soldier navy militia faction ' +
    'separatist nationalist extremist islamist president minister premier leader official lawmaker senator ambassador ' +
    'diplomat envoy delegation negotiator authority council cabinet junta coalition party republic union nation state ' +
    'refugee peacekeeper warplane warship fighter dissident candidate chancellor king queen embassy community ' +
    'organization organisation commission court tribunal prosecutor police hostage detainee citizen journalist serviceman ruler chief commander mayor governor spokesman spokeswoman secretary bishop pope monarch prince side counterpart country neighbour neighbor'
  ).split(' '),
);

/** Adjectives and peoples of countries end so; a capital letter tells them from other words. */
const NATIONAL =
  /^[A-Z][a-z]+(?:ian|ean|ese|ish|ani|aqi|eli|rab|emi|ench|utch|reek|iss|zakh|hai|ghan|ench|alay|ali|rkish|aeli|stani|can|yan)s?$/;

/** An unknown body by its initials. */
const isInitials = ({ tokens }: Scene, noun: number) =>
  tokens[noun]!.upos === 'PROPN' && /^[A-Z]{2,6}$/.test(tokens[noun]!.text);

/** Whether the noun is one for those who take part in politics, whatever stands by it. */
export const isOffice = (scene: Scene, noun: number): boolean => POLITICAL.has(scene.lemma(noun));

export function isPolitical(scene: Scene, noun: number): boolean {
  if (POLITICAL.has(scene.lemma(noun)) || isInitials(scene, noun)) return true;
  const near = [noun, ...scene.tree.children(noun, 'amod', 'compound', 'nmod')];
  return near.some((t) => NATIONAL.test(scene.tokens[t]!.text) && scene.tokens[t]!.upos !== 'VERB');
}

const PRONOUNS = new Set(['PRON']);

/** Finds the actors that a noun phrase stands for. */
export class Who {
  constructor(readonly actors: ActorIndex) {}

  /**
   * The actors of a noun phrase. Where it names persons it stands for all of them, whatever their titles name besides;
   * else for the actors of the noun and the nouns joined to it.
   */
  of(scene: Scene, head: number): Found | undefined {
    const people = this.#people(scene, head);
    if (people.length > 0) return { ids: people, head, how: 'named' };
    const ids: string[] = [];
    let how: Found['how'] | undefined;
    for (const noun of scene.conjuncts(head)) {
      const found = this.#one(scene, noun);
      if (!found) continue;
      how ??= found.how;
      // "Japan and China, Foreign Minister Li": a person after states is no further party
      if (ids.length > 0 && isPerson(ids[0]!) !== isPerson(found.ids[0]!)) continue;
      for (const id of found.ids) if (!ids.includes(id)) ids.push(id);
    }
    return how === undefined ? undefined : { ids, head, how };
  }

  /** What stands there where no actor is known: "the rebels", "two journalists". */
  words(scene: Scene, head: number): Found | undefined {
    if (PRONOUNS.has(scene.tokens[head]!.upos)) {
      const subject = scene.reporter(head);
      return subject === undefined ? undefined : this.words(scene, subject);
    }
    const political = scene.conjuncts(head).some((noun) => isPolitical(scene, noun));
    return { ids: [], head, how: political ? 'political' : 'thing' };
  }

  /** The persons named in a phrase that is one name after the other; deeds and things of a person are not the person. */
  #people(scene: Scene, head: number): readonly string[] {
    const tokens = scene.phrase(head);
    const { upos } = scene.tokens[head]!;
    if (upos !== 'PROPN' && !scene.isHuman(head)) return [];
    const ids: string[] = [];
    for (const { actors, form } of this.actors.within(scene.range(tokens))) {
      if (form === 'pronoun' || form === 'adjective') continue;
      for (const id of actors) if (id.startsWith('person/') && !ids.includes(id)) ids.push(id);
    }
    return ids;
  }

  #one(scene: Scene, noun: number): Found | undefined {
    const named = this.#named(scene, noun);
    if (named.length > 0) return { ids: named, head: noun, how: 'named' };
    if (PRONOUNS.has(scene.tokens[noun]!.upos)) return this.#reporter(scene, noun);
    const owner = this.#owner(scene, noun);
    if (owner.length > 0) return { ids: owner, head: noun, how: 'owner' };
    const inside = this.inside(scene, noun);
    return inside.length > 0 ? { ids: inside, head: noun, how: 'inside' } : undefined;
  }

  /** "The rebels said they will …": an unresolved pronoun in a reported clause is whoever reports. */
  #reporter(scene: Scene, pronoun: number): Found | undefined {
    const subject = scene.reporter(pronoun);
    return subject === undefined ? undefined : this.of(scene, subject);
  }

  /** The noun itself, else the name that a title or description stands with. */
  #named(scene: Scene, noun: number): readonly string[] {
    const ids = this.at(scene, noun);
    const name = scene.tree
      .children(noun, 'flat', 'appos', 'nmod:desc')
      .map((child) => this.at(scene, child))
      .find((found) => found.length > 0 && found.some((id) => id.startsWith('person/') || ids.length === 0));
    return name ?? ids;
  }

  at(scene: Scene, token: number): readonly string[] {
    return this.actors.at(scene.tokens[token]!);
  }

  /** "Iran's forces", "Russian officials", "the government of Chad", "officials in Kyiv". */
  #owner(scene: Scene, noun: number): readonly string[] {
    const { tree } = scene;
    for (const relations of [['nmod:poss'], ['compound', 'amod', 'nmod:desc'], ['nmod']]) {
      const ids: string[] = [];
      for (const child of tree.children(noun, ...relations)) {
        if (relations[0] === 'nmod' && tree.is(child, 'nmod:poss')) continue;
        for (const joined of scene.conjuncts(child)) {
          for (const named of this.#named(scene, joined)) {
            const id = isOffice(scene, noun) ? this.#governed(named) : named;
            if (!ids.includes(id)) ids.push(id);
          }
        }
      }
      if (ids.length > 0) return ids;
    }
    return [];
  }

  /** "a London court", "police in Kyiv": a place whose court or police acts is its state. */
  #governed(id: string): string {
    return id.startsWith('place/') ? (this.actors.stateOf(id) ?? id) : id;
  }

  /** The actors nearest below a token, clauses that describe a noun left out. */
  inside(scene: Scene, top: number): readonly string[] {
    let level = [top];
    for (let depth = 0; depth < 6 && level.length > 0; depth++) {
      const ids: string[] = [];
      const found = level.find((token) => this.#named(scene, token).length > 0);
      if (found !== undefined)
        for (const token of [...level, ...scene.conjuncts(found)])
          for (const id of this.#named(scene, token)) if (!ids.includes(id)) ids.push(id);
      if (ids.length > 0) return ids;
      level = level.flatMap((token) =>
        scene.tree.children(token).filter((c) => !scene.tree.is(c, 'acl:relcl', 'parataxis', 'punct')),
      );
    }
    return [];
  }
}
