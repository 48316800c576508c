import { listEigenAanslagen } from '@/domain/aanslagen/eigen-aanslag.queries';
import { listWieMag } from '@/domain/aanwijzingen/aanwijzing.queries';
import { listBijlagen } from '@/domain/bijlagen/bijlage.queries';
import { listContactenOver } from '@/domain/contacten/contactobject.queries';
import { isKlantGeopend } from '@/domain/contacten/klant-geopend.queries';
import { getStandVanAanslagen } from '@/domain/grootboek/stand.queries';
import { judgeGrondslag } from '@/domain/kwijtschelding/beoordeling';
import { getKwijtscheldingsdossier } from '@/domain/kwijtschelding/kwijtschelding.queries';
import { getMedewerkerNamen } from '@/domain/medewerkers/medewerker.queries';
import { nameActor } from '@/domain/medewerkers/name-actor';
import { listOpschortingen } from '@/domain/opschortingen/opschorting.queries';
import { listBesluiten, listTermijnen, listZaakregels } from '@/domain/zaken/dossier.queries';
import { getZaak } from '@/domain/zaken/zaak.queries';
import { localDateOf } from '@/platform/clock';
import { NotFound } from '@/platform/errors';
import { may } from '@/platform/permissions';
import { PROGRAM_VERSION } from '@/platform/program-version';
import type { Read } from '@/platform/tenant';

/**
 * A request with everything that its dossier shows, judged by its facts of now. What a household earns is for who handles
 * or decides it, not for everybody who sees that there is a case. Throws NotFound.
 */
export async function loadDossier(read: Read, id: string) {
  const [gemeenteId = 0] = read.gemeenten;
  const rollen = read.ctx.gemeenten.find((g) => g.gemeenteId === gemeenteId)?.rollen ?? [];
  if (!may(rollen, 'kwijtschelding.behandelen') && !may(rollen, 'kwijtschelding.besluiten'))
    throw new NotFound();
  const zaak = await getZaak(read, gemeenteId, id);
  const dossier = await getKwijtscheldingsdossier(read, gemeenteId, id);
  if (!zaak || !dossier) throw new NotFound();
  const { kwijtschelding, feiten, regels, bezwaarLoopt } = dossier;
  const { aanslagId, persoonId } = kwijtschelding;
  const vandaag = localDateOf(read.ctx.now);
  const stand = (await getStandVanAanslagen(read, gemeenteId, [aanslagId])).get(aanslagId) ?? null;
  const [aanslag] = await listEigenAanslagen(read, [{ gemeenteId, persoonId }], aanslagId);
  const programma = PROGRAM_VERSION;
  return {
    zaak,
    dossier,
    stand,
    aanslag: aanslag ?? null,
    beoordeling: regels
      ? judgeGrondslag({ kwijtschelding, feiten, stand, regels, bezwaarLoopt, vandaag, programma })
      : null,
    opschortingen: await listOpschortingen(read, gemeenteId, { persoonId, aanslagId }, vandaag),
    termijnen: await listTermijnen(read, gemeenteId, id),
    regels: await listZaakregels(read, gemeenteId, id),
    contacten: await listContactenOver(read, gemeenteId, { soort: 'zaak', id }),
    bijlagen: await listBijlagen(read, gemeenteId, { soort: 'zaak', id }),
    besluiten: await listBesluiten(read, gemeenteId, id),
    // Who talks with inwoners asks a regeling in a contact; who collects needs none.
    geopend: await isKlantGeopend(read, gemeenteId, persoonId),
    wieMag: await listWieMag(read, gemeenteId, 'kwijtschelding'),
    namen: await getMedewerkerNamen(read),
  };
}

export type DossierView = Awaited<ReturnType<typeof loadDossier>>;

/** Who an actor text names: a medewerker by his name, the citizen as such. */
export const wieVan = (namen: ReadonlyMap<string, string>, door: string, inwoner: string): string =>
  nameActor(namen, door) ?? inwoner;
