import { regelTekst } from '@/app/bezwaar/bezwaar-velden';
import { wordsOfBezwaar } from '@/app/bezwaar/bezwaar-words';
import { klachtWerkWords as words } from '@/app/klacht/klacht-words';
import { showDate } from '@/app/words';
import { listAanslagenVan } from '@/domain/aanslagen/aanslag.queries';
import { hoogstens } from '@/domain/aanslagen/vermindering';
import { getBezwaarblad, getKostenblad } from '@/domain/bezwaren/bezwaar.queries';
import { betwistbaar } from '@/domain/bezwaren/kostenbezwaar';
import { listAlleOnderwerpen } from '@/domain/kennis/onderwerp.queries';
import { formatCents } from '@/platform/cents';
import type { LocalDate } from '@/platform/local-date';
import type { Read } from '@/platform/tenant';

type Optie = { value: string; label: string };
/** What a complaint can turn out to be: against what a bezwaar could be made, and about what a question. */
export type Keuzes = { tegen: Optie[]; onderwerpen: Optie[] };

/** The latest aanslagen are what somebody disagrees with. */
const AANSLAGEN = 3;

/** What who looks at a complaint chooses from when it is something else. */
export async function loadKeuzes(
  read: Read,
  gemeenteId: number,
  persoonId: string,
  vandaag: LocalDate,
): Promise<Keuzes> {
  const tegen: Optie[] = [];
  for (const { id } of (await listAanslagenVan(read, gemeenteId, persoonId)).slice(0, AANSLAGEN)) {
    const blad = await getBezwaarblad(read, gemeenteId, persoonId, id);
    for (const regel of blad.aanslag.regels) {
      const stand = blad.standen.get(regel.id);
      if (stand && hoogstens(stand) > 0n && !blad.lopend.has(regel.id))
        tegen.push({
          value: `regel:${id}:${regel.id}`,
          label: `${blad.aanslag.belastingjaar}: ${regelTekst(regel, stand, 'nl')}`,
        });
    }
    const { kosten, eerder } = await getKostenblad(read, gemeenteId, persoonId, id);
    for (const post of betwistbaar(kosten, eerder))
      tegen.push({
        value: `kosten:${post.id}`,
        label: words('verschil.kosten', {
          soort: wordsOfBezwaar('nl')(`kosten.soort.${post.soort}`),
          datum: showDate(post.dag),
          bedrag: formatCents(post.bedragCenten),
        }),
      });
  }
  const onderwerpen = (await listAlleOnderwerpen(read))
    .filter((o) => o.voorBurger && o.vanaf <= vandaag && (o.tot === null || vandaag < o.tot))
    .map((o) => ({ value: o.sleutel, label: o.naam }));
  return { tegen, onderwerpen };
}
