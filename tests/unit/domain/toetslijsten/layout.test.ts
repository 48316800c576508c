import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  BELEMMERINGEN,
  controletotaal,
  type Kop,
  makeAntwoord,
  makeVraag,
  readAntwoord,
  readKop,
  readVraag,
} from '@/domain/toetslijsten/layout';

const KOP: Kop = {
  cbsCode: '0147',
  belastingjaar: 2027,
  maand: '2026-11',
  lijstId: '0b0f1a52-6f6e-4c6f-8a53-0a3f5d0f7a11',
};
const bsn = fc.integer({ min: 1, max: 999_999_999 }).map((n) => String(n).padStart(9, '0'));
const antwoorden = fc.array(
  fc.record({ bsn, belemmering: fc.option(fc.constantFrom(...BELEMMERINGEN), { nil: null }) }),
  { maxLength: 30 },
);

test('what asks and what answers is read back as it was made', () => {
  fc.assert(
    fc.property(antwoorden, (rijen) => {
      const gelezen = readAntwoord(makeAntwoord(KOP, rijen));
      if (!gelezen.ok) throw new Error(gelezen.reden);
      expect(gelezen.kop).toEqual(KOP);
      expect(gelezen.regels.map(({ regel: _, ...rest }) => rest)).toEqual(rijen);
      const vraag = readVraag(
        makeVraag(
          KOP,
          rijen.map((rij) => rij.bsn),
        ),
      );
      expect(vraag).toMatchObject({ ok: true, kop: KOP, regels: rijen.map((rij) => rij.bsn) });
    }),
  );
});

test('a file that was cut off anywhere is refused whole', () => {
  fc.assert(
    fc.property(antwoorden, fc.double({ min: 0, max: 1, noNaN: true }), (rijen, waar) => {
      const heel = makeAntwoord(KOP, rijen);
      const deel = heel.slice(0, Math.floor(waar * (heel.length - 1)));
      expect(readAntwoord(deel).ok).toBe(false);
    }),
  );
});

test('one digit of one number that was changed is seen', () => {
  fc.assert(
    fc.property(antwoorden, fc.nat(), fc.integer({ min: 1, max: 9 }), (rijen, welke, erbij) => {
      fc.pre(rijen.length > 0);
      const heel = makeAntwoord(KOP, rijen);
      const regels = heel.split('\r\n');
      const at = 1 + (welke % rijen.length);
      const regel = regels[at] ?? '';
      const cijfer = (Number(regel[12]) + erbij) % 10;
      regels[at] = `${regel.slice(0, 12)}${cijfer}${regel.slice(13)}`;
      expect(readAntwoord(regels.join('\r\n'))).toMatchObject({
        ok: false,
        reden: 'controletotaal-klopt-niet',
      });
    }),
  );
});

test('each fault has its own reason and the line that it is in', () => {
  const goed = makeAntwoord(KOP, [
    { bsn: '123456782', belemmering: null },
    { bsn: '999990019', belemmering: 'voertuig' },
  ]);
  const met = (van: string | RegExp, door: string) => readAntwoord(goed.replace(van, door));
  expect(readAntwoord('')).toEqual({ ok: false, reden: 'leeg', regel: 0 });
  expect(met('01KTV1', '01KTV2')).toEqual({ ok: false, reden: 'geen-kop', regel: 1 });
  expect(readAntwoord(makeVraag(KOP, []))).toEqual({ ok: false, reden: 'geen-antwoord', regel: 1 });
  expect(met(/99\d{22}\r\n$/, '')).toMatchObject({ ok: false, reden: 'afgebroken' });
  expect(met('NVT', 'NXX')).toEqual({ ok: false, reden: 'regel-onleesbaar', regel: 3 });
  expect(met('J00', 'JIN')).toEqual({ ok: false, reden: 'regel-onleesbaar', regel: 2 });
  expect(met('020000002', '020000003')).toEqual({ ok: false, reden: 'regel-onleesbaar', regel: 3 });
  expect(met('990000002', '990000003')).toEqual({ ok: false, reden: 'aantal-klopt-niet', regel: 4 });
  expect(readKop(goed)).toEqual(KOP);
  expect(readKop(makeVraag(KOP, []))).toBeNull();
  expect(controletotaal(['999999999', '000000001'])).toBe(1_000_000_000n);
});

test('lines have the lengths that the layout says', () => {
  const [kop, regel, slot, rest] = makeAntwoord(KOP, [{ bsn: '123456782', belemmering: 'inkomen' }]).split(
    '\r\n',
  );
  expect([kop?.length, regel?.length, slot?.length, rest]).toEqual([57, 21, 24, '']);
  expect(regel).toBe('020000001123456782NIN');
});
