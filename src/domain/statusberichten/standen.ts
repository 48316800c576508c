/**
 * Every status of everything that a citizen can see, and how he is told that it got there (C-23). Pure. The database writes
 * down each change; this says which of them are a message to him. A status without a line here is a mistake that a test
 * finds in the database itself.
 */

/**
 * `mail`: a message on his own page, with a mail that there is one to who wants those. `eigen-mail`: the same, told by a mail
 * of its own that says a little more. `zelf`: what he just did or heard himself, so that it stands among his messages and is
 * no news. `intern`: what goes on inside the office and changes nothing for him yet.
 */
export type Wijze = 'mail' | 'eigen-mail' | 'zelf' | 'intern';

/** A case of whatever kind: a proposal that waits for a second person is the office's own. */
const ZAAK = {
  ontvangen: 'mail',
  aanvullen: 'mail',
  'in-behandeling': 'mail',
  'besluit-gevraagd': 'intern',
  afgehandeld: 'mail',
  ingetrokken: 'mail',
} as const satisfies Readonly<Record<string, Wijze>>;

export const STANDEN = {
  bezwaar: ZAAK,
  kwijtschelding: ZAAK,
  beroep: ZAAK,
  melding: ZAAK,
  klacht: ZAAK,
  'administratief-beroep': ZAAK,
  mandaatzaak: ZAAK,
  vraag: {
    gesteld: 'eigen-mail',
    'antwoord-gegeven': 'eigen-mail',
    'extra-informatie': 'zelf',
    'extra-gegeven': 'eigen-mail',
    'afspraak-aangeboden': 'zelf',
    'afspraak-gemaakt': 'zelf',
    beantwoord: 'zelf',
  },
  terugbetaling: {
    voorgesteld: 'intern',
    uitgenomen: 'intern',
    goedgekeurd: 'intern',
    afgewezen: 'intern',
    vervallen: 'intern',
    onderweg: 'mail',
    betaald: 'mail',
    teruggekomen: 'mail',
  },
  uitbetaalrekening: {
    bruikbaar: 'zelf',
    bevestigen: 'intern',
    beoordelen: 'zelf',
    voorgesteld: 'intern',
    akkoord: 'mail',
    geweigerd: 'mail',
  },
  regeling: {
    voorgesteld: 'zelf',
    lopend: 'mail',
    gemist: 'mail',
    nagekomen: 'mail',
    vervallen: 'mail',
    ingetrokken: 'mail',
  },
  machtiging: {
    open: 'zelf',
    getoond: 'mail',
    aanvaard: 'mail',
    geweigerd: 'mail',
    ingetrokken: 'zelf',
    // A newer code took its place; that one is told.
    vervangen: 'intern',
    geblokkeerd: 'mail',
  },
  vertegenwoordiging: {
    'te-bevestigen': 'mail',
    geldig: 'mail',
    afgewezen: 'mail',
    ingetrokken: 'mail',
  },
  incassomachtiging: {
    // Somebody else can have given his account: always told, also of what he gave himself.
    actief: 'mail',
    ingetrokken: 'mail',
    vervangen: 'intern',
    gestopt: 'mail',
  },
} as const satisfies Readonly<Record<string, Readonly<Record<string, Wijze>>>>;

export type Statussoort = keyof typeof STANDEN;

/**
 * Letters that tell a change of a case themselves: where one was made in that case with the change, the letter is the
 * message and the change is not told beside it. A change without its letter is told as it is.
 */
export const BRIEF_VERTELT: Readonly<Record<string, readonly string[]>> = {
  'bezwaar:ontvangen': ['bezwaar-ontvangst'],
  'bezwaar:aanvullen': ['bezwaar-herstel'],
  'bezwaar:afgehandeld': ['bezwaar-uitspraak'],
  'kwijtschelding:aanvullen': ['aanvulling-kwijtschelding'],
  'kwijtschelding:afgehandeld': ['besluit-kwijtschelding'],
  'melding:ontvangen': ['melding-ontvangst'],
  'melding:afgehandeld': ['melding-besluit'],
  'klacht:ontvangen': ['klacht-ontvangst'],
  'klacht:afgehandeld': ['klacht-niet-behandeld', 'klacht-afgedaan', 'klacht-oordeel'],
  'administratief-beroep:ontvangen': ['administratief-beroep-ontvangst'],
  'administratief-beroep:afgehandeld': ['administratief-beroep-besluit'],
  'mandaatzaak:ontvangen': ['mandaatzaak-ontvangst'],
  'mandaatzaak:afgehandeld': ['mandaatzaak-besluit'],
};

