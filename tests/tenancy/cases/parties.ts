import { staffContext } from '@tests/support/context';
import { seedKosten, setInvorderingskosten } from '@tests/support/kosten';
import { type TestGemeente, type TestKantoor, testId } from '@tests/support/two-tenants';
import type pg from 'pg';
import type { Party } from './case';

/** Somebody of this kantoor with every right in this gemeente. */
export const party = (k: TestKantoor, g: TestGemeente): Party => ({
  kantoor: k,
  gemeente: g,
  ctx: staffContext(k, [g], ['beheerder']),
  instellingId: testId(`smaak ${g.sleutel}`),
  overeenkomstId: testId(`overeenkomst ${g.sleutel}`),
  voorstelId: testId(`voorstel ${k.kanarie}`),
});

/** Facts of a gemeente that the cases ask for, beside those of `twoTenants`. */
export async function seedFacts(
  migratie: pg.Client,
  { gemeente, kantoor: k, instellingId }: Party,
): Promise<void> {
  await migratie.query(
    `insert into gemeente_instelling (gemeente_id, id, soort, waarde, vanaf, bron, zekerheid, gemaakt_door, gemaakt_op)
      values ($1, $2, 'smaak', '{"smaak": 2}', '2020-01-01', $3, 'contract', 'proef', '2020-01-01')`,
    [gemeente.id, instellingId, gemeente.kanarie],
  );
  await migratie.query(
    `insert into bestand (kantoor_id, id, gemeente_id, soort, naam, sha256, omvang_bytes, status, aangeboden_door, aangeboden_op, klaar_op)
      values ($1, $2, $3, 'adressen', $4, md5($4) || md5($4), 1, 'geladen', 'proef', '2026-01-01', '2026-01-01')`,
    [k.id, testId(`bestand ${gemeente.sleutel}`), gemeente.id, gemeente.kanarie],
  );
  await setInvorderingskosten(migratie, gemeente);
  await seedKosten(migratie, gemeente);
  await seedVertrek(migratie, gemeente);
  await migratie.query('update persoon set zoeknaam = $2, geslachtsnaam = $2 where gemeente_id = $1', [
    gemeente.id,
    gemeente.sleutel,
  ]);
}

/** The letter of the aanslag left, and so did the act that made the costs. */
async function seedVertrek(migratie: pg.Client, g: Party['gemeente']): Promise<void> {
  const at = (soort: string) => testId(`${soort} ${g.sleutel}`);
  await migratie.query(
    `insert into bezorging (gemeente_id, id, document_id, kanaal, volg, moment, resultaat, gemaakt_door)
      values ($1, $2, $3, 'balie', 1, '2026-03-02', 'afgedrukt', $4)`,
    [g.id, at('vertrek'), g.documentId, g.kanarie],
  );
  await migratie.query(
    `insert into invorderingsstap (gemeente_id, id, aanslag_id, stap, volg, dagtekening, uiterlijk, bedrag_centen, kosten_centen,
        document_id, gemaakt_door, gemaakt_op)
      values ($1, $2, $3, 'aanmaning', 2, '2026-07-01', '2026-07-15', 47549, 2200, $4, $5, '2026-07-01')`,
    [g.id, at('kostenhandeling'), g.aanslagId, g.documentId, g.kanarie],
  );
  // Taken back, so that the aanslag still stands before its first step.
  await migratie.query(
    `insert into invorderingsstap (gemeente_id, id, aanslag_id, stap, volg, terug_van, dagtekening, bedrag_centen, kosten_centen,
        reden, gemaakt_door, gemaakt_op)
      values ($1, $2, $3, 'aanmaning', 2, $4, '2026-07-02', 47549, 2200, $5, 'proef', '2026-07-02')`,
    [g.id, at('kostenhandeling terug'), g.aanslagId, at('kostenhandeling'), g.kanarie],
  );
}

/** The same of a kantoor. */
export async function seedKantoorFacts(
  migratie: pg.Client,
  { kantoor: k, voorstelId }: Party,
): Promise<void> {
  await migratie.query(
    `insert into kantoor_instelling (kantoor_id, id, soort, waarde, vanaf, bron, zekerheid, gemaakt_door, gemaakt_op)
      values ($1, $2, 'inwoneraantal', '{"aantal": 7}', '2020-01-01', $3, 'contract', 'proef', '2020-01-01')`,
    [k.id, testId(`kantoorwaarde ${k.kanarie}`), k.kanarie],
  );
  await migratie.query(
    `insert into medewerker_rol (kantoor_id, id, medewerker_id, rol, vanaf, status, voorgesteld_door, voorgesteld_op, besloten_door, besloten_op)
      values ($1, $2, $3, 'kassier', '2026-12-01', 'voorgesteld', $4, '2026-01-01', null, null),
        ($1, $5, $3, 'beheerder', '2020-01-01', 'actief', $4, '2020-01-01', $6, '2020-01-01')`,
    [k.id, voorstelId, k.medewerkerId, k.collegaId, testId(`beheerder ${k.kanarie}`), testId('tweede')],
  );
  await migratie.query(
    `insert into kantoor_audit (kantoor_id, id, moment, actor, rol, handeling, onderwerp_soort, onderwerp_id, request_id,
        inhoud, rij_hash)
      values ($1, $2, '2026-01-01', 'proef', 'proef', 'zegels.gecontroleerd', 'kantoor', $3, 'proef',
        '{"voor": null, "na": {"ketens": 1, "anker": false, "fouten": []}}', 'proef')`,
    [k.id, testId(`zegelcontrole ${k.kanarie}`), k.kanarie],
  );
}
