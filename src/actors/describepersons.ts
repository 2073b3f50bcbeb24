/** Persons called by their office: "the Iranian president", "his Iranian counterpart", "X, a spokesman of Y". */
import type { Actor } from '../report/schema.js';
import { touching } from '../search.js';
import { contains, type Span } from '../span.js';
import type { Cast } from './cast.js';
import { before, lastBefore, statesIn } from './context.js';
import { eachNoun } from './describestates.js';
import { holds, type Tenure } from './offices.js';
import { knownIdentity } from './people.js';
import { fullPhrase, shortPhrase } from './phrase.js';
import type { Match } from './phrases.js';
import type { Place, Scene } from './scene.js';
import { OFFICES, officesOf, PERSONAL } from './titles.js';

const HEADS = new RegExp(
  `^(?:${PERSONAL.replace('|who', '')}|PM|FM|monarch|pontiff|ruler|mogul|counterpart|state|general|presidency)$`,
  'i',
);
/** A name follows at once, so that the words are its title. */
const TITLE_OF = /^(?:[- ](?:elect|designate))?,?\s+(?:(?:and\s+)?(?:\p{Lu}[\p{L}]*\.?\s+){1,3})?$/u;

export function describePersons(scene: Scene, matches: readonly Match[], cast: Cast): void {
  const called: Called = new Map();
  eachNoun(scene, HEADS, (place) => describePerson(scene, matches, cast, place, called));
}

/** Whether an actor's id and the words of an office stand side by side in the text, once it has been looked up. */
type Called = Map<string, boolean>;

interface Description {
  readonly scene: Scene;
  readonly cast: Cast;
  readonly place: Place;
  readonly span: Span;
  /** ISO codes of the states that its words name. */
  readonly states: readonly string[];
  /** Words of the office without article and state. */
  readonly office: string;
  readonly called: Called;
}

function describePerson(
  scene: Scene,
  matches: readonly Match[],
  cast: Cast,
  place: Place,
  called: Called,
): void {
  const word = scene.token(place).text;
  const short = shortPhrase(scene, place);
  const span = /^(?:president|minister|leader|king|queen|emir|head|prince|secretary|speaker|chief)$/i.test(
    word,
  )
    ? fullPhrase(scene, place, 'of')
    : short;
  if (cast.overlapping(span).some(({ mention }) => mention.end >= short.end && mention.form !== 'metonym'))
    return;
  const states = statesIn(matches, span);
  const apposed = appositive(scene, cast, place, span, states);
  const description = {
    scene,
    cast,
    place,
    span,
    states,
    office: officeWords(span, matches),
    called,
  };
  if (apposed) cast.mention(apposed.id, apposed.span, 'description', 'actors/apposition');
  else if (isTitle(cast, scene, span)) return;
  else if (/^counterpart$/i.test(word)) counterpart(description);
  else byOffice(description);
}

