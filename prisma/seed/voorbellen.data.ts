import type { SeedInstelling } from './tenants.data';

const BELLEN = {
  dpia: 'DPIA sociaal incasseren, demonstratie',
  maximumPerLijst: 10_000,
  controleProcent: 20,
  maximumPogingen: 3,
  afspraakDagen: 14,
  stopNa: 50,
  stopOnderProcent: 10,
};

/** Calling as S3 has it: at most 10,000 in one try, and some who are not called to compare with. The DPIA is one of the demonstration. */
export const voorbellen = (vanaf: string): SeedInstelling => ({
  soort: 'voorbellen',
  waarde: BELLEN,
  vanaf,
  bron: 'Demonstratie: S3 noemt hoogstens 10.000 klanten; de andere getallen kiest het kantoor zelf',
  zekerheid: 'te-bevestigen',
});

/** Where so few can be called that everybody is: nobody is left to compare with. */
export const voorbellenAlmelo = (vanaf: string): SeedInstelling => ({
  soort: 'voorbellen',
  waarde: { ...BELLEN, controleProcent: 0 },
  vanaf,
  bron: 'Demonstratie: Almelo belt iedereen, omdat het er weinig zijn',
  zekerheid: 'te-bevestigen',
});
