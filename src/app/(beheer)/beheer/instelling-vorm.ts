import type { Soort } from '@/domain/gemeenten/instelling.schema';
import { OVERMAAKPERIODEN, OVERZICHTPERIODEN } from '@/domain/gemeenten/overmakingvorm';
import { type Groep, keuze, veld } from './instelling-veld';
import { contactVelden } from './instelling-vorm-contact';
import { invorderVelden } from './instelling-vorm-invordering';
import { termijnVelden } from './instelling-vorm-termijn';
import { verwerkerVelden } from './instelling-vorm-verwerker';

const UITLEG: readonly Groep[] = [
  {
    invoer: [
      veld('tekst', 'alinea', { label: 'velden.uitlegtekst', hint: 'velden.uitlegHint' }),
      veld('tekstEn', 'alinea', { label: 'velden.uitlegtekstEn', optioneel: true }),
    ],
  },
];
/** How each soort is asked and shown: which fields lie where in `waarde`. A group that grew has a file of its own. */
export const VORMEN: Readonly<Record<Soort, readonly Groep[]>> = {
  ...contactVelden,
  ...invorderVelden,
  ...verwerkerVelden,
  ...termijnVelden,
  smaak: [{ invoer: [veld('smaak', 'getalKeuze', { opties: 'opties.smaak', keuzes: ['1', '2', 'eigen'] })] }],
  inwoneraantal: [{ invoer: [veld('aantal', 'getal', { label: 'velden.aantal-inwoners' })] }],
  belastingrekening: [
    {
      invoer: [
        veld('iban', 'tekst'),
        veld('tenaamstelling', 'tekst'),
        veld('acceptgiro', 'jaNee', { hint: 'velden.acceptgiroHint', optioneel: true }),
      ],
    },
  ],
  kas: [
    {
      invoer: [
        keuze('tekenen', 'kasTekenen', ['gemeente', 'kantoor', 'beide']),
        veld('overmakenVoorDag', 'getal'),
      ],
    },
  ],
  thuisbrengen: [{ invoer: [veld('alleenTotEuro', 'getal')] }],
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
  inzagecontrole: [
    {
      kop: 'groepen.inzagePersoon',
      invoer: [
        veld('zonderAanleiding', 'getal', { hint: 'velden.inzageLeeg', optioneel: true }),
        ...(['eigenDossier', 'zelfdeNaam', 'zelfdeAdres', 'collega', 'afgeschermd'] as const).map((pad) =>
          veld(pad, 'getal', { optioneel: true }),
        ),
        veld('herhaaldDagen', 'getal', { optioneel: true }),
        veld('herhaaldBinnen', 'getal'),
      ],
    },
    {
      kop: 'groepen.inzageWerk',
      invoer: [
        veld('personenPerUurBalie', 'getal', { optioneel: true }),
        veld('personenPerUurKantoor', 'getal', { optioneel: true }),
        veld('buitenWerktijd', 'getal', { optioneel: true }),
        veld('werktijdVan', 'getal'),
        veld('werktijdTot', 'getal'),
        veld('naamzoekPercentage', 'getal', { optioneel: true }),
        veld('naamzoekMinimum', 'getal'),
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
        veld('betaaldagenNaMislukt', 'getal'),
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
};

/** Whether a soort stands among the settings; a piekmoment, of which several may run, has screens of its own. */
export const staatInOverzicht = (soort: Soort): boolean => soort !== 'piekmoment';
