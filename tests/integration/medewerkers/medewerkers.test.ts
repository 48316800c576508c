import { randomBytes } from 'node:crypto';
import type { TestDatabase } from '@tests/support/database';
import { gemeenteId, openSeeded, seedContext, seedMoment } from '@tests/support/seeded';
import { testEnvironment } from '@tests/support/test-environment';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { withClient } from '@/commands/postgres/roles';
import { addMedewerker } from '@/domain/medewerkers/add-medewerker';
import { changeMedewerker } from '@/domain/medewerkers/change-medewerker';
import { decideRol } from '@/domain/medewerkers/decide-rol';
import {
  countBeheerders,
  getMedewerker,
  listMedewerkers,
  listVoorstellen,
} from '@/domain/medewerkers/medewerker.queries';
import { proposeRol } from '@/domain/medewerkers/propose-rol';
import { resumeMedewerker } from '@/domain/medewerkers/resume-medewerker';
import { revokeRol } from '@/domain/medewerkers/revoke-rol';
import type { RolVoorstel } from '@/domain/medewerkers/rol';
import { stopMedewerker } from '@/domain/medewerkers/stop-medewerker';
import { admit } from '@/platform/access';
import type { Context } from '@/platform/context';
import { NotFound, NotLoggedIn, Refused, Stale } from '@/platform/errors';
import { toLocalDate } from '@/platform/local-date';
import { hashToken } from '@/platform/login/wereld';
import { insertSessie, loadSessie } from '@/platform/session-store';
import { readIn, writeKantoor } from '@/platform/tenant';
import { staffId } from '../../../prisma/seed/staff';

let database: TestDatabase;
let close: () => Promise<void>;
beforeAll(async () => ({ database, close } = await openSeeded()));
afterAll(() => close());

const ingrid = seedContext('beheerder-gbtwente');
const ruud = seedContext('beheerder-2-gbtwente');
const vreemd = seedContext('serviceteam-cocensus', ['beheerder'], {}, 2);
const vandaag = toLocalDate('2026-11-21');
const id = (subject: string) => staffId(1, subject);
const view = async (medewerkerId: string, ctx: Context = ingrid) => {
  const gevonden = await readIn(ctx, [], (read) => getMedewerker(read, medewerkerId));
  if (!gevonden) throw new Error('not there');
  return gevonden;
};
const refused = async (work: Promise<unknown>) => {
  const error = await work.then(
    () => null,
    (e: unknown) => e,
  );
  return error instanceof Refused ? error.sleutel : error;
};
const nieuw = (subject: string, ctx: Context = ingrid) =>
  writeKantoor(ctx, (write) =>
    addMedewerker(write, {
      naam: `Nieuw ${subject}`,
      email: null,
      werkgever: 'kantoor',
      issuer: testEnvironment.OIDC_MEDEWERKER_ISSUER,
      subject,
      startdatum: vandaag,
    }),
  );
const voorstel = (ctx: Context, medewerkerId: string, more: Partial<RolVoorstel> = {}) =>
  writeKantoor(ctx, (write) =>
    proposeRol(write, {
      medewerkerId,
      rol: 'kassier',
      gemeenteId: gemeenteId('borne'),
      vanaf: vandaag,
      tot: null,
      ...more,
    }),
  );
const besluit = (
  ctx: Context,
  rij: { id: string; versie: number },
  welk: 'goedkeuren' | 'afwijzen' = 'goedkeuren',
) => writeKantoor(ctx, (write) => decideRol(write, { id: rij.id, versie: rij.versie, besluit: welk }));
const intrekken = (ctx: Context, rij: { id: string; versie: number }) =>
  writeKantoor(ctx, (write) => revokeRol(write, { id: rij.id, versie: rij.versie }));
const stop = (ctx: Context, wie: { id: string; versie: number }, stopdatum = vandaag) =>
  writeKantoor(ctx, (write) => stopMedewerker(write, { id: wie.id, versie: wie.versie, stopdatum }));

