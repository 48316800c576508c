import { seedOntvangsten, type TestAanslag } from '@tests/support/aanslagen';
import { addBesluiters, addMedewerker } from '@tests/support/aanwijzingen';
import { refusal } from '@tests/support/refusal';
import { gemeenteId, openSeeded, seedContext } from '@tests/support/seeded';
import { testId } from '@tests/support/two-tenants';
import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { decidePlaatsing } from '@/domain/betalingen/decide-plaatsing';
import { listPlaatsingsvoorstellen } from '@/domain/betalingen/plaatsingsvoorstel.queries';
import { placeOntvangst } from '@/domain/betalingen/place-ontvangst';
import { processOntvangsten } from '@/domain/betalingen/process-ontvangsten';
import { stopRendering } from '@/domain/documenten/render-document';
import { decideOninbaarlijst } from '@/domain/invordering/decide-oninbaarlijst';
import { checkOninbaarlijst, makeOninbaarlijst } from '@/domain/invordering/make-oninbaarlijst';
import { getOninbaarlijst } from '@/domain/invordering/oninbaar.queries';
import { proposeOninbaar } from '@/domain/invordering/propose-oninbaar';
import { controleVerordening } from '@/domain/verordeningen/controle-verordening';
import { enterVerordening } from '@/domain/verordeningen/enter-verordening';
import { recordBekendmaking } from '@/domain/verordeningen/record-bekendmaking';
import { recordVaststelling } from '@/domain/verordeningen/record-vaststelling';
import { recordVoorstel } from '@/domain/verordeningen/record-voorstel';
import type { NieuweVerordening } from '@/domain/verordeningen/verordening';
import type { Context } from '@/platform/context';
import { toLocalDate } from '@/platform/local-date';
import { may, type Rol, type Verb } from '@/platform/permissions';
import { readIn, writeIn } from '@/platform/tenant';
import * as runs from '../aanslagen/arrange';
import * as kwijt from '../kwijtschelding/arrange';
import * as zaak from '../kwijtschelding/handle';
import * as terug from '../terugbetalingen/arrange';

/**
 * Each act of B-23 as it waits for a second person: by whom it may not be decided, by whom it may, through the use case and as
 * a statement of the application's own role on the database.
 */
type Wacht = {
  kantoorId: number;
  gemeenteId: number;
  /** The statement that approves it, without who. */
  sql: (door: string) => string;
  doe: (ctx: Context) => Promise<unknown>;
  /** Who made or checked it, and so does not approve it. */
  makers: readonly Context[];
  tweede: Context;
  /** Somebody else who has the role and no aanwijzing, where the act asks for one. */
  onbevoegd?: Context;
};
type Daad = { naam: string; wereld: keyof typeof WERELDEN; verb: Verb; arrange: () => Promise<Wacht> };

const BORNE = gemeenteId('borne');
const ALMELO = gemeenteId('almelo');
const NOVEMBER = '2026-11-10';
const { kantoor, a } = terug;

let client: pg.Client;
let appUrl = '';
let sluiten: () => Promise<void> = async () => undefined;
let aanslagen: TestAanslag[] = [];
let opgelegd: Awaited<ReturnType<typeof kwijt.arrange>>;
let open: string | null = null;

/** What has to be there before an act can wait, per database. */
const WERELDEN = {
  geld: async () => {
    const geopend = await terug.openTerugbetalingen([[10_000n], [90_000n], [30_000n]]);
    ({ client, aanslagen } = geopend);
    await addBesluiters(client, kantoor.id, ['directeur-proef']);
    await addMedewerker(client, kantoor.id, 'zonder-aanwijzing');
    const stel = (tabel: string, houder: number, soort: string, waarde: object) =>
      client.query(
        `insert into ${tabel}_instelling (${tabel}_id, id, soort, waarde, vanaf, bron, zekerheid, gemaakt_door, gemaakt_op)
         values ($1, gen_random_uuid(), $2, $3, '2020-01-01', 'proef', 'te-bevestigen', 'proef', '2020-01-01')`,
        [houder, soort, JSON.stringify(waarde)],
      );
    await stel('kantoor', kantoor.id, 'thuisbrengen', { alleenTotEuro: 100 });
    await stel('gemeente', a.id, 'oninbaar', { besluit: 'directeur', mandaatTotEuro: 1000 });
    return geopend.close;
  },
  zaken: async () => {
    const geopend = await openSeeded();
    client = new pg.Client({ connectionString: geopend.database.migratieUrl });
    await client.connect();
    opgelegd = await kwijt.arrange(geopend.database, 2);
    await addMedewerker(client, 1, 'te-laag', {
      functie: 'invorderingsambtenaar',
      soorten: ['kwijtschelding'],
      grens: 1,
    });
    await addMedewerker(client, 1, 'zonder-aanwijzing');
    return async () => {
      stopRendering();
      await client.end();
      await geopend.close();
    };
  },
  runs: async () => {
    const plek = await runs.openPlek(40);
    client = plek.alles;
    await addMedewerker(client, 1, 'zonder-aanwijzing');
    return plek.close;
  },
} satisfies Record<string, () => Promise<() => Promise<void>>>;

