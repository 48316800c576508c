import { addMedewerker } from '@tests/support/aanwijzingen';
import { refusal } from '@tests/support/refusal';
import { seedContext } from '@tests/support/seeded';
import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { aanvullendeAanslag } from '@/domain/aanslagen/aanvullende-aanslag-run';
import { decideVermindering } from '@/domain/aanslagen/decide-vermindering';
import { proposeAanvullendeAanslag } from '@/domain/aanslagen/propose-aanvullende-aanslag';
import { proposeVermindering } from '@/domain/aanslagen/propose-vermindering';
import { SOORTEN_VAN } from '@/domain/aanwijzingen/aanwijzing';
import { decideUitspraak } from '@/domain/bezwaren/decide-uitspraak';
import { proposeUitspraak } from '@/domain/bezwaren/propose-uitspraak';
import { takeBezwaar } from '@/domain/bezwaren/take-bezwaar';
import { stopRendering } from '@/domain/documenten/render-document';
import { decideWozVaststelling } from '@/domain/objecten/decide-woz-vaststelling';
import { proposeWozVaststelling } from '@/domain/objecten/propose-woz-vaststelling';
import { calculateVasteRun, carryOutVasteRun } from '@/domain/runs/work-on-vaste-run';
import { toCents } from '@/platform/cents';
import type { Context } from '@/platform/context';
import { toLocalDate } from '@/platform/local-date';
import { may, ROLLEN, type Rol, type Verb } from '@/platform/permissions';
import { writeIn } from '@/platform/tenant';
import * as runs from '../aanslagen/arrange';
import * as bezwaar from '../bezwaren/arrange';

/** Each decision that only the heffingsambtenaar takes, as it waits for him. */
type Wacht = {
  gemeenteId: number;
  /** The statement that takes it, without who. */
  sql: (door: string) => string;
  doe: (ctx: Context) => Promise<unknown>;
  ambtenaar: Context;
};
type Daad = {
  naam: string;
  verb: Verb;
  /** What the database answers to another than the heffingsambtenaar; of the last it asks for a second person alone. */
  database: 'heffingsambtenaar' | 'tweede';
  arrange: () => Promise<Wacht>;
};

const { BORNE } = runs;
const { ALMELO } = bezwaar;
const ANDEREN = (Object.keys(ROLLEN) as Rol[]).filter((rol) => rol !== 'heffingsambtenaar');

let plek: runs.Plek;
beforeAll(async () => {
  plek = await runs.openPlek(40);
  await bezwaar.arrangeGeboekt(plek.alles, 3);
  await addMedewerker(plek.alles, 1, 'zonder-aanwijzing');
  // Each role with all that an aanwijzing in its own functie can carry, and without a limit.
  for (const rol of ANDEREN)
    await addMedewerker(
      plek.alles,
      1,
      `proef-${rol}`,
      rol === 'invorderingsambtenaar' || rol === 'directeur'
        ? { functie: rol, soorten: SOORTEN_VAN[rol], grens: null }
        : undefined,
    );
});
afterAll(async () => {
  stopRendering();
  await plek.close();
});

const beslisRun = (id: string) => (ctx: Context) => runs.beslis(id, 'akkoord', ctx);
const akkoordRun = (id: string) => (door: string) =>
  `update run set status = 'uitvoeren', besloten_op = now(), besloten_door = '${door}' where id = '${id}'`;
let aanvullend = '';
/** What an uitspraak makes of 312,000. */
const NIEUWE_WAARDE = 40_000n;

