import type { Family } from './types.js';

/** Who demands or asks. */
export const REQUEST: readonly Family[] = [
  {
    name: 'events/request',
    what: 'Who demands, urges or asks for what, and of whom.',
    example: 'The United Nations urged Israel to open the crossing.',
    nearMiss: 'The job demands patience.',
    frames: [
      {
        type: 'REQUEST',
        cameo: '100',
        verbs:
          'urge ask_for call_on call_upon appeal_to press pressure exhort implore beseech entreat lobby petition encourage beg pressurise challenge prod nudge plead_with ask_of',
        source: 'subj',
        target: 'obj to comp',
        needs: 'source',
        speech: true,
      },
      {
        type: 'REQUEST',
        cameo: '100',
        verbs: 'call_for appeal_for push_for plead_for press_for beg_for',
        source: 'subj',
        target: 'obj comp',
        needs: 'source',
        speech: true,
      },
      {
        type: 'REQUEST',
        cameo: '100',
        verbs: 'demand request seek insist insist_on',
        source: 'subj',
        target: 'from of comp obj',
        needs: 'pair',
        speech: true,
      },
      {
        type: 'REQUEST',
        cameo: '100',
        verbs: 'ask order instruct direct tell want require request demand expect force',
        source: 'subj',
        target: 'obj',
        needs: 'order',
        speech: true,
      },
      {
        type: 'REQUEST',
        cameo: '100',
        nouns: 'demand request appeal call plea',
        source: 'poss from by mod subj',
        target: 'to on for comp that',
        needs: 'pair',
        speech: true,
      },
    ],
  },
  {
    name: 'events/obligation',
    what: 'Who says that somebody else must or should do something.',
    example: 'French President Emmanuel Macron said that Iran must free the tourists.',
    nearMiss: 'French President Emmanuel Macron said that it must be cold in Iran.',
    frames: [
      {
        type: 'REQUEST',
        cameo: '100',
        over: 'must should ought need have',
        source: '',
        target: 'subj',
        needs: 'named',
        speech: true,
        uttered: true,
      },
    ],
  },
];
