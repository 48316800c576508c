import { chargeKosten } from '@/domain/grootboek/charge-kosten';
import { decideKostenterugname } from '@/domain/invordering/decide-kostenterugname';
import { proposeKostenterugname } from '@/domain/invordering/propose-kostenterugname';
import { localDateOf, now } from '@/platform/clock';
import type { Context } from '@/platform/context';
import { systemContext } from '@/platform/job';
import { addDays, type LocalDate } from '@/platform/local-date';
import type { Rol } from '@/platform/permissions';
import { readIn, writeIn } from '@/platform/tenant';
import { KANTOREN } from '../../../prisma/seed/register';
import { staffId } from '../../../prisma/seed/staff';

/** Days before today on which each thing happened. */
const VOOR = { aanmaning: 40, voorgesteld: 6, besloten: 3 } as const;
const REDEN = 'De aanmaning ging naar een oud adres. De inwoner kreeg haar niet.';

/**
 * What the demo shows of costs in each gemeente, in the order of the aanslagnummers: an aanmaning of which the costs
 * stand, one of which a colleague proposes to take them back, and one of which they were taken back.
 */
const GEVALLEN = ['staat', 'voorgesteld', 'teruggenomen'] as const;

/** Costs of aanmaningen through the same use cases as the screens. What is there is left alone. Answers how many were made. */
export async function fillKosten(): Promise<number> {
  let made = 0;
  for (const { id: kantoorId, sleutel } of KANTOREN) {
    const ctx = await systemContext('demo', 'demonstratie', { kantoorId });
    for (const { gemeenteId } of ctx.gemeenten) made += await fillKostenIn(ctx, gemeenteId, sleutel, now());
  }
  return made;
}

/** The same in one gemeente. Goes on where it was broken off. */
export async function fillKostenIn(
  ctx: Context,
  gemeenteId: number,
  kantoor: string,
  vandaag: Date,
): Promise<number> {
  const dag = addDays(localDateOf(vandaag), -VOOR.aanmaning);
  const staf = (rol: Rol, dagen: number): Context => {
    const naam = `${rol}-${kantoor}`;
    return {
      ...ctx,
      actor: { soort: 'medewerker', medewerkerId: staffId(ctx.kantoorId, naam), naam },
      gemeenten: ctx.gemeenten.map((g) => ({ ...g, rollen: [rol] })),
      now: new Date(vandaag.getTime() - dagen * 86_400_000),
    };
  };
  let made = 0;
  for (const [at, gevonden] of (await findOpen(ctx, gemeenteId, dag)).entries()) {
    const geval = GEVALLEN[at];
    const { aanslagId } = gevonden;
    let { kostenId, voorstel } = gevonden;
    if (kostenId === null) {
      const handeling = { soort: 'demo', id: aanslagId };
      const kosten = await writeIn(staf('medewerker-innen', VOOR.aanmaning), gemeenteId, (write) =>
        chargeKosten(write, { aanslagId, soort: 'aanmaning', handeling, dag }),
      );
      kostenId = kosten.id;
      made += 1;
    }
    if (geval === 'staat') continue;
    const eigen = { kostenId, reden: REDEN };
    voorstel ??= await writeIn(staf('medewerker-innen', VOOR.voorgesteld), gemeenteId, (write) =>
      proposeKostenterugname(write, eigen),
    );
    if (geval !== 'teruggenomen' || voorstel.status !== 'voorgesteld') continue;
    const besluit = {
      id: voorstel.id,
      versie: voorstel.versie,
      besluit: 'toekennen',
      besluitReden: null,
    } as const;
    await writeIn(staf('invorderingsambtenaar', VOOR.besloten), gemeenteId, (write) =>
      decideKostenterugname(write, besluit),
    );
  }
  return made;
}

type Gevonden = {
  aanslagId: string;
  kostenId: string | null;
  voorstel: { id: string; versie: number; status: string } | null;
};

/** Debts that were due by that day, of people of whom nothing else is going on, with what the demo made of them before. */
const findOpen = (ctx: Context, gemeenteId: number, dag: LocalDate): Promise<Gevonden[]> =>
  readIn(
    ctx,
    [gemeenteId],
    ({ db }) => db.$queryRaw<Gevonden[]>`
      select a.id as "aanslagId", k.id as "kostenId",
        case when t.id is not null then json_build_object('id', t.id, 'versie', t.versie, 'status', t.status) end as voorstel
      from aanslag a
      join persoon p on p.gemeente_id = a.gemeente_id and p.id = a.persoon_id and p.overlijdensdatum is null
      left join kosten k on k.gemeente_id = a.gemeente_id and k.aanslag_id = a.id and k.handeling_soort = 'demo'
      left join kostenterugname t on t.gemeente_id = k.gemeente_id and t.kosten_id = k.id
      cross join lateral (select sum(r.bedrag_centen) as open from boekingsregel r where r.gemeente_id = a.gemeente_id
        and r.aanslag_id = a.id and r.rekening = 'debiteuren') s
      where a.gemeente_id = ${gemeenteId} and a.laatste_vervaldag < ${dag}::date and (s.open > 5000 or k.id is not null)
        and not exists (select from kosten o where o.gemeente_id = a.gemeente_id and o.aanslag_id = a.id
          and o.handeling_soort <> 'demo')
        and not exists (select from regeling_aanslag r where r.gemeente_id = a.gemeente_id and r.aanslag_id = a.id)
        and not exists (select from zaak z where z.gemeente_id = a.gemeente_id and z.persoon_id = a.persoon_id)
      order by a.aanslagnummer desc limit ${GEVALLEN.length}`,
  );
