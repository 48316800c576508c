import { gemeenteId } from '@tests/support/seeded';
import { testId } from '@tests/support/two-tenants';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { withClient } from '@/commands/postgres/roles';
import { assignZaak } from '@/domain/zaken/assign-zaak';
import { listZaakregels } from '@/domain/zaken/dossier.queries';
import { moveZaak } from '@/domain/zaken/move-zaak';
import { noteInZaak } from '@/domain/zaken/note-in-zaak';
import { openZaak } from '@/domain/zaken/open-zaak';
import { getZaak, listZakenVan } from '@/domain/zaken/zaak.queries';
import { Refused, Stale } from '@/platform/errors';
import { persoonIn, read, write } from '../contacten/arrange';
import { maker, nieuw, opened, openZaken } from './arrange';

let seeded: Awaited<ReturnType<typeof openZaken>>;
beforeAll(async () => {
  seeded = await openZaken(12);
});
afterAll(() => seeded.close());

const borne = gemeenteId('borne');

describe('opening a case', () => {
  test('ten at once are ten numbers in a row; the same form sent ten times at once is one', async () => {
    const ten = await Promise.all(Array.from({ length: 10 }, (_, n) => opened(`tien ${n}`)));
    const nummers = ten.map((z) => Number(z.zaaknummer.slice(-6))).sort((x, y) => x - y);
    const [first = 0] = nummers;
    expect(nummers).toEqual(Array.from({ length: 10 }, (_, n) => first + n));
    const same = await Promise.all(Array.from({ length: 10 }, () => opened('steeds dezelfde')));
    expect(new Set(same.map((z) => z.id)).size).toBe(1);
  });

  test('the same key with other words is refused, and the first stays', async () => {
    const eerste = await opened('een sleutel');
    const anders = write(maker(), 'borne', (w) =>
      openZaak(w, nieuw('een sleutel', { inhoudHash: 'iets anders' })),
    );
    await expect(anders).rejects.toMatchObject({ sleutel: 'formulier.andere-inhoud' });
    expect((await opened('een sleutel')).id).toBe(eerste.id);
  });

  test('numbered by the year in which it was received, each kind by itself', async () => {
    const oud = await opened('van vorig jaar', { ontvangenOp: new Date('2025-12-31T23:30:00Z') });
    // Half past midnight in Amsterdam.
    expect(oud.zaaknummer).toMatch(/^B2026\./);
    const ouder = await opened('van oudjaar', { ontvangenOp: new Date('2025-12-31T22:30:00Z') });
    expect(ouder.zaaknummer).toBe('B2025.000001');
    const kwijt = await opened('kwijt', { soort: 'kwijtschelding' });
    expect(kwijt.zaaknummer).toBe('K2026.000001');
  });

  test('what it is about and its first line stand with it', async () => {
    const zaak = await opened('met onderwerp', {
      onderwerpen: [{ soort: 'aanslag', id: testId('een aanslag') }],
    });
    const view = await read(maker(), ['borne'], (r) => getZaak(r, borne, zaak.id));
    expect(view?.onderwerpen).toEqual([{ soort: 'aanslag', id: testId('een aanslag') }]);
    const regels = await read(maker(), ['borne'], (r) =>
      listZaakregels(r, borne, zaak.id, { voorBurger: true }),
    );
    expect(regels.map((r) => r.soort)).toEqual(['ontvangen']);
    const van = await read(maker(), ['borne'], (r) => listZakenVan(r, borne, persoonIn('borne')));
    expect(van.map((z) => z.id)).toContain(zaak.id);
  });
});

describe('the way of a case', () => {
  test('each step is a line; an old version and a step that does not follow are refused', async () => {
    const zaak = await opened('onderweg');
    await write(maker(), 'borne', (w) => moveZaak(w, zaak, 'in-behandeling'));
    await expect(write(maker(), 'borne', (w) => moveZaak(w, zaak, 'aanvullen'))).rejects.toThrow(Stale);
    await expect(
      write(maker(), 'borne', (w) => moveZaak(w, { id: zaak.id }, 'afgehandeld')),
    ).rejects.toMatchObject({
      sleutel: 'zaken.fout.fase',
    });
    await write(maker(), 'borne', (w) => moveZaak(w, { id: zaak.id }, 'ingetrokken', 'Op verzoek.'));
    await expect(
      write(maker(), 'borne', (w) => moveZaak(w, { id: zaak.id }, 'in-behandeling')),
    ).rejects.toThrow(Refused);
    const regels = await read(maker(), ['borne'], (r) => listZaakregels(r, borne, zaak.id));
    expect(regels.map((r) => [r.soort, r.tekst])).toEqual([
      ['ontvangen', null],
      ['in-behandeling', null],
      ['ingetrokken', 'Op verzoek.'],
    ]);
  });

  test('a note for inside is not shown to the citizen', async () => {
    const zaak = await opened('notitie');
    await write(maker(), 'borne', (w) =>
      noteInZaak(w, zaak.id, { soort: 'notitie', tekst: 'Alleen voor ons.', voorBurger: false }),
    );
    const buiten = await read(maker(), ['borne'], (r) =>
      listZaakregels(r, borne, zaak.id, { voorBurger: true }),
    );
    expect(JSON.stringify(buiten)).not.toContain('Alleen voor ons');
  });

  test('of two who take it at the same moment one gets it', async () => {
    const zaak = await opened('samen');
    const een = testId('een');
    const twee = testId('twee');
    const uit = await Promise.allSettled(
      [een, twee].map((medewerkerId) =>
        write(maker(), 'borne', (w) => assignZaak(w, { id: zaak.id, versie: zaak.versie, medewerkerId })),
      ),
    );
    expect(uit.map((u) => u.status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(uit.find((u) => u.status === 'rejected')).toMatchObject({ reason: expect.any(Stale) });
  });
});

test('what came in and what ended is fixed for the application itself, by raw SQL', async () => {
  const zaak = await opened('vast');
  await write(maker(), 'borne', (w) => moveZaak(w, { id: zaak.id }, 'ingetrokken'));
  await withClient(seeded.database.appUrl, async (client) => {
    await client.query(
      `select set_config('app.kantoor', '1', false), set_config('app.gemeenten', '${borne}', false), set_config('app.gemeente', '${borne}', false)`,
    );
    const set = (what: string) =>
      client.query(`update zaak set ${what} where gemeente_id = ${borne} and id = '${zaak.id}'`);
    await expect(set(`zaaknummer = 'B2026.999999'`)).rejects.toThrow(/does not change/);
    await expect(set(`ontvangen_op = now()`)).rejects.toThrow(/does not change/);
    await expect(set(`fase = 'ontvangen'`)).rejects.toThrow(/stays so/);
    await expect(client.query(`delete from zaak where id = '${zaak.id}'`)).rejects.toThrow(
      /permission denied/,
    );
    // The control: the same connection may change what may change.
    expect((await set(`behandelaar_id = null`)).rowCount).toBe(1);
  });
});
