/**
 * The report's schema, `readout/report@1`: one source for the TypeScript types, the JSON Schema and the validator.
 * The shape is laid down in docs/report.md; fields may be added, never renamed or removed.
 */
import { type Static, Type } from 'typebox';
import { CONTEXTS, EVENT_TYPES, SCHEMA_NAME } from './vocabulary.js';

const Nullable = <T extends Parameters<typeof Type.Union>[0][number]>(type: T) =>
  Type.Union([type, Type.Null()]);
const OneOf = <const T extends readonly string[]>(...values: T) => Type.Enum(values);

const SpanShape = {
  start: Type.Integer({ minimum: 0 }),
  end: Type.Integer({ minimum: 0 }),
  text: Type.String(),
};
const SpanSchema = Type.Object(SpanShape);
/** A span and what it did for the line it belongs to ("trigger", "source", "signed" …); `explain` lights it up. */
export const PartSchema = Type.Object({ role: Type.String(), ...SpanShape });
const Confidence = Type.Number({ minimum: 0, maximum: 1 });
const Ids = Type.Array(Type.String());

export const DocumentSchema = Type.Object({
  id: Type.String(),
  path: Nullable(Type.String()),
  title: Type.String(),
  outlet: Nullable(Type.String()),
  url: Nullable(Type.String()),
  byline: Nullable(Type.String()),
  published: Nullable(Type.String()),
  language: Type.String(),
  text: Type.String(),
});

export const MentionSchema = Type.Object({
  ...SpanShape,
  form: OneOf('name', 'pronoun', 'description', 'metonym'),
  rule: Type.Optional(Type.String()),
});

/** Words that point to an actor without being coded as its mention: a bare adjective ("Iranian oil"), a plural that
 *  stands for several ("the two sides"), a name inside a longer name ("the Biden administration"). */
export const ReferenceSchema = Type.Object({
  ...SpanShape,
  form: OneOf('adjective', 'plural', 'nested'),
  rule: Type.Optional(Type.String()),
});

export const ActorSchema = Type.Object({
  id: Type.String(),
  kind: OneOf('person', 'state', 'organisation', 'group', 'place'),
  name: Type.String(),
  wikidata: Nullable(Type.String()),
  state: Nullable(Type.String()),
  /** Where a group that acts for no state is at home. */
  home: Type.Optional(Type.String()),
  role: Nullable(Type.String()),
  known: Type.Boolean(),
  mentions: Type.Array(MentionSchema),
  references: Type.Optional(Type.Array(ReferenceSchema)),
});

export const TimeSchema = Type.Object({
  ...SpanShape,
  value: Type.String(),
  anchor: OneOf('text', 'dateline', 'published'),
  mod: Nullable(OneOf('approx', 'more-than', 'less-than', 'before', 'after', 'start', 'mid', 'end')),
  rule: Type.Optional(Type.String()),
});

export const StatementSchema = Type.Object({
  id: Type.String(),
  speaker: Nullable(Type.Object({ actors: Ids, ...SpanShape })),
  cue: Nullable(SpanSchema),
  contents: Type.Array(SpanSchema, { minItems: 1 }),
  mode: OneOf('direct', 'indirect', 'mixed'),
  stance: OneOf(
    'says',
    'asks',
    'demands',
    'promises',
    'denies',
    'praises',
    'criticises',
    'believes',
    'reports',
  ),
  addressees: Ids,
  via: Ids,
  inside: Nullable(Type.String()),
  date: Nullable(Type.String()),
  place: Nullable(Type.String()),
  about: Ids,
  topics: Type.Array(OneOf(...CONTEXTS)),
  confidence: Confidence,
  rule: Type.String(),
});

export const EventSchema = Type.Object({
  id: Type.String(),
  type: OneOf(...EVENT_TYPES),
  mode: Nullable(Type.String()),
  contexts: Type.Array(OneOf(...CONTEXTS)),
  cameo: Nullable(Type.String()),
  sources: Ids,
  targets: Ids,
  carrier: Nullable(Type.String()),
  date: Nullable(Type.String()),
  place: Nullable(Type.String()),
  status: OneOf('happened', 'ongoing', 'intended', 'expected', 'possible', 'denied', 'ended'),
  saidIn: Nullable(Type.String()),
  evidence: Type.Array(SpanSchema, { minItems: 1 }),
  parts: Type.Optional(Type.Array(PartSchema)),
  confidence: Confidence,
  rule: Type.String(),
});

export const AgreementSchema = Type.Object({
  id: Type.String(),
  parties: Ids,
  kind: Type.String(),
  title: Nullable(Type.String()),
  subject: Type.Array(Type.String()),
  status: OneOf(
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
  ),
  signed: Nullable(Type.String()),
  term: Nullable(Type.String()),
  ends: Nullable(Type.String()),
  saidIn: Nullable(Type.String()),
  evidence: Type.Array(SpanSchema, { minItems: 1 }),
  parts: Type.Optional(Type.Array(PartSchema)),
  confidence: Confidence,
  rule: Type.String(),
});

export const DoubtSchema = Type.Object({ ...SpanShape, rule: Type.String(), message: Type.String() });

export const ReportSchema = Type.Object({
  schema: Type.Literal(SCHEMA_NAME),
  document: DocumentSchema,
  actors: Type.Array(ActorSchema),
  times: Type.Array(TimeSchema),
  statements: Type.Array(StatementSchema),
  events: Type.Array(EventSchema),
  agreements: Type.Array(AgreementSchema),
  doubts: Type.Array(DoubtSchema),
});

export type Part = Static<typeof PartSchema>;
export type Mention = Static<typeof MentionSchema>;
export type Reference = Static<typeof ReferenceSchema>;
export type Actor = Static<typeof ActorSchema>;
export type Time = Static<typeof TimeSchema>;
export type Statement = Static<typeof StatementSchema>;
export type Event = Static<typeof EventSchema>;
export type Agreement = Static<typeof AgreementSchema>;
export type Doubt = Static<typeof DoubtSchema>;
export type Report = Static<typeof ReportSchema>;
