/** Tags that tell what a word can be, as the rules ask for them. */

/** Penn tags of a finite verb. */
export const FINITE = /^VB[DZP]$/;
/** Of the word that makes a clause finite, a modal included. */
export const PREDICATE = /^(VB[DZP]|MD)$/;
/** Parts of speech that a phrase with a name is made of. */
export const NOMINAL = new Set(['NOUN', 'PROPN', 'PRON', 'ADJ', 'DET', 'NUM', 'ADP', 'PART', 'X', 'SYM']);
