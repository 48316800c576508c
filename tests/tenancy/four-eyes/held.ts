import { testId, twoTenants } from '@tests/support/two-tenants';

/** Every table on which somebody approves what another made, with a row that waits. */
const { kantoor, vreemd, a } = twoTenants;
export const at = (soort: string) => testId(`${soort} ${a.sleutel}`);
export const MAKER = `medewerker:${kantoor.medewerkerId}`;
export const COLLEGA = `medewerker:${kantoor.collegaId}`;
export const DERDE = `medewerker:${testId('derde')}`;
export const VREEMD = `medewerker:${vreemd.medewerkerId}`;
const OP = "'2026-11-29T10:00:00Z'";

export type Held = {
  /** Where a table asks it twice, which of the two. */
  name?: string;
  table: string;
  id: string;
  /** Another column than `id` that names the row within its gemeente. */
  key?: string;
  maker: string;
  decider: string;
  /** What an approval writes, beside who decides. */
  approve: string;
  /** What nobody changes once it was approved. */
  afterwards: readonly string[];
  /** What else a copy of the row needs to be no double; absent where no second row can be there at all. */
  copy?: Readonly<Record<string, unknown>>;
  /** A uuid instead of the text of an actor. */
  plain?: true;
  /** Who can decide, where a second person is not enough. */
  byThird?: true;
  /** That the decider exists is a foreign key, and that he is another a CHECK: there is no trigger to take away. */
  byKey?: true;
  /** Another trigger that asks more of the decider than that he is a second person. */
  besides?: string;
};

export const nameOf = ({ name, table }: Held): string => name ?? table;

