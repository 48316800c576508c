import type {
  Bezit,
  Huishouden,
  Kwijtscheldingsbeleid,
  Kwijtscheldingsverzoek,
  Maandbedragen,
  Omstandigheden,
} from '@/law/kwijtschelding/verzoek';
import { type Cents, toCents } from '@/platform/cents';
import { toLocalDate } from '@/platform/local-date';

type Afwijking = {
  datum?: string;
  aanslag?: number;
  beleid?: Partial<Kwijtscheldingsbeleid>;
  huishouden?: Partial<Huishouden>;
  maand?: Partial<Record<keyof Maandbedragen, unknown>>;
  bezit?: Partial<Record<keyof Bezit, unknown>>;
  betaaldOp?: string;
  gevraagdOp?: string;
  bezwaarLoopt?: boolean;
  omstandigheden?: Omstandigheden;
};

/** Numbers of cents become Cents; everything else stays. */
const inCents = <T extends object>(values: object): Partial<T> =>
  Object.fromEntries(
    Object.entries(values).map(([key, value]) => [
      key,
      key.endsWith('Centen') && typeof value === 'number' ? toCents(value) : value,
    ]),
  ) as Partial<T>;

const nul: Cents = toCents(0);

const BELEID: Kwijtscheldingsbeleid = { normPercentage: '100', nettoAow: false, extraVermogen: false };
const HUISHOUDEN: Huishouden = { soort: 'alleenstaand', aow: false, kostendelers: 1 };
const BEZIT: Bezit = { banksaldoCenten: nul, autoCenten: nul, autoOnmisbaar: false, overigCenten: nul };
const MAAND: Maandbedragen = {
  inkomenCenten: nul,
  huurCenten: nul,
  huurtoeslagCenten: nul,
  zorgpremieCenten: nul,
  zorgtoeslagCenten: nul,
};

/** A request on 1 July 2026 of a single person without income or assets for 412.00, except for what is given. */
export function makeKwijtscheldingsverzoek(afwijking: Afwijking = {}): Kwijtscheldingsverzoek {
  const { betaaldOp, gevraagdOp, bezwaarLoopt, omstandigheden } = afwijking;
  return {
    datum: toLocalDate(afwijking.datum ?? '2026-07-01'),
    aanslagCenten: toCents(afwijking.aanslag ?? 41_200),
    beleid: { ...BELEID, ...afwijking.beleid },
    huishouden: { ...HUISHOUDEN, ...afwijking.huishouden },
    maand: { ...MAAND, ...inCents<Maandbedragen>(afwijking.maand ?? {}) },
    bezit: { ...BEZIT, ...inCents<Bezit>(afwijking.bezit ?? {}) },
    ...(betaaldOp === undefined ? {} : { betaaldOp: toLocalDate(betaaldOp) }),
    ...(gevraagdOp === undefined ? {} : { gevraagdOp: toLocalDate(gevraagdOp) }),
    ...(bezwaarLoopt === undefined ? {} : { bezwaarLoopt }),
    ...(omstandigheden === undefined ? {} : { omstandigheden }),
  };
}

/** Case K1: bijstand 1,419.46; rent 620, huurtoeslag 345; premium 160, zorgtoeslag 131; bank 900. */
export const K1 = makeKwijtscheldingsverzoek({
  maand: {
    inkomenCenten: 141_946,
    huurCenten: 62_000,
    huurtoeslagCenten: 34_500,
    zorgpremieCenten: 16_000,
    zorgtoeslagCenten: 13_100,
  },
  bezit: { banksaldoCenten: 90_000 },
});

/** Case K3: single worker, 1,450; rent 700, huurtoeslag 300; premium 165, zorgtoeslag 131; norm 90 %. */
export const K3 = makeKwijtscheldingsverzoek({
  beleid: { normPercentage: '90' },
  maand: {
    inkomenCenten: 145_000,
    huurCenten: 70_000,
    huurtoeslagCenten: 30_000,
    zorgpremieCenten: 16_500,
    zorgtoeslagCenten: 13_100,
  },
});

/** Case K4: couple with children, 2,120; rent 780, huurtoeslag 390; premium 320, zorgtoeslag 252; 655.40. */
export const K4 = makeKwijtscheldingsverzoek({
  aanslag: 65_540,
  huishouden: { soort: 'echtpaar' },
  maand: {
    inkomenCenten: 212_000,
    huurCenten: 78_000,
    huurtoeslagCenten: 39_000,
    zorgpremieCenten: 32_000,
    zorgtoeslagCenten: 25_200,
  },
});
