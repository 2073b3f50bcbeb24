import type { Passage } from './passage.js';

/** Words of agreements where none between political actors is told. */
export const NEAR_MISSES: readonly Passage[] = [
  'The retailer struck a deal with its German rival to buy 40 shops.',
  'The minister said that there was broad agreement among economists on inflation.',
  'France agreed with the report on forests.',
  'The Republican convention opens in Cleveland on Monday.',
  'The union signed a pay deal with the hospitals of Oslo.',
  'The guitarist signed a three-album deal with a label in Japan.',
  'Greece made a great deal of the visit.',
  'The two leaders are in agreement that the region needs calm.',
  'The charter flight carried Danish tourists to Crete.',
  'The rebels and the army exchanged fire after a one-sided truce by the rebels lapsed.',
].map((text) => ({ day: '2015-03-10', text, agreements: [] }));
