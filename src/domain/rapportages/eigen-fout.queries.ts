import { OORZAKEN, type Oorzaak } from '@/domain/bezwaren/uitspraak';
import type { Read } from '@/platform/tenant';
import { belastingjaarVan, type Foutentelling } from './eigen-fout';
import { oneGemeente } from './one-gemeente';
import { momentenVan, type Periode } from './periode';

/** Objections to an aanslag that came in during the belastingjaar of a period, by what honouring them was for. One statement. */
export async function getFoutentelling(read: Read, periode: Periode): Promise<Foutentelling> {
  const gemeenteId = oneGemeente(read);
  const jaar = belastingjaarVan(periode);
  const { vanaf, tot } = momentenVan(jaar);
  const rijen = await read.db.$queryRaw<{ oorzaak: Oorzaak | null; besloten: boolean; aantal: number }[]>`
    select b.oorzaak, b.uitkomst is not null as besloten, count(*)::int as aantal
    from zaak z
    join bezwaar b on b.gemeente_id = z.gemeente_id and b.zaak_id = z.id and b.soort = 'heffing'
    where z.gemeente_id = ${gemeenteId} and z.soort = 'bezwaar' and z.fase <> 'ingetrokken'
      and z.ontvangen_op >= ${vanaf}::timestamptz and z.ontvangen_op < ${tot}::timestamptz
    group by 1, 2`;
  const som = (welke: (rij: (typeof rijen)[number]) => boolean) =>
    rijen.filter(welke).reduce((totaal, { aantal }) => totaal + aantal, 0);
  return {
    jaar: jaar.sleutel,
    ontvangen: som(() => true),
    besloten: som((rij) => rij.besloten),
    gehonoreerd: Object.fromEntries(
      OORZAKEN.map((oorzaak) => [oorzaak, som((rij) => rij.oorzaak === oorzaak)]),
    ) as Record<Oorzaak, number>,
  };
}
