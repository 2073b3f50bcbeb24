import type { Span } from '../../span.js';
import { type Attributes, Vocabulary } from './attributes.js';
import { DocumentUses, isShouted, phrasesIn } from './context.js';
import { NameFeatures } from './features.js';
import type { Lexicons } from './lexicons.js';

/** Called for each word of a sentence in turn, with its features in place. */
type Visit = (features: NameFeatures, word: number) => void;

/** A document's sentences as the names model sees them. */
export class NameReading {
  readonly #sentences: readonly (readonly Attributes[])[];
  readonly #uses: DocumentUses;
  readonly #lexicons: Lexicons;
  readonly #features = new NameFeatures();

  constructor(
    sentences: readonly (readonly Span[])[],
    lexicons: Lexicons,
    vocabulary = new Vocabulary(lexicons),
  ) {
    this.#sentences = sentences.map((words) => words.map((word) => vocabulary.of(word)));
    this.#uses = new DocumentUses(this.#sentences);
    this.#lexicons = lexicons;
  }

  read(sentence: number, visit: Visit): void {
    const words = this.#sentences[sentence]!;
    const phrases = phrasesIn(words, this.#lexicons);
    const shouted = isShouted(words);
    for (let i = 0; i < words.length; i++) {
      this.#features.read(words, phrases, this.#uses, i, shouted);
      visit(this.#features, i);
    }
  }
}
