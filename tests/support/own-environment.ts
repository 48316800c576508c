/**
 * Most test files of a worker share its process, so a file that moves the clock by a variable and does not put it back
 * moves it for who comes after it, in an order that nobody chose. Each file begins with the variables that the worker
 * began with.
 */
const worker = globalThis as typeof globalThis & { kohierEnvironment?: Readonly<Record<string, string>> };
/** What the runner tells a worker about the file that it reads now. */
const OF_THE_RUNNER = /^(VITEST|TEST$)/;

/** Takes away what was set since the worker began, and puts back what was changed or taken away. */
export function restoreEnvironment(): void {
  worker.kohierEnvironment ??= { ...(process.env as Record<string, string>) };
  for (const name of new Set([...Object.keys(process.env), ...Object.keys(worker.kohierEnvironment)])) {
    if (OF_THE_RUNNER.test(name)) continue;
    const value = worker.kohierEnvironment[name];
    if (value === undefined) delete process.env[name];
    else process.env[name] = value;
  }
}

restoreEnvironment();
