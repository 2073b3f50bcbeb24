/** Adding reports: files that are dropped or chosen, text that is pasted, addresses to be fetched, one after the other. */
import { reportAddress } from '../../../src/report/format/html/address.js';
import { h } from '../../../src/report/format/html/element.js';
import { toDom } from '../../dom.js';
import { ApiError, address, send } from '../api.js';
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
        accept: '.txt,.html,.htm,.jsonl,.pdf,.docx,.eml,.mbox,.rss,.atom,.warc,.wacz,.gz',
      }),
    ),
    h(
      'form',
      { method: 'post', class: 'fetch' },
      h(
        'label',
        {},
        h('span', {}, 'Or name pages, PDF files or feeds of the web, an address a line'),
        h('textarea', { name: 'addresses', rows: 2, required: true, placeholder: 'https://' }),
      ),
      h('button', {}, 'Fetch and read'),
    ),
    h(
      'form',
      { method: 'post', class: 'paste' },
      h(
        'label',
        {},
        h('span', {}, 'Or paste a report, its date and headline first'),
        h('textarea', { name: 'text', rows: 8, required: true }),
      ),
      h('button', {}, 'Read it'),
    ),
    h('progress', { value: 0, max: 1, hidden: true, 'aria-label': 'Reports read' }),
    h('p', { class: 'doing', role: 'status' }),
    h('div', { class: 'outcomes', role: 'log', 'aria-label': 'What became of them' }),
  ),
  enter: (root, signal) => {
    const input = root.querySelector<HTMLInputElement>('input[type=file]')!;
    const drop = root.querySelector<HTMLElement>('.drop')!;
    const addFiles = (files: Iterable<File>) =>
      addAll(
        root,
        [...files].map((file) => ({ name: file.name, run: () => upload(file) })),
      );
    input.addEventListener('change', () => addFiles(input.files!), { signal });
    for (const type of ['dragover', 'drop'])
      drop.addEventListener(type, (event) => event.preventDefault(), { signal });
    drop.addEventListener('drop', (event) => addFiles(event.dataTransfer?.files ?? []), { signal });
    const whenSent = (form: string, use: (text: string) => Promise<void>) =>
      root.querySelector<HTMLFormElement>(form)!.addEventListener(
        'submit',
        async (event) => {
          event.preventDefault();
          const sent = event.target as HTMLFormElement;
          const [text] = new FormData(sent).values();
          sent.reset();
          await use(String(text));
        },
        { signal },
      );
    whenSent('form.paste', (text) => addFiles([new File([text], 'pasted.txt')]));
    whenSent('form.fetch', (text) =>
      addAll(
        root,
        (text.match(/\S+/g) ?? []).map((url) => ({
          name: url,
          run: () => send<Additions>('POST', '/api/fetch', { url }),
        })),
      ),
    );
    return [];
  },
});

/** Something to be added, under the name that a person knows it by. */
interface Work {
  readonly name: string;
  readonly run: () => Promise<Additions>;
}

async function addAll(root: HTMLElement, works: readonly Work[]): Promise<void> {
  const bar = root.querySelector('progress')!;
  const doing = root.querySelector('.doing')!;
  const outcomes = root.querySelector('.outcomes')!;
  bar.hidden = false;
  bar.max = works.length;
  for (const [i, work] of works.entries()) {
    bar.value = i;
    doing.textContent = `Reading ${work.name} …`;
    outcomes.prepend(toDom(await outcomeOf(work)));
  }
  bar.hidden = true;
  doing.textContent = '';
}

async function outcomeOf({ name, run }: Work): Promise<ReturnType<typeof h>> {
  try {
    const { added, failures } = await run();
    const told = added.map(({ id, title, outcome }) =>
      h('p', {}, h('a', { href: reportAddress(id) }, title || 'Untitled report'), ` ${OUTCOMES[outcome]}`),
    );
    return h(
      'div',
      {},
      ...told,
      ...failures.map((failure) => h('p', { class: 'failed' }, `${name} ${failure}`)),
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
