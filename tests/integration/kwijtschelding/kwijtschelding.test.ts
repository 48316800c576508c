import { textOf } from '@tests/support/pdf';
import { gemeenteId, openSeeded } from '@tests/support/seeded';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openDocument } from '@/domain/documenten/open-document';
import { stopRendering } from '@/domain/documenten/render-document';
import { getStandVanAanslagen } from '@/domain/grootboek/stand.queries';
import { askAanvulling } from '@/domain/kwijtschelding/ask-aanvulling';
import { besluitFromJson } from '@/domain/kwijtschelding/besluit';
import { recalculate } from '@/domain/kwijtschelding/bon';
import { correctFeit } from '@/domain/kwijtschelding/correct-feit';
import { decideKwijtschelding } from '@/domain/kwijtschelding/decide-kwijtschelding';
import {
  getConceptMetBezwaar,
  getToestemming,
  listKwijtscheldingenVan,
} from '@/domain/kwijtschelding/kwijtschelding.queries';
import { proposeKwijtschelding } from '@/domain/kwijtschelding/propose-kwijtschelding';
import { revokeToestemming } from '@/domain/kwijtschelding/revoke-toestemming';
import { seePapier } from '@/domain/kwijtschelding/see-papier';
import { startConcept } from '@/domain/kwijtschelding/start-concept';
import { withdrawKwijtschelding } from '@/domain/kwijtschelding/withdraw-kwijtschelding';
import { listOpschortingen } from '@/domain/opschortingen/opschorting.queries';
import { listBesluiten, listTermijnen, listZaakregels } from '@/domain/zaken/dossier.queries';
import { openZaak } from '@/domain/zaken/open-zaak';
import { getZaak } from '@/domain/zaken/zaak.queries';
import { localDateOf } from '@/platform/clock';
import type { Context } from '@/platform/context';
import { NotFound, Stale } from '@/platform/errors';
import type { Opgelegd } from '../documenten/arrange';
import {
  ALLEEN,
  ambtenaar,
  arrange,
  burger,
  fill,
  innen,
  later,
  MAANDAG,
  read,
  send,
  tom,
  write,
} from './arrange';

let seeded: Awaited<ReturnType<typeof openSeeded>>;
let opgelegd: Opgelegd;
const borne = gemeenteId('borne');

beforeAll(async () => {
  seeded = await openSeeded();
  opgelegd = await arrange(seeded.database, 16);
});
afterAll(async () => {
  stopRendering();
  await seeded.close();
});

const wie = (n: number) => ({
  persoonId: opgelegd.persoonIds[n] ?? '',
  aanslagId: opgelegd.aanslagIds[n] ?? '',
});
const refused = (sleutel: string, veld?: string) =>
  expect.objectContaining({ name: 'Refused', sleutel, ...(veld ? { veld } : {}) });
const zaakVan = async (zaakId: string, ctx = innen()) => {
  const zaak = await read(ctx, (r) => getZaak(r, borne, zaakId));
  if (!zaak) throw new Error('no case');
  return zaak;
};
const stand = async (n: number) => {
  const { aanslagId } = wie(n);
  const gevonden = (await read(innen(), (r) => getStandVanAanslagen(r, borne, [aanslagId]))).get(aanslagId);
  if (!gevonden) throw new Error('no stand');
  return gevonden;
};
const holds = (n: number, dagen: number) =>
  read(innen(), (r) => listOpschortingen(r, borne, wie(n), localDateOf(later(dagen))));

/** Everything that a single person with bijstand has to show. */
async function seeAll(ctx: Context, zaakId: string, vragen = ['inkomen-bijstand', 'huur', 'zorg', 'bank']) {
  let klaar = false;
  for (const vraag of vragen)
    klaar = await write(ctx, (w) => seePapier(w, { zaakId, vraag, papier: 'stuk van september' }));
  return klaar;
}

async function propose(zaakId: string, ctx = innen()) {
  const { versie } = await zaakVan(zaakId);
  return write(ctx, (w) =>
    proposeKwijtschelding(w, { zaakId, zaakVersie: versie, motivering: 'Uw inkomen is laag genoeg.' }),
  );
}

const decide = (zaakId: string, besluitId: string, ctx = ambtenaar(), more = {}) =>
  write(ctx, (w) =>
    decideKwijtschelding(w, { zaakId, besluitId, versie: 1, besluit: 'genomen', toelichting: null, ...more }),
  );

