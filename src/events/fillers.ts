import type { Statement } from '../report/schema.js';
import { slot, type Trigger } from './arguments.js';
import type { Entry, Frame } from './frames/index.js';
import type { Said } from './said.js';
import type { Scene } from './scene.js';
import type { Found, Who } from './who.js';

/** What a sentence's triggers are matched against. */
export interface Context {
  readonly who: Who;
  readonly said: Said;
}

/**
 * Who does it. Of a deed done by saying it is the speaker of the statement that the trigger opens, and of a wish for
 * closer ties whoever utters it.
 */
export function sourceOf(entry: Entry, trigger: Trigger, context: Context): Found | undefined {
  const { frame, source } = entry;
  const { scene, token } = trigger;
  const range = scene.tokens[token]!;
  const cued = frame.speech ? context.said.cuedBy(range) : undefined;
  const statement = cued ?? (frame.uttered ? context.said.around(range) : undefined);
  const ids = statement?.speaker?.actors ?? [];
  if (ids.length > 0) return { ids, head: token, how: cued ? 'named' : 'owner' };
  const named = first(source, trigger, context, []);
  return named ?? leftOf(trigger, context);
}

/** To whom it is done: whom the clause names, else the first foreign actor of what is said, else who is spoken to. */
export function targetOf(
  { frame, target }: Entry,
  trigger: Trigger,
  context: Context,
  sources: readonly string[],
): Found | undefined {
  const { scene, token } = trigger;
  const { who, said } = context;
  const own = sources.flatMap((id) => (id.startsWith('group/') ? [] : (who.actors.stateOf(id) ?? [])));
  const foreign = first(target, trigger, context, [...sources, ...own]);
  const named =
    ((foreign?.ids.length ?? 0) > 0 ? foreign : first(target, trigger, context, sources)) ??
    partner(frame, trigger, context, sources);
  if ((named?.ids.length ?? 0) > 0 || !frame.speech || frame.uttered) return named;
  const cued = said.cuedBy(scene.tokens[token]!);
  const statement = cued ?? (frame.needs === 'clause' ? said.around(scene.tokens[token]!) : undefined);
  if (!statement) return named;
  const ids = (cued ? foreignIn(cued, sources, who) : undefined) ?? statement.addressees;
  return ids.length > 0 ? { ids, head: token, how: 'inside' } : named;
}

/** "… he said at the meeting": whom the speaker of the clause speaks to. */
function partner(
  { both }: Frame,
  { scene, token, kind }: Trigger,
  { said }: Context,
  sources: readonly string[],
): Found | undefined {
  const head = scene.tokens[token]!.head;
  if (!both || kind !== 'nouns' || head < 0 || sources.length !== 1) return undefined;
  const ids = said.cuedBy(scene.tokens[head]!)?.addressees ?? [];
  return ids.length > 0 ? { ids, head: token, how: 'inside' } : undefined;
}

/** Of an agreement whose clause names fewer than two: the states of the sentence, where there are just two. */
export function partiesNear(
  { scene }: Trigger,
  named: readonly string[],
  { who }: Context,
): readonly string[] {
  const states = new Set(
    who.actors
      .within(scene.sentence)
      .flatMap((p) => p.actors)
      .filter((id) => id.startsWith('state/')),
  );
  return states.size === 2 && named.every((id) => states.has(id)) ? [...states] : named;
}

/** The actors first named in the statement's contents, the speaker's own side left out. */
function foreignIn(
  { contents }: Statement,
  sources: readonly string[],
  who: Who,
): readonly string[] | undefined {
  const own = new Set(sources.map((id) => who.actors.stateOf(id)));
  for (const content of contents) {
    for (const { actors, form } of who.actors.within(content)) {
      const foreign = actors.filter((id) => !sources.includes(id) && !own.has(who.actors.stateOf(id)));
      if (foreign.length > 0 && form !== 'pronoun' && !foreign.every((id) => id.startsWith('place/')))
        return foreign;
    }
  }
  return undefined;
}

/** The first slot that holds actors other than those left out, else the words of the first slot that is filled. */
function first(
  slots: readonly string[],
  trigger: Trigger,
  { who, said }: Context,
  without: readonly string[],
): Found | undefined {
  let words: Found | undefined;
  for (const name of slots) {
    let best: Found | undefined;
    for (const head of slot(trigger, name)) {
      if (name !== 'comp') words ??= who.words(trigger.scene, head);
      const found =
        name === 'comp'
          ? insideOf(who, trigger.scene, head)
          : (who.of(trigger.scene, head) ?? selfOf(trigger.scene, head, said));
      const ids =
        found?.ids.filter(
          (id) => !without.includes(id) && !(BEFORE_NOUN.has(name) && id.startsWith('place/')),
        ) ?? [];
      if (!found || ids.length === 0) continue;
      best = best ? { ...best, ids: [...new Set([...best.ids, ...ids])] } : { ...found, ids };
    }
    if (best) return best;
  }
  return words;
}

/** A place before a deed's noun is where it was done ("the Benghazi attack"), not who did it. */
const BEFORE_NOUN = new Set(['mod', 'means']);

/** "We condemn the raid": the speaker of what is said. */
function selfOf(scene: Scene, head: number, said: Said): Found | undefined {
  if (!FIRST.has(scene.form(head))) return undefined;
  const ids = said.around(scene.tokens[head]!)?.speaker?.actors ?? [];
  return ids.length > 0 ? { ids, head, how: 'owner' } : undefined;
}

const FIRST = new Set(['we', 'i', 'us', 'our', 'my']);

function insideOf(who: Who, scene: Scene, head: number): Found | undefined {
  const ids = who.inside(scene, head);
  return ids.length > 0 ? { ids, head, how: 'inside' } : undefined;
}

/** Where the tree gives a finite verb no subject: those named before it with no other verb between, persons first. */
function leftOf({ scene, token, kind }: Trigger, { who }: Context): Found | undefined {
  const verb = scene.tokens[token]!;
  if (kind !== 'verbs' || !FINITE.has(verb.xpos) || scene.passive(token)) return undefined;
  if (scene.subject(token) !== undefined || scene.tree.is(token, 'acl:relcl')) return undefined;
  const other = scene.tokens.findLast((t, i) => i < token && t.upos === 'VERB');
  const before = who.actors
    .within({ start: other?.end ?? scene.sentence.start, end: verb.start })
    .filter((p) => p.form !== 'adjective');
  const persons = before.filter((p) =>
    p.actors.some((id) => id.startsWith('person/') || id.startsWith('local/')),
  );
  const ids = [...new Set((persons.length > 0 ? persons : before.slice(-1)).flatMap((p) => p.actors))];
  return ids.length > 0 ? { ids, head: token, how: 'inside' } : undefined;
}

const FINITE = new Set(['VBD', 'VBZ', 'VBP']);
