/** Keys, each with what it does in words: the help page is this table. */
import { h } from '../../src/report/format/html/element.js';
import { toDom } from '../dom.js';

export interface Key {
  /** As `KeyboardEvent.key` has it. */
  readonly key: string;
  readonly what: string;
  readonly press: () => void;
}

const NAMES: Readonly<Record<string, string>> = { Escape: 'Esc' };

/** Listens until the signal ends it. Keys with Ctrl, Alt or Meta, and those typed into a field, are the browser's. */
export function listen(keys: readonly Key[], signal: AbortSignal): void {
  const table = new Map([...keys, help(keys)].map((key) => [key.key, key]));
  document.addEventListener(
    'keydown',
    (event) => {
      const { ctrlKey, altKey, metaKey, target, key } = event;
      if (ctrlKey || altKey || metaKey || typing(target)) return;
      const found = table.get(key);
      if (found === undefined || document.querySelector('dialog[open]') !== null) return;
      event.preventDefault();
      found.press();
    },
    { signal },
  );
}

function typing(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement && target.closest('input, textarea, select, [contenteditable]') !== null
  );
}

function help(keys: readonly Key[]): Key {
  const key = { key: '?', what: 'this help' };
  const rows = [...keys, key].map(({ key, what }) =>
    h('div', {}, h('dt', {}, h('kbd', {}, NAMES[key] ?? key)), h('dd', {}, what)),
  );
  const close = h('form', { method: 'dialog' }, h('button', {}, 'Close'));
  const tree = h(
    'dialog',
    { class: 'help', 'aria-label': 'Keys' },
    h('h2', {}, 'Keys'),
    h('dl', {}, ...rows),
    close,
  );
  return {
    ...key,
    press: () => {
      const dialog = toDom(tree) as HTMLDialogElement;
      dialog.addEventListener('close', () => dialog.remove());
      document.body.append(dialog);
      dialog.showModal();
    },
  };
}
