/** The report's text, each stretch of it carrying the lines that rest on it. */
import type { Actor, Report } from '../../schema.js';
import { type Child, classes, type Element, h } from './element.js';
import type { Note } from './notes.js';
import { nearest, paragraphs, type Segment, type Stretch } from './segments.js';

/** Roles of a line's own words; the others are parts that it rests on. */
const OWN: ReadonlySet<string> = new Set(['content', 'event', 'agreement', 'time', 'doubt']);

/** What shows of a stretch while nothing is lit. */
const AT_REST: Readonly<Record<string, string>> = { content: 's', trigger: 'e', time: 't', doubt: 'd' };

/** Paragraphs; `prefix` stands before the ids that links lead to. */
export function words(
  { document, actors, statements }: Report,
  notes: readonly Note[],
  cast: readonly Actor[],
  prefix: string,
): Element[] {
  const stretches = [
    ...notes.flatMap((note) => ofNote(note)),
    ...statements.flatMap(({ id, addressees, contents }) =>
      addressees.flatMap((addressee) => ofAddressee(id, addressee, contents[0]!.start, actors)),
    ),
    ...cast.flatMap(ofActor),
  ];
  const colours = new Map(notes.map(({ line, colour }) => [line, colour]));
  return paragraphs(document.text, stretches).map((segments) => {
    const again =
      segments
        .map(({ text }) => text)
        .join('')
        .trim() === document.title;
    return h(
      'p',
      { class: again && 'again', 'data-start': segments[0]!.start },
      ...segments.map((segment) => shown(segment, colours, prefix)),
    );
  });
}

function ofNote({ line, parts }: Note): Stretch[] {
  return parts.map(({ role, start, end }) => ({ line, role, start, end, own: OWN.has(role) }));
}

/** Where the addressee is named nearest to what is said to it. */
function ofAddressee(line: string, id: string, at: number, actors: readonly Actor[]): Stretch[] {
  const named = actors.find((actor) => actor.id === id)?.mentions.filter(({ form }) => form !== 'pronoun');
  const mention = nearest(named ?? [], at);
  return mention === undefined
    ? []
    : [{ line, role: 'addressee', start: mention.start, end: mention.end, own: false }];
}

function ofActor({ mentions, references = [] }: Actor, index: number): Stretch[] {
  const line = actorLine(index);
  return [...mentions, ...references].map(({ start, end }) => ({
    line,
    role: 'mention',
    start,
    end,
    own: false,
  }));
}

/** An actor's name as something to point at, beside "s1" and "e2". */
export function actorLine(index: number): string {
  return `m${index + 1}`;
}

function shown(
  { text, stretches, ends }: Segment,
  colours: ReadonlyMap<string, number | null>,
  prefix: string,
): Child {
  if (stretches.length === 0) return text;
  const rest = new Set(stretches.map(({ role }) => AT_REST[role]));
  const saying = stretches.filter(({ role }) => role === 'content').at(-1);
  const colour = saying && colours.get(saying.line);
  const rests = [...new Set(stretches.map(({ line, role }) => `${line}:${role}`))].join(' ');
  const colourClass = typeof colour === 'number' && `c${colour}`;
  const span = h('span', { class: classes('w', ...rest, colourClass), 'data-rests': rests }, text);
  return ends.length === 0 ? span : [span, references(ends, prefix)];
}

/** What a printed page, and one without its script, has for pointing. */
function references(lines: readonly string[], prefix: string): Element {
  const links = lines.map((line) =>
    h('a', { href: `#${prefix}${line}`, 'data-of': line, tabindex: -1 }, line),
  );
  return h('sup', { class: 'refs' }, ...links.flatMap((link, i) => (i === 0 ? [link] : [' ', link])));
}
