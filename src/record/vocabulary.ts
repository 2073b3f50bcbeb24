/** The closed lists of `readout/record@1`, apart from the schema so that merging need not load its library. */

export const RECORD_NAME = 'readout/record@1';

/** In what two tellings of the same can differ. */
export const FIELDS = ['date', 'status', 'place', 'sources', 'targets', 'number', 'denial'] as const;

/** What can be new, or become otherwise. */
export const CHANGE_KINDS = ['story', 'event', 'statement', 'agreement', 'contradiction'] as const;
