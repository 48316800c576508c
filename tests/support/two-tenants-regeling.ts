import type pg from 'pg';
import { type TestGemeente, testId } from './two-tenants';

const stap = {
  wel: true,
  na: { aantal: 1, eenheid: 'maand' },
  minimumEuro: 10,
  akkoord: 'invorderingsambtenaar',
};
/** The same way of collection for everybody: a month between each two steps. */
const PAD = { herinnering: { ...stap, betaaldagen: 14 }, aanmaning: stap, dwangbevel: stap };

/** One regeling with all that hangs on it, proposed and not running: the aanslag keeps the terms that it has. */
export async function seedRegeling(client: pg.Client, g: TestGemeente): Promise<void> {
  const at = (soort: string) => testId(`${soort} ${g.sleutel}`);
  const rows: [string, unknown[]][] = [
    [
      `insert into regelingaanvraag (gemeente_id, id, persoon_id, kanaal, nu_centen, per_maand_centen, aanslag_ids, uitkomst,
          redenen, client_sleutel, inhoud_hash, gemaakt_door, gemaakt_op)
        values ($1, $2, $3, 'balie', 0, 1000, array[$4::uuid], 'plannen', '[]', $5, repeat('a', 64), $5,
          '2026-11-02 08:00Z')`,
      [at('regelingaanvraag'), g.persoonId, g.aanslagId, g.kanarie],
    ],
    [
      `insert into regeling (gemeente_id, id, persoon_id, aanvraag_id, status, status_op, besluit, beleid, afwijking, motivering,
          voorgesteld_door, voorgesteld_op, planversie)
        values ($1, $2, $3, $4, 'voorgesteld', '2026-11-02 08:00Z', 'tweede-persoon',
          jsonb_build_object('bron', $5::text, 'vanaf', '2020-01-01', 'waarde', '{}'::jsonb), '["te-lang"]', $5::text, $5::text,
          '2026-11-02 08:00Z', 1)`,
      [at('regeling'), g.persoonId, at('regelingaanvraag'), g.kanarie],
    ],
    [
      `insert into regeling_aanslag (gemeente_id, regeling_id, aanslag_id, volgnummer, actief) values ($1, $2, $3, 1, true)`,
      [at('regeling'), g.aanslagId],
    ],
    [
      `insert into regelingplan (gemeente_id, regeling_id, versie, vanaf_op, reden, gemaakt_door)
        values ($1, $2, 1, '2026-11-02 08:00Z', $3, 'proef')`,
      [at('regeling'), g.kanarie],
    ],
    [
      `insert into regelingtermijn (gemeente_id, regeling_id, planversie, volgnummer, vervaldag, bedrag_centen)
        values ($1, $2, 1, 1, '2026-12-31', 47549)`,
      [at('regeling')],
    ],
    [
      `insert into regelingstap (gemeente_id, id, regeling_id, moment, soort, planversie, reden, door)
        values ($1, $2, $3, '2026-11-02 08:00Z', 'voorgesteld', 1, $4, 'proef')`,
      [at('regelingstap'), at('regeling'), g.kanarie],
    ],
    // A step that was taken back, so that the aanslag stands before its first.
    [
      `insert into invorderingsstap (gemeente_id, id, aanslag_id, stap, volg, dagtekening, uiterlijk, bedrag_centen, kosten_centen,
          gemaakt_door, gemaakt_op)
        values ($1, $2, $3, 'herinnering', 1, '2026-10-05', '2026-10-19', 47549, 0, $4, '2026-10-05 08:00Z')`,
      [at('invorderingsstap'), g.aanslagId, g.kanarie],
    ],
    [
      `insert into invorderingsstap (gemeente_id, id, aanslag_id, stap, volg, terug_van, dagtekening, bedrag_centen, kosten_centen,
          reden, gemaakt_door, gemaakt_op)
        values ($1, $2, $3, 'herinnering', 1, $4, '2026-10-06', 47549, 0, $5, 'proef', '2026-10-06 08:00Z')`,
      [at('invorderingsstap terug'), g.aanslagId, at('invorderingsstap'), g.kanarie],
    ],
    // A step that was proposed and refused: nothing waits about the aanslag.
    [
      `insert into stapvoorstel (gemeente_id, id, aanslag_id, stap, dagtekening, hoogstens_centen, toelichting, status,
          voorgesteld_door, voorgesteld_op)
        values ($1, $2, $3, 'herinnering', '2026-10-12', 47549, $4 || ' vraagt het', 'voorgesteld', 'proef', '2026-10-12 08:00Z')`,
      [at('stapvoorstel'), g.aanslagId, g.kanarie],
    ],
    [
      `update stapvoorstel set status = 'afgewezen', besloten_door = 'ander', besloten_op = '2026-10-12 09:00Z',
          besluit_reden = 'proef', versie = 2 where gemeente_id = $1 and id = $2`,
      [at('stapvoorstel')],
    ],
    // A proposal of oninbaar that was taken back, beside a list: nothing waits about the aanslag.
    [
      `insert into oninbaarlijst (gemeente_id, id, maand, status, gemaakt_door, gemaakt_op)
        values ($1, $2, '2026-11-01', 'gemaakt', $3, '2026-11-02 08:00Z')`,
      [at('oninbaarlijst'), g.kanarie],
    ],
    [
      `insert into oninbaarvoorstel (gemeente_id, id, aanslag_id, omvang, bedrag_centen, redencode, toelichting, status,
          voorgesteld_door, voorgesteld_op)
        values ($1, $2, $3, 'geheel', 47549, 'niet-kunner', $4 || ' stelt het voor', 'voorgesteld', 'proef', '2026-11-01 08:00Z')`,
      [at('oninbaarvoorstel'), g.aanslagId, g.kanarie],
    ],
    [
      `update oninbaarvoorstel set status = 'ingetrokken', uitkomst_reden = 'proef', versie = 2 where gemeente_id = $1 and id = $2`,
      [at('oninbaarvoorstel')],
    ],
    // Another that was decided, and booked nothing.
    [
      `insert into oninbaarlijst (gemeente_id, id, maand, status, gemaakt_door, gemaakt_op)
        values ($1, $2, '2026-10-01', 'gemaakt', $3, '2026-10-02 08:00Z')`,
      [at('oninbaarlijst besloten'), g.kanarie],
    ],
    [
      `update oninbaarlijst set status = 'gecontroleerd', gecontroleerd_door = 'ander', gecontroleerd_op = '2026-10-03 08:00Z'
        where gemeente_id = $1 and id = $2`,
      [at('oninbaarlijst besloten')],
    ],
    [
      `update oninbaarlijst set status = 'besloten', besloten_door = 'derde', besloten_op = '2026-10-04 08:00Z',
          namens = 'directeur', versie = 3 where gemeente_id = $1 and id = $2`,
      [at('oninbaarlijst besloten')],
    ],
    [
      `insert into verhaalfeit (gemeente_id, id, aanslag_id, soort, dag, bewijs, gemaakt_door, gemaakt_op)
        values ($1, $2, $3, 'maatwerk', '2026-10-12', $4 || ' sprak hem', 'proef', '2026-10-12 08:00Z')`,
      [at('verhaalfeit'), g.aanslagId, g.kanarie],
    ],
    // Sent abroad and sent back: held from its day to its day.
    [
      `insert into opschorting (gemeente_id, id, grond, bron_soort, bron_id, persoon_id, aanslag_id, vanaf, tot, eind_reden,
          gemaakt_door, gemaakt_op)
        values ($1, $2, 'buitenlandse-incasso', 'buitenland', $2, $3, $4, '2026-10-01', '2026-10-01', 'teruggezonden', 'proef',
          '2026-10-01 08:00Z')`,
      [at('overdracht'), g.persoonId, g.aanslagId],
    ],
    [
      `insert into buitenlandregel (gemeente_id, id, aanslag_id, gebeurtenis, dag, land, autoriteit, kenmerk, centen, bewijs,
          gemaakt_door, gemaakt_op)
        values ($1, $2, $3, 'overgedragen', '2026-10-01', 'België', $4, 'NL-1', 47549, 'formulier van 1 oktober', 'proef',
          '2026-10-01 08:00Z')`,
      [at('overdracht'), g.aanslagId, g.kanarie],
    ],
    [
      `insert into buitenlandregel (gemeente_id, id, aanslag_id, gebeurtenis, over_id, dag, bewijs, gemaakt_door, gemaakt_op)
        values ($1, $2, $3, 'teruggezonden', $4, '2026-10-01', 'brief van 1 oktober', 'proef', '2026-10-01 09:00Z')`,
      [at('overdracht terug'), g.aanslagId, at('overdracht')],
    ],
    // Beslag that one asked for and nobody gave to a deurwaarder.
    [
      `insert into verhaalfeit (gemeente_id, id, aanslag_id, soort, dag, naam, bewijs, gemaakt_door, gemaakt_op)
        values ($1, $2, $3, 'beslagvoorstel', '2026-10-13', $4, 'gevraagd na het gesprek', 'proef', '2026-10-13 08:00Z')`,
      [at('beslagvoorstel'), g.aanslagId, g.kanarie],
    ],
    // A run of herinneringen that waits for akkoord.
    [
      `insert into run (gemeente_id, id, soort, sleutel, parameters, status, aantal, gemaakt_door, gemaakt_op)
        values ($1, $2, 'herinnering', 'herinnering', '{"dagtekening": "2026-11-10"}', 'proefdraai', 1, $3, '2026-11-09 08:00Z')`,
      [at('invorderrun'), g.kanarie],
    ],
    [
      `insert into run_kandidaat (gemeente_id, run_id, volgnummer, onderwerp_soort, onderwerp_id, persoon_id, stap, open_centen,
          kosten_centen, redenen, gekozen)
        values ($1, $2, 1, 'aanslag', $3, $4, 'herinnering', 47549, 0, jsonb_build_object('voor', array[$5::text], 'tegen', '{}'::text[]), true)`,
      [at('invorderrun'), g.aanslagId, g.persoonId, g.kanarie],
    ],
    [`update run set status = 'ter-akkoord' where gemeente_id = $1 and id = $2`, [at('invorderrun')]],
    [
      `insert into gemeente_instelling (gemeente_id, id, soort, waarde, vanaf, bron, zekerheid, gemaakt_door, gemaakt_op)
        values ($1, $2, 'invorderingspad', $3, '2020-01-01', $4, 'te-bevestigen', 'proef', '2020-01-01')`,
      [at('invorderingspad'), JSON.stringify({ natuurlijk: PAD, anders: PAD }), g.kanarie],
    ],
  ];
  rows.push([
    `insert into taak (gemeente_id, id, soort, onderwerp_soort, onderwerp_id, heeft_termijn, persoon_id, team, urgentie, uiterlijk,
        gemaakt_op, gemaakt_door)
      values ($1, $2, 'regeling-gemist', 'regeling', $3, true, $4, 'innen', 'gewoon', '2026-11-05 22:00Z', '2026-11-02 08:00Z', 'proef')`,
    [at('taak-regeling'), at('regeling'), g.persoonId],
  ]);
  for (const [sql, values] of rows) await client.query(sql, [g.id, ...values]);
}
