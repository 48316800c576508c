import { readBedrag } from './bedrag';
import {
  type Antwoord,
  type Antwoorden,
  optiesVan,
  type Veldsoort,
  type Vraag,
  type Vraagregels,
} from './vragen';

/** What is wrong with one field: the key of a sentence. */
export type Veldfout = { veld: string; sleutel: string };

/** Longer than this no short description is. */
const MAX_TEKST = 200;

type Gelezen = { waarde: string } | { fout: string };

function readVinkjes(
  veld: Veldsoort & { soort: 'vinkjes' },
  opties: readonly string[],
  getypt: Antwoord,
): Gelezen {
  const gekozen = opties.filter((optie) => getypt[`${veld.naam}-${optie}`] === 'ja');
  if (gekozen.length === 0 && !veld.leegMag) return { fout: 'antwoord.kies-een' };
  if (veld.alleen !== undefined && gekozen.includes(veld.alleen) && gekozen.length > 1)
    return { fout: 'antwoord.niet-samen' };
  return { waarde: gekozen.join(' ') };
}

function readVeld(veld: Exclude<Veldsoort, { soort: 'vinkjes' }>, getypt: Antwoord): Gelezen {
  const tekst = (getypt[veld.naam] ?? '').trim();
  switch (veld.soort) {
    case 'bedrag': {
      const gelezen = readBedrag(tekst);
      return gelezen.ok ? { waarde: gelezen.centen.toString() } : { fout: gelezen.fout };
    }
    case 'aantal': {
      const aantal = /^\d{1,4}$/.test(tekst) ? Number(tekst) : null;
      if (aantal === null) return { fout: 'antwoord.aantal' };
      return aantal < veld.min || aantal > veld.max
        ? { fout: 'antwoord.aantal-buiten' }
        : { waarde: `${aantal}` };
    }
    case 'keuze': {
      const keuze = tekst === '' ? veld.standaard : tekst;
      return keuze !== undefined && veld.opties.includes(keuze)
        ? { waarde: keuze }
        : { fout: 'antwoord.kies' };
    }
    case 'tekst':
      if (tekst === '') return { fout: 'antwoord.vertel' };
      return tekst.length > MAX_TEKST ? { fout: 'fouten.te-lang' } : { waarde: tekst };
  }
}

/**
 * What was typed at a question, as an answer, or every field that cannot be taken with why. Ticks come as
 * `<veld>-<keuze>`, as a form sends them.
 */
export function readAntwoord(
  vraag: Vraag,
  getypt: Antwoord,
  antwoorden: Antwoorden,
  regels: Vraagregels,
): { ok: true; antwoord: Antwoord } | { ok: false; fouten: readonly Veldfout[] } {
  const gelezen = vraag.velden.map((veld) => ({
    veld: veld.naam,
    ...(veld.soort === 'vinkjes'
      ? readVinkjes(veld, optiesVan(veld, vraag, antwoorden, regels), getypt)
      : readVeld(veld, getypt)),
  }));
  const fouten = gelezen.flatMap((rij) => ('fout' in rij ? [{ veld: rij.veld, sleutel: rij.fout }] : []));
  if (fouten.length > 0) return { ok: false, fouten };
  return {
    ok: true,
    antwoord: Object.fromEntries(gelezen.flatMap((rij) => ('waarde' in rij ? [[rij.veld, rij.waarde]] : []))),
  };
}
