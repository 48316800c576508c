import type { Regelstand } from '@/platform/line-mac';
import { type Keten, signZegel, startRegelsHash, type Zegel, type Zegelregel } from './zegel';

/** The first thing in a chain that is not as it was written. */
export type Bevinding =
  | { soort: 'regel-veranderd' | 'regel-zonder-sleutel'; id: string; zegel: number | null }
  | { soort: 'regels-anders'; zegel: number; hoort: number; staat: number }
  | { soort: 'zegel-ontbreekt' | 'zegel-veranderd' | 'anders-dan-anker' | 'anker-mist'; zegel: number }
  | { soort: 'einde-weg'; zegel: number; anker: number };

export type Uitkomst = {
  fout: Bevinding | null;
  zegels: number;
  regels: number;
  /** Lines after the last seal. */
  wachtend: number;
};

/** What stood outside the database: hash of each seal by its number. Null where nothing is kept there. */
export type Ankerstand = ReadonlyMap<number, string> | null;

/**
 * Walks along one chain: all lines are offered in the order of xact and id, and the first that is wrong is kept. With
 * `na` it begins after that seal, for a look at the end of the chain alone.
 */
export function startZegeltoets(
  key: Buffer,
  keten: Keten,
  zegels: readonly Zegel[],
  anker: Ankerstand,
  na: Zegel | null = null,
): { regel: (regel: Zegelregel & { stand: Regelstand }) => void; einde: () => Uitkomst } {
  const laatsteAnker = anker ? Math.max(0, ...anker.keys()) : 0;
  const uitkomst: Uitkomst = { fout: null, zegels: 0, regels: 0, wachtend: 0 };
  let vorige = na;
  let at = 0;
  let open = false;
  let aantal = 0;
  let hash = startRegelsHash();
  const report = (fout: Bevinding | null): void => {
    uitkomst.fout ??= fout;
  };

  /** What the seal itself says, before any of its lines. */
  const begin = (zegel: Zegel): void => {
    open = true;
    report(judgeZegel(key, keten, zegel, vorige));
    report(judgeAnker(zegel, anker, laatsteAnker));
  };
  const sluit = (zegel: Zegel): void => {
    if (!open) begin(zegel);
    if (aantal !== zegel.aantal || hash.end() !== zegel.regelsHash)
      report({ soort: 'regels-anders', zegel: zegel.nummer, hoort: zegel.aantal, staat: aantal });
    vorige = zegel;
    at++;
    open = false;
    aantal = 0;
    hash = startRegelsHash();
    uitkomst.zegels++;
  };

  return {
    regel: (regel) => {
      for (let z = zegels[at]; z && isAfter(regel, z) && !uitkomst.fout; z = zegels[at]) sluit(z);
      if (uitkomst.fout) return;
      const zegel = zegels[at];
      if (zegel && !open) begin(zegel);
      uitkomst.regels++;
      report(judgeRegel(regel, zegel ?? null, vorige));
      if (zegel) {
        hash.add(regel);
        aantal++;
      } else uitkomst.wachtend++;
    },
    einde: () => {
      for (let z = zegels[at]; z && !uitkomst.fout; z = zegels[at]) sluit(z);
      const laatste = vorige?.nummer ?? 0;
      if (laatsteAnker > laatste) report({ soort: 'einde-weg', zegel: laatste, anker: laatsteAnker });
      return uitkomst;
    },
  };
}

const isAfter = (regel: Zegelregel, { totXact, totId }: Zegel): boolean =>
  regel.xact > totXact || (regel.xact === totXact && regel.id > totId);

function judgeZegel(key: Buffer, keten: Keten, zegel: Zegel, vorige: Zegel | null): Bevinding | null {
  const { nummer } = zegel;
  const volgt = (vorige?.nummer ?? 0) + 1;
  if (nummer !== volgt) return { soort: 'zegel-ontbreekt', zegel: volgt };
  const past =
    zegel.vorige === (vorige?.zegel ?? '') &&
    zegel.totaal === (vorige?.totaal ?? 0) + zegel.aantal &&
    !(zegel.soort === 'begin' && vorige?.soort === 'vervolg') &&
    signZegel(key, keten, zegel) === zegel.zegel;
  return past ? null : { soort: 'zegel-veranderd', zegel: nummer };
}

function judgeAnker({ nummer, zegel }: Zegel, anker: Ankerstand, laatsteAnker: number): Bevinding | null {
  if (!anker || nummer > laatsteAnker) return null;
  const known = anker.get(nummer);
  if (known === undefined) return { soort: 'anker-mist', zegel: nummer };
  return known === zegel ? null : { soort: 'anders-dan-anker', zegel: nummer };
}

function judgeRegel(
  { id, stand }: Zegelregel & { stand: Regelstand },
  zegel: Zegel | null,
  vorige: Zegel | null,
): Bevinding | null {
  const nummer = zegel?.nummer ?? null;
  if (stand === 'fout') return { soort: 'regel-veranderd', id, zegel: nummer };
  // Who cannot make a keyed hash could write a line as they were before: only the first seals hold those.
  const magOud = zegel ? zegel.soort === 'begin' : vorige?.soort !== 'vervolg';
  return stand === 'oud' && !magOud ? { soort: 'regel-zonder-sleutel', id, zegel: nummer } : null;
}
