import { ActorIndex, loadKnowledge } from '../actors/index.js';
import { contextsOf } from '../contexts.js';
import type { Document } from '../document/types.js';
import { Dates, isPlay, phraseOf, Said, Scene, Who } from '../events/index.js';
import type { Language } from '../language/types.js';
import type { Actor, Agreement, Event, Part, Statement, Time } from '../report/schema.js';
import type { Rule } from '../rule.js';
import { contains, spanOf } from '../span.js';
import { verbsOver } from './clause.js';
import { KINDS, VERBS } from './lexicon.js';
import { type Mention, mentionsIn } from './mention.js';
import { isMade, mergeMentions, type Reading } from './merge.js';
import { partiesOf } from './parties.js';
import { Partners } from './partner.js';
import type { Self } from './side.js';
import { settled, stageOf } from './stage.js';
import { derivedEnd, Terms } from './terms.js';

export const RULES: readonly Rule[] = [
  {
    name: 'agreements/named',
    what: 'A treaty, pact, deal or joint document that the text names, with its parties and its stage.',
    example: 'Norway and Poland signed a ten-year gas agreement in Oslo in 2019.',
    nearMiss: 'The club signed a goalkeeper on a three-year deal.',
  },
];

/** Treaties, pacts, deals and joint documents that the text names or describes, each once, in text order. */
export function readAgreements(
  document: Document,
  language: Language,
  times: readonly Time[],
  actors: readonly Actor[],
  statements: readonly Statement[],
  _events: readonly Event[],
): Agreement[] {
  if (isPlay(language)) return [];
  const who = new Who(new ActorIndex(actors));
  const said = new Said(statements);
  const own = document.outlet === null ? undefined : loadKnowledge().stateOfOutlet(document.outlet);
  const tools = {
    document,
    who,
    said,
    self: speakers(own, said),
    dates: new Dates(times),
    terms: new Terms(times),
  };
  const readings = language.sentences.flatMap((sentence, index) =>
    mentionsIn(new Scene(sentence, index)).flatMap((mention) => readMention(mention, tools) ?? []),
  );
  const titles = document.blocks.filter((b) => b.kind === 'title');
  const body = readings.filter((r) => !titles.some((t) => contains(t, r.evidence[0]!)));
  const kept = body.length > 0 ? body : readings;
  const partners = new Partners(language, who, own, kept);
  return mergeMentions(kept.map((r) => partners.fill(r)))
    .filter((reading) => isPolitical(reading, who))
    .map(({ mention: _, told, named: __, beside: ___, several: ____, ...agreement }, i) => {
      const status = settled(told, agreement.parties);
      const ends = agreement.ends ?? derivedEnd(agreement.signed, agreement.term);
      return { id: `a${i + 1}`, ...agreement, parties: [...agreement.parties], status, ends };
    });
}

/** Who "we" is: the speaker of what is said, else the government that the report is of. */
function speakers(own: string | undefined, said: Said): Self {
  return (place) => {
    const speaker = said.around(place)?.speaker?.actors ?? [];
    return speaker.length > 0 || own === undefined ? speaker : [own];
  };
}

interface Tools {
  readonly document: Document;
  readonly who: Who;
  readonly said: Said;
  readonly self: Self;
  readonly dates: Dates;
  readonly terms: Terms;
}

function readMention(
  mention: Mention,
  { document, who, said, self, dates, terms }: Tools,
): Reading | undefined {
  const { scene, token, kind, title } = mention;
  const named = terms.nameDate(mention);
  const told = stageOf(mention, named !== undefined, dates);
  if (told === undefined) return undefined;
  const signing = signingVerb(mention, told.status) ?? (told.status === 'signed' ? told.verb : undefined);
  const dated =
    (signing === undefined ? undefined : (dates.near(scene, signing) ?? dates.carried(scene, signing))) ??
    named;
  const signed = isMade(told.status) ? (dated?.value ?? null) : null;
  const term = terms.termOf(mention);
  const parties = partiesOf(mention, who, self);
  const evidence = phraseOf(scene, evidenceTop(mention), document.text);
  const { start, end } = scene.tokens[token]!;
  const parts: Part[] = [{ role: 'agreement', ...spanOf(document.text, start, end) }];
  if (dated && signed !== null)
    parts.push({ role: 'signed', ...spanOf(document.text, dated.start, dated.end) });
  const words = scene.tokens
    .filter((t) => t.start >= evidence.start && t.end <= evidence.end)
    .map((t) => t.lemma);
  return {
    parties: parties.ids,
    named: parties.named,
    beside: parties.beside,
    several: parties.several,
    kind,
    title,
    subject: contextsOf(words),
    status: told.status,
    signed,
    term,
    ends: terms.endOf(mention),
    saidIn: said.around(scene.tokens[token]!)?.id ?? null,
    evidence: [evidence],
    parts,
    confidence: told.said ? 0.8 : 0.6,
    rule: 'agreements/named',
    mention,
    told,
  };
}

/** The verb whose date is that of signing; of an agreement that holds also "reached" or "concluded". */
function signingVerb({ scene, token }: Mention, status: Agreement['status']): number | undefined {
  const wanted = status === 'in-force' ? ['signed', 'concluded'] : ['signed'];
  return verbsOver(scene, token).find(
    (v) => scene.lemma(v) === 'date' || wanted.includes(VERBS.get(scene.lemma(v)) ?? ''),
  );
}

/** The clause that tells what becomes of it, else its own phrase. */
function evidenceTop({ scene, token }: Mention): number {
  const verb = verbsOver(scene, token).find(
    (v) => scene.tokens[token]!.head === v && !scene.tree.is(token, 'obl'),
  );
  return verb ?? token;
}

/** Between firms, or of one side alone, it is no agreement of politics. */
function isPolitical({ parties, mention, title, signed, named }: Reading, who: Who): boolean {
  const kind = KINDS.get(mention.scene.lemma(mention.token));
  const political = parties.filter((id) => {
    const actor = who.actors.actor(id);
    return id.startsWith('state/') || actor?.kind === 'group' || actor?.state || actor?.known;
  });
  if (kind?.mutual) return political.length > 1 || (political.length > 0 && mention.definite);
  if (kind?.political) return political.length > 0 || title !== null || signed !== null;
  if (political.length > 1) return true;
  return (named || mention.definite) && parties.some((id) => isStateOrBody(id, who));
}

function isStateOrBody(id: string, who: Who): boolean {
  const actor = who.actors.actor(id);
  return (
    id.startsWith('state/') || actor?.kind === 'group' || (actor?.known === true && actor.state === null)
  );
}
