import { maySeeZaak } from '@/app/may-see-zaak';
import type { Onderwerp } from '@/domain/bijlagen/bijlage';
import type { Onderwerptoegang } from '@/domain/bijlagen/open-bijlage';
import { refuseBijlage } from '@/domain/bijlagen/receive-bijlage';
import { getPersoon } from '@/domain/personen/persoon.queries';
import { isEinde } from '@/domain/zaken/zaak';
import { getZaak } from '@/domain/zaken/zaak.queries';
import type { Read } from '@/platform/tenant';

/** Who came in with `zaak.zien` sees the files of the cases that he may see in the gemeente for which he came in. */
export const zaakToegang: Onderwerptoegang = async (read, gemeenteId, { soort, id }) => {
  const zaak = soort === 'zaak' ? await getZaak(read, gemeenteId, id) : null;
  return zaak !== null && maySeeZaak(read.ctx, gemeenteId, zaak.soort);
};

/** A citizen opens what he brought himself and nothing else. */
export const alleenEigen: Onderwerptoegang = async () => false;

/** Whose the subject is to which a citizen adds: himself, in a form or in a case of his own that still runs. */
export const ofCitizen =
  (onderwerp: Onderwerp) =>
  async (read: Read): Promise<string | null> => {
    const [gemeenteId] = read.gemeenten;
    const eigen = read.ctx.gemeenten.find((g) => g.gemeenteId === gemeenteId)?.persoonId;
    if (gemeenteId === undefined || eigen === undefined) return null;
    if (onderwerp.soort === 'concept') return eigen;
    const zaak = await getZaak(read, gemeenteId, onderwerp.id);
    if (zaak?.persoonId !== eigen) return null;
    if (isEinde(zaak.fase)) throw refuseBijlage('gesloten');
    return eigen;
  };

/** The same for a medewerker: the person whose case it is, or for whom he fills in a form. */
export const ofMedewerker =
  (onderwerp: Onderwerp, persoonId: string | undefined) =>
  async (read: Read): Promise<string | null> => {
    const [gemeenteId] = read.gemeenten;
    if (gemeenteId === undefined) return null;
    if (onderwerp.soort === 'zaak') {
      const zaak = await getZaak(read, gemeenteId, onderwerp.id);
      return zaak !== null && maySeeZaak(read.ctx, gemeenteId, zaak.soort) ? zaak.persoonId : null;
    }
    const persoon = persoonId === undefined ? null : await getPersoon(read, gemeenteId, persoonId);
    return persoon && (persoonId ?? null);
  };
