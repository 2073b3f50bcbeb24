import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pairQuotations } from './index.js';

function documentOf(...paragraphs: readonly string[]) {
  const text = paragraphs.join('\n\n');
  let at = 0;
  const blocks = paragraphs.map((paragraph) => {
    const start = at;
    at += paragraph.length + 2;
    return { kind: 'paragraph' as const, start, end: start + paragraph.length, text: paragraph };
  });
  return { text, blocks };
}

/** Each quotation as its text, with ">" for each level of depth, "+" where it continues and "…" where it is not closed. */
const show = (...paragraphs: readonly string[]) =>
  pairQuotations(documentOf(...paragraphs)).map(
    (q) => `${'>'.repeat(q.depth)}${q.continues ? '+' : ''}${q.text}${q.closed ? '' : '…'}`,
  );

describe('one paragraph', () => {
  it.each<[string, string[]]>([
    ['"We stay," the envoy said.', ['"We stay,"']],
    ['“We stay,” the envoy said. “We talk.”', ['“We stay,”', '“We talk.”']],
    ["'We stay,' the envoy said.", ["'We stay,'"]],
    ['‘We stay,’ the envoy’s aide said.', ['‘We stay,’']],
    ['„Wir bleiben“, sagte er.', ['„Wir bleiben“']],
    ['«Nous restons», dit-il, puis «non».', ['«Nous restons»', '«non»']],
    ['»Wir bleiben«, sagte sie.', ['»Wir bleiben«']],
    ['”Vi stannar”, sade hon.', ['”Vi stannar”']],
    ["``We stay,'' the envoy said.", ["``We stay,''"]],
    ["''We stay,'' the envoy said.", ["''We stay,''"]],
    ['“We stay,’’ the envoy said.', ['“We stay,’’']],
    ['“We stay," the envoy said. "Then we go.”', ['“We stay,"', '"Then we go.”']],
    ['She called it "a sham"; he called it "a start".', ['"a sham"', '"a start"']],
    ['The "no-go" line—"red," he said—held.', ['"no-go"', '"red,"']],
    ['The text ("in force since May") stands.', ['"in force since May"']],
    ['He spoke of " peace " often.', ['" peace "']],
    ['He said,"We stay."', ['"We stay."']],
    ['He added "...and so we stay."', ['"...and so we stay."']],
  ])('%s', (text, quotations) => {
    expect(show(text)).toEqual(quotations);
  });
});

describe('quotations in quotations', () => {
  it.each<[string, string[]]>([
    [`"She said 'never' to us," he said.`, [`"She said 'never' to us,"`, ">'never'"]],
    [`"She told us: 'Never.'"`, [`"She told us: 'Never.'"`, ">'Never.'"]],
    [`"'Never' is a long time," he said.`, [`"'Never' is a long time,"`, ">'Never'"]],
    [`“She said ‘never’ to us.”`, ['“She said ‘never’ to us.”', '>‘never’']],
    [`'She said "never" to us,' he said.`, [`'She said "never" to us,'`, '>"never"']],
    [`“She said “never” to us,” he said.`, ['“She said “never” to us,”', '>“never”']],
    [
      `"He called the ministers' offer 'a start'."`,
      [`"He called the ministers' offer 'a start'."`, ">'a start'"],
    ],
  ])('%s', (text, quotations) => {
    expect(show(text)).toEqual(quotations);
  });
});

describe('no quotation marks', () => {
  it.each([
    "The envoys' talks on Kenya's border didn't end.",
    'The envoys’ talks on Kenya’s border didn’t end.',
    "In the '90s they'd meet at o'clock sharp, 'til dusk.",
    'A wall 12" thick and 6\'2" high.',
    'The 5\' gap and the 9" pipe were measured.',
    "Rock 'n' roll played at the ministers' dinner.",
    'The states’ envoys and the unions’ chiefs met.',
  ])('%s', (text) => {
    expect(show(text)).toEqual([]);
  });
});

