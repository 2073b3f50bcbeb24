/** Sets the notes beside their words where there is room for both; elsewhere they follow the text as a list. */
import { align } from './align.js';
import type { Light } from './light.js';

const ROOM = matchMedia('(min-width: 62rem)');
/** A note nearer than this to its words is not moved while one points at them. */
const NEAR_PX = 60;

export class Margin {
  readonly #list: HTMLElement | null;

  constructor(
    readonly article: HTMLElement,
    readonly notes: readonly HTMLElement[],
    readonly light: Light,
  ) {
    this.#list = article.querySelector('.margin');
  }

  /** Calls back when the room or the heights have changed. */
  watch(changed: () => void, signal: AbortSignal): void {
    ROOM.addEventListener('change', changed, { signal });
    this.#list?.addEventListener('toggle', changed, { signal, capture: true });
    const observer = new ResizeObserver(changed);
    observer.observe(this.article.querySelector('.words')!);
    signal.addEventListener('abort', () => observer.disconnect());
  }

  /** The active line's note stands right at its words. */
  place(active: string | null): void {
    this.article.classList.toggle('beside', ROOM.matches);
    if (this.#list === null) return;
    if (ROOM.matches) this.#placeBeside(this.#list, active);
    else this.#release(this.#list);
  }

  /** Moves the notes only if the one meant stands far from its words. */
  bring(line: string): void {
    const note = this.light.pointer(line)?.getBoundingClientRect();
    const words = this.light.words(line)?.getClientRects()[0];
    if (note && words && Math.abs(note.top - words.top) > NEAR_PX) this.place(line);
  }

  #placeBeside(list: HTMLElement, active: string | null): void {
    const top = list.getBoundingClientRect().top;
    const shown = this.notes.filter((note) => !note.hidden);
    const boxes = shown.map((note) => {
      const words = this.light.words(note.dataset.line!)?.getClientRects()[0];
      return { wanted: words === undefined ? 0 : words.top - top, height: note.offsetHeight };
    });
    const tops = align(
      boxes,
      shown.findIndex((note) => note.dataset.line === active),
    );
    for (const [i, note] of shown.entries()) note.style.transform = `translateY(${Math.round(tops[i]!)}px)`;
    list.style.height = `${(tops.at(-1) ?? 0) + (boxes.at(-1)?.height ?? 0)}px`;
  }

  #release(list: HTMLElement): void {
    list.style.height = '';
    for (const note of this.notes) note.style.transform = '';
  }
}
