import { payOff } from '@tests/support/invordering';
import { adoptRegels } from '@tests/support/kwijtscheldingsregels';
import { gemeenteId, openSeeded, seedContext } from '@tests/support/seeded';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { addBankrekening } from '@/domain/betalingen/add-bankrekening';
import { stopRendering } from '@/domain/documenten/render-document';
import { getStandVanAanslagen } from '@/domain/grootboek/stand.queries';
import { besluitFromJson } from '@/domain/kwijtschelding/besluit';
import { recalculate } from '@/domain/kwijtschelding/bon';
import { findRegels } from '@/domain/kwijtschelding/read-regels';
import { decideOpdracht } from '@/domain/terugbetalingen/decide-opdracht';
import { giveRekening } from '@/domain/terugbetalingen/give-rekening';
import { proposeOpdracht } from '@/domain/terugbetalingen/propose-opdracht';
import { sendOpdracht } from '@/domain/terugbetalingen/send-opdracht';
import { listTegoedenIn } from '@/domain/terugbetalingen/tegoed.queries';
import { getOpdracht } from '@/domain/terugbetalingen/terugbetaling.queries';
import { listBesluiten } from '@/domain/zaken/dossier.queries';
import { explain } from '@/law/explain';
import { localDateOf } from '@/platform/clock';
import type { LocalDate } from '@/platform/local-date';
import { readIn, writeKantoor } from '@/platform/tenant';
import type { Opgelegd } from '../documenten/arrange';
import { ibanOp } from '../terugbetalingen/arrange';
import { ALLEEN, ambtenaar, arrange, burger, innen, later, MAANDAG, read, tom, write } from './arrange';
import { askFor, decide, onlyWaivable, propose, seeAll } from './handle';

let seeded: Awaited<ReturnType<typeof openSeeded>>;
let opgelegd: Opgelegd;
const borne = gemeenteId('borne');

beforeAll(async () => {
  seeded = await openSeeded();
  opgelegd = await arrange(seeded.database, 8);
});
afterAll(async () => {
  stopRendering();
  await seeded.close();
});

const wie = (n: number) => ({
  persoonId: opgelegd.persoonIds[n] ?? '',
  aanslagId: opgelegd.aanslagIds[n] ?? '',
});
const stand = async (n: number) => {
  const { aanslagId } = wie(n);
  const gevonden = (await read(innen(), (r) => getStandVanAanslagen(r, borne, [aanslagId]))).get(aanslagId);
  if (!gevonden) throw new Error('no stand');
  return gevonden;
};
const inhoudVan = async (zaakId: string) => {
  const [besluit] = await read(innen(), (r) => listBesluiten(r, borne, zaakId));
  return besluitFromJson(besluit?.inhoud);
};
const zinnen = async (zaakId: string) =>
  explain((await inhoudVan(zaakId)).bon.uitleg)
    .map(({ tekst }) => tekst.replaceAll('\u00a0', ' '))
    .join(' ');

/** Works, and earns more than nine tenths of the norm and less than the whole of it. */
const WERKT = {
  ...ALLEEN,
  inkomen: { 'waarvan-loon': 'ja' },
  'inkomen-loon': { bedrag: '1.480', per: 'maand', vakantiegeld: 'met' },
  huur: { huur: '300', toeslag: '0' },
};
const PAPIEREN = ['inkomen-loon', 'huur', 'zorg', 'bank'];

