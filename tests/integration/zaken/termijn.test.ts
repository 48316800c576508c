import { gemeenteId } from '@tests/support/seeded';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { changeTermijn } from '@/domain/zaken/change-termijn';
import { listTermijnen } from '@/domain/zaken/dossier.queries';
import { guardTermijnen } from '@/domain/zaken/guard-termijnen';
import { settleTermijn, settleTermijnen } from '@/domain/zaken/settle-termijn';
import { startTermijn } from '@/domain/zaken/start-termijn';
import { getZaak } from '@/domain/zaken/zaak.queries';
import { type LocalDate, toLocalDate } from '@/platform/local-date';
import { read, write } from '../contacten/arrange';
import { maker, opened, openZaken } from './arrange';

let seeded: Awaited<ReturnType<typeof openZaken>>;
beforeAll(async () => {
  seeded = await openZaken(8);
});
afterAll(() => seeded.close());

const borne = gemeenteId('borne');
const dag = toLocalDate;
const op = (moment: string) => maker({ now: new Date(moment) });

const start = (zaakId: string, soort: string, uiterlijk: LocalDate) =>
  write(maker(), 'borne', (w) =>
    startTermijn(w, {
      zaakId,
      soort,
      eigenaar: 'kantoor',
      regel: 'proef',
      bron: 'Art. 0 proef',
      feiten: { begin: '2026-11-10' },
      begin: dag('2026-11-10'),
      uiterlijk,
    }),
  );
const verdaag = (id: string, uiterlijk: LocalDate) =>
  write(maker(), 'borne', (w) =>
    changeTermijn(w, {
      id,
      handeling: 'verdaagd',
      uiterlijk,
      reden: 'Meer tijd nodig.',
      bron: 'Awb 7:10 lid 3',
    }),
  );
const vervolg = async (id: string) =>
  (await read(maker(), ['borne'], (r) => getZaak(r, borne, id)))?.vervolgOp ?? null;
const standen = async (id: string) =>
  (await read(maker(), ['borne'], (r) => listTermijnen(r, borne, id))).map((t) => [t.soort, t.stand]);

describe('the first last day of a case', () => {
  test('follows its terms: the soonest that runs, moved with it, gone with the last', async () => {
    const { id } = await opened('vervolg');
    expect(await vervolg(id)).toBeNull();
    const beslissen = await start(id, 'beslissen', dag('2026-12-31'));
    const herstel = await start(id, 'herstel', dag('2026-11-24'));
    expect(await vervolg(id)).toBe('2026-11-24');
    await write(maker(), 'borne', (w) => settleTermijn(w, { id: herstel, uitkomst: 'gehaald' }));
    expect(await vervolg(id)).toBe('2026-12-31');
    await verdaag(beslissen, dag('2027-02-11'));
    expect(await vervolg(id)).toBe('2027-02-11');
    await write(maker(), 'borne', (w) => settleTermijnen(w, { zaakId: id, uitkomst: 'gehaald' }));
    expect(await vervolg(id)).toBeNull();
  });
});

describe('a term is postponed once', () => {
  test('the second time is refused in words, also when two ask at the same moment', async () => {
    const { id } = await opened('verdagen');
    const termijn = await start(id, 'beslissen', dag('2026-12-31'));
    const uit = await Promise.allSettled([
      verdaag(termijn, dag('2027-02-11')),
      verdaag(termijn, dag('2027-02-12')),
    ]);
    expect(uit.map((u) => u.status).sort()).toEqual(['fulfilled', 'rejected']);
    await expect(verdaag(termijn, dag('2027-04-01'))).rejects.toMatchObject({
      sleutel: 'zaken.fout.al-verdaagd',
    });
    const [view] = await read(maker(), ['borne'], (r) => listTermijnen(r, borne, id));
    expect(view?.wijzigingen).toHaveLength(1);
    expect(view?.wijzigingen[0]).toMatchObject({ van: '2026-12-31', reden: 'Meer tijd nodig.' });
  });
});

describe('the clock over the terms', () => {
  test('warns a week ahead once, says on the day after that it was missed, and missed is done too late', async () => {
    const { id } = await opened('klok');
    await start(id, 'beslissen', dag('2026-12-31'));
    const guard = (moment: string) => write(op(moment), 'borne', guardTermijnen);
    expect((await guard('2026-12-23T09:00:00Z')).gewaarschuwd).toBe(0);
    expect((await guard('2026-12-24T09:00:00Z')).gewaarschuwd).toBe(1);
    expect((await guard('2026-12-24T10:00:00Z')).gewaarschuwd).toBe(0);
    // Half an hour before midnight in Amsterdam it is still the last day.
    expect((await guard('2026-12-31T22:30:00Z')).gemist).toBe(0);
    expect((await guard('2026-12-31T23:30:00Z')).gemist).toBe(1);
    expect((await guard('2027-01-01T09:00:00Z')).gemist).toBe(0);
    await write(op('2027-01-02T09:00:00Z'), 'borne', (w) =>
      settleTermijnen(w, { zaakId: id, soort: 'beslissen', uitkomst: 'gehaald' }),
    );
    expect(await standen(id)).toEqual([['beslissen', 'te-laat']]);
  });

  test('a term that ended cannot be ended again', async () => {
    const { id } = await opened('klaar');
    const termijn = await start(id, 'herstel', dag('2026-12-31'));
    const end = () =>
      write(maker(), 'borne', (w) => settleTermijn(w, { id: termijn, uitkomst: 'vervallen' }));
    await end();
    await expect(end()).rejects.toMatchObject({ sleutel: 'zaken.fout.termijn-klaar' });
  });
});
