import { expect, test } from 'vitest';
import {
  checkFeit,
  hernieuwdBevelUiterlijk,
  uitFeiten,
  type Verhaalfeit,
  type Verhaalfeitsoort,
} from '@/domain/invordering/verhaalfeit';
import { toCents } from '@/platform/cents';
import { toLocalDate as d } from '@/platform/local-date';

const vandaag = d('2026-11-10');
const feit = (soort: Verhaalfeitsoort, dag: string, more: Partial<Verhaalfeit> = {}): Verhaalfeit => ({
  id: 'f',
  aanslagId: 'a',
  soort,
  dag: d(dag),
  naam: null,
  adres: null,
  overId: null,
  centen: null,
  bewijs: 'Brief van die dag',
  kostenCenten: toCents(0),
  gemaaktDoor: 'medewerker:1',
  gemaaktOp: new Date(0),
  ...more,
});

test('of what was written down the last counts, of an overheidsvordering each', () => {
  const feiten = [
    feit('inkomstenbron', '2026-09-01', { naam: 'Oude baas' }),
    feit('inkomstenbron', '2026-10-01', { naam: 'Nieuwe baas' }),
    feit('beslagvrije-voet', '2026-10-02', { centen: toCents(170_000) }),
    feit('overheidsvordering', '2026-10-03', { centen: toCents(100) }),
    feit('overheidsvordering', '2026-10-04', { centen: toCents(100) }),
  ];
  expect(uitFeiten(feiten)).toMatchObject({
    inkomstenbron: { naam: 'Nieuwe baas', op: '2026-10-01' },
    beslagvrijeVoet: { centen: 170_000n },
    overheidsvorderingen: ['2026-10-03', '2026-10-04'],
    rekeningOpNaam: null,
    maatwerk: null,
  });
});

test('what is not whole, or of later, is refused at its field', () => {
  expect(checkFeit(feit('maatwerk', '2026-11-10'), vandaag)).toEqual({ ok: true });
  expect(checkFeit(feit('maatwerk', '2026-11-11'), vandaag)).toMatchObject({ reden: 'verhaalfout.later' });
  expect(checkFeit(feit('inkomstenbron', '2026-11-10'), vandaag)).toMatchObject({
    reden: 'verhaalfout.naam',
    veld: 'naam',
  });
  expect(checkFeit(feit('beslagvrije-voet', '2026-11-10'), vandaag)).toMatchObject({
    reden: 'verhaalfout.bedrag',
    veld: 'bedrag',
  });
});

test('a hernieuwd bevel goes out within a month after a vordering gave nothing', () => {
  const zonder = feit('zonder-resultaat', '2026-10-31');
  expect(hernieuwdBevelUiterlijk([])).toBeNull();
  expect(hernieuwdBevelUiterlijk([zonder])).toBe('2026-11-30');
  expect(hernieuwdBevelUiterlijk([zonder, feit('hernieuwd-bevel', '2026-11-09')])).toBeNull();
});
