/** The command line: which commands there are, and what becomes of a wrong call. */
import { Command, CommanderError, Option } from 'commander';
import { KINDS } from '../document/types.js';
import { RECORD_FORMAT_NAMES } from '../record/format/index.js';
import { FORMAT_NAMES } from '../report/format/index.js';
import { legible } from '../report/format/legible.js';
import { StoreError } from '../store/types.js';
import { EXIT } from './exit.js';
import type { ParseFormat } from './parsed.js';
import {
  addStoreCommands,
  addWatchCommand,
  allowOption,
  dayOption,
  storeOption,
  subjectOptions,
} from './storecommands.js';
import { countOption, dateOption, portOption, UsageError } from './usage.js';
import { version } from './version.js';

/** Of parsed.ts, which loads the language layer and so is loaded only when it is needed. */
const PARSE_FORMAT_NAMES: readonly ParseFormat[] = ['conllu', 'jsonl'];
const PATHS = 'files, folders, globs, or - for standard input';

/** Runs a command; its exit code. */
export async function run(args: readonly string[]): Promise<number> {
  let code: number = EXIT.done;
  const program = build((result) => {
    code = result;
  });
  try {
    await program.parseAsync(args, { from: 'user' });
    return code;
  } catch (error) {
    if (error instanceof CommanderError && error.exitCode === 0) return EXIT.done;
    if (error instanceof CommanderError && error.code === 'commander.help') return EXIT.usage;
    if (error instanceof StoreError) {
      process.stderr.write(`readout: ${legible(error.message)}\n`);
      return EXIT.usage;
    }
    if (!(error instanceof CommanderError) && !(error instanceof UsageError)) throw error;
    complain(error.message);
    return EXIT.usage;
  }
}

function complain(message: string): void {
  const plain = message
    .replace(/^error: /, '')
    .replace(/\s*\n\s*/g, ' ')
    .replace(/\.$/, '');
  process.stderr.write(`readout: ${plain}; see readout --help\n`);
}

