import { arrangeAanslagen } from '@tests/integration/documenten/arrange';
import { addBesluiters, addMedewerker } from '@tests/support/aanwijzingen';
import { gemeenteId, seedContext } from '@tests/support/seeded';
import { testId } from '@tests/support/two-tenants';
import type pg from 'pg';
import type { Velden } from '@/domain/meldingen/meldingvelden';
import { recordMelding } from '@/domain/meldingen/record-melding';
import { submitMelding } from '@/domain/meldingen/submit-melding';
import type { Context } from '@/platform/context';
import { toLocalDate } from '@/platform/local-date';
import type { Rol } from '@/platform/permissions';
import { type Read, readIn, type Write, writeIn } from '@/platform/tenant';

export const BORNE = gemeenteId('borne');
/** A day in June: half of the year is left. */
export const NU = new Date('2026-06-20T09:00:00.000Z');

const staff = (subject: string, rollen: readonly Rol[], now: Date): Context =>
  seedContext(subject, rollen, { now });
/** Who decides alone, who takes what money follows from, and who records at the desk. */
export const heffer = (now = NU) => staff('tom', ['medewerker-heffen', 'heffingsambtenaar'], now);
/** The roles of both, and no aanwijzing. */
export const zonderAanwijzing = (now = NU) =>
  staff('zonder', ['medewerker-heffen', 'heffingsambtenaar'], now);
export const ambtenaar = (now = NU) => staff('petra', ['heffingsambtenaar', 'medewerker-heffen'], now);

/** The nth person of `arrangeHonden` on his own page. */
export function burger(n: number, now = NU): Context {
  const ctx = seedContext('x', [], { now });
  return {
    ...ctx,
    actor: { soort: 'inwoner', persoonSleutel: `p${n}`, naam: 'J.A. van der Veen' },
    gemeenten: ctx.gemeenten
      .filter((g) => g.gemeenteId === BORNE)
      .map((g) => ({ ...g, rollen: [], persoonId: persoonVan(n) })),
  };
}

export const persoonVan = (n: number): string => testId(`persoon borne ${n}`);
export const objectVan = (n: number): string => testId(`object borne ${n}`);
export const hondVan = (n: number, nummer = 1): string => testId(`hond borne ${n} ${nummer}`);
export const hondaanslagVan = (n: number): string => testId(`hondaanslag borne ${n}`);
/** What the seed has for Borne: the first and the second dog. */
export const TARIEF = { eerste: 7_000n, tweede: 10_000n };

export const write = <T>(ctx: Context, fn: (w: Write) => Promise<T>): Promise<T> => writeIn(ctx, BORNE, fn);
export const read = <T>(ctx: Context, fn: (r: Read) => Promise<T>): Promise<T> => readIn(ctx, [BORNE], fn);

/**
 * So many persons of Borne who use a woning, each with the aanslag of `arrangeAanslagen`; those in `honden` keep so many
 * dogs as stands there, since 2022, with an aanslag hondenbelasting beside it. All of it is in the books.
 */
export async function arrangeHonden(
  client: pg.Client,
  aantal: number,
  honden: Readonly<Record<number, number>>,
  sleutel = 'borne',
): Promise<void> {
  const { runId } = await arrangeAanslagen(client, sleutel, aantal);
  await addBesluiters(client, 1, ['tom', 'petra']);
  await addMedewerker(client, 1, 'zonder');
  const gemeente = gemeenteId(sleutel);
  for (let n = 1; n <= aantal; n += 1)
    await client.query(
      `insert into belang (gemeente_id, id, object_id, persoon_id, soort, vanaf) values ($1, $2, $3, $4, 'gebruiker', '2020-01-01')`,
      [
        gemeente,
        testId(`belang ${sleutel} ${n}`),
        testId(`object ${sleutel} ${n}`),
        testId(`persoon ${sleutel} ${n}`),
      ],
    );
  for (const [n, hoeveel] of Object.entries(honden))
    await insertHonden(client, Number(n), hoeveel, { runId, sleutel });
  await client.query(
    `with b as (insert into boeking (gemeente_id, id, soort, boekdatum, run_id, gemaakt_door, gemaakt_op)
       select gemeente_id, md5('oplegging' || id)::uuid, 'oplegging', dagtekening, $2, 'proef', opgelegd_op
       from aanslag where gemeente_id = $1)
     insert into boekingsregel (gemeente_id, boeking_id, volgnummer, rekening, belastingsoort, belastingjaar, aanslag_id,
       aanslagregel_id, bedrag_centen)
     select r.gemeente_id, md5('oplegging' || r.aanslag_id)::uuid, r.volgnummer * 2 + v.k, v.rekening, r.belastingsoort, 2026,
       r.aanslag_id, r.id, r.bedrag_centen * v.teken
     from aanslagregel r, (values (0, 'debiteuren', 1), (1, 'opbrengst', -1)) v(k, rekening, teken) where r.gemeente_id = $1`,
    [gemeente, runId],
  );
}

