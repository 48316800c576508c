import type pg from 'pg';
import { type TestGemeente, testId } from './two-tenants';

/** The choices of a raad, with all belastingen in it. */
const REGELS = JSON.stringify({
  normPercentage: 100,
  nettoAow: false,
  extraVermogen: false,
  kinderopvang: false,
  ondernemersPrive: false,
  aanvultermijn: '2-weken',
  voor: { ozb: true, afvalstoffenheffing: true, rioolheffing: true, hondenbelasting: true },
});

/** A request beside the case of its gemeente, one that is being filled in, and the rules. Sealed content opens with no key. */
export async function seedKwijtschelding(client: pg.Client, g: TestGemeente): Promise<void> {
  const at = (soort: string) => testId(`${soort} ${g.sleutel}`);
  const rows: [string, unknown[]][] = [
    [
      `insert into verordening (gemeente_id, id, belastingsoort, naam, vanaf, keuzes, bron, zekerheid, status, voorstel_op,
          vastgesteld_op, bekendgemaakt_op, publicatie, ingevoerd_door, ingevoerd_op, gecontroleerd_door, gecontroleerd_op)
        values ($1, $2, 'kwijtschelding', $3, '2020-01-01', $4, $3, 'contract', 'bekendgemaakt', '2019-09-20', '2019-11-10',
          '2019-11-20', $3, 'proef', '2019-09-01', 'ander', '2019-11-21')`,
      [at('kwijtscheldingsregels'), g.kanarie, REGELS],
    ],
    [
      `insert into kwijtscheldingconcept (gemeente_id, persoon_id, voor, aanslag_id, jaar, inhoud, begonnen_op, bewaard_op)
        values ($1, $2, 'burger', $3, 2001, convert_to($4, 'UTF8'), '2026-11-02 08:00Z', '2026-11-02 08:00Z')`,
      [g.persoonId, g.aanslagId, g.kanarie],
    ],
    [
      `insert into kwijtschelding (gemeente_id, zaak_id, persoon_id, aanslag_id, gevraagd_op, jaar)
        values ($1, $2, $3, $4, '2026-11-02', 2001)`,
      [at('zaak'), g.persoonId, g.aanslagId],
    ],
    [
      `insert into kwijtscheldingfeit (gemeente_id, id, zaak_id, vraag, volg, inhoud, reden, gemaakt_door, gemaakt_op)
        values ($1, $2, $3, 'bank', 1, convert_to($4, 'UTF8'), $4, 'proef', '2026-11-02 08:00Z')`,
      [at('kwijtscheldingfeit'), at('zaak'), g.kanarie],
    ],
    [
      `insert into kwijtscheldinggezien (gemeente_id, id, zaak_id, vraag, papier, door, moment)
        values ($1, $2, $3, 'bank', $4, 'proef', '2026-11-02 08:00Z')`,
      [at('kwijtscheldinggezien'), at('zaak'), g.kanarie],
    ],
    [
      `insert into toetstoestemming (gemeente_id, id, persoon_id, gegeven, kanaal, door, moment)
        values ($1, $2, $3, true, 'mijn', $4, '2026-11-02 08:00Z')`,
      [at('toetstoestemming'), g.persoonId, g.kanarie],
    ],
  ];
  for (const [sql, values] of rows) await client.query(sql, [g.id, ...values]);
}
