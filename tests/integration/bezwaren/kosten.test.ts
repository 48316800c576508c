import { textOf } from '@tests/support/pdf';
import { refusal } from '@tests/support/refusal';
import { openSeeded, seedContext } from '@tests/support/seeded';
import { testId } from '@tests/support/two-tenants';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { getBezwaar, getKostenblad, listBezwarenVan } from '@/domain/bezwaren/bezwaar.queries';
import { decideUitspraak } from '@/domain/bezwaren/decide-uitspraak';
import {
  type Kosteninzending,
  recordKostenbezwaar,
  submitKostenbezwaar,
} from '@/domain/bezwaren/file-kostenbezwaar';
import { betwistbaar } from '@/domain/bezwaren/kostenbezwaar';
import { proposeUitspraak, type Uitspraakinvoer } from '@/domain/bezwaren/propose-uitspraak';
import { takeBezwaar } from '@/domain/bezwaren/take-bezwaar';
import { withdrawBezwaar } from '@/domain/bezwaren/withdraw-bezwaar';
import { openDocument } from '@/domain/documenten/open-document';
import { stopRendering } from '@/domain/documenten/render-document';
import { losseRegel, makeBoeking } from '@/domain/grootboek/boeking';
import { chargeKosten } from '@/domain/grootboek/charge-kosten';
import { lockStanden } from '@/domain/grootboek/lock-stand';
import { postBoeking } from '@/domain/grootboek/post-boeking';
import { reverseKosten } from '@/domain/grootboek/reverse-kosten';
import { openUit } from '@/domain/grootboek/stand';
import { getStandVanAanslagen } from '@/domain/grootboek/stand.queries';
import { allocate } from '@/domain/grootboek/toerekening';
import { listTermijnen, listZaakregels } from '@/domain/zaken/dossier.queries';
import { toCents } from '@/platform/cents';
import { NotFound } from '@/platform/errors';
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
  write,
  zakenVan,
} from './arrange';

/** The day of the act: one could object until Monday 7 September 2026. */
const DAG = toLocalDate('2026-07-27');
const OP_TIJD = new Date('2026-08-10T09:00:00.000Z');
const TE_LAAT = new Date('2026-09-08T09:00:00.000Z');
const innen = (now = OP_TIJD) => seedContext('karin', ['invorderingsambtenaar'], { now });

let close: () => Promise<void>;
let client: pg.Client;

beforeAll(async () => {
  const seeded = await openSeeded();
  close = seeded.close;
  client = new pg.Client({ connectionString: seeded.database.migratieUrl });
  await client.connect();
  await arrangeGeboekt(client, 20);
});
afterAll(async () => {
  stopRendering();
  await client.end();
  await close();
});

/** Costs of an aanmaning and a dwangbevel on the nth aanslag; answers their ids. */
async function brengKosten(n: number): Promise<[string, string]> {
  const een = (soort: 'aanmaning' | 'dwangbevel') =>
    write(behandelaar(OP_TIJD), (w) =>
      chargeKosten(w, {
        aanslagId: aanslagVan(n),
        soort,
        handeling: { soort: 'proef', id: testId(`${soort} ${n}`) },
        dag: DAG,
      }),
    );
  return [(await een('aanmaning')).id, (await een('dwangbevel')).id];
}

