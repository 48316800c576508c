/**
 * Who may do what: one table of named verbs by role. A door asks for a verb, never for a role.
 * Denied is the default: a verb that a role does not list is refused.
 */
export const ROLLEN = {
  frontoffice: 'Frontoffice',
  kassier: 'Kassier',
  serviceteam: 'Serviceteam',
  expert: 'Expert (taxateur, jurist, invorderaar)',
  'medewerker-heffen': 'Medewerker heffen',
  'medewerker-innen': 'Medewerker innen',
  heffingsambtenaar: 'Heffingsambtenaar',
  invorderingsambtenaar: 'Invorderingsambtenaar',
  directeur: 'Directeur',
  bestuurder: 'Bestuurder',
  beheerder: 'Beheerder',
  'privacy-officer': 'Privacy officer',
  auditor: 'Auditor',
} as const;

export type Rol = keyof typeof ROLLEN;

/** Roles over money, and the role that hands out roles: a second person decides on them (B-23). */
export const ROLLEN_TWEEDE_PERSOON: readonly Rol[] = [
  'kassier',
  'heffingsambtenaar',
  'invorderingsambtenaar',
  'medewerker-innen',
  'directeur',
  'beheerder',
];

const ALLE = Object.keys(ROLLEN) as Rol[];

const VERBS = {
  'werk.zien': ALLE,
  'klant.zoeken': [
    'frontoffice',
    'serviceteam',
    'kassier',
    'medewerker-heffen',
    'medewerker-innen',
    'expert',
  ],
  'klant.zien': ['frontoffice', 'serviceteam', 'medewerker-heffen', 'medewerker-innen', 'expert'],
  'document.zien': ['frontoffice', 'serviceteam', 'medewerker-heffen', 'medewerker-innen', 'expert'],
  'document.verzenden': ['frontoffice', 'serviceteam', 'medewerker-heffen', 'medewerker-innen'],
  // Letters that go by post: who sees the print orders, and who makes, takes away and counts them.
  'afdruk.zien': ['medewerker-heffen', 'medewerker-innen', 'heffingsambtenaar', 'invorderingsambtenaar'],
  'afdruk.maken': ['medewerker-heffen', 'medewerker-innen'],
  // Letters that came back: whoever opens the post records one, and looks for the right address.
  'retour.behandelen': ['frontoffice', 'serviceteam', 'medewerker-heffen', 'medewerker-innen'],
  // Who talks with inwoners writes to them; another one signs (F-02).
  'brief.maken': ['frontoffice', 'serviceteam', 'expert'],
  'brief.ondertekenen': ['serviceteam', 'expert', 'heffingsambtenaar', 'invorderingsambtenaar'],
  'nummer.zien': ['frontoffice', 'serviceteam'],
  'contact.vastleggen': ['frontoffice', 'serviceteam', 'expert'],
  'serviceteam.werken': ['serviceteam', 'expert'],
  'kennis.zien': [
    'frontoffice',
    'serviceteam',
    'expert',
    'beheerder',
    'kassier',
    'medewerker-heffen',
    'medewerker-innen',
  ],
  'kennis.beheren': ['serviceteam', 'expert', 'beheerder'],
  'kantoor.zien': [
    'medewerker-heffen',
    'medewerker-innen',
    'heffingsambtenaar',
    'invorderingsambtenaar',
    'directeur',
  ],
  'bestuur.zien': ['bestuurder', 'directeur', 'heffingsambtenaar', 'invorderingsambtenaar'],
  // Disputes about the gemeenschappelijke regeling (S4 art. 35): the board reads them, the directeur writes them down.
  'geschil.beheren': ['directeur'],
  'medewerker.beheren': ['beheerder'],
  // Who may take which decisions (B-14): what the dagelijks bestuur decided, entered by one and confirmed by another.
  'aanwijzing.zien': ['beheerder', 'directeur', 'auditor'],
  'aanwijzing.beheren': ['beheerder', 'directeur'],
  'instelling.zien': ['beheerder', 'auditor', 'directeur'],
  'instelling.wijzigen': ['beheerder'],
  'bestand.aanbieden': ['beheerder', 'medewerker-heffen'],
  'bestand.zien': ['beheerder', 'medewerker-heffen', 'auditor'],
  'verordening.zien': ['medewerker-heffen', 'heffingsambtenaar', 'directeur', 'auditor'],
  'verordening.invoeren': ['medewerker-heffen'],
  'verordening.controleren': ['heffingsambtenaar'],
  'run.zien': ['medewerker-heffen', 'heffingsambtenaar', 'directeur', 'auditor'],
  'run.maken': ['medewerker-heffen'],
  'run.akkoord': ['heffingsambtenaar'],
  // The WOZ value (Wet WOZ 22): who levies puts values together, the heffingsambtenaar determines them (B-10).
  'woz.zien': ['medewerker-heffen', 'heffingsambtenaar', 'directeur', 'auditor'],
  'woz.voorstellen': ['medewerker-heffen'],
  'woz.vaststellen': ['heffingsambtenaar'],
  'ontvangst.zien': ['medewerker-innen', 'invorderingsambtenaar'],
  'ontvangst.verwerken': ['medewerker-innen'],
  // What one places by hand above the limit of the kantoor, another lets through (B-23).
  'ontvangst.besluiten': ['medewerker-innen', 'invorderingsambtenaar'],
  // Who reads files of the bank in does not say which accounts are for tax money (G-06).
  'bankrekening.beheren': ['invorderingsambtenaar', 'directeur'],
  // The till is of the gemeente in both smaken (B-08); the kantoor sees its days and months, and may be asked to sign.
  'kas.zien': ['kassier', 'medewerker-innen', 'invorderingsambtenaar', 'directeur', 'auditor'],
  'kas.ontvangen': ['kassier'],
  'kas.tekenen': ['kassier', 'medewerker-innen', 'invorderingsambtenaar'],
  'kas.beheren': ['invorderingsambtenaar'],
  // A mandate is taken in wherever somebody is spoken to; a file to the bank is proposed by one and approved by another.
  'machtiging.vastleggen': ['frontoffice', 'serviceteam', 'medewerker-innen'],
  'incasso.zien': ['medewerker-innen', 'invorderingsambtenaar', 'directeur', 'auditor'],
  'incasso.voorstellen': ['medewerker-innen'],
  'incasso.goedkeuren': ['medewerker-innen', 'invorderingsambtenaar'],
  'aansluiting.zien': ['medewerker-innen', 'invorderingsambtenaar', 'directeur', 'auditor'],
  'aanslag.zien': [
    'serviceteam',
    'medewerker-heffen',
    'medewerker-innen',
    'heffingsambtenaar',
    'invorderingsambtenaar',
  ],
  // Who speaks to one citizen proposes for him; the list over everybody is for who works on the heffing.
  'vermindering.zien': [
    'medewerker-heffen',
    'medewerker-innen',
    'heffingsambtenaar',
    'invorderingsambtenaar',
  ],
  'vermindering.voorstellen': ['medewerker-heffen', 'serviceteam'],
  'vermindering.besluiten': ['heffingsambtenaar'],
  // Two rows of one person: one proposes, another of the same right decides (ADR 0055).
  'persoon.samenvoegen': ['medewerker-heffen', 'heffingsambtenaar'],
  // Who has no BSN or RSIN, and what is so about a human being wherever he is known (ADR 0057).
  'persoon.vastleggen': ['serviceteam', 'medewerker-heffen', 'heffingsambtenaar'],
  // A case is seen by who works at the kantoor on what it is about; a kind has its own verbs to handle and to decide.
  'zaak.zien': [
    'serviceteam',
    'expert',
    'medewerker-heffen',
    'medewerker-innen',
    'heffingsambtenaar',
    'invorderingsambtenaar',
  ],
  // The list of work; what stands on it is decided by the verb of what each task is about.
  'taak.zien': [
    'frontoffice',
    'serviceteam',
    'expert',
    'medewerker-heffen',
    'medewerker-innen',
    'heffingsambtenaar',
    'invorderingsambtenaar',
  ],
  // Lets a file through that no scanner looked at, or refuses it.
  'bijlage.vrijgeven': ['serviceteam', 'expert', 'medewerker-heffen', 'medewerker-innen'],
  // An objection is taken in wherever it comes (Awb 2:16).
  'bezwaar.vastleggen': ['frontoffice', 'serviceteam', 'expert', 'medewerker-heffen'],
  'bezwaar.behandelen': ['medewerker-heffen', 'expert'],
  'bezwaar.besluiten': ['heffingsambtenaar'],
  // Costs are of who collects (Kostenwet 7); the door of both is this one, the use case looks which may.
  'bezwaar.besluiten-kosten': ['invorderingsambtenaar'],
  'bezwaar.uitspraak-doen': ['heffingsambtenaar', 'invorderingsambtenaar'],
  // Who writes to a court, and who decides what follows from a judgment.
  'beroep.behandelen': ['medewerker-heffen', 'expert'],
  'beroep.besluiten': ['heffingsambtenaar'],
  // Against a decision on kwijtschelding or uitstel (URIW 24): taken in anywhere, prepared by who did not decide first; the
  // directeur writes down what the dagelijks bestuur decided, the invorderingsambtenaar decides once it is a bezwaar.
  'administratief-beroep.vastleggen': ['frontoffice', 'serviceteam', 'expert', 'medewerker-innen'],
  'administratief-beroep.zien': ['expert', 'medewerker-innen', 'invorderingsambtenaar', 'directeur'],
  'administratief-beroep.behandelen': ['expert', 'medewerker-innen'],
  'administratief-beroep.besluiten': ['directeur', 'invorderingsambtenaar'],
  // About what a gemeente levies and collects itself (J-15): taken in anywhere, decided by mandaat of the gemeente, which reads
  // in its own wereld what its aanslag becomes and writes down that it was done.
  'mandaatzaak.vastleggen': ['frontoffice', 'serviceteam', 'expert', 'medewerker-heffen', 'medewerker-innen'],
  'mandaatzaak.zien': [
    'serviceteam',
    'expert',
    'medewerker-heffen',
    'medewerker-innen',
    'heffingsambtenaar',
    'invorderingsambtenaar',
  ],
  'mandaatzaak.behandelen': ['serviceteam', 'expert', 'medewerker-heffen', 'medewerker-innen'],
  'mandaatzaak.besluiten': ['heffingsambtenaar', 'invorderingsambtenaar'],
  'mandaatgevolg.verwerken': ['bestuurder'],
  // Who acts for somebody is recorded at the desk; another looks at the evidence (B-02).
  'vertegenwoordiging.vastleggen': ['frontoffice', 'serviceteam'],
  'vertegenwoordiging.bevestigen': ['serviceteam'],
  // What somebody reports of his own data: taken in at the desk, decided by who levies; money needs a second person.
  'melding.vastleggen': ['frontoffice', 'serviceteam', 'medewerker-heffen'],
  'melding.behandelen': ['medewerker-heffen'],
  'melding.besluiten': ['heffingsambtenaar'],
  // A complaint says how somebody was treated: few see what it says, and never who it is about handles it (Awb 9:7).
  'klacht.vastleggen': ['frontoffice', 'serviceteam', 'expert', 'medewerker-heffen', 'medewerker-innen'],
  'klacht.behandelen': ['expert', 'serviceteam'],
  'kwijtschelding.behandelen': ['medewerker-innen', 'serviceteam'],
  'kwijtschelding.besluiten': ['invorderingsambtenaar'],
  'kwijtschelding.controleren': ['medewerker-innen', 'serviceteam', 'invorderingsambtenaar'],
  // Who is tested for kwijtschelding: a list is made by one and approved by another (K-03).
  'toetslijst.zien': ['medewerker-innen', 'invorderingsambtenaar', 'auditor'],
  'toetslijst.voorstellen': ['medewerker-innen'],
  'toetslijst.besluiten': ['invorderingsambtenaar'],
  // S0 Balieloket: after an uitspraak the gemeente itself asks for one (D-09); the rule that grants it is the citizen's own.
  'regeling.aanvragen': ['frontoffice', 'serviceteam', 'medewerker-innen'],
  'regeling.behandelen': ['medewerker-innen', 'serviceteam'],
  'regeling.besluiten': ['invorderingsambtenaar'],
  'invordering.zien': ['medewerker-innen', 'invorderingsambtenaar', 'directeur', 'auditor'],
  'invordering.voorbereiden': ['medewerker-innen'],
  'invordering.akkoord': ['invorderingsambtenaar', 'directeur'],
  // What makes collecting from somebody stop is recorded by who collects; it stops by itself from then on.
  'situatie.vastleggen': ['medewerker-innen', 'invorderingsambtenaar'],
  'buitenland.vastleggen': ['medewerker-innen', 'invorderingsambtenaar'],
  // B-11: what is known anybody of innen writes down; an act after the dwangbevel is the invorderingsambtenaar's.
  'verhaal.vastleggen': ['medewerker-innen', 'invorderingsambtenaar'],
  'verhaal.zetten': ['invorderingsambtenaar'],
  // Calling before collection goes on (S3): the ambtenaar says whom and when it stops, who collects calls; each of both says
  // whether somebody cannot pay or will not.
  'voorbellen.beheren': ['invorderingsambtenaar'],
  'voorbellen.bellen': ['medewerker-innen', 'invorderingsambtenaar'],
  'betaler.duiden': ['medewerker-innen', 'invorderingsambtenaar'],
  // Iw 24: the ontvanger sets off.
  'verrekening.doen': ['invorderingsambtenaar'],
  // B-11: who collects asks for it with reasons; the directeur decides, or writes down what the dagelijks bestuur decided (L-08).
  'oninbaar.voorstellen': ['medewerker-innen', 'invorderingsambtenaar'],
  'oninbaar.besluiten': ['directeur'],
  // Who collects proposes to take costs back, a colleague decides; above the limit of the gemeente only the ambtenaar (B-23).
  'kosten.zien': ['medewerker-innen', 'invorderingsambtenaar'],
  'kosten.terugnemen': ['medewerker-innen'],
  'kosten.besluiten': ['medewerker-innen', 'invorderingsambtenaar'],
  'rente.voorstellen': ['medewerker-innen'],
  'rente.besluiten': ['invorderingsambtenaar'],
  'kosten.besluiten-boven-grens': ['invorderingsambtenaar'],
  // Who pays back is two people (B-23): innen proposes and sends, another of innen or the ambtenaar approves.
  'terugbetaling.voorbereiden': ['medewerker-innen'],
  'terugbetaling.besluiten': ['medewerker-innen', 'invorderingsambtenaar'],
  // The account that somebody names at the desk or on the telephone.
  'terugbetaling.rekening': ['frontoffice', 'serviceteam', 'medewerker-innen'],
  // The same of what a gemeente gets (G-08): innen proposes and sends, the ambtenaar or the directeur approves.
  'overmaking.voorbereiden': ['medewerker-innen'],
  'overmaking.besluiten': ['invorderingsambtenaar', 'directeur'],
  // Closing a month of the books (B-23): one proposes, another closes.
  'maand.voorstellen': ['medewerker-innen', 'invorderingsambtenaar'],
  'maand.sluiten': ['invorderingsambtenaar', 'directeur'],
  'audit.zien': ['auditor', 'privacy-officer'],
  // Looks without a reason: the privacy officer judges them, the directeur what waited too long.
  'inzagecontrole.zien': ['privacy-officer', 'directeur'],
  'inzagecontrole.beoordelen': ['privacy-officer', 'directeur'],
  // Archiefwet 1995: the dagelijks bestuur is zorgdrager; the directeur writes down what it decided to destroy (P-17).
  'vernietiging.zien': ['auditor', 'privacy-officer', 'directeur'],
  'vernietiging.voorstellen': ['privacy-officer'],
  'vernietiging.besluiten': ['directeur'],
  'bewaarstop.zetten': ['privacy-officer', 'directeur'],
} as const satisfies Record<string, readonly Rol[]>;

export type Verb = keyof typeof VERBS;

/** Whether one of these roles carries the verb. */
export const may = (rollen: readonly Rol[], verb: Verb): boolean =>
  rollen.some((rol) => (VERBS[verb] as readonly Rol[]).includes(rol));

export const isRol = (text: string): text is Rol => Object.hasOwn(ROLLEN, text);

/** The whole table, for the permission matrix on the screen and in tests. */
export const permissionTable = (): Readonly<Record<Verb, readonly Rol[]>> => VERBS;
