import { seedOntvangsten } from '@tests/support/aanslagen';
import { jobContext } from '@tests/support/context';
import { refusal } from '@tests/support/refusal';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { listEigenAanslagen } from '@/domain/aanslagen/eigen-aanslag.queries';
import { processOntvangsten } from '@/domain/betalingen/process-ontvangsten';
import { getGrootboekControle } from '@/domain/grootboek/totalen.queries';
import { countKasdag } from '@/domain/kas/count-kasdag';
import { endKas } from '@/domain/kas/end-kas';
import { explainVerschil } from '@/domain/kas/explain-verschil';
import { getKasdag, listKassen } from '@/domain/kas/kas.queries';
import { listBankvermoedens, listDagmeldingen, listMaandmeldingen } from '@/domain/kas/kasoverzicht.queries';
import { getMaand } from '@/domain/kas/maand.queries';
import { moveKasgeld } from '@/domain/kas/move-kasgeld';
import { placeOverboeking } from '@/domain/kas/place-overboeking';
import { recountKasdag } from '@/domain/kas/recount-kasdag';
import { remitMaand } from '@/domain/kas/remit-maand';
import { reverseKwitantie } from '@/domain/kas/reverse-kwitantie';
import { signKasdag } from '@/domain/kas/sign-kasdag';
import { undoOverboeking } from '@/domain/kas/undo-overboeking';
import { toCents } from '@/platform/cents';
import type { Context } from '@/platform/context';
import { NotFound } from '@/platform/errors';
import { toLocalDate } from '@/platform/local-date';
import { readIn, writeIn } from '@/platform/tenant';
import {
  a,
  b,
  betaal,
  collega,
  inA,
  innen,
  type Kastest,
  kantoor,
  kassier,
  op,
  openKastest,
  sleutel,
} from './arrange';

let t: Kastest;
let ids: string[];
const oktober = toLocalDate('2026-10-01');
beforeAll(async () => {
  t = await openKastest([[10_000n, 5_000n], [60_000n]]);
  ids = await seedOntvangsten(t.alles, kantoor, [
    { ref: 'kas oktober', bedragCenten: 14_950n, boekdatum: '2026-11-02' },
    { ref: 'kas rest', bedragCenten: 50n, boekdatum: '2026-11-02' },
    { ref: 'terug', bedragCenten: -700n, boekdatum: '2026-11-02' },
  ]);
  await processOntvangsten(jobContext(kantoor, [a, b]));
});
afterAll(() => t.close());

const kasdag = async (dag: string) => {
  const rijen = await readIn(kassier(op('2026-11-05')), [a.id], (read) => listDagmeldingen(read, 60));
  return rijen.find((rij) => rij.dag === dag)?.kasdagId ?? '';
};
const beeld = async (dag: string, ctx = kassier(op('2026-11-05'))) =>
  readIn(ctx, [a.id], async (read) => getKasdag(read, a.id, await kasdag(dag)));
const tel = async (ctx: Context, dag: string, centen: number, pin = 0) => {
  const kasdagId = await kasdag(dag);
  return inA(ctx, (write) =>
    countKasdag(write, { kasdagId, stukken: null, geteldCenten: toCents(centen), pinCenten: toCents(pin) }),
  );
};
const teken = async (ctx: Context, dag: string) => {
  const kasdagId = await kasdag(dag);
  return inA(ctx, (write) => signKasdag(write, kasdagId));
};
const verklaar = async (ctx: Context, dag: string) => {
  const kasdagId = await kasdag(dag);
  return inA(ctx, (write) => explainVerschil(write, { kasdagId, reden: 'te veel wisselgeld' }));
};
const maand = (ctx = innen(op('2026-11-05'))) => readIn(ctx, [a.id], (read) => getMaand(read, a.id, oktober));
const sluit = async () => {
  for (const controle of await readIn(kassier(op('2026-11-05')), [a.id], getGrootboekControle))
    expect(controle.sluit).toBe(true);
};
const zet = (soort: string, waarde: unknown) =>
  t.alles.query(
    `insert into gemeente_instelling (gemeente_id, id, soort, waarde, vanaf, bron, zekerheid, gemaakt_door, gemaakt_op)
     values ($1, gen_random_uuid(), $2, $3, '2026-01-01', 'proef', 'contract', 'proef', '2026-01-01')`,
    [a.id, soort, JSON.stringify(waarde)],
  );

