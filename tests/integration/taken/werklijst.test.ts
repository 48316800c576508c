import type { TestAanslag } from '@tests/support/aanslagen';
import { staffContext } from '@tests/support/context';
import { testId } from '@tests/support/two-tenants';
import type pg from 'pg';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { loadWerk } from '@/app/(kantoor)/taken/load-werk';
import { guardRegeling } from '@/domain/invordering/guard-regelingen';
import { claimTaak, releaseTaak } from '@/domain/taken/claim-taak';
import { endTaak } from '@/domain/taken/end-taak';
import { handOverTaak } from '@/domain/taken/hand-over-taak';
import { recordPoging } from '@/domain/taken/record-poging';
import { countEigenTaken } from '@/domain/taken/taak.queries';
import type { Context } from '@/platform/context';
import type { Rol } from '@/platform/permissions';
import { readIn, type Write, writeIn } from '@/platform/tenant';
import { a, agree, ask, b, burger, kantoor, klok, openRegelingen, pay } from '../invordering/arrange';

const nu = burger('2026-06-05T10:00:00Z');
const als = (rol: Rol, medewerkerId = kantoor.medewerkerId): Context => ({
  ...staffContext(kantoor, [a, b], [rol]),
  actor: { soort: 'medewerker', medewerkerId, naam: 'Medewerker' },
  now: new Date('2026-08-19T10:00:00Z'),
});
const innen = als('medewerker-innen');
const collega = als('medewerker-innen', kantoor.collegaId);
const does = <T>(ctx: Context, fn: (w: Write) => Promise<T>) => writeIn(ctx, a.id, fn);

let client: pg.Client;
let aanslagen: TestAanslag[];
let close: () => Promise<void>;
beforeAll(async () => {
  ({ client, aanslagen, close } = await openRegelingen(Array.from({ length: 5 }, () => [9_000n])));
  // Only what these tests leave behind.
  await client.query(
    `update taak set status = 'afgerond', medewerker_id = null, geclaimd_op = null, resultaat = 'gezien', afgerond_op = now(), afgerond_door = 'proef'
      where status <> 'afgerond'`,
  );
});
afterAll(() => close());

const bank = (dag: string) =>
  client.query(
    `insert into ontvangst (kantoor_id, id, bestand_id, bankreferentie, boekdatum, valutadatum, bedrag_centen, naam)
     values ($1, $2, $3, $4, $5, $5, 1, 'Bank') on conflict do nothing`,
    [kantoor.id, testId(`bank ${dag}`), kantoor.bestandId, `bank ${dag}`, dag],
  );

let volgende = 0;
let aanslag: TestAanslag;
let id: string;
let taakId: string;
const kijk = async (dag: string) => {
  await bank(dag);
  return (await writeIn(klok(`${dag}T04:30:00Z`), a.id, (w) => guardRegeling(w, id))).wat;
};
const taken = async () =>
  (
    await client.query(
      'select id, team, status, resultaat, persoon_id, onderwerp_soort from taak where gemeente_id = $1 and onderwerp_id = $2',
      [a.id, id],
    )
  ).rows;

/** A regeling of which the first term was not caught up, and the task that this leaves. */
beforeEach(async () => {
  aanslag = aanslagen[volgende] as TestAanslag;
  volgende += 1;
  id = await agree(nu, await ask(nu, [aanslag], 0n, 3_000n));
  expect(await kijk('2026-08-03')).toBe('bericht');
  expect(await taken()).toEqual([]);
  await bank('2026-08-19');
  // Two clocks at once leave one task.
  const beide = await Promise.all([1, 2].map(() => kijk('2026-08-19')));
  expect(beide.toSorted()).toEqual(['gemist', 'niets']);
  const gevonden = await taken();
  expect(gevonden).toEqual([
    {
      id: expect.any(String),
      team: 'innen',
      status: 'open',
      resultaat: null,
      persoon_id: a.persoonId,
      onderwerp_soort: 'regeling',
    },
  ]);
  taakId = gevonden[0]?.id;
});

const lijst = async (ctx: Context, filter: Parameters<typeof loadWerk>[1] = {}) =>
  (await readIn(ctx, [a.id, b.id], (read) => loadWerk(read, filter))).werk.map((werk) => werk.id);

