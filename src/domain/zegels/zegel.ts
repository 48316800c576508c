import { createHash, createHmac } from 'node:crypto';

/** The journals of a gemeente that are sealed. Who looked (`wie_keek`) is in the hash of the lines of verwerking. */
export const JOURNALEN = ['audit', 'verwerking'] as const;
export type Journaal = (typeof JOURNALEN)[number];

/** One chain of seals: of one journal of one gemeente, or of the audit of one kantoor. */
export type Keten =
  | { van: 'gemeente'; id: number; journaal: Journaal }
  | { van: 'kantoor'; id: number; journaal: 'kantoor_audit' };

export type Zegel = {
  /** Without a gap, from 1. */
  nummer: number;
  /** `begin` while lines from before there were keys are sealed; never again after the first `vervolg`. */
  soort: 'begin' | 'vervolg';
  /** The last line in it. */
  totXact: bigint;
  totId: string;
  aantal: number;
  /** Lines in this seal and all before it. */
  totaal: number;
  regelsHash: string;
  gemaaktOp: Date;
  vorige: string;
  zegel: string;
};

/** What a seal needs of a line: where it stands in the order, and its keyed hash. */
export type Zegelregel = { xact: bigint; id: string; rijHash: string };

/** The name of a chain, in a file and in the seal itself. */
export const ketenNaam = (keten: Keten): string => `${keten.van}-${keten.id}-${keten.journaal}`;

/** The hash over the lines of a seal, in their order. */
export function startRegelsHash(): { add: (regel: Zegelregel) => void; end: () => string } {
  const hash = createHash('sha256');
  return {
    add: ({ xact, id, rijHash }) => hash.update(`${xact} ${id} ${rijHash}\n`),
    end: () => hash.digest('hex'),
  };
}

/** The HMAC over all that a seal says. */
export const signZegel = (key: Buffer, keten: Keten, z: Omit<Zegel, 'zegel'>): string =>
  createHmac('sha256', key)
    .update(
      JSON.stringify([
        [ketenNaam(keten), z.nummer, z.soort, z.totXact.toString(), z.totId, z.aantal, z.totaal],
        [z.regelsHash, z.gemaaktOp.toISOString(), z.vorige],
      ]),
    )
    .digest('hex');

/** The seal that follows on `laatste` over these lines, which are there. */
export function nextZegel(
  key: Buffer,
  keten: Keten,
  laatste: Zegel | null,
  regels: readonly [Zegelregel, ...Zegelregel[]],
  feiten: { oud: boolean; nu: Date },
): Zegel {
  const hash = startRegelsHash();
  for (const regel of regels) hash.add(regel);
  const tot = regels.at(-1) ?? regels[0];
  const body: Omit<Zegel, 'zegel'> = {
    nummer: (laatste?.nummer ?? 0) + 1,
    soort: feiten.oud && laatste?.soort !== 'vervolg' ? 'begin' : 'vervolg',
    totXact: tot.xact,
    totId: tot.id,
    aantal: regels.length,
    totaal: (laatste?.totaal ?? 0) + regels.length,
    regelsHash: hash.end(),
    gemaaktOp: feiten.nu,
    vorige: laatste?.zegel ?? '',
  };
  return { ...body, zegel: signZegel(key, keten, body) };
}

/** The chains of a kantoor and these gemeenten. */
export const listKetens = (kantoorId: number, gemeenten: readonly number[]): Keten[] => [
  { van: 'kantoor', id: kantoorId, journaal: 'kantoor_audit' },
  ...gemeenten.flatMap((id) => JOURNALEN.map((journaal): Keten => ({ van: 'gemeente', id, journaal }))),
];
