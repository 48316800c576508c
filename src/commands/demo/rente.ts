import { decideVermindering } from '@/domain/aanslagen/decide-vermindering';
import { proposeVermindering } from '@/domain/aanslagen/propose-vermindering';
import { recordRekening } from '@/domain/terugbetalingen/give-rekening';
import { toCents } from '@/platform/cents';
import type { Context } from '@/platform/context';
import { persoonSleutel } from '@/platform/identiteit';
import { systemContext } from '@/platform/job';
import { addDays, type LocalDate } from '@/platform/local-date';
import type { Rol } from '@/platform/permissions';
import { readIn, writeIn } from '@/platform/tenant';
import { KANTOREN } from '../../../prisma/seed/register';
import { readPersonen } from '../oidc-provider/personen';
import { asStaff } from './as-staff';
import { ibanMet, readBank, sendInOne } from './terugbetalingen';

/** Where the demo pays interest: where it pays back. */
const WAAR: Readonly<Record<string, string>> = { gbtwente: 'enschede' };

/**
 * Three people whose aanslag was lowered after they paid: two are paid back in one order, of whom the first gets interest
 * because it took longer than six weeks; the third waits on the list, with interest. So many days ago it was decided.
 */
const GEVALLEN = [
  { dagen: 75, wat: 'betaald', toelichting: 'De container was al ingeleverd. Het besluit bleef liggen.' },
  { dagen: 12, wat: 'betaald', toelichting: 'De container was al ingeleverd. Meteen betaald.' },
  { dagen: 60, wat: 'wacht', toelichting: 'De container was al ingeleverd. Nog terug te betalen.' },
] as const;

type Waarvan = { aanslagId: string; persoonId: string; regelId: string; centen: bigint };

/** Refunds with interest and without. What is there is left alone, what was broken off goes on. Answers how many were made. */
export async function fillRente(): Promise<number> {
  let made = 0;
  for (const { id: kantoorId, sleutel } of KANTOREN) {
    const ctx = await systemContext('demo', 'invordering', { kantoorId });
    const gemeente = ctx.gemeenten.find((g) => g.sleutel === WAAR[sleutel]);
    const dag = gemeente && (await readBank(ctx))?.laatste?.einddag;
    if (gemeente && dag) made += await fillRenteIn(ctx, gemeente.gemeenteId, sleutel, dag);
  }
  return made;
}

/** The same in one gemeente, on the day of the last statement of the bank. */
export async function fillRenteIn(
  ctx: Context,
  gemeenteId: number,
  kantoor: string,
  dag: LocalDate,
): Promise<number> {
  const op = (moment: LocalDate) => (rol: Rol) =>
    asStaff(ctx, `${rol}-${kantoor}`, rol, new Date(`${moment}T10:00:00Z`));
  let made = 0;
  const betaald: string[] = [];
  for (const [n, { dagen, wat, toelichting }] of GEVALLEN.entries()) {
    const toen = op(addDays(dag, -dagen));
    const eerder = await findVerlaagd(ctx, gemeenteId, toelichting);
    const van = eerder ?? (await findBetaald(ctx, gemeenteId, addDays(dag, -dagen)));
    if (van === null) continue;
    if (eerder === null) {
      await lower(toen, gemeenteId, van, toelichting);
      made += 1;
    } else if (eerder.voorstel !== null) await decide(toen, gemeenteId, eerder.voorstel);
    if (!(await hasRekening(ctx, gemeenteId, van.persoonId)))
      await writeIn(toen('serviceteam'), gemeenteId, (write) =>
        recordRekening(write, {
          persoonId: van.persoonId,
          gegeven: {
            ...{ iban: ibanMet(ctx.kantoorId, 20 + n), plaats: null, land: null },
            ...{ eigen: true, tenaamstelling: null, reden: null },
          },
        }),
      );
    if (wat === 'betaald') betaald.push(van.aanslagId);
  }
  await sendInOne(op(dag), gemeenteId, betaald);
  return made;
}

type Voorstel = { id: string; versie: number };

