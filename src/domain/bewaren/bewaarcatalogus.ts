import { bewarenNaAfdoening } from '@/law/bewaartermijnen';
import type { DatedParameter } from '@/law/dated';

/** Where personal data stand, in which bewaarklasse, and how they go. Pure; a test holds it against the database. */

/**
 * How what is in a class goes today. `taak`: a job destroys it when its day is over. `lijst`: a list that
 * somebody decided on takes away its key per year, and of some classes files and messages before; `toets`: with what a check of the office said of somebody. `nog-niet`: nothing does; it waits for a list that somebody approves.
 */
export type Vernietigwijze = 'taak' | 'lijst' | 'toets' | 'nog-niet';

type Klasse = { wijze: Vernietigwijze; termijn: DatedParameter<number> | null };

/** The classes, by the word that stands with what is sealed. `termijn` null: the law has none that we know; the office says. */
export const BEWAARKLASSEN = {
  aanslagen: { wijze: 'lijst', termijn: null },
  belastingaanslag: { wijze: 'lijst', termijn: null },
  betalingen: { wijze: 'lijst', termijn: null },
  'bijlage-concept': { wijze: 'taak', termijn: null },
  contact: { wijze: 'lijst', termijn: null },
  heffing: { wijze: 'lijst', termijn: null },
  instelling: { wijze: 'nog-niet', termijn: null },
  invordering: { wijze: 'lijst', termijn: bewarenNaAfdoening },
  kwijtschelding: { wijze: 'toets', termijn: bewarenNaAfdoening },
  logboek: { wijze: 'nog-niet', termijn: null },
  personeel: { wijze: 'nog-niet', termijn: null },
  toegang: { wijze: 'nog-niet', termijn: null },
  vernietiging: { wijze: 'nog-niet', termijn: null },
  verordening: { wijze: 'nog-niet', termijn: null },
  zaken: { wijze: 'lijst', termijn: null },
} as const satisfies Readonly<Record<string, Klasse>>;

export type Bewaarklasse = keyof typeof BEWAARKLASSEN;

/** Why a table is in no class: nothing in it is about anybody. */
export type Geenreden = 'instelling' | 'telling' | 'register';

/** Tables by the class of what stands in them. */
export const TABELLEN_VAN: Readonly<Record<Bewaarklasse, readonly string[]>> = {
  aanslagen: ['vermindering'],
  belastingaanslag: [
    'aanslag',
    'aanslagregel',
    'nulaanslag',
    'document',
    'bezorging',
    'zending',
    'afdrukstuk',
  ],
  betalingen: [
    'bankafschrift',
    'betalingskenmerk',
    'boeking',
    'boekingsregel',
    'incassomachtiging',
    'incassoplan',
    'incassopost',
    'incassotermijn',
    'kantoor_boeking',
    'kantoor_boekingsregel',
    'kasmutatie',
    'kosten',
    'kwitantie',
    'kwitantieregel',
    'online_betaling',
    'ontvangst',
    'overmaking',
    'plaatsingsvoorstel',
    'terugbetaalopdracht',
    'terugbetaling',
    'uitbetaalrekening',
    'verrekening',
    'verwachte_ontvangst',
    'incassobatch',
  ],
  // What hangs on a form that nobody sent.
  'bijlage-concept': [],
  contact: [
    'adresstop',
    'belofte',
    'bericht_gelezen',
    'brief',
    'contactconcept',
    'contactfeit',
    'contactgegeven',
    'contactpoging',
    'ervenverzoek',
    'kanaalkeuze',
    'klantcontact',
    'machtiging',
    'mailbericht',
    'statusbericht',
    'taak',
    'taakregel',
    'vertegenwoordiging',
    'vertegenwoordigingsregel',
    'vraag',
    'vraagstap',
  ],
  heffing: [
    'adres',
    'belang',
    'bestand_fout',
    'container',
    'hond',
    'lediging',
    'persoon',
    'persoon_adres',
    'persoonsfeit',
    'run_kandidaat',
    'run_uitval',
    'samenvoeging',
    'samenvoegingsregel',
    'woz_object',
    'woz_waarde',
    'woz_vaststelling',
  ],
  instelling: ['instellingvoorstel'],
  invordering: [
    'invorderingsstap',
    'kostenterugname',
    'oninbaarlijst',
    'oninbaarvoorstel',
    'opschorting',
    'regeling',
    'regeling_aanslag',
    'regelingaanvraag',
    'regelingplan',
    'regelingstap',
    'regelingtermijn',
    'situatieregel',
    'stapvoorstel',
    'verhaalfeit',
  ],
  kwijtschelding: [
    'kwijtschelding',
    'kwijtscheldingconcept',
    'kwijtscheldingfeit',
    'kwijtscheldinggezien',
    'toetslijst',
    'toetspost',
    'toetstoestemming',
  ],
  logboek: ['audit', 'kantoor_audit', 'verwerking', 'wie_keek'],
  personeel: ['aanwijzing', 'medewerker', 'medewerker_rol'],
  toegang: ['contactcode', 'limiet', 'sessie'],
  vernietiging: ['bewaarstop', 'vernietigingslijst', 'vernietigingspost'],
  verordening: [],
  zaken: [
    'administratief_beroep',
    'beroep',
    'besluit',
    'bezwaar',
    'bezwaarconcept',
    'bezwaarkosten',
    'bezwaarregel',
    'bezwaarschrift',
    'bijlage',
    'bijlage_deel',
    'dwangsom',
    'dwangsomuitbetaling',
    'geschilregel',
    'ingebrekestelling',
    'klacht',
    'mandaatgevolg',
    'mandaatzaak',
    'melding',
    'termijn',
    'termijnwijziging',
    'zaak',
    'zaak_onderwerp',
    'zaakregel',
  ],
};

/** Tables in which nothing is about a citizen, and what stands there instead. */
export const TABELLEN_ZONDER: Readonly<Record<Geenreden, readonly string[]>> = {
  instelling: [
    'bankrekening',
    'deelname',
    'dienstbelofte',
    'gemeente',
    'gemeente_instelling',
    'kantoor',
    'kantoor_instelling',
    'kennisartikel',
    'onderwerp',
    'overeenkomst',
    'tarief',
    'verordening',
  ],
  telling: [
    'afdrukdeel',
    'afdrukopdracht',
    'bestand',
    'kas',
    'kasafdracht',
    'kasdag',
    'kasoverboeking',
    'kastelling',
    'maandafsluiting',
    'run',
    'run_deel',
    'zaakreeks',
  ],
  register: ['audit_sleutel', 'kantoor_zegel', 'zegel'],
};

export const isBewaarklasse = (text: string): text is Bewaarklasse => Object.hasOwn(BEWAARKLASSEN, text);
