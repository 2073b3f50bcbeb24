/** A short word to the reader, shown and read out, gone after a while. */
import { h } from '../../src/report/format/html/element.js';
import { toDom } from '../dom.js';

const SHOWN_MS = 4000;
let place: HTMLElement | undefined;
let timer: ReturnType<typeof setTimeout> | undefined;

export function notice(words: string): void {
  place ??= document.body.appendChild(toDom(h('div', { class: 'notice', role: 'status' })) as HTMLElement);
  place.textContent = words;
  clearTimeout(timer);
  timer = setTimeout(() => place!.replaceChildren(), SHOWN_MS);
}
