import type { ActorIndex } from '../actors/index.js';
import { columnsOf } from '../tables.js';

/** Names that show an outlet of which the knowledge does not know. */
const NAME =
  /\b(news|newspaper|agency|press|tv|television|radio|broadcasting|broadcaster|times|post|daily|gazette|herald|tribune|journal|magazine|twitter|facebook|telegram|instagram|weibo|media)\b/i;
const NO_OUTLET =
  /\b(energy|refugee|space|intelligence|development|aid|security|environment|anti|police|atomic|food|health)\b/i;
let outlets: Set<string> | undefined;

function readOutlets(): Set<string> {
  const rows = columnsOf('organisations.tsv');
  return new Set(rows.filter((row) => row[4] === 'media').map((row) => row[0]!));
}

/** Whether the actor is a medium: a newspaper, agency, broadcaster or platform, which may relay what others say. */
export function isOutlet(id: string, actors: ActorIndex): boolean {
  outlets ??= readOutlets();
  if (outlets.has(id)) return true;
  const actor = actors.actor(id);
  return actor?.kind === 'organisation' && NAME.test(actor.name) && !NO_OUTLET.test(actor.name);
}
