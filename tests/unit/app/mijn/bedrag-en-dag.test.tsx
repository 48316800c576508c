import { pairsIn, sentencesOf } from '@tests/support/bedrag-en-dag';
import fc from 'fast-check';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, test } from 'vitest';
import { Betaling } from '@/app/(balie)/balie/[gemeente]/klant/[id]/geld';
import { StandNu } from '@/app/(mijn)/mijn/[gemeente]/betalingen/stand-nu';
import { TermijnenOverzicht } from '@/app/(mijn)/mijn/[gemeente]/betalingen/termijnen-overzicht';
import { TeBetalen } from '@/app/(mijn)/mijn/aanslag-kaarten';
import type { EigenAanslag } from '@/domain/aanslagen/eigen-aanslag';
import { makeRekeningoverzicht } from '@/domain/aanslagen/rekeningoverzicht';
import { termijnstandVan } from '@/domain/aanslagen/termijnstand';
import { saldodelen } from '@/domain/documenten/saldodelen';
import type { Standaardbrieffeiten } from '@/domain/documenten/standaardbrief.schema';
import { sumCents, toCents } from '@/platform/cents';
import { addDays, toLocalDate } from '@/platform/local-date';

type Geval = {
  bedrag: number;
  deel: number;
  verminderd: number;
  kosten: number;
  dag: number;
  schema: number;
};

const geval = fc.record({
  bedrag: fc.integer({ min: 1, max: 200_000 }),
  deel: fc.integer({ min: 0, max: 1000 }),
  verminderd: fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 1000 })),
  kosten: fc.oneof(fc.constant(0), fc.integer({ min: 1, max: 5_000 })),
  dag: fc.integer({ min: 0, max: 140 }),
  schema: fc.integer({ min: 0, max: 1 }),
});

function aanslagVan({ bedrag, deel, verminderd, kosten, schema }: Geval): EigenAanslag {
  const minder = Math.floor((bedrag * verminderd) / 1000);
  const open = Math.floor(((bedrag - minder) * deel) / 1000);
  return {
    gemeenteId: 1,
    id: 'a',
    persoonId: 'p',
    aanslagnummer: '2026-1',
    belastingjaar: 2026,
    dagtekening: toLocalDate('2026-02-28'),
    betaalschema: schema === 0 ? 'twee-termijnen' : 'zes-weken',
    betalingskenmerk: '8000000012345678',
    bedrag: toCents(bedrag),
    verminderd: toCents(minder),
    afgeschreven: toCents(0),
    open: toCents(open + kosten),
    teVeelOntvangen: toCents(0),
    biljetId: null,
    regeling: null,
    regels: [{ open: toCents(open) }] as EigenAanslag['regels'],
  };
}

/** Every screen and letter that puts an amount beside a day, as what is read in one go. */
function printed(aanslag: EigenAanslag, dag: number): Record<string, string[]> {
  const vandaag = addDays(aanslag.dagtekening, dag);
  const termijnen = termijnstandVan(aanslag, vandaag);
  const overzicht = makeRekeningoverzicht([aanslag], new Map(), vandaag);
  const regel = {
    ...overzicht,
    aanslagen: overzicht.aanslagen.map((a) => ({ ...a, open: aanslag.open })),
  };
  const open = termijnen.termijnen.filter((t) => t.open > 0n);
  const brief = saldodelen({
    gemeente: 'Borne',
    dagtekening: vandaag,
    saldo: [
      {
        aanslagnummer: aanslag.aanslagnummer,
        belastingjaar: 2026,
        bedragCenten: aanslag.bedrag,
        openCenten: aanslag.open,
        betaling: {
          kenmerk: '8000000012345678',
          iban: 'NL03FAKE0020160101',
          tenaamstelling: 'Borne',
          acceptgiro: false,
        },
        termijnen: open.map((t) => ({
          bedragCenten: t.open,
          vervaldag: t.vervaldag,
          teLaat: t.stand === 'te-laat',
        })),
        kostenCenten: aanslag.open - sumCents(open.map((t) => t.open)),
        teVeelCenten: 0n,
      },
    ],
  } as unknown as Standaardbrieffeiten);
  return {
    overzicht: sentencesOf(
      renderToStaticMarkup(
        <TeBetalen
          aanslag={aanslag}
          termijnen={termijnen}
          wacht={null}
          vandaag={vandaag}
          base="/mijn/borne"
          wie="persoon"
          taal="nl"
        />,
      ),
    ),
    stand: sentencesOf(renderToStaticMarkup(<StandNu overzicht={regel} base="/mijn/borne" taal="nl" />)),
    termijnen: rowsOf(renderToStaticMarkup(<TermijnenOverzicht overzicht={regel} taal="nl" />)),
    balie: sentencesOf(
      renderToStaticMarkup(
        <Betaling
          regeling={null}
          kosten={null}
          terugbetaling={null}
          rekening={regel}
          incasso={geenIncasso}
          online={[]}
        />,
      ),
    ),
    // In a letter the total stands above the sentence that has no amount of its own.
    brief: brief.flatMap((deel) =>
      deel.punten.length > 0 ? deel.punten : deel.tekst.map((zin) => `${deel.betalen?.totaal ?? ''} ${zin}`),
    ),
  };
}

const rowsOf = (html: string): string[] =>
  html
    .replace(/<caption[\s\S]*?<\/caption>/g, '')
    .split('<tr')
    .map((rij) => rij.replace(/<[^>]+>/g, ' '));

const geenIncasso = { stand: { iban: null, mislukt: null }, href: null };

describe('an amount stands beside its own day and no other', () => {
  test('€ 421,17 of two terms is nowhere said to be of one day', () => {
    const aanslag = aanslagVan({ bedrag: 56_156, deel: 750, verminderd: 0, kosten: 0, dag: 0, schema: 0 });
    expect(aanslag.open).toBe(42_117n);
    for (const [waar, zinnen] of Object.entries(printed(aanslag, 101)).filter(
      ([waar]) => waar !== 'termijnen',
    ))
      expect(pairsIn(zinnen), waar).toEqual([
        [14_039n, '2026-03-31'],
        [28_078n, '2026-05-31'],
      ]);
  });

  test('for any schedule, payment, reduction, costs and day, every printed pair is a term that is open, and what is late is printed', () => {
    fc.assert(
      fc.property(geval, (een) => {
        const aanslag = aanslagVan(een);
        const { termijnen } = termijnstandVan(aanslag, addDays(aanslag.dagtekening, een.dag));
        const sleutel = (bedrag: bigint, dag: string) => `${bedrag} ${dag}`;
        const open = termijnen.filter((t) => t.open > 0n).map((t) => sleutel(t.open, t.vervaldag));
        const laat = termijnen.filter((t) => t.stand === 'te-laat').map((t) => sleutel(t.open, t.vervaldag));
        const alle = termijnen.map((t) => sleutel(t.bedrag, t.vervaldag));
        for (const [waar, zinnen] of Object.entries(printed(aanslag, een.dag))) {
          const paren = pairsIn(zinnen).map(([bedrag, dag]) => sleutel(bedrag, dag));
          // The table of terms also has their whole amount.
          const mag =
            waar === 'termijnen'
              ? [...open, ...alle, ...termijnen.map((t) => sleutel(t.open, t.vervaldag))]
              : open;
          for (const paar of paren) expect(mag, `${waar}: ${zinnen.join(' | ')}`).toContain(paar);
          expect(paren, waar).toEqual(expect.arrayContaining(laat));
        }
      }),
      { numRuns: 40 },
    );
  }, 120_000);
});
