import { textOf } from '@tests/support/pdf';
import { refusal } from '@tests/support/refusal';
import { openSeeded } from '@tests/support/seeded';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openDocument } from '@/domain/documenten/open-document';
import { stopRendering } from '@/domain/documenten/render-document';
import { recordKlacht, submitKlacht } from '@/domain/klachten/file-klacht';
import { decideKlacht, refuseKlacht, settleKlacht } from '@/domain/klachten/finish-klacht';
import { judgeKlacht } from '@/domain/klachten/judge-klacht';
import { getKlacht, listKlachtenVan, listRegister } from '@/domain/klachten/klacht.queries';
import { extendKlacht, postponeKlacht } from '@/domain/klachten/postpone-klacht';
import { recordKlachthoren } from '@/domain/klachten/record-klachtgesprek';
import { turnIntoBezwaar } from '@/domain/klachten/turn-into-bezwaar';
import { recordKlachtintrekking, withdrawKlacht } from '@/domain/klachten/withdraw-klacht';
import { listTermijnen, listZaakregels } from '@/domain/zaken/dossier.queries';
import { getZaak } from '@/domain/zaken/zaak.queries';
import { toLocalDate } from '@/platform/local-date';
import {
  ALMELO,
  aanslagVan,
  ambtenaar,
  arrangeGeboekt,
  behandelaar,
  burger,
  persoonVan,
  read,
  regelVan,
  write,
} from '../bezwaren/arrange';

/** Tuesday 24 March 2026: six weeks later is Tuesday 5 May, a day on which the Atw moves the end. */
const NU = new Date('2026-03-24T09:00:00.000Z');
const LATER = new Date('2026-04-20T09:00:00.000Z');
/** Within the term to object of the aanslagen, and by then it has gone by. */
const NA_BEZWAARTERMIJN = new Date('2026-04-20T09:00:00.000Z');

let close: () => Promise<void>;
let client: pg.Client;

beforeAll(async () => {
  const seeded = await openSeeded();
  close = seeded.close;
  client = new pg.Client({ connectionString: seeded.database.migratieUrl });
  await client.connect();
  await arrangeGeboekt(client, 12);
});
afterAll(async () => {
  stopRendering();
  await client.end();
  await close();
});

let sleutels = 0;
async function klaag(n: number, more: Record<string, string> = {}): Promise<string> {
  sleutels += 1;
  const clientSleutel = `klacht-${sleutels}`;
  const velden = { tekst: 'De medewerker aan de telefoon was onbeleefd.', ...more };
  return (await write(burger(n, NU), (w) => submitKlacht(w, { velden, clientSleutel }))).zaakId;
}
const beoordeel = (zaakId: string, overMedewerkerId: string | null = null, now = NU) =>
  write(behandelaar(now), (w) => judgeKlacht(w, { zaakId, thema: 'bejegening', overMedewerkerId }));
const oordeel = (zaakId: string, more: Partial<Parameters<typeof decideKlacht>[1]> = {}) =>
  write(behandelaar(LATER), (w) =>
    decideKlacht(w, {
      zaakId,
      oordeel: 'gegrond',
      kennelijk: false,
      bevindingen: 'Wij luisterden het gesprek terug. De toon was niet goed.',
      conclusie: 'Wij spraken erover met de medewerker en bieden excuses aan.',
      ...more,
    }),
  );
const klachtVan = (zaakId: string) => read(behandelaar(LATER), (r) => getKlacht(r, ALMELO, zaakId));
async function brieftekst(zaakId: string, soort: string): Promise<string> {
  const regels = await read(behandelaar(LATER), (r) => listZaakregels(r, ALMELO, zaakId));
  const documentId = String(regels.find((r) => r.soort === soort)?.gegevens.documentId ?? '');
  const document = await read(behandelaar(LATER), (r) => openDocument(r, ALMELO, documentId));
  if (document?.stand !== 'leesbaar') throw new Error(`no letter ${soort}`);
  return textOf(document.pdf).replace(/\s+/g, ' ');
}
const medewerkerVan = (ctx: ReturnType<typeof behandelaar>): string =>
  ctx.actor.soort === 'medewerker' ? ctx.actor.medewerkerId : '';

