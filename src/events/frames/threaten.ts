import { CONFLICT } from './nouns.js';
import type { Family } from './types.js';

/** Who threatens. */
export const THREATEN: readonly Family[] = [
  {
    name: 'events/threat',
    what: 'Who threatens or warns whom.',
    example: 'North Korea threatened to attack South Korean ships.',
    nearMiss: 'Rain threatened the harvest.',
    frames: [
      {
        type: 'THREATEN',
        cameo: '138',
        verbs: 'vow swear promise pledge threaten prepare resolve',
        clause: `${CONFLICT}`,
        source: 'subj',
        target: 'obj comp against',
        needs: 'source',
        speech: true,
      },
      {
        type: 'THREATEN',
        cameo: '130',
        verbs: 'issue give set deliver make send repeat',
        objects: 'ultimatum warning threat deadline',
        source: 'subj',
        target: 'to iobj obj.to for obj.for against',
        needs: 'source',
        speech: true,
      },
      {
        type: 'THREATEN',
        cameo: '130',
        verbs: 'threaten warn menace caution',
        source: 'subj',
        target: 'obj against with comp',
        needs: 'pair',
        speech: true,
      },
      {
        type: 'THREATEN',
        cameo: '130',
        verbs: 'threaten',
        source: 'subj',
        target: 'obj comp',
        needs: 'clause',
        speech: true,
      },
      {
        type: 'THREATEN',
        cameo: '130',
        nouns: 'threat warning ultimatum deadline',
        source: 'poss by from mod subj',
        target: 'to against on comp of',
        needs: 'pair',
        speech: true,
      },
    ],
  },
];
