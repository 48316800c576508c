/**
 * The questions of a request, in order. Each is one step on a screen; whether it is asked depends on answers before it
 * and on the rules of the gemeente, never on one after it: so every path ends.
 */

/** What was answered to one question: text by field. Amounts are whole cents, several choices stand with a space between. */
export type Antwoord = Readonly<Record<string, string>>;
export type Antwoorden = Readonly<Partial<Record<Vraagsleutel, Antwoord>>>;

/** What of the gemeente decides which questions are asked. */
export type Vraagregels = { kinderopvang: boolean };

export const INKOMENSOORTEN = [
  'loon',
  'bijstand',
  'uitkering',
  'aow',
  'pensioen',
  'studie',
  'alimentatie',
  'overig',
] as const;
export type Inkomen = (typeof INKOMENSOORTEN)[number];

export const UITGAVEN = ['alimentatie', 'belastingschuld', 'kinderopvang', 'kostganger', 'anders'] as const;
export type Uitgave = (typeof UITGAVEN)[number];

export type Vraagsleutel =
  | 'huishouden'
  | 'medebewoners'
  | 'kostendelers'
  | 'inkomen'
  | `inkomen-${Inkomen}`
  | 'partner'
  | `partner-${Inkomen}`
  | 'wonen'
  | 'huur'
  | 'koop'
  | 'woning'
  | 'instelling'
  | 'zorg'
  | 'kindgebonden'
  | 'bank'
  | 'studielening'
  | 'bezit'
  | 'auto'
  | 'ander-bezit'
  | 'voorrang'
  | 'voorrangsschuld'
  | 'uitgaven'
  | `uitgave-${Uitgave}`
  | 'bijzonder'
  | 'bedrijf';

export type Veldsoort =
  | { soort: 'bedrag'; naam: string }
  | { soort: 'aantal'; naam: string; min: number; max: number }
  | { soort: 'keuze'; naam: string; opties: readonly string[]; standaard?: string }
  /** Several of a list; `alleen` excludes every other, `leegMag` means that none is an answer. */
  | { soort: 'vinkjes'; naam: string; opties: readonly string[]; alleen?: string; leegMag?: true }
  | { soort: 'tekst'; naam: string };

/** The part of a request that a question belongs to: the steps that a citizen sees. */
export const DELEN = ['huishouden', 'inkomen', 'wonen', 'bezit', 'uitgaven'] as const;
export type Deel = (typeof DELEN)[number];

export type Vraag = {
  sleutel: Vraagsleutel;
  deel: Deel;
  velden: readonly Veldsoort[];
  /** Whether this household needs the question, by answers to earlier ones. */
  nodig: (antwoorden: Antwoorden, regels: Vraagregels) => boolean;
};

const altijd = () => true;
const gekozen = (antwoord: Antwoord | undefined, veld: string): readonly string[] =>
  (antwoord?.[veld] ?? '').split(' ').filter((keuze) => keuze !== '');
const heeft = (antwoorden: Antwoorden, sleutel: Vraagsleutel, veld: string, keuze: string): boolean =>
  gekozen(antwoorden[sleutel], veld).includes(keuze);

const bedrag = (naam: string): Veldsoort => ({ soort: 'bedrag', naam });
const keuze = (naam: string, opties: readonly string[], standaard?: string): Veldsoort => ({
  soort: 'keuze',
  naam,
  opties,
  ...(standaard === undefined ? {} : { standaard }),
});

/** Whether the household is a couple, who answer for both. */
export const isSamen = ({ huishouden }: Antwoorden): boolean =>
  huishouden?.soort?.startsWith('echtpaar') === true;
const heeftKinderen = ({ huishouden }: Antwoorden): boolean =>
  huishouden?.soort === 'alleenstaande-ouder' || huishouden?.soort === 'echtpaar-kinderen';
const heeftBezit = (antwoorden: Antwoorden): boolean =>
  gekozen(antwoorden.bezit, 'wat').length > 0 || antwoorden.wonen?.hoe === 'koop';

const periode = keuze('per', ['maand', 'vier-weken', 'week'], 'maand');
const vakantiegeld = keuze('vakantiegeld', ['zonder', 'met'], 'zonder');

