import { maandVan } from '@/domain/grootboek/maand';
import { askStap } from '@/domain/invordering/ask-stap';
import { decideOninbaarlijst } from '@/domain/invordering/decide-oninbaarlijst';
import { checkOninbaarlijst, makeOninbaarlijst } from '@/domain/invordering/make-oninbaarlijst';
import { proposeOninbaar } from '@/domain/invordering/propose-oninbaar';
import { recordVerhaalfeit } from '@/domain/invordering/record-verhaalfeit';
import { judgeStap } from '@/domain/invordering/take-stap';
import { getVorderingbeeld } from '@/domain/invordering/vordering.queries';
import { toCents } from '@/platform/cents';
import { localDateOf, now } from '@/platform/clock';
import type { Context } from '@/platform/context';
import { persoonSleutel } from '@/platform/identiteit';
import { systemContext } from '@/platform/job';
import { addDays, type LocalDate, toLocalDate } from '@/platform/local-date';
import type { Rol } from '@/platform/permissions';
import { readIn, writeIn } from '@/platform/tenant';
import { KANTOREN } from '../../../prisma/seed/register';
import { readPersonen } from '../oidc-provider/personen';
import { asStaff } from './as-staff';

/** Of each gemeente: one debt was written off last month, one is on a list that waits for the decision, one waits for a list. */
const REDENEN = ['overleden-zonder-nalatenschap', 'geen-verhaal', 'niet-kunner'] as const;
/** One in so many debts is proposed for oninbaar. */
const DEEL = 3;
const TOELICHTING = 'Geen loon, uitkering of bezit gevonden bij het onderzoek.';
/** Days ahead in which the demo looks for one on which a step can be taken. */
const VOORUIT = 10;

/** What comes after the run in the demo: a step that waits for a second person, and oninbaar in each of its states. */
export async function fillInvorderingVerder(): Promise<number> {
  let made = 0;
  for (const { id: kantoorId, sleutel } of KANTOREN) {
    const ctx = await systemContext('demo', 'invordering', { kantoorId });
    for (const [at, { gemeenteId }] of ctx.gemeenten.entries()) {
      made += await fillOninbaarIn(ctx, gemeenteId, sleutel, now());
      made += await proposeStapIn(ctx, gemeenteId, sleutel, now());
      made += await fillVerhaalIn(ctx, gemeenteId, sleutel);
      made += await fillOpdrachtIn(ctx, gemeenteId, sleutel, at);
    }
  }
  return made;
}

const als = (ctx: Context, kantoor: string) => (rol: Rol, op: Date) =>
  asStaff(ctx, `${rol}-${kantoor}`, rol, op);

/** Oninbaar in one gemeente, with what the screens use; what is there is left alone. Answers how many were proposed. */
export async function fillOninbaarIn(
  ctx: Context,
  gemeenteId: number,
  kantoor: string,
  vandaag: Date,
): Promise<number> {
  const staf = als(ctx, kantoor);
  const vorigeMaand = new Date(`${addDays(maandVan(localDateOf(vandaag)).van, -12)}T10:00:00Z`);
  const schulden = await findSchulden(ctx, gemeenteId);
  let made = 0;
  for (const [at, aanslagId] of schulden.entries()) {
    const op = at === 0 ? vorigeMaand : vandaag;
    const redencode = REDENEN[at] ?? 'niet-kunner';
    await writeIn(staf('medewerker-innen', op), gemeenteId, (write) =>
      proposeOninbaar(write, {
        aanslagId,
        omvang: 'geheel',
        bedragCenten: null,
        redencode,
        toelichting: TOELICHTING,
      }),
    );
    made += 1;
    if (at === 2) break;
    const maand = maandVan(localDateOf(op)).van;
    const id = await writeIn(staf('medewerker-innen', op), gemeenteId, (write) =>
      makeOninbaarlijst(write, { maand }),
    );
    await writeIn(staf('invorderingsambtenaar', op), gemeenteId, (write) =>
      checkOninbaarlijst(write, { id, versie: 1 }),
    );
    if (at > 0) continue;
    await writeIn(staf('directeur', op), gemeenteId, (write) =>
      decideOninbaarlijst(write, {
        id,
        versie: 2,
        besluit: 'vaststellen',
        namens: 'dagelijks-bestuur',
        kenmerk: `DB ${maand.slice(0, 7)}, punt 8`,
        reden: null,
      }),
    );
  }
  return made;
}