test('[G-03] cash is paid at once, the day of the till is counted and signed, the month is what the days add up to, and a difference is told', async () => {
  // Citizen and desk see it as paid at once.
  await betaal(t, kassier(op('2026-10-06')), t.aanslagen.slice(0, 1), 10_000);
  const na = await betaal(t, kassier(op('2026-10-06')), t.aanslagen.slice(0, 1), 2_500, { wijze: 'pin' });
  const eigen = await readIn(kassier(op('2026-10-06')), [a.id], (read) =>
    listEigenAanslagen(read, [{ gemeenteId: a.id, persoonId: a.persoonId }]),
  );
  expect(eigen.find((x) => x.id === t.aanslagen[0]?.id)?.open).toBe(2_500n);
  await betaal(t, collega(op('2026-10-07')), t.aanslagen.slice(0, 1), 2_500);
  expect(na).not.toBe('');

  // The kantoor sees both days at once, without a closing yet.
  const melding = await readIn(innen(op('2026-10-07')), [a.id], (read) => listDagmeldingen(read));
  expect(
    melding.filter((m) => m.dag >= '2026-10-06').map((m) => [m.dag, m.status, m.ontvangenCenten]),
  ).toEqual([
    ['2026-10-07', 'open', 2_500n],
    ['2026-10-06', 'open', 12_500n],
  ]);

  // Counting goes in the order of the days, blind, and is signed by another with the reason of the difference.
  expect(await refusal(tel(collega(op('2026-10-07')), '2026-10-07', 1))).toBe('kas.fout.eerder-open');
  expect((await beeld('2026-10-06')).uitkomst).toBeNull();
  await tel(kassier(op('2026-10-06', '16:00')), '2026-10-06', 24_950, 2_500);
  expect((await beeld('2026-10-06')).uitkomst).toMatchObject({
    ...{ openingCenten: 15_000n, verwachtCenten: 25_000n, pinVerwachtCenten: 2_500n },
    verschil: { contant: -50n, pin: 0n },
  });
  const tekenen = op('2026-10-06', '16:30');
  expect(await refusal(teken(kassier(tekenen), '2026-10-06'))).toBe('kas.fout.eigen-telling');
  expect(await refusal(teken(collega(tekenen), '2026-10-06'))).toBe('kas.fout.verschil-zonder-reden');
  expect(await refusal(verklaar(collega(tekenen), '2026-10-06'))).toBe('kas.fout.telling-van-ander');
  await verklaar(kassier(tekenen), '2026-10-06');
  await teken(collega(tekenen), '2026-10-06');
  expect(await refusal(teken(innen(tekenen), '2026-10-06'))).toBe('kas.fout.dag-gesloten');
  // The next day begins with what stayed in the till.
  await tel(collega(op('2026-10-07', '16:00')), '2026-10-07', 27_450);
  expect((await beeld('2026-10-07')).uitkomst).toMatchObject({
    openingCenten: 24_950n,
    verschil: { contant: 0n },
  });
  const remit = (ctx: Context) => inA(ctx, (write) => remitMaand(write, oktober));
  expect(await refusal(remit(kassier(op('2026-11-02'))))).toBe('kas.fout.maand-niet-gesloten');
  await teken(innen(op('2026-10-07', '17:00')), '2026-10-07');
  expect(await beeld('2026-10-07')).toMatchObject({ status: 'gesloten', geslotenVoor: 'kantoor' });

  // The month is what its days add up to, matched with the line of the bank; what differs is told.
  expect(await refusal(remit(kassier(op('2026-10-31'))))).toBe('kas.fout.maand-loopt');
  const afdrachtId = await remit(kassier(op('2026-11-02')));
  expect(await refusal(remit(kassier(op('2026-11-02'))))).toBe('kas.fout.maand-afgedragen');
  expect(await maand()).toMatchObject({
    ...{ ontvangenCenten: 15_000n, gesloten: 2, telverschilCenten: -50n, verschilCenten: null },
    afdracht: { bedragCenten: 15_000n },
  });
  const plaats = (ontvangstId: string, reden: string | null = null) =>
    inA(innen(op('2026-11-03')), (write) => placeOverboeking(write, { afdrachtId, ontvangstId, reden }));
  expect(await refusal(plaats(ids[2] ?? ''))).toBe('kas.fout.afschrijving');
  expect(await refusal(plaats(ids[0] ?? ''))).toBe('kas.fout.ander-bedrag');
  const eerste = await plaats(ids[0] ?? '', 'telverschil van 6 oktober ingehouden');
  expect(await refusal(plaats(ids[0] ?? '', 'nog eens'))).toBe('kas.fout.wacht-niet');
  expect(await maand()).toMatchObject({
    verschilCenten: -50n,
    verklaringen: [{ soort: 'telling', dag: '2026-10-06', centen: -50n }],
  });
  await plaats(ids[1] ?? '');
  expect(await maand()).toMatchObject({ verschilCenten: 0n, verklaringen: [] });
  await sluit();

  // A line that was placed by mistake comes off, once, and waits again.
  const terug = () =>
    inA(innen(op('2026-11-03')), (write) =>
      undoOverboeking(write, { overboekingId: eerste, reden: 'was van een andere maand' }),
    );
  await terug();
  expect(await refusal(terug())).toBe('kas.fout.al-terug');
  expect(await maand()).toMatchObject({ overgemaaktCenten: 50n, verschilCenten: -14_950n });
  const vermoedens = await readIn(innen(op('2026-11-03')), [a.id], (read) =>
    listBankvermoedens(read, { kenmerk: 'KAS A 2026-10', bedragCenten: toCents(14_950) }),
  );
  expect(vermoedens.map((v) => [v.ontvangstId, v.waarom])).toEqual([[ids[0], 'bedrag']]);
  await plaats(ids[0] ?? '');
  expect(await readIn(innen(op('2026-11-05')), [a.id], (read) => listMaandmeldingen(read))).toContainEqual({
    ...{ gemeenteId: a.id, maand: oktober, ontvangenCenten: 15_000n, dagen: 2, gesloten: 2 },
    ...{ afgedragenCenten: 15_000n, overgemaaktCenten: 15_000n },
  });
  await sluit();
});