async function logIn(medewerkerId: string, token = randomBytes(32).toString('base64url')): Promise<string> {
  const tokenHash = hashToken(token);
  await insertSessie({
    tokenHash,
    wereld: 'medewerker',
    kantoorId: 1,
    issuer: 'i',
    subject: 's',
    niveau: 'meerdere-factoren',
    persoonSleutel: null,
    medewerkerId,
    naam: 'Iemand',
    idToken: null,
    now: seedMoment,
    verlooptOp: new Date(seedMoment.getTime() + 3_600_000),
  });
  return tokenHash;
}

describe('a role over money', () => {
  test('waits for a second person: not the proposer, not the one it concerns', async () => {
    const wie = await nieuw('kassa-1');
    const rij = await voorstel(ingrid, wie);
    expect(rij.status).toBe('voorgesteld');
    expect(await readIn(ruud, [], (read) => listVoorstellen(read))).toMatchObject([
      { medewerker: 'Nieuw kassa-1', voorsteller: 'Ingrid Kok', gemeente: 'Borne', rol: 'kassier' },
    ]);
    expect(await refused(besluit(ingrid, rij))).toBe('weigering.eigen-voorstel');
    const zelf: Context = { ...ruud, actor: { soort: 'medewerker', medewerkerId: wie, naam: '' } };
    expect(await refused(besluit(zelf, rij))).toBe('weigering.over-uzelf');
    await expect(besluit(ruud, { ...rij, versie: 9 })).rejects.toThrow(Stale);
    expect(await besluit(ruud, rij)).toMatchObject({
      status: 'actief',
      beslotenDoor: id('beheerder-2-gbtwente'),
    });
    expect((await view(wie)).rollen).toMatchObject([{ status: 'actief', geldt: true }]);
    expect(await refused(besluit(ruud, { ...rij, versie: 2 }))).toBe('weigering.al-besloten');
  });

  test('the database refuses one person alone, also when the program forgot', async () => {
    await withClient(database.appUrl, async (client) => {
      const zet = async (rol: string, door: string, besloten: string, wie: string) => {
        await client.query('begin');
        await client.query("select set_config('app.kantoor', '1', true)");
        try {
          await client.query(
            `insert into medewerker_rol (kantoor_id, id, medewerker_id, gemeente_id, rol, vanaf, status, voorgesteld_door,
               voorgesteld_op, besloten_door, besloten_op)
             values (1, gen_random_uuid(), $1, 3, $2, '2026-11-21', 'actief', $3, now(), $4, now())`,
            [wie, rol, door, besloten],
          );
          return 'stored';
        } catch (error) {
          return error instanceof Error
            ? (/constraint "(\w+)"/.exec(error.message)?.[1] ?? error.message)
            : '';
        } finally {
          await client.query('rollback');
        }
      };
      const [a, b, c] = ['beheerder-gbtwente', 'beheerder-2-gbtwente', 'frontoffice-gbtwente'].map(id) as [
        string,
        string,
        string,
      ];
      for (const rol of [
        'kassier',
        'heffingsambtenaar',
        'invorderingsambtenaar',
        'medewerker-innen',
        'directeur',
        'beheerder',
      ])
        expect([rol, await zet(rol, a, a, c)]).toEqual([rol, 'tweede_persoon']);
      expect(await zet('kassier', a, b, c)).toBe('stored');
      expect(await zet('expert', a, a, c)).toBe('stored');
      expect(await zet('kassier', a, c, c)).toBe('niet_over_zichzelf');
    });
  });

  test('a role that is no right over money holds at once; rejected and withdrawn ones stay visible', async () => {
    const wie = await nieuw('team-1');
    expect(await voorstel(ingrid, wie, { rol: 'serviceteam', gemeenteId: null })).toMatchObject({
      status: 'actief',
    });
    const afgewezen = await voorstel(ingrid, wie);
    await besluit(ruud, afgewezen, 'afwijzen');
    const terug = await voorstel(ingrid, wie, { rol: 'medewerker-innen' });
    await intrekken(ingrid, terug);
    const { rollen } = await view(wie);
    expect(rollen.map((r) => [r.rol, r.status]).sort()).toEqual([
      ['kassier', 'afgewezen'],
      ['medewerker-innen', 'ingetrokken'],
      ['serviceteam', 'actief'],
    ]);
  });

  test('bad input: a gemeente of another kantoor, the past, somebody who is not there', async () => {
    const wie = await nieuw('fout-1');
    expect(await refused(voorstel(ingrid, wie, { gemeenteId: gemeenteId('haarlem') }))).toBe(
      'weigering.gemeente-onbekend',
    );
    expect(await refused(voorstel(ingrid, wie, { vanaf: toLocalDate('2026-11-20') }))).toBe(
      'weigering.verleden',
    );
    await expect(voorstel(vreemd, wie)).rejects.toThrow(NotFound);
    await expect(besluit(vreemd, { id: wie, versie: 1 })).rejects.toThrow(NotFound);
    expect(await refused(nieuw('fout-1'))).toBe('weigering.bestaat-al');
    expect((await view(wie)).rollen).toEqual([]);
  });
});

