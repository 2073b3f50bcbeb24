/**
 * The record's schema, `readout/record@1`: one source for the TypeScript types, the JSON Schema and the validator.
 * docs/record.md says what its fields mean; fields may be added, never renamed or removed.
 */
import { type Static, Type } from 'typebox';
import { CONTEXTS, EVENT_TYPES } from '../report/vocabulary.js';
import { CHANGE_KINDS, FIELDS, RECORD_NAME } from './vocabulary.js';

const Nullable = <T extends Parameters<typeof Type.Union>[0][number]>(type: T) =>
  Type.Union([type, Type.Null()]);
const OneOf = <const T extends readonly string[]>(...values: T) => Type.Enum(values);
const Ids = Type.Array(Type.String());
const Count = Type.Integer({ minimum: 1 });

/** Where a report tells it: offsets into its text, the words, and their line and column. */
const TellingShape = {
  report: Type.String(),
  outlet: Nullable(Type.String()),
  published: Nullable(Type.String()),
  start: Type.Integer({ minimum: 0 }),
  end: Type.Integer({ minimum: 0 }),
  text: Type.String(),
  at: Type.String(),
};
const EventTelling = Type.Object({ ...TellingShape, event: Type.String() });
const StatementTelling = Type.Object({ ...TellingShape, statement: Type.String() });
const AgreementTelling = Type.Object({ ...TellingShape, agreement: Type.String() });

const EventStatus = OneOf('happened', 'ongoing', 'intended', 'expected', 'possible', 'denied', 'ended');
const AgreementStatus = OneOf(
  'proposed',
  'negotiating',
  'expected',
  'concluded',
  'signed',
  'ratified',
  'in-force',
  'to-be-updated',
  'suspended',
  'ended',
);

const ActorSchema = Type.Object({
  id: Type.String(),
  kind: OneOf('person', 'state', 'organisation', 'group', 'place'),
  name: Type.String(),
  state: Nullable(Type.String()),
  role: Nullable(Type.String()),
});

const DocumentSchema = Type.Object({
  id: Type.String(),
  title: Type.String(),
  outlet: Nullable(Type.String()),
  published: Nullable(Type.String()),
});

const StorySchema = Type.Object({
  id: Type.String(),
  title: Type.String(),
  from: Nullable(Type.String()),
  until: Nullable(Type.String()),
  reports: Type.Array(Type.String(), { minItems: 1 }),
  copies: Type.Array(Type.Array(Type.String(), { minItems: 2 })),
});

const EventSchema = Type.Object({
  id: Type.String(),
  type: OneOf(...EVENT_TYPES),
  mode: Nullable(Type.String()),
  contexts: Type.Array(OneOf(...CONTEXTS)),
  sources: Ids,
  targets: Ids,
  date: Nullable(Type.String()),
  place: Nullable(Type.String()),
  status: EventStatus,
  tellings: Type.Array(EventTelling, { minItems: 1 }),
  independent: Count,
  onlySaidBy: Ids,
});

const StatementSchema = Type.Object({
  id: Type.String(),
  speakers: Ids,
  addressees: Ids,
  text: Type.String(),
  mode: OneOf('direct', 'indirect', 'mixed'),
  stance: Type.String(),
  about: Ids,
  topics: Type.Array(OneOf(...CONTEXTS)),
  date: Nullable(Type.String()),
  tellings: Type.Array(StatementTelling, { minItems: 1 }),
  independent: Count,
});

/** `derived` is true where no report tells it: the term that a report gives has run out. */
const HistorySchema = Type.Object({
  ...AgreementTelling.properties,
  date: Nullable(Type.String()),
  status: AgreementStatus,
  derived: Type.Boolean(),
});

const AgreementSchema = Type.Object({
  id: Type.String(),
  parties: Ids,
  kind: Type.String(),
  title: Nullable(Type.String()),
  subject: Type.Array(Type.String()),
  signed: Nullable(Type.String()),
  term: Nullable(Type.String()),
  ends: Nullable(Type.String()),
  status: AgreementStatus,
  history: Type.Array(HistorySchema, { minItems: 1 }),
  independent: Count,
});

const ContradictionSchema = Type.Object({
  of: Type.String(),
  field: OneOf(...FIELDS),
  values: Type.Array(
    Type.Object({
      value: Type.String(),
      tellings: Type.Array(Type.Union([EventTelling, AgreementTelling]), { minItems: 1 }),
    }),
    { minItems: 2 },
  ),
});

/** What became otherwise of a line, or of the contradiction of a line: `field` is null where it is new. */
const ChangeSchema = Type.Object({
  of: Type.String(),
  kind: OneOf(...CHANGE_KINDS),
  field: Nullable(Type.String()),
  before: Type.Array(Type.String()),
  after: Type.Array(Type.String()),
});

export const RecordSchema = Type.Object({
  schema: Type.Literal(RECORD_NAME),
  asOf: Nullable(Type.String()),
  reports: Type.Integer({ minimum: 0 }),
  documents: Type.Array(DocumentSchema),
  actors: Type.Array(ActorSchema),
  stories: Type.Array(StorySchema),
  events: Type.Array(EventSchema),
  statements: Type.Array(StatementSchema),
  agreements: Type.Array(AgreementSchema),
  contradictions: Type.Array(ContradictionSchema),
  changes: Type.Optional(Type.Object({ since: Type.String(), lines: Type.Array(ChangeSchema) })),
});

export type RecordActor = Static<typeof ActorSchema>;
export type Story = Static<typeof StorySchema>;
export type MergedEvent = Static<typeof EventSchema>;
export type MergedStatement = Static<typeof StatementSchema>;
export type MergedAgreement = Static<typeof AgreementSchema>;
export type AgreementTurn = Static<typeof HistorySchema>;
export type Change = Static<typeof ChangeSchema>;
export type Contradiction = Static<typeof ContradictionSchema>;
export type EventTelling = Static<typeof EventTelling>;
export type StatementTelling = Static<typeof StatementTelling>;
export type AgreementTelling = Static<typeof AgreementTelling>;
/** What all reports together say. */
export type PressRecord = Static<typeof RecordSchema>;
