/** Lights up a line's words and the lines of words. */
import { all } from '../dom.js';

interface Stretch {
  readonly element: HTMLElement;
  readonly role: string;
}

/** Roles by which a line leads to a person, and a person to their lines. */
const TAKING_PART = new Set(['speaker', 'addressee', 'source', 'target', 'envoy']);

export class Light {
  readonly #stretches = new Map<string, Stretch[]>();
  readonly #pointers = new Map<string, HTMLElement>();
  #lit: HTMLElement[] = [];

  constructor(readonly article: HTMLElement) {
    for (const element of all(article, '[data-rests]')) {
      for (const { line, role } of rests(element)) {
        const stretches = this.#stretches.get(line);
        if (stretches) stretches.push({ element, role });
        else this.#stretches.set(line, [{ element, role }]);
      }
    }
    for (const pointer of all(article, '[data-line]')) this.#pointers.set(pointer.dataset.line!, pointer);
  }

  /** A note, or an actor in the list. */
  pointer(line: string): HTMLElement | undefined {
    return this.#pointers.get(line);
  }

  /** The first of the line's own words. */
  words(line: string): HTMLElement | undefined {
    return this.#stretches.get(line)?.[0]?.element;
  }

  /** Lines whose words these are and that are shown, the one of fewest words first. */
  linesAt(element: HTMLElement): string[] {
    const lines = rests(element)
      .filter(({ role }) => role !== 'mention' && role !== 'addressee')
      .map(({ line }) => line)
      .filter((line) => this.#pointers.get(line)?.hidden === false);
    return [...new Set(lines)].sort((a, b) => this.#length(a) - this.#length(b));
  }

  /** The first line shines, the others glow; none puts the light out. */
  show(lines: readonly string[]): void {
    for (const element of this.#lit)
      element.classList.remove(...[...element.classList].filter((c) => c.startsWith('on')));
    this.#lit = [];
    const [first, ...others] = lines;
    this.article.classList.toggle('lit', first !== undefined);
    if (first === undefined) return;
    const pointer = this.#pointers.get(first);
    const colour = [...(pointer?.classList ?? [])].filter((name) => /^c\d$/.test(name)).map((c) => `on-${c}`);
    for (const { element, role } of this.#stretches.get(first) ?? []) {
      this.#turnOn(element, `on-${role}`, ...colour);
    }
    if (pointer) this.#turnOn(pointer);
    for (const line of [...others, ...this.#linesOf(first)]) {
      const near = this.#pointers.get(line);
      if (near && near !== pointer) this.#turnOn(near, 'on-near');
    }
  }

  #turnOn(element: HTMLElement, ...names: string[]): void {
    element.classList.add('on', ...names);
    this.#lit.push(element);
  }

  /** The lines that an actor takes part in; a line that is no actor's has none. */
  #linesOf(actor: string): string[] {
    if (!actor.startsWith('m')) return [];
    return (this.#stretches.get(actor) ?? []).flatMap(({ element }) =>
      rests(element).flatMap(({ line, role }) => (TAKING_PART.has(role) ? [line] : [])),
    );
  }

  #length(line: string): number {
    return (this.#stretches.get(line) ?? []).reduce(
      (sum, { element }) => sum + element.textContent!.length,
      0,
    );
  }
}

function rests({ dataset }: HTMLElement): { line: string; role: string }[] {
  return (dataset.rests ?? '').split(' ').map((rest) => {
    const [line, role] = rest.split(':') as [string, string];
    return { line, role };
  });
}
