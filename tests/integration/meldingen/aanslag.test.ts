import { seedOntvangsten } from '@tests/support/aanslagen';
import { refusal } from '@tests/support/refusal';
import { openSeeded } from '@tests/support/seeded';
import { testId } from '@tests/support/two-tenants';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { getAanslag, listAanslagenVan } from '@/domain/aanslagen/aanslag.queries';
import { getAanvullend, getAanvullendVanZaak } from '@/domain/aanslagen/aanvullend.queries';
import { aanvullendeAanslag } from '@/domain/aanslagen/aanvullende-aanslag-run';
import { biljetten } from '@/domain/aanslagen/biljetten-run';
import { decideAanslagrun, withdrawAanslagrun } from '@/domain/aanslagen/decide-aanslagrun';
import { startAanslagrun } from '@/domain/aanslagen/start-aanslagrun';
import { startBiljetten } from '@/domain/aanslagen/start-biljetten';
import { processOntvangsten } from '@/domain/betalingen/process-ontvangsten';
import { stopRendering } from '@/domain/documenten/render-document';
import { getStandVanAanslagen } from '@/domain/grootboek/stand.queries';
import { decideMelding, decideMeldingbesluit } from '@/domain/meldingen/decide-melding';
import { getMeldingdossier } from '@/domain/meldingen/melding.queries';
import { calculateMeldingaanslag, proposeMeldingaanslag } from '@/domain/meldingen/propose-meldingaanslag';
import { getRun } from '@/domain/runs/run.queries';
import { calculateVasteRun, carryOutVasteRun } from '@/domain/runs/work-on-vaste-run';
import { listBesluiten, listZaakregels } from '@/domain/zaken/dossier.queries';
import type { Context } from '@/platform/context';
import { toLocalDate } from '@/platform/local-date';
import {
  aan,
  ambtenaar,
  arrangeHonden,
  BORNE,
  burger,
  heffer,
  meld,
  NU,
  persoonVan,
  read,
  TARIEF,
  versieVan,
  write,
  zonderAanwijzing,
} from './arrange';

/** A dog that was reported, up to the aanslag of it: proposed, agreed to by a second person, imposed, announced. */
let close: () => Promise<void>;
let client: pg.Client;

beforeAll(async () => {
  const seeded = await openSeeded();
  close = seeded.close;
  client = new pg.Client({ connectionString: seeded.database.migratieUrl });
  await client.connect();
  await arrangeHonden(client, 12, { 1: 1 });
  await meld(12, { soort: 'anders', toelichting: 'x' }).catch(() => null);
});
afterAll(async () => {
  stopRendering();
  await client.end();
  await close();
});

const DAGTEKENING = toLocalDate('2026-06-30');

const neemOver = async (zaakId: string, dag: string) => {
  const versie = await versieVan(zaakId);
  return write(heffer(), (w) =>
    decideMelding(w, {
      zaakId,
      versie,
      uitkomst: 'overgenomen',
      dag: toLocalDate(dag),
      motivering: 'Dit staat nu zo bij ons.',
    }),
  );
};

/** Reported, and taken over. */
async function meldHond(n: number, naam: string, dag = '2026-05-04'): Promise<string> {
  const zaakId = await meld(n, aan(naam, dag));
  await neemOver(zaakId, dag);
  return zaakId;
}

const stelVoor = async (zaakId: string, dagtekening = DAGTEKENING, door: Context = heffer()) => {
  const versie = await versieVan(zaakId);
  return write(door, (w) => proposeMeldingaanslag(w, { zaakId, versie, dagtekening }));
};
const sleutel = (runId: string) => ({ gemeenteId: BORNE, runId });
const bereken = (runId: string) => calculateVasteRun(heffer(), aanvullendeAanslag, sleutel(runId));
const legOp = (runId: string) => carryOutVasteRun(heffer(), aanvullendeAanslag, sleutel(runId));
const run = (id: string) => read(heffer(), (r) => getRun(r, BORNE, id));
const akkoord = async (id: string, door: Context = ambtenaar()) => {
  const { versie } = await run(id);
  return write(door, (w) => decideAanslagrun(w, { id, versie, besluit: 'akkoord', reden: null }));
};
const trekIn = async (id: string) => {
  const { versie } = await run(id);
  await write(heffer(), (w) => withdrawAanslagrun(w, { id, versie, reden: 'Niet meer nodig.' }));
};
const vanZaak = (zaakId: string) => read(heffer(), (r) => getAanvullendVanZaak(r, BORNE, zaakId));
/** What the page of the melding offers. */
const voorstelVan = (zaakId: string, n: number) =>
  read(heffer(), async (r) => {
    const melding = await getMeldingdossier(r, BORNE, zaakId);
    return melding && calculateMeldingaanslag(r, BORNE, { melding, persoonId: persoonVan(n) });
  });