test('[K-02] income and assets are calculated in full, with what went in and every step kept, to the same cent years later', async () => {
  const antwoorden = {
    ...WERKT,
    bank: { saldo: '4.000' },
    bezit: { 'wat-auto': 'ja' },
    auto: { waarde: '3.500', onmisbaar: 'nee' },
    voorrang: { schulden: 'nee' },
  };
  const zaakId = await askFor(wie(2), antwoorden);
  await seeAll(zaakId, innen(), [...PAPIEREN, 'auto']);
  await decide(zaakId, await propose(zaakId));
  const { bon, uitkomst, posten } = await inhoudVan(zaakId);
  // What went in, of income and of assets.
  expect(bon.verzoek).toMatchObject({
    maand: { inkomenCenten: 148_000n, huurCenten: 30_000n, zorgpremieCenten: 16_000n },
    bezit: { banksaldoCenten: 400_000n, autoCenten: 350_000n },
  });
  const steps = bon.uitleg.map(({ sleutel }) => sleutel);
  for (const stap of [
    'inkomen',
    'woonlasten',
    'zorgkosten',
    'kosten-van-bestaan',
    'banksaldo',
    'auto.telt',
    'vermogen',
  ])
    expect(steps, stap).toContain(`kwijtschelding.${stap}`);
  // A car above the limit counts whole, so there is more than the aanslag.
  expect(bon.uitkomst.vermogenCenten).toBeGreaterThanOrEqual(350_000n);
  expect(uitkomst).toBe('afgewezen');
  expect(posten.every(({ centen }) => centen === 0n)).toBe(true);
  expect(bon.parameters.map(({ naam }) => naam)).toContain('percentage van de bijstandsnorm');
  expect(bon.parameters.every(({ bron, vanaf }) => bron.length > 0 && vanaf <= '2026-09-07')).toBe(true);
  expect(recalculate(bon)).toMatchObject({ gelijk: true });
  // Nobody changes what was decided, and what was answered stays.
  const [besluit] = await read(innen(), (r) => listBesluiten(r, borne, zaakId));
  await expect(
    write(innen(), (w) =>
      w.db.besluit.update({
        where: { gemeenteId_id: { gemeenteId: borne, id: besluit?.id ?? '' } },
        data: { inhoud: {} },
      }),
    ),
  ).rejects.toThrow();
  await expect(
    write(innen(), (w) => w.db.kwijtscheldingfeit.deleteMany({ where: { zaakId } })),
  ).rejects.toThrow();
});

test('[U-01] what was paid on the line is due back within three months, booked and refunded; later it is too late', async () => {
  await onlyWaivable(wie(3).aanslagId);
  await onlyWaivable(wie(4).aanslagId);
  await payOff(innen(), borne, wie(3).aanslagId);
  await payOff(innen(), borne, wie(4).aanslagId);
  const betaald = (await stand(3)).ontvangenCenten;
  expect(await stand(3)).toMatchObject({ openCenten: 0n, teVeelOntvangenCenten: 0n });

  // Three months after 7 September: 7 December is the last day.
  const opTijd = new Date('2026-12-07T09:00:00Z');
  const zaakId = await askFor(wie(3), ALLEEN, opTijd);
  await seeAll(zaakId, innen(opTijd));
  await decide(zaakId, await propose(zaakId, innen(opTijd)), ambtenaar(opTijd));
  const na = await stand(3);
  expect(na).toMatchObject({
    openCenten: 0n,
    kwijtgescholdenCenten: betaald,
    teVeelOntvangenCenten: betaald,
  });
  expect(na.mutaties.filter(({ soort }) => soort === 'kwijtschelding')).toHaveLength(1);

  // It is due back by that reason, and goes out in an order that two people made.
  const tegoed = (await read(innen(opTijd), (r) => listTegoedenIn(r, borne))).find(
    ({ aanslagId }) => aanslagId === wie(3).aanslagId,
  );
  expect(tegoed).toMatchObject({ bedragCenten: betaald, reden: 'kwijtschelding' });
  const eigen = {
    ...burger(wie(3).persoonId, opTijd),
    actor: {
      soort: 'inwoner' as const,
      persoonSleutel: wie(3).persoonId,
      naam: 'J. van der Veen',
      niveau: 'midden',
    },
  };
  await write(eigen, (w) =>
    giveRekening(w, {
      iban: ibanOp(1),
      eigen: true,
      tenaamstelling: null,
      reden: null,
      plaats: null,
      land: null,
    }),
  );
  await writeKantoor(seedContext('innen-gbtwente', ['medewerker-innen'], { now: opTijd }), (w) =>
    addBankrekening(w, {
      iban: 'NL72FAKE0000000901',
      naam: 'Belasting',
      doel: 'belastinggeld',
      vanaf: '2026-02-01',
    }),
  ).catch(() => undefined);
  const opdracht = await write(innen(opTijd), (w) => proposeOpdracht(w, { aanslagIds: [wie(3).aanslagId] }));
  const versie = async () =>
    (await read(innen(opTijd), (r) => getOpdracht(r, borne, opdracht))).opdracht.versie;
  const goed = {
    id: opdracht,
    versie: await versie(),
    besluit: 'goedkeuren' as const,
    reden: 'een reden van genoeg tekens',
  };
  await write(tom(opTijd), (w) => decideOpdracht(w, goed));
  const verzend = { id: opdracht, versie: await versie() };
  expect(await write(innen(opTijd), (w) => sendOpdracht(w, verzend))).toEqual({ aantal: 1, vervallen: 0 });
  expect(await stand(3)).toMatchObject({ teVeelOntvangenCenten: 0n, terugbetaaldCenten: betaald });

  // One day later it is too late, and nothing is booked.
  const teLaat = new Date('2026-12-08T09:00:00Z');
  const laat = await askFor(wie(4), ALLEEN, teLaat);
  await seeAll(laat, innen(teLaat));
  await decide(laat, await propose(laat, innen(teLaat)), ambtenaar(teLaat));
  expect((await inhoudVan(laat)).bon.uitkomst).toMatchObject({
    uitkomst: 'niet-ontvankelijk',
    gronden: ['te-laat-na-betaling'],
  });
  expect(await stand(4)).toMatchObject({ kwijtgescholdenCenten: 0n, teVeelOntvangenCenten: 0n });
});

