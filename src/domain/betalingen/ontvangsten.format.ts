import {
  amountCents,
  date,
  defineFormat,
  type FieldParser,
  optional,
  pattern,
  Reason,
  required,
  text,
} from '@/platform/csv-format';

const iban: FieldParser<string> = (value) => {
  const compact = value.replaceAll(' ', '').toUpperCase();
  return isIban(compact) ? compact : new Reason('moet een IBAN zijn');
};

/** Form and check digits (ISO 13616, modulo 97). Whether the bank exists is not asked: the bank sent it. */
function isIban(value: string): boolean {
  if (!/^[A-Z]{2}\d{2}[A-Z0-9]{10,30}$/.test(value)) return false;
  let rest = 0;
  for (const char of value.slice(4) + value.slice(0, 4)) {
    const number = Number.parseInt(char, 36);
    rest = (rest * (number > 9 ? 100 : 10) + number) % 97;
  }
  return rest === 1;
}

/** Receipts on a tax account of the kantoor. */
export const ontvangstenFormat = defineFormat({
  name: 'ontvangsten',
  title: 'Ontvangsten',
  explanation:
    'Bijschrijvingen op een belastingrekening van het kantoor. Een negatief bedrag is een storno. Een betalingskenmerk wordt overgenomen zoals de bank het doorgeeft: of het bestaat, blijkt bij het verwerken.',
  scope: 'kantoor',
  columns: {
    bankreferentie: required(
      text(64),
      'Referentie van de bank, uniek binnen het kantoor',
      'NTRF-2026-0000001',
    ),
    boekdatum: required(date, 'Boekdatum (JJJJ-MM-DD)', '2026-03-31'),
    valutadatum: required(date, 'Valutadatum (JJJJ-MM-DD)', '2026-03-31'),
    bedrag: required(amountCents, 'Bedrag in euro met twee decimalen', '1234,56'),
    betalingskenmerk: optional(
      pattern(/^[0-9]{1,16}$/, 'hooguit 16 cijfers'),
      'Betalingskenmerk',
      '5010002167010010',
    ),
    tegenrekening: optional(iban, 'IBAN waarvan betaald is', 'NL66FAKE0123456789'),
    naam: optional(text(140), 'Naam van de betaler volgens de bank', 'J.M. van der Berg'),
    omschrijving: optional(text(280), 'Omschrijving', 'aanslag 2026'),
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
    betalingskenmerk: ['text', (row) => row.betalingskenmerk],
    tegenrekening: ['text', (row) => row.tegenrekening],
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
             where (o.boekdatum, o.valutadatum, o.bedrag_centen, o.betalingskenmerk, o.tegenrekening, o.naam, o.omschrijving)
                   is distinct from
                   (s.boekdatum, s.valutadatum, s.bedrag_centen, s.betalingskenmerk, s.tegenrekening, s.naam, s.omschrijving)`,
    },
  ],
  load: [
    {
      counts: 'nieuw',
      sql: `insert into ontvangst (kantoor_id, id, bestand_id, bankreferentie, boekdatum, valutadatum, bedrag_centen,
                   betalingskenmerk, tegenrekening, naam, omschrijving)
            select :kantoor::int, md5(:kantoor::int || ':' || s.bankreferentie)::uuid, :bestand::uuid, s.bankreferentie,
                   s.boekdatum, s.valutadatum, s.bedrag_centen, s.betalingskenmerk, s.tegenrekening, s.naam, s.omschrijving
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
