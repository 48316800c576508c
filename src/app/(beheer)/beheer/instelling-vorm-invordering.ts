import type { invorderVormen } from '@/domain/gemeenten/invordervorm';
import { BEGUNSTIGDEN } from '@/domain/grootboek/kosten';
import { type Groep, keuze, veld } from './instelling-veld';

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
/** Months after which a share must be collected; empty where the contract says nothing. */
export const DOELMAANDEN = [12, 24, 36] as const;

/** The fields of what is said about claims that are late. */
export const invorderVelden: Readonly<Record<keyof typeof invorderVormen, readonly Groep[]>> = {
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
  oninbaar: [
    {
      invoer: [
        keuze('besluit', 'oninbaarBesluit', ['directeur', 'dagelijks-bestuur']),
        veld('mandaatTotEuro', 'getal'),
      ],
    },
  ],
  invorderingskosten: [
    {
      invoer: [
        keuze('begunstigdeAanmaning', 'begunstigde', BEGUNSTIGDEN),
        keuze('begunstigdeDwangbevel', 'begunstigde', BEGUNSTIGDEN),
        keuze('begunstigdeVervolging', 'begunstigde', BEGUNSTIGDEN),
        keuze('lastRentevergoeding', 'lastRentevergoeding', ['gemeente', 'kantoor'], { optioneel: true }),
        veld('eerdereKostenTellenMee', 'jaNee'),
        veld('terugnemenTotEuro', 'getal'),
      ],
    },
  ],
  invorderingsrente: [
    { invoer: [veld('inRekening', 'jaNee'), veld('drempelEuro', 'getal', { optioneel: true })] },
  ],
  stilte: [{ invoer: [veld('dagen', 'getal')] }],
  voorbellen: [
    {
      invoer: [
        veld('dpia', 'tekst'),
        veld('maximumPerLijst', 'getal'),
        veld('controleProcent', 'getal'),
        veld('maximumPogingen', 'getal', { label: 'velden.belpogingen' }),
        veld('afspraakDagen', 'getal'),
        veld('stopNa', 'getal'),
        veld('stopOnderProcent', 'getal'),
      ],
    },
  ],
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
