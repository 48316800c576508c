import { processOntvangsten } from '@/domain/betalingen/process-ontvangsten';
import { makeBoeking } from '@/domain/grootboek/boeking';
import { postBoeking } from '@/domain/grootboek/post-boeking';
import { makeBetalingskenmerk } from '@/law/identifiers';
import { type Cents, toCents } from '@/platform/cents';
import { now } from '@/platform/clock';
import { toDatabaseDate } from '@/platform/database-date';
import { persoonSleutel } from '@/platform/identiteit';
import { systemContext } from '@/platform/job';
import { toLocalDate } from '@/platform/local-date';
import { newId, type Write, writeIn, writeRaw } from '@/platform/tenant';
import { GEMEENTEN } from '../../../prisma/seed/register';
import { readPersonen } from '../oidc-provider/personen';
import { ochtend, staff } from './bezwaren';

/** The only gemeente of the demo of which a tariff of 2025 is known, and the one whose contract names what is to be collected. */
const GEMEENTE = 'haarlem';
const JAAR = 2025;
const DAGTEKENING = toLocalDate('2025-02-28');
/** So many at most: in a small demo there are fewer people. */
const AANTAL = 90;
const EERSTE = 9_400_001;
/** When each is paid: nearly all in time, a few after the first year. */
const BETAALD = (at: number): string =>
  at % 30 === 7 ? '2026-05-18' : at % 12 === 5 ? '2025-11-14' : at % 2 === 0 ? '2025-03-26' : '2025-04-09';

/**
 * An aanslagregeling of last year, old enough to hold against the norm of a year: imposed, booked and paid through the same
 * doors as any other. What is there is left alone, what was broken off goes on. Answers how many aanslagen were added.
 */
export async function fillEerderJaar(moment = now()): Promise<number> {
  const gemeente = GEMEENTEN.find((g) => g.sleutel === GEMEENTE);
  if (!gemeente || moment < ochtend(toLocalDate(BETAALD(7)))) return 0;
  const { id: gemeenteId, kantoorId } = gemeente;
  const als = staff({ gemeenteId, kantoorId }, 'medewerker-heffen', ochtend(DAGTEKENING));
  let added = 0;
  for (let at = 0; at < AANTAL; at += 1)
    if (await writeIn(als, gemeenteId, (write) => impose(write, at))) added += 1;
  await pay(kantoorId, gemeenteId, moment);
  return added;
}

/** What the bank received for them, each once, and booked by the ordinary way. */
async function pay(kantoorId: number, gemeenteId: number, moment: Date): Promise<void> {
  const ctx = { ...(await systemContext('demo', 'aanslagruns', { kantoorId })), now: moment };
  const dagen = Array.from({ length: AANTAL }, (_, at) => ({
    nummer: `${JAAR}-${EERSTE + at}`,
    dag: BETAALD(at),
  }));
  await writeRaw(ctx, gemeenteId, (client) =>
    client.query(
      `insert into ontvangst (kantoor_id, id, bestand_id, bankreferentie, boekdatum, valutadatum, bedrag_centen, betalingskenmerk,
         naam, omschrijving)
       select $1, md5($1 || ':' || v.referentie)::uuid, v.bestand, v.referentie, v.dag, v.dag, v.bedrag_centen, v.betalingskenmerk,
         'Betaler', 'Gemeentebelastingen 2025'
       from (select 'JAAR-' || a.aanslagnummer as referentie, d.dag, a.bedrag_centen, a.betalingskenmerk,
           (select b.id from bestand b where b.kantoor_id = $1 and b.soort = 'ontvangsten' and b.status = 'geladen'
             order by b.aangeboden_op, b.id limit 1) as bestand
         from aanslag a join jsonb_to_recordset($3::jsonb) as d(nummer text, dag date) on d.nummer = a.aanslagnummer
         where a.gemeente_id = $2) v
       where v.bestand is not null
         and not exists (select from ontvangst o where o.kantoor_id = $1 and o.bankreferentie = v.referentie)`,
      [kantoorId, gemeenteId, JSON.stringify(dagen)],
    ),
  );
  await processOntvangsten(ctx);
}

type Voorbeeld = { persoon_id: string; object_id: string | null; tarief_id: string; bedrag_centen: bigint };

