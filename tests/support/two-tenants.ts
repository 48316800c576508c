import { createHash } from 'node:crypto';
import type pg from 'pg';
import { withClient } from '@/commands/postgres/roles';
import { giveAanwijzingen } from './aanwijzingen';
import { seedAdministratiefBeroep } from './two-tenants-administratief-beroep';
import { seedBereik } from './two-tenants-bereik';
import { seedBeroepen } from './two-tenants-beroepen';
import { seedBewaren } from './two-tenants-bewaren';
import { seedBezwaren } from './two-tenants-bezwaren';
import { seedBijlagen } from './two-tenants-bijlagen';
import { seedBtw } from './two-tenants-btw';
import { seedContact, seedKennis } from './two-tenants-contact';
import { seedGeschillen } from './two-tenants-geschillen';
import { seedIncasso, seedKantoorIncasso } from './two-tenants-incasso';
import { seedInzagecontrole } from './two-tenants-inzagecontrole';
import { seedKas } from './two-tenants-kas';
import { seedKlachten } from './two-tenants-klachten';
import { seedKwijtschelding } from './two-tenants-kwijtschelding';
import { seedMaandafsluiting } from './two-tenants-maandafsluiting';
import { seedMachtigingen } from './two-tenants-machtigingen';
import { seedMandaatzaken } from './two-tenants-mandaatzaken';
import { seedMeldingen } from './two-tenants-meldingen';
import { seedGemeenteMoney, seedKantoorMoney } from './two-tenants-money';
import { seedOnlineBetalen } from './two-tenants-online-betalen';
import { seedOvermaken } from './two-tenants-overmaken';
import { seedPersoonsfeiten } from './two-tenants-persoonsfeiten';
import { seedPlaatsing } from './two-tenants-plaatsing';
import { seedPost } from './two-tenants-post';
import { seedRegeling } from './two-tenants-regeling';
import { seedRente } from './two-tenants-rente';
import { seedKandidaten } from './two-tenants-runs';
import { seedSamenvoegen } from './two-tenants-samenvoegen';
import { seedSituaties } from './two-tenants-situaties';
import { seedSociaal } from './two-tenants-sociaal';
import { seedTerugbetalen } from './two-tenants-terugbetalen';
import { seedToetslijsten } from './two-tenants-toetslijsten';
import { seedVoorkeuren } from './two-tenants-voorkeuren';
import { seedZaken } from './two-tenants-zaken';

/**
 * Two kantoren as every wall test needs them: `kantoor` with the gemeenten `a` and `b`, and `vreemd` with `c`.
 * Each gemeente has one row in every table about persons and objects, each kantoor one in every table of its
 * own, and every text in them that can carries the canary of its tenant.
 */
export type TestGemeente = {
  id: number;
  kantoorId: number;
  sleutel: string;
  naam: string;
  /** Stands in texts of this gemeente and of no other. */
  kanarie: string;
  persoonId: string;
  tweedePersoonId: string;
  adresId: string;
  objectId: string;
  containerId: string;
  verordeningId: string;
  tariefId: string;
  runId: string;
  aanslagId: string;
  aanslagregelId: string;
  documentId: string;
};

export type TestKantoor = {
  id: number;
  naam: string;
  kanarie: string;
  medewerkerId: string;
  collegaId: string;
  bestandId: string;
};

export type TwoTenants = {
  kantoor: TestKantoor;
  vreemd: TestKantoor;
  a: TestGemeente;
  b: TestGemeente;
  c: TestGemeente;
};

/** An id that is the same in every run: a failing seed can be run again. */
export function testId(text: string): string {
  const hex = createHash('md5').update(text).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}

/** The key of one human being at a kantoor, in the shape of the real one. */
export const testSleutel = (text: string): string => createHash('sha256').update(text).digest('hex');

const gemeente = (id: number, kantoorId: number, sleutel: string): TestGemeente => ({
  id,
  kantoorId,
  sleutel,
  naam: `Gemeente ${sleutel}`,
  kanarie: `kanarie-${sleutel}`,
  persoonId: testId(`persoon ${sleutel}`),
  tweedePersoonId: testId(`tweede persoon ${sleutel}`),
  adresId: testId(`adres ${sleutel}`),
  objectId: testId(`object ${sleutel}`),
  containerId: testId(`container ${sleutel}`),
  verordeningId: testId(`verordening ${sleutel}`),
  tariefId: testId(`tarief ${sleutel}`),
  runId: testId(`run ${sleutel}`),
  aanslagId: testId(`aanslag ${sleutel}`),
  aanslagregelId: testId(`aanslagregel ${sleutel}`),
  documentId: testId(`document ${sleutel}`),
});

