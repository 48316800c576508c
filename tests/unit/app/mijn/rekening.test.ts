import { fc, test } from '@fast-check/vitest';
import { expect } from 'vitest';
import { rekeningRegels } from '@/app/(mijn)/mijn/[gemeente]/aanslagen/[id]/rekening';
import type { BoekingSoort, Rekening } from '@/domain/grootboek/boeking';
import { type Mutatieregel, standUit } from '@/domain/grootboek/stand';
import { toCents } from '@/platform/cents';
import { toLocalDate } from '@/platform/local-date';

const dag = toLocalDate('2026-03-01');
let volgnummer = 0;
const regel = (soort: BoekingSoort, rekening: Rekening, centen: number): Mutatieregel => {
  volgnummer += 1;
  return {
    aanslagId: 'a',
    aanslagregelId: 'r',
    belastingsoort: 'ozb',
    belastingjaar: 2026,
    rekening,
    kostenId: null,
    boekingId: `b${String(volgnummer).padStart(9, '0')}`,
    soort,
    telt: soort,
    tegenboekingVan: null,
    reden: null,
    boekdatum: dag,
    gemaaktOp: new Date(volgnummer),
    centen: toCents(centen),
  };
};

const boeking = fc.oneof(
  fc.integer({ min: 1, max: 90_000 }).map((n) => [regel('oplegging', 'debiteuren', n)]),
  fc.integer({ min: 1, max: 90_000 }).map((n) => [regel('ontvangst', 'debiteuren', -n)]),
  fc.integer({ min: 1, max: 90_000 }).map((n) => [regel('ontvangst', 'te-veel-ontvangen', -n)]),
  fc
    .integer({ min: 1, max: 90_000 })
    .map((n) => [regel('vermindering', 'debiteuren', -n), regel('vermindering', 'opbrengst', n)]),
);

test.prop([fc.array(boeking, { maxLength: 20 })])(
  'the account of an aanslag ends at what the ledger says is open, less what was paid too much',
  (boekingen) => {
    const stand = standUit('a', boekingen.flat());
    const regels = rekeningRegels(stand);
    expect(regels.at(-1)?.naDeze ?? 0n).toBe(stand.openCenten - stand.teVeelOntvangenCenten);
    expect(regels.reduce((sum, { mutatie }) => sum + mutatie.bedragCenten, 0n)).toBe(
      regels.at(-1)?.naDeze ?? 0n,
    );
  },
);
