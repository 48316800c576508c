/** Which questions each kind of melding asks. Data, so that the page of the citizen and that of the desk ask the same. */

export type Vraag = {
  naam: string;
  /** 'hond' and 'object' choose one of his own. */
  vorm: 'dag' | 'tekst' | 'hond' | 'object' | { keuze: readonly string[] };
  optioneel?: true;
  /** Characters at most, for a text. */
  max?: number;
};

type Definitie = {
  vragen: readonly Vraag[];
  /** Whether a day is asked, and whether it must lie in the belastingjaar of today. */
  dag: 'geen' | 'mag' | 'dit-jaar';
  toelichting: 'nodig' | 'mag';
};

const dag: Vraag = { naam: 'dag', vorm: 'dag' };
const object: Vraag = { naam: 'object', vorm: 'object' };
const keuze = (naam: string, ...opties: string[]): Vraag => ({ naam, vorm: { keuze: opties } });
const tekst = (naam: string, max: number, more: { optioneel?: true } = {}): Vraag => ({
  naam,
  vorm: 'tekst',
  max,
  ...more,
});

export const MELDINGSOORTEN = [
  'hond-aan',
  'hond-af',
  'verhuizing',
  'container',
  'objectgegevens',
  'objectafbakening',
  'mede-eigenaar',
  'gebruiker',
  'erven',
  'anders',
] as const;
export type Meldingsoort = (typeof MELDINGSOORTEN)[number];

const HONDSOORTEN = ['hond-aan', 'hond-af'] as const satisfies readonly Meldingsoort[];
export const isHondmelding = (soort: Meldingsoort): soort is (typeof HONDSOORTEN)[number] =>
  (HONDSOORTEN as readonly Meldingsoort[]).includes(soort);

/** As what somebody leaves an object and somebody else comes. */
export type Rol = 'eigenaar' | 'gebruiker';
const ROLLEN: Partial<Record<Meldingsoort, Rol>> = { 'mede-eigenaar': 'eigenaar', gebruiker: 'gebruiker' };

/** Of these meldingen as which of the two; null of any other. */
export const rolVan = (soort: Meldingsoort): Rol | null => ROLLEN[soort] ?? null;

/** "Klopt er iets niet?": all that is not about a dog (H-06, C-26). */
export const KLOPT_NIET_SOORTEN = MELDINGSOORTEN.filter((soort) => !isHondmelding(soort));

export const isMeldingsoort = (text: string | undefined): text is Meldingsoort =>
  (MELDINGSOORTEN as readonly string[]).includes(text ?? '');

export const MELDINGEN: Readonly<Record<Meldingsoort, Definitie>> = {
  'hond-aan': {
    vragen: [
      tekst('naam', 40),
      dag,
      keuze('adres', 'woonadres', 'ander'),
      tekst('anderAdres', 200, { optioneel: true }),
    ],
    dag: 'dit-jaar',
    toelichting: 'mag',
  },
  'hond-af': {
    vragen: [{ naam: 'hond', vorm: 'hond' }, keuze('reden', 'overleden', 'verhuisd', 'weggegeven'), dag],
    dag: 'dit-jaar',
    toelichting: 'mag',
  },
  verhuizing: {
    vragen: [object, dag, tekst('nieuwAdres', 200), keuze('binnen', 'ja', 'nee')],
    dag: 'dit-jaar',
    toelichting: 'mag',
  },
  container: {
    vragen: [
      keuze('wat', 'niet-van-mij', 'niet-meer-daar', 'andere-inhoud', 'ledigingen'),
      tekst('nummer', 24, { optioneel: true }),
    ],
    dag: 'geen',
    toelichting: 'nodig',
  },
  objectgegevens: {
    vragen: [object, keuze('wat', 'oppervlakte', 'bouwjaar', 'gebruik', 'onderhoud', 'iets-anders')],
    dag: 'geen',
    toelichting: 'nodig',
  },
  objectafbakening: {
    vragen: [object, keuze('wat', 'samen', 'apart', 'deel')],
    dag: 'geen',
    toelichting: 'nodig',
  },
  'mede-eigenaar': {
    vragen: [object, keuze('wat', 'niet-meer', 'samen', 'niet-van-mij'), { ...dag, optioneel: true }],
    dag: 'mag',
    toelichting: 'nodig',
  },
  gebruiker: {
    vragen: [object, tekst('wie', 120), dag],
    dag: 'mag',
    toelichting: 'mag',
  },
  erven: {
    vragen: [
      tekst('overledene', 120),
      { ...dag, optioneel: true },
      keuze('relatie', 'partner', 'kind', 'andere'),
    ],
    dag: 'mag',
    toelichting: 'nodig',
  },
  anders: { vragen: [], dag: 'geen', toelichting: 'nodig' },
};
