import { geldendOp } from '@/domain/gemeenten/geldende-instelling';
import { readGegevens } from '@/domain/gemeenten/read-gegevens';
import { Prisma } from '@/generated/prisma/client';
import { windowOn } from '@/law/dated';
import { aanmaningstarief, dwangbeveltarief } from '@/law/kosten.parameters';
import type { LocalDate } from '@/platform/local-date';
import type { Write } from '@/platform/tenant';
import type { Padstap } from './invorderingspad';

/**
 * What a step would cost each candidate `k` on a day, in SQL: the amounts of the law core for a whole gemeente at once.
 * An integration test holds them against what is charged. Throws LawError for a year without known amounts.
 */
export async function kostenOp(read: Write, stap: Padstap, dag: LocalDate): Promise<Prisma.Sql> {
  if (stap === 'herinnering') return Prisma.sql`0`;
  if (stap === 'aanmaning') {
    const { grensCenten, onderGrensCenten, vanafGrensCenten } = windowOn(aanmaningstarief, dag).waarde;
    return Prisma.sql`case when k.te_innen < ${grensCenten}::bigint then ${onderGrensCenten}::bigint
      else ${vanafGrensCenten}::bigint end`;
  }
  const { basisCenten, stapCenten, blokCenten, maximumCenten } = windowOn(dwangbeveltarief, dag).waarde;
  const beleid = geldendOp('invorderingskosten', await readGegevens(read, read.gemeenteId), dag).waarde;
  const som = beleid?.eerdereKostenTellenMee
    ? Prisma.sql`(k.te_innen + (select coalesce(sum(br.bedrag_centen), 0) from boekingsregel br
        where br.gemeente_id = ${read.gemeenteId} and br.aanslag_id = k.aanslag_id and br.rekening = 'debiteuren-kosten')::bigint)`
    : Prisma.sql`k.te_innen`;
  return Prisma.sql`least(${maximumCenten}::bigint, ${basisCenten}::bigint + ${stapCenten}::bigint
    * (greatest(${som} - ${blokCenten}::bigint, 0) / ${blokCenten}::bigint))`;
}
