import {
  amountCents,
  date,
  defineFormat,
  type FieldParser,
  optionalAsGiven,
  type Reason,
  required,
  text,
} from '@/platform/csv-format';
import { type Gelezen, leesKenmerk, leesRekening } from './bankgegeven';

/** No bank gives more; a longer field is a file that fell apart. */
const GEGEVEN_HOOGSTENS = 500;

const lees =
  (read: (gegeven: string) => Gelezen): FieldParser<Gelezen> =>
  (value) =>
    value.length > GEGEVEN_HOOGSTENS ? (text(GEGEVEN_HOOGSTENS)(value) as Reason) : read(value);

const kenmerk = lees(leesKenmerk);
const rekening = lees(leesRekening);

const GEGEVENS = [
  'boekdatum',
  'valutadatum',
  'bedrag_centen',
  'betalingskenmerk',
  'kenmerk_van_bank',
  'tegenrekening',
  'rekening_van_bank',
  'naam',
  'omschrijving',
];

/** Receipts on a tax account of the kantoor. A line that is odd is a fact all the same: it is kept and waits. */
export const ontvangstenFormat = defineFormat({
  name: 'ontvangsten',
  title: 'Ontvangsten',
  explanation:
    'Bijschrijvingen op een belastingrekening van het kantoor. Een negatief bedrag is een storno. Wat de bank doorgeeft, wordt bewaard zoals het is. Een betalingskenmerk of tegenrekening in een andere vorm houdt het bestand niet tegen: de ontvangst wacht dan tot iemand hem thuisbrengt.',
  scope: 'kantoor',
  fills: ['ontvangst'],
  columns: {
    bankreferentie: required(
      text(64),
      'Referentie van de bank, uniek binnen het kantoor',
      'NTRF-2026-0000001',
    ),
    boekdatum: required(date, 'Boekdatum (JJJJ-MM-DD)', '2026-03-31'),
    valutadatum: required(date, 'Valutadatum (JJJJ-MM-DD)', '2026-03-31'),
    bedrag: required(amountCents, 'Bedrag in euro met twee decimalen', '1234,56'),
    betalingskenmerk: optionalAsGiven(
      kenmerk,
      'Betalingskenmerk, spaties mogen; iets anders wordt bewaard zoals het er staat',
      '5010002167010010',
    ),
    tegenrekening: optionalAsGiven(
      rekening,
      'Rekening waarvan betaald is: IBAN, of wat de bank anders doorgeeft',
      'NL66FAKE0123456789',
    ),
    naam: optionalAsGiven(text(500), 'Naam van de betaler volgens de bank', 'J.M. van der Berg'),
    omschrijving: optionalAsGiven(text(2_000), 'Omschrijving', 'aanslag 2026'),
  },
  *rules(row) {
    if (row.bedrag === 0n) yield { column: 'bedrag', reason: 'mag niet nul zijn' };
  },
  totals: { 'som van de bedragen in centen': (row) => row.bedrag },
  stage: {
    bankreferentie: ['text', (row) => row.bankreferentie],
    boekdatum: ['date', (row) => row.boekdatum],
    valutadatum: ['date', (row) => row.valutadatum],
    bedrag_centen: ['bigint', (row) => row.bedrag],
    betalingskenmerk: ['text', (row) => row.betalingskenmerk?.waarde ?? null],
    kenmerk_van_bank: ['text', (row) => row.betalingskenmerk?.vanBank ?? null],
    tegenrekening: ['text', (row) => row.tegenrekening?.waarde ?? null],
    rekening_van_bank: ['text', (row) => row.tegenrekening?.vanBank ?? null],
    naam: ['text', (row) => row.naam],
    omschrijving: ['text', (row) => row.omschrijving],
  },
  unique: { columns: ['bankreferentie'], reportAt: 'bankreferentie', describe: 'bankreferentie' },
  checks: [
    {
      // A receipt is a fact: the same reference with another amount is an error of the bank or of us.
      column: 'bankreferentie',
      reason: 'is al bekend met andere gegevens',
      sql: `select s.regel from csv_stage s
              join ontvangst o on o.kantoor_id = :kantoor and o.bankreferentie = s.bankreferentie
             where (${GEGEVENS.map((name) => `o.${name}`)}) is distinct from (${GEGEVENS.map((name) => `s.${name}`)})`,
    },
  ],
  load: [
    {
      counts: 'nieuw',
      sql: `insert into ontvangst (kantoor_id, id, bestand_id, bankreferentie, ${GEGEVENS})
            select :kantoor::int, md5(:kantoor::int || ':' || s.bankreferentie)::uuid, :bestand::uuid, s.bankreferentie,
                   ${GEGEVENS.map((name) => `s.${name}`)}
              from csv_stage s
             where not exists (select from ontvangst o
                    where o.kantoor_id = :kantoor and o.bankreferentie = s.bankreferentie)`,
    },
    {
      // In the transaction of the load: no receipts, no job.
      counts: 'verwerking gevraagd',
      sql: `select graphile_worker.add_job('ontvangsten-verwerken', json_build_object('kantoorId', :kantoor::int),
                   job_key := 'k' || :kantoor::int || ':ontvangsten-verwerken:alle')
             where exists (select from ontvangst o where o.kantoor_id = :kantoor and o.bestand_id = :bestand::uuid)`,
    },
  ],
});
