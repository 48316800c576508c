import { KANTOREN } from './register';
import { asOwner, type SeedClient } from './seed-client';

type SeedOnderwerp = {
  sleutel: string;
  naam: string;
  naamEn: string;
  team: 'frontoffice' | 'serviceteam' | 'expert';
  voorBurger: boolean;
};

/** The nine groups that a frontoffice answers, and the letters about them (S0 Taken frontoffice). */
export const FRONTOFFICE: readonly SeedOnderwerp[] = [
  ['aanslag', 'Aanslag en aanslagregels', 'Tax assessment'],
  ['bezorging', 'Waar de aanslag naartoe ging', 'Where the assessment was sent'],
  ['betaling', 'Betalen en automatische incasso', 'Paying and direct debit'],
  ['kwijtschelding', 'Kwijtschelding: stand van de aanvraag', 'Remission: where my request stands'],
  ['bezwaar', 'Bezwaar: stand van de zaak', 'Objection: where my case stands'],
  ['gemachtigde', 'Bewindvoerder of gemachtigde', 'Administrator or representative'],
  ['woz', 'Hoogte van de WOZ-waarde', 'WOZ value of my home'],
  ['afval', 'Afval en containers', 'Waste and containers'],
  ['hond', 'Hond aan- of afmelden', 'Registering a dog'],
  ['aanmaning', 'Aanmaning of dwangbevel', 'Reminder or enforcement order'],
  ['betalingsregeling', 'Betalingsregeling', 'Paying in instalments'],
  ['verhuizing', 'Verhuizing en vermindering', 'Moving house'],
].map(([sleutel = '', naam = '', naamEn = '']) => ({
  sleutel,
  naam,
  naamEn,
  team: 'frontoffice',
  voorBurger: true,
}));

/** Exactly the list of the serviceteam (S0 Taken serviceteam, E-01). */
const SERVICETEAM: readonly SeedOnderwerp[] = [
  [
    'uitspraak-kwijtschelding',
    'Inhoud van een uitspraak kwijtschelding',
    'Decision on my remission request',
    true,
  ],
  ['uitspraak-bezwaar', 'Inhoud van een uitspraak op bezwaar', 'Decision on my objection', true],
  ['inkomensbrief', 'Inkomensbrief (laatste waarschuwing)', 'Final warning letter', true],
  ['woz-ander-pand', 'WOZ-waarde van een ander pand', 'WOZ value of another property', true],
  ['mutatie-erven', 'Mutatie: erven', 'Change: heirs', true],
  ['mutatie-gebruiker-nw', 'Mutatie: gebruiker niet-woning', 'Change: user of business premises', false],
  ['mutatie-objectafbakening', 'Mutatie: objectafbakening', 'Change: limits of an object', false],
  ['mutatie-objectgegevens', 'Mutatie: objectgegevens', 'Change: data of my property', true],
  ['beschikking-op-verzoek', 'Beschikking op verzoek', 'Decision on request', false],
  ['pma', 'Permanente marktanalyse (PMA)', 'Market analysis form', false],
  ['huurinlichting-nw', 'Huurinlichting niet-woning', 'Rent information business premises', false],
  ['voormelding', 'Voormelding (voorlopige WOZ-waarde)', 'Provisional WOZ value', true],
  ['toeristenbelasting', 'Aangifte toeristenbelasting', 'Tourist tax return', false],
  ['leegstand', 'Leegstandscontrole', 'Vacancy check', false],
  [
    'voi-kwijtschelding',
    'VOI-brief geautomatiseerde kwijtschelding',
    'Letter about automatic remission',
    true,
  ],
  ['telefonisch-verzoek', 'Telefonisch verzoek', 'Request by telephone', false],
].map(([sleutel, naam, naamEn, voorBurger]) => ({
  sleutel: String(sleutel),
  naam: String(naam),
  naamEn: String(naamEn),
  team: 'serviceteam',
  voorBurger: voorBurger === true,
}));

const ANDERS: SeedOnderwerp = {
  sleutel: 'anders',
  naam: 'Iets anders',
  naamEn: 'Something else',
  team: 'frontoffice',
  voorBurger: true,
};

const BRON = {
  frontoffice: 'DVO GBTwente hoofdstuk 3, Taken frontoffice',
  serviceteam: 'DVO GBTwente hoofdstuk 3, Taken serviceteam',
  expert: 'Keuze van het kantoor',
} as const;

/** The subjects of every kantoor. Run again it adds what is missing; what the kantoor changed stays. */
export async function seedOnderwerpen(client: SeedClient): Promise<void> {
  for (const kantoor of KANTOREN) {
    await asOwner(client, { kantoorId: kantoor.id }, async () => {
      for (const [at, rij] of [...FRONTOFFICE, ...SERVICETEAM, ANDERS].entries()) {
        await client.query(
          `insert into onderwerp (kantoor_id, sleutel, naam, naam_en, team, voor_burger, volgorde, bron, vanaf)
           values ($1, $2, $3, $4, $5, $6, $7, $8, '2020-01-01') on conflict do nothing`,
          [kantoor.id, rij.sleutel, rij.naam, rij.naamEn, rij.team, rij.voorBurger, at + 1, BRON[rij.team]],
        );
      }
    });
  }
}