function inkomenVragen(wie: 'inkomen' | 'partner'): Vraag[] {
  const nodig: Vraag['nodig'] = wie === 'inkomen' ? altijd : isSamen;
  const eerst: Vraag = {
    sleutel: wie,
    deel: 'inkomen',
    velden: [{ soort: 'vinkjes', naam: 'waarvan', opties: [...INKOMENSOORTEN, 'geen'], alleen: 'geen' }],
    nodig,
  };
  const bedragen = INKOMENSOORTEN.map(
    (soort): Vraag => ({
      sleutel: `${wie}-${soort}`,
      deel: 'inkomen',
      velden: [
        bedrag('bedrag'),
        periode,
        ...(soort === 'loon' || soort === 'bijstand' ? [vakantiegeld] : []),
      ],
      nodig: (antwoorden, regels) => nodig(antwoorden, regels) && heeft(antwoorden, wie, 'waarvan', soort),
    }),
  );
  return [eerst, ...bedragen];
}

const uitgaveVragen = UITGAVEN.map(
  (soort): Vraag => ({
    sleutel: `uitgave-${soort}`,
    deel: 'uitgaven',
    velden:
      soort === 'kostganger'
        ? [{ soort: 'aantal', naam: 'dagen', min: 1, max: 300 }]
        : soort === 'anders'
          ? [bedrag('bedrag'), { soort: 'tekst', naam: 'wat' }]
          : [bedrag('bedrag')],
    nodig: (antwoorden, regels) =>
      heeft(antwoorden, 'uitgaven', 'wat', soort) &&
      (soort !== 'kinderopvang' || (regels.kinderopvang && heeftKinderen(antwoorden))),
  }),
);

/** Every question there is, in the order in which they are asked. */
export const VRAGEN: readonly Vraag[] = [
  {
    sleutel: 'huishouden',
    deel: 'huishouden',
    velden: [keuze('soort', ['alleenstaand', 'alleenstaande-ouder', 'echtpaar', 'echtpaar-kinderen'])],
    nodig: altijd,
  },
  { sleutel: 'medebewoners', deel: 'huishouden', velden: [keuze('anderen', ['nee', 'ja'])], nodig: altijd },
  {
    sleutel: 'kostendelers',
    deel: 'huishouden',
    velden: [{ soort: 'aantal', naam: 'aantal', min: 1, max: 20 }],
    nodig: ({ medebewoners }) => medebewoners?.anderen === 'ja',
  },
  ...inkomenVragen('inkomen'),
  ...inkomenVragen('partner'),
  {
    sleutel: 'kindgebonden',
    deel: 'inkomen',
    velden: [bedrag('bedrag')],
    nodig: heeftKinderen,
  },
  {
    sleutel: 'wonen',
    deel: 'wonen',
    velden: [keuze('hoe', ['huur', 'koop', 'inwonend', 'instelling'])],
    nodig: altijd,
  },
  {
    sleutel: 'huur',
    deel: 'wonen',
    velden: [bedrag('huur'), bedrag('toeslag')],
    nodig: ({ wonen }) => wonen?.hoe === 'huur',
  },
  { sleutel: 'koop', deel: 'wonen', velden: [bedrag('rente')], nodig: ({ wonen }) => wonen?.hoe === 'koop' },
  {
    sleutel: 'woning',
    deel: 'wonen',
    velden: [bedrag('waarde'), bedrag('hypotheek')],
    nodig: ({ wonen }) => wonen?.hoe === 'koop',
  },
  {
    sleutel: 'instelling',
    deel: 'wonen',
    velden: [bedrag('prijs')],
    nodig: ({ wonen }) => wonen?.hoe === 'instelling',
  },
  { sleutel: 'zorg', deel: 'wonen', velden: [bedrag('premie'), bedrag('toeslag')], nodig: altijd },
  { sleutel: 'bank', deel: 'bezit', velden: [bedrag('saldo')], nodig: altijd },
  {
    sleutel: 'studielening',
    deel: 'bezit',
    velden: [bedrag('bedrag')],
    nodig: (antwoorden) =>
      heeft(antwoorden, 'inkomen', 'waarvan', 'studie') ||
      (isSamen(antwoorden) && heeft(antwoorden, 'partner', 'waarvan', 'studie')),
  },
  {
    sleutel: 'bezit',
    deel: 'bezit',
    velden: [{ soort: 'vinkjes', naam: 'wat', opties: ['auto', 'anders'], leegMag: true }],
    nodig: altijd,
  },
  {
    sleutel: 'auto',
    deel: 'bezit',
    velden: [bedrag('waarde'), keuze('onmisbaar', ['nee', 'ja'], 'nee')],
    nodig: (antwoorden) => heeft(antwoorden, 'bezit', 'wat', 'auto'),
  },
  {
    sleutel: 'ander-bezit',
    deel: 'bezit',
    velden: [bedrag('waarde'), { soort: 'tekst', naam: 'wat' }],
    nodig: (antwoorden) => heeft(antwoorden, 'bezit', 'wat', 'anders'),
  },
  { sleutel: 'voorrang', deel: 'bezit', velden: [keuze('schulden', ['nee', 'ja'])], nodig: heeftBezit },
  {
    sleutel: 'voorrangsschuld',
    deel: 'bezit',
    velden: [bedrag('bedrag')],
    nodig: (antwoorden) => heeftBezit(antwoorden) && antwoorden.voorrang?.schulden === 'ja',
  },
  {
    sleutel: 'uitgaven',
    deel: 'uitgaven',
    velden: [{ soort: 'vinkjes', naam: 'wat', opties: UITGAVEN, leegMag: true }],
    nodig: altijd,
  },
  ...uitgaveVragen,
  {
    sleutel: 'bijzonder',
    deel: 'uitgaven',
    velden: [
      { soort: 'vinkjes', naam: 'wat', opties: ['bedrijf', 'failliet', 'schuldsanering'], leegMag: true },
    ],
    nodig: altijd,
  },
  {
    sleutel: 'bedrijf',
    deel: 'uitgaven',
    velden: [keuze('waarover', ['prive', 'zakelijk'])],
    nodig: (antwoorden) => heeft(antwoorden, 'bijzonder', 'wat', 'bedrijf'),
  },
];