test('[K-01] the norm is a dated choice of each gemeente, that of the day of the request, and 90 percent where the raad chose none', async () => {
  const zaakId = await askFor(wie(0), WERKT);
  await seeAll(zaakId, innen(), PAPIEREN);
  const nu = (dag: LocalDate) => read(innen(), (r) => findRegels(r, borne, dag));
  const regels = await nu(localDateOf(MAANDAG));
  const keuzes = {
    nettoAow: false,
    extraVermogen: true,
    kinderopvang: false,
    ondernemersPrive: false,
    aanvultermijn: '2-weken' as const,
    voor: { ozb: false, afvalstoffenheffing: true, rioolheffing: true, hondenbelasting: false },
  };
  const vanaf = localDateOf(later(20));
  const versie = await adoptRegels({ sleutel: 'borne', keuzes, vanaf, now: later(1) });
  expect(regels?.beleid.normPercentage).toBe('100');
  expect(await nu(vanaf)).toMatchObject({ beleid: { normPercentage: '90' }, versie: { id: versie } });
  // Another gemeente of the same kantoor keeps its own.
  const hengelo = gemeenteId('hengelo');
  const daar = await readIn(innen(), [hengelo], (r) => findRegels(r, hengelo, vanaf));
  expect(daar?.beleid.normPercentage).toBe('100');
  // The request of before keeps the norm of its day, also when it is decided after.
  await decide(zaakId, await propose(zaakId, innen(later(25))), ambtenaar(later(26)));
  expect(await zinnen(zaakId)).toContain('De gemeente rekent met 100 procent van de norm.');
  const tweede = await askFor(wie(1), WERKT, later(21));
  await seeAll(tweede, innen(later(22)), PAPIEREN);
  await propose(tweede, innen(later(22)));
  expect(await zinnen(tweede)).toContain('De gemeente rekent met 90 procent van de norm.');
  // Each receipt names the version of the register that it was calculated with (K-07).
  expect((await inhoudVan(zaakId)).bon.regeling?.id).toBe(regels?.versie.id);
  expect((await inhoudVan(tweede)).bon.regeling).toMatchObject({
    id: versie,
    vanaf,
    publicatie: 'Gemeenteblad 2026, 1',
  });
  const met = (await inhoudVan(zaakId)).bon.uitkomst;
  const zonder = (await inhoudVan(tweede)).bon.uitkomst;
  expect(met.betalingscapaciteitJaarCenten).toBe(0n);
  expect(zonder.betalingscapaciteitJaarCenten).toBeGreaterThan(0n);
  expect(met.uitkomst).toBe('volledig');
  expect(zonder.kwijtgescholdenCenten).toBeLessThan(met.kwijtgescholdenCenten);
});
