import type { SeedInstelling } from './tenants.data';

/** Calling as S3 has it: at most 10,000 in one try, and some who are not called to compare with. The DPIA is one of the demonstration. */
export const voorbellen = (vanaf: string): SeedInstelling => ({
  soort: 'voorbellen',
  waarde: {
    dpia: 'DPIA sociaal incasseren, demonstratie',
    maximumPerLijst: 10_000,
    controleProcent: 20,
    maximumPogingen: 3,
    afspraakDagen: 14,
    stopNa: 50,
    stopOnderProcent: 10,
  },
  vanaf,
  bron: 'Demonstratie: S3 noemt hoogstens 10.000 klanten; de andere getallen kiest het kantoor zelf',
  zekerheid: 'te-bevestigen',
});
