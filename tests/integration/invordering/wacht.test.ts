import { seedOntvangsten } from '@tests/support/aanslagen';
import { addBesluiters } from '@tests/support/aanwijzingen';
import { refusal } from '@tests/support/refusal';
import { gemeenteId, openSeeded } from '@tests/support/seeded';
import { testId } from '@tests/support/two-tenants';
import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { submitAdministratiefBeroep } from '@/domain/administratief-beroep/file-administratief-beroep';
import { withdrawAdministratiefBeroep } from '@/domain/administratief-beroep/withdraw-administratief-beroep';
import { submitKostenbezwaar } from '@/domain/bezwaren/file-kostenbezwaar';
import { withdrawBezwaar } from '@/domain/bezwaren/withdraw-bezwaar';
import { stopRendering } from '@/domain/documenten/render-document';
import { chargeKosten } from '@/domain/grootboek/charge-kosten';
import { agreeRegeling } from '@/domain/invordering/agree-regeling';
import { askRegeling, askRegelingVoor } from '@/domain/invordering/ask-regeling';
import { endRegeling } from '@/domain/invordering/change-regeling';
import { decideRegeling } from '@/domain/invordering/decide-regeling';
import { PADSTAPPEN } from '@/domain/invordering/invorderingspad';
import { listKandidaten } from '@/domain/invordering/kandidaten.queries';
import { listOpenEuro } from '@/domain/invordering/open-euro.queries';
import { proposeRegeling } from '@/domain/invordering/propose-regeling';
import { getAanvraag } from '@/domain/invordering/regeling.queries';
import { judgeStap, takeStap } from '@/domain/invordering/take-stap';
import { endTransferAbroad, transferAbroad } from '@/domain/invordering/transfer-abroad';
import { getVorderingbeeld } from '@/domain/invordering/vordering.queries';
import { withdrawKwijtschelding } from '@/domain/kwijtschelding/withdraw-kwijtschelding';
import { toCents } from '@/platform/cents';
import { localDateOf } from '@/platform/clock';
import { toLocalDate } from '@/platform/local-date';
import type { Opgelegd } from '../documenten/arrange';
import { ambtenaar, arrange, burger, innen, MAANDAG, read, write } from '../kwijtschelding/arrange';
import { askFor } from '../kwijtschelding/handle';

const borne = gemeenteId('borne');
const dag = localDateOf(MAANDAG);
let seeded: Awaited<ReturnType<typeof openSeeded>>;
let opgelegd: Opgelegd;
let client: pg.Client;
/** Of each fact three claims: one at a herinnering, one at an aanmaning, one at a dwangbevel. */
const AANTAL = 18;

beforeAll(async () => {
  seeded = await openSeeded();
  opgelegd = await arrange(seeded.database, AANTAL);
  client = new pg.Client({ connectionString: seeded.database.migratieUrl });
  await client.connect();
  await addBesluiters(client, 1, ['directeur-gbtwente']);
  await client.query(
    `insert into bestand (kantoor_id, id, gemeente_id, soort, naam, sha256, omvang_bytes, status, aangeboden_door, aangeboden_op, klaar_op)
     values (1, $1, null, 'ontvangsten', 'bank.csv', md5('bank') || md5('bank'), 1, 'geladen', 'proef', '2026-06-01', '2026-06-01')`,
    [testId('bankbestand')],
  );
  await seedOntvangsten(client, { id: 1, bestandId: testId('bankbestand') }, [
    { ref: 'bank', bedragCenten: 1n, boekdatum: '2026-12-30' },
  ]);
  for (let n = 0; n < AANTAL; n += 1) {
    if (n % 3 > 0) await zet(n, 'herinnering', '2026-06-16', '2026-06-30');
    if (n % 3 > 1) await zet(n, 'aanmaning', '2026-07-14', '2026-07-28');
  }
});
afterAll(async () => {
  stopRendering();
  await client.end();
  await seeded.close();
});

const wie = (n: number) => ({
  persoonId: opgelegd.persoonIds[n] ?? '',
  aanslagId: opgelegd.aanslagIds[n] ?? '',
});
const zet = (n: number, stap: string, op: string, uiterlijk: string) =>
  client.query(
    `insert into invorderingsstap (gemeente_id, id, aanslag_id, stap, volg, dagtekening, uiterlijk, bedrag_centen, kosten_centen,
       gemaakt_door, gemaakt_op) values ($1, $2, $3, $4, 1, $5, $6, 3000000, 0, 'proef', '2026-06-16')`,
    [borne, testId(`${stap} ${n}`), wie(n).aanslagId, stap, op, uiterlijk],
  );

