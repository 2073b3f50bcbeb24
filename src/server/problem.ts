/** Errors as RFC 9457 has them: `application/problem+json`, one plain sentence in `detail`. */
import { Type } from 'typebox';

export const ProblemSchema = Type.Object(
  {
    type: Type.String(),
    title: Type.String(),
    status: Type.Integer(),
    detail: Type.String(),
  },
  { $id: 'Problem' },
);

const TITLES: Readonly<Record<number, string>> = {
  400: 'Bad request',
  401: 'Not allowed in',
  403: 'Forbidden',
  404: 'Not found',
  406: 'Not acceptable',
  409: 'Conflict',
  413: 'Too large',
  415: 'Unsupported kind',
  422: 'Could not be read',
  429: 'Too many requests',
  500: 'Fault in Readout',
};

/** Thrown by a route: what the client did, and what it can do about it. */
export class Problem extends Error {
  constructor(
    readonly status: number,
    readonly detail: string,
  ) {
    super(detail);
  }

  get body(): { type: string; title: string; status: number; detail: string } {
    const { status, detail } = this;
    return { type: 'about:blank', title: TITLES[status] ?? 'Error', status, detail };
  }
}
