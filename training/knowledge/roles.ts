/** One wording for an office that sources name in several ways: [what the source says, what Readout says]. */
const WORDINGS: readonly (readonly [RegExp, string])[] = [
  [
    /^(?:Federal )?(?:Minister|Secretary) (?:of|for) (?:Europe and |European and )?(?:Foreign|External) (?:and European )?(?:Affairs|Relations)\b.*|^Foreign Affairs Minister|^Minister of External Affairs.*|^Minister of Foreign Relations.*/i,
    'Foreign Minister',
  ],
  [/^Secretary of State for Foreign.*/, 'Foreign Secretary'],
  [
    /^Minister (?:of|for) (?:National )?Defen[cs]e\b.*|^Secretary of (?:National )?Defen[cs]e$/i,
    'Defence Minister',
  ],
  [/^Secretary of State for Defence$/, 'Defence Secretary'],
  [/^Minister (?:of|for) (?:the )?(?:Interior|Internal Affairs|Home Affairs)\b.*/i, 'Interior Minister'],
  [/^Secretary of State for the Home Department$/, 'Home Secretary'],
  [/^Minister (?:of|for) Finances?\b.*/i, 'Finance Minister'],
  [/^Minister (?:of|for) (?:Petroleum|Oil)\b.*/i, 'Oil Minister'],
  [/^Minister (?:of|for) (?:Foreign )?(?:Trade|Commerce)\b.*/i, 'Trade Minister'],
  [/^Minister (?:of|for) (?:the )?Econom(?:y|ics|ic Affairs)\b.*/i, 'Economy Minister'],
  [/^Minister (?:of|for) Energy\b.*/i, 'Energy Minister'],
  [/^Minister (?:of|for) Justice\b.*/i, 'Justice Minister'],
  [/^Minister (?:of|for) Agriculture\b.*/i, 'Agriculture Minister'],
  [/^Minister (?:of|for) Culture\b.*/i, 'Culture Minister'],
  [/^Minister (?:of|for) (?:Public )?Health\b.*/i, 'Health Minister'],
  [/^Minister (?:of|for) Transport\b.*/i, 'Transport Minister'],
  [/^Minister (?:of|for) Information\b.*/i, 'Information Minister'],
  [
    /^(?:First )?(?:Deputy|Vice) (?:Minister|Secretary) (?:of|for) (?:Foreign|External) Affairs\b.*/i,
    'Deputy Foreign Minister',
  ],
  [
    /^(?:Chairman of the Cabinet of Ministers \(Prime Minister\)|Premier of the State Council|Premier|President of the Government|President of the Council of Ministers|Chairman of the Council of Ministers|Prime Minister of the Palestinian National Authority|Taoiseach|President of the Executive Yuan)$/,
    'Prime Minister',
  ],
  [/^(?:Federal )?Chancellor$/, 'Chancellor'],
  [
    /^(?:State )?President(?: of the (?:Palestinian National Authority|Republic|Confederation|Swiss Confederation))?$/,
    'President',
  ],
  [/^Vice[- ]President$/, 'Vice President'],
  [/^(?:Emir|Amir)$/i, 'Emir'],
  [/^Permanent Representative to the United Nations$/, 'Ambassador to the United Nations'],
  [/^ambassador\b/, 'Ambassador'],
];

/** Offices below the nation, of courts and of schools: no actors of diplomacy, and their holders' names are many. */
const LOCAL =
  /^(?:judge|Justice)\b|Supreme Court Justice|^(?:Lieutenant |Vice[- ])?Governor of (?!.*\bBank\b|the Falkland|Hong Kong)|^Chief [Mm]inister\b|^Premier of (?!the State Council)|^Secretary of State of|^Head of (?:the Republic|the Respublic|Kalmykia|Chelyabinsk|Izhevsk|the Altai|the Mari|the Chuvash|Kyiv City$)|^(?:Lord |Vice |Deputy )?Mayor\b|^Spouse\b|Regional State Administration|Prefecture|^Vice-Chancellor|^(?:Vice[- ])?President of (?:the )?(?:Generalitat|Junta|Community of|Principality|Cantabria|Navarre|Castile|Extremadura|Xunta|Region|Basque|Balearic|Sami|Government of Aragon)|^First Lady of .* [A-Z]/;

/** The office in Readout's words, undefined where it is none that Readout keeps. */
export function roleOf(position: string, state: string): string | undefined {
  if (LOCAL.test(position)) return undefined;
  for (const [pattern, wording] of WORDINGS) {
    if (!pattern.test(position)) continue;
    const role = position.replace(pattern, wording);
    if (state === 'USA' && role === 'Defence Minister') return 'Secretary of Defense';
    return role;
  }
  return position[0]!.toUpperCase() + position.slice(1);
}
