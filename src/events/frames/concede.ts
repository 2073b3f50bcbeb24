import { CURBS } from './nouns.js';
import type { Family } from './types.js';

/** Who gives in or eases. */
export const CONCEDE: readonly Family[] = [
  {
    name: 'events/concession',
    what: 'Who gives in to a demand, or eases what it imposes at home.',
    example: 'The Sudanese government lifted the curfew in Khartoum.',
    nearMiss: 'The striker conceded a penalty.',
    frames: [
      {
        type: 'CONCEDE',
        cameo: '080',
        verbs: 'accept accede_to agree_to meet give_in_to bow_to yield_to concede_to cave_in_to satisfy',
        objects: 'demand pressure ultimatum grievance',
        source: 'subj',
        target: 'obj.of obj.from obj.by from by obj',
        needs: 'source',
      },
      {
        type: 'CONCEDE',
        cameo: '081',
        verbs: 'grant give offer issue announce extend approve receive',
        objects:
          'permission approval amnesty concession autonomy reprieve clemency pardon visa access authorization authorisation citizenship leave-to-remain right vote passage bail immunity self-rule independence',
        source: 'subj',
        target: 'iobj to for obj',
        needs: 'source',
      },
      {
        type: 'CONCEDE',
        cameo: '080',
        verbs: 'make offer',
        objects: 'concession compromise',
        source: 'subj obj.by',
        target: 'to obj.to on',
        needs: 'source',
      },
      {
        type: 'CONCEDE',
        cameo: '080',
        verbs: 'end call_off suspend halt stop cancel',
        objects: 'strike hunger-strike protest boycott demonstration sit-in',
        source: 'subj',
        target: 'against in',
        needs: 'source',
      },
      {
        type: 'CONCEDE',
        cameo: '080',
        verbs:
          'lift ease relax shorten end revoke cancel loosen remove repeal scrap suspend postpone delay reduce drop commute rescind reverse withdraw',
        objects: `${CURBS} travel-ban plan vote execution sentence law charge visa tax price fee quota order case requirement`,
        source: 'subj',
        target: 'on in against for obj',
        needs: 'source',
      },
      {
        type: 'CONCEDE',
        cameo: '080',
        verbs:
          'concede_to yield_to bow_to cave_in relent backtrack back_down submit_to climb_down give_in capitulate',
        source: 'subj',
        target: 'to obj',
        needs: 'source',
      },
      {
        type: 'CONCEDE',
        cameo: '083',
        verbs: 'allow permit let authorise authorize legalise legalize',
        finite: true,
        source: 'subj',
        target: 'obj comp',
        needs: 'pair',
      },
      {
        type: 'CONCEDE',
        cameo: '081',
        verbs: 'pardon amnesty reinstate rehabilitate reappoint re-appoint acquit',
        source: 'subj',
        target: 'obj',
        needs: 'source',
      },
    ],
  },
];
