import type pg from 'pg';
import { type TestGemeente, testId } from './two-tenants';

/**
 * One letter that waits to be printed, one that was sent again and is in a print order of one part, one that cannot be read,
 * and a print order that stopped while it was made.
 */
export async function seedPost(client: pg.Client, g: TestGemeente): Promise<void> {
  const at = (soort: string) => testId(`${soort} ${g.sleutel}`);
  const rows: [string, unknown[]][] = [
    [
      `insert into bezorging (gemeente_id, id, document_id, kanaal, volg, adres, moment, resultaat, gemaakt_door)
        values ($1, $2, $3, 'post', 2, jsonb_build_array($4::text, '1234 AB  PROEF'), '2026-03-20', 'aangeboden', 'proef')`,
      [at('bezorging-opnieuw'), g.documentId, g.kanarie],
    ],
    [
      `insert into afdrukopdracht (gemeente_id, id, nummer, dag, stukken, bladzijden, gemaakt_door, gemaakt_op, bijgewerkt_op)
        values ($1, $2, $3, '2026-03-20', 1, 2, $3, '2026-03-21', '2026-03-21')`,
      [at('afdrukopdracht'), g.kanarie],
    ],
    [
      `insert into afdrukdeel (gemeente_id, opdracht_id, deel, stukken, bladzijden, sha256, bytes)
        values ($1, $2, 1, 1, 2, md5($3) || md5($3), 1)`,
      [at('afdrukopdracht'), g.kanarie],
    ],
    [
      `update afdrukstuk set opdracht_id = $2, deel = 1, volgnummer = 1, postcode = '1234 AB'
        where gemeente_id = $1 and bezorging_id = $3`,
      [at('afdrukopdracht'), at('bezorging-opnieuw')],
    ],
    [
      `update afdrukopdracht set status = 'gemaakt', manifest_sha256 = md5($3) || md5($3) where gemeente_id = $1 and id = $2`,
      [at('afdrukopdracht'), g.kanarie],
    ],
    [
      `insert into bezorging (gemeente_id, id, document_id, kanaal, volg, adres, moment, resultaat, gemaakt_door)
        values ($1, $2, $3, 'post', 3, jsonb_build_array($4::text, '1234 AB  PROEF'), '2026-03-22', 'aangeboden', 'proef')`,
      [at('bezorging-onleesbaar'), g.documentId, g.kanarie],
    ],
    [
      `update afdrukstuk set uitval = 'aangetast' where gemeente_id = $1 and bezorging_id = $2`,
      [at('bezorging-onleesbaar')],
    ],
    [
      `insert into afdrukopdracht (gemeente_id, id, nummer, dag, stukken, bladzijden, gemaakt_door, gemaakt_op, bijgewerkt_op)
        values ($1, $2, $3 || ' tweede', '2026-03-22', 1, 2, $3, '2026-03-23', '2026-03-23')`,
      [at('afdrukopdracht-bezig'), g.kanarie],
    ],
    [
      `insert into afdrukdeel (gemeente_id, opdracht_id, deel, stukken, bladzijden) values ($1, $2, 1, 1, 2)`,
      [at('afdrukopdracht-bezig')],
    ],
    [
      `insert into adresstop (gemeente_id, id, persoon_id, document_id, straat, plaats, reden, vastgelegd_op, vastgelegd_door)
        values ($1, $2, $3, $4, $5, $5, 'vertrokken', '2026-04-01', 'proef')`,
      [at('adresstop'), g.persoonId, g.documentId, g.kanarie],
    ],
    [
      `insert into registervraag (gemeente_id, id, persoon_id, adresstop_id, register, gevraagd_op, gevraagd_door, beantwoord_op, uitkomst, antwoord)
        values ($1, $2, $3, $4, 'brp', '2026-04-02', $5, '2026-04-02', 'niet-gevonden', '{"soort":"niet-gevonden"}')`,
      [at('registervraag-beantwoord'), g.persoonId, at('adresstop'), g.kanarie],
    ],
    [
      `insert into registervraag (gemeente_id, id, persoon_id, adresstop_id, register, gevraagd_op, gevraagd_door)
        values ($1, $2, $3, $4, 'kvk', '2026-04-03', $5)`,
      [at('registervraag'), g.persoonId, at('adresstop'), g.kanarie],
    ],
  ];
  for (const [sql, values] of rows) await client.query(sql, [g.id, ...values]);
}
