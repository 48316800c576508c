import { noteInZaak } from '@/domain/zaken/note-in-zaak';
import { Refused } from '@/platform/errors';
import type { Write } from '@/platform/tenant';
import { tijdigheidVan } from './beslisdag';
import { saveBezwaar, termijnfeitenVan } from './bezwaar.store';
import { holdBezwaar, type Welke } from './hold-bezwaar';

/**
 * What a person finds of a late objection: whether there was a good reason (Awb 6:11). Never decided by a rule. Throws
 * NotFound, Stale, or Refused for one that was in time.
 */
export async function judgeTeLaat(
  write: Write,
  { verschoonbaar, reden, ...welke }: Welke & { verschoonbaar: boolean; reden: string },
): Promise<void> {
  const { bezwaar } = await holdBezwaar(write, welke);
  if (tijdigheidVan(termijnfeitenVan(bezwaar)).waarde.tijdig) throw new Refused('bezwaar.fout.niet-te-laat');
  await saveBezwaar(write, welke.zaakId, { verschoonbaar, verschoonbaarReden: reden });
  await noteInZaak(write, welke.zaakId, {
    soort: 'te-laat-beoordeeld',
    tekst: reden,
    gegevens: { verschoonbaar },
    voorBurger: false,
  });
}
