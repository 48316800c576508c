import { gemeenteId, openSeeded } from '@tests/support/seeded';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { withClient } from '@/commands/postgres/roles';
import { claimTaak, releaseTaak } from '@/domain/taken/claim-taak';
import { guardTaken } from '@/domain/taken/guard-taken';
import { handOverTaak, returnMisrouted } from '@/domain/taken/hand-over-taak';
import { getTaak } from '@/domain/taken/taak.queries';
import { listTaken } from '@/domain/taken/taaklijst.queries';
import { answerTaak } from '@/domain/vragen/answer-taak';
import { submitVraag } from '@/domain/vragen/submit-vraag';
import { at, citizen, clerk, read, seedKlanten, write } from '../contacten/arrange';

let seeded: Awaited<ReturnType<typeof openSeeded>>;
const tom = clerk('serviceteam-gbtwente');
const saskia = clerk('frontoffice-gbtwente');
beforeAll(async () => {
  seeded = await openSeeded();
  await seedKlanten(seeded.database, ['hengelo', 'borne']);
});
afterAll(() => seeded.close());

const sql = (text: string, values: unknown[] = []) =>
  withClient(seeded.database.migratieUrl, async (db) => (await db.query(text, values)).rows);

let teller = 0;
async function openVraag(): Promise<string> {
  teller += 1;
  const { id } = await write(citizen(), 'hengelo', (w) =>
    submitVraag(w, {
      onderwerp: 'inkomensbrief',
      tekst: 'Wat betekent dit?',
      taal: 'nl',
      clientSleutel: `taak-${teller}`,
    }),
  );
  const [taak] = await sql('select id from taak where onderwerp_id = $1', [id]);
  return taak?.id;
}
const waar = [{ gemeenteId: gemeenteId('hengelo'), team: 'serviceteam', soort: 'vraag' }] as const;
const stappen = async (taakId: string) =>
  (await sql('select soort from taakregel where taak_id = $1 order by volgnummer', [taakId])).map(
    (r) => r.soort,
  );