const DADEN: readonly Daad[] = [
  {
    naam: 'a single, additional aanslag',
    verb: 'run.akkoord',
    database: 'heffingsambtenaar',
    arrange: async () => {
      const { rows } = await plek.alles.query<{ id: string }>(
        `select persoon_id as id from belang where gemeente_id = $1 and soort = 'gebruiker' order by persoon_id limit 1`,
        [BORNE],
      );
      aanvullend = await writeIn(runs.maker, BORNE, (write) =>
        proposeAanvullendeAanslag(write, {
          persoonId: rows[0]?.id ?? '',
          belastingjaar: 2026,
          dagtekening: toLocalDate('2026-02-28'),
          belastingsoorten: ['afvalstoffenheffing'],
          zaakId: null,
        }),
      );
      await calculateVasteRun(runs.maker, aanvullendeAanslag, { gemeenteId: BORNE, runId: aanvullend });
      return {
        gemeenteId: BORNE,
        sql: akkoordRun(aanvullend),
        doe: beslisRun(aanvullend),
        ambtenaar: runs.besluiter,
      };
    },
  },
  {
    naam: 'a run of aanslagen',
    verb: 'run.akkoord',
    database: 'heffingsambtenaar',
    arrange: async () => {
      await carryOutVasteRun(runs.maker, aanvullendeAanslag, { gemeenteId: BORNE, runId: aanvullend });
      const id = await runs.proefdraai();
      return { gemeenteId: BORNE, sql: akkoordRun(id), doe: beslisRun(id), ambtenaar: runs.besluiter };
    },
  },
  {
    naam: 'a vermindering',
    verb: 'vermindering.besluiten',
    database: 'tweede',
    arrange: async () => {
      const { id, versie } = await bezwaar.write(bezwaar.behandelaar(), (write) =>
        proposeVermindering(write, {
          aanslagId: bezwaar.aanslagVan(2),
          aanslagregelId: bezwaar.regelVan(2, 2),
          bedragCenten: toCents(1_000),
          reden: 'fout-kantoor',
          toelichting: 'Een container te veel geteld',
        }),
      );
      return {
        gemeenteId: ALMELO,
        sql: (door) =>
          `update vermindering set status = 'toegekend', besloten_op = now(), besloten_door = '${door}' where id = '${id}'`,
        doe: (ctx) =>
          bezwaar.write(ctx, (write) =>
            decideVermindering(write, { id, versie, besluit: 'toekennen', besluitReden: null }),
          ),
        ambtenaar: bezwaar.ambtenaar(),
      };
    },
  },
  {
    naam: 'WOZ values',
    verb: 'woz.vaststellen',
    database: 'heffingsambtenaar',
    arrange: async () => {
      await plek.alles.query(
        `insert into woz_waarde (gemeente_id, id, object_id, belastingjaar, waarde_euro, waardepeildatum)
         select gemeente_id, gen_random_uuid(), object_id, 2025, waarde_euro, '2024-01-01' from woz_waarde
         where gemeente_id = $1 and belastingjaar = 2026`,
        [BORNE],
      );
      const id = await writeIn(runs.maker, BORNE, (write) =>
        proposeWozVaststelling(write, {
          belastingjaar: 2025,
          soort: 'vaststelling',
          dagtekening: toLocalDate('2026-02-28'),
          toelichting: null,
        }),
      );
      return {
        gemeenteId: BORNE,
        sql: (door) =>
          `update woz_vaststelling set status = 'vastgesteld', besloten_op = now(), besloten_door = '${door}' where id = '${id}'`,
        doe: (ctx) =>
          writeIn(ctx, BORNE, (write) =>
            decideWozVaststelling(write, { id, versie: 1, besluit: 'vaststellen', reden: null }),
          ),
        ambtenaar: runs.besluiter,
      };
    },
  },
  {
    naam: 'an uitspraak op bezwaar about a WOZ value and the OZB on it',
    verb: 'bezwaar.besluiten',
    database: 'heffingsambtenaar',
    arrange: async () => {
      const ozb = bezwaar.regelVan(1, 1);
      const [zaak] = await bezwaar.zakenVan(await bezwaar.dienIn(1, [ozb]));
      const zaakId = zaak?.zaakId ?? '';
      const id = await bezwaar.write(bezwaar.behandelaar(), async (write) => {
        await takeBezwaar(write, { zaakId });
        return proposeUitspraak(write, {
          zaakId,
          uitkomst: 'gegrond',
          oorzaak: 'nieuw-feit',
          nietOntvankelijk: null,
          regels: [
            {
              aanslagregelId: ozb,
              nieuweWaardeEuro: NIEUWE_WAARDE,
              verminderingCenten: null,
              motivering: 'U hebt gelijk. De waarde was te hoog vastgesteld.',
            },
          ],
        });
      });
      return {
        gemeenteId: ALMELO,
        sql: (door) =>
          `update besluit set stand = 'genomen', besloten_op = now(), besloten_door = '${door}' where id = '${id}'`,
        doe: (ctx) =>
          bezwaar.write(ctx, (write) =>
            decideUitspraak(write, { id, versie: 1, besluit: 'genomen', toelichting: null }),
          ),
        ambtenaar: bezwaar.ambtenaar(),
      };
    },
  },
];
const actorVan = ({ actor }: Context): string =>
  actor.soort === 'medewerker' ? `medewerker:${actor.medewerkerId}` : '';