const kantoor = (id: number, sleutel: string): TestKantoor => ({
  id,
  naam: `Kantoor ${sleutel}`,
  kanarie: `kanarie-${sleutel}`,
  medewerkerId: testId(`medewerker ${sleutel}`),
  collegaId: testId(`collega ${sleutel}`),
  bestandId: testId(`bestand ${sleutel}`),
});

/** The names and ids, without a database. */
export const twoTenants: TwoTenants = {
  kantoor: kantoor(11, 'noord'),
  vreemd: kantoor(12, 'zuid'),
  a: gemeente(101, 11, 'aland'),
  b: gemeente(102, 11, 'berg'),
  c: gemeente(201, 12, 'cadzand'),
};

/** The same human being in all three gemeenten: one key, three rows. */
export const gedeeldeSleutel = testSleutel('dezelfde mens');

/** Writes all of it as the migration role, which the wall lets pass. */
export async function seedTwoTenants(migratieUrl: string): Promise<TwoTenants> {
  const t = twoTenants;
  await withClient(migratieUrl, async (client) => {
    for (const k of [t.kantoor, t.vreemd]) await seedKantoor(client, k);
    for (const g of [t.a, t.b, t.c]) {
      await client.query('insert into gemeente (id, sleutel, naam, cbs_code) values ($1, $2, $3, $4)', [
        g.id,
        g.sleutel,
        g.naam,
        String(g.id).padStart(4, '0'),
      ]);
      await client.query(
        `insert into deelname (kantoor_id, gemeente_id, vanaf, soort) values ($1, $2, '2020-01-01', 'deelnemer')`,
        [g.kantoorId, g.id],
      );
      await seedGemeente(client, g);
    }
  });
  return t;
}

