import { type ChildProcess, spawn } from 'node:child_process';
import path from 'node:path';
import { projectRoot } from './postgres/folders';

type Variables = Record<string, string | undefined>;

/** How a program ended: its exit code (1 when a signal ended it) and everything it printed. */
export interface Outcome {
  readonly code: number;
  readonly output: string;
}

/** Absolute path of the JavaScript file behind a command of an installed package. */
export const binOf = (name: string, file: string) => path.join(projectRoot, 'node_modules', name, file);

const children = new Set<ChildProcess>();

/**
 * Starts a Node program in the checkout and follows it until it ends. `show` puts its output on the screen as it
 * comes; without it the output is only kept.
 */
export function runNode(
  args: string[],
  { env = {}, show = false }: { env?: Variables; show?: boolean } = {},
): Promise<Outcome> {
  return run(process.execPath, args, { env, show });
}

/** The same for any program. */
export function run(
  program: string,
  args: string[],
  { env = {}, show = false }: { env?: Variables; show?: boolean } = {},
): Promise<Outcome> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, {
      cwd: projectRoot,
      env: { ...process.env, ...env } as NodeJS.ProcessEnv,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    children.add(child);
    let output = '';
    const keep = (target: NodeJS.WriteStream) => (chunk: Buffer) => {
      output += chunk.toString('utf8');
      if (show) target.write(chunk);
    };
    child.stdout.on('data', keep(process.stdout));
    child.stderr.on('data', keep(process.stderr));
    child.once('error', reject);
    child.once('close', (code) => {
      children.delete(child);
      resolve({ code: code ?? 1, output });
    });
  });
}

/** A program that runs beside this one until it is stopped. */
export interface Companion {
  readonly name: string;
  /** Settles when it ended, wanted or not. */
  readonly ended: Promise<number>;
  /** The last lines that it printed, for when it ended unexpectedly. */
  lastLines(): string;
  /** Asks it to stop, and after ten seconds makes it. */
  stop(): Promise<void>;
  /** Ends it at once, as a machine without power does. */
  kill(): void;
}

/** Starts a Node program that keeps running. Its output goes to `write`, line by line. */
export function startCompanion(
  name: string,
  args: string[],
  env: Variables,
  write: (line: string) => void = () => undefined,
): Companion {
  const guard = new URL('./end-with-parent.mjs', import.meta.url).href;
  const child = spawn(process.execPath, ['--import', guard, ...args], {
    cwd: projectRoot,
    env: { ...process.env, ...env } as NodeJS.ProcessEnv,
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    // Of its own group, so that Ctrl-C reaches only the launcher, which stops the rest in order.
    detached: process.platform !== 'win32',
  });
  children.add(child);
  const lines: string[] = [];
  const keep = (chunk: Buffer) => {
    for (const line of chunk.toString('utf8').split('\n')) {
      if (line.trim() === '') continue;
      lines.push(line);
      if (lines.length > 40) lines.shift();
      write(line);
    }
  };
  child.stdout?.on('data', keep);
  child.stderr?.on('data', keep);
  const ended = new Promise<number>((resolve) => {
    child.once('error', () => resolve(1));
    child.once('exit', (code) => {
      children.delete(child);
      resolve(code ?? 1);
    });
  });
  const stop = async () => {
    signal(child, 'SIGTERM');
    const late = setTimeout(() => signal(child, 'SIGKILL'), 10_000);
    await ended;
    clearTimeout(late);
  };
  const kill = () => signal(child, 'SIGKILL');
  return { name, ended, lastLines: () => lines.join('\n'), stop, kill };
}

/** The whole group, because a program may have started others. */
function signal(child: ChildProcess, name: NodeJS.Signals): void {
  if (child.exitCode !== null || child.signalCode !== null || !child.pid) return;
  try {
    if (process.platform === 'win32') child.kill(name);
    else process.kill(-child.pid, name);
  } catch {
    child.kill(name);
  }
}

// Whatever makes this process end, nothing that it started lives on.
process.once('exit', () => {
  for (const child of children) signal(child, 'SIGKILL');
});

/** Waits until `url` answers with any status below 500. Answers whether it did within `patience` milliseconds. */
export async function waitForUrl(
  url: string,
  patience: number,
  stopWaiting: Promise<unknown>,
): Promise<boolean> {
  let gaveUp = false;
  void stopWaiting.then(() => {
    gaveUp = true;
  });
  const until = Date.now() + patience;
  while (Date.now() < until && !gaveUp) {
    try {
      const response = await fetch(url, { redirect: 'manual', signal: AbortSignal.timeout(5_000) });
      if (response.status < 500) return true;
    } catch {
      // Not yet.
    }
    await new Promise((resolve) => setTimeout(resolve, 150));
  }
  return false;
}
