import { z } from 'zod';
import { betalingsregelingVorm } from './betalingsregelingvorm';
import { OVERAL, regelsVoor } from './instellingregels';
import { oninbaarVorm } from './oninbaarvorm';
import { heelGetal, jaNee, keuze, tekst } from './waardevorm';

const begunstigde = keuze(['gemeente', 'kantoor', 'deurwaarder']);

const termijn = z.object({
  aantal: heelGetal(0, 400),
  eenheid: keuze(['dag', 'week', 'maand']),
});

/** A step of the invorderingspad: whether it is taken, how long after the one before it, from which amount, who agrees. */
const padstap = z.object({
  wel: jaNee,
  /** After the dagtekening of the step before it; for the first one after the last day to pay. */
  na: termijn,
  minimumEuro: heelGetal(0, 10_000),
  akkoord: keuze(['invorderingsambtenaar', 'directeur']),
  /** For one claim, outside a run. Absent: a herinnering by whoever prepares it, the others with a second person. */
  los: keuze(['direct', 'tweede-persoon', 'niet']).optional(),
});
const pad = z
  .object({
    /** Nothing in the law says how long a herinnering gives: `betaaldagen` does. */
    herinnering: padstap.extend({ betaaldagen: heelGetal(1, 60) }),
    aanmaning: padstap,
    dwangbevel: padstap,
    /** What may come later: kept with its interval, not taken from here. */
    vordering: termijn.optional(),
    hernieuwdBevel: termijn.optional(),
  })
  // Invorderingswet 11 and 12: no dwangbevel without an aanmaning.
  .refine((p) => p.aanmaning.wel || !p.dwangbevel.wel, {
    error: 'fouten.dwangbevel-zonder-aanmaning',
    path: ['dwangbevel', 'wel'],
  });

/** The settings about what is not paid in time. */
export const invorderVormen = {
  incassonormen: z.object({
    /** Part of the aanslagregeling that is collected after so many months, in thousandths (995 = 99,5 %). */
    doelen: z
      .array(z.object({ naMaanden: heelGetal(1, 120), promille: heelGetal(1, 1000) }))
      .max(6, 'fouten.te-lang'),
  }),
  /** Which steps of collection are taken, when, from which amount and with whose akkoord (L-02, L-03, L-06). */
  invorderingspad: z.object({ natuurlijk: pad, anders: pad }),
  /** What an inwoner may agree himself about paying in parts (Leidraad 25.5); beyond it a person decides. */
  betalingsregeling: betalingsregelingVorm,
  /** Who gets the costs of collection (G-12; only S3 speaks of it), and what needs more than one colleague to take back. */
  invorderingskosten: z.object({
    begunstigdeAanmaning: begunstigde,
    begunstigdeDwangbevel: begunstigde,
    /** Of the acts that follow on a dwangbevel. */
    begunstigdeVervolging: begunstigde,
    /** Who bears the interest that is paid to a citizen (Iw 28a); absent: the gemeente, whose tax it is. */
    lastRentevergoeding: keuze(['gemeente', 'kantoor']).optional(),
    /** Whether earlier costs are part of the sum by which a dwangbevel is charged: the Kostenwet does not say it. */
    eerdereKostenTellenMee: jaNee,
    /** Above this amount only the invorderingsambtenaar decides on taking costs back. */
    terugnemenTotEuro: heelGetal(0, 100_000),
  }),
  /**
   * Whether interest is charged on late payments (Iw 28), by decision of the college or the dagelijks bestuur (Gemeentewet
   * 231, derde lid). Rate and rounding are those of the Rijk; the threshold too, where none is named. Absent: nothing is charged.
   */
  invorderingsrente: z.object({ inRekening: jaNee, drempelEuro: heelGetal(0, 500).optional() }),
  oninbaar: oninbaarVorm,
  /** After how many days without contact about a claim that is late somebody is told (M-07). */
  stilte: z.object({ dagen: heelGetal(7, 366) }),
  /**
   * Calling before a dwangbevel (S3, 2A): on whose DPIA, how many, who is only compared with, and when it stops by itself.
   * Absent: nobody is called (M-14).
   */
  voorbellen: z.object({
    dpia: tekst(200),
    maximumPerLijst: heelGetal(1, 10_000),
    controleProcent: heelGetal(0, 50),
    maximumPogingen: heelGetal(1, 10),
    afspraakDagen: heelGetal(1, 31),
    stopNa: heelGetal(1, 10_000),
    stopOnderProcent: heelGetal(0, 100),
  }),
};

export const invorderRegels = regelsVoor<keyof typeof invorderVormen>({
  incassonormen: OVERAL,
  invorderingspad: OVERAL,
  betalingsregeling: OVERAL,
  invorderingsrente: OVERAL,
  oninbaar: OVERAL,
  invorderingskosten: { niveaus: ['gemeente', 'kantoor'], erft: 'altijd', einde: 'nee' },
  stilte: OVERAL,
  voorbellen: OVERAL,
});