/** All of one line falls away, by two people. */
async function lower(
  als: (rol: Rol) => Context,
  gemeenteId: number,
  { aanslagId, regelId, centen }: Waarvan,
  toelichting: string,
): Promise<void> {
  const { id, versie } = await writeIn(als('medewerker-heffen'), gemeenteId, (write) =>
    proposeVermindering(write, {
      ...{ aanslagId, aanslagregelId: regelId, bedragCenten: toCents(centen) },
      ...{ reden: 'ambtshalve', toelichting },
    }),
  );
  await decide(als, gemeenteId, { id, versie });
}

const decide = (als: (rol: Rol) => Context, gemeenteId: number, voorstel: Voorstel) =>
  writeIn(als('heffingsambtenaar'), gemeenteId, (write) =>
    decideVermindering(write, { ...voorstel, besluit: 'toekennen', besluitReden: null }),
  );

/** Whose aanslag was lowered for this by an earlier start; with the proposal that nobody decided on. */
async function findVerlaagd(
  ctx: Context,
  gemeenteId: number,
  toelichting: string,
): Promise<(Waarvan & { voorstel: Voorstel | null }) | null> {
  const [rij] = await readIn(
    ctx,
    [gemeenteId],
    ({ db }) => db.$queryRaw<(Waarvan & { voorstel: Voorstel | null })[]>`
      select a.id as "aanslagId", a.persoon_id as "persoonId", v.aanslagregel_id as "regelId", v.bedrag_centen as centen,
        case when v.status = 'voorgesteld' then jsonb_build_object('id', v.id, 'versie', v.versie) end as voorstel
      from vermindering v join aanslag a on a.gemeente_id = v.gemeente_id and a.id = v.aanslag_id
      where v.gemeente_id = ${gemeenteId} and v.toelichting = ${toelichting} limit 1`,
  );
  return rij ?? null;
}

/** The first who paid all he owes before this day, has nothing due back, and whom nobody logs in as; with his largest line. */
async function findBetaald(ctx: Context, gemeenteId: number, voor: LocalDate): Promise<Waarvan | null> {
  const bekend = readPersonen().flatMap((p) => (p.bsn ? [persoonSleutel(ctx.kantoorId, p.bsn)] : []));
  const [rij] = await readIn(
    ctx,
    [gemeenteId],
    ({ db }) => db.$queryRaw<Waarvan[]>`
      select a.id as "aanslagId", a.persoon_id as "persoonId", l.id as "regelId", l.bedrag_centen as centen
      from aanslag a
      join persoon p on p.gemeente_id = a.gemeente_id and p.id = a.persoon_id
      cross join lateral (select r.id, r.bedrag_centen from aanslagregel r
        where r.gemeente_id = a.gemeente_id and r.aanslag_id = a.id order by r.bedrag_centen desc, r.volgnummer limit 1) l
      where a.gemeente_id = ${gemeenteId} and a.run_id is not null and p.soort = 'natuurlijk'
        and p.overlijdensdatum is null and p.sleutel <> all(${bekend}::text[])
        and not exists (select from aanslag x where x.gemeente_id = a.gemeente_id and x.persoon_id = a.persoon_id and x.id <> a.id)
        and not exists (select from uitbetaalrekening u where u.gemeente_id = a.gemeente_id and u.persoon_id = a.persoon_id)
        and not exists (select from zaak z where z.gemeente_id = a.gemeente_id and z.persoon_id = a.persoon_id)
        and not exists (select from opschorting o where o.gemeente_id = a.gemeente_id and o.persoon_id = a.persoon_id)
        and not exists (select from boekingsregel r join boeking b on b.gemeente_id = r.gemeente_id and b.id = r.boeking_id
          where r.gemeente_id = a.gemeente_id and r.aanslag_id = a.id
            and (b.soort not in ('oplegging', 'ontvangst') or r.rekening = 'te-veel-ontvangen' or b.boekdatum >= ${voor}::date))
        and (select sum(r.bedrag_centen) from boekingsregel r where r.gemeente_id = a.gemeente_id and r.aanslag_id = a.id
          and r.rekening like 'debiteuren%') = 0
      order by a.aanslagnummer limit 1`,
  );
  return rij ?? null;
}

const hasRekening = (ctx: Context, gemeenteId: number, persoonId: string): Promise<boolean> =>
  readIn(
    ctx,
    [gemeenteId],
    async ({ db }) => (await db.uitbetaalrekening.count({ where: { gemeenteId, persoonId } })) > 0,
  );
