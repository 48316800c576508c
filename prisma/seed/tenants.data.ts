import type { Soort, Waarde } from '@/domain/gemeenten/instelling.schema';
import type { Zekerheid } from '@/law/dated';
import { demoHuisstijlen } from '@/ui/theme/presets';
import { belastinggeldVanKantoor, overmaakrekening } from './belastingrekening.data';
import { belastinguitlegVanGemeente, belastinguitlegVanKantoor } from './belastinguitleg.data';
import { betalingsregeling } from './betalingsregeling.data';
import { bewaartermijnVanKantoor } from './bewaartermijn.data';
import { contracttermijnenHaarlem, contracttermijnenVanKantoor } from './contracttermijnen.data';
import { ervengegevensHaarlem, ervengegevensVanKantoor } from './ervengegevens.data';
import { incassoVanKantoor } from './incasso.data';
import { invorderingskosten } from './invorderingskosten.data';
import { incassonormenHaarlem, invorderingspad, invorderingspadHaarlem } from './invorderingspad.data';
import { invorderingsrente } from './invorderingsrente.data';
import { kasVan } from './kas.data';
import { kwijtscheldingstoets } from './kwijtscheldingstoets.data';
import { oninbaarCocensus, oninbaarTwente } from './oninbaar.data';
import { FEITEN } from './public-facts';
import { GEMEENTEN, type SeedGemeente } from './register';
import { standaardbrieven } from './standaardbrieven.data';
import { stilte } from './stilte.data';
import { verwerkers } from './verwerkers.data';
import { voorbellen, voorbellenAlmelo } from './voorbellen.data';

/**
 * Settings of the demo with where each comes from. `te-bevestigen` marks what the sources do not say: it may be
 * shown, and stands on the list of what to ask. Telephone numbers are numbers that nobody has, e-mail addresses
 * end in .example.
 */
export type SeedInstelling = {
  [S in Soort]: { soort: S; waarde: Waarde<S>; vanaf: string; bron: string; zekerheid: Zekerheid };
}[Soort];

const DVO_TWENTE = 'DVO GBTwente, hoofdstuk 3 Inwonercontacten';
const DVO_HAARLEM = 'DVO Haarlem 2015';
const GEEN_BRON = 'Nog geen bron';
const KALENDER = 'De overeenkomst zegt niet of Goede Vrijdag en gelijkgestelde dagen werkdagen zijn.';

const werkdagen = (aantal: number) =>
  ({ eenheid: 'werkdag', aantal, goedeVrijdag: 'vrij', gelijkgesteldeDagen: 'vrij' }) as const;
const eenPoging = { minimumPogingen: 1, verschillendeTijdstippen: false, berichtAchterlaten: false };
const vijfDagen = (van: string, tot: string) => {
  const blok = [{ van, tot }];
  return { ma: blok, di: blok, wo: blok, do: blok, vr: blok, za: [], zo: [] };
};
const kalender = { goedeVrijdag: 'vrij', gelijkgesteldeDagen: 'vrij' } as const;

function huisstijl(sleutel: string, vanaf: string): SeedInstelling[] {
  const waarde = demoHuisstijlen[sleutel];
  const bron = 'Demonstratie: de huisstijl komt van de gemeente of het kantoor zelf';
  return waarde ? [{ soort: 'huisstijl', waarde, vanaf, bron, zekerheid: 'te-bevestigen' }] : [];
}

