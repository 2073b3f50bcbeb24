import { describe, expect, it } from 'vitest';
import { RULES } from './index.js';
import { timesOf } from './testing.js';

describe('the table of rules', () => {
  it('has one line a name', () => {
    expect(new Set(RULES.map((rule) => rule.name)).size).toBe(RULES.length);
  });

  it.each(RULES.map((rule) => [rule.name, rule] as const))(
    '%s reads its example and not its near miss',
    (name, rule) => {
      expect(timesOf(rule.example).map((time) => time.rule)).toContain(name);
      expect(timesOf(rule.nearMiss ?? '').map((time) => time.rule)).not.toContain(name);
    },
  );
});
