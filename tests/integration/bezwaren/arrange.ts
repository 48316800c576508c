import { arrangeAanslagen } from '@tests/integration/documenten/arrange';
import { addBesluiters, addMedewerker } from '@tests/support/aanwijzingen';
import { gemeenteId, seedContext } from '@tests/support/seeded';
import { testId } from '@tests/support/two-tenants';
import type pg from 'pg';
import { putConcept } from '@/domain/bezwaren/bezwaarconcept.store';
import { submitBezwaar } from '@/domain/bezwaren/submit-bezwaar';
import type { Context } from '@/platform/context';
import type { Rol } from '@/platform/permissions';
import { type Read, readIn, type Write, writeIn } from '@/platform/tenant';

export const ALMELO = gemeenteId('almelo');
/** Within the term to object of aanslagen of 28 February 2026. */
export const OP_TIJD = new Date('2026-03-24T09:00:00.000Z');

const staff = (subject: string, rollen: readonly Rol[], now: Date): Context =>
  seedContext(subject, rollen, { now });
/** Who handles, and who decides. */
export const behandelaar = (now = OP_TIJD) => staff('tom', ['medewerker-heffen', 'heffingsambtenaar'], now);
export const ambtenaar = (now = OP_TIJD) => staff('petra', ['heffingsambtenaar'], now);
/** The same role, and no aanwijzing. */
export const zonderAanwijzing = (now = OP_TIJD) => staff('zonder', ['heffingsambtenaar'], now);

/** The nth person of `arrangeAanslagen` on his own page. */
export function burger(n: number, now = OP_TIJD): Context {
  const ctx = seedContext('x', [], { now });
  return {
    ...ctx,
    actor: { soort: 'inwoner', persoonSleutel: `p${n}`, naam: 'J.A. van der Veen' },
    gemeenten: ctx.gemeenten
      .filter((g) => g.gemeenteId === ALMELO)
      .map((g) => ({ ...g, rollen: [], persoonId: persoonVan(n) })),
  };
}

export const persoonVan = (n: number): string => testId(`persoon almelo ${n}`);
export const aanslagVan = (n: number): string => testId(`aanslag almelo ${n}`);
/** The nth aanslag has three lines: riool, ozb and afval, of these amounts. */
export const regelVan = (n: number, i: number): string => testId(`regel almelo ${n} ${i}`);
export const bedragVan = (n: number, i: number): bigint => BigInt(12_345 + 1_000 * i + n);

export const write = <T>(ctx: Context, fn: (w: Write) => Promise<T>): Promise<T> => writeIn(ctx, ALMELO, fn);
export const read = <T>(ctx: Context, fn: (r: Read) => Promise<T>): Promise<T> => readIn(ctx, [ALMELO], fn);

/** Imposed aanslagen of so many persons of a gemeente, in the books. */
export async function arrangeGeboekt(client: pg.Client, aantal: number, sleutel = 'almelo'): Promise<void> {
  const { runId } = await arrangeAanslagen(client, sleutel, aantal);
  await addBesluiters(client, 1, ['tom', 'petra', 'karin']);
  await addMedewerker(client, 1, 'zonder');
  await client.query(
    `with b as (insert into boeking (gemeente_id, id, soort, boekdatum, run_id, gemaakt_door, gemaakt_op)
       select gemeente_id, md5('oplegging' || id)::uuid, 'oplegging', dagtekening, $2, 'proef', opgelegd_op
       from aanslag where gemeente_id = $1)
     insert into boekingsregel (gemeente_id, boeking_id, volgnummer, rekening, belastingsoort, belastingjaar, aanslag_id,
       aanslagregel_id, bedrag_centen)
     select r.gemeente_id, md5('oplegging' || r.aanslag_id)::uuid, r.volgnummer * 2 + v.k, v.rekening, r.belastingsoort, 2026,
       r.aanslag_id, r.id, r.bedrag_centen * v.teken
     from aanslagregel r, (values (0, 'debiteuren', 1), (1, 'opbrengst', -1)) v(k, rekening, teken) where r.gemeente_id = $1`,
    [gemeenteId(sleutel), runId],
  );
}

/** What is typed when nothing special is: one line, a ground, an explanation. */
export const velden = (regels: readonly string[], more: Record<string, string> = {}) => ({
  ...Object.fromEntries(
    regels.flatMap((id) => [[`regel-${id}`, 'ja'] as const, [`grond-${id}`, 'anders'] as const]),
  ),
  toelichting: 'Dit klopt niet, want ik woon alleen.',
  horen: 'nee',
  bellen: 'nee',
  uitstel: 'nee',
  ...more,
});

/** Fills in and sends as the nth person. */
export const dienIn = (
  n: number,
  regels: readonly string[],
  more: Record<string, string> = {},
  now = OP_TIJD,
): Promise<string> =>
  write(burger(n, now), async (w) => {
    await putConcept(w, { persoonId: persoonVan(n), aanslagId: aanslagVan(n), velden: velden(regels, more) });
    const { sleutel } = await w.db.bezwaarconcept.findUniqueOrThrow({
      where: {
        gemeenteId_persoonId_aanslagId: {
          gemeenteId: ALMELO,
          persoonId: persoonVan(n),
          aanslagId: aanslagVan(n),
        },
      },
    });
    return (await submitBezwaar(w, { aanslagId: aanslagVan(n), sleutel })).schriftId;
  });

/** The cases that came out of one letter. */
export const zakenVan = (schriftId: string) =>
  read(behandelaar(), (r) =>
    r.db.bezwaar.findMany({
      where: { gemeenteId: ALMELO, schriftId },
      include: { zaak: true, regels: { orderBy: { volgnummer: 'asc' } } },
      orderBy: { zaak: { zaaknummer: 'asc' } },
    }),
  );
