/** What sites ask of robots (RFC 9309). */
import robotsParser from 'robots-parser';

interface RobotsText {
  isAllowed(url: string, name: string): boolean | undefined;
  getCrawlDelay(name: string): number | undefined;
}
/** Its types tell of a default that Node does not see. */
const parse = robotsParser as unknown as (url: string, text: string) => RobotsText;

const FRESH_MS = 24 * 60 * 60 * 1000;
/** A longer pause between two fetches is not kept to: a hundred pages would take days. */
const LONGEST_DELAY_S = 60;

export interface Rules {
  readonly allows: (url: URL) => boolean;
  /** Seconds between two fetches. */
  readonly delay: number;
}

export class Robots {
  readonly #known = new Map<string, { rules: Promise<Rules>; until: number }>();

  /** `name` is ours, as robots.txt writes it. */
  constructor(readonly name: string) {}

  /** The rules of a page's site. `read` gets its robots.txt, or null where it has none; if it rejects, so does this. */
  async of({ origin }: URL, read: (url: URL) => Promise<string | null>): Promise<Rules> {
    const known = this.#known.get(origin);
    if (known !== undefined && known.until > Date.now()) return known.rules;
    const rules = this.#rulesAt(new URL('/robots.txt', origin), read);
    this.#known.set(origin, { rules, until: Date.now() + FRESH_MS });
    rules.catch(() => this.#known.delete(origin));
    return rules;
  }

  async #rulesAt(place: URL, read: (url: URL) => Promise<string | null>): Promise<Rules> {
    const robots = parse(place.href, (await read(place)) ?? '');
    return {
      allows: ({ href }) => robots.isAllowed(href, this.name) !== false,
      delay: Math.min(robots.getCrawlDelay(this.name) ?? 0, LONGEST_DELAY_S),
    };
  }
}
