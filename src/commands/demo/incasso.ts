import { vervaldagenVan } from '@/domain/aanslagen/aanslag';
import { processOntvangsten } from '@/domain/betalingen/process-ontvangsten';
import { makeBoeking } from '@/domain/grootboek/boeking';
import { postBoeking } from '@/domain/grootboek/post-boeking';
import { decideBatch } from '@/domain/incasso/decide-batch';
import { followIncassos } from '@/domain/incasso/follow-incassos';
import { giveMachtigingVoor } from '@/domain/incasso/give-machtiging';
import { fillBatch, proposeBatch } from '@/domain/incasso/propose-batch';
import { submitBatch } from '@/domain/incasso/submit-batch';
import { readBekendIban } from '@/domain/terugbetalingen/read-rekening';
import { makeBetalingskenmerk } from '@/law/identifiers';
import { toCents } from '@/platform/cents';
import { now } from '@/platform/clock';
import type { Context } from '@/platform/context';
import { toDatabaseDate } from '@/platform/database-date';
import { systemContext } from '@/platform/job';
import { type LocalDate, toLocalDate } from '@/platform/local-date';
import { newId, type Write, writeIn, writeKantoor, writeRaw } from '@/platform/tenant';
import { GEMEENTEN } from '../../../prisma/seed/register';
import { ibanOf } from '../genereer/nummers';
import { ochtend, staff } from './bezwaren';

/** Who pays by direct debit, so many in each of these: some in a demo of every size. */
const MACHTIGINGEN = [
  { gemeente: 'enschede', aantal: 6 },
  { gemeente: 'borne', aantal: 2 },
] as const;
const DAGTEKENING = toLocalDate('2026-09-30');
const GEMACHTIGD = toLocalDate('2026-10-02');

/** Days of collection that went to the bank, with what came back: which one of the batch, when and why. */
const INGEDIEND = [
  {
    dag: toLocalDate('2026-10-26'),
    voorgesteld: toLocalDate('2026-10-20'),
    retour: { nummer: 1, dag: toLocalDate('2026-10-29'), code: 'AM04' },
  },
  {
    dag: toLocalDate('2026-11-26'),
    voorgesteld: toLocalDate('2026-11-20'),
    retour: { nummer: 3, dag: toLocalDate('2026-11-27'), code: 'AC04' },
  },
];
/** One that waits for a second person: the day after Christmas on which banks work. */
const VOORGESTELD = { dag: toLocalDate('2026-12-28'), voorgesteld: toLocalDate('2026-11-27') };

/**
 * Direct debit in the demo, through the same use cases as the screens: people with a mandate and an aanslag of the autumn, two
 * files that the bank booked, each with one that came back, and one batch that waits. What is there is left alone, what was
 * broken off goes on. Answers how many collections were booked.
 */
export async function fillIncasso(moment = now()): Promise<number> {
  const eerste = GEMEENTEN.find((g) => g.sleutel === MACHTIGINGEN[0].gemeente);
  if (!eerste || moment < ochtend(VOORGESTELD.voorgesteld)) return 0;
  const { kantoorId } = eerste;
  for (const { gemeente, aantal } of MACHTIGINGEN) {
    const gevonden = GEMEENTEN.find((g) => g.sleutel === gemeente);
    for (let at = 0; gevonden && at < aantal; at += 1)
      await writeIn(
        staff({ kantoorId, gemeenteId: gevonden.id }, 'medewerker-innen', ochtend(GEMACHTIGD)),
        gevonden.id,
        (write) => addMachtiging(write, at),
      );
  }
  const waar = { kantoorId, gemeenteId: eerste.id };
  let geboekt = 0;
  for (const { dag, voorgesteld, retour } of INGEDIEND) {
    const id = await openBatch(waar, dag, voorgesteld);
    await send(waar, id, voorgesteld);
    geboekt += await receive(kantoorId, id, dag, retour);
  }
  await openBatch(waar, VOORGESTELD.dag, VOORGESTELD.voorgesteld);
  return geboekt;
}

type Waar = { kantoorId: number; gemeenteId: number };

const innen = (waar: Waar, dag: LocalDate): Context => staff(waar, 'medewerker-innen', ochtend(dag));
const systeem = async (kantoorId: number, dag: LocalDate): Promise<Context> => ({
  ...(await systemContext('demo', 'incasso', { kantoorId })),
  now: ochtend(dag),
});

