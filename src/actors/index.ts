import type { Document } from '../document/types.js';
import type { Language } from '../language/types.js';
import type { Actor, Time } from '../report/schema.js';
import { promoteAdjectives } from './adjectives.js';
import { enterBodies } from './bodies.js';
import { Cast } from './cast.js';
import { describeBodies } from './describebodies.js';
import { describePersons } from './describepersons.js';
import { describeStates } from './describestates.js';
import { enterDetails } from './details.js';
import { enterGroups } from './groups.js';
import { loadKnowledge } from './knowledge.js';
import { enterOrganisations } from './organisations.js';
import { enterPeople } from './people.js';
import { enterPlurals } from './plurals.js';
import { enterPronouns } from './pronouns.js';
import { Scene } from './scene.js';

export { type Knowledge, knowledgeCounts, loadKnowledge } from './knowledge.js';
export { ActorIndex, type Pointer } from './mentions.js';
export { RULES } from './rules.js';
export { officesOf } from './tenures.js';
export { whereaboutsOf } from './whereabouts.js';

/** Who and what takes part, each with all its mentions; a mention of several together stands with each of them. */
export function readActors(document: Document, language: Language, _times: readonly Time[]): Actor[] {
  const scene = new Scene(document, language, loadKnowledge());
  const cast = new Cast();
  const matches = scene.knowledge.find(scene.text);
  enterPeople(scene, matches, cast);
  enterBodies(scene, matches, cast);
  describeStates(scene, matches, cast);
  describeBodies(scene, matches, cast);
  describePersons(scene, matches, cast);
  promoteAdjectives(scene, cast);
  enterDetails(scene, matches, cast);
  enterPlurals(scene, cast);
  enterPronouns(scene, cast);
  enterOrganisations(scene, matches, cast);
  enterGroups(scene, matches, cast);
  return cast.actors();
}