/** One database at a time: the connections of the application are of one. */
async function enter(wereld: keyof typeof WERELDEN): Promise<void> {
  if (open === wereld) return;
  await sluiten();
  sluiten = await WERELDEN[wereld]();
  open = wereld;
  appUrl = process.env.DATABASE_URL ?? '';
}
beforeAll(() => enter('geld'));
afterAll(() => sluiten());

const bij = (ctx: Context, subject: string, rol: Rol): Context => ({
  ...seedContext(subject, [rol], { now: ctx.now }),
});
const terugAls = (subject: string, rol: Rol, dag = NOVEMBER): Context => {
  const { actor } = seedContext(subject, [rol], {}, kantoor.id);
  return { ...terug.als(kantoor.medewerkerId, rol, dag), actor };
};

/** A list of oninbaar of the month, made by innen. */
async function oninbaarlijst(): Promise<string> {
  const innen = terug.innen(NOVEMBER);
  await writeIn(innen, a.id, (w) =>
    proposeOninbaar(w, {
      aanslagId: aanslagen[2]?.id ?? '',
      omvang: 'geheel',
      bedragCenten: null,
      redencode: 'geen-verhaal',
      toelichting: 'Geen loon en geen uitkering gevonden',
    }),
  );
  return writeIn(innen, a.id, (w) => makeOninbaarlijst(w, { maand: toLocalDate('2026-11-01') }));
}
const versieVan = async (id: string) =>
  (await readIn(terug.innen(NOVEMBER), [a.id], (r) => getOninbaarlijst(r, a.id, id))).lijst.versie;
let lijst = '';

/** A verordening with its tariffs, as far as what the raad published. */
async function verordening(heffer: Context): Promise<string> {
  const dag = toLocalDate;
  const door = <T>(fn: Parameters<typeof writeIn<T>>[2]) => writeIn(heffer, ALMELO, fn);
  const id = await door((w) =>
    enterVerordening(w, {
      belastingsoort: 'hondenbelasting',
      naam: 'Verordening hondenbelasting Almelo 2027',
      vanaf: dag('2027-01-01'),
      tot: null,
      keuzes: { betaalschema: 'twee-termijnen', tijdsgelang: 'volle-maanden' },
      bron: 'Raadsvoorstel 2026-77',
      zekerheid: 'geverifieerd',
      tarieven: [
        { code: 'hond-1', vanaf: dag('2027-01-01'), tot: null, percentage: null, bedragCenten: 4_000n },
      ],
    } as NieuweVerordening),
  );
  await door((w) => recordVoorstel(w, { id, versie: 1, op: dag('2026-09-20') }));
  await door((w) => recordVaststelling(w, { id, versie: 2, op: dag('2026-11-08') }));
  const publicatie = 'Gemeenteblad 2026, 123456';
  await door((w) => recordBekendmaking(w, { id, versie: 3, op: dag('2026-11-20'), publicatie }));
  return id;
}

