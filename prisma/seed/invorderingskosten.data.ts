import type { SeedInstelling } from './tenants.data';

/**
 * Who gets the costs of collection. Only S3 speaks of it ("invorderbaten" go to the exploitation of the kantoor); whether
 * earlier costs count with a dwangbevel, and up to what amount a colleague may take costs back, no source says.
 */
export const invorderingskosten = (vanaf: string): SeedInstelling => ({
  soort: 'invorderingskosten',
  waarde: {
    begunstigdeAanmaning: 'kantoor',
    begunstigdeDwangbevel: 'kantoor',
    begunstigdeVervolging: 'kantoor',
    eerdereKostenTellenMee: false,
    terugnemenTotEuro: 100,
  },
  vanaf,
  bron: 'GBLT Sociaal Incasseren: de opbrengst van de kosten is voor het kantoor. De andere keuzes hebben nog geen bron',
  zekerheid: 'te-bevestigen',
});