/** The question of this key, or null. */
export const vraagVan = (sleutel: string): Vraag | null =>
  VRAGEN.find((vraag) => vraag.sleutel === sleutel) ?? null;

/** What can be ticked in a question of this household: no childcare where it does not count or there are no children. */
export const optiesVan = (
  veld: Veldsoort & { soort: 'vinkjes' },
  vraag: Vraag,
  antwoorden: Antwoorden,
  regels: Vraagregels,
): readonly string[] =>
  vraag.sleutel === 'uitgaven' && !(regels.kinderopvang && heeftKinderen(antwoorden))
    ? veld.opties.filter((optie) => optie !== 'kinderopvang')
    : veld.opties;

/** The questions that this household needs, as far as its answers say, in order. */
export const nodigeVragen = (antwoorden: Antwoorden, regels: Vraagregels): readonly Vraag[] =>
  VRAGEN.filter((vraag) => vraag.nodig(antwoorden, regels));

/** The first question that this household needs and did not answer; null when all are answered. */
export const volgendeVraag = (antwoorden: Antwoorden, regels: Vraagregels): Vraag | null =>
  nodigeVragen(antwoorden, regels).find(({ sleutel }) => antwoorden[sleutel] === undefined) ?? null;

/** The question before this one, for the way back; null at the first. */
export function vorigeVraag(
  sleutel: Vraagsleutel,
  antwoorden: Antwoorden,
  regels: Vraagregels,
): Vraag | null {
  const nodig = nodigeVragen(antwoorden, regels);
  const at = nodig.findIndex((vraag) => vraag.sleutel === sleutel);
  return at > 0 ? (nodig[at - 1] ?? null) : null;
}

/** Only the answers that this household needs: what was answered and is no longer asked does not count. */
export function geldigeAntwoorden(antwoorden: Antwoorden, regels: Vraagregels): Antwoorden {
  let over: Antwoorden = antwoorden;
  for (const { sleutel, nodig } of VRAGEN) {
    if (over[sleutel] === undefined || nodig(over, regels)) continue;
    const { [sleutel]: _weg, ...rest } = over;
    over = rest;
  }
  return over;
}
