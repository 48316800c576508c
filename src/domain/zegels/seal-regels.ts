import { isKeyed, macKey } from '@/platform/line-mac';
import type { KantoorWrite, Write } from '@/platform/tenant';
import { type Journaal, type Keten, nextZegel } from './zegel';
import { holdKeten, insertZegel, listNieuweRegels, loadLaatsteZegels } from './zegel.store';

/** Few enough to hold in memory and to say closely where something is wrong. */
const PER_ZEGEL = 2_000;

/** Seals the next lines of this journal. Answers how many, and whether there may be more. */
export async function sealRegels(
  write: Write,
  journaal: Journaal,
): Promise<{ regels: number; meer: boolean }> {
  return seal(write, { van: 'gemeente', id: write.gemeenteId, journaal });
}

/** The same of the audit of the kantoor. */
export async function sealKantoorRegels(write: KantoorWrite): Promise<{ regels: number; meer: boolean }> {
  return seal(write, { van: 'kantoor', id: write.ctx.kantoorId, journaal: 'kantoor_audit' });
}

async function seal(write: Write | KantoorWrite, keten: Keten): Promise<{ regels: number; meer: boolean }> {
  if (!(await holdKeten(write, keten))) return { regels: 0, meer: false };
  const laatste = (await loadLaatsteZegels(write, keten, 1))[0] ?? null;
  const regels = await listNieuweRegels(write, keten, laatste, PER_ZEGEL);
  const [eerste, ...rest] = regels;
  if (!eerste) return { regels: 0, meer: false };
  const oud = regels.some(({ rijHash }) => !isKeyed(rijHash));
  const feiten = { oud, nu: write.ctx.now };
  await insertZegel(write, keten, nextZegel(macKey('zegel'), keten, laatste, [eerste, ...rest], feiten));
  return { regels: regels.length, meer: regels.length === PER_ZEGEL };
}