/** What the selection of a run, one step by itself and the step itself say of the next step of a claim. */
async function zegt(n: number): Promise<(string | null | undefined)[]> {
  const stap = PADSTAPPEN[n % 3] ?? 'herinnering';
  const { aanslagId } = wie(n);
  const rijen = await read(innen(), (r) => listKandidaten(r, borne, { dag, stap, aantal: 100 }));
  const tegen = rijen.find((rij) => rij.aanslagId === aanslagId)?.tegen;
  const los = await write(innen(), (w) => judgeStap(w, { aanslagId, stap, dagtekening: dag }));
  if (los === null) return [tegen?.join(), null];
  const zetten = write(innen(), (w) =>
    takeStap(w, { aanslagId, stap, dagtekening: dag, ondertekenaar: 'proef' }),
  );
  return [tegen?.join(), los, await refusal(zetten)];
}
const vrij = ['', null];
const tegengehouden = (code: string) => [code, code, `waaromNiet.${code}`];

type Einde = () => Promise<unknown>;
const kwijtschelding = async (n: number): Promise<Einde> => {
  const { persoonId } = wie(n);
  const zaakId = await askFor(wie(n));
  return () => write(burger(persoonId), (w) => withdrawKwijtschelding(w, { zaakId, persoonId }));
};
/** Time to pay was refused, and beroep is open against that. */
const uitstel = async (n: number): Promise<Einde> => {
  const { persoonId, aanslagId } = wie(n);
  const tegenId = await write(innen(), async (w) => {
    const { id: aanvraagId } = await askRegelingVoor(w, {
      persoonId,
      aanslagIds: [aanslagId],
      wens: { nu: toCents(0), perMaand: toCents(1_000n) },
      clientSleutel: `vraag ${n}`,
    });
    return proposeRegeling(w, { aanvraagId, motivering: 'Net ziek geweest' });
  });
  await write(ambtenaar(), (w) =>
    decideRegeling(w, { id: tegenId, versie: 1, besluit: 'afgewezen', toelichting: 'Te lang' }),
  );
  const gronden = 'Tien euro per maand kan ik echt betalen.';
  const { zaakId } = await write(burger(persoonId), (w) =>
    submitAdministratiefBeroep(w, {
      ...{ tegen: 'regeling', tegenId, gronden, telefoon: '', clientSleutel: `beroep ${n}` },
    }),
  );
  return () => write(burger(persoonId), (w) => withdrawAdministratiefBeroep(w, { zaakId }));
};
const regeling = async (n: number): Promise<Einde> => {
  const { persoonId, aanslagId } = wie(n);
  const ctx = burger(persoonId);
  const { id: aanvraagId } = await write(ctx, (w) =>
    askRegeling(w, {
      aanslagIds: [aanslagId],
      wens: { nu: toCents(0), perMaand: toCents(10_000n) },
      clientSleutel: `regeling ${n}`,
    }),
  );
  const { totaal } = await read(ctx, (r) => getAanvraag(r, borne, aanvraagId, persoonId));
  const { id } = await write(ctx, (w) => agreeRegeling(w, { aanvraagId, soort: 'gekozen', totaal }));
  return () =>
    write(innen(), (w) =>
      endRegeling(w, { id, versie: 1, waarom: 'op-verzoek', toelichting: 'Toch ineens betaald' }),
    );
};
const kosten = async (n: number): Promise<Einde> => {
  const { persoonId, aanslagId } = wie(n);
  const { id: kostenId } = await write(innen(), (w) =>
    chargeKosten(w, {
      ...{ aanslagId, soort: 'aanmaning', handeling: { soort: 'proef', id: testId(`kosten ${n}`) } },
      dag: toLocalDate('2026-09-01'),
    }),
  );
  // Costs alone hold nothing.
  expect((await zegt(n))[1]).toBeNull();
  const velden = { grond: 'al-betaald', toelichting: 'Ik betaalde op 20 juli, de brief kwam op 28 juli.' };
  const { schriftId } = await write(burger(persoonId), (w) =>
    submitKostenbezwaar(w, {
      ...{ kostenId, clientSleutel: `kosten ${n}` },
      velden: { ...velden, horen: 'nee', bellen: 'nee', uitstel: 'ja' },
    }),
  );
  const { rows } = await client.query<{ zaak_id: string }>(
    'select zaak_id from bezwaar where gemeente_id = $1 and schrift_id = $2',
    [borne, schriftId],
  );
  return () => write(burger(persoonId), (w) => withdrawBezwaar(w, { zaakId: rows[0]?.zaak_id ?? '' }));
};
const naarBuitenland = (n: number, omvang: 'deze' | 'alles' = 'deze') =>
  write(innen(), (w) =>
    transferAbroad(w, {
      ...{ aanslagId: wie(n).aanslagId, omvang, dag: toLocalDate('2026-09-04'), land: 'België' },
      ...{ autoriteit: 'FOD Financiën', kenmerk: `NL-BE-${n}`, bewijs: 'formulier van 4 september' },
    }),
  );
