import type { Report, Statement } from '../../schema.js';

/** How many speakers have a colour of their own; the rest share a grey, which a second round of colours would hide. */
const COLOURS = 8;

/** Each speaker's colour, by who speaks first. */
export class Colours {
  readonly #speakers: string[] = [];

  constructor({ statements }: Report) {
    const sorted = [...statements].sort((a, b) => a.contents[0]!.start - b.contents[0]!.start);
    for (const statement of sorted) {
      const speaker = speakerKey(statement);
      if (speaker !== null && !this.#speakers.includes(speaker)) this.#speakers.push(speaker);
    }
  }

  of(statement: Statement): number | null {
    return this.#at(speakerKey(statement));
  }

  ofActor(id: string): number | null {
    return this.#at(id);
  }

  #at(speaker: string | null): number | null {
    const index = speaker === null ? -1 : this.#speakers.indexOf(speaker);
    return index < 0 || index >= COLOURS ? null : index;
  }
}

function speakerKey({ speaker }: Statement): string | null {
  return speaker === null ? null : speaker.actors.join(' ') || `words:${speaker.text.toLowerCase()}`;
}