const velden = (more: Record<string, string> = {}) => ({
  grond: 'al-betaald',
  toelichting: 'Ik betaalde op 20 juli, de brief kwam op 28 juli.',
  horen: 'nee',
  bellen: 'nee',
  uitstel: 'ja',
  ...more,
});
let sleutels = 0;
const dienIn = (n: number, kostenId: string, more: Record<string, string> = {}, now = OP_TIJD) => {
  sleutels += 1;
  const clientSleutel = `kosten-${sleutels}`;
  return write(burger(n, now), (w) =>
    submitKostenbezwaar(w, { kostenId, velden: velden(more), clientSleutel }),
  );
};
async function inBehandeling(
  n: number,
  kostenId: string,
  more: Record<string, string> = {},
): Promise<string> {
  const [zaak] = await zakenVan((await dienIn(n, kostenId, more)).schriftId);
  const zaakId = zaak?.zaakId ?? '';
  await write(behandelaar(OP_TIJD), (w) => takeBezwaar(w, { zaakId }));
  return zaakId;
}
const stelVoor = (zaakId: string, more: Partial<Uitspraakinvoer> = {}) =>
  write(behandelaar(OP_TIJD), (w) =>
    proposeUitspraak(w, {
      zaakId,
      uitkomst: 'gegrond',
      oorzaak: 'fout-kantoor',
      nietOntvankelijk: null,
      regels: [],
      kostenMotivering: 'Uw betaling was er al op 21 juli. Wij stuurden de brief ten onrechte.',
      ...more,
    }),
  );
const besluit = (ctx: ReturnType<typeof ambtenaar>, id: string) =>
  write(ctx, (w) => decideUitspraak(w, { id, versie: 1, besluit: 'genomen', toelichting: null }));
const standVan = async (n: number) => {
  const stand = (
    await read(behandelaar(OP_TIJD), (r) => getStandVanAanslagen(r, ALMELO, [aanslagVan(n)]))
  ).get(aanslagVan(n));
  if (!stand) throw new Error('no stand');
  return stand;
};
const houdt = (zaakId: string) =>
  read(behandelaar(OP_TIJD), (r) =>
    r.db.opschorting.findMany({
      where: { gemeenteId: ALMELO, bronId: zaakId },
      select: {
        grond: true,
        aanslagId: true,
        aanslagregelId: true,
        bedragCenten: true,
        tot: true,
        eindReden: true,
      },
    }),
  );
/** Pays so much on the nth aanslag: the oldest costs first. */
const betaal = (n: number, centen: bigint) =>
  write(behandelaar(OP_TIJD), async (w) => {
    const stand = (await lockStanden(w, [aanslagVan(n)])).get(aanslagVan(n));
    if (!stand) throw new Error('no stand');
    const { regels } = allocate(openUit(stand), toCents(centen));
    return postBoeking(
      w,
      makeBoeking('ontvangst', { boekdatum: toLocalDate('2026-08-05') }, [
        losseRegel('rekening-courant', toCents(centen)),
        ...regels,
      ]),
    );
  });
async function brieftekst(zaakId: string, soort: string): Promise<string> {
  const regels = await read(behandelaar(OP_TIJD), (r) => listZaakregels(r, ALMELO, zaakId));
  const documentId = String(regels.find((r) => r.soort === soort)?.gegevens.documentId ?? '');
  const document = await read(behandelaar(OP_TIJD), (r) => openDocument(r, ALMELO, documentId));
  if (document?.stand !== 'leesbaar') throw new Error(`no letter ${soort}`);
  return textOf(document.pdf).replace(/\s+/g, ' ');
}

