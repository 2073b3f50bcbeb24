/** Putting a report's lines right on its page: by keys, by buttons, with who and when beside each. */
import { corrected, standing, verdicts } from '../../../src/corrections/apply.js';
import { named } from '../../../src/corrections/lines.js';
import type { Correction, Draft } from '../../../src/corrections/types.js';
import { h } from '../../../src/report/format/html/element.js';
import { englishDate } from '../../../src/report/outline/english.js';
import type { Report, Statement } from '../../../src/report/schema.js';
import { all, toDom } from '../../dom.js';
import type { Desk } from '../../reading/desk.js';
import type { Key } from '../../reading/keys.js';
import { notice } from '../../reading/notice.js';
import { get, send } from '../api.js';
import { refresh } from '../go.js';
import { ask, askLine, labelled } from './form.js';
import { selectedSpan } from './selection.js';

const WHO = 'readout-name';
const DID: Readonly<Record<string, string>> = {
  accept: 'accepted',
  reject: 'rejected',
  change: 'changed',
  add: 'added',
};

export class Corrections {
  private constructor(
    /** As the machine reads it. */
    readonly report: Report,
    readonly log: readonly Correction[],
    readonly path: string,
  ) {}

  static async of(report: Report): Promise<Corrections> {
    const path = `/api/reports/${encodeURIComponent(report.document.id)}/corrections`;
    return new Corrections(report, await get<Correction[]>(path), path);
  }

  /** The report with the lines that persons added. */
  get shown(): Report {
    return corrected(
      this.report,
      standing(this.log).filter(({ act }) => act === 'add'),
    );
  }

  /** Adds what it takes to each note; its keys. */
  enter(root: HTMLElement, desk: Desk): Key[] {
    const said = verdicts(this.report, this.log);
    for (const note of all(root, '.note:is(.statement, .event, .agreement)'))
      this.#equip(note, said.get(note.dataset.line!));
    const at = (act: (line: string) => unknown) => () => {
      const { line } = desk;
      if (line !== null) act(line);
    };
    return [
      { key: 'a', what: 'accept the line', press: at((line) => this.#say({ act: 'accept', line })) },
      { key: 'x', what: 'reject the line', press: at((line) => this.#say({ act: 'reject', line })) },
      { key: 'r', what: 'put the line right', press: at((line) => this.#change(line)) },
      { key: 'm', what: 'mark the selected words as a statement', press: () => this.#add(root) },
      { key: 'u', what: 'undo your last correction', press: () => this.#undo() },
      { key: 'd', what: 'say that the whole report is done', press: () => this.#say({ act: 'done' }) },
    ];
  }

  #equip(note: HTMLElement, verdict: Correction | undefined): void {
    const line = note.dataset.line!;
    const button = (label: string, act: () => void) =>
      h('button', { type: 'button', onclick: act, 'aria-label': `${label} ${line}` }, label);
    const isPersons = verdict?.act === 'add' || /^\w?p\d+$/.test(line);
    if (!isPersons) {
      note
        .querySelector('.acts')!
        .append(
          toDom([
            button('accept', () => this.#say({ act: 'accept', line })),
            button('reject', () => this.#say({ act: 'reject', line })),
            button('change', () => this.#change(line)),
          ]),
        );
    }
    if (verdict === undefined && !isPersons) return;
    note.classList.add('said', DID[verdict?.act ?? 'add']!);
    const by =
      verdict === undefined
        ? 'added by a person'
        : `${DID[verdict.act]} by ${verdict.by}, ${englishDate(verdict.at.slice(0, 10))}`;
    note.querySelector('.head')!.after(toDom(h('p', { class: 'verdict' }, by)));
  }

  async #change(name: string): Promise<void> {
    const found = named(this.report, name);
    if (found === null) return;
    const now = await askLine(found.kind, found.line, this.report);
    if (now !== null) await this.#say({ act: 'change', line: name, now });
  }

  async #add(root: HTMLElement): Promise<void> {
    const { text } = this.report.document;
    const span = selectedSpan(root.querySelector<HTMLElement>('.words')!, text);
    if (span === null) return notice('Mark the words of the statement first');
    const now = await askLine('statement', emptyStatement(span), this.report);
    if (now !== null) await this.#say({ act: 'add', kind: 'statement', now });
  }

  async #undo(): Promise<void> {
    const last = standing(this.log).at(-1);
    if (last) await this.#say({ act: 'undo', undoes: last.id });
    else notice('There is nothing to undo');
  }

  async #say(draft: Omit<Draft, 'by'>): Promise<void> {
    const by = localStorage.getItem(WHO) ?? (await askName());
    if (by === null) return;
    localStorage.setItem(WHO, by);
    try {
      await send('POST', this.path, { ...draft, by });
      refresh();
    } catch (error) {
      notice((error as Error).message);
    }
  }
}

function askName(): Promise<string | null> {
  const input = h('input', { name: 'name', required: true, maxlength: 100, autocomplete: 'name' });
  return ask('Who is correcting?', [labelled('your name, kept with what you correct', input)], (data) =>
    String(data.get('name')),
  );
}

function emptyStatement(span: Statement['contents'][number]): Statement {
  const marks = /^[“"«„].*[”"»“]$/s.test(span.text);
  return {
    id: 's',
    speaker: null,
    cue: null,
    contents: [span],
    mode: marks ? 'direct' : 'indirect',
    stance: 'says',
    addressees: [],
    via: [],
    inside: null,
    date: null,
    place: null,
    about: [],
    topics: [],
    confidence: 1,
    rule: 'person',
  };
}
