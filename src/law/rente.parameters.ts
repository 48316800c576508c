import { type Cents, toCents } from '@/platform/cents';
import { dated } from './dated';
import { uriw } from './regelingen';

const BESLUIT = {
  regeling: 'Besluit belasting- en invorderingsrente',
  vindplaats: 'Stb. 2025, 383 en voorgangers',
};

const GECONTROLEERD = '2026-11-28';

type Rij = { vanaf: string; tot?: string; waarde: string };

/** The decree for 2027 was not seen: the last percentage is used with the mark and the reason for it. */
const NIET_BEVESTIGD: Rij = { vanaf: '2027-01-01', waarde: '4.3' };

const venster = (rij: Rij) => ({
  ...rij,
  bron: BESLUIT,
  gecontroleerdOp: GECONTROLEERD,
  zekerheid: rij === NIET_BEVESTIGD ? ('te-bevestigen' as const) : ('geverifieerd' as const),
});

/** Yearly interest that is charged on late payment. */
export const invorderingsrentepercentage = dated<string>(
  'invorderingsrente in rekening te brengen',
  'procent per jaar',
  [
    { vanaf: '2020-01-01', tot: '2020-03-23', waarde: '4' },
    { vanaf: '2020-03-23', tot: '2022-07-01', waarde: '0.01' },
    { vanaf: '2022-07-01', tot: '2023-01-01', waarde: '1' },
    { vanaf: '2023-01-01', tot: '2023-07-01', waarde: '2' },
    { vanaf: '2023-07-01', tot: '2024-01-01', waarde: '3' },
    { vanaf: '2024-01-01', tot: '2026-01-01', waarde: '4' },
    { vanaf: '2026-01-01', tot: '2027-01-01', waarde: '4.3' },
    NIET_BEVESTIGD,
  ].map(venster),
);

/** Yearly interest that is paid to the taxpayer on a late refund; one rate both ways since 2024. */
export const rentepercentageTeVergoeden = dated<string>(
  'invorderingsrente te vergoeden',
  'procent per jaar',
  [
    { vanaf: '2020-06-01', tot: '2023-07-01', waarde: '4' },
    { vanaf: '2023-07-01', tot: '2024-01-01', waarde: '6' },
    { vanaf: '2024-01-01', tot: '2026-01-01', waarde: '4' },
    { vanaf: '2026-01-01', tot: '2027-01-01', waarde: '4.3' },
    NIET_BEVESTIGD,
  ].map(venster),
);

/** Interest up to and including this amount is not charged. Indexed every five years. */
export const rentedrempel = dated<Cents>('drempel invorderingsrente', 'centen', [
  {
    vanaf: '2020-01-01',
    tot: '2026-01-01',
    waarde: toCents(2300),
    bron: uriw('33'),
    gecontroleerdOp: GECONTROLEERD,
    zekerheid: 'geverifieerd',
  },
  {
    vanaf: '2026-01-01',
    tot: '2031-01-01',
    waarde: toCents(4900),
    bron: uriw('33'),
    gecontroleerdOp: GECONTROLEERD,
    zekerheid: 'geverifieerd',
  },
]);
