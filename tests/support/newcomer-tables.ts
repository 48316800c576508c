/** Tables of which a gemeente has few rows however large it is, and those of no gemeente. They are not copied. */
export const SETTLED: readonly string[] = [
  'kantoor',
  'gemeente',
  'deelname',
  'gemeente_instelling',
  'kantoor_instelling',
  'overeenkomst',
  'verordening',
  // A text or two per verordening.
  'verordeningbestand',
  'tarief',
  'run',
  'run_deel',
  'medewerker',
  'medewerker_rol',
  'aanwijzing',
  'bestand',
  'bestand_fout',
  'bankrekening',
  'bankafschrift',
  'zaakreeks',
  // A few per page and day, however many inwoners.
  'paginaoordeel',
  // One per period, and one at a time that waits.
  'overmaking',
  // Some tens of invoices a quarter, and one overview.
  'btw_regel',
  'btw_overzicht',
  // One per month, one after the other.
  'maandafsluiting',
  'vernietigingslijst',
  // A few per year, and one of a kind that waits.
  'woz_vaststelling',
  // One at a time that waits.
  'rentelijst',
  // A few choices of whom to call, and a try with each.
  'belgroep',
  'bellijst',
  'sessie',
  'audit',
  'audit_sleutel',
  'kantoor_audit',
  'kantoor_zegel',
  '_prisma_migrations',
];

/** Columns that are unique by themselves, and what makes a copy of one. */
export const NAMES: Readonly<Record<string, string>> = {
  aanslagnummer: "t.aanslagnummer || '-' || n",
  zaaknummer: "t.zaaknummer || '-' || n",
  client_sleutel: "t.client_sleutel || '-' || n",
  referentie:
    "'V-' || lpad((n % 10000)::text, 4, '0') || '-' || n / 10000 || upper(substr(md5(t.id::text), 1, 5))",
  bankreferentie: "t.bankreferentie || '-' || n",
  sleutel: "encode(sha256((t.sleutel || n)::bytea), 'hex')",
  woz_objectnummer: "lpad((t.gemeente_id * 1000000 + n)::text, 12, '0')",
  nummer: "t.nummer || '-' || n",
  huisnummer: 't.huisnummer + n',
  end_to_end: "t.end_to_end || '-' || n",
  operation_id: "t.operation_id || '-' || n",
  'bezwaarconcept.sleutel': "md5(t.sleutel::text || ':' || n)::uuid",
  'inzagecontrole.dag': 't.dag + n',
  'inzagebevinding.betrokkene': "case when t.betrokkene = '' then '' else t.betrokkene || '-' || n end",
  'kas.code': "'K' || n",
  'kwitantie.nummer': 't.nummer + n * 2',
  'zegel.nummer': 't.nummer + n',
  'kasafdracht.maand': "(t.maand + n * interval '1 month')::date",
  'vernietigingspost.volg': 't.volg + n * 2',
  'run_uitval.volgnummer': 't.volgnummer + n',
  'run_kandidaat.volgnummer': 't.volgnummer + n',
  'ontvangst.betalingskenmerk': "lpad(n::text, 16, '9')",
  betalingskenmerk: "lpad((t.gemeente_id::bigint * 1000000 + n)::text, 16, '0')",
  eindkenmerk: "'TB-' || translate(md5(t.id::text || n), '0123456789abcdef', 'ABCDEFGHIJKLMNOP')",
  'toetslijst.antwoord_hash': "t.antwoord_hash || '-' || n",
  'online_betaling.kenmerk':
    "'OB-' || translate(md5(t.id::text || n), '0123456789abcdef', 'ABCDEFGHIJKLMNOP')",
  'incassomachtiging.kenmerk': "t.kenmerk || '-' || n",
  kenmerk: "lpad((t.gemeente_id::bigint * 1000000 + n)::text, 16, '0')",
};
