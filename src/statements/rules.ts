import type { Rule } from '../rule.js';

/** How statements are read; knowledge/cues.tsv has the words, and which of these each takes. */
export const RULES: readonly Rule[] = [
  {
    name: 'statements/verb-clause',
    what: 'A verb of saying or thinking with a clause or a quotation: before it, after it or around it.',
    example: 'The minister said that the bridge would open in May.',
    nearMiss: 'The minister did not say when the bridge would open.',
  },
  {
    name: 'statements/verb-object',
    what: 'A verb of praise, blame or stress with the thing praised, blamed or stressed.',
    example: 'The minister praised the calm of the border guards.',
    nearMiss: 'The minister crossed the border with the guards.',
  },
  {
    name: 'statements/verb-to',
    what: 'A promise, an offer or a hope to do something.',
    example: 'The minister pledged to reopen the border within a week.',
    nearMiss: 'The minister is expected to pledge new money.',
  },
  {
    name: 'statements/verb-whom-to',
    what: 'Somebody is asked, urged or called on to do something.',
    example: 'The minister urged Norway to reopen the border.',
    nearMiss: 'The minister helped Norway to reopen the border.',
  },
  {
    name: 'statements/verb-as',
    what: 'Somebody calls one thing another: described, regarded, referred to as.',
    example: 'The minister described the accord as a first step.',
    nearMiss: 'The minister worked in Oslo as a teacher.',
  },
  {
    name: 'statements/verb-gerund',
    what: 'A verb such as suggest, deny or discuss with something done.',
    example: 'The minister denied taking money from the company.',
    nearMiss: 'The minister stopped taking money from the company.',
  },
  {
    name: 'statements/verb-preposition',
    what: 'A verb whose content follows a preposition: called for, warned of, thanked somebody for.',
    example: 'The minister called for a new round of talks.',
    nearMiss: 'The minister left for a new round of talks.',
  },
  {
    name: 'statements/as-clause',
    what: 'What a clause says is as somebody said.',
    example: 'As the minister told lawmakers, the pier was empty.',
    nearMiss: 'As the minister arrived, the pier was empty.',
  },
  {
    name: 'statements/noun-that',
    what: 'A noun of saying or thinking with a that-clause: a claim, a hope, a position that.',
    example: 'They rejected the ministry’s claim that the pier was empty.',
    nearMiss: 'They hid the fact that the pier was empty.',
  },
  {
    name: 'statements/adjective-that',
    what: 'Somebody is clear, confident or worried that something is so.',
    example: 'Officials were adamant that the pier was empty.',
    nearMiss: 'It is clear that the pier was empty.',
  },
  {
    name: 'statements/according-to',
    what: 'What a clause says is according to somebody.',
    example: 'According to the ministry, the pier was empty.',
    nearMiss: 'Prizes are given according to age.',
  },
  {
    name: 'statements/quotation-beside',
    what: 'A quotation next to a verb of saying that has no other content.',
    example: 'The minister replied:\n\n“We will open the pier in May and the bridge in June.”',
    nearMiss: 'The minister read “War and Peace” on the ferry.',
  },
  {
    name: 'statements/turn',
    what: 'A turn of a transcript, headed by its speaker’s label.',
    example: 'MINISTER BERG: We will open the pier.\n\nQ: When will that be?\n\nMINISTER BERG: In May.',
    nearMiss: 'NOTE: The pier opens in May.',
  },
  {
    name: 'statements/headline',
    what: 'A headline whose one side of a colon is an actor and whose other side is what it says.',
    example: 'Kremlin: Fishing talks will resume',
    nearMiss: 'Raisi in Moscow: Fishing talks resume',
  },
];
