import type { CONTEXTS } from './report/vocabulary.js';

type ContextName = (typeof CONTEXTS)[number];

/** Words that put a deed in one of PLOVER's contexts: lemmas, or beginnings of words where a hyphen ends them. */
const WORDS: Readonly<Partial<Record<ContextName, string>>> = {
  military:
    'military defence defense army troop soldier navy naval missile weapon arm warship airstrike bomb bombing shell shelling war fighting ceasefire cease-fire truce armistice offensive militant rebel warplane tank artillery security attack drone anti-missile counteroffensive force exercise airspace battalion fleet warhead aggression invasion',
  economic:
    'economic economy trade commerce commercial sanction tariff investment investor invest loan fund bank financial finance market export import business price debt currency budget fishing fishery textile industry industrial gold aviation cooperation-fund reconstruction growth dollar customs wto imf',
  diplomatic:
    'diplomatic diplomacy tie relation relationship ambassador embassy envoy summit bilateral multilateral visit minister talk negotiation treaty consulate counterpart two-state',
  resource:
    'oil gas energy water pipeline petroleum mineral uranium-mine electricity fishery fishing fisheries coal lng crude oilfield quota cod opec',
  cbrn: 'nuclear uranium enrichment atomic plutonium warhead chemical-weapon biological centrifuge iaea nuke denuclearization denuclearisation non-proliferation nonproliferation chemical',
  terrorism:
    'terrorism terrorist terror anti-terror counterterrorism counter-terrorism isis isil qaeda al-qaeda jihadist',
  humanitarian: 'humanitarian relief refugee famine earthquake aid starvation shelter displaced',
  human_rights: 'rights abuse torture genocide massacre slaughter abduction atrocity disappearance',
  rights_freedoms: 'freedom press censorship journalist dissident free-speech',
  religion_ethnicity:
    'religious religion church muslim christian jewish islamic pope catholic interfaith holy ethnic minority mosque',
  migration: 'migrant migration immigration asylum border-control visa deportation',
  legal:
    'court law legal judge trial extradition prosecutor lawsuit tribunal arbitration maritime boundary compensation warrant delimitation',
  election: 'election vote ballot referendum poll electoral',
  legislative: 'parliament senate congress bill lawmaker legislature knesset bundestag',
  political:
    'peace government opposition coup power-sharing reconciliation unity alliance constitution independence autonomy',
  disease: 'virus pandemic vaccine covid-19 coronavirus ebola disease outbreak health',
  enviro_disaster: 'climate emission flood hurricane typhoon drought cyclone wildfire environment',
  cyber: 'cyber hacker hacking cyberattack malware cyber-attack',
  intelligence: 'intelligence spy espionage spying',
  peacekeeping: 'peacekeeping peacekeeper peace-keeping crisis-management',
  crime: 'drug trafficking smuggling narcotics murder gang cartel',
  corruption: 'corruption bribery bribe graft embezzlement',
  culture: 'cultural culture heritage museum sport education student',
};

const BY_WORD = new Map<string, ContextName[]>();
for (const [context, words] of Object.entries(WORDS) as [ContextName, string][]) {
  for (const word of words.split(' ')) BY_WORD.set(word, [...(BY_WORD.get(word) ?? []), context]);
}

/** The contexts that these lemmas speak of, most often named first, at most three. */
export function contextsOf(lemmas: Iterable<string>): string[] {
  const counts = new Map<ContextName, number>();
  for (const lemma of lemmas)
    for (const context of BY_WORD.get(lemma.toLowerCase()) ?? [])
      counts.set(context, (counts.get(context) ?? 0) + 1);
  return [...counts]
    .sort((a, b) => b[1] - a[1])
    .slice(0, 3)
    .map(([context]) => context);
}