describe('[J-12] a complaint', () => {
  test('is acknowledged with its number and day, and judged with findings, a conclusion and the ombudsman', async () => {
    const zaakId = await klaag(1, { overWie: 'de telefoniste', wens: 'excuses' });
    const zaak = await read(behandelaar(), (r) => getZaak(r, ALMELO, zaakId));
    expect(zaak?.zaaknummer).toMatch(/^L2026\.\d{6}$/);
    const [termijn] = await read(behandelaar(), (r) => listTermijnen(r, ALMELO, zaakId));
    expect(termijn).toMatchObject({ soort: 'afhandelen', uiterlijk: '2026-05-06' });
    expect(await brieftekst(zaakId, 'klacht-ontvangst')).toContain('uiterlijk op 6 mei 2026');
    expect(await refusal(oordeel(zaakId))).toBe('klacht.fout.eerst-beoordelen');
    await beoordeel(zaakId);
    expect(await refusal(oordeel(zaakId))).toBe('klacht.fout.eerst-horen');
    await write(behandelaar(LATER), (w) =>
      recordKlachthoren(w, { zaakId, hoorstand: 'gehoord', verslag: 'Aan de telefoon gehoord.' }),
    );
    expect(await refusal(oordeel(zaakId, { conclusie: 'kort' }))).toBe('klacht.fout.te-kort');
    await oordeel(zaakId);
    expect(await klachtVan(zaakId)).toMatchObject({ uitkomst: 'gegrond', ombudsmanTot: '2027-04-20' });
    const tekst = await brieftekst(zaakId, 'klacht-oordeel');
    expect(tekst).toContain('Nationale ombudsman');
    expect(tekst).toContain('20 april 2027');
    expect(await refusal(oordeel(zaakId))).toBe('klacht.fout.afgelopen');
  });

  test('is never handled by who it is about, nor given to him', async () => {
    const zaakId = await klaag(2);
    expect(await refusal(beoordeel(zaakId, medewerkerVan(behandelaar())))).toBe('klacht.fout.over-uzelf');
    await beoordeel(zaakId, medewerkerVan(ambtenaar()));
    const zelf = write(ambtenaar(LATER), (w) => settleKlacht(w, { zaakId, hoe: 'Wij spraken het uit.' }));
    expect(await refusal(zelf)).toBe('klacht.fout.over-uzelf');
  });

  test('is taken back by telephone: who wrote it down and how he said it stand in the case; not by whom it is about', async () => {
    const zaakId = await klaag(2);
    await beoordeel(zaakId, medewerkerVan(ambtenaar()));
    const reden = 'Per telefoon op 20 april, na controle van wie hij is.';
    const neem = (wie: ReturnType<typeof behandelaar>) =>
      write(wie, (w) => recordKlachtintrekking(w, { zaakId, reden }));
    expect(await refusal(neem(ambtenaar(LATER)))).toBe('klacht.fout.over-uzelf');
    await neem(behandelaar(LATER));
    const regels = await read(behandelaar(LATER), (r) => listZaakregels(r, ALMELO, zaakId));
    expect(regels.at(-1)).toMatchObject({ soort: 'ingetrokken', tekst: reden, voorBurger: true });
    expect(await refusal(neem(behandelaar(LATER)))).toBe('klacht.fout.afgelopen');
  });

  test('ends when he is content, is postponed once with its letter, and further with his consent', async () => {
    const tevreden = await klaag(3);
    await write(behandelaar(LATER), (w) =>
      settleKlacht(w, { zaakId: tevreden, hoe: 'Wij belden en boden excuses aan.' }),
    );
    expect(await klachtVan(tevreden)).toMatchObject({ uitkomst: 'tevreden', ombudsmanTot: null });
    const zaakId = await klaag(4);
    const verdaag = () =>
      write(behandelaar(LATER), (w) => postponeKlacht(w, { zaakId, reden: 'Een collega is ziek.' }));
    await verdaag();
    expect((await klachtVan(zaakId))?.dag.waarde.laatsteDag).toBe('2026-06-03');
    expect(await brieftekst(zaakId, 'klacht-verdaging')).toContain('3 juni 2026');
    expect(await refusal(verdaag())).toBe('zaken.fout.al-verdaagd');
    const verleng = (dag: string) =>
      write(behandelaar(LATER), (w) =>
        extendKlacht(w, { zaakId, uiterlijk: toLocalDate(dag), instemming: 'Per mail op 20 april.' }),
      );
    expect(await refusal(verleng('2026-06-03'))).toBe('klacht.fout.niet-later');
    await verleng('2026-07-01');
    const [termijn] = await read(behandelaar(), (r) => listTermijnen(r, ALMELO, zaakId));
    expect(termijn?.uiterlijk).toBe('2026-07-01');
  });

  test('is not handled for a reason of Awb 9:8 only, in words', async () => {
    const zaakId = await klaag(5, { gebeurdOp: '2025-06-01' });
    const weiger = (reden: 'langer-dan-jaar' | 'gering-belang', toelichting: string) =>
      write(behandelaar(LATER), (w) => refuseKlacht(w, { zaakId, reden, toelichting }));
    const uitleg = 'Hierover kunnen wij niets meer uitzoeken.';
    expect(await refusal(weiger('langer-dan-jaar', uitleg))).toBe('klacht.fout.geen-jaar');
    expect(await refusal(weiger('gering-belang', 'nee'))).toBe('klacht.fout.te-kort');
    await weiger('gering-belang', uitleg);
    expect(await brieftekst(zaakId, 'klacht-niet-behandeld')).toContain('9:8, tweede lid');
  });

  test('that was a bezwaar goes on as one, with its words and the moment of receipt: in time when it was', async () => {
    const tekst = 'Ik ben het niet eens met de afvalstoffenheffing, ik woon alleen.';
    const zaakId = await klaag(6, { tekst });
    const { bezwaarId } = await write(behandelaar(NA_BEZWAARTERMIJN), (w) =>
      turnIntoBezwaar(w, {
        zaakId,
        tegen: { aanslagId: aanslagVan(6), aanslagregelId: regelVan(6, 2) },
      }),
    );
    const bezwaar = await read(behandelaar(LATER), (r) =>
      r.db.bezwaar.findUniqueOrThrow({
        where: { gemeenteId_zaakId: { gemeenteId: ALMELO, zaakId: bezwaarId } },
        include: { schrift: true, zaak: true },
      }),
    );
    expect(bezwaar.schrift.toelichting).toBe(tekst);
    expect(bezwaar.zaak.ontvangenOp).toEqual(NU);
    expect(bezwaar.schrift.ontvangenOp.toISOString()).toContain('2026-03-24');
    expect(await klachtVan(zaakId)).toMatchObject({ uitkomst: 'bezwaar', loopt: false });
    const regels = await read(behandelaar(LATER), (r) => listZaakregels(r, ALMELO, bezwaarId));
    expect(regels.some((r) => r.soort === 'was-klacht')).toBe(true);
  });

  test('sent twice is one; taken back by who made it; recorded at the desk; in the register without names', async () => {
    const velden = { tekst: 'Ik wachtte een uur.' };
    const zend = () => write(burger(7, NU), (w) => submitKlacht(w, { velden, clientSleutel: 'twee' }));
    const { zaakId } = await zend();
    expect(await zend()).toEqual({ zaakId, nieuw: false });
    await write(burger(7, NU), (w) => withdrawKlacht(w, { zaakId }));
    await write(behandelaar(NU), (w) =>
      recordKlacht(w, {
        persoonId: persoonVan(8),
        kanaal: 'telefoon',
        ontvangenOp: toLocalDate('2026-03-23'),
        velden,
        clientSleutel: 'balie',
      }),
    );
    const eigen = await read(behandelaar(), (r) => listKlachtenVan(r, ALMELO, persoonVan(8)));
    expect(eigen).toHaveLength(1);
    const register = await read(behandelaar(LATER), (r) => listRegister(r, ALMELO, 2026));
    expect(register.map((r) => r.uitkomst)).toEqual(
      expect.arrayContaining(['gegrond', 'tevreden', 'niet-in-behandeling', 'bezwaar', 'ingetrokken', null]),
    );
    expect(JSON.stringify(register)).not.toContain('Veen');
    expect(await read(behandelaar(LATER), (r) => listRegister(r, ALMELO, 2025))).toEqual([]);
  });
});
