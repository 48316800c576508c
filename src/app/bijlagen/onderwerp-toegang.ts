import { maySeeZaak } from '@/app/zaken/may-see-zaak';
import type { Onderwerp } from '@/domain/bijlagen/bijlage';
import type { Onderwerptoegang } from '@/domain/bijlagen/open-bijlage';
import { refuseBijlage } from '@/domain/bijlagen/receive-bijlage';
import { isKlantGeopend } from '@/domain/contacten/klant-geopend.queries';
import { getPersoon } from '@/domain/personen/persoon.queries';
import { getVertegenwoordiging } from '@/domain/vertegenwoordigingen/vertegenwoordiging.queries';
import { isEinde } from '@/domain/zaken/zaak';
import { getZaak } from '@/domain/zaken/zaak.queries';
import { valtBinnen } from '@/platform/acting-for';
import { namensVan } from '@/platform/context';
import { may } from '@/platform/permissions';
import type { Read } from '@/platform/tenant';

/** Who came in with `zaak.zien` sees the files of the cases that he may see in the gemeente for which he came in. */
export const zaakToegang: Onderwerptoegang = async (read, gemeenteId, { soort, id }) => {
  if (soort === 'vertegenwoordiging') return bewijsToegang(read, gemeenteId, { soort, id });
  const zaak = soort === 'zaak' ? await getZaak(read, gemeenteId, id) : null;
  return zaak !== null && maySeeZaak(read.ctx, gemeenteId, zaak.soort);
};

/** Evidence is seen by who talks with the person now, and by who looks whether it is right. */
export const bewijsToegang: Onderwerptoegang = async (read, gemeenteId, onderwerp) =>
  (await persoonVanBewijs(read, gemeenteId, onderwerp)) !== null;

async function persoonVanBewijs(
  read: Read,
  gemeenteId: number,
  { soort, id }: Onderwerp,
): Promise<string | null> {
  const gevonden = soort === 'vertegenwoordiging' ? await getVertegenwoordiging(read, gemeenteId, id) : null;
  if (gevonden === null) return null;
  const rollen = read.ctx.gemeenten.find((g) => g.gemeenteId === gemeenteId)?.rollen ?? [];
  const mag =
    may(rollen, 'vertegenwoordiging.bevestigen') ||
    (may(rollen, 'vertegenwoordiging.vastleggen') &&
      (await isKlantGeopend(read, gemeenteId, gevonden.persoonId)));
  return mag ? gevonden.persoonId : null;
}

/** Whose the evidence is that somebody at the desk adds; null where he may not. Refused once it is over. */
export const ofBewijs =
  (onderwerp: Onderwerp) =>
  async (read: Read): Promise<string | null> => {
    const [gemeenteId] = read.gemeenten;
    if (gemeenteId === undefined || onderwerp.soort !== 'vertegenwoordiging') return null;
    const gevonden = await getVertegenwoordiging(read, gemeenteId, onderwerp.id);
    if (gevonden?.voorbij) throw refuseBijlage('gesloten');
    return persoonVanBewijs(read, gemeenteId, onderwerp);
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
    const namens = namensVan(read.ctx);
    // Who helps with one case fills in no new form.
    if (onderwerp.soort === 'concept') return namens?.grens && 'zaakId' in namens.grens ? null : eigen;
    if (onderwerp.soort !== 'zaak') return null;
    const zaak = await getZaak(read, gemeenteId, onderwerp.id);
    if (zaak?.persoonId !== eigen || !valtBinnen(namens, zaak)) return null;
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
    if (onderwerp.soort !== 'concept') return null;
    const persoon = persoonId === undefined ? null : await getPersoon(read, gemeenteId, persoonId);
    return persoon && (persoonId ?? null);
  };
