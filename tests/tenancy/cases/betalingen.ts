import { Readable } from 'node:stream';
import { testId } from '@tests/support/two-tenants';
import { testKenmerk } from '@tests/support/two-tenants-money';
import { findAanslagen, findVermoedelijke } from '@/domain/betalingen/aanslag-zoeken.queries';
import { addBankrekening } from '@/domain/betalingen/add-bankrekening';
import { getBankTotEnMet, listBankrekeningen } from '@/domain/betalingen/bank.queries';
import { bookPlaatsing, writePlaatsing } from '@/domain/betalingen/book-plaatsing';
import { decidePlaatsing } from '@/domain/betalingen/decide-plaatsing';
import { endBankrekening } from '@/domain/betalingen/end-bankrekening';
import { findMogelijke, findOpenVan } from '@/domain/betalingen/mogelijke-aanslagen.queries';
import { getOntvangst, getOntvangstTotalen, listOntvangsten } from '@/domain/betalingen/ontvangst.queries';
import { listPlaatsingsvoorstellen } from '@/domain/betalingen/plaatsingsvoorstel.queries';
import { placeOntvangst } from '@/domain/betalingen/place-ontvangst';
import { placeStorno } from '@/domain/betalingen/place-storno';
import { planPlaatsing } from '@/domain/betalingen/plan-plaatsing';
import { processOntvangsten } from '@/domain/betalingen/process-ontvangsten';
import { readAanslagenVanDebiteur } from '@/domain/betalingen/read-aanslagen-van-debiteur';
import { receiveBankbestand } from '@/domain/betalingen/receive-bankbestand';
import { requestVerwerking } from '@/domain/betalingen/request-verwerking';
import { getSpreiding } from '@/domain/betalingen/spreiding.queries';
import { listTerugTeHalen } from '@/domain/betalingen/storno.queries';
import { undoOntvangst } from '@/domain/betalingen/undo-ontvangst';
import { listDagverwerking } from '@/domain/betalingen/verwerking.queries';
import { type StandVanAanslag, standUit } from '@/domain/grootboek/stand';
import { toCents } from '@/platform/cents';
import { Refused } from '@/platform/errors';
import { toLocalDate } from '@/platform/local-date';
import { writeIn } from '@/platform/tenant';
import { type Case, type Party, reading, writing, writingKantoor } from './case';

const ontvangstOf = (of: Party) => testId(`ontvangst ${of.kantoor.kanarie}`);
const BEDRAG = 12_500;

/** The receipt of the seed on the aanslag of `of`; booked at first use, by who may. */
async function standMetOntvangst(by: Party, of: Party): Promise<StandVanAanslag> {
  const { id, aanslagId } = of.gemeente;
  if (by === of)
    await writeIn(by.ctx, id, (write) =>
      placeOntvangst(write, { ontvangstId: ontvangstOf(of), aanslagId }),
    ).catch((error: unknown) => {
      if (!(error instanceof Refused)) throw error;
    });
  return standUit(aanslagId, []);
}

/** Two digits of the kenmerk changed places. */
const slip = (kenmerk: string) => kenmerk.replace(/(\d)(?!\1)(\d)/, '$2$1');

