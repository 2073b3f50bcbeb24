import type { EVENT_TYPES } from '../../report/vocabulary.js';

export type EventType = (typeof EVENT_TYPES)[number];

/**
 * One way in which English tells a deed. Word lists are lemmas separated by spaces; a particle or preposition that
 * belongs to the verb follows it after "_" ("call_off", "meet_with"). Slots name the places where an argument may
 * stand, best first; the first that holds an actor wins.
 *
 * Slots of all triggers: `subj` (its subject, also through control, passives and light verbs), `obj`, `iobj`, `comp`
 * (who takes part in its clause or noun complement), `poss`, `mod` (compound or adjective before a noun), `gap` (the
 * subject of the clause in which a noun stands as an adjunct), or a preposition.
 */
export interface Frame {
  readonly type: EventType;
  readonly mode?: string;
  readonly cameo?: string;
  /** Any of these as a verb … */
  readonly verbs?: string;
  /** … with one of these nouns as object (or as subject of its passive). */
  readonly objects?: string;
  /** … and none of these. */
  readonly except?: string;
  /** Only with one of these as its subject ("troops left"). */
  readonly subjects?: string;
  /** Only with one of these verbs in its complement ("vowed to strike"). */
  readonly clause?: string;
  /** Any of these as a noun. */
  readonly nouns?: string;
  /** Any verb with one of these over it: "must", "need" ("needs to stop"). */
  readonly over?: string;
  /** Any of these as a predicate adjective. */
  readonly adjectives?: string;
  readonly source?: string;
  readonly target?: string;
  /** Source and target act together: both stand in `sources`. */
  readonly both?: true;
  /**
   * Which sides must hold an actor; either where nothing is said. `clause`: a source and a clause; `order`: source,
   * target and an infinitive; `visitor`: a named person and a host; `crowd`: a source that is no single person; `parties`: two
   * that act together, from the sentence where the clause names fewer; `talkers`: two named
   * persons, and nothing else that the verb takes.
   */
  readonly needs?:
    | 'source'
    | 'target'
    | 'pair'
    | 'clause'
    | 'order'
    | 'visitor'
    | 'crowd'
    | 'parties'
    | 'talkers'
    | 'named'
    | 'sides'
    | 'given'
    | 'victim';
  /** Its source is whoever utters it ("Iran is after closer ties with Chad, Raisi said"). */
  readonly uttered?: true;
  /** Only where it is not yet done ("wants to strengthen ties"). */
  readonly wished?: true;
  /** Only as a finite verb. */
  readonly finite?: true;
  /** Only without an object ("returned to Cairo"). */
  readonly intransitive?: true;
  /** Only without object and clause ("they demonstrated"). */
  readonly alone?: true;
  /** The object tells a deed of its own besides ("lift the sanctions that …"). */
  readonly keeps?: true;
  /** A deed done by saying: what is promised, asked or threatened in its complement is no deed of its own. */
  readonly speech?: true;
  /** A state that lasts: present tense or a bare noun is `ongoing`. */
  readonly lasts?: true;
}

/** Frames that one rule of the stage stands for. */
export interface Family {
  readonly name: `events/${string}`;
  readonly what: string;
  readonly example: string;
  readonly nearMiss?: string;
  readonly frames: readonly Frame[];
}