describe('stopping somebody', () => {
  test('ends every session and every role at once, and only his', async () => {
    const wie = await nieuw('weg-1');
    await voorstel(ingrid, wie, { rol: 'serviceteam', gemeenteId: null });
    await voorstel(ingrid, wie);
    const sessies = [await logIn(wie), await logIn(wie)];
    const ander = await logIn(id('frontoffice-gbtwente'));
    const stand = await view(wie);
    expect(await stop(ingrid, stand)).toBe(2);
    for (const tokenHash of sessies)
      expect((await loadSessie(tokenHash, seedMoment))?.ingetrokkenOp).toEqual(seedMoment);
    expect((await loadSessie(ander, seedMoment))?.ingetrokkenOp).toBeNull();
    const na = await view(wie);
    expect(na).toMatchObject({ stand: 'gestopt', stopdatum: '2026-11-21' });
    expect(na.rollen.every((r) => !r.geldt && r.status === 'ingetrokken')).toBe(true);
    await expect(stop(ingrid, stand)).rejects.toThrow(Stale);
    expect(await refused(voorstel(ingrid, wie))).toBe('weigering.al-gestopt');
    const lijnen = await readIn(ingrid, [], (read) =>
      read.db.kantoorAudit.findMany({ where: { onderwerpId: wie, handeling: 'medewerker.gestopt' } }),
    );
    expect(lijnen).toMatchObject([{ inhoud: { na: { sessiesBeeindigd: 2 } } }]);
  });

  test('a role that is taken away is gone at the next request, and so is who stopped', async () => {
    const wie = await nieuw('meteen-1');
    const gegeven = await voorstel(ingrid, wie, { rol: 'serviceteam', gemeenteId: null });
    const token = randomBytes(32).toString('base64url');
    await logIn(wie, token);
    const binnen = () =>
      admit(
        { wie: 'medewerker', verb: 'klant.zien', bereik: 'set' },
        {
          cookie: `kohier-medewerker-sessie=${token}`,
          gemeente: null,
          doel: 'proef',
          requestId: null,
          now: seedMoment,
        },
      );
    expect((await binnen()).gemeenten).toHaveLength(8);
    await intrekken(ingrid, gegeven);
    await expect(binnen()).rejects.toThrow(NotFound);
    await stop(ingrid, await view(wie));
    await expect(binnen()).rejects.toThrow(NotLoggedIn);
  });

  test('from a later day leaves him working until then', async () => {
    const wie = await nieuw('weg-2');
    const gegeven = await voorstel(ingrid, wie, { rol: 'serviceteam', gemeenteId: null });
    const sessie = await logIn(wie);
    expect(await stop(ingrid, await view(wie), toLocalDate('2026-12-01'))).toBe(0);
    expect((await loadSessie(sessie, seedMoment))?.ingetrokkenOp).toBeNull();
    const na = await view(wie);
    expect(na.rollen).toMatchObject([{ id: gegeven.id, status: 'actief', tot: '2026-12-01', geldt: true }]);
    const later = { ...ingrid, now: new Date('2026-12-01T00:30:00+01:00') };
    expect((await view(wie, later)).rollen[0]?.geldt).toBe(false);
  });

  test('who comes back comes back without rights', async () => {
    const wie = await nieuw('terug-1');
    await voorstel(ingrid, wie, { rol: 'serviceteam', gemeenteId: null });
    await stop(ingrid, await view(wie));
    expect(await refused(nieuw('terug-1'))).toBe('weigering.gestopt-hervat');
    const { versie } = await view(wie);
    await writeKantoor(ingrid, (write) => resumeMedewerker(write, { id: wie, versie }));
    const na = await view(wie);
    expect(na.stand).toBe('werkt');
    expect(na.rollen.some((r) => r.geldt)).toBe(false);
  });

  test("not oneself; the kantoor keeps a beheerder, also when two take each other's role at the same moment", async () => {
    const wieBenIk = await view(id('beheerder-gbtwente'));
    expect(await refused(stop(ingrid, wieBenIk))).toBe('weigering.uzelf-stoppen');
    const rolVan = async (subject: string) => {
      const gevonden = (await view(id(subject))).rollen.find((r) => r.rol === 'beheerder');
      if (!gevonden) throw new Error('no beheerder');
      return gevonden;
    };
    const [eerste, tweede] = [await rolVan('beheerder-gbtwente'), await rolVan('beheerder-2-gbtwente')];
    const uitkomsten = await Promise.allSettled([intrekken(ruud, eerste), intrekken(ingrid, tweede)]);
    expect(uitkomsten.map((u) => u.status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(await readIn(ingrid, [], (read) => countBeheerders(read))).toBe(1);
    const geweigerd = uitkomsten.find((u) => u.status === 'rejected');
    expect(geweigerd?.reason).toMatchObject({ sleutel: 'weigering.laatste-beheerder' });
    const over = uitkomsten[0]?.status === 'rejected' ? 'beheerder-gbtwente' : 'beheerder-2-gbtwente';
    expect(await refused(stop(vandaagAnder(), await view(id(over))))).toBe('weigering.laatste-beheerder');
  });
});

const vandaagAnder = (): Context => seedContext('privacy-officer-gbtwente');

describe('changing and finding', () => {
  test('a change is versioned and leaves the log-in alone', async () => {
    const wie = await nieuw('wijzig-1');
    const change = (versie: number) =>
      writeKantoor(ingrid, (write) =>
        changeMedewerker(write, {
          id: wie,
          versie,
          naam: 'Andere Naam',
          email: 'a@kohier.example',
          werkgever: 'gemeente',
        }),
      );
    await change(1);
    await expect(change(1)).rejects.toThrow(Stale);
    expect(await view(wie)).toMatchObject({ naam: 'Andere Naam', subject: 'wijzig-1', versie: 2 });
  });

  test('finds part of a name, whatever the case, and nobody of another kantoor', async () => {
    const namen = async (ctx: Context, zoek: string) =>
      (await readIn(ctx, [], (read) => listMedewerkers(read, { zoek }))).map((m) => m.naam);
    expect(await namen(ruud, 'ELLEN')).toEqual(['Ellen Hoekstra']);
    expect(await namen(ruud, 'Bart Willems')).toEqual([]);
    expect(await namen(vreemd, 'Bart')).toEqual(['Bart Willems']);
    expect(await namen(ruud, '%')).toEqual([]);
    await expect(readIn(vreemd, [], (read) => getMedewerker(read, id('kassier-borne')))).resolves.toBeNull();
  });
});
