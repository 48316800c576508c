import { kwartaalVan } from '@/domain/btw/btw';
import { getBtwkwartalen } from '@/domain/btw/btw.queries';
import { decideBtwoverzicht } from '@/domain/btw/decide-btwoverzicht';
import { proposeBtwoverzicht } from '@/domain/btw/propose-btwoverzicht';
import { recordBtwregel } from '@/domain/btw/record-btwregel';
import { toCents } from '@/platform/cents';
import type { Context } from '@/platform/context';
import { systemContext } from '@/platform/job';
import { toLocalDate } from '@/platform/local-date';
import type { Rol } from '@/platform/permissions';
import { readIn, writeIn } from '@/platform/tenant';
import { KANTOREN } from '../../../prisma/seed/register';
import { asStaff } from './as-staff';

/** Per kantoor one gemeente whose overviews are kept. */
const GEMEENTEN = ['hengelo', 'haarlem'];
const FACTUREN = [
  ['2026-02-11', 'Drukwerk Twente', 'DT-2026-118', 'Aanslagbiljetten drukken', 1_840_000n, 386_400n],
  ['2026-03-02', 'Postbezorging Oost', '26-00417', 'Aanslagbiljetten bezorgen', 2_215_500n, 465_255n],
  ['2026-05-19', 'Taxatiebureau De Es', '2026.0093', 'Taxaties niet-woningen', 960_000n, 201_600n],
  ['2026-06-23', 'Drukwerk Twente', 'DT-2026-301', 'Aanmaningen drukken', 214_000n, 44_940n],
] as const;

/** Invoices of two quarters of a gemeente of each kantoor: the first overview is adopted, the second waits. What is there is left alone. */
export async function fillBtw(): Promise<number> {
  let made = 0;
  for (const kantoor of KANTOREN) {
    const ctx = await systemContext('demo', 'demonstratie', { kantoorId: kantoor.id });
    for (const { gemeenteId, sleutel } of ctx.gemeenten)
      if (GEMEENTEN.includes(sleutel)) made += await fillBtwIn(ctx, gemeenteId, kantoor.sleutel);
  }
  return made;
}

/** The same in one gemeente. */
export async function fillBtwIn(ctx: Context, gemeenteId: number, kantoor: string): Promise<number> {
  const als = (rol: Rol, dag: string) => asStaff(ctx, `${rol}-${kantoor}`, rol, new Date(`${dag}T09:30:00Z`));
  const kwartalen = () =>
    readIn(als('medewerker-innen', '2026-07-06'), [gemeenteId], (read) => getBtwkwartalen(read, gemeenteId));
  if ((await kwartalen()).length > 0) return 0;
  for (const [dag, leverancier, factuurnummer, omschrijving, bedrag, btw] of FACTUREN)
    await writeIn(als('medewerker-innen', dag), gemeenteId, (write) =>
      recordBtwregel(write, {
        ...{ leverancier, factuurnummer, omschrijving },
        factuurdatum: toLocalDate(dag),
        bedragCenten: toCents(bedrag),
        btwCenten: toCents(btw),
      }),
    );
  const stelVoor = (factuurdatum: string, dag: string) =>
    writeIn(als('medewerker-innen', dag), gemeenteId, (write) =>
      proposeBtwoverzicht(write, { kwartaal: kwartaalVan(toLocalDate(factuurdatum)) }),
    );
  const id = await stelVoor(FACTUREN[0][0], '2026-04-13');
  await writeIn(als('invorderingsambtenaar', '2026-04-16'), gemeenteId, (write) =>
    decideBtwoverzicht(write, { id, versie: 1, besluit: 'vaststellen', reden: null }),
  );
  await stelVoor(FACTUREN[2][0], '2026-07-06');
  return 2;
}