const DADEN: readonly Daad[] = [
  {
    naam: 'terugbetaling',
    wereld: 'geld',
    verb: 'terugbetaling.besluiten',
    arrange: async () => {
      const [aanslag] = aanslagen;
      if (!aanslag) throw new Error('no aanslag');
      await terug.geef(terug.burger(), terug.IBAN.klopt);
      await terug.overpay(client, aanslag, 15_000n);
      const id = await terug.stelVoor();
      return {
        ...{ kantoorId: kantoor.id, gemeenteId: a.id },
        sql: (door) =>
          `update terugbetaalopdracht set status = 'goedgekeurd', besloten_op = now(), inhoud_hash = 'proef', besloten_door = '${door}' where id = '${id}'`,
        doe: (ctx) => terug.beslis(id, 'goedkeuren', ctx),
        makers: [terug.innen()],
        tweede: terug.tweede(),
        onbevoegd: terugAls('zonder-aanwijzing', 'medewerker-innen', terug.DAG),
      };
    },
  },
  {
    naam: 'handmatige boeking above the limit',
    wereld: 'geld',
    verb: 'ontvangst.besluiten',
    arrange: async () => {
      const [ontvangstId = ''] = await seedOntvangsten(client, kantoor, [
        { ref: 'met de hand', bedragCenten: 20_000n, boekdatum: '2026-04-01' },
      ]);
      await processOntvangsten(terug.taak());
      const aanslagId = aanslagen[1]?.id ?? '';
      const maker = terug.innen();
      expect(await writeIn(maker, a.id, (w) => placeOntvangst(w, { ontvangstId, aanslagId }))).toBe('wacht');
      const [voorstel] = await readIn(maker, [a.id], (r) => listPlaatsingsvoorstellen(r, ontvangstId));
      if (!voorstel) throw new Error('nothing waits');
      const { id, versie } = voorstel;
      return {
        ...{ kantoorId: kantoor.id, gemeenteId: a.id },
        sql: (door) =>
          `update plaatsingsvoorstel set status = 'akkoord', besloten_op = now(), besloten_door = '${door}' where id = '${id}'`,
        doe: (ctx) =>
          writeIn(ctx, a.id, (w) => decidePlaatsing(w, { id, versie, besluit: 'akkoord', reden: null })),
        makers: [maker],
        tweede: terug.tweede(),
      };
    },
  },
  {
    naam: 'oninbaar: the control of the list',
    wereld: 'geld',
    verb: 'oninbaar.voorstellen',
    arrange: async () => {
      lijst = await oninbaarlijst();
      return {
        ...{ kantoorId: kantoor.id, gemeenteId: a.id },
        sql: (door) =>
          `update oninbaarlijst set status = 'gecontroleerd', gecontroleerd_op = now(), gecontroleerd_door = '${door}' where id = '${lijst}'`,
        doe: async (ctx) => {
          const versie = await versieVan(lijst);
          await writeIn(ctx, a.id, (w) => checkOninbaarlijst(w, { id: lijst, versie }));
        },
        makers: [terug.innen(NOVEMBER)],
        tweede: terug.tweede(NOVEMBER),
      };
    },
  },
  {
    naam: 'oninbaar: the decision, by a third',
    wereld: 'geld',
    verb: 'oninbaar.besluiten',
    arrange: async () => ({
      ...{ kantoorId: kantoor.id, gemeenteId: a.id },
      sql: (door) =>
        `update oninbaarlijst set status = 'besloten', besloten_op = now(), namens = 'directeur', besloten_door = '${door}' where id = '${lijst}'`,
      doe: async (ctx) => {
        const versie = await versieVan(lijst);
        await writeIn(ctx, a.id, (w) =>
          decideOninbaarlijst(w, {
            ...{ id: lijst, versie, besluit: 'vaststellen', namens: 'directeur' },
            ...{ kenmerk: null, reden: null },
          }),
        );
      },
      makers: [terug.innen(NOVEMBER), terug.tweede(NOVEMBER)],
      tweede: terugAls('directeur-proef', 'directeur'),
      onbevoegd: terugAls('zonder-aanwijzing', 'directeur'),
    }),
  },
  {
    naam: 'kwijtschelding above the limit',
    wereld: 'zaken',
    verb: 'kwijtschelding.besluiten',
    arrange: async () => {
      const wie = { persoonId: opgelegd.persoonIds[0] ?? '', aanslagId: opgelegd.aanslagIds[0] ?? '' };
      const zaakId = await zaak.askFor(wie);
      await zaak.seeAll(zaakId);
      const besluitId = await zaak.propose(zaakId);
      return {
        ...{ kantoorId: 1, gemeenteId: BORNE },
        sql: (door) =>
          `update besluit set stand = 'genomen', besloten_op = now(), besloten_door = '${door}' where id = '${besluitId}'`,
        doe: (ctx) => zaak.decide(zaakId, besluitId, ctx),
        makers: [kwijt.innen()],
        tweede: kwijt.ambtenaar(),
        onbevoegd: bij(kwijt.innen(), 'te-laag', 'invorderingsambtenaar'),
      };
    },
  },
  {
    naam: 'tarieftabel',
    wereld: 'zaken',
    verb: 'verordening.controleren',
    arrange: async () => {
      const maker = seedContext('medewerker-heffen-gbtwente', ['medewerker-heffen']);
      const id = await verordening(maker);
      return {
        ...{ kantoorId: 1, gemeenteId: ALMELO },
        sql: (door) =>
          `update verordening set status = 'bekendgemaakt', gecontroleerd_op = now(), gecontroleerd_door = '${door}' where id = '${id}'`,
        doe: (ctx) => writeIn(ctx, ALMELO, (w) => controleVerordening(w, { id, versie: 4 })),
        makers: [maker],
        tweede: seedContext('heffingsambtenaar-gbtwente', ['heffingsambtenaar']),
        onbevoegd: bij(maker, 'zonder-aanwijzing', 'heffingsambtenaar'),
      };
    },
  },
  {
    naam: 'bulk run',
    wereld: 'runs',
    verb: 'run.akkoord',
    arrange: async () => {
      const id = await runs.proefdraai();
      return {
        ...{ kantoorId: 1, gemeenteId: BORNE },
        sql: (door) =>
          `update run set status = 'uitvoeren', besloten_op = now(), besloten_door = '${door}' where id = '${id}'`,
        doe: (ctx) => runs.beslis(id, 'akkoord', ctx),
        makers: [runs.maker],
        tweede: runs.besluiter,
        onbevoegd: bij(runs.maker, 'zonder-aanwijzing', 'heffingsambtenaar'),
      };
    },
  },
];