const terug = (id: string, soort: 'betaald' | 'teruggezonden' | 'ingetrokken' = 'teruggezonden') =>
  write(innen(), (w) => endTransferAbroad(w, { id, soort, dag, bewijs: 'brief van de dienst' }));
const buitenland = async (n: number): Promise<Einde> => {
  const [id = ''] = await naarBuitenland(n);
  return () => terug(id);
};

test('[J-14] each fact holds every step of dunning by itself, with its reason, and lets go when it ends', async () => {
  const FEITEN = [
    [kwijtschelding, 'opgeschort:kwijtschelding'],
    [uitstel, 'opgeschort:uitstel'],
    [regeling, 'in-regeling:lopend'],
    [kosten, 'opgeschort:bezwaar-kosten'],
    [buitenland, 'opgeschort:buitenlandse-incasso'],
  ] as const;
  for (const [at, [maak, code]] of FEITEN.entries())
    for (const n of [at * 3, at * 3 + 1, at * 3 + 2]) {
      expect(await zegt(n), `${n} before`).toEqual(vrij);
      const eindig = await maak(n);
      expect(await zegt(n), `${n} ${code}`).toEqual(tegengehouden(code));
      await eindig();
      expect(await zegt(n), `${n} after`).toEqual(vrij);
    }
});

test('[L-15] sent to another country is one fact: it holds, explains the euro, and ends with what came of it', async () => {
  const n = 15;
  const { aanslagId } = wie(n);
  const vak = async () =>
    (
      await read(innen(), (r) => listOpenEuro(r, borne, { vak: 'buitenlandse-incasso', dag, aantal: 100 }))
    ).find((rij) => rij.aanslagId === aanslagId)?.bedrag;
  const beeld = () => read(innen(), (r) => getVorderingbeeld(r, borne, aanslagId));
  const open = (await beeld()).feiten.teLaat;
  expect(await vak()).toBeUndefined();
  const [id = ''] = await naarBuitenland(n);
  expect(await vak()).toBe(open);
  expect(await zegt(n)).toEqual(tegengehouden('opgeschort:buitenlandse-incasso'));
  // In the words of the citizen, and nothing after it comes by itself.
  expect((await beeld()).status).toEqual({ status: 'buitenland', tot: null, daarna: null });
  expect((await beeld()).overdrachten).toMatchObject([
    { id, land: 'België', autoriteit: 'FOD Financiën', kenmerk: 'NL-BE-15', centen: open, resultaat: null },
  ]);
  // Nor is anything done after a dwangbevel.
  expect((await beeld()).verhaal.flatMap(({ tegen }) => tegen.map(({ code }) => code))).toContain('wacht');

  expect(await refusal(naarBuitenland(n))).toBe('buitenlandfout.loopt-al');
  expect(await refusal(terug(id, 'betaald'))).toBe('buitenlandfout.nog-open');
  await terug(id, 'ingetrokken');
  expect(await vak()).toBeUndefined();
  expect(await zegt(n)).toEqual(vrij);
  expect(await refusal(terug(id))).toBe('buitenlandfout.al-terug');
  expect((await beeld()).overdrachten).toMatchObject([{ id, resultaat: { soort: 'ingetrokken', dag } }]);
  // And once more.
  expect(await naarBuitenland(n, 'alles')).toHaveLength(1);
});

test('the database holds it: no transfer without its hold, no second one, and none that ended without letting go', async () => {
  const { aanslagId, persoonId } = wie(16);
  const regel = (id: string, over: string | null) =>
    client.query(
      `insert into buitenlandregel (gemeente_id, id, aanslag_id, gebeurtenis, over_id, dag, land, autoriteit, kenmerk, centen,
         bewijs, gemaakt_door, gemaakt_op)
       values ($1, $2, $3, case when $4::uuid is null then 'overgedragen' else 'betaald' end, $4, '2026-09-04',
         case when $4::uuid is null then 'België' end, case when $4::uuid is null then 'FOD' end,
         case when $4::uuid is null then 'x' end, case when $4::uuid is null then 100 end, 'bewijs', 'proef', now())`,
      [borne, id, aanslagId, over],
    );
  await expect(regel(testId('zonder'), null)).rejects.toThrow('a claim that is sent abroad is held');
  await client.query('begin');
  await regel(testId('met'), null);
  await client.query(
    `insert into opschorting (gemeente_id, id, grond, bron_soort, bron_id, persoon_id, aanslag_id, vanaf, gemaakt_door, gemaakt_op)
     values ($1, $2, 'buitenlandse-incasso', 'buitenland', $2, $3, $4, '2026-09-04', 'proef', now())`,
    [borne, testId('met'), persoonId, aanslagId],
  );
  await client.query('commit');
  await expect(regel(testId('tweede'), null)).rejects.toThrow('with a foreign authority already');
  await expect(regel(testId('terug'), testId('met'))).rejects.toThrow('is held no longer');
});
