import { listBevindingen } from '@/domain/inzagecontrole/bevinding.queries';
import { checkInzage } from '@/domain/inzagecontrole/check-inzage';
import { judgeBevinding } from '@/domain/inzagecontrole/judge-bevinding';
import type { Context } from '@/platform/context';
import { systemContext } from '@/platform/job';
import type { Rol } from '@/platform/permissions';
import { readIn, writeIn } from '@/platform/tenant';
import { KANTOREN } from '../../../prisma/seed/register';
import { asStaff } from './as-staff';

const GEMEENTE = 'oldenzaal';
const TWEE_DAGEN = 2 * 86_400_000;

/** Who looked at one of four people when, and the check of the night after it. */
const GEKEKEN: readonly { rol: Rol; momenten: readonly string[] }[] = [
  {
    rol: 'serviceteam',
    momenten: ['2026-10-05T08:12:00Z', '2026-10-05T10:47:00Z', '2026-10-05T14:05:00Z'],
  },
  { rol: 'medewerker-innen', momenten: ['2026-10-19T20:41:00Z'] },
  { rol: 'medewerker-innen', momenten: ['2026-10-19T20:52:00Z'] },
  {
    rol: 'frontoffice',
    momenten: [
      '2026-11-25T09:03:00Z',
      '2026-11-25T09:04:00Z',
      '2026-11-25T15:31:00Z',
      '2026-11-25T15:32:00Z',
    ],
  },
];

/** One finding that waits, one that somebody judged, and one that waits too long. What is there is left alone. */
export async function fillInzagecontrole(): Promise<number> {
  const [kantoor] = KANTOREN;
  if (!kantoor) return 0;
  const ctx = await systemContext('demo', 'demonstratie', { kantoorId: kantoor.id });
  const gemeente = ctx.gemeenten.find(({ sleutel }) => sleutel === GEMEENTE);
  return gemeente ? fillInzagecontroleIn(ctx, gemeente.gemeenteId, kantoor.sleutel) : 0;
}

/** The same in one gemeente. */
export async function fillInzagecontroleIn(
  ctx: Context,
  gemeenteId: number,
  kantoor: string,
): Promise<number> {
  const lijst = () => readIn(ctx, [gemeenteId], (read) => listBevindingen(read));
  if ((await lijst()).length > 0) return 0;
  const mensen: string[] = [];
  const als = (rol: Rol, moment: string, doel: string) =>
    asStaff({ ...ctx, doel }, `${rol}-${kantoor}`, rol, new Date(moment));
  for (const { rol, momenten } of GEKEKEN) {
    const persoonId = await findStille(ctx, gemeenteId, momenten[0] ?? '', mensen);
    if (persoonId === null) return 0;
    mensen.push(persoonId);
    for (const moment of momenten)
      await readIn(als(rol, moment, 'klant-zien'), [gemeenteId], async (read) =>
        read.shows(gemeenteId, [persoonId]),
      );
  }
  for (const nacht of ['2026-10-05T22:20:00Z', '2026-10-19T22:20:00Z', '2026-10-20T22:20:00Z'])
    await checkInzage({ ...ctx, now: new Date(nacht) }, gemeenteId);
  const avond = (await lijst()).find(({ regel }) => regel === 'buiten-werktijd');
  if (avond)
    await writeIn(als('privacy-officer', '2026-10-21T09:00:00Z', 'inzagecontrole'), gemeenteId, (write) =>
      judgeBevinding(write, {
        ...{ id: avond.id, oordeel: 'niet-terecht' },
        reden: 'De medewerker keek thuis naar mensen uit de straat. Met de leidinggevende besproken.',
      }),
    );
  await checkInzage({ ...ctx, now: new Date('2026-11-25T23:20:00Z') }, gemeenteId);
  return (await lijst()).length;
}

/** The first of whom nothing was open around a moment and who is none of these; null where there is nobody. */
async function findStille(
  ctx: Context,
  gemeenteId: number,
  moment: string,
  behalve: readonly string[],
): Promise<string | null> {
  const dag = Date.parse(moment);
  const [begin, einde] = [new Date(dag - TWEE_DAGEN), new Date(dag + TWEE_DAGEN)];
  const bezig = { OR: [{ afgerondOp: null }, { afgerondOp: { gt: begin } }] };
  const rij = await readIn(ctx, [gemeenteId], ({ db }) =>
    db.persoon.findFirst({
      where: {
        ...{ gemeenteId, soort: 'natuurlijk', overlijdensdatum: null, samengevoegdMet: null },
        ...{ geheimhouding: false, id: { notIn: [...behalve] }, zaken: { none: {} } },
        klantcontacten: { none: { begonnenOp: { lt: einde }, ...bezig } },
        taken: { none: { gemaaktOp: { lt: einde }, ...bezig } },
      },
      orderBy: [{ zoeknaam: 'asc' }, { geboortedatum: 'asc' }, { sleutel: 'asc' }],
      select: { id: true },
    }),
  );
  return rij?.id ?? null;
}
