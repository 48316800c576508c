import { decideKostenterugname } from '@/domain/invordering/decide-kostenterugname';
import { proposeKostenterugname } from '@/domain/invordering/propose-kostenterugname';
import { now } from '@/platform/clock';
import type { Context } from '@/platform/context';
import { systemContext } from '@/platform/job';
import type { Rol } from '@/platform/permissions';
import { readIn, writeIn } from '@/platform/tenant';
import { KANTOREN } from '../../../prisma/seed/register';
import { asStaff } from './as-staff';

/** Days before today on which each thing happened. */
const VOOR = { voorgesteld: 6, besloten: 3 } as const;
const REDEN = 'De aanmaning ging naar een oud adres. De inwoner kreeg haar niet.';

/**
 * What the demo does with the costs of aanmaningen in each gemeente, in the order of the aanslagnummers: of one a
 * colleague proposes to take them back, of the next they were taken back. All others stand.
 */
const GEVALLEN = ['voorgesteld', 'teruggenomen'] as const;

/** Costs taken back through the same use cases as the screens. What is there is left alone. Answers how many were proposed. */
export async function fillKosten(): Promise<number> {
  let made = 0;
  for (const { id: kantoorId, sleutel } of KANTOREN) {
    const ctx = await systemContext('demo', 'invordering', { kantoorId });
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
  const staf = (rol: Rol, dagen: number) =>
    asStaff(ctx, `${rol}-${kantoor}`, rol, new Date(vandaag.getTime() - dagen * 86_400_000));
  let made = 0;
  for (const [at, { kostenId, ...gevonden }] of (await findKosten(ctx, gemeenteId)).entries()) {
    let { voorstel } = gevonden;
    if (voorstel === null) {
      voorstel = await writeIn(staf('medewerker-innen', VOOR.voorgesteld), gemeenteId, (write) =>
        proposeKostenterugname(write, { kostenId, reden: REDEN }),
      );
      made += 1;
    }
    const geval = GEVALLEN[at];
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
  kostenId: string;
  voorstel: { id: string; versie: number; status: string } | null;
};

/** Costs of aanmaningen after which nothing followed, with what the demo made of them before. */
const findKosten = (ctx: Context, gemeenteId: number): Promise<Gevonden[]> =>
  readIn(
    ctx,
    [gemeenteId],
    ({ db }) => db.$queryRaw<Gevonden[]>`
      select k.id as "kostenId",
        case when t.id is not null then json_build_object('id', t.id, 'versie', t.versie, 'status', t.status) end as voorstel
      from kosten k
      join aanslag a on a.gemeente_id = k.gemeente_id and a.id = k.aanslag_id
      left join kostenterugname t on t.gemeente_id = k.gemeente_id and t.kosten_id = k.id
      where k.gemeente_id = ${gemeenteId} and k.soort = 'aanmaning'
        and not exists (select from kosten o where o.gemeente_id = k.gemeente_id and o.aanslag_id = k.aanslag_id
          and o.soort <> 'aanmaning')
      order by a.aanslagnummer desc limit ${GEVALLEN.length}`,
  );