describe('a day', () => {
  test('is counted again as often as needed, each count stays, and the till can end after it', async () => {
    const nu = (tijd: string) => op('2026-11-03', tijd);
    await inA(kassier(nu('09:00')), (write) =>
      moveKasgeld(write, {
        ...{ kasId: t.kasId, soort: 'afstorting', bedragCenten: toCents(12_450) },
        ...{ omschrijving: 'sealbag 1', sleutel: sleutel() },
      }),
    );
    const id = await betaal(t, kassier(nu('10:00')), t.aanslagen.slice(1, 2), 1_000);
    await inA(kassier(nu('10:10')), (write) =>
      reverseKwitantie(write, { kwitantieId: id, reden: 'verkeerde persoon', sleutel: sleutel() }),
    );
    await tel(kassier(nu('16:00')), '2026-11-03', 14_999);
    const opnieuw = async (ctx: Context) => {
      const kasdagId = await kasdag('2026-11-03');
      return inA(ctx, (write) => recountKasdag(write, kasdagId));
    };
    await opnieuw(collega(nu('16:05')));
    expect(await refusal(opnieuw(collega(nu('16:05'))))).toBe('kas.fout.niet-geteld');
    await tel(kassier(nu('16:10')), '2026-11-03', 15_000);
    expect(await beeld('2026-11-03')).toMatchObject({
      tellingen: [{ geteldCenten: 14_999n }, { geteldCenten: 15_000n }],
      uitkomst: { verwachtCenten: 15_000n, afgestortCenten: 12_450n, contantCenten: 0n },
    });
    expect(await refusal(verklaar(kassier(nu('16:11')), '2026-11-03'))).toBe('kas.fout.geen-verschil');
    await teken(collega(nu('16:15')), '2026-11-03');
    expect(await refusal(betaal(t, kassier(nu('16:20')), t.aanslagen.slice(1, 2), 1))).toBe(
      'kas.fout.dag-gesloten',
    );
    expect(await refusal(opnieuw(collega(nu('16:20'))))).toBe('kas.fout.dag-gesloten');
    const einde = (tot: string) =>
      inA(innen(nu('17:00')), (write) => endKas(write, { kasId: t.kasId, tot: toLocalDate(tot) }));
    expect(await refusal(einde('2026-11-03'))).toBe('kas.fout.einde-te-vroeg');
  });

  test('of another gemeente is not there, for counting nor signing', async () => {
    const kasdagId = await kasdag('2026-11-03');
    const elders = (fn: Parameters<typeof writeIn<void>>[2]) => writeIn(collega(op('2026-11-04')), b.id, fn);
    expect(await refusal(elders((write) => signKasdag(write, kasdagId)))).toBe(NotFound.name);
    expect(await refusal(elders((write) => recountKasdag(write, kasdagId)))).toBe(NotFound.name);
  });

  test('is signed by whom the gemeente agreed on, from the day of the agreement', async () => {
    const nu = (tijd: string) => op('2026-11-04', tijd);
    await betaal(t, kassier(nu('10:00')), t.aanslagen.slice(1, 2), 1_000);
    await tel(kassier(nu('16:00')), '2026-11-04', 16_000);
    await zet('kas', { tekenen: 'gemeente', overmakenVoorDag: 10 });
    expect(await refusal(teken(innen(nu('16:05')), '2026-11-04'))).toBe('kas.fout.niet-uw-handtekening');
    await teken(collega(nu('16:10')), '2026-11-04');
    expect(await beeld('2026-11-04')).toMatchObject({ geslotenVoor: 'gemeente' });
    expect((await maand()).overmakenVoor).toBe('2026-11-10');
  });
});

