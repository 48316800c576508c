import { oinVan } from '@/platform/digikoppeling';
import { Refused } from '@/platform/errors';
import type { Write } from '@/platform/tenant';
import { findMailbaar } from '../personen/find-mailbaar';
import { ownPersoonId } from '../personen/own-persoon';
import { completeKeuze, isZelfdeKeuze, judgeKeuze, type Keuze } from './kanaalkeuze';
import { insertKeuze, loadKeuzes, lockKiezer } from './kanaalkeuze.store';

export type Kanaalvraag = Keuze & { akkoord: boolean };

/**
 * Records how the citizen who asks wants his letters from now on, in this gemeente. What was offered before goes the way
 * it went. The same choice again changes nothing. Throws NotFound, and Refused with the field.
 */
export async function chooseKanaal(write: Write, vraag: Kanaalvraag): Promise<void> {
  await recordKeuze(write, ownPersoonId(write), vraag, 'mijn');
}

/**
 * The same on behalf of somebody who is on the line and said so; that he is, is up to the caller. Throws NotFound, and
 * Refused with the field.
 */
export async function chooseKanaalVoor(
  write: Write,
  { persoonId, ...vraag }: Kanaalvraag & { persoonId: string },
): Promise<void> {
  await recordKeuze(write, persoonId, vraag, 'balie');
}

async function recordKeuze(
  write: Write,
  persoonId: string,
  { akkoord, ...vraag }: Kanaalvraag,
  wijze: 'mijn' | 'balie',
): Promise<void> {
  const { gemeenteId } = write;
  const { natuurlijk, metNummer, overleden } = await lockKiezer(write, persoonId);
  const mailbaar = (await findMailbaar(write, gemeenteId, [persoonId])).has(persoonId);
  const berichtenbox = natuurlijk && metNummer && oinVan(write.ctx.kantoorId) !== null;
  const mag = judgeKeuze(vraag, akkoord, { mailbaar, berichtenbox, overleden });
  if (!mag.ok) throw new Refused(mag.reden, {}, mag.veld);
  const [geldend] = await loadKeuzes(write, gemeenteId, [persoonId]);
  const keuze = completeKeuze(vraag);
  if (geldend && isZelfdeKeuze(geldend, keuze)) return;
  await insertKeuze(write, {
    ...keuze,
    persoonId,
    volg: (geldend?.volg ?? 0) + 1,
    wijze,
  });
  await write.audit({
    handeling: 'kanaal.gekozen',
    onderwerp: { soort: 'persoon', id: persoonId },
    voor: geldend
      ? {
          kanaal: geldend.kanaal,
          taal: geldend.taal,
          kennisgeving: geldend.kennisgeving,
        }
      : null,
    na: { ...keuze, wijze },
    bewaarklasse: 'contact',
  });
}