async function insertHonden(
  client: pg.Client,
  n: number,
  hoeveel: number,
  { runId, sleutel }: { runId: string; sleutel: string },
): Promise<void> {
  const gemeente = gemeenteId(sleutel);
  const at = (...delen: (string | number)[]) => testId(delen.join(' '));
  const nummers = Array.from({ length: hoeveel }, (_, at) => at + 1);
  const centen = nummers.map((nummer) => (nummer === 1 ? TARIEF.eerste : TARIEF.tweede));
  await client.query(
    `insert into aanslag (gemeente_id, id, aanslagnummer, run_id, persoon_id, belastingjaar, soort, dagtekening, betaalschema,
        laatste_vervaldag, betalingskenmerk, bedrag_centen, opgelegd_op)
      values ($1, $2, $3, $4, $5, 2026, 'gecombineerd', '2026-02-28', 'twee-termijnen', '2026-04-30', $6, $7, '2026-02-21')`,
    [
      gemeente,
      at('hondaanslag', sleutel, n),
      `2026-9${String(n).padStart(6, '0')}`,
      runId,
      at('persoon', sleutel, n),
      `7${String(gemeente).padStart(7, '0')}${String(n).padStart(8, '0')}`,
      String(centen.reduce((som, c) => som + c, 0n)),
    ],
  );
  for (const nummer of nummers) {
    await client.query(
      `insert into hond (gemeente_id, id, persoon_id, volgnummer, vanaf) values ($1, $2, $3, $4, '2022-05-01')`,
      [gemeente, at('hond', sleutel, n, nummer), at('persoon', sleutel, n), nummer],
    );
    await client.query(
      `insert into aanslagregel (gemeente_id, id, aanslag_id, volgnummer, belastingsoort, tarief_id, aantal, deel_teller, deel_noemer,
          bedrag_centen)
       select $1, $2, $3, $4::int, 'hondenbelasting', t.id, 1, 12, 12, $6 from tarief t
       join verordening v on v.gemeente_id = t.gemeente_id and v.id = t.verordening_id
       where t.gemeente_id = $1 and v.vanaf = '2026-01-01' and t.code = $5`,
      [
        gemeente,
        at('hondregel', sleutel, n, nummer),
        at('hondaanslag', sleutel, n),
        nummer,
        `hond-${Math.min(nummer, 2)}`,
        String(centen[nummer - 1]),
      ],
    );
  }
}

let sleutels = 0;
const nieuweSleutel = (): string => {
  sleutels += 1;
  return `s${sleutels}`;
};

/** Reports as the nth person. */
export const meld = (n: number, velden: Velden, now = NU, sleutel = nieuweSleutel()): Promise<string> =>
  write(burger(n, now), async (w) => (await submitMelding(w, { velden, clientSleutel: sleutel })).zaakId);

/** Records it at the desk for the nth person. */
export const legVast = (n: number, velden: Velden, door: Context): Promise<string> =>
  write(
    door,
    async (w) =>
      (
        await recordMelding(w, {
          persoonId: persoonVan(n),
          kanaal: 'balie',
          ontvangenOp: toLocalDate('2026-06-20'),
          velden,
          clientSleutel: nieuweSleutel(),
        })
      ).zaakId,
  );

export const aan = (naam: string, dag = '2026-05-04', more: Velden = {}): Velden => ({
  soort: 'hond-aan',
  naam,
  dag,
  adres: 'woonadres',
  ...more,
});
export const af = (n: number, dag = '2026-06-10', nummer = 1): Velden => ({
  soort: 'hond-af',
  hond: hondVan(n, nummer),
  reden: 'overleden',
  dag,
});

/** The version of a case as it stands. */
export const versieVan = (zaakId: string): Promise<number> =>
  read(heffer(), async (r) => {
    const rij = await r.db.zaak.findUniqueOrThrow({
      where: { gemeenteId_id: { gemeenteId: BORNE, id: zaakId } },
    });
    return rij.versie;
  });