const actorVan = ({ actor }: Context): string =>
  actor.soort === 'medewerker' ? `medewerker:${actor.medewerkerId}` : '';

/** How a statement of the application's own role ends, taken back afterwards. */
async function rauw({ kantoorId, gemeenteId: gemeente }: Wacht, sql: string): Promise<string> {
  const app = new pg.Client({ connectionString: appUrl });
  await app.connect();
  try {
    await app.query('begin');
    await app.query(
      `select set_config('app.kantoor', $1, true), set_config('app.gemeenten', $2, true), set_config('app.gemeente', $2, true)`,
      [String(kantoorId), String(gemeente)],
    );
    return `${(await app.query(sql)).rowCount} changed`;
  } catch (error) {
    const { code, message } = error as { code: string; message: string };
    return code === '23514' && /second person|third person|tweede_persoon|derde_persoon/.test(message)
      ? 'refused'
      : `${code} ${message}`;
  } finally {
    await app.query('rollback').catch(() => undefined);
    await app.end();
  }
}

test('[B-23] nobody approves what he made, by the use case or past it, and a second person who holds the role does: all six acts', {
  timeout: 600_000,
}, async () => {
  for (const { naam, wereld, verb, arrange } of DADEN) {
    await enter(wereld);
    const wacht = await arrange();
    for (const maker of wacht.makers) {
      expect(await refusal(wacht.doe(maker)), `${naam}: through the use case`).toMatch(/eigen|zelf/);
      expect(await rauw(wacht, wacht.sql(actorVan(maker))), `${naam}: past it`).toBe('refused');
    }
    for (const niemand of [`medewerker:${testId('niemand')}`, 'systeem:proef'])
      expect(await rauw(wacht, wacht.sql(niemand)), `${naam}: by nobody who exists`).toBe('refused');
    if (wacht.onbevoegd)
      expect(await refusal(wacht.doe(wacht.onbevoegd)), `${naam}: without an aanwijzing for it`).toMatch(
        /^aanwijzing\./,
      );
    const [toegang] = wacht.tweede.gemeenten;
    expect(may(toegang?.rollen ?? [], verb), `${naam}: the role`).toBe(true);
    expect(await rauw(wacht, wacht.sql(actorVan(wacht.tweede))), `${naam}: a second person past it`).toBe(
      '1 changed',
    );
    expect(await refusal(wacht.doe(wacht.tweede)), `${naam}: a second person`).toBe('gedaan');
  }
});
