import type pg from 'pg';
import { type Functie, SOORTEN_VAN, type SoortBesluit } from '@/domain/aanwijzingen/aanwijzing';
import { KANTOREN } from '../../prisma/seed/register';
import { staffId } from '../../prisma/seed/staff';
import { testId } from './two-tenants';

/**
 * Lets each of these medewerkers take every decision there is in all of the kantoor, without a limit: for tests that are
 * not about who may. As a role that the wall lets pass.
 */
export async function giveAanwijzingen(
  client: pg.ClientBase,
  { kantoorId, nummer = 'proef' }: { kantoorId: number; nummer?: string },
  medewerkerIds: readonly string[],
): Promise<void> {
  for (const medewerkerId of medewerkerIds)
    for (const functie of ['heffingsambtenaar', 'invorderingsambtenaar', 'directeur'] as const)
      await client.query(
        `insert into aanwijzing (kantoor_id, id, medewerker_id, functie, soorten, vanaf, besluit_nummer, besluit_datum, status,
           voorgesteld_door, voorgesteld_op, besloten_door, besloten_op)
         select $1, $2, $3, $4, $5, '2020-01-01', $6, '2020-01-01', 'actief', w.ids[2], '2020-01-01', w.ids[1], '2020-01-01'
         from (select array_agg(id order by id = $3, id) as ids from medewerker where kantoor_id = $1) w
         on conflict do nothing`,
        [
          kantoorId,
          testId(`aanwijzing ${medewerkerId} ${functie}`),
          medewerkerId,
          functie,
          SOORTEN_VAN[functie],
          nummer,
        ],
      );
}

/** The same for everybody who works at a kantoor of the seed. */
export async function giveAllStaffAanwijzingen(client: pg.ClientBase): Promise<void> {
  for (const { id: kantoorId } of KANTOREN) {
    const staf = await client.query<{ id: string }>('select id from medewerker where kantoor_id = $1', [
      kantoorId,
    ]);
    await giveAanwijzingen(
      client,
      { kantoorId },
      staf.rows.map((rij) => rij.id),
    );
  }
}

/** People of a test who are no staff of the seed: they work here, and may take every decision. */
export async function addBesluiters(
  client: pg.ClientBase,
  kantoorId: number,
  subjects: readonly string[],
): Promise<void> {
  for (const subject of subjects)
    await client.query(
      `insert into medewerker (kantoor_id, id, issuer, subject, naam, werkgever, startdatum)
       values ($1, $2, 'https://proef.example', $3, $3, 'kantoor', '2020-01-01') on conflict do nothing`,
      [kantoorId, staffId(kantoorId, subject), subject],
    );
  await giveAanwijzingen(
    client,
    { kantoorId },
    subjects.map((subject) => staffId(kantoorId, subject)),
  );
}

/** Somebody who works here and may take no decision at all, or those of one aanwijzing up to its limit. Answers his id. */
export async function addMedewerker(
  client: pg.ClientBase,
  kantoorId: number,
  subject: string,
  aanwijzing?: { functie: Functie; soorten: readonly SoortBesluit[]; grens: number | null },
): Promise<string> {
  const id = staffId(kantoorId, subject);
  await client.query(
    `insert into medewerker (kantoor_id, id, issuer, subject, naam, werkgever, startdatum)
     values ($1, $2, 'https://proef.example', $3, $3, 'kantoor', '2020-01-01') on conflict do nothing`,
    [kantoorId, id, subject],
  );
  if (aanwijzing)
    await client.query(
      `insert into aanwijzing (kantoor_id, id, medewerker_id, functie, soorten, grens_centen, vanaf, besluit_nummer, besluit_datum,
         status, voorgesteld_door, voorgesteld_op, besloten_door, besloten_op)
       select $1, $2, $3, $4, $5, $6, '2020-01-01', 'proef', '2020-01-01', 'actief', w.ids[2], '2020-01-01', w.ids[1], '2020-01-01'
       from (select array_agg(id order by id = $3, id) as ids from medewerker where kantoor_id = $1) w`,
      [
        kantoorId,
        testId(`aanwijzing ${subject} ${aanwijzing.functie}`),
        id,
        aanwijzing.functie,
        aanwijzing.soorten,
        aanwijzing.grens,
      ],
    );
  return id;
}