/** What the kantoor sets for all its gemeenten, by sleutel of the kantoor. */
export const KANTOOR_INSTELLINGEN: Readonly<Record<string, readonly SeedInstelling[]>> = {
  gbtwente: [
    {
      soort: 'contactgegevens',
      waarde: {
        naam: 'GBTwente',
        telefoon: '074 064 64 80',
        email: 'info@gbtwente.example',
        website: 'https://www.gbtwente.nl',
        postadres: 'Postbus 845, 7550 AV Hengelo',
      },
      vanaf: '2016-01-01',
      bron: 'Website van GBTwente; telefoonnummer en e-mailadres zijn verzonnen',
      zekerheid: 'te-bevestigen',
    },
    {
      soort: 'terugbelnorm',
      waarde: {
        eigenaar: 'kantoor',
        norm: werkdagen(3),
        contactbeleid: eenPoging,
        terugmeldingGemeente: false,
        piekUitgezonderd: true,
      },
      vanaf: '2016-01-01',
      bron: `${DVO_TWENTE}, Beloftes smaak 2: "binnen 3 werkdagen (uitgezonderd piekmomenten)". ${KALENDER}`,
      zekerheid: 'contract',
    },
    {
      soort: 'antwoordnorm',
      waarde: { eigenaar: 'kantoor', norm: werkdagen(3), ontvangstbevestiging: true, piekUitgezonderd: true },
      vanaf: '2016-01-01',
      bron: `${DVO_TWENTE}, Beloftes smaak 2: e-mail en contactformulier "inhoudelijk binnen 3 werkdagen". ${KALENDER}`,
      zekerheid: 'contract',
    },
    {
      soort: 'openingstijden',
      waarde: {
        telefoon: { nummer: '074 064 64 80', tijden: vijfDagen('09:00', '17:00') },
        doorverbinden: { nummer: '074 064 64 81', tijden: vijfDagen('09:00', '17:00') },
        ...kalender,
      },
      vanaf: '2016-01-01',
      bron: `${GEEN_BRON}: openingstijden van GBTwente`,
      zekerheid: 'te-bevestigen',
    },
    {
      soort: 'kenmerken',
      waarde: { interactieveWoz: false, contactgegevensVragen: 'vragen' },
      vanaf: '2016-01-01',
      bron: `${GEEN_BRON}: keuze van het kantoor`,
      zekerheid: 'te-bevestigen',
    },
    invorderingspad('2016-01-01'),
    betalingsregeling('2016-01-01', 2500, '; het bedrag is een keuze'),
    ...incassoVanKantoor('2016-01-01', 'NL72ZZZ081234560000', 'Hengelo', 10),
    invorderingskosten('2016-01-01'),
    oninbaarTwente('2016-01-01'),
    ervengegevensVanKantoor('2016-01-01'),
    bewaartermijnVanKantoor('2016-01-01'),
    ...contracttermijnenVanKantoor('2016-01-01'),
    stilte('2016-01-01'),
    ...verwerkers('2016-01-01'),
    voorbellen('2025-01-01'),
    ...belastinggeldVanKantoor('NL03FAKE0020160101', 'GBTwente', '2016-01-01'),
    ...huisstijl('gbtwente', '2016-01-01'),
    ...belastinguitlegVanKantoor('2016-01-01'),
  ],
  cocensus: [
    {
      soort: 'contactgegevens',
      waarde: {
        naam: 'Cocensus',
        telefoon: '023 055 63 40',
        email: 'info@cocensus.example',
        website: 'https://www.cocensus.nl',
        bezoekadres: 'De Trompet 2700, 1967 DD Heemskerk',
        postadres: 'Postbus 16, 1960 AA Heemskerk',
      },
      vanaf: '2015-01-01',
      bron: 'Website van Cocensus; telefoonnummer en e-mailadres zijn verzonnen',
      zekerheid: 'te-bevestigen',
    },
    {
      soort: 'kenmerken',
      waarde: { interactieveWoz: false, contactgegevensVragen: 'vragen' },
      vanaf: '2015-01-01',
      bron: `${GEEN_BRON}: keuze van het kantoor`,
      zekerheid: 'te-bevestigen',
    },
    invorderingspad('2015-01-01'),
    betalingsregeling('2015-01-01', 500),
    ...incassoVanKantoor('2015-01-01', 'NL69ZZZ123456780000', 'Heemskerk', 8),
    invorderingskosten('2015-01-01'),
    oninbaarCocensus('2015-01-01'),
    ervengegevensVanKantoor('2015-01-01'),
    ...contracttermijnenVanKantoor('2015-01-01'),
    stilte('2015-01-01'),
    ...verwerkers('2015-01-01'),
    ...belastinggeldVanKantoor('NL52FAKE0020150101', 'Cocensus', '2015-01-01'),
    ...huisstijl('cocensus', '2015-01-01'),
    ...belastinguitlegVanKantoor('2015-01-01'),
  ],
};

function algemeen(g: SeedGemeente): SeedInstelling[] {
  const feiten = FEITEN[g.sleutel];
  if (!feiten) throw new Error(`No facts for ${g.sleutel}`);
  return [
    {
      soort: 'inwoneraantal',
      waarde: { aantal: feiten.inwoners },
      vanaf: '2021-01-01',
      bron: 'CBS StatLine 83502NED, som van de postcodegebieden op 1 januari 2021, afgerond op 5 per gebied',
      zekerheid: 'te-bevestigen',
    },
    {
      soort: 'contactgegevens',
      waarde: {
        naam: `Gemeente ${g.naam}`,
        telefoon: feiten.telefoon,
        website: `https://www.${g.sleutel}.nl`,
        bezoekadres: feiten.bezoek,
        postadres: feiten.post,
      },
      vanaf: g.deelnameVanaf,
      bron: `Website van de gemeente ${g.naam}; het telefoonnummer is verzonnen`,
      zekerheid: 'te-bevestigen',
    },
    overmaakrekening(g),
    standaardbrieven(g.deelnameVanaf),
    kwijtscheldingstoets(g.sleutel, g.deelnameVanaf),
    ...invorderingsrente(g.sleutel),
    ...huisstijl(g.sleutel, g.deelnameVanaf),
    ...belastinguitlegVanGemeente(g.sleutel, g.deelnameVanaf),
  ];
}

