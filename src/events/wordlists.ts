/** Closed lists of words by which a sentence's arguments are read. */

/** Verbs that lend a noun their subject and their adjuncts: "held talks with", "launched an attack on". */
export const LIGHT = new Set(
  (
    'have hold make launch carry conduct issue express give pay stage begin start open continue resume attend do ' +
    'undertake lead join engage enter end complete cancel postpone plan schedule wrap host convene place take mount impose ' +
    'finish conclude voice reiterate renew announce arrange propose order deliver send offer lodge file wage step keep ' +
    'maintain kick-off agree seek pursue want suspend participate return come go arrive prepare enjoy receive sign ' +
    'provide show demonstrate declare accept extend use tout emphasise emphasize reaffirm underscore highlight'
  ).split(' '),
);

/** Light verbs that take their noun with a preposition: "engaged in talks", "agreed on a visit". */
export const ENGAGING = new Set('engage enter participate take join go embark'.split(' '));

export const TITLES = new Set(
  (
    'president minister chancellor king queen prince princess premier leader chief secretary ambassador envoy counterpart ' +
    'adviser advisor spokesman spokeswoman spokesperson head director general commander chairman chairwoman speaker ' +
    'governor mayor senator pope emir sultan sheikh foreign-minister vice-president diplomat official negotiator judge ' +
    'lawmaker deputy counselor counsellor commissioner mr mr. mrs ms dr'
  ).split(' '),
);

/** Heads that a date takes over from the name before it ("with Saiki Wednesday evening"). */
export const TIMES = new Set(
  'monday tuesday wednesday thursday friday saturday sunday morning evening afternoon night'.split(' '),
);

/** Nouns that stand for what the noun before them names: "a ceasefire initiative". */
export const SHELLS = new Set([
  'initiative',
  'plan',
  'effort',
  'programme',
  'program',
  'drive',
  'offer',
  'proposal',
  'process',
  'deal',
  'material',
  'supply',
  'item',
  'package',
  'hour',
]);

/** What somebody issues, and who does what it does: "issued a declaration demanding …". */
export const DOCUMENTS = new Set(
  'statement declaration letter resolution report communique communiqué message note document decree order law bill motion speech post tweet campaign'.split(
    ' ',
  ),
);

export const COUNTING = new Set(['over', 'about', 'around', 'nearly', 'almost']);

export const MONTHS =
  /^(?:january|february|march|april|may|june|july|august|september|october|november|december|week|month|year)$/;

export const DECISIONS = new Set(
  'decision plan move effort attempt bid pledge promise offer refusal threat step vote readiness willingness call'.split(
    ' ',
  ),
);

export const THIRD = new Set(['he', 'she', 'it', 'they', 'his', 'her', 'its', 'their']);

export const RELATIVES = new Set(['who', 'whom', 'which', 'that', 'whose']);

/** Past forms that no rule leads back to their verb, for lemmas that were guessed. */
export const IRREGULAR: ReadonlyMap<string, string> = new Map(
  (
    'struck:strike fought:fight sank:sink sunk:sink shot:shoot slew:slay slain:slay swore:swear sworn:swear sought:seek ' +
    'withdrew:withdraw withdrawn:withdraw broke:break broken:break forbade:forbid forbidden:forbid overthrew:overthrow ' +
    'overthrown:overthrow gave:give given:give lent:lend sent:send took:take taken:take retook:retake met:meet spoke:speak ' +
    'rose:rise shook:shake drove:drive driven:drive froze:freeze frozen:freeze stole:steal laid:lay led:lead held:hold'
  )
    .split(' ')
    .map((pair) => pair.split(':') as [string, string]),
);