export const isStatussoort = (text: string): text is Statussoort => Object.hasOwn(STANDEN, text);

/** How somebody is told of this; null for what has no line: it is told to nobody. */
export function wijzeVan(soort: string, stand: string): Wijze | null {
  if (!isStatussoort(soort)) return null;
  const standen: Readonly<Record<string, Wijze>> = STANDEN[soort];
  return Object.hasOwn(standen, stand) ? (standen[stand] ?? null) : null;
}

/** What who acts for another sees as well: the pages of the other kinds are of the citizen alone. */
const OOK_NAMENS: ReadonlySet<Statussoort> = new Set([
  'bezwaar',
  'kwijtschelding',
  'beroep',
  'melding',
  'klacht',
  'administratief-beroep',
  'mandaatzaak',
  'terugbetaling',
]);

/** 'bezwaar:afgehandeld': every status that is told, or of those only the ones that are no news. */
export function sleutels(wie: 'zelf' | 'namens', welke: 'alle' | 'zelf' = 'alle'): string[] {
  return Object.entries(STANDEN).flatMap(([soort, standen]) =>
    wie === 'namens' && !OOK_NAMENS.has(soort as Statussoort)
      ? []
      : Object.entries(standen)
          .filter(([, wijze]) => (welke === 'zelf' ? wijze === 'zelf' : wijze !== 'intern'))
          .map(([stand]) => `${soort}:${stand}`),
  );
}

/** Stands before the key of a change of status where letters and changes are one list. */
export const STATUS_VOOR = 'status:';

/** Kind and status of a message about a change; null for a letter. */
export function statusVan(soort: string): { soort: Statussoort; stand: string } | null {
  if (!soort.startsWith(STATUS_VOOR)) return null;
  const [wat = '', stand = ''] = soort.slice(STATUS_VOOR.length).split(':');
  return isStatussoort(wat) && (wijzeVan(wat, stand) ?? 'intern') !== 'intern' ? { soort: wat, stand } : null;
}

/** Where the citizen sees the thing itself, under the path of his gemeente. */
export function padVan(soort: Statussoort, onderwerpId: string): string {
  switch (soort) {
    case 'vraag':
      return `vragen/${onderwerpId}`;
    case 'regeling':
      return `regeling/${onderwerpId}`;
    case 'terugbetaling':
    case 'uitbetaalrekening':
      return 'terugbetaling';
    case 'machtiging':
    case 'vertegenwoordiging':
      return 'machtigen';
    case 'incassomachtiging':
      return 'incasso';
    default:
      return `zaken/${onderwerpId}`;
  }
}

/** News is of use for so long; what waited longer (a worker that stood still) stands on the own page alone. */
export const MELD_DAGEN = 7;

/** What is known of who is to be told, and whether he heard already of a letter that tells this change. */
export type Ontvanger = { kennisgeving: boolean; mailbaar: boolean; gehoord: boolean };

/** How one change is told; `mail` for who wants to hear of news and can be mailed, and his own page alone otherwise. */
export function planMelding(
  wijze: Wijze | null,
  ouderdomMs: number,
  gelezen: boolean,
  { kennisgeving, mailbaar, gehoord }: Ontvanger,
): 'gemaild' | 'eigen-mail' | 'niet' {
  if (wijze === 'eigen-mail') return 'eigen-mail';
  // Of two notices the first is enough (Awb 2:10).
  if (gehoord) return 'eigen-mail';
  const nieuws = wijze === 'mail' && !gelezen && ouderdomMs <= MELD_DAGEN * 86_400_000;
  return nieuws && kennisgeving && mailbaar ? 'gemaild' : 'niet';
}