/** How a statement of the application's own role ends, taken back afterwards. */
async function rauw(gemeenteId: number, sql: string): Promise<string> {
  const app = new pg.Client({ connectionString: process.env.DATABASE_URL ?? '' });
  await app.connect();
  try {
    await app.query('begin');
    await app.query(
      `select set_config('app.kantoor', '1', true), set_config('app.gemeenten', $1, true), set_config('app.gemeente', $1, true)`,
      [String(gemeenteId)],
    );
    const { rowCount } = await app.query(sql);
    // What is asked at the end of a transaction is asked now.
    await app.query('set constraints all immediate');
    return `${rowCount} changed`;
  } catch (error) {
    return (error as Error).message;
  } finally {
    await app.query('rollback').catch(() => undefined);
    await app.end();
  }
}

test('[B-10] only the heffingsambtenaar imposes aanslagen, lowers them, determines WOZ values and decides a bezwaar about a heffing', {
  timeout: 600_000,
}, async () => {
  expect(ANDEREN.length).toBeGreaterThan(10);
  for (const { naam, verb, database, arrange } of DADEN) {
    const { gemeenteId, sql, doe, ambtenaar } = await arrange();
    const als = (subject: string, rol: Rol) => seedContext(subject, [rol], { now: ambtenaar.now });
    for (const rol of ANDEREN) {
      const ander = als(`proef-${rol}`, rol);
      expect(may([rol], verb), `${naam}: the door for ${rol}`).toBe(false);
      expect(await refusal(doe(ander)), `${naam}: the use case for ${rol}`).toMatch(
        /^aanwijzing\.|^bezwaar\.fout\.andere-ambtenaar$|^NotFound$/,
      );
      if (database === 'heffingsambtenaar')
        expect(await rauw(gemeenteId, sql(actorVan(ander))), `${naam}: past it as ${rol}`).toMatch(
          /aangewezen as (a )?heffingsambtenaar/,
        );
    }
    // The role alone is not enough, nor is the work itself.
    const zonder = als('zonder-aanwijzing', 'heffingsambtenaar');
    expect(await refusal(doe(zonder)), `${naam}: the role without an aanwijzing`).toBe('aanwijzing.geen');
    expect(await rauw(gemeenteId, sql('systeem:proef')), `${naam}: past it as nobody`).toMatch(
      /second person|heffingsambtenaar/,
    );
    expect(may(['heffingsambtenaar'], verb), `${naam}: the door`).toBe(true);
    expect(await rauw(gemeenteId, sql(actorVan(ambtenaar))), `${naam}: past it as he`).toBe('1 changed');
    expect(await refusal(doe(ambtenaar)), `${naam}: the heffingsambtenaar`).toBe('gedaan');
  }
  // And what he decided on the bezwaar is the vaststelling of the new value.
  const { rows } = await plek.alles.query(
    `select w.waarde_euro::text as waarde, w.volgnummer, v.soort, v.besloten_door as door, v.dagtekening::text as dag
     from woz_waarde w join woz_vaststelling v on v.gemeente_id = w.gemeente_id and v.id = w.vaststelling_id
     join aanslagregel r on r.gemeente_id = w.gemeente_id and r.object_id = w.object_id and r.id = $2
     where w.gemeente_id = $1 order by w.volgnummer`,
    [ALMELO, bezwaar.regelVan(1, 1)],
  );
  expect(rows).toEqual([
    expect.objectContaining({ waarde: '312000', soort: 'overgenomen' }),
    {
      ...{ waarde: String(NIEUWE_WAARDE), volgnummer: 2, soort: 'uitspraak', dag: '2026-03-24' },
      door: actorVan(bezwaar.ambtenaar()),
    },
  ]);
});
