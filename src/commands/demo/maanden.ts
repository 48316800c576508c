import { decideMaandafsluiting } from '@/domain/grootboek/decide-maandafsluiting';
import { maandVan } from '@/domain/grootboek/maand';
import { getMaandoverzicht } from '@/domain/grootboek/maandafsluiting.queries';
import { proposeMaandafsluiting } from '@/domain/grootboek/propose-maandafsluiting';
import type { Context } from '@/platform/context';
import { systemContext } from '@/platform/job';
import { addDays, type LocalDate, toLocalDate } from '@/platform/local-date';
import type { Rol } from '@/platform/permissions';
import { readIn, writeIn } from '@/platform/tenant';
import { KANTOREN } from '../../../prisma/seed/register';
import { asStaff } from './as-staff';

const GEMEENTE = 'hengelo';
/** The last month that is closed; the one after it waits for a second person, the others are open. */
const GESLOTEN_TOT = toLocalDate('2026-03-01');

/** Months of one gemeente closed one after the other, each by two people in the month after it. What is there is left alone. */
export async function fillMaanden(): Promise<number> {
  const [kantoor] = KANTOREN;
  if (!kantoor) return 0;
  const ctx = await systemContext('demo', 'demonstratie', { kantoorId: kantoor.id });
  const gemeente = ctx.gemeenten.find(({ sleutel }) => sleutel === GEMEENTE);
  return gemeente
    ? fillMaandenIn(ctx, gemeente.gemeenteId, { kantoor: kantoor.sleutel, tot: GESLOTEN_TOT })
    : 0;
}

/** The same in one gemeente. Goes on where it was broken off. */
export async function fillMaandenIn(
  ctx: Context,
  gemeenteId: number,
  { kantoor, tot }: { kantoor: string; tot: LocalDate },
): Promise<number> {
  const als = (rol: Rol, dag: LocalDate) =>
    asStaff(ctx, `${rol}-${kantoor}`, rol, new Date(`${dag}T09:30:00Z`));
  let made = 0;
  for (;;) {
    const { volgende, maanden } = await readIn(ctx, [gemeenteId], (read) =>
      getMaandoverzicht(read, gemeenteId),
    );
    const eerste = maanden.find(({ maand }) => maand.van === volgende);
    if (!eerste) return made;
    const maand = maandVan(eerste.maand.van);
    if (eerste.afsluiting === null) {
      // Whose books do not agree shows that, and is not closed.
      if (eerste.tegen.length > 0) return made;
      await writeIn(als('medewerker-innen', addDays(maand.totEnMet, 8)), gemeenteId, (write) =>
        proposeMaandafsluiting(write, { maand }),
      );
      made += 1;
      continue;
    }
    if (maand.van > tot) return made;
    const { id, versie } = eerste.afsluiting;
    await writeIn(als('invorderingsambtenaar', addDays(maand.totEnMet, 10)), gemeenteId, (write) =>
      decideMaandafsluiting(write, { id, versie, besluit: 'sluiten', reden: null }),
    );
  }
}