async function ask(n: number, antwoorden = ALLEEN): Promise<string> {
  const ctx = burger(wie(n).persoonId);
  await fill(ctx, wie(n), antwoorden);
  return (await send(ctx, wie(n))).zaakId;
}

describe('a request', () => {
  test('is kept as one goes, sent once, and lets collecting wait', async () => {
    const ctx = burger(wie(0).persoonId);
    expect(await fill(ctx, wie(0))).toBe(11);
    const eerste = await send(ctx, wie(0));
    expect(eerste.nieuw).toBe(true);
    expect(await zaakVan(eerste.zaakId)).toMatchObject({
      fase: 'ontvangen',
      soort: 'kwijtschelding',
      kanaal: 'mijn',
    });
    expect(await holds(0, 0)).toMatchObject([
      { grond: 'kwijtschelding', aanslagId: wie(0).aanslagId, tot: null },
    ]);
    // Not complete: nobody saw a paper, so no clock runs (K-04).
    expect(await read(innen(), (r) => listTermijnen(r, borne, eerste.zaakId))).toEqual([]);
    await expect(write(ctx, (w) => startConcept(w, { ...wie(0), voor: 'burger' }))).rejects.toThrow(
      refused('kwijtschelding.loopt-al'),
    );
  });

  test('sent twice with the same key is one, and at the same moment as well', async () => {
    const ctx = burger(wie(1).persoonId);
    await fill(ctx, wie(1));
    const concept = await read(ctx, (r) =>
      r.db.kwijtscheldingconcept.findFirst({ where: { persoonId: wie(1).persoonId } }),
    );
    const vorm = { stand: concept?.bewaardOp.toISOString() ?? '' };
    const twee = await Promise.all([send(ctx, wie(1), vorm), send(ctx, wie(1), vorm)]);
    expect(new Set(twee.map(({ zaakId }) => zaakId)).size).toBe(1);
    expect(twee.map(({ nieuw }) => nieuw).sort()).toEqual([false, true]);
    // Another key finds nothing left to send.
    await expect(send(ctx, wie(1), { ...vorm, clientSleutel: 'ander' })).rejects.toThrow(NotFound);
  });

  test('is not sent with questions open, or with other answers than were read', async () => {
    const ctx = burger(wie(2).persoonId);
    await write(ctx, (w) => startConcept(w, { ...wie(2), voor: 'burger' }));
    await expect(send(ctx, wie(2))).rejects.toThrow(refused('kwijtschelding.nog-vragen'));
    await fill(ctx, wie(2));
    await expect(send(ctx, wie(2), { stand: new Date(0).toISOString() })).rejects.toThrow(Stale);
  });

  test('of somebody else, or of an aanslag that is not his, is not found', async () => {
    const ctx = burger(wie(3).persoonId);
    await expect(
      write(ctx, (w) => startConcept(w, { ...wie(3), aanslagId: wie(4).aanslagId, voor: 'burger' })),
    ).rejects.toThrow(NotFound);
  });

  test('taken back lets collecting go on, and cannot be decided any more', async () => {
    const zaakId = await ask(3);
    await expect(
      write(burger(wie(4).persoonId), (w) =>
        withdrawKwijtschelding(w, { zaakId, persoonId: wie(4).persoonId }),
      ),
    ).rejects.toThrow(NotFound);
    await write(burger(wie(3).persoonId), (w) =>
      withdrawKwijtschelding(w, { zaakId, persoonId: wie(3).persoonId }),
    );
    expect(await zaakVan(zaakId)).toMatchObject({ fase: 'ingetrokken' });
    expect(await holds(3, 0)).toEqual([]);
    await expect(seeAll(innen(), zaakId)).rejects.toThrow(refused('zaken.fout.afgelopen'));
  });
});

describe('the yearly test', () => {
  test('is let, taken back once, and both stay on record', async () => {
    const ctx = burger(wie(13).persoonId);
    await fill(ctx, wie(13));
    await send(ctx, wie(13), { toestemming: true });
    const toets = () => read(ctx, (r) => getToestemming(r, borne, wie(13).persoonId));
    expect(await toets()).toMatchObject({ gegeven: true });
    const straks = burger(wie(13).persoonId, later(1));
    for (const _ of [1, 2])
      await write(straks, (w) => revokeToestemming(w, { persoonId: wie(13).persoonId, kanaal: 'mijn' }));
    expect(await toets()).toMatchObject({ gegeven: false });
    const rijen = await read(innen(), (r) =>
      r.db.toetstoestemming.count({ where: { persoonId: wie(13).persoonId } }),
    );
    expect(rijen).toBe(2);
  });
});

