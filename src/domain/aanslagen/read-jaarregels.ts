import { readStanden } from '@/domain/grootboek/read-standen';
import type { Read } from '@/platform/tenant';
import { getAanslag, listAanslagenVan } from './aanslag.queries';
import type { AanslagregelView } from './aanslagregel.store';
import type { RegelStand } from './vermindering';

/** A line of one year with how it stands in the books. */
export type Jaarregel = {
  aanslagId: string;
  aanslagnummer: string;
  regel: AanslagregelView;
  stand: RegelStand;
};

/** Every line of the aanslagen of one person for one year, for later folders that ask what can go off. */
export async function readJaarregels(
  read: Read,
  gemeenteId: number,
  { persoonId, belastingjaar }: { persoonId: string; belastingjaar: number },
): Promise<Jaarregel[]> {
  const aanslagen = (await listAanslagenVan(read, gemeenteId, persoonId)).filter(
    (a) => a.belastingjaar === belastingjaar,
  );
  const standen = await readStanden(
    read,
    gemeenteId,
    aanslagen.map((a) => a.id),
  );
  const gevonden: Jaarregel[] = [];
  for (const { id, aanslagnummer } of aanslagen) {
    const { regels } = await getAanslag(read, gemeenteId, id);
    for (const regel of regels) {
      const stand = standen.get(id)?.regels.find((r) => r.aanslagregelId === regel.id);
      if (stand) gevonden.push({ aanslagId: id, aanslagnummer, regel, stand });
    }
  }
  return gevonden;
}
