import type { Wereld } from './wereld';

/** A level of assurance as the provider names it in `acr`, lowest first within a wereld. */
type Niveau = { naam: string; acr: readonly string[] };

/**
 * DigiD: the SAML classes of the Koppelvlakspecificatie DigiD (Logius), which brokers pass on as `acr`.
 * eHerkenning: the assurance classes of the Afsprakenstelsel Elektronische Toegangsdiensten (EH2 = loa2,
 * EH2+ = loa2plus, EH3 = loa3, EH4 = loa4). Staff: REFEDS profile for single and multi factor.
 * Seen 2026-11; confirm the values with the broker: te-bevestigen.
 */
export const NIVEAUS: Record<Wereld, readonly Niveau[]> = {
  inwoner: [
    { naam: 'basis', acr: ['urn:oasis:names:tc:SAML:2.0:ac:classes:PasswordProtectedTransport'] },
    { naam: 'midden', acr: ['urn:oasis:names:tc:SAML:2.0:ac:classes:MobileTwoFactorContract'] },
    { naam: 'substantieel', acr: ['urn:oasis:names:tc:SAML:2.0:ac:classes:Smartcard'] },
    { naam: 'hoog', acr: ['urn:oasis:names:tc:SAML:2.0:ac:classes:SmartcardPKI'] },
  ],
  ondernemer: [
    { naam: 'eh2', acr: ['urn:etoegang:core:assurance-class:loa2'] },
    { naam: 'eh2plus', acr: ['urn:etoegang:core:assurance-class:loa2plus'] },
    { naam: 'eh3', acr: ['urn:etoegang:core:assurance-class:loa3'] },
    { naam: 'eh4', acr: ['urn:etoegang:core:assurance-class:loa4'] },
  ],
  medewerker: [
    { naam: 'wachtwoord', acr: ['https://refeds.org/profile/sfa'] },
    { naam: 'meerdere-factoren', acr: ['https://refeds.org/profile/mfa'] },
  ],
};

/**
 * What a kantoor asks when it set nothing else. Midden: what Logius advises for tax data of one's own. EH3: the
 * eIDAS level substantial, asked for business tax. More than one factor for staff: BIO2 5.17.01.
 */
export const STANDAARD_NIVEAU: Record<Wereld, string> = {
  inwoner: 'midden',
  ondernemer: 'eh3',
  medewerker: 'meerdere-factoren',
};

/** The name of the level that an `acr` stands for, or null when it is no level of this wereld. */
export const niveauOf = (wereld: Wereld, acr: string): string | null =>
  NIVEAUS[wereld].find((niveau) => niveau.acr.includes(acr))?.naam ?? null;

/** Whether somebody logged in with at least what is asked for tax data; not known is no. */
export function isStrong(wereld: 'inwoner' | 'ondernemer', niveau: string | undefined): boolean {
  const namen = NIVEAUS[wereld].map(({ naam }) => naam);
  return niveau !== undefined && namen.indexOf(niveau) >= namen.indexOf(STANDAARD_NIVEAU[wereld]);
}

/** Whether this level is the asked one or above; one that is not known is not. */
export function isAtLeast(wereld: Wereld, niveau: string, minimum: string): boolean {
  const namen = NIVEAUS[wereld].map(({ naam }) => naam);
  return namen.includes(niveau) && namen.includes(minimum) && namen.indexOf(niveau) >= namen.indexOf(minimum);
}

/** Every `acr` of the asked level and above. Throws for a level that does not exist. */
export function acrValuesFrom(wereld: Wereld, minimum: string): string[] {
  const from = NIVEAUS[wereld].findIndex((niveau) => niveau.naam === minimum);
  if (from < 0) throw new RangeError(`No such level for ${wereld}: ${minimum}`);
  return NIVEAUS[wereld].slice(from).flatMap((niveau) => niveau.acr);
}
