import { complements } from './arguments.js';
import type { Draft } from './draft.js';
import type { Who } from './who.js';

const set = (words: string) => new Set(words.split(' '));

type Modes = readonly (readonly [mode: string, lemmas: ReadonlySet<string>])[];

/** What is asked for or refused. */
const ASKED: Modes = [
  [
    'yield',
    set(
      'end cease stop halt withdraw release free lift dismantle disarm surrender suspend abandon allow open ceasefire cease-fire truce ' +
        'concede retreat ease relax drop refrain avoid removal withdrawal dismantling disarmament restraint concession evacuate ' +
        'remove monitoring inspection access leave',
    ),
  ],
  [
    'assist',
    set(
      'aid assist help support investment invest fund finance donate contribute loan money assistance relief cooperation cooperate protect ' +
        'protection troop weapon compensation information share asylum send provide supply intervention funding',
    ),
  ],
  [
    'meet',
    set(
      'meet talk negotiate dialogue negotiation summit meeting discuss visit mediation mediate consult conference',
    ),
  ],
  [
    'change',
    set('reform resign change election vote law policy constitution right step reshuffle democracy amend'),
  ],
];

/** PLOVER's modes by the lemmas that tell them, for the types whose frames leave them open. */
const MODES: ReadonlyMap<string, Modes> = new Map<string, Modes>([
  ['REQUEST', ASKED],
  ['REJECT', ASKED],
  [
    'ASSAULT',
    [
      ['suicide-attack', set('suicide')],
      ['unconventional', set('chemical biological nuclear radiological nerve sarin chlorine mustard poison')],
      ['torture', set('torture')],
      ['sexual', set('rape sexual')],
      ['execute', set('execute execution behead hang')],
      ['aerial', set('airstrike air-strike warplane aircraft jet drone air bomber plane helicopter')],
      ['heavy-weapons', set('shell shelling mortar artillery missile rocket tank bombardment bombard')],
      ['explosives', set('bomb bombing explosive mine landmine grenade blast explosion dynamite')],
      ['firearms', set('shoot shooting gun gunman rifle gunfire pistol gunbattle firefight')],
      ['beat', set('beat beating')],
      ['primitive', set('stab knife machete stone rock bottle axe sword')],
      ['crowd-control', set('tear-gas gas baton')],
    ],
  ],
  [
    'THREATEN',
    [
      [
        'violence',
        set(
          'attack strike bomb kill war fight invade retaliate destroy force shell raid military revenge terrorist',
        ),
      ],
      [
        'relations',
        set('sanction tie relation embargo boycott ambassador aid tariff suspend talk trade cut withdraw'),
      ],
      ['territory', set('annex occupy invade territory land')],
      ['expel', set('expel deport')],
      ['arrest', set('arrest jail detain prosecute')],
      ['ban', set('ban outlaw prohibit')],
      ['restrict', set('restrict restriction curfew blockade close limit block')],
    ],
  ],
]);

/** The mode of a deed whose frame leaves it open: what its words tell, or that three sides and more meet. */
export function modeOf(draft: Draft, who: Who): string | null {
  const { frame } = draft.entry;
  if (frame.mode !== undefined) return frame.mode;
  if (frame.type !== 'CONSULT') return modeByWords(draft);
  const sides = new Set(draft.sources.map((id) => who.actors.stateOf(id) ?? id));
  return sides.size > 2 ? 'multilateral' : null;
}

/** The nearest words below the trigger, the trigger itself first. */
function modeByWords({ entry, scene, trigger }: Draft): string | null {
  const modes = MODES.get(entry.frame.type);
  if (!modes) return null;
  const tops = [
    ...complements(scene, trigger),
    ...scene.tree.children(trigger, 'obj', 'obl', 'nmod', 'ccomp', 'advcl', 'compound', 'amod', 'nsubj'),
  ];
  let level = [trigger];
  for (let depth = 0; depth < 5 && level.length > 0; depth++) {
    const told = modes.find(([, lemmas]) => level.some((token) => lemmas.has(scene.lemma(token))));
    if (told) return told[0];
    level = depth === 0 ? [...new Set(tops)] : level.flatMap((token) => scene.tree.children(token));
  }
  return null;
}
