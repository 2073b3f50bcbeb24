import { ARMS, DISPLACED, GOODS } from './nouns.js';
import type { Family } from './types.js';

/** Who gives. */
export const AID: readonly Family[] = [
  {
    name: 'events/aid',
    what: 'Who gives whom money, goods, arms, shelter or other help.',
    example: 'Germany sent medicine to Sudan.',
    nearMiss: 'The bank provides loans to small firms.',
    frames: [
      {
        type: 'AID',
        cameo: '070',
        verbs: 'receive get obtain accept',
        objects: `${GOODS} ${ARMS}`,
        source: 'from',
        target: 'subj',
        needs: 'sides',
      },
      {
        type: 'AID',
        cameo: '074',
        verbs: 'deploy send dispatch provide contribute',
        objects:
          'peacekeeper observer monitor team rescuer medic doctor expert trainer advisor adviser peacekeeping-troops engineer',
        source: 'subj',
        target: 'to in for obj.to obj.in',
        needs: 'source',
      },
      {
        type: 'AID',
        cameo: '075',
        verbs: 'accept admit take_in host shelter resettle',
        objects: `${DISPLACED}`,
        source: 'subj',
        target: 'obj obj.from',
        needs: 'source',
      },
      {
        type: 'AID',
        cameo: '070',
        verbs:
          'give provide send donate deliver grant lend contribute supply ship extend hand_over allocate disburse transfer distribute offer airlift fly allot announce approve release pass pour earmark contribute_to funnel allocate raise hand_out lend fly_in give_away',
        objects: `${GOODS} ${ARMS}`,
        source: 'subj',
        target: 'iobj to for in with obj',
        needs: 'pair',
      },
      {
        type: 'AID',
        cameo: '071',
        verbs:
          'fund finance subsidise subsidize bankroll aid assist help shelter feed vaccinate equip arm train',
        source: 'subj',
        target: 'obj in',
        needs: 'pair',
      },
      {
        type: 'AID',
        cameo: '075',
        verbs: 'evacuate rescue',
        source: 'subj',
        target: 'obj from in',
        needs: 'source',
      },
      {
        type: 'AID',
        cameo: '075',
        verbs: 'grant give offer',
        objects: 'asylum refuge shelter citizenship sanctuary protection',
        source: 'subj',
        target: 'to iobj obj',
        needs: 'pair',
      },
      {
        type: 'AID',
        cameo: '070',
        nouns: 'aid assistance',
        source: 'poss from by mod subj',
        target: 'to for',
        needs: 'pair',
        lasts: true,
      },
      {
        type: 'AID',
        cameo: '070',
        verbs: 'support',
        objects: 'people person population refugee victim civilian resilience economy reconstruction budget',
        source: 'subj',
        target: 'obj',
        needs: 'pair',
        lasts: true,
      },
      {
        type: 'AID',
        cameo: '070',
        nouns: 'donation grant loan shipment airlift donor package',
        source: 'poss from by mod subj',
        target: 'to for of in',
        needs: 'sides',
      },
    ],
  },
];
