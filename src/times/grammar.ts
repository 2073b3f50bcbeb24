import { Alphabet } from './alphabet.js';
import { Match } from './match.js';
import { compilePattern, literalsOf } from './pattern.js';
import { TIME_RULES } from './rules/index.js';
import type { TimeRule } from './types.js';
import type { Words } from './words.js';

const PATTERNS = TIME_RULES.map((rule) => rule.pattern);

export const ALPHABET = new Alphabet(new Set(PATTERNS.flatMap(literalsOf)));

const GRAMMAR = TIME_RULES.map((rule) => ({ rule, regex: compilePattern(rule.pattern, ALPHABET) }));

export interface Candidate {
  readonly rule: TimeRule;
  readonly match: Match;
}

/** All that any rule matches, in text order; of those that begin together the longest first, then by the rules' order. */
export function candidatesIn(words: Words): Candidate[] {
  const found: Candidate[] = [];
  for (const { rule, regex } of GRAMMAR) {
    for (const hit of words.letters.matchAll(regex)) {
      const labels = Object.entries(hit.indices?.groups ?? {})
        .filter(([, range]) => range !== undefined)
        .map(([name, range]) => [name.replace(/_\d+$/, ''), range] as const);
      found.push({
        rule,
        match: new Match(rule.name, words, hit.index, hit.index + hit[0].length, Object.fromEntries(labels)),
      });
    }
  }
  return found.sort((a, b) => a.match.start - b.match.start || b.match.end - a.match.end);
}