describe('handling', () => {
  test('the last paper makes it complete and starts the clock of eight weeks', async () => {
    const zaakId = await ask(4);
    expect(await seeAll(innen(later(2)), zaakId, ['inkomen-bijstand', 'huur', 'zorg'])).toBe(false);
    expect(await seeAll(innen(later(3)), zaakId, ['bank'])).toBe(true);
    const termijnen = await read(innen(), (r) => listTermijnen(r, borne, zaakId));
    expect(termijnen).toMatchObject([
      {
        soort: 'beslissen',
        begin: localDateOf(later(3)),
        uiterlijk: localDateOf(later(3 + 56)),
        stand: 'loopt',
      },
    ]);
    await expect(
      write(innen(), (w) => seePapier(w, { zaakId, vraag: 'huishouden', papier: 'iets' })),
    ).rejects.toThrow(refused('kwijtschelding.geen-papier'));
  });

  test('what is missing is asked once, with a letter and its last day; after that it is refused as incomplete', async () => {
    const zaakId = await ask(5);
    await expect(propose(zaakId)).rejects.toThrow(refused('kwijtschelding.eerst-vragen'));
    await write(innen(), (w) => askAanvulling(w, { zaakId, toelichting: 'Ook van de spaarrekening.' }));
    expect(await zaakVan(zaakId)).toMatchObject({ fase: 'aanvullen', vervolgOp: localDateOf(later(14)) });
    await expect(write(innen(), (w) => askAanvulling(w, { zaakId, toelichting: '' }))).rejects.toThrow(
      refused('kwijtschelding.al-gevraagd'),
    );
    const [brief] = await read(innen(), (r) =>
      r.db.document.findMany({ where: { soort: 'aanvulling-kwijtschelding' } }),
    );
    const open = await read(innen(), (r) => openDocument(r, borne, brief?.id ?? ''));
    const tekst = open?.stand === 'leesbaar' ? await textOf(open.pdf) : '';
    expect(tekst).toContain('een afschrift van elke bankrekening');
    expect(tekst).toContain('21 september 2026');
    await expect(propose(zaakId, innen(later(14)))).rejects.toThrow(refused('kwijtschelding.aanhouden'));
    await propose(zaakId, innen(later(15)));
    const [besluit] = await read(innen(), (r) => listBesluiten(r, borne, zaakId));
    expect(besluitFromJson(besluit?.inhoud).bon.uitkomst).toMatchObject({
      uitkomst: 'afgewezen',
      gronden: ['aanvraag-onvolledig'],
    });
  });

  test('a correction stands beside what came in, with its reason, and changes the sum', async () => {
    const zaakId = await ask(6);
    const correct = (getypt: Record<string, string>, reden: string) =>
      write(innen(), (w) => correctFeit(w, { zaakId, vraag: 'bank', getypt, reden }));
    await expect(correct({ saldo: '5000' }, '')).rejects.toThrow(refused('kwijtschelding.waarom', 'reden'));
    await expect(correct({ saldo: '-1' }, 'staat op afschrift')).rejects.toThrow(
      refused('bedrag.negatief', 'saldo'),
    );
    await correct({ saldo: '20.000' }, 'spaarrekening vergeten');
    await seeAll(innen(), zaakId);
    const id = await propose(zaakId);
    const [besluit] = await read(innen(), (r) => listBesluiten(r, borne, zaakId));
    const inhoud = besluitFromJson(besluit?.inhoud);
    expect(inhoud.uitkomst).toBe('afgewezen');
    expect(inhoud.bon.verzoek.bezit.banksaldoCenten).toBe(2_000_000n);
    const feiten = await read(innen(), (r) =>
      r.db.kwijtscheldingfeit.findMany({ where: { zaakId, vraag: 'bank' } }),
    );
    expect(feiten.map(({ volg, reden }) => [volg, reden])).toEqual([
      [1, null],
      [2, 'spaarrekening vergeten'],
    ]);
    // Sealed: nothing of it can be read in the table.
    expect(feiten.map(({ inhoud: bytes }) => Buffer.from(bytes).includes('2000000'))).toEqual([false, false]);
    await decide(zaakId, id);
    expect(await stand(6)).toMatchObject({ kwijtgescholdenCenten: 0n });
    // Leidraad 26.1.7: fourteen days of rest after a refusal.
    expect(await holds(6, 14)).toHaveLength(1);
    expect(await holds(6, 15)).toHaveLength(0);
    const rij = await read(innen(), (r) => r.db.kwijtschelding.findFirst({ where: { zaakId } }));
    expect(rij).toMatchObject({ uitkomst: 'afgewezen', boekingId: null });
    expect(rij?.beroepTot && localDateOf(rij.beroepTot)).toBe(localDateOf(later(10)));
  });
});

