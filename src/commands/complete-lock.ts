import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { projectRoot } from './postgres/folders';

const entrySchema = z.looseObject({
  version: z.string().optional(),
  dev: z.boolean().optional(),
  optionalDependencies: z.record(z.string(), z.string()).optional(),
});
const lockSchema = z.looseObject({ packages: z.record(z.string(), entrySchema) });
type Lock = z.infer<typeof lockSchema>;

const SYSTEMS = ['android', 'darwin', 'freebsd', 'linux', 'openharmony', 'win32'];
const PROCESSORS = [
  'arm64',
  'arm',
  'x64',
  'ia32',
  'ppc64',
  'riscv64',
  's390x',
  'loong64',
  'mips64el',
  'wasm32',
];

const lockFile = path.join(projectRoot, 'package-lock.json');

/** The project its own lock file; throws when it is none. */
export function readLock(): Lock {
  const content: unknown = JSON.parse(fs.readFileSync(lockFile, 'utf8'));
  lockSchema.parse(content);
  // The order of its keys stays as npm wrote it.
  return content as Lock;
}

/**
 * Packages for other machines that are named in the lock file but not written out in it: `npm ci` refuses such a
 * file. It arises when `npm install` runs against a registry that does not carry every platform. Answers, by
 * place in the lock file, what belongs there; the system and processor follow from the name.
 */
export function missingPlatforms(lock: Lock): Record<string, object> {
  const missing: Record<string, object> = {};
  for (const [place, entry] of Object.entries(lock.packages)) {
    for (const [name, version] of Object.entries(entry.optionalDependencies ?? {})) {
      const platform = platformOf(name);
      if (!platform || isPresent(lock, place, name)) continue;
      const dev = entry.dev ? { dev: true } : {};
      missing[`node_modules/${name}`] = { version, ...dev, optional: true, ...platform };
    }
  }
  return missing;
}

/** npm looks beside the package that asks, then in each folder above it. */
function isPresent(lock: Lock, place: string, name: string): boolean {
  for (let at = place; ; at = at.slice(0, Math.max(0, at.lastIndexOf('/node_modules/')))) {
    if (lock.packages[`${at ? `${at}/` : ''}node_modules/${name}`]) return true;
    if (at === '') return false;
  }
}

function platformOf(name: string): object | undefined {
  const parts = (name.split('/').at(-1) ?? '').split(/[-_.]/);
  const os = SYSTEMS.filter(
    (system) => parts.includes(system) || (system === 'win32' && parts.includes('windows')),
  );
  const cpu = PROCESSORS.filter((processor) => parts.includes(processor));
  if (cpu.length === 0) return undefined;
  const libc = parts.some((part) => part.startsWith('musl')) ? { libc: ['musl'] } : {};
  return { ...(os.length > 0 ? { os } : {}), cpu, ...libc };
}

/** `npm run lock:complete`, after `npm install` on a registry that lacks some platforms. */
function main(): void {
  const lock = readLock();
  const missing = missingPlatforms(lock);
  const packages = Object.entries({ ...lock.packages, ...missing }).sort(([a], [b]) =>
    a.localeCompare(b, 'en'),
  );
  fs.writeFileSync(
    lockFile,
    `${JSON.stringify({ ...lock, packages: Object.fromEntries(packages) }, null, 2)}\n`,
  );
  console.info(`${Object.keys(missing).length} pakketten voor andere machines aangevuld.`);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) main();