describe('the database', () => {
  const app = (sql: string, values: unknown[] = []) => t.alles.query(sql, values);

  test('holds a closed day, a count, a number without gaps and a month of closed days, whoever writes', async () => {
    const kasdagId = await kasdag('2026-11-04');
    const gesloten = `where gemeente_id = ${a.id} and id = '${kasdagId}'`;
    await expect(app(`update kasdag set geteld_centen = 1 ${gesloten}`)).rejects.toThrow(
      /closed day does not change/,
    );
    await expect(app(`update kasdag set status = 'open' ${gesloten}`)).rejects.toThrow(
      /closed day does not change|gesloten_is_getekend/,
    );
    const [kas] = await readIn(kassier(op('2026-11-05')), [a.id], (read) => listKassen(read, a.id));
    await betaal(t, kassier(op('2026-11-05')), t.aanslagen.slice(1, 2), 100);
    const open = await kasdag('2026-11-05');
    const kwitantie = (dag: string, nummer: number) =>
      app(
        `insert into kwitantie (gemeente_id, id, kas_id, kasdag_id, jaar, nummer, wijze, persoon_id, bedrag_centen, sleutel, inhoud_hash,
           gemaakt_door, gemaakt_op) values ($1, gen_random_uuid(), $2, $3, 2026, $4, 'contant', $5, 1, gen_random_uuid()::text, '', 'x', now())`,
        [a.id, kas?.id, dag, nummer, a.persoonId],
      );
    await expect(kwitantie(kasdagId, 99)).rejects.toThrow(/not open/);
    await expect(kwitantie(open, 99)).rejects.toThrow(/no gaps/);
    await expect(kwitantie(open, 8)).rejects.toThrow(/what its lines are|duplicate key/);
    await expect(
      app(`update kasdag set status = 'gesloten', gesloten_door = 'medewerker:x', gesloten_op = now(), gesloten_voor = 'gemeente',
        geteld_door = 'y', geteld_op = now(), opening_centen = 0, verwacht_centen = 0, geteld_centen = 0, pin_verwacht_centen = 0,
        pin_geteld_centen = 0 where gemeente_id = ${a.id} and id = '${open}'`),
    ).rejects.toThrow(/counted, then signed/);
    await expect(
      app(`insert into kasafdracht (gemeente_id, id, maand, bedrag_centen, dagen, kenmerk, gemaakt_door, gemaakt_op)
        values (${a.id}, gen_random_uuid(), '2026-11-01', 1, 3, 'x', 'x', now())`),
    ).rejects.toThrow(/closed days add up to/);
    await expect(
      app(
        `insert into kasdag (gemeente_id, id, kas_id, dag) values (${a.id}, gen_random_uuid(), '${kas?.id}', '2026-10-20')`,
      ),
    ).rejects.toThrow(/counted or remitted/);
  });
});
