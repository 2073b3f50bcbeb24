/** `npm run train -- NAME` makes a file of models/ again. */
import { spawnSync } from 'node:child_process';

const COMMANDS: Record<string, readonly string[]> = {
  coreference: ['npx', 'tsx', 'training/coreference.ts'],
  knowledge: ['npx', 'tsx', 'training/knowledge.ts'],
  names: ['npx', 'tsx', 'training/names/run.ts'],
  parser: ['npx', 'tsx', 'training/parser/run.ts'],
  splitter: ['npx', 'tsx', 'training/splitter/run.ts'],
  statements: ['npx', 'tsx', 'training/statements.ts'],
  stories: ['npx', 'tsx', 'training/stories.ts'],
  times: ['npx', 'tsx', 'training/times.ts'],
};

const [name = '', ...rest] = process.argv.slice(2);
const command = COMMANDS[name];
if (command === undefined) {
  console.error(`Which model? One of: ${Object.keys(COMMANDS).join(', ')}`);
  process.exit(2);
}
process.exit(spawnSync(command[0]!, [...command.slice(1), ...rest], { stdio: 'inherit' }).status ?? 1);