describe('a task about any subject', () => {
  test('has a journal from its first to its last line, and keeps what was told', async () => {
    const taakId = await openVraag();
    await write(tom, 'hengelo', (w) => claimTaak(w, taakId));
    await write(tom, 'hengelo', (w) => releaseTaak(w, taakId));
    await write(tom, 'hengelo', (w) => claimTaak(w, taakId));
    await write(tom, 'hengelo', (w) => answerTaak(w, { taakId, antwoord: 'Zo zit het.' }));
    expect(await stappen(taakId)).toEqual(['geopend', 'opgepakt', 'losgelaten', 'opgepakt', 'afgerond']);
    const taak = await read(tom, ['hengelo'], (r) => getTaak(r, gemeenteId('hengelo'), taakId));
    expect(taak).toMatchObject({ status: 'afgerond', antwoord: 'Zo zit het.', onderwerpSoort: 'vraag' });
    // What is done is not given back, and not ended twice.
    await expect(write(tom, 'hengelo', (w) => releaseTaak(w, taakId))).rejects.toMatchObject({
      sleutel: 'weigering.taak-afgerond',
    });
  });

  test('stands on the list of its team and of its person, and of nobody else', async () => {
    const taakId = await openVraag();
    const ids = async (medewerkerId?: string | null) =>
      (
        await read(tom, ['hengelo', 'borne'], (r) =>
          listTaken(r, { waar, bij: medewerkerId === undefined ? undefined : [medewerkerId] }),
        )
      ).map((t) => t.id);
    expect(await ids()).toContain(taakId);
    expect(await ids(null)).toContain(taakId);
    await write(tom, 'hengelo', (w) => claimTaak(w, taakId));
    const ik = tom.actor.soort === 'medewerker' ? tom.actor.medewerkerId : '';
    expect(await ids(ik)).toEqual([taakId]);
    expect(await ids(null)).not.toContain(taakId);
    expect(await read(tom, ['borne'], (r) => listTaken(r, { waar }))).toEqual([]);
  });

  test('goes to a team that exists and back to where it came from, once', async () => {
    const taakId = await openVraag();
    await write(tom, 'hengelo', (w) => claimTaak(w, taakId));
    const hand = (team: string) =>
      write(tom, 'hengelo', (w) => handOverTaak(w, { taakId, team, reden: 'Voor de expert' }));
    await expect(hand('helpdesk')).rejects.toMatchObject({
      sleutel: 'weigering.team-onbekend',
      veld: 'team',
    });
    await expect(hand('innen')).rejects.toMatchObject({ sleutel: 'weigering.team-mag-niet', veld: 'team' });
    await hand('expert');
    await expect(hand('frontoffice')).rejects.toMatchObject({ sleutel: 'weigering.eerst-oppakken' });
    await write(tom, 'hengelo', (w) => claimTaak(w, taakId));
    await write(tom, 'hengelo', (w) => returnMisrouted(w, { taakId, reden: 'Gewone vraag' }));
    const [rij] = await sql('select team, herkomst, status, verkeerd_reden from taak where id = $1', [
      taakId,
    ]);
    expect(rij).toEqual({
      team: 'serviceteam',
      herkomst: null,
      status: 'open',
      verkeerd_reden: 'Gewone vraag',
    });
    await write(tom, 'hengelo', (w) => claimTaak(w, taakId));
    await expect(
      write(tom, 'hengelo', (w) => returnMisrouted(w, { taakId, reden: 'Nog eens' })),
    ).rejects.toMatchObject({ sleutel: 'weigering.geen-herkomst' });
  });

  test('the database knows the teams and whether the subject is there, whoever writes', async () => {
    const taakId = await openVraag();
    await expect(sql(`update taak set team = 'helpdesk' where id = $1`, [taakId])).rejects.toThrow(
      /team_check/,
    );
    const insert = (soort: string, id: string, gemeente: string) =>
      sql(
        `insert into taak (gemeente_id, id, soort, onderwerp_soort, onderwerp_id, heeft_termijn, team, urgentie, uiterlijk, gemaakt_op, gemaakt_door)
          values ($1, gen_random_uuid(), 'antwoord', $2, $3, false, 'serviceteam', 'gewoon', now(), now(), 'proef')`,
        [gemeenteId(gemeente), soort, id],
      );
    const [{ onderwerp_id: vraagId }] = (await sql('select onderwerp_id from taak where id = $1', [
      taakId,
    ])) as [{ onderwerp_id: string }];
    await insert('vraag', vraagId, 'hengelo');
    await expect(insert('vraag', taakId, 'hengelo')).rejects.toThrow(/not there/);
    // The same question from another gemeente is not there either.
    await expect(insert('vraag', vraagId, 'borne')).rejects.toThrow(/not there/);
    await expect(insert('wens', vraagId, 'hengelo')).rejects.toThrow();
    await expect(sql(`update taak set toelichting = 'anders' where id = $1`, [taakId])).rejects.toThrow(
      /what was asked/,
    );
  });
});

describe('the clock', () => {
  test('warns once, before the end, of what has an end and is not done', async () => {
    await sql(`update taak set herinnerd_op = now() where heeft_termijn and herinnerd_op is null`);
    const taakId = await openVraag();
    const [{ uiterlijk }] = (await sql('select uiterlijk from taak where id = $1', [taakId])) as [
      { uiterlijk: Date },
    ];
    const guard = (uren: number) =>
      write(
        { ...saskia, ...at(new Date(uiterlijk.getTime() - uren * 3_600_000).toISOString()) },
        'hengelo',
        guardTaken,
      );
    expect(await guard(5)).toEqual({ herinnerd: 0 });
    expect(await guard(3)).toEqual({ herinnerd: 1 });
    expect(await guard(2)).toEqual({ herinnerd: 0 });
    expect(await guard(-2)).toEqual({ herinnerd: 0 });
    expect(await stappen(taakId)).toEqual(['geopend', 'herinnerd']);
  });
});