async function seedKantoor(client: pg.Client, k: TestKantoor): Promise<void> {
  await client.query('insert into kantoor (id, sleutel, naam, zetel, website) values ($1, $2, $3, $4, $5)', [
    k.id,
    k.kanarie,
    k.naam,
    'Zetel',
    'https://kantoor.example',
  ]);
  await client.query(
    `insert into medewerker (kantoor_id, id, issuer, subject, naam, werkgever, startdatum) values
      ($1, $2, 'https://idp.example', $4, $5, 'kantoor', '2020-01-01'),
      ($1, $3, 'https://idp.example', $6, $5, 'kantoor', '2020-01-01')`,
    [k.id, k.medewerkerId, k.collegaId, `m-${k.kanarie}`, `Medewerker ${k.kanarie}`, `c-${k.kanarie}`],
  );
  await client.query(
    `insert into medewerker_rol (kantoor_id, id, medewerker_id, rol, vanaf, status, voorgesteld_door, voorgesteld_op,
        besloten_door, besloten_op)
      values ($1, $2, $3, 'serviceteam', '2020-01-01', 'actief', $4, '2020-01-01', $4, '2020-01-01'),
        ($1, $5, $4, 'auditor', '2020-01-01', 'actief', $3, '2020-01-01', $3, '2020-01-01')`,
    [k.id, testId(`rol ${k.kanarie}`), k.medewerkerId, k.collegaId, testId(`auditrol ${k.kanarie}`)],
  );
  await giveAanwijzingen(client, { kantoorId: k.id, nummer: k.kanarie }, [k.medewerkerId, k.collegaId]);
  await client.query(
    `insert into kantoor_instelling (kantoor_id, id, soort, waarde, vanaf, bron, zekerheid, gemaakt_door, gemaakt_op)
      values ($1, $2, 'proef', to_jsonb($3::text), '2020-01-01', 'proef', 'contract', 'proef', '2020-01-01')`,
    [k.id, testId(`kantoorinstelling ${k.kanarie}`), k.kanarie],
  );
  // In service: what goes to them needs no agreement.
  for (const soort of ['drukker', 'toetsinstantie'])
    await client.query(
      `insert into kantoor_instelling (kantoor_id, id, soort, waarde, vanaf, bron, zekerheid, gemaakt_door, gemaakt_op)
        values ($1, $2, $3, $4, '2020-01-01', 'proef', 'contract', 'proef', '2020-01-01')`,
      [k.id, testId(`${soort} ${k.kanarie}`), soort, JSON.stringify({ naam: k.kanarie, eigen: true })],
    );
  await client.query(
    `insert into instellingvoorstel (kantoor_id, id, soort, handeling, waarde, vanaf, bron, zekerheid, status, voorgesteld_door,
        voorgesteld_op)
      values ($1, $2, 'contactgegevens', 'instellen', jsonb_build_object('naam', $3::text), '2027-01-01', $3, 'contract',
        'voorgesteld', $4, '2026-01-01'),
      ($1, $5, 'contactgegevens', 'instellen', jsonb_build_object('naam', $3::text), '2027-01-01', $3, 'contract', 'ingetrokken', $4,
        '2026-01-01')`,
    [
      k.id,
      testId(`instellingvoorstel ${k.kanarie}`),
      k.kanarie,
      k.medewerkerId,
      testId(`teruggenomen voorstel ${k.kanarie}`),
    ],
  );
  await client.query(
    `insert into kantoor_audit (kantoor_id, id, moment, actor, rol, handeling, onderwerp_soort, onderwerp_id, request_id,
        inhoud, rij_hash)
      values ($1, $2, '2026-01-01', 'proef', 'proef', 'proef', 'proef', $3, 'proef', '{}', 'proef')`,
    [k.id, testId(`kantooraudit ${k.kanarie}`), k.kanarie],
  );
  await client.query(
    `insert into kantoor_audit (kantoor_id, id, moment, actor, rol, handeling, onderwerp_soort, onderwerp_id, request_id,
        inhoud, rij_hash)
      select kantoor_id, $2, moment, actor, rol, 'besluit.geweigerd', onderwerp_soort, onderwerp_id, request_id,
        '{"voor": null, "na": {"soort": "vermindering", "gemeenteId": 1, "centen": null, "reden": "geen"}}', rij_hash
      from kantoor_audit where kantoor_id = $1 and id = $3`,
    [k.id, testId(`geweigerd ${k.kanarie}`), testId(`kantooraudit ${k.kanarie}`)],
  );
  await client.query(
    `insert into kantoor_zegel (kantoor_id, nummer, soort, tot_xact, tot_id, aantal, totaal, regels_hash, gemaakt_op, vorige, zegel)
      values ($1, 1, 'begin', 1, $2, 1, 1, 'proef', '2026-01-01', '', $3)`,
    [k.id, testId(`kantooraudit ${k.kanarie}`), k.kanarie],
  );
  await client.query(
    `insert into bestand (kantoor_id, id, soort, naam, sha256, omvang_bytes, status, aangeboden_door, aangeboden_op)
      values ($1, $2, 'ontvangsten', $3, $4, 1, 'geladen', 'proef', '2026-01-01')`,
    [k.id, k.bestandId, k.kanarie, testSleutel(k.kanarie)],
  );
  await client.query(
    `insert into bestand_fout (kantoor_id, bestand_id, regel, kolom, reden) values ($1, $2, 1, 'proef', $3)`,
    [k.id, k.bestandId, k.kanarie],
  );
  await client.query(
    `insert into ontvangst (kantoor_id, id, bestand_id, bankreferentie, boekdatum, valutadatum, bedrag_centen, omschrijving)
      values ($1, $2, $3, $4, '2026-01-02', '2026-01-02', 12500, $4)`,
    [k.id, testId(`ontvangst ${k.kanarie}`), k.bestandId, k.kanarie],
  );
  await seedKantoorMoney(client, k);
  await seedKennis(client, k);
  await seedKantoorIncasso(client, k);
  await seedPlaatsing(client, k);
}

/** One person, or one more: `sleutel` decides who it is in other gemeenten. */
export async function seedPersoon(
  client: pg.Client,
  g: Pick<TestGemeente, 'id' | 'kanarie'>,
  id: string,
  sleutel: string,
): Promise<void> {
  await client.query(
    `insert into persoon (gemeente_id, id, sleutel, soort, voorletters, geslachtsnaam, zoeknaam, geboortedatum, bijgewerkt_op)
      values ($1, $2, $3, 'natuurlijk', 'A.', $4, $4, '1980-05-05', '2026-01-01')`,
    [g.id, id, sleutel, g.kanarie],
  );
}