describe('[J-05] objecting to costs', () => {
  test('is a case of its own per act, with the day of Awb 7:10 from the act, and holds those costs alone', async () => {
    const [aanmaning, dwangbevel] = await brengKosten(1);
    const { schriftId } = await dienIn(1, aanmaning);
    const [zaak, ...meer] = await zakenVan(schriftId);
    expect(meer).toEqual([]);
    expect(zaak).toMatchObject({ soort: 'kosten', regels: [] });
    const zaakId = zaak?.zaakId ?? '';
    const [termijn] = await read(behandelaar(OP_TIJD), (r) => listTermijnen(r, ALMELO, zaakId));
    // Six weeks after Monday 7 September.
    expect(termijn).toMatchObject({ soort: 'beslissen', uiterlijk: '2026-10-19' });
    expect(await houdt(zaakId)).toEqual([
      {
        grond: 'bezwaar-kosten',
        aanslagId: aanslagVan(1),
        aanslagregelId: null,
        bedragCenten: 1_000n,
        tot: null,
        eindReden: null,
      },
    ]);
    const blad = await read(burger(1, OP_TIJD), (r) =>
      getKostenblad(r, ALMELO, persoonVan(1), aanslagVan(1)),
    );
    expect(betwistbaar(blad.kosten, blad.eerder).map((k) => k.id)).toEqual([dwangbevel]);
    const tekst = await brieftekst(zaakId, 'bezwaar-ontvangst');
    expect(tekst).toContain('de kosten van de aanmaning van 27 juli 2026');
    expect(tekst).toContain('10,00');
    expect(tekst).toContain('19 oktober 2026');
    const lijst = await read(behandelaar(OP_TIJD), (r) => listBezwarenVan(r, ALMELO, persoonVan(1)));
    expect(lijst.map((r) => r.kosten)).toEqual(['aanmaning']);
  });

  test('is refused in words: not yours, taken back, disputed already, decided before', async () => {
    const [aanmaning, dwangbevel] = await brengKosten(2);
    await expect(dienIn(3, aanmaning)).rejects.toBeInstanceOf(NotFound);
    await write(behandelaar(OP_TIJD), (w) =>
      reverseKosten(w, { kostenId: dwangbevel, reden: 'ten onrechte', dag: toLocalDate('2026-08-01') }),
    );
    expect(await refusal(dienIn(2, dwangbevel))).toBe('bezwaar.fout.kosten-terug');
    const zaakId = await inBehandeling(2, aanmaning);
    expect(await refusal(dienIn(2, aanmaning))).toBe('bezwaar.fout.loopt-al');
    await besluit(innen(), await stelVoor(zaakId, { uitkomst: 'ongegrond', oorzaak: null }));
    expect(await refusal(dienIn(2, aanmaning))).toBe('bezwaar.fout.kosten-beslist');
  });

  test('sent twice it is one, with other words it is refused; withdrawn it can be made again', async () => {
    const [aanmaning] = await brengKosten(4);
    const zend = (more: Record<string, string> = {}) =>
      write(burger(4, OP_TIJD), (w) =>
        submitKostenbezwaar(w, { kostenId: aanmaning, velden: velden(more), clientSleutel: 'dubbel' }),
      );
    const eerste = await zend();
    expect(await zend()).toEqual({ schriftId: eerste.schriftId, nieuw: false });
    expect(await refusal(zend({ toelichting: 'Iets anders.' }))).not.toBe('gedaan');
    const [zaak] = await zakenVan(eerste.schriftId);
    const zaakId = zaak?.zaakId ?? '';
    await write(burger(4, OP_TIJD), (w) => withdrawBezwaar(w, { zaakId }));
    expect((await houdt(zaakId))[0]).toMatchObject({ eindReden: 'ingetrokken' });
    expect((await dienIn(4, aanmaning)).nieuw).toBe(true);
  });

  test('late is taken in and judged by a person, as any other', async () => {
    const [aanmaning] = await brengKosten(5);
    const { schriftId } = await dienIn(5, aanmaning, { teLaatReden: 'Ik lag in het ziekenhuis.' }, TE_LAAT);
    const [zaak] = await zakenVan(schriftId);
    const zaakId = zaak?.zaakId ?? '';
    const dossier = await read(behandelaar(TE_LAAT), (r) => getBezwaar(r, ALMELO, zaakId));
    expect(dossier?.tijdigheid.waarde).toMatchObject({ tijdig: false, laatsteDag: '2026-09-07' });
    await write(behandelaar(TE_LAAT), (w) => takeBezwaar(w, { zaakId }));
    expect(await refusal(stelVoor(zaakId))).toBe('bezwaar.fout.beoordeel-te-laat');
  });

  test('granted: costs off and the hold gone in one act, what was paid becomes money due back, with its letter', async () => {
    const [aanmaning] = await brengKosten(6);
    const { openCenten } = await standVan(6);
    await betaal(6, openCenten);
    const zaakId = await inBehandeling(6, aanmaning);
    // Paid already: nothing waits.
    expect(await houdt(zaakId)).toEqual([]);
    const id = await stelVoor(zaakId);
    expect(await refusal(besluit(ambtenaar(OP_TIJD), id))).toBe('bezwaar.fout.andere-ambtenaar');
    await besluit(innen(), id);
    const stand = await standVan(6);
    expect(stand.teVeelOntvangenCenten).toBe(1_000n);
    const dossier = await read(behandelaar(OP_TIJD), (r) => getBezwaar(r, ALMELO, zaakId));
    expect(dossier).toMatchObject({ uitkomst: 'gegrond', oorzaak: 'fout-kantoor', kosten: { terug: true } });
    const tekst = await brieftekst(zaakId, 'bezwaar-uitspraak');
    expect(tekst).toContain('Wij halen de kosten van uw rekening');
    expect(tekst).toContain('te veel');
    expect(tekst).toContain('invorderingsambtenaar');
    expect(tekst).toContain('21 september 2026');
  });

  test('refused: the costs stay and can be collected again', async () => {
    const [, dwangbevel] = await brengKosten(7);
    const zaakId = await inBehandeling(7, dwangbevel);
    const voor = await standVan(7);
    await besluit(innen(), await stelVoor(zaakId, { uitkomst: 'ongegrond', oorzaak: null }));
    expect((await standVan(7)).openCenten).toBe(voor.openCenten);
    const [hold] = await houdt(zaakId);
    expect(hold).toMatchObject({ eindReden: 'ongegrond' });
    expect(await brieftekst(zaakId, 'bezwaar-uitspraak')).toContain('De kosten blijven staan');
  });

  test('costs stand or fall as a whole, never without a reason or a cause', async () => {
    const [aanmaning] = await brengKosten(8);
    const zaakId = await inBehandeling(8, aanmaning);
    expect(await refusal(stelVoor(zaakId, { uitkomst: 'gedeeltelijk-gegrond' }))).toBe(
      'bezwaar.fout.kosten-geheel',
    );
    expect(await refusal(stelVoor(zaakId, { kostenMotivering: 'te kort' }))).toBe('bezwaar.fout.motivering');
    expect(await refusal(stelVoor(zaakId, { oorzaak: null }))).toBe('bezwaar.fout.oorzaak');
  });

  test('what was taken back since the proposal goes back to its maker', async () => {
    const [aanmaning] = await brengKosten(9);
    const zaakId = await inBehandeling(9, aanmaning);
    const id = await stelVoor(zaakId);
    await write(behandelaar(OP_TIJD), (w) =>
      reverseKosten(w, { kostenId: aanmaning, reden: 'ten onrechte', dag: toLocalDate('2026-08-10') }),
    );
    expect(await refusal(besluit(innen(), id))).toBe('bezwaar.fout.intussen-anders');
  });

  test('recorded at the desk for somebody, by the day on which it came', async () => {
    const [aanmaning] = await brengKosten(10);
    const inzending: Kosteninzending & { kanaal: 'post' } = {
      kostenId: aanmaning,
      persoonId: persoonVan(10),
      kanaal: 'post',
      ontvangenOp: toLocalDate('2026-08-07'),
      terPost: null,
      velden: velden({ uitstel: 'nee' }),
      clientSleutel: 'balie-kosten',
    };
    const { schriftId } = await write(behandelaar(OP_TIJD), (w) => recordKostenbezwaar(w, inzending));
    const [zaak] = await zakenVan(schriftId);
    expect(zaak?.zaak.kanaal).toBe('post');
    expect(await houdt(zaak?.zaakId ?? '')).toEqual([]);
  });
});