describe('the decision', () => {
  test('is of another person, books per line, ends the case and can be calculated again to the cent', async () => {
    const zaakId = await ask(7);
    await seeAll(innen(), zaakId);
    const id = await propose(zaakId);
    await expect(decide(zaakId, id, innen())).rejects.toThrow(refused('zaken.fout.eigen-voorstel'));
    const voor = await stand(7);
    await decide(zaakId, id, ambtenaar(later(1)));
    const na = await stand(7);
    const kwijt = voor.regels
      .filter(({ belastingsoort }) => belastingsoort !== 'ozb')
      .reduce((som, { openCenten }) => som + openCenten, 0n);
    expect(na.kwijtgescholdenCenten).toBe(kwijt);
    expect(na.openCenten).toBe(voor.openCenten - kwijt);
    expect(na.regels.filter(({ kwijtgescholdenCenten }) => kwijtgescholdenCenten > 0n)).toHaveLength(2);
    expect(await zaakVan(zaakId)).toMatchObject({ fase: 'afgehandeld', vervolgOp: null });
    expect(await read(innen(), (r) => listTermijnen(r, borne, zaakId))).toMatchObject([{ stand: 'gehaald' }]);
    const [besluit] = await read(innen(), (r) => listBesluiten(r, borne, zaakId));
    const { bon } = besluitFromJson(besluit?.inhoud);
    expect(recalculate(bon)).toMatchObject({ gelijk: true });
    expect(bon.parameters.length).toBeGreaterThan(8);
    const rij = await read(innen(), (r) => r.db.kwijtschelding.findFirst({ where: { zaakId } }));
    expect(rij).toMatchObject({ uitkomst: 'volledig', kwijtCenten: kwijt, loopt: false });
    const open = await read(innen(), (r) => openDocument(r, borne, rij?.documentId ?? ''));
    const tekst = open?.stand === 'leesbaar' ? await textOf(open.pdf) : '';
    expect(tekst).toContain('Geachte ');
    expect(tekst).toContain('U krijgt die: u hoeft');
    expect(tekst).toContain('Uw inkomen is laag genoeg.');
    await expect(decide(zaakId, id)).rejects.toThrow(Stale);
    const regels = await read(burger(wie(7).persoonId), (r) =>
      listZaakregels(r, borne, zaakId, { voorBurger: true }),
    );
    expect(regels.map(({ soort }) => soort).sort()).toEqual([
      'afgehandeld',
      'in-behandeling',
      'ontvangen',
      'volledig',
    ]);
  });

  test('taken by two at once is taken once', async () => {
    const zaakId = await ask(8);
    await seeAll(innen(), zaakId);
    const id = await propose(zaakId);
    const uitkomsten = await Promise.allSettled([decide(zaakId, id), decide(zaakId, id, tom())]);
    expect(uitkomsten.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    const geboekt = (await stand(8)).mutaties.filter(({ soort }) => soort === 'kwijtschelding');
    expect(geboekt).toHaveLength(1);
  });

  test('given back goes on being handled, and can be proposed again', async () => {
    const zaakId = await ask(9);
    await seeAll(innen(), zaakId);
    const id = await propose(zaakId);
    await expect(
      write(innen(), (w) =>
        correctFeit(w, { zaakId, vraag: 'bank', getypt: { saldo: '1' }, reden: 'nog eens' }),
      ),
    ).rejects.toThrow(refused('kwijtschelding.wacht-op-besluit'));
    await decide(zaakId, id, ambtenaar(), { besluit: 'teruggegeven', toelichting: 'Kijk naar de huur.' });
    expect(await zaakVan(zaakId)).toMatchObject({ fase: 'in-behandeling' });
    const tweede = await propose(zaakId);
    await decide(zaakId, tweede);
    expect(await zaakVan(zaakId)).toMatchObject({ fase: 'afgehandeld' });
  });

  test('does not go through when the aanslag changed since it was proposed', async () => {
    const zaakId = await ask(10);
    await seeAll(innen(), zaakId);
    const id = await propose(zaakId);
    const { bookKwijtschelding } = await import('@/domain/kwijtschelding/boeking');
    const { postBoeking } = await import('@/domain/grootboek/post-boeking');
    const { openUit } = await import('@/domain/grootboek/stand');
    const nu = await stand(10);
    const riool = nu.regels.find(({ belastingsoort }) => belastingsoort === 'rioolheffing');
    await write(innen(), (w) =>
      postBoeking(
        w,
        bookKwijtschelding(
          openUit(nu),
          [{ aanslagregelId: riool?.aanslagregelId ?? '', centen: riool?.openCenten ?? nu.openCenten }],
          localDateOf(MAANDAG),
          'proef',
        ),
      ),
    );
    await expect(decide(zaakId, id)).rejects.toThrow(refused('kwijtschelding.stand-veranderd'));
    expect(await zaakVan(zaakId)).toMatchObject({ fase: 'besluit-gevraagd' });
  });

  test('waits for nobody where a bezwaar runs: refused, to be asked again (Leidraad 26.1.9)', async () => {
    const zaakId = await ask(11);
    await seeAll(innen(), zaakId);
    await write(innen(), (w) =>
      openZaak(w, {
        soort: 'bezwaar',
        persoonId: wie(11).persoonId,
        kanaal: 'mijn',
        ontvangenOp: MAANDAG,
        onderwerpen: [{ soort: 'aanslag', id: wie(11).aanslagId }],
        clientSleutel: 'bezwaar',
        inhoudHash: 'bezwaar',
      }),
    );
    await propose(zaakId);
    const [besluit] = await read(innen(), (r) => listBesluiten(r, borne, zaakId));
    expect(besluitFromJson(besluit?.inhoud).bon.uitkomst).toMatchObject({
      uitkomst: 'afgewezen',
      grond: 'bezwaar-loopt',
    });
  });

  test('shows a next day while one runs, and none once it is decided', async () => {
    const zaakId = await ask(15);
    const dag = () =>
      read(innen(), async (r) => {
        const lijst = await listKwijtscheldingenVan(r, borne, wie(15).persoonId);
        return lijst.find((een) => een.zaakId === zaakId)?.vervolgOp;
      });
    await seeAll(innen(), zaakId);
    expect(await dag()).toMatch(/^202[67]-/);
    await decide(zaakId, await propose(zaakId));
    expect(await dag()).toBeNull();
  });

  test('says before it is sent that a bezwaar runs, as the decision will', async () => {
    const { persoonId, aanslagId } = wie(14);
    await fill(burger(persoonId), { persoonId, aanslagId });
    const loopt = async () =>
      (await read(burger(persoonId), (r) => getConceptMetBezwaar(r, borne, { persoonId, voor: 'burger' })))
        ?.bezwaarLoopt;
    expect(await loopt()).toBe(false);
    await write(innen(), (w) =>
      openZaak(w, {
        soort: 'bezwaar',
        persoonId,
        kanaal: 'mijn',
        ontvangenOp: MAANDAG,
        onderwerpen: [{ soort: 'aanslag', id: aanslagId }],
        clientSleutel: 'bezwaar vooraf',
        inhoudHash: 'bezwaar vooraf',
      }),
    );
    expect(await loopt()).toBe(true);
  });

  test('cannot be proposed while something is left to judge, and can once it was', async () => {
    const zaakId = await ask(12, {
      ...ALLEEN,
      bezit: { 'wat-auto': 'ja' },
      auto: { waarde: '4.000', onmisbaar: 'ja' },
      voorrang: { schulden: 'nee' },
    });
    await seeAll(innen(), zaakId, ['inkomen-bijstand', 'huur', 'zorg', 'bank', 'auto']);
    await expect(propose(zaakId)).rejects.toThrow(refused('kwijtschelding.beoordeling-nodig'));
    await write(innen(), (w) =>
      correctFeit(w, {
        zaakId,
        vraag: 'oordeel',
        getypt: { autoOnmisbaar: 'ja' },
        reden: 'brief van de arts',
      }),
    );
    await decide(zaakId, await propose(zaakId));
    const rij = await read(innen(), (r) => r.db.kwijtschelding.findFirst({ where: { zaakId } }));
    expect(rij?.uitkomst).toBe('volledig');
  });
});
