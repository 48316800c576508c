import { STANDAARDBRIEFSOORTEN } from '@/domain/documenten/standaardbrief';
import { DAGEN, LETTERKLASSEN, LIJNEN, type Soort } from '@/domain/gemeenten/instelling.schema';
import { OVERMAAKPERIODEN, OVERZICHTPERIODEN } from '@/domain/gemeenten/overmakingvorm';
import { BEGUNSTIGDEN } from '@/domain/grootboek/kosten';
import { BELASTINGSOORTEN } from '@/law/heffing/belastingsoort';
import { type Groep, keuze, veld } from './instelling-veld';

const VRIJ = ['vrij', 'werkdag'];
const eigenaar = keuze('eigenaar', 'eigenaar', ['gemeente', 'kantoor']);
const norm: Groep = {
  kop: 'groepen.norm',
  invoer: [
    veld('norm.aantal', 'getal'),
    keuze('norm.eenheid', 'eenheid', ['werkdag', 'uur']),
    keuze('norm.goedeVrijdag', 'vrij', VRIJ, { hint: 'velden.alleenWerkdag', optioneel: true }),
    keuze('norm.gelijkgesteldeDagen', 'vrij', VRIJ, { hint: 'velden.alleenWerkdag', optioneel: true }),
    keuze('norm.klok', 'klok', ['kalender', 'weekdag'], { hint: 'velden.alleenUur', optioneel: true }),
  ],
};
const eenGroep = (...invoer: Groep['invoer'][number][]): Groep[] => [{ invoer }];
const TERMIJNEN = ['dag', 'week', 'maand'];
const padstap = (wie: string, stap: string): Groep => ({
  kop: `groepen.pad-${wie}-${stap}`,
  invoer: [
    veld(`${wie}.${stap}.wel`, 'jaNee'),
    veld(`${wie}.${stap}.na.aantal`, 'getal', { label: 'velden.naAantal' }),
    keuze(`${wie}.${stap}.na.eenheid`, 'termijn', TERMIJNEN),
    veld(`${wie}.${stap}.minimumEuro`, 'getal'),
    ...(stap === 'herinnering' ? [veld(`${wie}.${stap}.betaaldagen`, 'getal')] : []),
    keuze(`${wie}.${stap}.akkoord`, 'akkoord', ['invorderingsambtenaar', 'directeur']),
    keuze(`${wie}.${stap}.los`, 'los', ['direct', 'tweede-persoon', 'niet'], { optioneel: true }),
  ],
});
const laterePadstap = (wie: string, stap: string): Groep => ({
  kop: `groepen.pad-${wie}-${stap}`,
  invoer: [
    veld(`${wie}.${stap}.aantal`, 'getal', { label: 'velden.naAantal', optioneel: true }),
    keuze(`${wie}.${stap}.eenheid`, 'termijn', TERMIJNEN, { optioneel: true }),
  ],
});
const lijn = (naam: string): Groep => ({
  kop: `groepen.${naam}`,
  invoer: [
    veld(`${naam}.nummer`, 'tekst', { optioneel: true }),
    ...DAGEN.map((dag) =>
      veld(`${naam}.tijden.${dag}`, 'tijden', {
        label: `velden.dag.${dag}`,
        optioneel: true,
        ...(dag === 'ma' ? { hint: 'velden.tijdenHint' } : {}),
      }),
    ),
  ],
});
const UITLEG: readonly Groep[] = [
  {
    invoer: [
      veld('tekst', 'alinea', { label: 'velden.uitlegtekst', hint: 'velden.uitlegHint' }),
      veld('tekstEn', 'alinea', { label: 'velden.uitlegtekstEn', optioneel: true }),
    ],
  },
];
const kleur = { hint: 'velden.kleurHint' };

/** Months after which a share must be collected; empty where the contract says nothing. */
export const DOELMAANDEN = [12, 24, 36] as const;

