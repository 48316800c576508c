import fs from 'node:fs';
import path from 'node:path';
import type { ICruiseResult } from 'dependency-cruiser';

/** Code that may never travel to a browser: it holds connections, secrets, sessions or the rows of a database. */
const SERVER_ONLY =
  /^src\/(platform\/(tenant|database|access|session|session-store|page|action|route|job|request|audit|processing-log|env|identiteit|logger|login\/.*)\.ts|domain\/.*\.(store|queries)\.ts|generated\/.*|commands\/.*|jobs\/.*)$/;

const directive = (folder: string, file: string): 'use client' | 'use server' | null => {
  if (!/^src\/.*\.tsx?$/.test(file)) return null;
  const found = /^(?:\s|\/\/.*\n|\/\*[\s\S]*?\*\/)*['"](use client|use server)['"]/.exec(
    fs.readFileSync(path.join(folder, file), 'utf8'),
  );
  return found ? (found[1] as 'use client' | 'use server') : null;
};

/**
 * Ways from a 'use client' file to server code, by imports that remain after compiling. A 'use server' file is
 * where the way ends: the browser gets only a reference to its actions.
 */
export function serverCodeInBrowser(result: ICruiseResult, folder: string): string[] {
  const modules = new Map(result.modules.map((m) => [m.source, m]));
  const kinds = new Map(result.modules.map((m) => [m.source, directive(folder, m.source)]));
  const bad: string[] = [];
  for (const [start, kind] of kinds) {
    if (kind !== 'use client') continue;
    const seen = new Set([start]);
    const queue = [[start]];
    for (let way = queue.shift(); way; way = queue.shift()) {
      for (const dependency of modules.get(way.at(-1) ?? '')?.dependencies ?? []) {
        const to = dependency.resolved;
        if (seen.has(to) || kinds.get(to) === 'use server') continue;
        if (dependency.dependencyTypes.includes('type-only') || dependency.preCompilationOnly) continue;
        seen.add(to);
        if (SERVER_ONLY.test(to)) bad.push(`server-code-in-browser: ${[...way, to].join(' -> ')}`);
        else queue.push([...way, to]);
      }
    }
  }
  return bad.sort();
}
