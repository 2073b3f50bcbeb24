/**
 * Code kept compiled. The build reads the examples once and keeps beside each file of code what V8 made of it on the way;
 * a start then takes that and compiles little, which saves a tenth of its time. A V8 of another version compiles afresh.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import Module from 'node:module';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Script } from 'node:vm';
import { installed } from '../installed.js';

type Compile = (this: NodeJS.Module, code: string, path: string, ...rest: unknown[]) => unknown;
type Wrapper = (...module: unknown[]) => unknown;

const DIST = fileURLToPath(installed('dist/'));
const keptOf = (path: string) => `${path}.cache`;

/** From now on the code of dist is taken as it was kept. */
export function useCompiled(): void {
  compileThrough(() => undefined);
}

/** From now on the code of dist is compiled so that the function returned can keep it. */
export function keepCompiled(): () => void {
  const scripts = new Map<string, Script>();
  compileThrough((path, script) => scripts.set(path, script));
  return () => {
    for (const [path, script] of scripts) writeFileSync(keptOf(path), script.createCachedData());
  };
}

function compileThrough(compiled: (path: string, script: Script) => void): void {
  const loader = Module.prototype as unknown as { _compile: Compile };
  const compileAfresh = loader._compile;
  loader._compile = function (code, path, ...rest) {
    if (!path.startsWith(DIST)) return compileAfresh.call(this, code, path, ...rest);
    const script = new Script(Module.wrap(code), {
      filename: path,
      cachedData: kept(path),
    });
    compiled(path, script);
    const require = (id: string) => this.require(id);
    const wrapper = script.runInThisContext() as Wrapper;
    return wrapper.call(this.exports, this.exports, require, this, path, dirname(path));
  };
}

function kept(path: string): Buffer | undefined {
  try {
    return readFileSync(keptOf(path));
  } catch {
    return undefined;
  }
}