/** The rows of one gemeente, in the order in which they point at each other. */
export async function seedGemeente(client: pg.Client, g: TestGemeente): Promise<void> {
  const at = (soort: string) => testId(`${soort} ${g.sleutel}`);
  await seedPersoon(client, g, g.persoonId, gedeeldeSleutel);
  await seedPersoon(client, g, g.tweedePersoonId, testSleutel(`tweede ${g.sleutel}`));
  const rows: [string, unknown[]][] = [
    [
      `insert into gemeente_instelling (gemeente_id, id, soort, waarde, vanaf, bron, zekerheid, gemaakt_door, gemaakt_op)
        values ($1, $2, 'proef', to_jsonb($3::text), '2020-01-01', 'proef', 'contract', 'proef', '2020-01-01')`,
      [at('instelling'), g.kanarie],
    ],
    [
      `insert into gemeente_instelling (gemeente_id, id, soort, waarde, vanaf, tot, bron, zekerheid, gemaakt_door, gemaakt_op)
        values ($1, $2, 'piekmoment', jsonb_build_object('reden', $3::text, 'verwachting', '2020-02-01'), '2020-01-01', '2020-02-01', 'proef', 'contract', 'proef', '2020-01-01')`,
      [at('piekmoment'), g.kanarie],
    ],
    [
      `insert into overeenkomst (gemeente_id, id, kantoor_id, soort, naam, vanaf) values ($1, $2, $4, 'dvo', $3, '2020-01-01')`,
      [at('overeenkomst'), g.kanarie, g.kantoorId],
    ],
    [
      `insert into adres (gemeente_id, id, postcode, huisnummer, straat, woonplaats) values ($1, $2, '1234AB', 1, $3, $3)`,
      [g.adresId, g.kanarie],
    ],
    [
      `insert into persoon_adres (gemeente_id, id, persoon_id, adres_id, soort, vanaf) values ($1, $2, $3, $4, 'woon', '2020-01-01')`,
      [at('persoonadres'), g.persoonId, g.adresId],
    ],
    [
      `insert into contactgegeven (gemeente_id, id, persoon_id, soort, waarde, herkomst, gemaakt_op, geverifieerd_op)
        values ($1, $2, $3, 'email', $4, 'import', '2026-01-01', '2026-01-01')`,
      [at('contact'), g.persoonId, `${g.kanarie}@example.nl`],
    ],
    [
      `insert into vertegenwoordiging (gemeente_id, id, persoon_id, vertegenwoordiger_id, soort, bereik, vanaf)
        values ($1, $2, $3, $4, 'gemachtigde', $5, '2020-01-01')`,
      [at('vertegenwoordiging'), g.persoonId, g.tweedePersoonId, g.kanarie],
    ],
    [
      `insert into vertegenwoordigingsregel (gemeente_id, id, vertegenwoordiging_id, volgnummer, moment, soort, reden, door)
        values ($1, $2, $3, 1, '2026-11-02 08:00Z', 'vastgelegd', $4, 'proef')`,
      [at('vertegenwoordigingsregel'), at('vertegenwoordiging'), g.kanarie],
    ],
    [
      `insert into ervenverzoek (gemeente_id, id, persoon_id, gevraagd_op, gevraagd_door, uiterlijk, status, beantwoord_op,
          beantwoord_door, toelichting)
        values ($1, $2, $3, '2026-10-02 08:00Z', 'proef', '2026-10-16', 'onbekend', '2026-10-09 08:00Z', 'proef', $4)`,
      [at('ervenverzoek'), g.persoonId, g.kanarie],
    ],
    [
      `insert into woz_object (gemeente_id, id, woz_objectnummer, adres_id, soort, gebruik, kenmerken)
        values ($1, $2, $5, $3, 'woning', $4, '{}')`,
      [g.objectId, g.adresId, g.kanarie, String(g.id).padStart(12, '0')],
    ],
    [
      `insert into woz_vaststelling (gemeente_id, id, belastingjaar, soort, toelichting, dagtekening, aantal, totalen, inhoud_hash,
          status, voorgesteld_door, voorgesteld_op, besloten_door, besloten_op)
        values ($1, $2, 2026, 'vaststelling', $4, '2026-02-28', 1, '{}', 'proef', 'vastgesteld', 'proef', '2026-01-05', 'ander', '2026-01-06'),
          ($1, $3, 2027, 'vaststelling', $4, '2027-02-28', 1, '{}', 'proef', 'voorgesteld', 'proef', '2026-01-05', null, null)`,
      [at('vaststelling'), at('wozvoorstel'), g.kanarie],
    ],
    [
      `insert into woz_waarde (gemeente_id, id, object_id, belastingjaar, waarde_euro, waardepeildatum, vaststelling_id)
        values ($1, $2, $3, 2026, 310000, '2025-01-01', $4), ($1, $5, $3, 2027, 320000, '2026-01-01', $6),
          ($1, $7, $3, 2028, 330000, '2027-01-01', null)`,
      [at('waarde'), g.objectId, at('vaststelling'), at('waarde 2027'), at('wozvoorstel'), at('waarde 2028')],
    ],
    [
      `insert into belang (gemeente_id, id, object_id, persoon_id, soort, vanaf) values ($1, $2, $3, $4, 'eigenaar', '2020-01-01')`,
      [at('belang'), g.objectId, g.persoonId],
    ],
    [
      `insert into container (gemeente_id, id, adres_id, nummer, soort, inhoud_liter, vanaf)
        values ($1, $2, $3, $4, 'restafval', 240, '2020-01-01')`,
      [g.containerId, g.adresId, g.kanarie],
    ],
    [
      `insert into lediging (gemeente_id, id, container_id, moment) values ($1, $2, $3, '2026-02-02 08:00Z')`,
      [at('lediging'), g.containerId],
    ],
    [
      `insert into hond (gemeente_id, id, persoon_id, volgnummer, vanaf) values ($1, $2, $3, 1, '2020-01-01')`,
      [at('hond'), g.persoonId],
    ],
    [
      `insert into audit_sleutel (gemeente_id, bewaarklasse, jaar, sleutel_versleuteld) values ($1, $2, 1999, '\\x00')`,
      ['proef'],
    ],
    [
      `insert into audit (gemeente_id, id, moment, kantoor_id, actor, rol, handeling, onderwerp_soort, onderwerp_id,
          request_id, bewaarklasse, jaar, inhoud_versleuteld, rij_hash)
        values ($1, $2, '2026-01-01', $4, 'proef', 'proef', 'proef', 'proef', $3, 'proef', 'proef', 1999, '\\x00', 'proef')`,
      [at('audit'), g.kanarie, g.kantoorId],
    ],
    [
      `insert into wie_keek (gemeente_id, operation_id, trace_id, kantoor_id, soort, wie, rol, moment)
        values ($1, 'proef', 'proef', $2, 'systeem', $3, '', '2026-01-01')`,
      [g.kantoorId, g.kanarie],
    ],
    [
      `insert into verwerking (gemeente_id, id, trace_id, operation_id, verwerkingsactiviteit, betrokkene, afnemer, doel,
          begin, einde, status)
        values ($1, $2, 'proef', 'proef', 'proef', 'proef', $3, 'proef', '2026-01-01', '2026-01-01', 'OK')`,
      [at('verwerking'), g.kanarie],
    ],
    [
      `insert into zegel (gemeente_id, journaal, nummer, soort, tot_xact, tot_id, aantal, totaal, regels_hash, gemaakt_op, vorige, zegel)
        values ($1, 'audit', 1, 'begin', 1, $2, 1, 1, 'proef', '2026-01-01', '', $3)`,
      [at('audit'), g.kanarie],
    ],
  ];
  for (const [sql, values] of rows) await client.query(sql, [g.id, ...values]);
  await seedGemeenteMoney(client, g);
  await seedContact(client, g);
  await seedZaken(client, g);
  await seedBijlagen(client, g);
  await seedKwijtschelding(client, g);
  await seedBezwaren(client, g);
  await seedBeroepen(client, g);
  await seedMeldingen(client, g);
  await seedKlachten(client, g);
  await seedKas(client, g);
  await seedMachtigingen(client, g);
  await seedRegeling(client, g);
  await seedAdministratiefBeroep(client, g);
  await seedMandaatzaken(client, g);
  await seedTerugbetalen(client, g);
  await seedOvermaken(client, g);
  await seedBtw(client, g);
  await seedSamenvoegen(client, g);
  await seedOnlineBetalen(client, g);
  await seedToetslijsten(client, g);
  await seedBereik(client, g);
  await seedKandidaten(client, g);
  await seedPost(client, g);
  await seedVoorkeuren(client, g);
  await seedIncasso(client, g);
  await seedGeschillen(client, g);
  await seedSituaties(client, g);
  await seedSociaal(client, g);
  await seedMaandafsluiting(client, g);
  await seedRente(client, g);
  await seedPersoonsfeiten(client, g);
  await seedBewaren(client, g);
  await seedInzagecontrole(client, g);
}
