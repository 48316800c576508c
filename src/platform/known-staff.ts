// Next keeps one module instance per bundle; who was admitted in one is known in all.
const holder = globalThis as { kohierKnownStaff?: Set<string> };
holder.kohierKnownStaff ??= new Set();
const known = holder.kohierKnownStaff;

const MOST = 5_000;

/**
 * That a door let this session in as staff, by the hash of its token. It opens nothing: under pressure it keeps the room
 * of staff for staff, which a cookie alone could claim.
 */
export function rememberStaff(tokenHash: string): void {
  known.delete(tokenHash);
  known.add(tokenHash);
  const [oldest] = known;
  if (known.size > MOST && oldest !== undefined) known.delete(oldest);
}

export const isKnownStaff = (tokenHash: string): boolean => known.has(tokenHash);
