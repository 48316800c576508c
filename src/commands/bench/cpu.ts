import fs from 'node:fs';

/** Ticks a second in /proc: 100 on every Linux that Node runs on. */
const TICKS = 100;

type Process = { ouder: number; milliseconden: number };

/**
 * One line of /proc/<pid>/stat: the parent, and the processor time in milliseconds with that of children that ended.
 * The name stands in parentheses and may hold anything, so reading starts after the last one.
 */
export function parseStat(stat: string): Process {
  const fields = stat
    .slice(stat.lastIndexOf(')') + 2)
    .split(' ')
    .map(Number);
  const ticks = [11, 12, 13, 14].reduce((sum, at) => sum + (fields[at] ?? 0), 0);
  return { ouder: fields[1] ?? 0, milliseconden: (ticks * 1000) / TICKS };
}

/** Every process of this machine by its id; empty where the system has no /proc. */
function readProcesses(): Map<number, Process> {
  const found = new Map<number, Process>();
  const names = fs.existsSync('/proc') ? fs.readdirSync('/proc').filter((name) => /^\d+$/.test(name)) : [];
  for (const name of names) {
    try {
      found.set(Number(name), parseStat(fs.readFileSync(`/proc/${name}/stat`, 'utf8')));
    } catch {
      // Ended since the folder was read.
    }
  }
  return found;
}

/** The server of a database session, by the process of the session; null when it does not run on this machine. */
export function serverOf(session: number): number | null {
  return readProcesses().get(session)?.ouder ?? null;
}

/**
 * Processor time in milliseconds used so far by everything that this process started, and by the database server
 * with this id; null where the system does not tell. This process itself, which asks the pages, does not count.
 */
export function cpuMilliseconds(databaseServer: number | null): number | null {
  const processes = readProcesses();
  if (processes.size === 0) return null;
  const counts = (pid: number): boolean => {
    for (let at = pid; at > 1; at = processes.get(at)?.ouder ?? 0) {
      if (at === databaseServer) return true;
      if (at === process.pid) return pid !== process.pid;
    }
    return false;
  };
  let sum = 0;
  for (const [pid, { milliseconden }] of processes) if (counts(pid)) sum += milliseconden;
  return sum;
}