export const HELD: readonly Held[] = [
  {
    table: 'run',
    copy: { sleutel: 'een andere' },
    id: at('invorderrun'),
    maker: 'gemaakt_door',
    decider: 'besloten_door',
    approve: `status = 'uitvoeren', besloten_op = ${OP}, inhoud_hash = 'proef'`,
    afterwards: [
      'aantal = 99',
      `inhoud_hash = 'anders'`,
      `parameters = '{}'`,
      `gemaakt_door = 'ander'`,
      `totalen = '{"regels": 99}'`,
    ],
  },
  {
    table: 'woz_vaststelling',
    copy: { belastingjaar: 2030 },
    id: at('wozvoorstel'),
    besides: 'van_heffingsambtenaar',
    maker: 'voorgesteld_door',
    decider: 'besloten_door',
    approve: `status = 'vastgesteld', besloten_op = ${OP}`,
    afterwards: [
      'aantal = 99',
      `inhoud_hash = 'anders'`,
      `status = 'voorgesteld'`,
      `besluit_reden = 'achteraf'`,
    ],
  },
  {
    table: 'vermindering',
    copy: {},
    id: at('vermindering'),
    maker: 'voorgesteld_door',
    decider: 'besloten_door',
    approve: `status = 'toegekend', besloten_op = ${OP}`,
    afterwards: ['bedrag_centen = 99', `status = 'voorgesteld'`, `toelichting = 'anders'`],
  },
  {
    table: 'kostenterugname',
    copy: {},
    id: at('kostenterugname'),
    maker: 'voorgesteld_door',
    decider: 'besloten_door',
    approve: `status = 'toegekend', besloten_op = ${OP}`,
    afterwards: [`reden = 'een heel andere reden'`, `besluit_reden = 'achteraf'`],
  },
  {
    table: 'stapvoorstel',
    copy: {},
    id: at('wachtende stap'),
    maker: 'voorgesteld_door',
    decider: 'besloten_door',
    approve: `status = 'gezet', besloten_op = ${OP}`,
    afterwards: ['hoogstens_centen = 99', `status = 'voorgesteld'`, `stap = 'dwangbevel'`],
  },
  {
    table: 'oninbaarlijst',
    copy: {},
    id: at('oninbaarlijst'),
    maker: 'gemaakt_door',
    decider: 'gecontroleerd_door',
    approve: `status = 'gecontroleerd', gecontroleerd_op = ${OP}`,
    afterwards: [`gemaakt_door = 'ander'`, `maand = '2026-12-01'`, `status = 'gemaakt'`],
  },
  {
    name: 'oninbaarlijst, by a third',
    table: 'oninbaarlijst',
    copy: {},
    id: at('gecontroleerde lijst'),
    maker: 'gecontroleerd_door',
    decider: 'besloten_door',
    approve: `status = 'besloten', besloten_op = ${OP}, namens = 'directeur'`,
    afterwards: ['geboekt_centen = 99', `namens = 'dagelijks-bestuur'`, `status = 'gecontroleerd'`],
    byThird: true,
  },
  {
    table: 'regeling',
    copy: {},
    id: at('regeling'),
    maker: 'voorgesteld_door',
    decider: 'besloten_door',
    approve: `status = 'lopend', besloten_op = ${OP}`,
    afterwards: [
      `motivering = 'achteraf anders'`,
      `beleid = '{}'`,
      `status = 'voorgesteld'`,
      `voorgesteld_door = 'ander'`,
    ],
  },
  {
    table: 'melding',
    id: at('meldingzaak'),
    key: 'zaak_id',
    maker: 'vastgelegd_door',
    decider: 'besloten_door',
    approve: `uitkomst = 'overgenomen', motivering = 'een motivering van genoeg', besloten_op = ${OP}, loopt = false`,
    afterwards: [`uitkomst = 'deels'`, `motivering = 'achteraf een andere'`, 'verminderd_centen = 99'],
  },
  {
    table: 'administratief_beroep',
    id: at('administratief beroep'),
    key: 'zaak_id',
    maker: 'eerste_beslisser',
    decider: 'besloten_door',
    approve: `uitkomst = 'gegrond', bestuursbesluit = 'DB 1', besloten_op = ${OP}, loopt = false`,
    afterwards: [`uitkomst = 'ongegrond'`, `bestuursbesluit = 'achteraf'`, `gronden = 'andere'`],
  },
  {
    table: 'vertegenwoordiging',
    copy: { vanaf: '2025-01-01' },
    id: at('bewindvoerder'),
    maker: 'gemaakt_door',
    decider: 'besloten_door',
    approve: `stand = 'geldig', besloten_op = ${OP}`,
    afterwards: [`bereik = 'zien'`, `stand = 'te-bevestigen'`, `vanaf = '2019-01-01'`],
  },
  {
    table: 'brief',
    copy: {},
    id: at('brief'),
    maker: 'maker_id',
    decider: 'ondertekenaar_id',
    approve: `status = 'verzonden', functie = 'proef', afgerond_op = ${OP}`,
    afterwards: [`velden = '{}'`, `status = 'ter-ondertekening'`, `functie = 'directeur'`],
    plain: true,
  },
  {
    table: 'aanwijzing',
    copy: {},
    id: at('nieuwe aanwijzing'),
    maker: 'voorgesteld_door',
    decider: 'besloten_door',
    approve: `status = 'actief', besloten_op = ${OP}`,
    afterwards: [
      'grens_centen = null',
      `soorten = array['aanslagrun', 'vermindering']`,
      'gemeente_id = null',
      `tot = '2030-01-01'`,
    ],
    plain: true,
    byKey: true,
  },
  {
    table: 'instellingvoorstel',
    copy: { soort: 'huisstijl' },
    id: at('nieuwe rekening'),
    maker: 'voorgesteld_door',
    decider: 'besloten_door',
    approve: `status = 'bevestigd', besloten_op = ${OP}`,
    afterwards: [
      `waarde = '{"iban": "NL00BUNQ0000000000"}'`,
      `vanaf = '2026-01-01'`,
      `status = 'voorgesteld'`,
    ],
    plain: true,
    byKey: true,
  },
  {
    table: 'besluit',
    copy: {},
    id: at('besluit'),
    maker: 'voorgesteld_door',
    decider: 'besloten_door',
    approve: `stand = 'genomen', besloten_op = ${OP}`,
    afterwards: [
      `inhoud = '{"uitkomst": "anders"}'`,
      `toelichting = 'achteraf'`,
      `motivering = 'heel anders dan eerst'`,
    ],
  },
  {
    table: 'dwangsomuitbetaling',
    id: at('uitbetaling'),
    maker: 'voorgesteld_door',
    decider: 'besloten_door',
    approve: `stand = 'akkoord', besloten_op = ${OP}`,
    afterwards: [`rekening = 'NL00BUNQ0000000000'`],
  },
  {
    table: 'verordening',
    copy: { vanaf: '2019-01-01', tot: '2019-06-01' },
    id: at('nieuwe verordening'),
    maker: 'ingevoerd_door',
    decider: 'gecontroleerd_door',
    approve: `status = 'bekendgemaakt', gecontroleerd_op = ${OP}`,
    afterwards: [`keuzes = '{}'`, `publicatie = 'anders'`, `vanaf = '2029-02-01'`, `status = 'vastgesteld'`],
  },
  {
    table: 'kennisartikel',
    copy: { versie: 99 },
    id: at('nieuw artikel'),
    maker: 'gemaakt_door',
    decider: 'besloten_door',
    approve: `status = 'goedgekeurd', besloten_op = ${OP}`,
    afterwards: [`tekst = 'heel anders'`, `titel = 'anders'`, `gemaakt_door = 'ander'`],
  },
  {
    table: 'kasdag',
    id: at('kasdag geteld'),
    maker: 'geteld_door',
    decider: 'gesloten_door',
    approve: `status = 'gesloten', gesloten_op = ${OP}, gesloten_voor = 'gemeente'`,
    afterwards: ['geteld_centen = 1', `verschil_reden = 'achteraf bedacht'`, `gesloten_voor = 'kantoor'`],
  },
  {
    table: 'incassobatch',
    id: testId(`incassobatch ${kantoor.kanarie}`),
    maker: 'voorgesteld_door',
    decider: 'besloten_door',
    approve: `status = 'akkoord', besloten_op = ${OP}`,
    afterwards: [
      'totaal_centen = 1',
      'aantal = 99',
      `besluit_reden = 'achteraf'`,
      `incassodag = '2026-12-29'`,
    ],
  },
  {
    table: 'uitbetaalrekening',
    id: at('uitbetaalrekening'),
    maker: 'voorgesteld_door',
    decider: 'besloten_door',
    approve: `status = 'akkoord', besloten_op = ${OP}`,
    afterwards: [`iban = 'NL91ABNA0417164300'`, `tenaamstelling = 'ander'`, `status = 'geweigerd'`],
  },
  {
    table: 'terugbetaalopdracht',
    id: at('terugbetaalopdracht'),
    maker: 'voorgesteld_door',
    decider: 'besloten_door',
    approve: `status = 'goedgekeurd', besloten_op = ${OP}, inhoud_hash = 'proef'`,
    afterwards: [`inhoud_hash = 'anders'`, `van_iban = 'NL91ABNA0417164300'`, `besluit_reden = 'achteraf'`],
  },
  {
    table: 'overmaking',
    id: at('overmaking'),
    maker: 'voorgesteld_door',
    decider: 'besloten_door',
    approve: `status = 'goedgekeurd', besloten_op = ${OP}, inhoud_hash = 'proef'`,
    afterwards: [
      'bedrag_centen = 99',
      `specificatie = '{}'`,
      `iban = 'NL91ABNA0417164300'`,
      `inhoud_hash = 'anders'`,
      `besluit_reden = 'achteraf'`,
    ],
  },
  {
    table: 'btw_overzicht',
    id: at('btwoverzicht'),
    maker: 'voorgesteld_door',
    decider: 'besloten_door',
    approve: `status = 'vastgesteld', besloten_op = ${OP}`,
    afterwards: [
      `kwartaal = '2025-07-01'`,
      'btw_centen = 99',
      `status = 'voorgesteld'`,
      `status = 'ingetrokken'`,
      `besluit_reden = 'achteraf'`,
    ],
  },
  {
    table: 'maandafsluiting',
    id: at('maandafsluiting'),
    maker: 'voorgesteld_door',
    decider: 'besloten_door',
    approve: `status = 'gesloten', besloten_op = ${OP}`,
    afterwards: [
      `maand = '2026-01-01'`,
      'debet_centen = 99, credit_centen = 99',
      `status = 'voorgesteld'`,
      `status = 'ingetrokken'`,
      `besluit_reden = 'achteraf'`,
    ],
  },
  {
    table: 'rentelijst',
    id: at('rentelijst'),
    maker: 'voorgesteld_door',
    decider: 'besloten_door',
    approve: `status = 'vastgesteld', besloten_op = ${OP}`,
    afterwards: [
      'totaal_centen = 99',
      'aantal = 99',
      `status = 'voorgesteld'`,
      `status = 'ingetrokken'`,
      `besluit_reden = 'achteraf'`,
    ],
  },
  {
    table: 'plaatsingsvoorstel',
    id: testId(`plaatsingsvoorstel ${kantoor.kanarie}`),
    maker: 'voorgesteld_door',
    decider: 'besloten_door',
    approve: `status = 'akkoord', besloten_op = ${OP}`,
    afterwards: [
      'bedrag_centen = 99',
      `gevolg = '[]'`,
      `besluit_reden = 'achteraf'`,
      `status = 'voorgesteld'`,
    ],
  },
  {
    table: 'toetslijst',
    copy: { maand: '2026-12-01' },
    id: at('toetslijst'),
    maker: 'voorgesteld_door',
    decider: 'besloten_door',
    approve: `status = 'akkoord', besloten_op = ${OP}`,
    afterwards: [
      `besluit_reden = 'achteraf'`,
      `maand = '2026-12-01'`,
      `voorgesteld_door = 'ander'`,
      `status = 'voorgesteld'`,
    ],
  },
  {
    table: 'vernietigingslijst',
    id: at('vernietigingslijst'),
    maker: 'voorgesteld_door',
    decider: 'besloten_door',
    approve: `status = 'akkoord', besloten_op = ${OP}, besluit_nummer = 'DB 1'`,
    afterwards: [
      'aantal = 99',
      `hash = repeat('a', 64)`,
      `besluit_nummer = 'DB 2'`,
      `voorgesteld_door = 'ander'`,
      `status = 'voorgesteld'`,
    ],
  },
  {
    table: 'samenvoeging',
    id: at('samenvoeging'),
    maker: 'voorgesteld_door',
    decider: 'besloten_door',
    approve: `status = 'uitgevoerd', besloten_op = ${OP}`,
    afterwards: [
      `reden = 'achteraf'`,
      `besluit_reden = 'achteraf'`,
      `feiten = 'anders'`,
      `status = 'voorgesteld'`,
    ],
  },
  {
    table: 'medewerker_rol',
    copy: { rol: 'directeur', gemeente_id: null },
    id: at('nieuwe rol'),
    maker: 'voorgesteld_door',
    decider: 'besloten_door',
    approve: `status = 'actief', besloten_op = ${OP}`,
    afterwards: [`rol = 'beheerder'`, 'gemeente_id = null', `tot = '2030-01-01'`, `vanaf = '2020-01-01'`],
    plain: true,
  },
];

/** How an actor stands in the column of a table; null for nobody. */
export const written = ({ plain }: Held, wie: string | null): string =>
  wie === null ? 'null' : `'${plain ? wie.replace('medewerker:', '') : wie}'`;

export const rowOf = ({ key, id }: Held): string => `where ${key ?? 'id'} = '${id}'`;

/** The statement by which somebody approves it. */
export const approval = (held: Held, wie: string | null, beside = ''): string =>
  `update ${held.table} set ${held.approve}, ${held.decider} = ${written(held, wie)}${beside} ${rowOf(held)}`;

/** Who can approve it. */
export const approver = ({ byThird }: Held): string => (byThird ? DERDE : COLLEGA);

/** The other of the two who could. */
export const another = ({ byThird }: Held): string => (byThird ? COLLEGA : DERDE);
