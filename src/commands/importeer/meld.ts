import { describeFout, type Fout } from '@/domain/runs/bestand';
import type { Uitkomst } from '@/domain/runs/import-bestand';

const SHOWN = 20;
const getal = new Intl.NumberFormat('nl-NL');

/** What a person at the keyboard reads about one file, in Dutch. */
export function meldUitkomst(naam: string, uitkomst: Uitkomst, seconds: number): string {
  switch (uitkomst.soort) {
    case 'al-geladen':
      return `${naam}: al geladen, niets gedaan.`;
    case 'bezig':
      return `${naam}: wordt op dit moment al ingelezen. Is dat gestopt? Probeer het over een halve minuut opnieuw.`;
    case 'geladen': {
      const { regels, sommen, geraakt } = uitkomst.totalen;
      const counts = Object.entries(geraakt).map(([wat, aantal]) => `${getal.format(aantal)} ${wat}`);
      const sums = Object.entries(sommen).map(([wat, som]) => `${wat}: ${getal.format(BigInt(som))}`);
      const rate = seconds > 0 ? `, ${getal.format(Math.round(regels / seconds))} regels/s` : '';
      const time = `${seconds.toFixed(1).replace('.', ',')} s${rate}`;
      const geladen = [
        `${naam}: ${getal.format(regels)} regels geladen (${counts.join(', ')})`,
        ...sums,
        time,
      ].join('; ');
      const { opmerkingen = 0 } = uitkomst.totalen;
      if (opmerkingen === 0) return geladen;
      return [
        `${geladen}; ${getal.format(opmerkingen)} opmerkingen:`,
        ...list(uitkomst.opmerkingen, opmerkingen),
      ].join('\n');
    }
    case 'afgekeurd': {
      const { fouten, aantalFouten } = uitkomst;
      return [
        `${naam}: afgekeurd, er is niets van geladen. ${getal.format(aantalFouten)} fouten:`,
        ...list(fouten, aantalFouten),
      ].join('\n');
    }
  }
}

/** The first lines of a report, and how many more there are. */
function list(fouten: readonly Fout[], totaal: number): string[] {
  const lines = fouten.slice(0, SHOWN).map((fout) => `  ${describeFout(fout)}`);
  const more = totaal - lines.length;
  return more > 0 ? [...lines, `  en nog ${getal.format(more)}`] : lines;
}