/** Who paid his aanslag of this year, from the last number on and nobody who logs in, with the tariff of last year. */
const findBetaald = ({ db, gemeenteId, ctx }: Write, at: number): Promise<Voorbeeld[]> => {
  const bekend = readPersonen().flatMap(({ bsn }) =>
    bsn === undefined ? [] : [persoonSleutel(ctx.kantoorId, bsn)],
  );
  return db.$queryRaw<Voorbeeld[]>`
    select a.persoon_id, r.object_id, t.id as tarief_id, t.bedrag_centen
    from aanslag a
    join aanslagregel r on r.gemeente_id = a.gemeente_id and r.aanslag_id = a.id and r.volgnummer = 1
    join persoon p on p.gemeente_id = a.gemeente_id and p.id = a.persoon_id and p.soort = 'natuurlijk'
      and p.overlijdensdatum is null and not p.geheimhouding and p.sleutel <> all(${bekend}::text[])
    join tarief t on t.gemeente_id = a.gemeente_id and t.belastingsoort = 'rioolheffing' and t.code = 'gebruiker'
      and t.bedrag_centen > 0
    join verordening v on v.gemeente_id = t.gemeente_id and v.id = t.verordening_id and v.vanaf = ${`${JAAR}-01-01`}::date
    where a.gemeente_id = ${gemeenteId} and a.belastingjaar = ${JAAR + 1} and a.run_id is not null
      and not exists (select from aanslag e where e.gemeente_id = a.gemeente_id and e.persoon_id = a.persoon_id
        and e.belastingjaar = ${JAAR} and e.aanslagnummer < ${`${JAAR}-${EERSTE}`})
      and (select coalesce(sum(b.bedrag_centen), 0) from boekingsregel b where b.gemeente_id = a.gemeente_id
        and b.aanslag_id = a.id and b.rekening like 'debiteuren%') = 0
    order by a.aanslagnummer desc offset ${at} limit 1`;
};

/** One aanslag of last year, imposed and booked. False where nobody fits, or it is there. */
async function impose(write: Write, at: number): Promise<boolean> {
  const { db, gemeenteId, ctx } = write;
  const aanslagnummer = `${JAAR}-${EERSTE + at}`;
  if (await db.aanslag.findFirst({ where: { gemeenteId, aanslagnummer } })) return false;
  const [van] = await findBetaald(write, at);
  if (!van) return false;
  const [aanslagId, regelId] = [newId(), newId()];
  const bedragCenten = toCents(van.bedrag_centen);
  const betalingskenmerk = makeBetalingskenmerk(`${gemeenteId}${JAAR}${EERSTE + at}`);
  await db.aanslag.create({
    data: {
      ...{ gemeenteId, id: aanslagId, aanslagnummer, persoonId: van.persoon_id, belastingjaar: JAAR },
      ...{ soort: 'gecombineerd', betaalschema: 'zes-weken', betalingskenmerk, bedragCenten },
      dagtekening: toDatabaseDate(DAGTEKENING),
      laatsteVervaldag: toDatabaseDate(toLocalDate('2025-04-11')),
      opgelegdOp: ctx.now,
    },
  });
  await db.aanslagregel.create({
    data: {
      ...{ gemeenteId, id: regelId, aanslagId, volgnummer: 1, belastingsoort: 'rioolheffing' },
      ...{ tariefId: van.tarief_id, objectId: van.object_id, aantal: 1n, deelTeller: 12, deelNoemer: 12 },
      bedragCenten,
    },
  });
  await db.betalingskenmerk.create({
    data: { kantoorId: ctx.kantoorId, kenmerk: betalingskenmerk, gemeenteId, aanslagId },
  });
  await book(write, { aanslagId, aanslagregelId: regelId }, bedragCenten);
  return true;
}

async function book(
  write: Write,
  post: { aanslagId: string; aanslagregelId: string },
  bedragCenten: Cents,
): Promise<void> {
  const regel = { ...post, belastingsoort: 'rioolheffing', belastingjaar: JAAR };
  await postBoeking(
    write,
    makeBoeking('oplegging', { boekdatum: DAGTEKENING }, [
      { ...regel, rekening: 'debiteuren', centen: bedragCenten },
      { ...regel, rekening: 'opbrengst', centen: toCents(-bedragCenten) },
    ]),
  );
}
