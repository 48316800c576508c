import type pg from 'pg';
import { type TestGemeente, type TestKantoor, testId, twoTenants } from './two-tenants';

/** One row in every table of contacts and promises, each with the canary of its tenant in it. */
export async function seedContact(client: pg.Client, g: TestGemeente): Promise<void> {
  const at = (soort: string) => testId(`${soort} ${g.sleutel}`);
  const { kantoor, vreemd } = twoTenants;
  const { medewerkerId } = g.kantoorId === vreemd.id ? vreemd : kantoor;
  const rows: [string, unknown[]][] = [
    [
      `insert into klantcontact (gemeente_id, id, persoon_id, kanaal, richting, begonnen_op, ontvangen_door, medewerker_id)
        values ($1, $2, $3, 'telefoon', 'in', '2026-11-02 08:00Z', 'kantoor', $4)`,
      [at('klantcontact'), g.persoonId, medewerkerId],
    ],
    [
      `insert into klantcontact (gemeente_id, id, kanaal, richting, begonnen_op, ontvangen_door, medewerker_id)
        values ($1, $2, 'telefoon', 'in', '2026-11-02 07:00Z', 'kantoor', $3)`,
      [at('klantcontact zonder naam'), medewerkerId],
    ],
    [
      `insert into contactconcept (gemeente_id, contact_id, formulier, velden, medewerker_id, bewaard_op)
        values ($1, $2, 'vraag', jsonb_build_object('tekst', $3::text), $4, '2026-11-02 08:00Z')`,
      [at('klantcontact'), g.kanarie, medewerkerId],
    ],
    // What a contact is about is said while it is known who that is; the rest of the cases begins with nobody known.
    [
      `update klantcontact set verificatie = 'gelukt', verificatie_op = begonnen_op where gemeente_id = $1 and id = $2`,
      [at('klantcontact')],
    ],
    [
      `insert into contactobject (gemeente_id, contact_id, soort, object_id, gekoppeld_op, gekoppeld_door)
        values ($1, $2, 'aanslag', $3, '2026-11-02 08:00Z', $4)`,
      [at('klantcontact'), g.aanslagId, g.kanarie],
    ],
    [
      `update klantcontact set verificatie = null, verificatie_op = null where gemeente_id = $1 and id = $2`,
      [at('klantcontact')],
    ],
    [
      `insert into vraag (gemeente_id, id, contact_id, persoon_id, volgnummer, referentie, onderwerp, tekst, ontvangen_op)
        values ($1, $2, $3, $4, 1, $5, 'proef', $6, '2026-11-02 08:01Z')`,
      [at('vraag'), at('klantcontact'), g.persoonId, `V-2026-${String(g.id).padStart(6, '0')}`, g.kanarie],
    ],
    [
      `insert into paginaoordeel (gemeente_id, dag, pagina, oordeel, onderwerp, aantal)
        values ($1, '2026-11-02', 'mijn/-/proef', 'nee', $2, 1)`,
      [g.kanarie],
    ],
    [
      `insert into vraagstap (gemeente_id, id, vraag_id, moment, soort, tekst, zichtbaar, door)
        values ($1, $2, $3, '2026-11-02 08:01Z', 'gesteld', $4, true, 'proef')`,
      [at('vraagstap'), at('vraag'), g.kanarie],
    ],
    [
      `insert into belofte (gemeente_id, id, persoon_id, soort, gevraagd_op, beloofd, uiterlijk, eigenaar, bron, feiten,
          onderwerp_soort, onderwerp_id, gemaakt_door, gemaakt_op)
        values ($1, $2, $3, 'terugbellen', '2026-11-02 08:01Z', '2026-11-02T14:00', '2026-11-02 13:00Z', 'kantoor', $5,
          '{"afgesproken": "2026-11-02T14:00"}', 'taak', $4, 'proef', '2026-11-02 08:01Z')`,
      [at('belofte'), g.persoonId, at('taak'), g.kanarie],
    ],
    [
      `insert into taak (gemeente_id, id, soort, onderwerp_soort, onderwerp_id, heeft_termijn, belofte_id, persoon_id, team, urgentie, uiterlijk, telefoon,
          toelichting, verkeerd_op, verkeerd_reden, gemaakt_op, gemaakt_door)
        values ($1, $2, 'terugbellen', 'vraag', $3, true, $4, $5, 'serviceteam', 'gewoon', '2026-11-02 13:00Z', '0201234567', $6,
          '2026-11-02 09:00Z', $6, '2026-11-02 08:01Z', 'proef')`,
      [at('taak'), at('vraag'), at('belofte'), g.persoonId, g.kanarie],
    ],
    [
      `insert into taak (gemeente_id, id, soort, onderwerp_soort, onderwerp_id, heeft_termijn, persoon_id, team, urgentie, status,
          uiterlijk, medewerker_id, geclaimd_op, toelichting, gemaakt_op, gemaakt_door)
        values ($1, $2, 'antwoord', 'vraag', $3, false, $4, 'serviceteam', 'gewoon', 'bezig', '2026-11-02 08:02Z', $5,
          '2026-11-02 08:03Z', $6, '2026-11-02 08:00Z', 'proef')`,
      [at('taak-bezig'), at('vraag'), g.persoonId, medewerkerId, g.kanarie],
    ],
    [
      `insert into taakregel (gemeente_id, id, taak_id, volgnummer, moment, soort, tekst, gegevens, door)
        values ($1, $2, $3, 1, '2026-11-02 08:01Z', 'geopend', $4, '{}', 'proef')`,
      [at('taakregel'), at('taak'), g.kanarie],
    ],
    [
      `insert into contactpoging (gemeente_id, id, taak_id, moment, soort, dagdeel, bereikt, bericht, opmerking, door)
        values ($1, $2, $3, '2026-11-02 08:30Z', 'telefoon', 'ochtend', false, 'voicemail', $4, 'proef')`,
      [at('contactpoging'), at('taak'), g.kanarie],
    ],
    [
      `insert into brief (gemeente_id, id, soort, klasse, persoon_id, contact_id, vraag_id, velden, maker_id, gemaakt_op)
        values ($1, $2, 'antwoord-vraag', 'maatwerk-ondertekend', $3, $4, $5, jsonb_build_object('antwoord', $6::text), $7,
          '2026-11-02 08:30Z')`,
      [at('brief'), g.persoonId, at('klantcontact'), at('vraag'), g.kanarie, medewerkerId],
    ],
    [
      `update brief set status = 'ter-ondertekening', aangeboden_op = '2026-11-02 08:40Z' where gemeente_id = $1 and id = $2`,
      [at('brief')],
    ],
  ];
  for (const [sql, values] of rows) await client.query(sql, [g.id, ...values]);
}