/** "Iranian foreign minister" without the article, the state and what tells when. */
export function officeWords(span: Span, matches: readonly Match[]): string {
  let words = span.text;
  for (const match of touching(matches, span).filter(
    (m) => contains(span, m) && m.meanings.some(({ id }) => id.startsWith('state/')),
  ))
    words = words.replace(match.text, ' ');
  return words
    .replace(
      /\b(?:the|a|an|his|her|its|their|new|current|then|late|former|ex|outgoing|acting|visiting)\b|['’]s?(?=\s|$)/gi,
      ' ',
    )
    .replace(/\s+/g, ' ')
    .replace(/ ?of ?(?:the ?)?$/i, '')
    .trim();
}

/** The person whose name stands beside the description behind a comma, and the description's whole extent. */
function appositive(
  scene: Scene,
  cast: Cast,
  place: Place,
  span: Span,
  states: readonly string[],
): { id: string; span: Span } | undefined {
  const named = (start: number, end: number) =>
    cast
      .overlapping({ start, end })
      .filter(
        ({ id, mention }) =>
          mention.form === 'name' && cast.get(id)!.kind === 'person' && ofStates(cast.get(id)!, states),
      );
  const after = named(span.end + 1, span.end + 40).find(({ mention }) => mention.start > span.end);
  const between = after && scene.text.slice(span.end, after.mention.start);
  if (
    after &&
    /^,\s+(?:the\s+)?(?:\p{Lu}\p{L}*\.?\s+){0,2}$/u.test(between!) &&
    /^(?:the|an?|\S+['’]s)\s/i.test(span.text)
  )
    return { id: after.id, span };
  if (isTitle(cast, scene, span)) return undefined;
  const ahead = named(span.start - 12, span.start).findLast(({ mention }) => mention.end <= span.start);
  if (ahead && isOtherSubject(scene, place, ahead.mention)) return undefined;
  if (!ahead || !/^,\s+(?:also\s+|now\s+|then\s+)?$/.test(scene.text.slice(ahead.mention.end, span.start)))
    return undefined;
  return { id: ahead.id, span: wholeApposition(scene, place, span) };
}

/** "Echoing Berg, the minister said": the subject of the clause on which the name before the comma hangs from afar. */
function isOtherSubject(scene: Scene, { sentence, token }: Place, name: Span): boolean {
  const tree = scene.trees[sentence]!;
  const named = scene.headOf(name);
  if (named?.sentence !== sentence || !tree.is(token, 'nsubj')) return false;
  const [verb, above] = [tree.tokens[token]!.head, tree.tokens[named.token]!.head];
  return above !== verb && tree.is(above, 'advcl') && tree.tokens[above]!.head === verb;
}

/** Whether the states that a description names leave room for the person's own. */
const ofStates = ({ state, known }: Actor, states: readonly string[]) =>
  !known || state === null || states.length === 0 || states.includes(state);

/** Up to the comma or verb that ends it. */
function wholeApposition(scene: Scene, { sentence, token }: Place, span: Span): Span {
  const tree = scene.trees[sentence]!;
  const within = tree.subtree(token).filter((i) => i >= token);
  let end = token;
  for (const i of within) {
    if (i !== end && i !== end + 1) break;
    if (tree.tokens[i]!.text === ',' || tree.is(i, 'acl:relcl')) break;
    end = i;
  }
  return scene.span(span.start, Math.max(span.end, tree.tokens[end]!.end));
}

function isTitle(cast: Cast, scene: Scene, { end }: Span): boolean {
  const next = cast.next(end);
  return (
    next !== undefined &&
    next.mention.form === 'name' &&
    TITLE_OF.test(scene.text.slice(end, next.mention.start)) &&
    !scene.text.slice(end, next.mention.start).includes(',')
  );
}

/** The holder of the office on the report's day where a state is named; else who was last called so in the text. */
function byOffice({ scene, cast, place, span, states, office, called }: Description): void {
  const offices = officesOf(office);
  const former = /\b(?:former|ex|late|then)\b/i.test(span.text);
  if (!offices || states.length > 1 || /^an?\s/i.test(span.text) || former) return;
  if (states.length === 1) {
    const holder = holderOf(scene, cast, states[0]!, offices);
    if (holder) cast.mention(holder, span, 'description', 'actors/office-of-state');
    return;
  }
  if (!/^(?:the|this|that)\s/i.test(span.text) && !sharesArticle(scene, place)) return;
  const ids = [...before(cast, span.start, ({ kind }) => kind === 'person')].map(({ id }) => id);
  const persons = (scene.day === null ? byCount(ids) : [...new Set(ids)]).map((id) => cast.get(id)!);
  const words = office.toLowerCase();
  const found =
    persons.find(({ role }) => role?.toLowerCase().includes(words) && isDeputy(role) === isDeputy(words)) ??
    persons.find((actor) => isHolder(scene, actor, offices) || isCalled(scene, actor, words, called));
  if (found) cast.mention(found.id, span, 'description', 'actors/office-again');
}

/** Most often named first: where no day tells who held the office, the report's chief person is likeliest to. */
function byCount(ids: readonly string[]): string[] {
  const counts = new Map<string, number>();
  for (const id of ids) counts.set(id, (counts.get(id) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1]).map(([id]) => id);
}

const isDeputy = (words: string) => /\b(?:vice|deputy)\b/i.test(words);

/** "the president and vice president": the second has the first one's article. */
function sharesArticle({ trees }: Scene, { sentence, token }: Place): boolean {
  const tree = trees[sentence]!;
  const first = tree.is(token, 'conj') ? tree.child(tree.tokens[token]!.head, 'det') : undefined;
  return first !== undefined && /^the$/i.test(tree.tokens[first]!.text);
}

/** Whether the person holds an office of the kind on the report's day; ever, where that is not known. */
function isHolder({ knowledge, day }: Scene, actor: Actor, offices: RegExp): boolean {
  if (actor.role && offices.test(actor.role)) return true;
  const person = actor.known ? knowledge.persons.get(actor.id.slice('person/'.length)) : undefined;
  if (!person) return false;
  const states = day === null ? person.states : actor.state ? [actor.state] : [];
  return knowledge.offices
    .of(person.id, states)
    .some((t) => (day === null || holds(t, day)) && offices.test(t.role));
}

/** Whether the words stand before one of the person's names. */
function isCalled({ text }: Scene, { id, mentions }: Actor, words: string, called: Called): boolean {
  const key = `${id} ${words}`;
  const found =
    called.get(key) ??
    mentions.some(
      ({ form, start }) =>
        form === 'name' &&
        text
          .slice(Math.max(0, start - words.length - 1), start)
          .trimEnd()
          .toLowerCase()
          .endsWith(words),
    );
  called.set(key, found);
  return found;
}

/** The state's holder: one whom the text names, else the only one on the day. */
function holderOf(scene: Scene, cast: Cast, state: string, offices: RegExp): string | undefined {
  for (const actor of cast.members())
    if (actor.kind === 'person' && actor.state === state && isHolder(scene, actor, offices)) return actor.id;
  const { knowledge, day } = scene;
  if (day === null) return undefined;
  const held: Tenure[] = knowledge.offices
    .in(state)
    .filter((tenure) => offices.test(tenure.role) && holds(tenure, day));
  const holders = new Set(held.map(({ person }) => person));
  const person = holders.size === 1 ? knowledge.persons.get(held[0]!.person) : undefined;
  if (!person) return undefined;
  cast.enter(knownIdentity(person, scene));
  return `person/${person.id}`;
}

/** "his Iranian counterpart": the other state's holder of the office that the one before holds. */
function counterpart(description: Description): void {
  const { scene, cast, span, states } = description;
  const owner = lastBefore(cast, span.start, ({ kind, role }) => kind === 'person' && role !== null);
  const role = owner && cast.get(owner.id)!.role;
  const offices = role && OFFICES.find(([, known]) => known.test(role))?.[1];
  if (!offices || states.length !== 1) return;
  const holder = holderOf(scene, cast, states[0]!, offices);
  if (holder && holder !== owner.id) cast.mention(holder, span, 'description', 'actors/counterpart');
}
