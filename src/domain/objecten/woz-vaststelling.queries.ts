import { localDateOf } from '@/platform/clock';
import type { Read } from '@/platform/tenant';
import { adresOf, formatAdres } from '../personen/persoon';
import type { Vaststelling } from './woz-vaststelling';
import {
  countOpenstaand,
  hasOpenstaand,
  loadVaststelling,
  type Openstaand,
  toVaststelling,
} from './woz-vaststelling.store';

/** What was proposed and decided about values of one gemeente, what waits first and then the latest. */
export async function listVaststellingen(read: Read, gemeenteId: number): Promise<Vaststelling[]> {
  const rijen = await read.db.wozVaststelling.findMany({
    // What an uitspraak determined stands with its bezwaar.
    where: { gemeenteId, soort: { not: 'uitspraak' } },
    orderBy: [{ voorgesteldOp: 'desc' }, { id: 'asc' }],
    take: 100,
  });
  const alle = rijen.map(toVaststelling);
  const wacht = ({ status }: Vaststelling) => status === 'voorgesteld';
  return [...alle.filter(wacht), ...alle.filter((rij) => !wacht(rij))];
}

export type OpenstaandPerJaar = { belastingjaar: number; groepen: Openstaand[] };

/** The latest belastingjaren of which values were delivered that are in no proposal. */
const listGeleverdeJaren = (read: Read, gemeenteId: number): Promise<{ belastingjaar: number }[]> =>
  read.db.$queryRaw`
    select distinct belastingjaar from woz_waarde where gemeente_id = ${gemeenteId} and vaststelling_id is null
    order by belastingjaar desc limit 4`;

/** Those years, each with what is in no proposal. */
export async function listOpenstaandeWaarden(read: Read, gemeenteId: number): Promise<OpenstaandPerJaar[]> {
  const jaren = await listGeleverdeJaren(read, gemeenteId);
  const vandaag = localDateOf(read.ctx.now);
  const gevonden: OpenstaandPerJaar[] = [];
  for (const { belastingjaar } of jaren) {
    const groepen = await countOpenstaand(read, gemeenteId, belastingjaar, vandaag);
    if (groepen.length > 0) gevonden.push({ belastingjaar, groepen });
  }
  return gevonden;
}

export type Uitschieter = {
  objectId: string;
  wozObjectnummer: string;
  adres: string;
  nu: string;
  was: string | null;
};

/** One decision with the objects that somebody should look at. Throws NotFound. */
export async function getVaststelling(
  read: Read,
  gemeenteId: number,
  id: string,
): Promise<{ vaststelling: Vaststelling; uitschieters: Uitschieter[] }> {
  const vaststelling = await loadVaststelling(read, gemeenteId, id);
  const { uitschieters } = vaststelling.totalen;
  const objecten = await read.db.wozObject.findMany({
    where: { gemeenteId, id: { in: uitschieters.map(({ objectId }) => objectId) } },
    include: { adres: true },
  });
  const bij = new Map(objecten.map((object) => [object.id, object]));
  return {
    vaststelling,
    uitschieters: uitschieters.flatMap((rij) => {
      const object = bij.get(rij.objectId);
      if (!object) return [];
      const adres = object.adres && adresOf(object.adres);
      return [
        {
          ...rij,
          wozObjectnummer: object.wozObjectnummer,
          adres: (adres && formatAdres(adres)) ?? object.locatieomschrijving ?? '',
        },
      ];
    }),
  };
}

/** What waits in one gemeente: whether there are values that nobody proposed, and how many proposals for the heffingsambtenaar. */
export async function countWachtendeWaarden(
  read: Read,
  gemeenteId: number,
): Promise<{ waarden: boolean; voorstellen: number }> {
  const voorstellen = await read.db.wozVaststelling.count({ where: { gemeenteId, status: 'voorgesteld' } });
  const vandaag = localDateOf(read.ctx.now);
  for (const { belastingjaar } of await listGeleverdeJaren(read, gemeenteId))
    if (await hasOpenstaand(read, gemeenteId, belastingjaar, vandaag)) return { voorstellen, waarden: true };
  return { voorstellen, waarden: false };
}
