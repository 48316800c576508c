import { type Aanslagbiljetfeiten, aanslagbiljetSchema } from '@/domain/documenten/aanslagbiljet.schema';

const heel = { teller: 12, noemer: 12 };

/** The facts of a biljet as a household in Borne gets it; `change` replaces some, unchecked. */
export function proefbiljet(change: object = {}): Aanslagbiljetfeiten {
  const feiten = aanslagbiljetSchema.parse({
    taal: 'nl',
    dagtekening: '2026-10-31',
    gemeente: 'Borne',
    kantoor: 'GBTwente',
    huisstijl: { naam: 'Gemeente Borne', merk: '#0069b4', hoek: 8 },
    contact: {
      naam: 'Gemeente Borne',
      telefoon: '074 026 58 68',
      email: null,
      bezoekadres: 'Rheineplein 1, 7622 DG Borne',
      postadres: 'Postbus 200, 7620 AE Borne',
      website: 'https://www.borne.nl',
      productenWebsite: 'https://www.gbtwente.nl',
    },
    retouradres: 'Postbus 845, 7550 AV Hengelo',
    geadresseerde: ['J.A. van der Veen', 'Merelstraat 14 A-2', '7622 FA  BORNE'],
    aanslagnummer: '2026-0000123',
    belastingjaar: 2026,
    bedragCenten: 62_345n,
    betaling: {
      kenmerk: '5010002167010010',
      iban: 'NL03FAKE0020160101',
      tenaamstelling: 'GBTwente',
      termijnen: [
        { vervaldag: '2026-11-30', bedragCenten: 31_173n },
        { vervaldag: '2026-12-31', bedragCenten: 31_172n },
      ],
    },
    laatsteBezwaardag: '2026-12-14',
    groepen: [
      {
        adres: 'Merelstraat 14 A-2, 7622 FA Borne',
        woz: { objectnummer: '014700001234', waardeEuro: 312_000n, peildatum: '2025-01-01' },
        regels: [
          ['ozb', 'eigenaar-woning', 312_000n, { percentage: '0.10450' }, heel, 32_604n],
          ['rioolheffing', 'eigenaar', 1n, { bedragCenten: 9_000n }, heel, 9_000n],
          ['afvalstoffenheffing', 'vast', 1n, { bedragCenten: 14_304n }, { teller: 7, noemer: 12 }, 8_344n],
          ['afvalstoffenheffing', 'lediging-restafval-240', 8n, { bedragCenten: 752n }, heel, 6_016n],
        ].map(toRegel),
      },
      {
        adres: null,
        woz: null,
        regels: [['hondenbelasting', 'hond-1', 1n, { bedragCenten: 6_381n }, heel, 6_381n]].map(toRegel),
      },
    ],
  });
  return { ...feiten, ...change } as Aanslagbiljetfeiten;
}

const toRegel = ([belastingsoort, code, aantal, tarief, deel, bedragCenten]: readonly unknown[]) => ({
  belastingsoort,
  code,
  aantal,
  tarief,
  deel,
  bedragCenten,
});