describe('apostrophes inside single quotation marks', () => {
  it.each<[string, string[]]>([
    ["'We don't know the unions' plans,' she said.", ["'We don't know the unions' plans,'"]],
    ['‘We don’t know the unions’ plans,’ she said.', ['‘We don’t know the unions’ plans,’']],
    ["So-called 'freedom fighters' took the town.", ["'freedom fighters'"]],
    ["'We won't go': ministers' pledge", ["'We won't go'"]],
    ['"I am 6\'2" tall," the guard said.', ['"I am 6\'2" tall,"']],
  ])('%s', (text, quotations) => {
    expect(show(text)).toEqual(quotations);
  });
});

describe('marks left out', () => {
  it.each<[string, string[]]>([
    ['"We stay, the envoy said. "We talk."', ['"We stay, the envoy said.…', '"We talk."']],
    ['The envoy said: “We stay.', ['“We stay.…']],
    ['We stay," the envoy said.', []],
    ['The minister said ‘so be it and left.', []],
  ])('%s', (text, quotations) => {
    expect(show(text)).toEqual(quotations);
  });
});

describe('over paragraphs', () => {
  it('goes on where the next paragraph opens again', () => {
    expect(show('"We stay.', '"We talk.', '"We sign," he said. "Soon."')).toEqual([
      '"We stay.…',
      '+"We talk.…',
      '+"We sign,"',
      '"Soon."',
    ]);
  });

  it('goes on in single marks', () => {
    expect(show('‘We stay.', '‘We talk,’ he said.')).toEqual(['‘We stay.…', '+‘We talk,’']);
  });

  it('goes on inside and outside', () => {
    expect(show(`"She said, 'We stay.`, `"'We talk.' So it was."`)).toEqual([
      `"She said, 'We stay.…`,
      ">'We stay.…",
      `+"'We talk.' So it was."`,
      ">+'We talk.'",
    ]);
  });

  it('goes on without a new mark up to the closing one', () => {
    expect(show('He said: "We stay.', 'And we talk," he went on.')).toEqual(['"We stay.…', '+And we talk,"']);
  });

  it('does not go on after a closed quotation, nor past a paragraph without marks', () => {
    expect(show('"We stay."', '"We talk."')).toEqual(['"We stay."', '"We talk."']);
    expect(show('"We stay.', 'He left.', '"We talk."')).toEqual(['"We stay.…', '"We talk."']);
  });
});

describe('laws', () => {
  const pieces = fc.constantFrom(
    '"',
    "'",
    '“',
    '”',
    '‘',
    '’',
    '«',
    '»',
    '„',
    ' ',
    'a',
    's',
    '.',
    ',',
    '5',
    '\n',
    '—',
  );
  const paragraphs = fc.array(
    fc.array(pieces, { maxLength: 30 }).map((p) => p.join('').replace(/\n\n/g, '\n')),
    {
      minLength: 1,
      maxLength: 4,
    },
  );

  it('nests, stays in its paragraph, counts depth, and holds its text', () => {
    fc.assert(
      fc.property(paragraphs, (texts) => {
        const document = documentOf(...texts);
        const found = pairQuotations(document);
        for (const [i, q] of found.entries()) {
          expect(document.text.slice(q.start, q.end)).toBe(q.text);
          expect(q.end).toBeGreaterThan(q.start);
          expect(document.blocks.some((b) => b.start <= q.start && q.end <= b.end)).toBe(true);
          const around = found.filter((o) => o !== q && o.start <= q.start && q.end <= o.end);
          expect(q.depth).toBe(around.length);
          const next = found[i + 1];
          if (next !== undefined) expect(next.start >= q.end || next.end <= q.end).toBe(true);
        }
      }),
    );
  });

  it('reads well-formed curly quotations whatever they hold', () => {
    const words = fc.array(fc.constantFrom('we', 'stay', "don't", 'the envoys’ talks', '5'), {
      minLength: 1,
    });
    fc.assert(
      fc.property(fc.array(words, { minLength: 1 }), (quotes) => {
        const texts = quotes.map((w) => `“${w.join(' ')},”`);
        expect(show(`${texts.join(' she said. ')} he said.`)).toEqual(texts);
      }),
    );
  });
});