function build(finish: (code: number) => void): Command {
  const program = new Command('readout')
    .description('Reads press reports on diplomacy and keeps a sourced record of them.')
    .version(version(), '-V, --version', 'print the version')
    .helpOption('-h, --help', 'print help')
    .helpCommand(false)
    .addHelpText('after', EXAMPLES)
    .allowExcessArguments(false);
  program
    .command('read')
    .summary('print what reports say')
    .description(
      'Reads press reports and prints their sourced record:\nwho takes part, what happened, what each said, what was agreed.',
    )
    .argument('<path...>', PATHS)
    .addOption(new Option('-f, --format <name>', 'how to print').choices(FORMAT_NAMES).default('text'))
    .addOption(fromOption())
    .addOption(publishedOption())
    .option('--knowledge <file>', 'your own actors and offices, which go before the shipped ones')
    .addOption(jobsOption())
    .addHelpText('after', FORMATS)
    .action(async (paths, options) => finish(await (await import('./read.js')).read(paths, options)));
  program
    .command('parse')
    .summary('print tokens, tags, trees and names')
    .description(
      'Prints the language layer alone: sentences, tokens, lemmas, UD tags and trees, named entities.',
    )
    .argument('<path...>', PATHS)
    .addOption(
      new Option('-f, --format <name>', 'how to print').choices(PARSE_FORMAT_NAMES).default('conllu'),
    )
    .addOption(fromOption())
    .addOption(jobsOption())
    .action(async (paths, options) => finish(await (await import('./parse.js')).parse(paths, options)));
  program
    .command('explain')
    .summary('print why each line was read so')
    .description(
      'Prints why each line of a report was read so: the rule, what it reads, and its parts in the sentence.\n' +
        'OFFSET (or LINE:COLUMN, as the page of `readout read` has it) asks for the lines at that place alone.',
    )
    .argument('<path[:offset]>', 'a report, and a place in it')
    .addOption(fromOption())
    .addOption(publishedOption())
    .option('--knowledge <file>', 'your own actors and offices, which go before the shipped ones')
    .action(async (path, options) => finish(await (await import('./explain.js')).explain(path, options)));
  const record = program
    .command('record')
    .summary('print what many reports give together')
    .description(
      'Merges the reports that paths name, or those of a store, into one record: stories, events, statements and\n' +
        'agreements with all their tellings, and contradictions. Copies of one text count as one source.\n' +
        'With --about or --between only what is on them; --format timeline puts it in the order of days.',
    )
    .argument('[path...]', PATHS)
    .addOption(storeOption())
    .addOption(
      new Option('-f, --format <name>', 'how to print').choices(RECORD_FORMAT_NAMES).default('text'),
    );
  subjectOptions(record)
    .addOption(
      dayOption('--changed-since <date>', 'what is new or otherwise by reports published from this day on'),
    )
    .addOption(fromOption())
    .addOption(publishedOption())
    .option('--knowledge <file>', 'your own actors and offices, which go before the shipped ones')
    .addOption(jobsOption())
    .action(async (paths, options) => finish(await (await import('./record.js')).record(paths, options)));
  program
    .command('serve')
    .summary('open the reading room in a browser')
    .description(
      'Serves a page and an HTTP API over a store, or over the reports that paths name, until it is interrupted.\n' +
        'It answers on this machine alone; --host with another address needs a --token.',
    )
    .argument('[path...]', PATHS)
    .option('--store <where>', 'a store’s file or postgres:// address', 'readout.db')
    .option('--host <address>', 'the address to answer on', '127.0.0.1')
    .addOption(new Option('--port <n>', 'the port to answer on').argParser(portOption).default(7373))
    .option('--token <secret>', 'what a client must know')
    .addOption(allowOption())
    .addOption(fromOption())
    .addOption(publishedOption())
    .option('--knowledge <file>', 'your own actors and offices, which go before the shipped ones')
    .addOption(jobsOption())
    .action(async (paths, options) => finish(await (await import('./serve.js')).serve(paths, options)));
  program
    .command('add')
    .summary('read reports into a store')
    .description(
      'Reads press reports into a store, which keeps them with all that was read from them.\n' +
        'Addresses of the web (https://…) are fetched as their sites allow it.\n' +
        'What is stored already is passed over; a report that has changed becomes a new version beside the old one.\n' +
        'After Ctrl-C the same command goes on where it was.',
    )
    .argument('<path|url...>', `${PATHS}; or addresses of the web`)
    .addOption(storeOption())
    .addOption(allowOption())
    .addOption(fromOption())
    .addOption(publishedOption())
    .option('--knowledge <file>', 'your own actors and offices, which go before the shipped ones')
    .addOption(jobsOption())
    .option('--queue', 'put them unread into the queue of a PostgreSQL store, for readout work')
    .action(async (paths, options) => finish(await (await import('./add.js')).add(paths, options)));
  program
    .command('work')
    .summary('read what is queued in a store')
    .description(
      'Reads what readout add --queue has put into the queue of a PostgreSQL store, until nothing is left.\n' +
        'As many may work at once, on as many machines, as one likes; what one that dies had taken is read by another.',
    )
    .addOption(storeOption())
    .option('--wait', 'wait for more when nothing is left')
    .addOption(
      new Option('--patience <s>', 'seconds after which a worker that is not heard of is taken for dead')
        .argParser(countOption)
        .default(30),
    )
    .addOption(publishedOption())
    .option('--knowledge <file>', 'your own actors and offices, which go before the shipped ones')
    .addOption(jobsOption())
    .action(async (options) => finish(await (await import('./queue.js')).work(options)));
  addWatchCommand(program, finish);
  addStoreCommands(program, finish);
  program
    .command('score')
    .summary('print how well reports are read that a person has put right')
    .description(
      'Reads the text of gold reports (report@1, as GET /api/gold gives them) and compares:\n' +
        'lines found, and lines wholly right, as F1.',
    )
    .argument('<gold...>', 'files of reports: .json or .jsonl')
    .action(async (paths) => finish(await (await import('./score.js')).scoreFiles(paths)));
  program
    .command('doctor')
    .summary('print what is installed, and what is wrong with it')
    .description(
      'Prints the versions, models and knowledge that this installation reads with, and how a store fares;\n' +
        'what is wrong is named with the command that mends it.',
    )
    .addOption(storeOption())
    .action(async ({ store }) => finish(await (await import('./doctor.js')).doctor(store)));
  for (const command of [program, ...program.commands]) {
    command.exitOverride().configureOutput({ outputError: () => {} });
  }
  return program;
}

function fromOption(): Option {
  return new Option(
    '--from <kind>',
    'what the input is, where neither its ending nor its beginning tells',
  ).choices(KINDS);
}

function publishedOption(): Option {
  return new Option('--published <date>', 'the date of reports that have none (2022-01-20)').argParser(
    dateOption,
  );
}

function jobsOption(): Option {
  return new Option('-j, --jobs <n>', 'reports read at once (default: one a core)').argParser(countOption);
}

const FORMATS = `
Formats:
  text          a page to read; each line has its line:column in the report beside it
  json          the report as in docs/report.md; an array if there are several
  jsonl         the same, a report a line
  csv           a row for each statement, event and agreement
  html          one page: the report beside its record
  annotations   W3C Web Annotations, a collection a line
  attributions  sources, cues and contents as PARC and PolNeAR have them, a report a line
  jsonld        schema.org: the article, its quotations, who is named, what took place
  polecat       events as tab-separated rows with POLECAT's columns, ours after them
  ical          a calendar of dated events, of agreements signed and ending
  markdown      lists with a footnote a line, which gives its words and their place

Exit status: 0 all read; 1 some inputs could not be read, each named on standard error; 2 wrong call.`;

const EXAMPLES = `
Examples:
  readout read report.txt
  readout read news/ --format jsonl > record.jsonl
  curl -s https://example.org/report.html | readout read - --from html
  readout explain report.txt:8:374
  readout add news/ && readout find statements sanctions --by Iran`;
