import type { Fout, Ketenuitkomst } from './controle';

const getal = (n: number): string => n.toLocaleString('nl-NL');

/** One line for the screen about one chain. */
export function meldKeten(uitkomst: Ketenuitkomst, metAnker: boolean): string {
  const { keten, naam, fout, zegels, regels, wachtend, verankerd } = uitkomst;
  const wat = `${naam}, ${keten.journaal}`;
  if (fout) return `NIET GOED  ${wat}: ${meldFout(fout, keten.journaal, keten.van)}`;
  const los = metAnker && !verankerd && zegels > 0 ? ' Let op: deze keten staat niet in het anker.' : '';
  return `goed       ${wat}: ${getal(regels)} regels, ${getal(zegels)} zegels, ${getal(wachtend)} wachten nog op een zegel.${los}`;
}

/** What is wrong, in plain words, with table and number. */
function meldFout(fout: Fout, journaal: string, van: 'gemeente' | 'kantoor'): string {
  const tabel = van === 'kantoor' ? 'kantoor_zegel' : 'zegel';
  switch (fout.soort) {
    case 'regel-veranderd':
      return `tabel ${journaal}, regel ${fout.id}: niet zoals hij geschreven is${inZegel(fout.zegel)}.${
        journaal === 'verwerking' ? ' Of wie er keek (tabel wie_keek) is veranderd of weg.' : ''
      }`;
    case 'regel-zonder-sleutel':
      return `tabel ${journaal}, regel ${fout.id}: niet door Kohier geschreven${inZegel(fout.zegel)}.`;
    case 'regels-anders':
      return fout.staat === fout.hoort
        ? `tabel ${tabel}, zegel ${fout.zegel}: er staan andere regels in tabel ${journaal}, of in een andere volgorde.`
        : `tabel ${tabel}, zegel ${fout.zegel}: hierin horen ${getal(fout.hoort)} regels van tabel ${journaal}, er staan er ${getal(fout.staat)}.`;
    case 'zegel-ontbreekt':
      return `tabel ${tabel}: zegel ${fout.zegel} ontbreekt.`;
    case 'zegel-veranderd':
      return `tabel ${tabel}, zegel ${fout.zegel}: niet zoals het gemaakt is.`;
    case 'anders-dan-anker':
      return `tabel ${tabel}, zegel ${fout.zegel}: het anker kent een ander zegel met dit nummer.`;
    case 'anker-mist':
      return `zegel ${fout.zegel} ontbreekt in het anker, terwijl latere er wel staan.`;
    case 'einde-weg':
      return `tabel ${tabel}: het einde is weg. Het laatste zegel is ${fout.zegel}, het anker kent zegel ${fout.anker}.`;
    case 'wie-zonder-regel':
      return `tabel wie_keek, operatie ${fout.operatie}: hoort bij geen regel van tabel verwerking.`;
  }
}

const inZegel = (zegel: number | null): string =>
  zegel === null ? ' (nog niet verzegeld)' : ` (zegel ${zegel})`;
