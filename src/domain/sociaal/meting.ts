import { type Cents, toCents } from '@/platform/cents';

/** What calling did here, measured beside the annex of S3 (T-06). Pure. */

/** Of who was to be called, or of who was only compared with: claims, and what became of them. */
export type Meetgroep = { aanslagen: number; betaald: number; dwangbevel: number };

export type Meting = {
  bellen: Meetgroep;
  controle: Meetgroep;
  /** Of the last twelve months. */
  jaar: { dwangbevelen: number; kosten: Cents; hernieuwd: number; beslag: number };
};

/** With fewer claims than this on a side a difference says little. */
export const METING_MINIMUM = 100;

export const LEGE_METING: Meting = {
  bellen: { aanslagen: 0, betaald: 0, dwangbevel: 0 },
  controle: { aanslagen: 0, betaald: 0, dwangbevel: 0 },
  jaar: { dwangbevelen: 0, kosten: toCents(0), hernieuwd: 0, beslag: 0 },
};

const sum = (x: Meetgroep, y: Meetgroep): Meetgroep => ({
  aanslagen: x.aanslagen + y.aanslagen,
  betaald: x.betaald + y.betaald,
  dwangbevel: x.dwangbevel + y.dwangbevel,
});

/** Two gemeenten measured together. */
export const addMeting = (x: Meting, y: Meting): Meting => ({
  bellen: sum(x.bellen, y.bellen),
  controle: sum(x.controle, y.controle),
  jaar: {
    dwangbevelen: x.jaar.dwangbevelen + y.jaar.dwangbevelen,
    kosten: toCents(x.jaar.kosten + y.jaar.kosten),
    hernieuwd: x.jaar.hernieuwd + y.jaar.hernieuwd,
    beslag: x.jaar.beslag + y.jaar.beslag,
  },
});

/** The own figures in the terms of the simulation, as decimal text; null where there is nothing to divide by. */
export type EigenCijfers = {
  dwangbevelen: number;
  /** What paid more among the called than among the others; never less than nothing. */
  aandeelBetaald: string | null;
  aandeelHernieuwdBevel: string | null;
  aandeelBeslag: string | null;
  kostenDwangbevel: string | null;
};

const DECIMALEN = 4;
const share = (deel: number, geheel: number): string | null =>
  geheel === 0 ? null : Math.min(deel / geheel, 1).toFixed(DECIMALEN);

export function eigenCijfers({ bellen, controle, jaar }: Meting): EigenCijfers {
  const gemeten = bellen.aanslagen > 0 && controle.aanslagen > 0;
  const verschil = gemeten ? bellen.betaald / bellen.aanslagen - controle.betaald / controle.aanslagen : 0;
  return {
    dwangbevelen: jaar.dwangbevelen,
    aandeelBetaald: gemeten ? Math.max(verschil, 0).toFixed(DECIMALEN) : null,
    aandeelHernieuwdBevel: share(jaar.hernieuwd, jaar.dwangbevelen),
    aandeelBeslag: share(jaar.beslag, jaar.dwangbevelen),
    kostenDwangbevel:
      jaar.dwangbevelen === 0 ? null : (Number(jaar.kosten) / 100 / jaar.dwangbevelen).toFixed(2),
  };
}
