import { createHash } from 'node:crypto';
import { carryOutVernietiging } from '@/domain/bewaren/carry-out-vernietiging';
import { decideVernietiging } from '@/domain/bewaren/decide-vernietiging';
import { proposeVernietiging } from '@/domain/bewaren/propose-vernietiging';
import { setBewaarstop } from '@/domain/bewaren/set-bewaarstop';
import { getVernietigoverzicht } from '@/domain/bewaren/vernietiging.queries';
import type { Context } from '@/platform/context';
import { systemContext } from '@/platform/job';
import { toLocalDate } from '@/platform/local-date';
import type { Rol } from '@/platform/permissions';
import { readIn, type Write, writeIn } from '@/platform/tenant';
import { KANTOREN } from '../../../prisma/seed/register';
import { asStaff } from './as-staff';

const GEMEENTE = 'hengelo';
/** How many people were told something in such a year. */
const AANTAL = 40;
/** What was told in this year goes with the list that was carried out; what was told in the other, with the one that waits. */
const [EERST, DAARNA] = [2016, 2018];

/** One list that was carried out and one that waits for a decision, in one gemeente. What is there is left alone. */
export async function fillVernietigingen(): Promise<number> {
  const [kantoor] = KANTOREN;
  if (!kantoor) return 0;
  const ctx = await systemContext('demo', 'demonstratie', { kantoorId: kantoor.id });
  const gemeente = ctx.gemeenten.find(({ sleutel }) => sleutel === GEMEENTE);
  return gemeente ? fillVernietigingenIn(ctx, gemeente.gemeenteId, kantoor.sleutel) : 0;
}

/** The same in one gemeente. Goes on where it was broken off. */
export async function fillVernietigingenIn(
  ctx: Context,
  gemeenteId: number,
  kantoor: string,
): Promise<number> {
  const op = (dag: string): Context => ({ ...ctx, now: new Date(`${dag}T09:30:00Z`) });
  const als = (rol: Rol, dag: string) => asStaff(op(dag), `${rol}-${kantoor}`, rol);
  const stelVoor = (dag: string) => writeIn(als('privacy-officer', dag), gemeenteId, proposeVernietiging);
  let made = 0;
  for (;;) {
    const { lijsten } = await readIn(ctx, [gemeenteId], (read) => getVernietigoverzicht(read, gemeenteId));
    const [laatste, ...eerder] = lijsten;
    if (eerder.length > 0) return made;
    if (!laatste) {
      await writeIn(op(`${EERST}-05-12`), gemeenteId, (write) => tellOf(write, EERST));
      await stelVoor('2026-03-02');
      made += 1;
    } else if (laatste.status === 'voorgesteld') {
      await writeIn(als('directeur', '2026-03-16'), gemeenteId, (write) =>
        decideVernietiging(write, {
          ...{ id: laatste.id, versie: laatste.versie, besluit: 'akkoord', reden: null },
          nummer: 'DB 2026-11',
        }),
      );
    } else if (laatste.status === 'akkoord') {
      await writeIn(op('2026-03-17'), gemeenteId, (write) => carryOutVernietiging(write, laatste.id));
    } else {
      await writeIn(op(`${DAARNA}-05-12`), gemeenteId, (write) => tellOf(write, DAARNA));
      await writeIn(als('privacy-officer', '2026-10-05'), gemeenteId, holdFirst);
      await stelVoor('2026-10-06');
      made += 1;
    }
  }
}

/** What some people were told in a year, and what the audit says of it, sealed with the key of that year. Once. */
async function tellOf({ db, ctx, gemeenteId, audit }: Write, jaar: number): Promise<void> {
  const mensen = await db.persoon.findMany({
    where: { gemeenteId, soort: 'natuurlijk', overlijdensdatum: null, samengevoegdMet: null },
    orderBy: [{ zoeknaam: 'asc' }, { geboortedatum: 'asc' }, { sleutel: 'asc' }],
    take: AANTAL,
    select: { id: true },
  });
  const { count } = await db.statusbericht.createMany({
    data: mensen.map(({ id: persoonId }) => ({
      ...{
        gemeenteId,
        id: idOf(`${persoonId} ${jaar}`),
        persoonId,
        onderwerpId: idOf(`over ${persoonId} ${jaar}`),
      },
      ...{ soort: 'uitbetaalrekening', stand: 'bruikbaar', moment: ctx.now, gelezenOp: ctx.now },
      ...{ melding: 'niet', gemeldOp: ctx.now },
    })),
    skipDuplicates: true,
  });
  if (count === 0) return;
  await audit({
    handeling: 'contact.overgenomen',
    onderwerp: { soort: 'gemeente', id: String(gemeenteId) },
    voor: null,
    na: { jaar, berichten: count },
    bewaarklasse: 'contact',
  });
}

/** Everything about the person of the first case stays, unless somebody saw to that before. */
async function holdFirst(write: Write): Promise<void> {
  const { db, gemeenteId } = write;
  if ((await db.bewaarstop.count({ where: { gemeenteId } })) > 0) return;
  const zaak = await db.zaak.findFirst({ where: { gemeenteId }, orderBy: { zaaknummer: 'asc' } });
  if (!zaak) return;
  await setBewaarstop(write, {
    zaaknummer: zaak.zaaknummer,
    reden: 'De ombudsman vroeg om alle stukken over deze zaak.',
    tot: toLocalDate('2028-12-31'),
  });
}

const idOf = (text: string): string => {
  const hex = createHash('sha256').update(`vernietiging ${text}`).digest('hex');
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `8${hex.slice(13, 16)}`,
    `8${hex.slice(17, 20)}`,
    hex.slice(20, 32),
  ].join('-');
};
