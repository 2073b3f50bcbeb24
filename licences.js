/** The licences of the packages whose code is bundled: each asks that its text goes along. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Licences under which code may be passed on inside ours. */
const FREE =
  /^(MIT|MIT-0|ISC|0BSD|BSD-[23]-Clause|Apache-2\.0|BlueOak-1\.0\.0|Unlicense|CC0-1\.0|\(MIT AND Zlib\)|\(MIT OR .*\)|\(.* OR MIT\))$/;

/** Name, version, licence and its text of every package that one of these files is of; throws where one may not be passed on. */
export function thirdParty(files) {
  const folders = files.map(packageOf).filter((folder) => folder !== undefined);
  return [...new Set(folders)]
    .sort()
    .map(entry)
    .join(`\n${'─'.repeat(80)}\n\n`);
}

/** The innermost package that a file belongs to; undefined for files of our own. */
function packageOf(file) {
  const ends = [...file.matchAll(/\/node_modules\/(?:@[^/]+\/)?[^/]+(?=\/)/g)].map(
    (m) => m.index + m[0].length,
  );
  return ends.map((end) => file.slice(0, end)).findLast((folder) => existsSync(join(folder, 'package.json')));
}

function entry(folder) {
  const { name, version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  if (!FREE.test(license))
    throw new Error(`${name} is under “${license}”, which nobody has allowed (licences.js)`);
  const file = readdirSync(folder).find((each) => /^licen[cs]e/i.test(each));
  return `${name} ${version} · ${license}\n\n${file ? readFileSync(join(folder, file), 'utf8').trim() : `Its package names this licence and has no text of it.`}\n`;
}