/** How each soort is asked and shown: which fields lie where in `waarde`. */
export const VORMEN: Readonly<Record<Soort, readonly Groep[]>> = {
  smaak: [{ invoer: [veld('smaak', 'getalKeuze', { opties: 'opties.smaak', keuzes: ['1', '2', 'eigen'] })] }],
  inwoneraantal: [{ invoer: [veld('aantal', 'getal', { label: 'velden.aantal-inwoners' })] }],
  terugbelnorm: [
    norm,
    { invoer: [eigenaar, veld('piekUitgezonderd', 'jaNee')] },
    {
      kop: 'groepen.contactbeleid',
      invoer: [
        veld('contactbeleid.minimumPogingen', 'getal'),
        veld('contactbeleid.verschillendeTijdstippen', 'jaNee'),
        veld('contactbeleid.berichtAchterlaten', 'jaNee'),
        veld('terugmeldingGemeente', 'jaNee'),
      ],
    },
  ],
  antwoordnorm: [
    norm,
    { invoer: [eigenaar, veld('piekUitgezonderd', 'jaNee'), veld('ontvangstbevestiging', 'jaNee')] },
  ],
  openingstijden: [
    ...LIJNEN.map(lijn),
    {
      kop: 'groepen.kalender',
      invoer: [keuze('goedeVrijdag', 'vrij', VRIJ), keuze('gelijkgesteldeDagen', 'vrij', VRIJ)],
    },
  ],
  contactgegevens: [
    {
      invoer: [
        veld('naam', 'tekst'),
        veld('telefoon', 'tekst'),
        veld('email', 'tekst', { optioneel: true }),
        veld('website', 'tekst'),
        veld('bezoekadres', 'tekst', { optioneel: true }),
        veld('postadres', 'tekst', { optioneel: true }),
      ],
    },
  ],
  contactblok: LETTERKLASSEN.map((klasse) => ({
    kop: `groepen.${klasse}`,
    invoer: [
      keuze(`${klasse}.contact`, 'eigenaar', ['gemeente', 'kantoor']),
      keuze(`${klasse}.website`, 'eigenaar', ['gemeente', 'kantoor'], { label: 'velden.website-van' }),
      veld(`${klasse}.kantoorsiteVoorProducten`, 'jaNee'),
    ],
  })),
  huisstijl: [
    {
      invoer: [
        veld('naam', 'tekst'),
        veld('merk', 'tekst', kleur),
        veld('accent', 'tekst', { ...kleur, optioneel: true }),
        keuze('lettertype', 'lettertype', ['source-sans-3', 'systeem']),
        veld('hoek', 'getalKeuze', { opties: 'opties.hoek', keuzes: ['0', '4', '8'] }),
        veld('logoSvg', 'alinea', { optioneel: true }),
      ],
    },
  ],
  piekmoment: [
    {
      invoer: [
        veld('onderwerp', 'tekst', { optioneel: true }),
        veld('reden', 'alinea'),
        veld('redenEn', 'alinea', { optioneel: true }),
        veld('verwachting', 'datum'),
      ],
    },
  ],
  kenmerken: [
    {
      invoer: [
        veld('interactieveWoz', 'jaNee'),
        keuze('contactgegevensVragen', 'vragen', ['nee', 'vragen', 'verplicht']),
        veld('klachtencommissie', 'jaNee'),
      ],
    },
  ],
  standaardbrieven: [
    {
      invoer: STANDAARDBRIEFSOORTEN.map((soort) => veld(soort, 'jaNee', { label: `velden.brief.${soort}` })),
    },
  ],
  belastingrekening: [
    {
      invoer: [
        veld('iban', 'tekst'),
        veld('tenaamstelling', 'tekst'),
        veld('acceptgiro', 'jaNee', { hint: 'velden.acceptgiroHint', optioneel: true }),
      ],
    },
  ],
  kwijtschelding: [
    {
      invoer: [
        veld('normPercentage', 'getal', { hint: 'velden.normPercentageHint', optioneel: true }),
        veld('nettoAow', 'jaNee'),
        veld('extraVermogen', 'jaNee'),
        veld('kinderopvang', 'jaNee'),
        veld('ondernemersPrive', 'jaNee'),
        keuze('woonlastenvolgorde', 'woonlasten', ['eerst-delen', 'eerst-begrenzen'], { optioneel: true }),
        keuze('bijBezwaar', 'bijBezwaar', ['afwijzen', 'aanhouden'], { optioneel: true }),
        keuze('beslistermijn', 'beslistermijn', ['leidraad', 'haarlem']),
        keuze('aanvultermijn', 'aanvultermijn', ['2-weken', '1-maand']),
      ],
    },
    {
      kop: 'groepen.kwijtscheldingVoor',
      invoer: BELASTINGSOORTEN.map((soort) =>
        veld(`voor.${soort}`, 'jaNee', { label: `velden.belasting.${soort}` }),
      ),
    },
  ],
  betalingsregeling: [
    {
      invoer: [
        veld('maximumMaanden', 'getal'),
        veld('minimumPerMaandEuro', 'getal'),
        veld('maximumBedragEuro', 'getal'),
        veld('eersteTermijnDagen', 'getal'),
        veld('inhaalDagen', 'getal'),
        keuze('naVerbroken', 'naVerbroken', ['mag', 'medewerker']),
        veld('naVerbrokenMaanden', 'getal'),
      ],
    },
  ],
  deurwaarder: [
    {
      invoer: [
        veld('naam', 'tekst', { label: 'velden.deurwaarderNaam' }),
        veld('eigen', 'jaNee'),
        veld('verwerkersovereenkomst', 'tekst', { optioneel: true }),
      ],
    },
  ],
  oninbaar: eenGroep(
    keuze('besluit', 'oninbaarBesluit', ['directeur', 'dagelijks-bestuur']),
    veld('mandaatTotEuro', 'getal'),
  ),
  invorderingskosten: [
    {
      invoer: [
        keuze('begunstigdeAanmaning', 'begunstigde', BEGUNSTIGDEN),
        keuze('begunstigdeDwangbevel', 'begunstigde', BEGUNSTIGDEN),
        keuze('begunstigdeVervolging', 'begunstigde', BEGUNSTIGDEN),
        veld('eerdereKostenTellenMee', 'jaNee'),
        veld('terugnemenTotEuro', 'getal'),
      ],
    },
  ],
  ervengegevens: [{ invoer: [veld('weken', 'getal')] }],
  kas: [
    {
      invoer: [
        keuze('tekenen', 'kasTekenen', ['gemeente', 'kantoor', 'beide']),
        veld('overmakenVoorDag', 'getal'),
      ],
    },
  ],
  thuisbrengen: eenGroep(veld('alleenTotEuro', 'getal')),
  stilte: [{ invoer: [veld('dagen', 'getal')] }],
  machtiging: [{ invoer: [veld('dagen', 'getal')] }],
  kwijtscheldingstoets: [
    {
      invoer: [
        veld('vanMaand', 'getal'),
        veld('totMaand', 'getal'),
        keuze('wie', 'toetsWie', ['volledig', 'ook-gedeeltelijk']),
        veld('bewaarMaanden', 'getal'),
      ],
    },
  ],
  incasso: [
    {
      invoer: [
        veld('aantalTermijnen', 'getal'),
        veld('dag', 'getal', { label: 'velden.incassodag' }),
        veld('aankondigdagen', 'getal'),
        veld('stoptNaMislukt', 'getal'),
      ],
    },
  ],
  incassant: [
    {
      invoer: [
        veld('incassantId', 'tekst'),
        veld('plaats', 'tekst'),
        veld('bankdagenVooraf', 'getal'),
        veld('uiterlijkUur', 'getal'),
      ],
    },
  ],
  overmaking: [
    {
      invoer: [
        keuze('periode', 'periode', OVERMAAKPERIODEN, { label: 'velden.overmaakperiode' }),
        keuze('overzicht', 'periode', OVERZICHTPERIODEN, { label: 'velden.overzichtperiode' }),
        veld('abBesluit', 'tekst'),
        veld('abDatum', 'datum'),
      ],
    },
  ],
  overmaakrekening: [{ invoer: [veld('iban', 'tekst'), veld('tenaamstelling', 'tekst')] }],
  'uitleg-ozb': UITLEG,
  'uitleg-afvalstoffenheffing': UITLEG,
  'uitleg-rioolheffing': UITLEG,
  'uitleg-hondenbelasting': UITLEG,
  invorderingspad: (['natuurlijk', 'anders'] as const).flatMap((wie) => [
    padstap(wie, 'herinnering'),
    padstap(wie, 'aanmaning'),
    padstap(wie, 'dwangbevel'),
    laterePadstap(wie, 'vordering'),
    laterePadstap(wie, 'hernieuwdBevel'),
  ]),
  incassonormen: [
    {
      kop: 'groepen.doelen',
      invoer: DOELMAANDEN.map((maanden) =>
        veld(`doelen.${maanden}`, 'procent', {
          label: 'velden.doel',
          labelWaarden: { maanden: String(maanden) },
          hint: 'velden.procentHint',
          optioneel: true,
        }),
      ),
    },
  ],
};

/** Whether a soort stands among the settings; a piekmoment, of which several may run, has screens of its own. */
export const staatInOverzicht = (soort: Soort): boolean => soort !== 'piekmoment';