const smaak2 = (vanaf: string): SeedInstelling[] => [
  {
    soort: 'smaak',
    waarde: { smaak: 2 },
    vanaf,
    bron: `${DVO_TWENTE}, smaak 2; de ingangsdatum staat er niet in`,
    zekerheid: 'te-bevestigen',
  },
  {
    soort: 'kenmerken',
    waarde: { interactieveWoz: true, contactgegevensVragen: 'vragen' },
    vanaf,
    bron: `${DVO_TWENTE}, Website en digitaal loket smaak 2: interactieve WOZ-waarde`,
    zekerheid: 'contract',
  },
];

const borne: readonly SeedInstelling[] = [
  {
    soort: 'smaak',
    waarde: { smaak: 1 },
    vanaf: '2016-01-01',
    bron: `${DVO_TWENTE}, smaak 1; de ingangsdatum staat er niet in`,
    zekerheid: 'te-bevestigen',
  },
  {
    soort: 'terugbelnorm',
    waarde: {
      eigenaar: 'gemeente',
      norm: werkdagen(3),
      contactbeleid: eenPoging,
      terugmeldingGemeente: false,
      piekUitgezonderd: true,
    },
    vanaf: '2016-01-01',
    bron: 'Eigen visie op dienstverlening van Borne; die is er nog niet, 3 werkdagen is een voorbeeld',
    zekerheid: 'te-bevestigen',
  },
  {
    soort: 'antwoordnorm',
    waarde: { eigenaar: 'gemeente', norm: werkdagen(3), ontvangstbevestiging: true, piekUitgezonderd: true },
    vanaf: '2016-01-01',
    bron: 'Eigen visie op dienstverlening van Borne; die is er nog niet, 3 werkdagen is een voorbeeld',
    zekerheid: 'te-bevestigen',
  },
];

const haarlemBlok = (contact: 'gemeente' | 'kantoor') =>
  ({ contact, website: contact, kantoorsiteVoorProducten: contact === 'gemeente' }) as const;

const haarlem: readonly SeedInstelling[] = [
  {
    soort: 'smaak',
    waarde: { smaak: 'eigen' },
    vanaf: '2015-01-01',
    bron: `${DVO_HAARLEM}, bijlage 2.0: eerste lijn de gemeente, tweede lijn Cocensus`,
    zekerheid: 'contract',
  },
  {
    soort: 'terugbelnorm',
    waarde: {
      eigenaar: 'kantoor',
      norm: { eenheid: 'uur', aantal: 48, klok: 'weekdag' },
      contactbeleid: { minimumPogingen: 2, verschillendeTijdstippen: true, berichtAchterlaten: true },
      terugmeldingGemeente: true,
      piekUitgezonderd: false,
    },
    vanaf: '2015-01-01',
    bron: `${DVO_HAARLEM}, bijlage 2.0: "binnen 48 uur", "minimaal twee pogingen op verschillende tijdstippen". Of het weekend meetelt staat er niet in.`,
    zekerheid: 'contract',
  },
  {
    soort: 'openingstijden',
    waarde: {
      doorverbinden: { nummer: '023 055 63 40', tijden: vijfDagen('09:00', '13:00') },
      ...kalender,
    },
    vanaf: '2015-01-01',
    bron: `${DVO_HAARLEM}, bijlage 2.0: "op werkdagen tussen 9.00 uur en 13.00 uur"; het nummer is verzonnen`,
    zekerheid: 'contract',
  },
  {
    soort: 'contactblok',
    waarde: {
      aanslag: haarlemBlok('gemeente'),
      'maatwerk-automatisch': haarlemBlok('kantoor'),
      'maatwerk-ondertekend': haarlemBlok('kantoor'),
      serviceteam: haarlemBlok('kantoor'),
    },
    vanaf: '2015-01-01',
    bron: `${DVO_HAARLEM}, bijlage 2.0: eerste lijn de gemeente; uitspraak, aanmaning en dwangbevel noemen Cocensus`,
    zekerheid: 'contract',
  },
  invorderingspadHaarlem,
  ervengegevensHaarlem,
  ...contracttermijnenHaarlem,
  incassonormenHaarlem,
];

/** What each gemeente has of its own. */
export const GEMEENTE_INSTELLINGEN: ReadonlyMap<number, readonly SeedInstelling[]> = new Map(
  GEMEENTEN.map((g) => {
    const eigen = g.sleutel === 'borne' ? borne : g.sleutel === 'haarlem' ? haarlem : smaak2(g.deelnameVanaf);
    const bellen = g.sleutel === 'almelo' ? [voorbellenAlmelo('2025-01-01')] : [];
    return [g.id, [...eigen, ...algemeen(g), kasVan(g), ...bellen]];
  }),
);
