import { actingMedewerker } from '@/domain/medewerkers/acting-medewerker';
import { localDateOf } from '@/platform/clock';
import { Refused } from '@/platform/errors';
import { hashInzending, requireSameInhoud } from '@/platform/form-key';
import { printable } from '@/platform/printable';
import { sha256 } from '@/platform/sha256';
import type { Write } from '@/platform/tenant';
import { findAdresId, findFormulier, insertPersoon } from './persoonrij.store';
import {
  geborenKolommen,
  type NieuwAdres,
  type NieuwPersoon,
  type Ongemaakt,
  planPersoon,
} from './persoonsfeit';
import { insertFeitregel } from './persoonsfeit.store';

export type Inzending = NieuwPersoon & {
  adres: NieuwAdres;
  /** Whether he lives or is there himself, or only gets his letters there. */
  bestemming: 'eigen' | 'post';
  clientSleutel: string;
  /** What the form answered before, and whether somebody said that none of those is meant. */
  gezien: string | null;
  geenVanDeze: boolean;
};

/** Made now or by the same form before; or not made, because these are like it. `gezien` names just that set. */
export type Uitkomst<L> = { persoonId: string } | { lijken: L[]; gezien: string };

/**
 * Makes a row of somebody without BSN or RSIN, with what it rests on. Who is like him (a later folder knows how to look) is
 * answered first, and nothing is made until somebody said that it is none of them. The same form sent twice makes one
 * person. Throws Refused at the field.
 */
export async function makePersoon<L extends { persoonId: string }>(
  write: Write,
  inzending: Inzending,
  findLijkende: (wie: Ongemaakt) => Promise<L[]>,
): Promise<Uitkomst<L>> {
  actingMedewerker(write.ctx);
  const { gemeenteId, ctx } = write;
  const { adres, bestemming, clientSleutel, gezien, geenVanDeze, ...nieuw } = inzending;
  const inhoudHash = hashInzending({
    handeling: 'persoon.vastgelegd',
    ...{ gemeenteId, persoonId: 'nieuw' },
    inhoud: { ...nieuw, bestemming, adres: JSON.stringify(adres) },
  });
  const eerder = await findFormulier(write, clientSleutel);
  if (eerder !== null) {
    requireSameInhoud(eerder, inhoudHash);
    return { persoonId: eerder.persoonId };
  }
  const vandaag = localDateOf(ctx.now);
  const plan = planPersoon(nieuw, vandaag);
  if (!plan.ok) throw new Refused(plan.reden, {}, plan.veld);
  requirePrintable(nieuw, adres);
  const adresId = await findAdresId(write, gemeenteId, adres);
  if (adresId === null) throw new Refused('persoonsfeit.fout.adres-onbekend', {}, 'postcode');
  const { geboortedatum } = geborenKolommen(nieuw.geboren);
  const { aard, bron, ...wie } = nieuw;
  const lijken = await findLijkende({ ...wie, geboortedatum, soort: plan.soort, adresId });
  const deze = setVan(lijken);
  if (lijken.length > 0 && !(geenVanDeze && gezien === deze)) return { lijken, gezien: deze };
  const eigen = plan.soort === 'natuurlijk' ? 'woon' : 'vestiging';
  const persoonId = await insertPersoon(write, nieuw, plan.soort, {
    ...{ id: adresId, waarde: adres, vanaf: vandaag },
    soort: bestemming === 'post' ? 'post' : eigen,
  });
  await insertFeitregel(write, {
    ...{ persoonId, soort: 'zonder-nummer', gebeurtenis: 'vastgelegd', dag: vandaag },
    ...{ aard, bron: bron.trim(), clientSleutel, inhoudHash },
  });
  write.shows(gemeenteId, [persoonId]);
  await write.audit({
    handeling: 'persoon.vastgelegd',
    onderwerp: { soort: 'persoon', id: persoonId },
    voor: null,
    na: { ...nieuw, adres, bestemming, geenVan: lijken.map((een) => een.persoonId) },
    bewaarklasse: 'heffing',
  });
  return { persoonId };
}

/** Which set was shown: who comes into it meanwhile makes it another one. */
const setVan = (lijken: readonly { persoonId: string }[]): string =>
  sha256(
    lijken
      .map(({ persoonId }) => persoonId)
      .sort()
      .join(),
  ).slice(0, 16);

function requirePrintable(
  { voorletters, voorvoegsel, geslachtsnaam }: NieuwPersoon,
  adres: NieuwAdres,
): void {
  const velden: [string, string | null][] = [
    ['voorletters', voorletters],
    ['voorvoegsel', voorvoegsel],
    ['geslachtsnaam', geslachtsnaam],
    ...('land' in adres
      ? ([
          ['land', adres.land],
          ...adres.regels.map((regel, i): [string, string] => [`regel${i + 1}`, regel]),
        ] as [string, string][])
      : []),
  ];
  for (const [veld, tekst] of velden)
    if (tekst !== null && !printable(tekst).ok)
      throw new Refused('persoonsfeit.fout.niet-te-drukken', {}, veld);
}