/** The batch of a day, proposed and filled. */
async function openBatch(waar: Waar, dag: LocalDate, voorgesteld: LocalDate): Promise<string> {
  const id = await writeKantoor(innen(waar, voorgesteld), async (write) => {
    const bekend = await write.db.incassobatch.findFirst({
      where: {
        kantoorId: waar.kantoorId,
        incassodag: toDatabaseDate(dag),
        status: { notIn: ['afgewezen', 'ingetrokken'] },
      },
      select: { id: true },
    });
    return bekend?.id ?? proposeBatch(write, dag);
  });
  await fillBatch(await systeem(waar.kantoorId, voorgesteld), id);
  return id;
}

/** Approved by another and sent. */
async function send(waar: Waar, id: string, dag: LocalDate): Promise<void> {
  const stap = (besluit: 'akkoord' | 'vastzetten', als: Context, van: string) =>
    writeKantoor(als, async (write) => {
      const { status, versie } = await write.db.incassobatch.findUniqueOrThrow({
        where: { kantoorId_id: { kantoorId: waar.kantoorId, id } },
      });
      if (status === van) await decideBatch(write, { id, versie, besluit, reden: null });
    });
  await stap('akkoord', staff(waar, 'invorderingsambtenaar', ochtend(dag)), 'voorgesteld');
  await stap('vastzetten', innen(waar, dag), 'akkoord');
  await submitBatch(await systeem(waar.kantoorId, dag), id);
}

type Retour = { nummer: number; dag: LocalDate; code: string };

/** What the bank says of a file: all of it booked on its day, one of it taken back. Returns how many were new. */
async function receive(kantoorId: number, batchId: string, dag: LocalDate, retour: Retour): Promise<number> {
  const ctx = await systeem(kantoorId, dag);
  const verzameling = `B${batchId.replaceAll('-', '').toUpperCase().slice(-16)}-%`;
  const insert = (op: LocalDate, teken: 1 | -1, alleen: number | null, code: string | null) =>
    writeRaw(ctx, null, (client) =>
      client.query(
        `insert into ontvangst (kantoor_id, id, bestand_id, bankreferentie, boekdatum, valutadatum, bedrag_centen, betalingskenmerk,
           tegenrekening, naam, omschrijving, end_to_end, transactie, retour)
         select $1, md5($1 || ':' || v.referentie)::uuid, v.bestand, v.referentie, $3::date, $3::date, $4 * v.bedrag_centen,
           v.betalingskenmerk, v.tegenrekening, v.naam, 'Gemeentebelastingen', v.end_to_end, 'PMNT/IDDT/ESDD', $6
         from (select w.*, 'INC-' || $3 || '-' || row_number() over volgorde as referentie, row_number() over volgorde as nummer,
             (select b.id from bestand b where b.kantoor_id = $1 and b.soort = 'ontvangsten' and b.status = 'geladen'
               order by b.aangeboden_op, b.id limit 1) as bestand
           from verwachte_ontvangst w where w.kantoor_id = $1 and w.verzameling like $2
           window volgorde as (order by w.betalingskenmerk, w.bedrag_centen)) v
         where ($5::int is null or v.nummer = $5) and v.bestand is not null
           and not exists (select from ontvangst o where o.kantoor_id = $1 and o.bankreferentie = v.referentie)`,
        [kantoorId, verzameling, op, teken, alleen, code],
      ),
    );
  const nieuw = await insert(dag, 1, null, null);
  await processOntvangsten(ctx);
  await followIncassos(ctx);
  await insert(retour.dag, -1, retour.nummer, retour.code);
  const later = await systeem(kantoorId, retour.dag);
  await processOntvangsten(later);
  await followIncassos(later);
  return nieuw.rowCount ?? 0;
}

/** An aanslag of the autumn for somebody who paid that of the spring, and his mandate. */
async function addMachtiging(write: Write, at: number): Promise<void> {
  const persoonId = await imposeNajaar(write, at);
  if (persoonId === null) return;
  if ((await write.db.incassomachtiging.count({ where: { gemeenteId: write.gemeenteId, persoonId } })) > 0)
    return;
  const naam = await write.db.persoon.findUniqueOrThrow({
    where: { gemeenteId_id: { gemeenteId: write.gemeenteId, id: persoonId } },
    select: { voorletters: true, geslachtsnaam: true },
  });
  await giveMachtigingVoor(write, {
    persoonId,
    // Who gave an account for what he gets back signs for the same: another one takes a second person.
    iban:
      (await readBekendIban(write, write.gemeenteId, persoonId)) ??
      ibanOf(9_000 + write.gemeenteId * 100 + at),
    rekeninghouder: [naam.voorletters, naam.geslachtsnaam].filter(Boolean).join(' '),
    aanslagId: null,
    taal: 'nl',
    bewijs: 'Getekend formulier ontvangen met de post',
  });
}