/** An aanmaning that one proposed for one claim and that waits, on the first day on which nothing speaks against it. */
export const proposeStapIn = (
  ctx: Context,
  gemeenteId: number,
  kantoor: string,
  vandaag: Date,
): Promise<number> =>
  writeIn(als(ctx, kantoor)('medewerker-innen', vandaag), gemeenteId, async (write) => {
    const rijen = await write.db.$queryRaw<{ id: string }[]>`
      select s.aanslag_id as id from invorderingsstap s
      join aanslag a on a.gemeente_id = s.gemeente_id and a.id = s.aanslag_id
      where s.gemeente_id = ${gemeenteId} and s.terug_van is null
        and not exists (select from stapvoorstel v where v.gemeente_id = s.gemeente_id)
      group by s.aanslag_id, a.aanslagnummer having count(*) = 1 order by a.aanslagnummer limit 5`;
    for (const { id: aanslagId } of rijen)
      for (let n = 0; n < VOORUIT; n += 1) {
        const vraag = {
          aanslagId,
          stap: 'aanmaning' as const,
          dagtekening: addDays(localDateOf(vandaag), n),
        };
        if ((await judgeStap(write, vraag)) !== null) continue;
        await askStap(write, { ...vraag, toelichting: 'De inwoner nam de telefoon niet op.' });
        return 1;
      }
    return 0;
  });

/** What was found out and done about the debt with a dwangbevel, each on its day: the vordering gave nothing, a hernieuwd bevel is to come. */
const VERHAAL = [
  { soort: 'vooraankondiging', dag: '2026-09-21', bewijs: 'Brief van 21 september 2026.' },
  {
    soort: 'inkomstenbron',
    dag: '2026-10-19',
    naam: 'Uitzendbureau Voorbeeld',
    adres: 'Voorbeeldstraat 1\n7551 AA Hengelo',
    bewijs: 'UWV, polisadministratie.',
  },
  {
    soort: 'beslagvrije-voet',
    dag: '2026-10-19',
    centen: 168_000n,
    bewijs: 'Berekening van 19 oktober 2026.',
  },
  { soort: 'maatwerk', dag: '2026-10-19', bewijs: 'Werkt vast en reageert niet op brieven en telefoon.' },
  { soort: 'vordering', dag: '2026-10-20', bewijs: 'Brief aan de werkgever van 20 oktober 2026.' },
  { soort: 'zonder-resultaat', dag: '2026-11-20', bewijs: 'De werkgever schrijft dat het werk is gestopt.' },
] as const;

/** After the dwangbevel of one debt of a gemeente; none where something was written down already, or may not be. */
export async function fillVerhaalIn(ctx: Context, gemeenteId: number, kantoor: string): Promise<number> {
  const op = (dag: string) => als(ctx, kantoor)('invorderingsambtenaar', new Date(`${dag}T10:00:00Z`));
  const aanslagId = await readIn(op(VERHAAL[0].dag), [gemeenteId], async (read) => {
    const rijen = await read.db.$queryRaw<{ id: string }[]>`
      select s.aanslag_id as id from invorderingsstap s
      join aanslag a on a.gemeente_id = s.gemeente_id and a.id = s.aanslag_id
      where s.gemeente_id = ${gemeenteId} and s.stap = 'dwangbevel' and s.terug_van is null
        and not exists (select from verhaalfeit v where v.gemeente_id = s.gemeente_id and v.soort = 'vooraankondiging')
      order by a.aanslagnummer limit 3`;
    for (const { id } of rijen) {
      const { verhaal } = await getVorderingbeeld(read, gemeenteId, id);
      if (verhaal.some(({ actie, mag }) => actie === 'vooraankondiging' && mag)) return id;
    }
    return null;
  });
  if (aanslagId === null) return 0;
  for (const feit of VERHAAL)
    await writeIn(op(feit.dag), gemeenteId, async (write) => {
      const { oordeel } = await getVorderingbeeld(write, gemeenteId, aanslagId);
      const centen =
        feit.soort === 'vordering' ? oordeel.teInnen : 'centen' in feit ? toCents(feit.centen) : null;
      await recordVerhaalfeit(write, {
        aanslagId,
        soort: feit.soort,
        dag: toLocalDate(feit.dag),
        naam: 'naam' in feit ? feit.naam : null,
        adres: 'adres' in feit ? feit.adres : null,
        centen,
        bewijs: feit.bewijs,
      });
    });
  return VERHAAL.length;
}