describe('a regeling that was not caught up', () => {
  test('stands on the list of who may work on it, by team and by person, and of nobody else', async () => {
    expect(await lijst(innen)).toContain(taakId);
    expect(
      await lijst(innen, { wie: 'vrij', soort: 'regeling', team: 'innen', gemeente: a.sleutel }),
    ).toContain(taakId);
    expect(await lijst(innen, { gemeente: b.sleutel })).not.toContain(taakId);
    expect(await lijst(innen, { soort: 'kwijtschelding' })).not.toContain(taakId);
    for (const rol of ['frontoffice', 'medewerker-heffen', 'invorderingsambtenaar', 'beheerder'] as const)
      expect(await lijst(als(rol), { wie: 'team' })).not.toContain(taakId);
    await does(innen, (w) => claimTaak(w, taakId));
    expect(await lijst(innen, { wie: 'mij' })).toContain(taakId);
    expect(await lijst(innen, { wie: 'vrij' })).not.toContain(taakId);
    expect(await lijst(collega, { wie: 'mij' })).not.toContain(taakId);
    // What a colleague has is of the team, and not of him or free.
    expect(await lijst(collega)).not.toContain(taakId);
    expect(await lijst(collega, { wie: 'team' })).toContain(taakId);
    expect(await readIn(innen, [a.id, b.id], (r) => countEigenTaken(r, kantoor.medewerkerId))).toBe(1);
    await does(innen, (w) => releaseTaak(w, taakId));
  });

  test('is taken by one, and ended with what was told and noted', async () => {
    const samen = await Promise.allSettled(
      [innen, collega].map((ctx) => does(ctx, (w) => claimTaak(w, taakId))),
    );
    expect(samen.filter((s) => s.status === 'rejected')).toMatchObject([
      { reason: { sleutel: 'weigering.al-opgepakt' } },
    ]);
    const [mijn, ander] = samen[0]?.status === 'fulfilled' ? [innen, collega] : [collega, innen];
    const einde = { taakId, antwoord: 'U kunt volgende week betalen.', notitie: null };
    await expect(does(ander, (w) => endTaak(w, einde))).rejects.toMatchObject({
      sleutel: 'weigering.nu-van-ander',
    });
    await does(mijn, (w) => recordPoging(w, { taakId, soort: 'telefoon', bereikt: true, bericht: 'geen' }));
    await expect(does(mijn, (w) => endTaak(w, { ...einde, antwoord: null }))).rejects.toMatchObject({
      sleutel: 'weigering.zonder-uitleg',
      veld: 'notitie',
    });
    await does(mijn, (w) => endTaak(w, einde));
    expect(await taken()).toMatchObject([{ status: 'afgerond', resultaat: 'afgehandeld' }]);
    await expect(does(mijn, (w) => endTaak(w, einde))).rejects.toMatchObject({
      sleutel: 'weigering.taak-afgerond',
    });
  });

  test('caught up while somebody has it in hand: the task goes, and he is told so', async () => {
    await does(innen, (w) => claimTaak(w, taakId));
    await pay(client, aanslag, 3_000n, '2026-08-20');
    expect(await kijk('2026-08-21')).toBe('ingehaald');
    expect(await taken()).toMatchObject([{ status: 'afgerond', resultaat: 'vervallen' }]);
    await expect(
      does(innen, (w) => endTaak(w, { taakId, antwoord: 'Gebeld', notitie: null })),
    ).rejects.toMatchObject({ sleutel: 'weigering.taak-vervallen' });
    expect(await lijst(innen)).not.toContain(taakId);
  });

  test('goes to a team that may see it and to no other, and a team that does not exist is named', async () => {
    await does(innen, (w) => claimTaak(w, taakId));
    const naar = (team: string) =>
      does(innen, (w) => handOverTaak(w, { taakId, team, reden: 'Eerst bellen' }));
    await expect(naar('schuldhulp')).rejects.toMatchObject({
      sleutel: 'weigering.team-onbekend',
      veld: 'team',
    });
    await expect(naar('frontoffice')).rejects.toMatchObject({
      sleutel: 'weigering.team-mag-niet',
      veld: 'team',
    });
    await naar('serviceteam');
    expect(await lijst(innen)).not.toContain(taakId);
    expect(await lijst(als('serviceteam'))).toContain(taakId);
  });
});
