/** Explanations as a page: each with its sentence, the parts in it between brackets that name them. */
import type { Span } from '../../span.js';
import type { Explanation } from '../explain.js';
import { Places } from '../place.js';
import type { Part, Report } from '../schema.js';
import type { Paper } from './format.js';
import { Page, type Piece } from './page.js';

/** Width of the column that says what each row is. */
const GLOSS = 14;

/** The page of a report's explanations, without a final line end. */
export function explained(report: Report, explanations: readonly Explanation[], paper: Paper): string {
  const page = new Page(paper);
  const places = new Places(report.document.text);
  page.setMargin(explanations.map(({ parts }) => places.at(parts[0]!.start)));
  page.full([['bold', report.document.title || 'Untitled report']]);
  page.rule();
  if (explanations.length === 0) page.full(['Nothing was read here.']);
  for (const explanation of explanations) write(page, explanation, places.at(explanation.parts[0]!.start));
  return page.toString();
}

function write(page: Page, explanation: Explanation, place: string): void {
  const { line, kind, reading, because, rule, parts, sentence } = explanation;
  const row = (name: string, pieces: readonly Piece[]) =>
    page.gloss(2, GLOSS, [[['dim', name]]], [pieces], '');
  page.blank();
  const gloss: Piece = ['accent', line === null ? kind : `${kind} ${line}`];
  page.gloss(0, GLOSS + 2, [[gloss]], [[['bold', reading]]], place);
  row('read in', [marked(sentence, parts)]);
  row('by', [['bold', rule.name], ...(rule.what === undefined ? [] : [`· ${rule.what}`])]);
  if (rule.example !== undefined) row('as in', [['dim', rule.example]]);
  if (because.length > 0) row('because', [because.join(' · ')]);
}

/** "[speaker: Raisi] [cue: said] during the meeting"; a part within another nests. */
function marked({ start, end, text }: Span, parts: readonly Part[]): string {
  const edges = new Set([start, end, ...parts.flatMap((part) => [part.start, part.end])]);
  const cuts = [...edges].sort((a, b) => a - b);
  const stretches = cuts.map((cut, i) => {
    const closing = parts.filter((part) => part.end === cut).length;
    const opening = parts.filter((part) => part.start === cut).sort((a, b) => b.end - a.end);
    const names = opening.map(({ role }) => `[${role}: `).join('');
    return `${']'.repeat(closing)}${names}${text.slice(cut - start, (cuts[i + 1] ?? end) - start)}`;
  });
  return stretches.join('');
}
