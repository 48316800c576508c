import type { Plan } from '@/domain/beloften/belofte';
import { planUitGegevens } from '@/domain/beloften/make-belofte';
import { drukkeOnderwerpen } from '@/domain/gemeenten/piekmoment';
import { readGegevens } from '@/domain/gemeenten/read-gegevens';
import { localDateOf } from '@/platform/clock';
import type { Read } from '@/platform/tenant';
import { loadOnderwerpen } from './onderwerp.store';

type Taal = 'nl' | 'en';

export type Drukte = {
  /** What is promised to who asks now, whatever about; null where nothing is. */
  algemeen: Plan | null;
  /** What an inwoner can ask about where it is busy in its own way, with what is promised there. */
  onderwerpen: { sleutel: string; naam: string; reden: string; beloofd: string }[];
};

/** How busy it is today for who wants to ask something, in either language (E-04). Throws NotFound outside the read. */
export async function getDrukte(read: Read, gemeenteId: number): Promise<Record<Taal, Drukte>> {
  const gegevens = await readGegevens(read, gemeenteId);
  const vandaag = localDateOf(read.ctx.now);
  const druk = new Set(drukkeOnderwerpen(gegevens, vandaag));
  const kiesbaar = (await loadOnderwerpen(read)).filter(
    (rij) => rij.voorBurger && druk.has(rij.sleutel) && (rij.tot === null || rij.tot > vandaag),
  );
  const plan = (onderwerp: string | null, taal: Taal): Plan | null => {
    const voorstel = planUitGegevens(gegevens, 'antwoord', read.ctx.now, { onderwerp, taal });
    return voorstel.ok ? voorstel.plan : null;
  };
  const inTaal = (taal: Taal): Drukte => ({
    algemeen: plan(null, taal),
    onderwerpen: kiesbaar.flatMap(({ sleutel, naam, naamEn }) => {
      const bericht = plan(sleutel, taal)?.piekbericht;
      return bericht ? [{ sleutel, naam: taal === 'en' ? naamEn : naam, ...bericht }] : [];
    }),
  });
  return { nl: inTaal('nl'), en: inTaal('en') };
}
