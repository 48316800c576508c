import type { Omvang } from '@/domain/invordering/oninbaar';
import type { Oninbaarreden } from '@/domain/invordering/oninbaarreden';
import { toCents } from '@/platform/cents';
import type { Read } from '@/platform/tenant';
import { oneGemeente } from './one-gemeente';
import { type Oninbaarstaat, oninbaarstaatVan } from './oninbaar';
import type { Periode } from './periode';

type Rij = {
  wat: 'besloten' | 'teruggedraaid' | 'grootboek';
  redencode: string;
  omvang: string;
  aantal: bigint;
  centen: bigint;
  kosten: bigint;
};

/** What was written off and lives again in a period, per reason, beside what the ledger booked in it. One statement. */
export async function getOninbaarstaat(
  read: Read,
  { vanaf, tot }: Pick<Periode, 'vanaf' | 'tot'>,
): Promise<Oninbaarstaat> {
  const gemeenteId = oneGemeente(read);
  const rijen = await read.db.$queryRaw<Rij[]>`
    select 'besloten' as wat, v.redencode, v.omvang, count(*) as aantal, sum(v.geboekt_centen)::bigint as centen,
      sum(v.kosten_centen)::bigint as kosten
    from oninbaarlijst l
    join oninbaarvoorstel v on v.gemeente_id = l.gemeente_id and v.lijst_id = l.id and v.status in ('oninbaar', 'teruggedraaid')
    where l.gemeente_id = ${gemeenteId} and l.status = 'besloten' and l.maand >= ${vanaf}::date and l.maand < ${tot}::date
    group by 2, 3
    union all
    select 'teruggedraaid', v.redencode, v.omvang, count(*), sum(v.geboekt_centen)::bigint, 0
    from oninbaarvoorstel v
    where v.gemeente_id = ${gemeenteId} and v.status = 'teruggedraaid'
      and (v.terug_op at time zone 'Europe/Amsterdam')::date >= ${vanaf}::date
      and (v.terug_op at time zone 'Europe/Amsterdam')::date < ${tot}::date
    group by 2, 3
    union all
    select 'grootboek', '', '', 0, coalesce(sum(r.bedrag_centen), 0)::bigint, 0
    from boeking b
    join boekingsregel r on r.gemeente_id = b.gemeente_id and r.boeking_id = b.id and r.rekening = 'oninbaar'
    where b.gemeente_id = ${gemeenteId} and b.boekdatum >= ${vanaf}::date and b.boekdatum < ${tot}::date`;
  return oninbaarstaatVan(
    rijen.flatMap((rij) =>
      rij.wat === 'grootboek'
        ? []
        : [
            {
              wat: rij.wat,
              redencode: rij.redencode as Oninbaarreden,
              omvang: rij.omvang as Omvang,
              aantal: Number(rij.aantal),
              centen: toCents(rij.centen),
              kosten: toCents(rij.kosten),
            },
          ],
    ),
    toCents(rijen.find(({ wat }) => wat === 'grootboek')?.centen ?? 0n),
  );
}
