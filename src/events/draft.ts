import type { Entry } from './frames/index.js';
import type { Scene } from './scene.js';
import type { Found } from './who.js';

/** An event as one trigger tells it, before its status, date and place are read and before it is merged. */
export interface Draft {
  readonly entry: Entry;
  readonly scene: Scene;
  /** The word that tells the deed. */
  readonly trigger: number;
  /** The verb whose tense and negation count: the trigger, or the verb that carries its noun. */
  readonly verb: number;
  readonly sources: readonly string[];
  readonly targets: readonly string[];
  readonly sourceAt: Found | undefined;
  readonly targetAt: Found | undefined;
  readonly carrier: string | null;
}
