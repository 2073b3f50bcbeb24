/** The commands on a store: what they are called with. */
import { Argument, type Command, Option } from 'commander';
import { FORMAT_NAMES } from '../report/format/index.js';
import { countOption, dateOption, limitOption } from './usage.js';

/** Of the store and of what prints hits, which are loaded only when they are needed. */
const FIND_KINDS = ['statements', 'events', 'agreements', 'actors', 'meetings', 'reports'];
const FOUND_FORMATS = ['text', 'json', 'jsonl', 'csv'];

export function storeOption(): Option {
  return new Option('--store <where>', 'a file, or postgres://user@host/database').default('readout.db');
}

export function allowOption(): Option {
  return new Option(
    '--allow-address <network>',
    'a network of your own that may be fetched from (10.20.0.0/16), may be given again; without it only public addresses',
  ).argParser((network: string, others: readonly string[] = []) => [...others, network]);
}

/** `watch`; `finish` gets its exit code. */
export function addWatchCommand(program: Command, finish: (code: number) => void): void {
  program
    .command('watch')
    .summary('keep a store up to date from feeds')
    .description(
      'Fetches what is new in RSS, Atom and JSON feeds, and reads it into a store, as their sites allow it.\n' +
        'It goes on until it is interrupted; given again it goes on where it was.',
    )
    .argument('<feed...>', 'addresses of feeds, or files with lists of them (OPML)')
    .addOption(storeOption())
    .addOption(
      new Option('--every <minutes>', 'how long to wait between two rounds')
        .argParser(countOption)
        .default(30),
    )
    .option('--once', 'one round, for cron and the like')
    .addOption(allowOption())
    .option('--knowledge <file>', 'your own actors and offices, which go before the shipped ones')
    .action(async (feeds, options) => finish(await (await import('./watch.js')).watch(feeds, options)));
}

/** `find`, `export` and `queue`; `finish` gets a command's exit code. */
export function addStoreCommands(program: Command, finish: (code: number) => void): void {
  const find = program
    .command('find')
    .summary('print lines of a store')
    .description(
      'Prints the lines of a store that meet all that is asked, newest first; with words, the best of the newest.\n' +
        'A name is one that the press uses ("Iran", "Raisi") or an id; a state stands for all who act for it.',
    )
    .addArgument(new Argument('<kind>', 'what to find').choices(FIND_KINDS))
    .argument('[words...]', 'words that must all occur; "a phrase"; after --, -words that must not')
    .addOption(storeOption());
  find.option('--by <actor>', 'who says or does it, or is a party').option('--to <actor>', 'to whom');
  reportOptions(find)
    .addOption(new Option('-f, --format <name>', 'how to print').choices(FOUND_FORMATS).default('text'))
    .addOption(new Option('-n, --limit <n>', 'at most so many').argParser(limitOption))
    .addHelpText('after', FIND_EXAMPLES)
    .action(async (kind, words, options) =>
      finish(await (await import('./find.js')).find(kind, words, options)),
    );
  const exporting = program
    .command('export')
    .summary('print whole reports of a store')
    .description(
      'Prints the reports of a store, or those that meet all that is asked, in one of the formats of read, or as Parquet.',
    )
    .argument('[words...]', 'words that must all occur in a report; "a phrase"')
    .addOption(storeOption());
  reportOptions(exporting)
    .addOption(
      new Option('-f, --format <name>', 'how to print')
        .choices([...FORMAT_NAMES, 'parquet'])
        .default('jsonl'),
    )
    .action(async (words, options) =>
      finish(await (await import('./export.js')).exportReports(words, options)),
    );
  program
    .command('queue')
    .summary('say how the queue of a store stands')
    .description(
      'Says how many records wait to be read, and which were put aside because three workers tried them in vain.',
    )
    .addOption(storeOption())
    .option('--retry', 'have those that were put aside tried anew')
    .action(async (options) => finish(await (await import('./queue.js')).queueState(options)));
}

function reportOptions(command: Command): Command {
  return subjectOptions(command).option('--in <place>', 'where: a place, or a state');
}

/** Of whom or what lines are, and of when. */
export function subjectOptions(command: Command): Command {
  return command
    .option('--about <actor|topic>', 'whom or what it is about, taking part included')
    .option('--between <actors...>', 'two who both take part: --between Iran,Russia')
    .addOption(dayOption('--since <date>', 'from this day on (2022-01-20)'))
    .addOption(dayOption('--until <date>', 'up to this day'))
    .addOption(
      dayOption('--as-of <date>', 'what could be known then: only from reports published by this day'),
    );
}

export function dayOption(flags: string, what: string): Option {
  return new Option(flags, what).argParser(dateOption);
}

const FIND_EXAMPLES = `
Examples:
  readout find statements sanctions --by Iran --since 2022-01-01
  readout find meetings --between Iran,Russia --format csv
  readout find agreements "joint declaration"`;
