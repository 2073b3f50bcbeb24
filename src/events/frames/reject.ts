import { AGREEMENTS, DEMANDS, GOODS } from './nouns.js';
import type { Family } from './types.js';

/** Who refuses. */
export const REJECT: readonly Family[] = [
  {
    name: 'events/rejection',
    what: 'Who rejects, refuses, vetoes or rules out what of whom.',
    example: 'Iran rejected the American proposal.',
    nearMiss: 'The body rejected the new kidney.',
    frames: [
      {
        type: 'REJECT',
        cameo: '120',
        verbs:
          'reject refuse decline rule_out veto oppose dismiss spurn turn_down rebuff resist repudiate disavow renege_on renege back_out_of go_back_on break_off defy snub scorn shrug_off deny',
        objects: `${DEMANDS} ${AGREEMENTS} ${GOODS} talk invitation meeting idea claim solution resolution deployment presence mediation intervention negotiation access visa permission entry membership monitoring inspection result victory sanction charge decision condition term move measure bill policy vote extension role settlement initiative allocation recognition application bail commitment promise pledge vow apology ceasefire talks peace-plan accusation allegation`,
        source: 'subj',
        target: 'obj from by of comp to',
        needs: 'source',
        speech: true,
      },
      {
        type: 'REJECT',
        cameo: '120',
        verbs: 'reject refuse decline rule_out veto oppose spurn turn_down rebuff',
        source: 'subj',
        target: 'comp obj from',
        needs: 'clause',
        speech: true,
      },
      {
        type: 'REJECT',
        cameo: '120',
        verbs: 'reject refuse oppose rebuff veto turn_down',
        source: 'subj',
        target: 'obj',
        needs: 'pair',
        speech: true,
      },
      {
        type: 'REJECT',
        cameo: '120',
        adjectives: 'opposed unacceptable unwilling',
        source: 'subj',
        target: 'to comp for',
        needs: 'pair',
        speech: true,
      },
      {
        type: 'REJECT',
        cameo: '120',
        nouns: 'refusal rejection veto opposition',
        source: 'poss by from mod subj',
        target: 'of to comp',
        needs: 'pair',
        speech: true,
      },
      {
        type: 'REJECT',
        cameo: '120',
        verbs: 'defy violate flout ignore breach',
        objects: 'ban resolution order authority law rule term deadline embargo call court ruling warning',
        source: 'subj',
        target: 'obj.by obj obj.of by',
        needs: 'source',
      },
      {
        type: 'REJECT',
        cameo: '120',
        verbs: 'overturn quash strike_down annul nullify invalidate',
        objects: 'order decision ruling law verdict election result conviction',
        source: 'subj',
        target: 'obj.by obj obj.of by',
        needs: 'source',
      },
    ],
  },
];