/** The list of subjects and one article of a kantoor. */
export async function seedKennis(client: pg.Client, k: TestKantoor): Promise<void> {
  await client.query(
    `insert into onderwerp (kantoor_id, sleutel, naam, naam_en, team, voor_burger, volgorde, bron, vanaf)
      values ($1, 'proef', $2, $2, 'serviceteam', true, 1, 'proef', '2020-01-01')`,
    [k.id, k.kanarie],
  );
  await client.query(
    `insert into kennisartikel (kantoor_id, id, sleutel, versie, onderwerp, titel, tekst, status, vanaf, gemaakt_door, gemaakt_op,
        besloten_door, besloten_op)
      values ($1, $2, 'proef', 1, 'proef', $3, $3, 'goedgekeurd', '2020-01-01', 'een', '2020-01-01', 'twee', '2020-01-01')`,
    [k.id, testId(`artikel ${k.kanarie}`), k.kanarie],
  );
  await client.query(
    `insert into dienstbelofte (kantoor_id, id, tekst, meting, bron, zekerheid, vanaf, gemaakt_door, gemaakt_op)
      values ($1, $2, $3, 'terugbellen', 'proef', 'contract', '2020-01-01', 'een', '2020-01-01')`,
    [k.id, testId(`dienstbelofte ${k.kanarie}`), k.kanarie],
  );
}
