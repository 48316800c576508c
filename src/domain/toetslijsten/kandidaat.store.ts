import { localDateOf } from '@/platform/clock';
import type { LocalDate } from '@/platform/local-date';
import type { Read, Write } from '@/platform/tenant';
import type { Kandidaat, Toetsregels } from './toetslijst';

/** Who lives in the gemeente on a day: an address in the Netherlands, and something there that he uses or owns. */
const WOONT = `exists (select from persoon_adres pa join adres a on a.gemeente_id = pa.gemeente_id and a.id = pa.adres_id
    where pa.gemeente_id = p.gemeente_id and pa.persoon_id = p.id and a.land is null and pa.vanaf <= $2::date
      and (pa.tot is null or pa.tot > $2::date))
  and exists (select from belang b where b.gemeente_id = p.gemeente_id and b.persoon_id = p.id and b.vanaf <= $2::date
      and (b.tot is null or b.tot > $2::date))`;

const FEITEN = `p.id as "persoonId", p.overlijdensdatum is not null as overleden, ${WOONT} as woont,
  p.soort = 'natuurlijk' and p.nummer_versleuteld is not null as bsn`;

/** The last that he said about the yearly test, up to this moment, is yes. */
const TOESTEMMING = `(select t.gegeven from toetstoestemming t where t.gemeente_id = p.gemeente_id and t.persoon_id = p.id
      and t.moment <= $5::timestamptz order by t.moment desc, t.id desc limit 1)`;

/**
 * Everybody whose consent holds now and who had kwijtschelding of the year before the tax year, with what decides whether
 * he is tested: asked for and given in full (or in part, where the gemeente chose so), or by a nul-aanslag.
 */
export async function loadKandidaten(
  read: Read | Write,
  gemeenteId: number,
  { belastingjaar, wie, vandaag }: { belastingjaar: number; wie: Toetsregels['wie']; vandaag: LocalDate },
): Promise<Kandidaat[]> {
  const uitkomsten = wie === 'volledig' ? ['volledig'] : ['volledig', 'gedeeltelijk'];
  const rijen = await read.db.$queryRawUnsafe<Omit<Kandidaat, 'ingetrokken'>[]>(
    `select ${FEITEN},
       exists (select from toetspost x join toetslijst l on l.gemeente_id = x.gemeente_id and l.id = x.toetslijst_id
         where x.gemeente_id = p.gemeente_id and x.persoon_id = p.id and x.status <> 'weggelaten'
           and l.belastingjaar = $3::int and l.status <> 'afgewezen') as getoetst
     from persoon p
     where p.gemeente_id = $1::int and ${TOESTEMMING} and (
       exists (select from kwijtschelding k join aanslag a on a.gemeente_id = k.gemeente_id and a.id = k.aanslag_id
         where k.gemeente_id = p.gemeente_id and k.persoon_id = p.id and k.uitkomst = any($4::text[])
           and k.besluit_op <= $2::date and a.belastingjaar = $3::int - 1)
       or exists (select from nulaanslag n where n.gemeente_id = p.gemeente_id and n.persoon_id = p.id and n.belastingjaar = $3::int - 1))
     order by p.id`,
    gemeenteId,
    vandaag,
    belastingjaar,
    uitkomsten,
    read.ctx.now,
  );
  return rijen.map((rij) => ({ ...rij, ingetrokken: false }));
}

/** Who stands on a list and waits for an answer, as he is now; the numbers stay sealed. */
export type Postkandidaat = Kandidaat & { id: string; sleutel: string; nummer: Uint8Array | null };

export async function loadOpLijst(
  read: Read | Write,
  gemeenteId: number,
  toetslijstId: string,
): Promise<Postkandidaat[]> {
  const vandaag = localDateOf(read.ctx.now);
  const rijen = await read.db.$queryRawUnsafe<Postkandidaat[]>(
    `select x.id, p.sleutel, p.nummer_versleuteld as nummer, ${FEITEN}, false as getoetst,
       exists (select from toetstoestemming t where t.gemeente_id = p.gemeente_id and t.persoon_id = p.id and not t.gegeven
         and t.moment >= l.voorgesteld_op) as ingetrokken
     from toetspost x
     join toetslijst l on l.gemeente_id = x.gemeente_id and l.id = x.toetslijst_id
     join persoon p on p.gemeente_id = x.gemeente_id and p.id = x.persoon_id
     where x.gemeente_id = $1::int and x.toetslijst_id = $3::uuid and x.status = 'op-lijst' and $2::date is not null
     order by p.sleutel`,
    gemeenteId,
    vandaag,
    toetslijstId,
  );
  read.shows(
    gemeenteId,
    rijen.map(({ persoonId }) => persoonId),
  );
  return rijen;
}