export const cases: readonly Case[] = [
  {
    of: 'betalingen/ontvangst.queries.ts getOntvangst',
    scope: 'kantoor',
    answer: 'not-found',
    ask: reading((read, of) => getOntvangst(read, ontvangstOf(of))),
  },
  {
    of: 'betalingen/ontvangst.queries.ts listOntvangsten',
    scope: 'kantoor',
    answer: 'own',
    ask: reading((read) => listOntvangsten(read, {})),
  },
  {
    of: 'betalingen/ontvangst.queries.ts getOntvangstTotalen',
    scope: 'kantoor',
    answer: 'own',
    ask: reading((read) => getOntvangstTotalen(read)),
  },
  {
    of: 'betalingen/verwerking.queries.ts listDagverwerking',
    scope: 'kantoor',
    answer: 'own',
    ask: reading(async (read) => ['dagen', ...(await listDagverwerking(read))]),
  },
  {
    of: 'betalingen/aanslag-zoeken.queries.ts findAanslagen',
    scope: 'gemeente',
    answer: 'empty',
    ask: reading((read, of) => findAanslagen(read, testKenmerk(of.gemeente))),
  },
  {
    of: 'betalingen/aanslag-zoeken.queries.ts findVermoedelijke',
    scope: 'gemeente',
    answer: 'empty',
    ask: reading((read, of) =>
      findVermoedelijke(read, { betalingskenmerk: slip(testKenmerk(of.gemeente)), kenmerkVanBank: null }),
    ),
  },
  {
    of: 'betalingen/mogelijke-aanslagen.queries.ts findMogelijke',
    scope: 'gemeente',
    answer: 'empty',
    ask: reading((read, of) =>
      findMogelijke(read, {
        ...{ bedragCenten: 1n, naam: null, tegenrekening: null },
        omschrijving: `betaling ${testKenmerk(of.gemeente)}`,
      }),
    ),
  },
  {
    of: 'betalingen/mogelijke-aanslagen.queries.ts findOpenVan',
    scope: 'gemeente',
    answer: 'empty',
    ask: reading((read, of) =>
      findOpenVan(read, [{ gemeenteId: of.gemeente.id, persoonId: of.gemeente.persoonId }]),
    ),
  },
  {
    of: 'betalingen/place-ontvangst.ts placeOntvangst',
    scope: 'gemeente',
    answer: 'not-found',
    ask: writing((write, of) =>
      placeOntvangst(write, { ontvangstId: ontvangstOf(of), aanslagId: of.gemeente.aanslagId }),
    ),
  },
  {
    // The receipt of the seed is no storno: who may learns that, a stranger that there is nothing.
    of: 'betalingen/place-storno.ts placeStorno',
    scope: 'kantoor',
    answer: 'not-found',
    ask: writing((write, of) =>
      placeStorno(write, { stornoId: ontvangstOf(of), ontvangstId: ontvangstOf(of) }),
    ),
  },
  {
    of: 'betalingen/storno.queries.ts listTerugTeHalen',
    scope: 'gemeente',
    answer: 'empty',
    ask: async (by, of) => {
      const stand = await standMetOntvangst(by, of);
      return reading((read) =>
        listTerugTeHalen(read, of.gemeente.id, stand, {
          bedragCenten: toCents(-BEDRAG),
          boekdatum: toLocalDate('2026-12-31'),
        }),
      )(by, of);
    },
  },
  {
    // A colleague for another gemeente meets a receipt of his own kantoor that is booked on no aanslag.
    of: 'betalingen/undo-ontvangst.ts undoOntvangst',
    scope: 'kantoor',
    answer: 'not-found',
    ask: writing((write, of) => undoOntvangst(write, { ontvangstId: ontvangstOf(of), reden: 'proef' })),
  },
  {
    of: 'betalingen/request-verwerking.ts requestVerwerking',
    scope: 'kantoor',
    answer: 'own',
    ask: writingKantoor((write) => requestVerwerking(write)),
  },
  {
    of: 'betalingen/process-ontvangsten.ts processOntvangsten',
    scope: 'kantoor',
    answer: 'own',
    ask: (by) => processOntvangsten(by.ctx),
  },
  {
    of: 'betalingen/bank.queries.ts listBankrekeningen',
    scope: 'kantoor',
    answer: 'own',
    ask: reading((read) => listBankrekeningen(read)),
  },
  {
    of: 'betalingen/bank.queries.ts getBankTotEnMet',
    scope: 'kantoor',
    answer: 'own',
    // On a day on which the account of the seed held.
    ask: reading((read) =>
      getBankTotEnMet({ ...read, ctx: { ...read.ctx, now: new Date('2026-01-15T12:00:00Z') } }),
    ),
  },
  {
    of: 'betalingen/receive-bankbestand.ts receiveBankbestand',
    scope: 'kantoor',
    answer: 'own',
    ask: (by) =>
      receiveBankbestand(by.ctx, {
        naam: 'proef.xml',
        inhoud: Readable.from([Buffer.from('<x/>')]),
        klok: () => by.ctx.now,
      }),
  },
  {
    of: 'betalingen/add-bankrekening.ts addBankrekening',
    scope: 'kantoor',
    answer: 'own',
    ask: writingKantoor((write) =>
      addBankrekening(write, {
        iban: 'NL45FAKE0000000902',
        naam: 'Proef',
        doel: 'bedrijfsvoering',
        vanaf: '2026-01-01',
      }),
    ),
  },
  {
    of: 'betalingen/end-bankrekening.ts endBankrekening',
    scope: 'kantoor',
    answer: 'not-found',
    ask: writingKantoor((write, of) =>
      endBankrekening(write, { rekening: testId(`bankrekening ${of.kantoor.kanarie}`), tot: '2090-01-01' }),
    ),
  },
  {
    of: 'betalingen/plan-plaatsing.ts planPlaatsing',
    scope: 'gemeente',
    answer: 'not-found',
    ask: writing((write, of) =>
      planPlaatsing(write, {
        soort: 'thuisbrengen',
        ontvangstId: ontvangstOf(of),
        aanslagId: of.gemeente.aanslagId,
        ookAndere: true,
      }),
    ),
  },
  {
    of: 'betalingen/read-aanslagen-van-debiteur.ts readAanslagenVanDebiteur',
    scope: 'gemeente',
    answer: 'not-found',
    ask: reading((read, of) => readAanslagenVanDebiteur(read, of.gemeente.id, of.gemeente.aanslagId)),
  },
  {
    of: 'betalingen/spreiding.queries.ts getSpreiding',
    scope: 'gemeente',
    answer: 'not-found',
    ask: reading(async (read, of) => {
      const { id: gemeenteId, aanslagId } = of.gemeente;
      await getSpreiding(read, { gemeenteId, aanslagId }, toCents(BEDRAG));
    }),
  },
  {
    of: 'betalingen/book-plaatsing.ts bookPlaatsing',
    scope: 'kantoor',
    answer: 'not-found',
    ask: writing((write, of) =>
      bookPlaatsing(write, { soort: 'ongedaan', ontvangstId: ontvangstOf(of), reden: 'proef' }),
    ),
  },
  {
    // Nothing to write of what was planned by somebody who may not: who may books what he planned.
    of: 'betalingen/book-plaatsing.ts writePlaatsing',
    scope: 'gemeente',
    answer: 'not-found',
    ask: writing(async (write, of) => {
      const plaatsing = {
        soort: 'thuisbrengen',
        ontvangstId: ontvangstOf(of),
        aanslagId: of.gemeente.aanslagId,
        ookAndere: true,
      } as const;
      await writePlaatsing(write, plaatsing, await planPlaatsing(write, plaatsing));
    }),
  },
  {
    of: 'betalingen/decide-plaatsing.ts decidePlaatsing',
    scope: 'kantoor',
    answer: 'not-found',
    ask: writing((write, of) =>
      decidePlaatsing(write, {
        id: testId(`plaatsingsvoorstel ${of.kantoor.kanarie}`),
        // Older than it is: who may reach it is told so, who may not finds nothing.
        versie: 99,
        besluit: 'afwijzen',
        reden: 'proef',
      }),
    ),
  },
  {
    of: 'betalingen/plaatsingsvoorstel.queries.ts listPlaatsingsvoorstellen',
    scope: 'kantoor',
    answer: 'own',
    ask: reading((read) => listPlaatsingsvoorstellen(read)),
  },
];