/** An assignment to a deurwaarder after that, as far as each gemeente has come: over a kantoor there is one of each state. */
const OPDRACHT = [
  ['bevelvoorstel'],
  ['bevelvoorstel', 'bevelopdracht'],
  ['bevelvoorstel', 'bevelopdracht', 'opdracht-aangenomen'],
  ['bevelvoorstel', 'bevelopdracht', 'opdracht-aangenomen', 'hernieuwd-bevel', 'deurwaarderskosten'],
  ['bevelvoorstel', 'bevelopdracht', 'opdracht-teruggegeven'],
  ['bevelvoorstel', 'bevelopdracht', 'opdracht-aangenomen', 'opdracht-zonder-resultaat'],
] as const;
/** The Monday after the vordering turned out to give nothing; each line is of the day after the one before it. */
const OPDRACHTDAG = toLocalDate('2026-11-23');

/** One assignment in a gemeente; none where there is one, or nothing that a bevel may be brought about. */
export async function fillOpdrachtIn(
  ctx: Context,
  gemeenteId: number,
  kantoor: string,
  at: number,
): Promise<number> {
  const wie = (soort: string, dag: LocalDate) =>
    als(ctx, kantoor)(
      soort === 'bevelopdracht' || soort === 'hernieuwd-bevel' ? 'invorderingsambtenaar' : 'medewerker-innen',
      new Date(`${dag}T10:00:00Z`),
    );
  const soorten = OPDRACHT[at % OPDRACHT.length] ?? OPDRACHT[0];
  const aanslagId = await readIn(wie('', OPDRACHTDAG), [gemeenteId], async (read) => {
    const rijen = await read.db.$queryRaw<{ id: string }[]>`
      select v.aanslag_id as id from verhaalfeit v
      where v.gemeente_id = ${gemeenteId} and v.soort = 'zonder-resultaat'
        and not exists (select from verhaalfeit o where o.gemeente_id = v.gemeente_id and o.soort = 'bevelvoorstel')
      order by v.dag, v.aanslag_id limit 1`;
    const id = rijen[0]?.id;
    if (id === undefined) return null;
    const { verhaal, deurwaarder } = await getVorderingbeeld(read, gemeenteId, id);
    const mag = verhaal.some((oordeel) => oordeel.actie === 'hernieuwd-bevel' && oordeel.mag);
    return mag && deurwaarder !== null ? id : null;
  });
  if (aanslagId === null) return 0;
  for (const [n, soort] of soorten.entries()) {
    const dag = addDays(OPDRACHTDAG, n);
    await writeIn(wie(soort, dag), gemeenteId, (write) =>
      recordVerhaalfeit(write, {
        aanslagId,
        soort,
        dag,
        naam: null,
        centen: soort === 'deurwaarderskosten' ? toCents(4_550) : null,
        bewijs: 'Overleg en bericht van de deurwaarder.',
      }),
    );
  }
  return soorten.length;
}

/** Debts of people of whom nothing else is going on and whom nobody logs in as, from the lowest number up; none where there is oninbaar already. */
const findSchulden = (ctx: Context, gemeenteId: number): Promise<string[]> =>
  readIn(ctx, [gemeenteId], async ({ db }) => {
    const demo = readPersonen().flatMap(({ bsn }) =>
      bsn === undefined ? [] : [persoonSleutel(ctx.kantoorId, bsn)],
    );
    const rijen = await db.$queryRaw<{ id: string }[]>`
      select a.id
      from aanslag a
      join persoon p on p.gemeente_id = a.gemeente_id and p.id = a.persoon_id and p.soort = 'natuurlijk'
        and not p.geheimhouding and not p.sleutel = any(${demo})
      cross join lateral (select sum(r.bedrag_centen) as open from boekingsregel r where r.gemeente_id = a.gemeente_id
        and r.aanslag_id = a.id and r.rekening like 'debiteuren%') s
      where a.gemeente_id = ${gemeenteId} and s.open between 2000 and 100000
        and not exists (select from opschorting o where o.gemeente_id = a.gemeente_id and o.persoon_id = a.persoon_id)
        and not exists (select from regeling_aanslag ra where ra.gemeente_id = a.gemeente_id and ra.aanslag_id = a.id)
        and not exists (select from zaak_onderwerp zo where zo.gemeente_id = a.gemeente_id and zo.onderwerp_id = a.id)
        and not exists (select from invorderingsstap x where x.gemeente_id = a.gemeente_id and x.aanslag_id = a.id)
        and not exists (select from oninbaarvoorstel v where v.gemeente_id = a.gemeente_id)
      order by a.aanslagnummer limit ${REDENEN.length * DEEL}`;
    // The others are left alone: there is kwijtschelding to be asked for as well.
    return rijen.slice(0, Math.floor(rijen.length / DEEL)).map((rij) => rij.id);
  });
