import { type Cents, toCents } from '@/platform/cents';
import { localDateOf } from '@/platform/clock';
import { type LocalDate, toLocalDate } from '@/platform/local-date';
import type { Read } from '@/platform/tenant';

/** What a request waits for. */
type WachtOp = 'papieren-vragen' | 'inwoner' | 'te-laat-gestuurd' | 'voorstel' | 'besluit';

/** One open request, for the control of every month (S1: open requests against the day on which they were booked in). */
export type OpenstaandVerzoek = {
  gemeenteId: number;
  zaakId: string;
  zaaknummer: string;
  aanslagnummer: string;
  belastingjaar: number;
  /** The day on which it was booked in, and that on which the aanslag stands in the books. */
  ingeboektOp: LocalDate;
  aanslagGeboektOp: LocalDate | null;
  volledigOp: LocalDate | null;
  wachtOp: WachtOp;
  /** The last day of what runs; null while no clock runs. */
  uiterlijk: LocalDate | null;
  teLaat: boolean;
  dagenOud: number;
  /** Open on the aanslag, by the ledger. */
  openCenten: Cents;
};

type Rij = {
  zaakId: string;
  persoonId: string;
  zaaknummer: string;
  fase: string;
  aanslagnummer: string;
  belastingjaar: number;
  ingeboekt: string;
  geboekt: string | null;
  volledig: string | null;
  aanvullen: string | null;
  uiterlijk: string | null;
  oud: number;
  open: bigint;
};

function wachtOp({ fase, volledig, aanvullen }: Rij, vandaag: LocalDate): WachtOp {
  if (fase === 'besluit-gevraagd') return 'besluit';
  if (volledig !== null) return 'voorstel';
  if (aanvullen === null) return 'papieren-vragen';
  return aanvullen < vandaag ? 'te-laat-gestuurd' : 'inwoner';
}

const dag = (text: string | null): LocalDate | null => (text === null ? null : toLocalDate(text));

/** Every open request of the gemeenten of this read: what is late first, and then the oldest. */
export async function listOpenstaandeVerzoeken(read: Read): Promise<OpenstaandVerzoek[]> {
  const vandaag = localDateOf(read.ctx.now);
  const verzoeken: OpenstaandVerzoek[] = [];
  for (const gemeenteId of read.gemeenten) {
    const rijen = await read.db.$queryRaw<Rij[]>`
      select k.zaak_id as "zaakId", k.persoon_id as "persoonId", z.zaaknummer, z.fase, a.aanslagnummer, a.belastingjaar,
        k.gevraagd_op::text as ingeboekt, k.volledig_op::text as volledig, k.aanvullen_tot::text as aanvullen,
        (select min(t.uiterlijk)::text from termijn t where t.gemeente_id = k.gemeente_id and t.zaak_id = k.zaak_id
          and t.stand = 'loopt') as uiterlijk,
        (${vandaag}::date - k.gevraagd_op)::int as oud, boek.geboekt, boek.open
      from kwijtschelding k
      join zaak z on z.gemeente_id = k.gemeente_id and z.id = k.zaak_id
      join aanslag a on a.gemeente_id = k.gemeente_id and a.id = k.aanslag_id
      cross join lateral (
        select min(b.boekdatum) filter (where b.soort = 'oplegging')::text as geboekt,
          coalesce(sum(r.bedrag_centen) filter (where r.rekening like 'debiteuren%'), 0)::bigint as open
        from boekingsregel r join boeking b on b.gemeente_id = r.gemeente_id and b.id = r.boeking_id
        where r.gemeente_id = k.gemeente_id and r.aanslag_id = k.aanslag_id) boek
      where k.gemeente_id = ${gemeenteId} and k.loopt
      order by k.gevraagd_op, z.zaaknummer`;
    read.shows(
      gemeenteId,
      rijen.map(({ persoonId }) => persoonId),
    );
    verzoeken.push(
      ...rijen.map((rij) => {
        const uiterlijk = dag(rij.uiterlijk);
        return {
          gemeenteId,
          zaakId: rij.zaakId,
          zaaknummer: rij.zaaknummer,
          aanslagnummer: rij.aanslagnummer,
          belastingjaar: rij.belastingjaar,
          ingeboektOp: toLocalDate(rij.ingeboekt),
          aanslagGeboektOp: dag(rij.geboekt),
          volledigOp: dag(rij.volledig),
          wachtOp: wachtOp(rij, vandaag),
          uiterlijk,
          teLaat: uiterlijk !== null && uiterlijk < vandaag,
          dagenOud: rij.oud,
          openCenten: toCents(rij.open),
        };
      }),
    );
  }
  return verzoeken.toSorted((a, b) => Number(b.teLaat) - Number(a.teLaat) || b.dagenOud - a.dagenOud);
}
