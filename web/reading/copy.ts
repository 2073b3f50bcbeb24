/** Copies text; a page opened from a file may have no clipboard of its own, and then the old way is taken. */
import { h } from '../../src/report/format/html/element.js';
import { toDom } from '../dom.js';

export async function copy(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return copySelected(text);
  }
}

function copySelected(text: string): boolean {
  const before = document.activeElement as HTMLElement | null;
  const area = toDom(h('textarea', { class: 'unseen', 'aria-hidden': 'true' })) as HTMLTextAreaElement;
  area.value = text;
  document.body.append(area);
  area.select();
  const done = document.execCommand('copy');
  area.remove();
  before?.focus({ preventScroll: true });
  return done;
}
