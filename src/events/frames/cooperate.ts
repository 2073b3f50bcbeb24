import { EXERCISES, NEWS } from './nouns.js';
import type { Family } from './types.js';

/** Who works together. */
export const COOPERATE: readonly Family[] = [
  {
    name: 'events/cooperation',
    what: 'Who works, trains or trades with whom.',
    example: 'India and Japan held joint naval exercises.',
    nearMiss: 'The two actors worked with a famous director.',
    frames: [
      {
        type: 'COOPERATE',
        cameo: '060',
        verbs:
          'cooperate cooperate_with collaborate collaborate_with co-operate work_with partner_with work_together team_up team_up_with join_forces',
        source: 'subj',
        target: 'with',
        both: true,
        needs: 'pair',
        lasts: true,
      },
      {
        type: 'COOPERATE',
        cameo: '064',
        verbs: 'share exchange pass transfer hand_over',
        objects: NEWS,
        source: 'subj',
        target: 'with to between',
        needs: 'pair',
      },
      {
        type: 'COOPERATE',
        cameo: '062',
        verbs: 'hold conduct stage begin launch start carry_out resume end complete',
        objects: EXERCISES,
        source: 'subj',
        target: 'with between',
        both: true,
        needs: 'pair',
      },
      {
        type: 'COOPERATE',
        cameo: '062',
        nouns: 'exercise drill maneuver manoeuvre wargame',
        source: 'between of by poss mod subj',
        target: 'with',
        both: true,
        needs: 'pair',
      },
      {
        type: 'COOPERATE',
        cameo: '062',
        verbs: 'host',
        objects: 'fleet troop force base command headquarters soldier army navy',
        source: 'subj',
        target: 'obj',
        needs: 'pair',
        lasts: true,
      },
      {
        type: 'COOPERATE',
        cameo: '060',
        verbs: 'extradite hand_over repatriate',
        source: 'subj',
        target: 'to obj',
        needs: 'pair',
      },
      {
        type: 'COOPERATE',
        cameo: '060',
        nouns: 'cooperation co-operation collaboration partnership',
        source: 'between of poss mod subj',
        target: 'with between',
        both: true,
        needs: 'pair',
        lasts: true,
      },
    ],
  },
];
