/** Adding reports: files that are dropped or chosen, or text that is pasted, one after the other. */
import { h } from '../../../src/report/format/html/element.js';
import { toDom } from '../../dom.js';
import { ApiError, address } from '../api.js';
import { reportAddress } from '../lines.js';
import type { Page } from '../view.js';

const LARGEST = 20_000_000;
const OUTCOMES: Readonly<Record<string, string>> = {
  added: 'added',
  known: 'is in the store already',
  'new-version': 'added as a new version',
  reread: 'read anew',
};

interface Additions {
  readonly added: readonly { readonly outcome: string; readonly id: string; readonly title: string }[];
  readonly failures: readonly string[];
}

export const addPage: Page = async () => ({
  title: 'Add reports',
  tree: h(
    'section',
    { class: 'page add' },
    h('h1', {}, 'Add reports'),
    h(
      'label',
      { class: 'drop' },
      h('span', {}, 'Drop files here, or choose them: text, web pages, PDF, Word, e-mail, feeds'),
      h('input', {
        type: 'file',
        multiple: true,
        accept: '.txt,.html,.htm,.jsonl,.pdf,.docx,.eml,.mbox,.rss,.atom,.gz',
      }),
    ),
    h(
      'form',
      { method: 'post' },
      h(
        'label',
        {},
        h('span', {}, 'Or paste a report, its date and headline first'),
        h('textarea', { name: 'text', rows: 8, required: true }),
      ),
      h('button', {}, 'Read it'),
    ),
    h('progress', { value: 0, max: 1, hidden: true, 'aria-label': 'Files read' }),
    h('div', { class: 'outcomes', role: 'log', 'aria-label': 'What became of them' }),
  ),
  enter: (root, signal) => {
    const input = root.querySelector<HTMLInputElement>('input[type=file]')!;
    const drop = root.querySelector<HTMLElement>('.drop')!;
    const form = root.querySelector('form')!;
    input.addEventListener('change', () => addAll(root, [...input.files!]), { signal });
    for (const type of ['dragover', 'drop'])
      drop.addEventListener(type, (event) => event.preventDefault(), { signal });
    drop.addEventListener('drop', (event) => addAll(root, [...(event.dataTransfer?.files ?? [])]), {
      signal,
    });
    form.addEventListener(
      'submit',
      async (event) => {
        event.preventDefault();
        await addAll(root, [new File([String(new FormData(form).get('text'))], 'pasted.txt')]);
        form.reset();
      },
      { signal },
    );
    return [];
  },
});

async function addAll(root: HTMLElement, files: readonly File[]): Promise<void> {
  const bar = root.querySelector('progress')!;
  const outcomes = root.querySelector('.outcomes')!;
  bar.hidden = false;
  bar.max = files.length;
  for (const [i, file] of files.entries()) {
    bar.value = i;
    outcomes.prepend(toDom(await outcomeOf(file)));
  }
  bar.hidden = true;
}

async function outcomeOf(file: File): Promise<ReturnType<typeof h>> {
  try {
    const { added, failures } = await upload(file);
    const told = added.map(({ id, title, outcome }) =>
      h('p', {}, h('a', { href: reportAddress(id) }, title || 'Untitled report'), ` ${OUTCOMES[outcome]}`),
    );
    return h(
      'li',
      {},
      ...told,
      ...failures.map((failure) => h('p', { class: 'failed' }, `${file.name} ${failure}`)),
    );
  } catch (error) {
    return h('div', {}, h('p', { class: 'failed' }, (error as Error).message));
  }
}

async function upload(file: File): Promise<Additions> {
  if (file.size > LARGEST)
    throw new ApiError(413, `${file.name} is larger than 20 MB; add it with readout add`);
  const response = await fetch(address('/api/reports', { name: file.name }), {
    method: 'POST',
    headers: { 'content-type': 'application/octet-stream' },
    body: file,
  });
  const answer = await response.json();
  if (!response.ok) throw new ApiError(response.status, answer.detail);
  return answer;
}