type Voorbeeld = {
  persoon_id: string;
  tarief_id: string;
  belastingsoort: 'afvalstoffenheffing';
  object_id: string | null;
  aantal: bigint;
  bedrag_centen: bigint;
};

/** Who paid all of his aanslag of this year, by its number, with the line of afval that the new one is made of. */
const findBetaald = ({ db, gemeenteId }: Write, at: number): Promise<Voorbeeld[]> =>
  db.$queryRaw<Voorbeeld[]>`
    select a.persoon_id, r.tarief_id, r.belastingsoort, r.object_id, r.aantal, r.bedrag_centen
    from aanslag a
    join aanslagregel r on r.gemeente_id = a.gemeente_id and r.aanslag_id = a.id and r.belastingsoort = 'afvalstoffenheffing'
    join persoon p on p.gemeente_id = a.gemeente_id and p.id = a.persoon_id and p.soort = 'natuurlijk'
      and p.overlijdensdatum is null and not p.geheimhouding
    where a.gemeente_id = ${gemeenteId} and a.belastingjaar = 2026 and a.run_id is not null and r.bedrag_centen > 0
      and (select coalesce(sum(b.bedrag_centen), 0) from boekingsregel b where b.gemeente_id = a.gemeente_id
        and b.aanslag_id = a.id and b.rekening like 'debiteuren%') = 0
      and not exists (select from incassomachtiging m where m.gemeente_id = a.gemeente_id and m.persoon_id = a.persoon_id)
    order by a.aanslagnummer, r.volgnummer offset ${at} limit 1`;

/** The aanslag by its number, imposed and booked when it is not there; whose it is, or null where nobody fits. */
async function imposeNajaar(write: Write, at: number): Promise<string | null> {
  const { db, gemeenteId, ctx } = write;
  const aanslagnummer = `2026-${String(9_200_001 + at)}`;
  const bekend = await db.aanslag.findFirst({
    where: { gemeenteId, aanslagnummer },
    select: { persoonId: true },
  });
  if (bekend) return bekend.persoonId;
  const [van] = await findBetaald(write, at);
  if (!van) return null;
  const [aanslagId, regelId] = [newId(), newId()];
  const bedragCenten = toCents(van.bedrag_centen);
  const betalingskenmerk = makeBetalingskenmerk(`${gemeenteId}2026${String(9_200_001 + at)}`);
  const termijnen = { dagtekening: DAGTEKENING, betaalschema: 'twee-termijnen' as const, bedragCenten };
  const laatste = vervaldagenVan(termijnen).waarde.at(-1)?.vervaldag ?? DAGTEKENING;
  await db.aanslag.create({
    data: {
      ...{ gemeenteId, id: aanslagId, aanslagnummer, persoonId: van.persoon_id, belastingjaar: 2026 },
      ...{ soort: 'gecombineerd', betaalschema: 'twee-termijnen', betalingskenmerk, bedragCenten },
      dagtekening: toDatabaseDate(DAGTEKENING),
      laatsteVervaldag: toDatabaseDate(laatste),
      opgelegdOp: ochtend(DAGTEKENING),
    },
  });
  await db.aanslagregel.create({
    data: {
      ...{ gemeenteId, id: regelId, aanslagId, volgnummer: 1, belastingsoort: van.belastingsoort },
      ...{ tariefId: van.tarief_id, objectId: van.object_id, aantal: van.aantal, bedragCenten },
      ...{ deelTeller: 12, deelNoemer: 12 },
    },
  });
  await db.betalingskenmerk.create({
    data: { kantoorId: ctx.kantoorId, kenmerk: betalingskenmerk, gemeenteId, aanslagId },
  });
  const regel = {
    belastingsoort: van.belastingsoort,
    belastingjaar: 2026,
    aanslagId,
    aanslagregelId: regelId,
  };
  await postBoeking(
    write,
    makeBoeking('oplegging', { boekdatum: DAGTEKENING }, [
      { ...regel, rekening: 'debiteuren', centen: bedragCenten },
      { ...regel, rekening: 'opbrengst', centen: toCents(-bedragCenten) },
    ]),
  );
  return van.persoon_id;
}
