import { testId, twoTenants } from '@tests/support/two-tenants';
import { at, COLLEGA, MAKER } from './held';

const { kantoor, a } = twoTenants;

/** Proposals that the seed of two tenants does not have waiting. As the migration role. */
export const WACHT: readonly [string, unknown[]][] = [
  [
    `insert into verordening (gemeente_id, id, belastingsoort, naam, vanaf, keuzes, bron, zekerheid, status, voorstel_op,
       vastgesteld_op, bekendgemaakt_op, publicatie, ingevoerd_door, ingevoerd_op)
     values ($1, $2, 'hondenbelasting', 'proef', '2029-01-01', '{"betaalschema": "twee-termijnen"}', 'proef', 'contract',
       'vastgesteld', '2028-09-20', '2028-11-10', '2028-11-20', 'Gemeenteblad', $3, '2028-09-01')`,
    [a.id, at('nieuwe verordening'), MAKER],
  ],
  [
    `insert into kennisartikel (kantoor_id, id, sleutel, versie, onderwerp, titel, tekst, vanaf, gemaakt_door, gemaakt_op)
     values ($1, $2, 'nieuw', 1, 'proef', 'proef', 'proef', '2026-01-01', $3, '2026-01-01')`,
    [kantoor.id, at('nieuw artikel'), MAKER],
  ],
  [
    `insert into medewerker (kantoor_id, id, issuer, subject, naam, werkgever, startdatum)
     values ($1, $2, 'https://idp.example', 'derde', 'Derde', 'kantoor', '2020-01-01')`,
    [kantoor.id, testId('derde')],
  ],
  [
    `insert into medewerker_rol (kantoor_id, id, medewerker_id, gemeente_id, rol, vanaf, tot, status, voorgesteld_door, voorgesteld_op)
     values ($1, $2, $3, $4, 'kassier', '2027-01-01', '2028-01-01', 'voorgesteld', $5, '2026-11-28')`,
    [kantoor.id, at('nieuwe rol'), testId('derde'), a.id, kantoor.medewerkerId],
  ],
  [
    `insert into aanwijzing (kantoor_id, id, medewerker_id, gemeente_id, functie, soorten, grens_centen, vanaf, besluit_nummer,
       besluit_datum, status, voorgesteld_door, voorgesteld_op)
     values ($1, $2, $3, $4, 'heffingsambtenaar', array['vermindering'], 5000, '2026-11-28', 'proef', '2026-11-27', 'voorgesteld', $5,
       '2026-11-28')`,
    [kantoor.id, at('nieuwe aanwijzing'), testId('derde'), a.id, kantoor.medewerkerId],
  ],
  // Who proposes and who confirms a setting is a beheerder.
  [
    `insert into medewerker_rol (kantoor_id, id, medewerker_id, rol, vanaf, status, voorgesteld_door, voorgesteld_op, besloten_door,
       besloten_op)
     select $1, gen_random_uuid(), w, 'beheerder', '2020-01-01', 'actief', v, '2020-01-01', b, '2020-01-01'
     from (values ($2::uuid, $3::uuid, $4::uuid), ($3, $2, $4), ($4, $2, $3)) r(w, v, b)`,
    [kantoor.id, kantoor.medewerkerId, kantoor.collegaId, testId('derde')],
  ],
  [
    `insert into instellingvoorstel (kantoor_id, id, soort, handeling, waarde, vanaf, bron, zekerheid, status, voorgesteld_door,
       voorgesteld_op)
     values ($1, $2, 'belastingrekening', 'instellen', '{"iban": "NL91ABNA0417164300", "tenaamstelling": "Proef"}', '2026-12-01',
       'proef', 'contract', 'voorgesteld', $3, '2026-11-28')`,
    [kantoor.id, at('nieuwe rekening'), kantoor.medewerkerId],
  ],
  [
    `insert into stapvoorstel (gemeente_id, id, aanslag_id, stap, dagtekening, hoogstens_centen, toelichting, status,
       voorgesteld_door, voorgesteld_op)
     values ($1, $2, $3, 'herinnering', '2026-11-29', 47549, 'een toelichting', 'voorgesteld', $4, '2026-11-28')`,
    [a.id, at('wachtende stap'), a.aanslagId, MAKER],
  ],
  [
    `insert into oninbaarlijst (gemeente_id, id, maand, status, gemaakt_door, gemaakt_op)
     values ($1, $2, '2026-09-01', 'gemaakt', $3, '2026-09-02 08:00Z')`,
    [a.id, at('gecontroleerde lijst'), COLLEGA],
  ],
  [
    `update oninbaarlijst set status = 'gecontroleerd', gecontroleerd_door = $3, gecontroleerd_op = '2026-09-03 08:00Z'
     where gemeente_id = $1 and id = $2`,
    [a.id, at('gecontroleerde lijst'), MAKER],
  ],
  [
    `insert into vertegenwoordiging (gemeente_id, id, persoon_id, vertegenwoordiger_id, soort, bereik, vanaf, stand, herkomst,
       gemaakt_door, gemaakt_op)
     values ($1, $2, $3, $4, 'bewindvoerder', 'alle belastingzaken', '2026-01-01', 'te-bevestigen', 'balie', $5, '2026-11-28')`,
    [a.id, at('bewindvoerder'), a.persoonId, a.tweedePersoonId, MAKER],
  ],
];
