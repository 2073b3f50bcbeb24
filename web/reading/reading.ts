/** A report's page come alive: pointing lights up, notes stand beside their words, lines can be held and cited. */

import type { Fragment } from '../../src/report/format/html/address.js';
import { nearest } from '../../src/report/format/html/segments.js';
import { all } from '../dom.js';
import { cite, firstWords } from './cite.js';
import { Light } from './light.js';
import { Margin } from './margin.js';

export class Reading {
  readonly #light: Light;
  readonly #margin: Margin;
  readonly #notes: readonly HTMLElement[];
  /** What stands before each id of this report on the page. */
  readonly prefix: string;
  #pinned: string | null = null;
  /** Where the pointer was when it clicked. */
  #clicked = '';

  /** Until the signal ends it. */
  constructor(
    readonly article: HTMLElement,
    signal: AbortSignal,
  ) {
    this.prefix = article.id.slice(0, -'report'.length);
    this.#notes = all(article, '.note');
    this.#light = new Light(article);
    this.#margin = new Margin(article, this.#notes, this.#light);
    article.classList.add('alive');
    for (const button of all(article, '[data-kind]')) this.#showKind(button, isPressed(button));
    const on = (type: string, act: (event: Event) => void) => article.addEventListener(type, act, { signal });
    on('pointerover', (event) => this.#isMoved(event as PointerEvent) && this.#point(event.target));
    on('pointerleave', () => this.#rest());
    on('focusin', ({ target }) => (target as HTMLElement).matches(':focus-visible') && this.#point(target));
    on('click', (event) => this.#click(event));
    const place = () => this.#margin.place(this.#pinned);
    // At once, before the notes are painted anywhere else.
    place();
    this.#margin.watch(place, signal);
  }

  get pinned(): string | null {
    return this.#pinned;
  }

  /** Names of the lines that are shown, in text order. */
  get lines(): string[] {
    return this.#notes.filter((note) => !note.hidden).map((note) => note.dataset.line!);
  }

  note(line: string): HTMLElement | undefined {
    return this.#notes.find(({ dataset }) => dataset.line === line);
  }

  /** Holds a line lit, its note at its words, both before the reader's eyes. */
  pin(line: string | null, { scroll = true, focus = false } = {}): void {
    this.#pinned = line;
    this.article.classList.toggle('held', line !== null);
    const note = line === null ? undefined : this.note(line);
    if (note?.hidden) this.#reveal(note);
    this.#rest();
    this.#margin.place(line);
    if (line === null) return;
    if (scroll) intoView(this.#light.words(line) ?? note);
    if (focus) note?.querySelector<HTMLElement>('.name')?.focus({ preventScroll: true });
    if (note) history.replaceState(history.state, '', `#${this.prefix}${line}`);
  }

  /** The line that a fragment means, also where the same words have another name by now. */
  find({ line, start, quote }: Fragment): string | null {
    const named = this.note(line);
    if (start === null || quote === null) return named ? line : null;
    const same = (note: HTMLElement) => firstWords(note).startsWith(quote);
    if (named && Number(named.dataset.start) === start && same(named)) return line;
    const places = this.#notes
      .filter((note) => note.dataset.line![0] === line[0] && same(note))
      .map(({ dataset }) => ({ line: dataset.line!, start: Number(dataset.start), end: 0 }));
    return nearest(places, start)?.line ?? null;
  }

  /** Opens or closes why the line was read. */
  explain(line: string): void {
    const details = this.note(line)?.querySelector<HTMLDetailsElement>('.why');
    if (details) details.open = !details.open;
  }

  async cite(line: string): Promise<void> {
    const note = this.note(line);
    if (note) await cite(this.article, note);
  }

  /** When notes move away under a pointer that rests, it does not point at what comes there; nor does a finger hover. */
  #isMoved({ pointerType, clientX, clientY }: PointerEvent): boolean {
    return pointerType !== 'touch' && this.#clicked !== placeOf(clientX, clientY);
  }

  #point(target: EventTarget | null): void {
    if (!(target instanceof HTMLElement)) return;
    const pointer = target.closest<HTMLElement>('[data-line]');
    const lines = pointer ? [pointer.dataset.line!] : this.#linesAt(target);
    if (lines.length === 0) {
      this.#rest();
      return;
    }
    this.#light.show(lines);
    if (!pointer) this.#margin.bring(lines[0]!);
  }

  #linesAt(target: HTMLElement): string[] {
    const words = target.closest<HTMLElement>('[data-rests]');
    return words === null ? [] : this.#light.linesAt(words);
  }

  #rest(): void {
    this.#light.show(this.#pinned === null ? [] : [this.#pinned]);
  }

  #click(event: Event): void {
    const { clientX, clientY } = event as PointerEvent;
    this.#clicked = placeOf(clientX, clientY);
    const target = event.target as HTMLElement;
    const button = target.closest<HTMLElement>('[data-kind]');
    const pointer = target.closest<HTMLElement>('.name, button[data-line], [data-of]');
    if (button) this.#toggle(button);
    else if (target.closest('.copy')) this.cite(target.closest<HTMLElement>('.note')!.dataset.line!);
    else if (pointer) {
      event.preventDefault();
      const line = pointer.dataset.of ?? pointer.closest<HTMLElement>('[data-line]')!.dataset.line!;
      this.pin(line === this.#pinned ? null : line);
    } else if (!target.closest('a, button, summary, .why')) this.#clickWords(target);
  }

  /** Where lines overlap, one click after the other goes through them. */
  #clickWords(target: HTMLElement): void {
    const note = target.closest<HTMLElement>('.note');
    const lines = this.#linesAt(target);
    if (note) this.pin(note.dataset.line!);
    else this.pin(lines[lines.indexOf(this.#pinned ?? '') + 1] ?? null, { scroll: false });
  }

  #reveal(note: HTMLElement): void {
    const button = all(this.article, '[data-kind]').find(({ dataset }) =>
      note.classList.contains(dataset.kind!),
    );
    if (button) this.#toggle(button);
  }

  #toggle(button: HTMLElement): void {
    button.setAttribute('aria-pressed', String(!isPressed(button)));
    this.#showKind(button, isPressed(button));
    this.#margin.place(this.#pinned);
  }

  #showKind({ dataset }: HTMLElement, shown: boolean): void {
    const kind = dataset.kind!;
    this.article.classList.toggle(`no-${kind}`, !shown);
    for (const note of this.#notes) if (note.classList.contains(kind)) note.hidden = !shown;
  }
}

/** A click's place is told in whole pixels, a pointer's in parts of them. */
function placeOf(x: number, y: number): string {
  return `${Math.floor(x)} ${Math.floor(y)}`;
}

function isPressed(button: HTMLElement): boolean {
  return button.getAttribute('aria-pressed') === 'true';
}

/** Leaves the page where it is if the element is seen already. */
function intoView(element: HTMLElement | undefined): void {
  const box = element?.getClientRects()[0];
  if (box === undefined || (box.top > 80 && box.bottom < innerHeight - 80)) return;
  const still = matchMedia('(prefers-reduced-motion: reduce)').matches;
  element!.scrollIntoView({ block: 'center', behavior: still ? 'instant' : 'smooth' });
}