/** From the proposal to the aanslag. */
async function opgelegd(zaakId: string): Promise<string> {
  const runId = await stelVoor(zaakId);
  await bereken(runId);
  await akkoord(runId);
  await legOp(runId);
  expect((await run(runId)).status).toBe('uitgevoerd');
  return runId;
}

describe('the aanslag of a dog that was reported', () => {
  test('is proposed, agreed to by another, imposed with its lines and boeking, and announced', async () => {
    const zaakId = await meldHond(2, 'Bello');
    // From 4 May: June to December, 7 of 12 months.
    const centen = (TARIEF.eerste * 7n) / 12n;
    expect(await voorstelVan(zaakId, 2)).toMatchObject({
      dagtekening: DAGTEKENING,
      weigering: null,
      regels: [{ code: 'hond-1', centen, reden: null, gebeurtenis: { soort: 'begin', datum: '2026-05-04' } }],
    });
    const runId = await stelVoor(zaakId);
    expect(await vanZaak(zaakId)).toEqual({ runId, status: 'proefdraai', aanslag: null });
    await bereken(runId);
    expect(await run(runId)).toMatchObject({ status: 'ter-akkoord', aantal: 1 });
    const een = await read(heffer(), (r) => getAanvullend(r, BORNE, runId));
    expect(een).toMatchObject({ persoonId: persoonVan(2), zaakId, regels: [{ centen }] });
    // The steps of the amount stand beside it.
    expect(een?.regels[0]?.uitleg.length).toBeGreaterThan(0);
    expect(await refusal(akkoord(runId, heffer()))).toBe('weigering.run-zelf-gemaakt');
    expect(await refusal(akkoord(runId, zonderAanwijzing()))).toBe('aanwijzing.geen');
    await akkoord(runId);
    await legOp(runId);
    const imposed = (await vanZaak(zaakId))?.aanslag;
    expect(imposed).toMatchObject({ aanslagnummer: '2026-00-0000001', bedragCenten: centen });
    const id = imposed?.id ?? '';
    const aanslag = await read(heffer(), (r) => getAanslag(r, BORNE, id));
    expect(aanslag).toMatchObject({ dagtekening: DAGTEKENING });
    const stand = (await read(heffer(), (r) => getStandVanAanslagen(r, BORNE, [id]))).get(id);
    expect(stand?.openCenten).toBe(centen);

    const brieven = await write(heffer(), (w) => startBiljetten(w, runId));
    await carryOutVasteRun(heffer(), biljetten, sleutel(brieven));
    expect(await run(brieven)).toMatchObject({ status: 'uitgevoerd', aantalUitval: 0 });
    const { rows } = await client.query(
      'select soort from document where gemeente_id = $1 and aanslag_id = $2',
      [BORNE, id],
    );
    expect(rows).toHaveLength(1);
  });

  test('has the tariff of a second dog where there is one, and leaves the line of the first alone', async () => {
    const zaakId = await meldHond(1, 'Max', '2026-06-01');
    const runId = await opgelegd(zaakId);
    const aanslag = (await vanZaak(zaakId))?.aanslag;
    expect(aanslag?.bedragCenten).toBe((TARIEF.tweede * 7n) / 12n);
    expect((await run(runId)).aantal).toBe(1);
    expect(await read(heffer(), (r) => listAanslagenVan(r, BORNE, persoonVan(1)))).toHaveLength(3);
  });

  test('is in the journal of the case, for staff', async () => {
    const zaakId = await meldHond(3, 'Fikkie');
    const runId = await stelVoor(zaakId);
    const regels = await read(heffer(), (r) => listZaakregels(r, BORNE, zaakId));
    expect(regels.find((r) => r.soort === 'aanslag-voorgesteld')?.gegevens).toEqual({ runId });
    expect(
      (await read(burger(3), (r) => listZaakregels(r, BORNE, zaakId, { voorBurger: true }))).map(
        (r) => r.soort,
      ),
    ).not.toContain('aanslag-voorgesteld');
  });

  test('is refused a second time: while one waits, and once it is on an aanslag', async () => {
    const zaakId = await meldHond(4, 'Tommie');
    const runId = await stelVoor(zaakId);
    expect(await refusal(stelVoor(zaakId))).toBe('weigering.aanvullend-loopt-al');
    await bereken(runId);
    await trekIn(runId);
    expect(await vanZaak(zaakId)).toMatchObject({ status: 'vervallen', aanslag: null });
    await opgelegd(zaakId);
    expect(await refusal(stelVoor(zaakId))).toBe('weigering.aanvullend-al-opgelegd');
    expect(await voorstelVan(zaakId, 4)).toMatchObject({
      weigering: { sleutel: 'weigering.aanvullend-al-opgelegd' },
    });
  });

  test('is not imposed when the dog changed after akkoord: it stops with its reason', async () => {
    const zaakId = await meldHond(5, 'Donna');
    const runId = await stelVoor(zaakId);
    await bereken(runId);
    await akkoord(runId);
    await client.query(`update hond set vanaf = '2026-06-10' where gemeente_id = $1 and persoon_id = $2`, [
      BORNE,
      persoonVan(5),
    ]);
    await legOp(runId);
    expect(await run(runId)).toMatchObject({ status: 'gestopt', reden: 'gegevens-gewijzigd' });
    expect((await vanZaak(zaakId))?.aanslag).toBeNull();
    // A proposal of how it is now goes through.
    await opgelegd(zaakId);
    expect((await vanZaak(zaakId))?.aanslag?.bedragCenten).toBe((TARIEF.eerste * 6n) / 12n);
  });

  test('becomes lower when the dog goes, and what was paid of it is due back', async () => {
    const aan = await meldHond(9, 'Saar');
    await opgelegd(aan);
    const aanslag = (await vanZaak(aan))?.aanslag;
    const { rows } = await client.query<{ kenmerk: string }>(
      'select betalingskenmerk as kenmerk from aanslag where gemeente_id = $1 and id = $2',
      [BORNE, aanslag?.id],
    );
    const bestandId = testId('bestand hond');
    await client.query(
      `insert into bestand (kantoor_id, id, gemeente_id, soort, naam, sha256, omvang_bytes, status, aangeboden_door, aangeboden_op, klaar_op)
        values (1, $1, null, 'ontvangsten', 'proef', md5('hond') || md5('hond'), 1, 'geladen', 'proef', $2, $2)`,
      [bestandId, NU],
    );
    await seedOntvangsten(client, { id: 1, bestandId }, [
      {
        ...{ ref: 'hond 9', bedragCenten: aanslag?.bedragCenten ?? 0n, kenmerk: rows[0]?.kenmerk ?? '' },
        boekdatum: '2026-06-18',
      },
    ]);
    await processOntvangsten(heffer());
    const [hond] = await read(heffer(), (r) =>
      r.db.hond.findMany({ where: { gemeenteId: BORNE, persoonId: persoonVan(9) } }),
    );
    const af = await meld(9, {
      ...{ soort: 'hond-af', hond: hond?.id ?? '', reden: 'weggegeven', dag: '2026-06-19' },
    });
    await neemOver(af, '2026-06-19');
    const [voorstel] = await read(heffer(), (r) => listBesluiten(r, BORNE, af));
    await write(ambtenaar(), (w) =>
      decideMeldingbesluit(w, {
        ...{ id: voorstel?.id ?? '', versie: voorstel?.versie ?? 0 },
        ...{ besluit: 'genomen', toelichting: null },
      }),
    );
    const id = aanslag?.id ?? '';
    const stand = (await read(heffer(), (r) => getStandVanAanslagen(r, BORNE, [id]))).get(id);
    // Six months of 70 euro go off: all of it was paid, so that comes back.
    expect(stand).toMatchObject({ verminderdCenten: 3_500n, teVeelOntvangenCenten: 3_500n });
  });

  test('waits for a run of the whole year, and that one for it while it is imposed', async () => {
    const zaakId = await meldHond(6, 'Pip');
    const vraag = {
      belastingjaar: 2026,
      dagtekening: DAGTEKENING,
      belastingsoorten: ['hondenbelasting'] as const,
    };
    const jaarrun = await write(heffer(), (w) => startAanslagrun(w, vraag));
    expect(await refusal(stelVoor(zaakId))).toBe('weigering.aanvullend-run-gaande');
    await trekIn(jaarrun);
    const runId = await stelVoor(zaakId);
    await bereken(runId);
    await akkoord(runId);
    expect(await refusal(write(heffer(), (w) => startAanslagrun(w, vraag)))).toBe(
      'weigering.run-wacht-op-aanvullend',
    );
    await legOp(runId);
    await trekIn(await write(heffer(), (w) => startAanslagrun(w, vraag)));
  });

  test('is refused in words: of another case, a day that is gone, and where nothing follows', async () => {
    const ander = await meld(7, { soort: 'anders', toelichting: 'Er klopt iets niet.' });
    expect(await refusal(stelVoor(ander))).toBe('melding.fout.geen-aanslag');
    const onbeslist = await meld(7, aan('Loebas'));
    expect(await refusal(stelVoor(onbeslist))).toBe('melding.fout.geen-aanslag');
    const zaakId = await meldHond(8, 'Kees');
    expect(await refusal(stelVoor(zaakId, toLocalDate('2026-06-19')))).toBe(
      'weigering.run-dagtekening-voorbij',
    );
    expect(await vanZaak(zaakId)).toBeNull();
  });
});
