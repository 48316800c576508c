import type pg from 'pg';
import { type TestGemeente, testId } from './two-tenants';

/** One objection in the case of `seedZaken`, and one that was not sent yet, each with the canary of its tenant in it. */
export async function seedBezwaren(client: pg.Client, g: TestGemeente): Promise<void> {
  const at = (soort: string) => testId(`${soort} ${g.sleutel}`);
  const rows: [string, unknown[]][] = [
    [
      `insert into bezwaarschrift (gemeente_id, id, persoon_id, aanslag_id, kanaal, ontvangen_op, toelichting, pro_forma, horen,
          uitstel, client_sleutel, inhoud_hash, vastgelegd_door, vastgelegd_op)
        values ($1, $2, $3, $4, 'mijn', '2026-11-02', $5, false, 'nee', true, $5, $5, $5, '2026-11-02 08:00Z')`,
      [at('bezwaarschrift'), g.persoonId, g.aanslagId, g.kanarie],
    ],
    [
      `insert into bezwaar (gemeente_id, zaak_id, schrift_id, aanslag_id, soort, hoorstand, verschoonbaar, verschoonbaar_reden)
        values ($1, $2, $3, $4, 'heffing', 'niet-gevraagd', true, $5)`,
      [at('zaak'), at('bezwaarschrift'), g.aanslagId, g.kanarie],
    ],
    [
      `insert into bezwaarregel (gemeente_id, zaak_id, aanslagregel_id, volgnummer, soort, grond, betwist_centen, gekozen)
        values ($1, $2, $3, 1, 'bedrag', $4, 100, true)`,
      [at('zaak'), g.aanslagregelId, g.kanarie],
    ],
    [
      `insert into ingebrekestelling (gemeente_id, zaak_id, ontvangen_op, kanaal, door, toelichting, vastgelegd_door, vastgelegd_op)
        values ($1, $2, '2026-11-03', 'post', 'belanghebbende', $3, $3, '2026-11-03 08:00Z')`,
      [at('zaak'), g.kanarie],
    ],
    [
      `insert into dwangsom (gemeente_id, zaak_id, ingebrekestelling_op, einde, einde_op, dagen, bedrag_centen, vastgesteld_door,
          vastgesteld_op)
        values ($1, $2, '2026-11-03', 'maximum', '2026-12-30', 42, 144200, $3, '2026-12-30 08:00Z')`,
      [at('zaak'), g.kanarie],
    ],
    [
      `insert into dwangsomuitbetaling (gemeente_id, id, zaak_id, rekening, op_eigen_naam, voorgesteld_door, voorgesteld_op, toelichting)
        values ($1, $2, $3, 'NL00INGB0000000000', true, $4, '2026-12-30 09:00Z', $4)`,
      [at('uitbetaling'), at('zaak'), g.kanarie],
    ],
    [
      `insert into termijn (gemeente_id, id, zaak_id, soort, eigenaar, regel, bron, feiten, begin, uiterlijk, gemaakt_door, gemaakt_op)
        values ($1, $2, $3, 'advies', 'gemeente', 'proef', $4, jsonb_build_object('vraag', $4::text), '2026-11-02', '2027-12-31',
          'proef', '2026-11-02 08:00Z')`,
      [at('adviesverzoek'), at('zaak'), g.kanarie],
    ],
    [
      `insert into bezwaarconcept (gemeente_id, persoon_id, aanslag_id, sleutel, velden, bewaard_op)
        values ($1, $2, $3, $4, jsonb_build_object('toelichting', $5::text), '2026-11-02 08:00Z')`,
      [g.persoonId, g.aanslagId, at('bezwaarconcept'), g.kanarie],
    ],
    [
      `insert into bezwaarbestand (gemeente_id, id, gemachtigde, vertegenwoordiger_id, kanaal, ontvangen_op, toelichting, client_sleutel,
          vastgelegd_door, vastgelegd_op)
        values ($1, $2, $4, $3, 'e-mail', '2026-11-02', $4, $4, $4, '2026-11-02 08:00Z'),
          ($1, $5, $4, null, 'e-mail', '2026-11-02', $4, $4 || '2', $4, '2026-11-02 08:00Z')`,
      [at('bezwaarbestand'), g.persoonId, g.kanarie, at('bezwaarbestand zonder')],
    ],
    [
      `insert into vertegenwoordiging (gemeente_id, id, persoon_id, vertegenwoordiger_id, soort, bereik, vanaf, tot)
        values ($1, $2, $3, $4, 'gemachtigde', 'bezwaar', '2018-01-01', '2019-01-01')`,
      [at('bureau'), g.persoonId, g.tweedePersoonId],
    ],
    [
      `insert into bezwaarbestandregel (gemeente_id, bezwaarbestand_id, regel, invoer, stand, schrift_id, verwerkt_op)
        values ($1, $2, 2, jsonb_build_object('toelichting', $4::text), 'aanvaard', $3, '2026-11-02 08:00Z')`,
      [at('bezwaarbestand'), at('bezwaarschrift'), g.kanarie],
    ],
  ];
  for (const [sql, values] of rows) await client.query(sql, [g.id, ...values]);
}
