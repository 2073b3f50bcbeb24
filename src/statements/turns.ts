import type { ActorIndex } from '../actors/index.js';
import type { Document } from '../document/types.js';
import { contains } from '../span.js';
import { type Draft, draftOf } from './draft.js';
import { type Range, type Scene, scenesWithin } from './scene.js';

/** A speaker's label at the head of a paragraph of a transcript: "PRESIDENT BIDEN:", "Q:", "MS. PSAKI:". */
const LABEL =
  /^(Q|(?:[\p{Lu}\d][\p{Lu}\d.'’-]+[ \t]+){0,6}[\p{Lu}\d][\p{Lu}\d.'’-]+(?:[ \t]*\([^)\n]{1,40}\))?)[ \t]*:[ \t]*/u;
/** A label in mixed case counts only where a quotation follows, or where it is wholly an actor's name. */
const NAME_LABEL = /^([\p{Lu}][^:\n“"]{2,80}?)[ \t]*:[ \t]*(?=["“])/u;
const QUESTION = /^(Q)[ \t]{2,}/;
const STOP = /^([*\\\s]*#|\* \* \*|END\b|\d{1,2}:\d\d [AP]\.?M)/;

/** Characters of a headline's speaker at the most. */
const LABEL_LENGTH = 40;

/** The turns of a transcript: each from its label to the next. */
export function turnsOf(document: Document, scenes: readonly Scene[]): Draft[] {
  const { text, blocks } = document;
  const turns: { label: Range; colon: number; content: Range }[] = [];
  let open = false;
  for (const block of blocks) {
    const body = text.slice(block.start, block.end);
    const match =
      block.kind === 'paragraph' ? (LABEL.exec(body) ?? QUESTION.exec(body) ?? NAME_LABEL.exec(body)) : null;
    if (match && body.length > match[0].length) {
      const label = { start: block.start, end: block.start + match[1]!.length };
      const start = block.start + match[0].length;
      const colon = text.slice(label.end, start).indexOf(':');
      turns.push({ label, colon: colon < 0 ? -1 : label.end + colon, content: { start, end: block.end } });
      open = LABEL.test(body) || QUESTION.test(body);
    } else if (STOP.test(body)) open = false;
    else if (open && turns.length > 0)
      turns[turns.length - 1]!.content = { start: turns.at(-1)!.content.start, end: block.end };
  }
  if (
    turns.filter(
      ({ label }) => text.slice(label.start, label.end) === text.slice(label.start, label.end).toUpperCase(),
    ).length === 1
  )
    return [];
  return turns.flatMap((turn) => turnDraft(turn, scenes));
}

function turnDraft(
  { label, colon, content }: { label: Range; colon: number; content: Range },
  scenes: readonly Scene[],
): Draft[] {
  const [scene] = scenesWithin({ start: label.start, end: label.start + 1 }, scenes);
  const speaker = scene?.tokens.findLastIndex((t) => t.end <= label.end && t.upos !== 'PUNCT');
  if (!scene || speaker === undefined || speaker < 0) return [];
  if (scene.tokens.some((t) => t.end <= label.end && t.upos === 'VERB')) return [];
  const cueRange = colon < 0 ? null : { start: colon, end: colon + 1 };
  const source = { scene, token: speaker, within: label };
  return [draftOf({ scene, cue: -1, cueRange, contents: [content], source, rule: 'statements/turn' })];
}

/** Headlines with a colon: "Kremlin: Talks will go on", "Talks to go on: Kremlin". The speaker's part is wholly an actor. */
export function headlineDrafts(document: Document, scenes: readonly Scene[], actors: ActorIndex): Draft[] {
  const titles = document.blocks.filter((b) => b.kind === 'title');
  return scenes
    .filter(({ sentence }) => titles.some((t) => contains(t, sentence)))
    .flatMap((scene) => headlineDraft(scene, actors));
}

function headlineDraft(scene: Scene, actors: ActorIndex): Draft[] {
  const colon = scene.tokens.findIndex((t) => t.text === ':');
  if (colon <= 0 || colon >= scene.tokens.length - 1) return [];
  const before = scene.range([0, colon - 1]);
  const after = scene.range([colon + 1, scene.tokens.length - 1]);
  const [speaker, content, token] = isActor(scene, before, actors)
    ? [before, after, colon - 1]
    : isActor(scene, after, actors)
      ? [after, before, scene.tokens.length - 1]
      : [];
  if (!speaker || !content || token === undefined) return [];
  const { start, end } = scene.tokens[colon]!;
  const cueRange = { start, end };
  const source = { scene, token };
  return [draftOf({ scene, cue: -1, cueRange, contents: [content], source, rule: 'statements/headline' })];
}

/** Whether a mention takes up all of the stretch, a title before it left out. */
function isActor(scene: Scene, range: Range, actors: ActorIndex): boolean {
  const pointers = actors.within(range);
  const titled = scene.tokens.every(
    (t) => t.start < range.start || t.end > (pointers[0]?.start ?? 0) || /^(NOUN|PROPN|ADJ)$/.test(t.upos),
  );
  return (
    pointers.length === 1 &&
    pointers[0]!.end >= range.end - 1 &&
    range.end - range.start <= LABEL_LENGTH &&
    titled
  );
}
