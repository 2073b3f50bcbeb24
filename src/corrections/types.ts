/** What a person says of the machine's lines. Nothing is ever taken out of the log: an undo is an entry too. */
import { type Static, Type } from 'typebox';
import { AgreementSchema, EventSchema, StatementSchema } from '../report/schema.js';

const Nullable = <T extends Parameters<typeof Type.Union>[0][number]>(type: T) =>
  Type.Union([type, Type.Null()]);
const LineSchema = Type.Union([StatementSchema, EventSchema, AgreementSchema]);
const Kind = Type.Enum(['statement', 'event', 'agreement']);

/** As a client sends it. `done` says that a person has gone through the whole report. */
export const DraftSchema = Type.Object({
  act: Type.Enum(['accept', 'reject', 'change', 'add', 'undo', 'done']),
  by: Type.String({ minLength: 1, maxLength: 100, description: 'who says so' }),
  line: Type.Optional(Type.String({ description: 'the name of the line: not for add, undo and done' })),
  kind: Type.Optional(Kind),
  now: Type.Optional(LineSchema),
  undoes: Type.Optional(Type.Integer({ minimum: 1 })),
});

export const CorrectionSchema = Type.Object({
  id: Type.Integer({ minimum: 1 }),
  report: Type.String(),
  at: Type.String({ description: 'when, ISO 8601' }),
  by: Type.String(),
  act: DraftSchema.properties.act,
  kind: Nullable(Kind),
  was: Nullable(LineSchema),
  now: Nullable(LineSchema),
  undoes: Nullable(Type.Integer()),
});

export type Draft = Static<typeof DraftSchema>;
/** `was` is the machine's line as it then was, so that it is known again when the report is read anew. */
export type Correction = Static<typeof CorrectionSchema>;
export type Line = Static<typeof LineSchema>;
export type LineKind = NonNullable<Correction['kind']>;
