import type { Agreement } from '../report/schema.js';

type Status = Agreement['status'];

/** How an agreement's noun may be read. */
export interface Kind {
  /** Needs no party besides what makes it plain: a treaty is one between states by itself. */
  readonly political: boolean;
  /** One-sided unless two parties are named. */
  readonly mutual?: boolean;
  /** Only with one of these words before it ("joint statement"). */
  readonly needs?: ReadonlySet<string>;
}

const set = (words: string) => new Set(words.split(' '));
const JOINT = set('joint final common bilateral shared trilateral');

export const KINDS: ReadonlyMap<string, Kind> = new Map<string, Kind>([
  ...[
    ...set(
      'treaty pact accord protocol convention armistice communique communiqué covenant compact concordat guarantee alliance',
    ),
  ].map((w): [string, Kind] => [w, { political: true }]),
  ...[...set('agreement deal memorandum mou understanding')].map((w): [string, Kind] => [
    w,
    { political: false },
  ]),
  ...[...set('ceasefire cease-fire truce')].map((w): [string, Kind] => [
    w,
    { political: true, mutual: true },
  ]),
  ['statement', { political: true, needs: JOINT }],
  ['declaration', { political: true, needs: JOINT }],
  ['document', { political: false, needs: set('cooperation partnership strategic joint bilateral') }],
  ['framework', { political: false, needs: set('agreement nuclear cooperation deal') }],
  ['charter', { political: true }],
]);

/** Kinds that need a word beside them to be an agreement at all ("security guarantee", "the Energy Charter"). */
export const GUARDED: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  ['guarantee', set('security')],
  ['understanding', set('memorandum')],
  ['alliance', set('defence defense military')],
]);

/** Verbs over an agreement, in the passive or in the active, and the status they give when they have happened. */
export const VERBS: ReadonlyMap<string, Status> = new Map<string, Status>([
  ...[...set('sign ink initial')].map((w): [string, Status] => [w, 'signed']),
  ...[
    ...set('conclude reach strike finalise finalize agree clinch seal adopt issue hammer broker make forge'),
  ].map((w): [string, Status] => [w, 'concluded']),
  ...[...set('ratify approve')].map((w): [string, Status] => [w, 'ratified']),
  ...[...set('negotiate draft discuss renegotiate draw')].map((w): [string, Status] => [w, 'negotiating']),
  ...[...set('propose offer suggest seek want urge consider demand')].map((w): [string, Status] => [
    w,
    'proposed',
  ]),
  ...[...set('update renew revise amend renovate modernise modernize revive')].map((w): [string, Status] => [
    w,
    'to-be-updated',
  ]),
  ...[...set('suspend freeze')].map((w): [string, Status] => [w, 'suspended']),
  ...[...set('end scrap revoke terminate abrogate cancel annul denounce collapse lapse void repeal')].map(
    (w): [string, Status] => [w, 'ended'],
  ),
  ...[...set('expire')].map((w): [string, Status] => [w, 'ended']),
  ...[
    ...set(
      'date violate breach implement honour honor respect observe extend invoke breach govern uphold break abide comply join withdraw leave quit exit abandon accede adhere',
    ),
  ].map((w): [string, Status] => [w, 'in-force']),
]);

/** Verbs of one who goes: an agreement of two ends by it, one of many holds. */
export const LEAVING = set('withdraw leave quit exit abandon pull withdrawal');

/** Verbs whose subject is a party, and what stands "with" them too. */
export const PARTY_VERBS = set(
  'sign ink initial conclude reach strike finalise finalize agree clinch seal adopt issue negotiate ratify have make renew extend update revoke suspend hold broker observe violate breach abrogate scrap join propose forge maintain declare want ' +
    'withdraw leave quit exit commit accede adhere comply abide uphold respect honour honor implement terminate denounce cancel annul freeze break revive amend revise discuss draft',
);

/** Nouns over an agreement whose owner is a party: "Russia's withdrawal from the treaty", "the signing of the pact". */
export const DEED_NOUNS = set(
  'signing signature conclusion ratification withdrawal violation breach implementation negotiation talk effort draft proposal extension renewal suspension part party signatory member compliance participation membership adherence work progress framework basis outline roadmap',
);

/** Words of the phrase that belong to no kind. */
export const NO_KIND = set(
  'new first proposed possible future final draft landmark historic major key comprehensive-new recent planned current present existing tentative latest old own such other several many two three four five both some any formal legal so-called signed interim-new only separate similar important broad big long-term only remaining remain whole entire',
);

/** Words that say that the agreement is still to be made, by the status they give. */
export const STAGES: ReadonlyMap<string, Status> = new Map([
  ...[...set('proposed possible potential future')].map((w): [string, Status] => [w, 'proposed']),
  ...[...set('draft')].map((w): [string, Status] => [w, 'negotiating']),
  ...[...set('planned expected upcoming')].map((w): [string, Status] => [w, 'expected']),
]);

/** Nouns and verbs above an agreement that say it is being worked on or wished for. */
export const TOWARD: ReadonlyMap<string, Status> = new Map([
  ...[
    ...set('talk negotiation effort work progress draft talks attempt framework basis outline roadmap'),
  ].map((w): [string, Status] => [w, 'negotiating']),
  ...[...set('proposal call hope need idea plan prospect possibility chance')].map((w): [string, Status] => [
    w,
    'proposed',
  ]),
]);

/** Words that tell an agreement to come from one that is there ("the present pact"). */
export const AGES: ReadonlyMap<string, 'new' | 'old'> = new Map([
  ...[...set('new draft proposed future planned fresh')].map((w): [string, 'new'] => [w, 'new']),
  ...[...set('present current existing old previous earlier former')].map((w): [string, 'old'] => [w, 'old']),
]);
