import { sha256 } from '@/platform/sha256';

/** Two rows of one human being or organisation in one gemeente that become one (ADR 0055). Pure. */
export const SAMENVOEGSTATUSSEN = [
  'voorgesteld',
  'uitgevoerd',
  'afgewezen',
  'ingetrokken',
  'teruggedraaid',
] as const;
export type Samenvoegstatus = (typeof SAMENVOEGSTATUSSEN)[number];

export type Samenvoegbesluit = 'samenvoegen' | 'afwijzen' | 'intrekken';

/** A reason shorter than this says nothing to who reads it later. */
export const REDEN_MIN = 10;

export type Samenvoeging = {
  id: string;
  /** The row that is no longer used. */
  dubbelId: string;
  blijftId: string;
  reden: string;
  feiten: string;
  status: Samenvoegstatus;
  voorgesteldDoor: string;
  voorgesteldOp: Date;
  beslotenDoor: string | null;
  beslotenOp: Date | null;
  besluitReden: string | null;
  terugDoor: string | null;
  terugOp: Date | null;
  terugReden: string | null;
  versie: number;
};

/** What is asked of one of the two before they are merged. */
export type Rij = {
  persoonId: string;
  soort: string;
  /** Whether a BSN or RSIN is known. */
  nummer: boolean;
  kvkNummer: string | null;
  /** Name and birth as they are recorded. */
  naam: string;
  geboren: string | null;
  overleden: string | null;
  geheimhouding: boolean;
  /** Ids of what makes collecting wait today. */
  opschortingen: readonly string[];
  samengevoegdMet: string | null;
  /** Other rows were merged into this one. */
  heeftDubbelen: boolean;
  /** A proposal about this row waits. */
  wacht: boolean;
};

type Nee = { ok: false; reden: string; veld?: string };
const nee = (reden: string, veld?: string): Nee => ({
  ok: false,
  reden: `samenvoegen.fout.${reden}`,
  ...(veld === undefined ? {} : { veld }),
});

/** Why these two are not one; null when they may be. Who has a BSN or RSIN never goes into another who has one. */
function waaromNiet(een: Rij, ander: Rij): string | null {
  if (een.persoonId === ander.persoonId) return 'zelfde-rij';
  if (een.samengevoegdMet !== null || ander.samengevoegdMet !== null) return 'al-samengevoegd';
  if (een.soort !== ander.soort) return 'andere-soort';
  if (een.nummer && ander.nummer) return 'twee-nummers';
  if (een.kvkNummer !== null && ander.kvkNummer !== null && een.kvkNummer !== ander.kvkNummer)
    return 'twee-kvk-nummers';
  return null;
}

/**
 * Whether a merge of these two can be proposed, and which row stays: the one with a BSN or RSIN, because files and a
 * log-in find that one; where neither has one the row that was chosen.
 */
export function planVoorstel(
  een: Rij,
  ander: Rij,
  { blijftId, reden }: { blijftId: string; reden: string },
): { ok: true; dubbelId: string; blijftId: string } | Nee {
  const waarom = waaromNiet(een, ander);
  if (waarom !== null) return nee(waarom);
  if (een.wacht || ander.wacht) return nee('wacht-al');
  const gekozen = [een, ander].find(({ persoonId }) => persoonId === blijftId);
  if (gekozen === undefined) return nee('kies-blijvende', 'blijft');
  const dubbel = gekozen === een ? ander : een;
  if (dubbel.nummer) return nee('nummer-blijft', 'blijft');
  if (dubbel.heeftDubbelen) return nee('keten');
  if (reden.trim().length < REDEN_MIN) return nee('reden', 'reden');
  return { ok: true, dubbelId: dubbel.persoonId, blijftId };
}

/** What the two rows are, in one hash: who decides about something else than was proposed is told so. */
export const feitenVan = (dubbel: Rij, blijft: Rij): string =>
  sha256(
    JSON.stringify(
      [dubbel, blijft].map((rij) => [
        rij.persoonId,
        rij.soort,
        rij.nummer,
        rij.kvkNummer,
        rij.naam,
        rij.geboren,
        rij.overleden,
        rij.geheimhouding,
        [...rij.opschortingen].sort(),
      ]),
    ),
  );

/** What stands when somebody decides. */
export type Besluitfeiten = { dubbel: Rij; blijft: Rij; runLoopt: boolean };

/** Whether this decision may be taken by this person: never about his own, and about what was proposed. */
export function planBesluit(
  samenvoeging: Pick<Samenvoeging, 'status' | 'voorgesteldDoor' | 'feiten'>,
  { besluit, reden }: { besluit: Samenvoegbesluit; reden: string | null },
  wie: string,
  { dubbel, blijft, runLoopt }: Besluitfeiten,
): { ok: true; status: Samenvoegstatus } | Nee {
  if (samenvoeging.status !== 'voorgesteld') return nee('al-besloten');
  const eigen = samenvoeging.voorgesteldDoor === wie;
  if (besluit === 'intrekken') return eigen ? { ok: true, status: 'ingetrokken' } : nee('niet-van-u');
  if (eigen) return nee('eigen-voorstel');
  if (besluit === 'afwijzen')
    return (reden ?? '').trim().length < REDEN_MIN
      ? nee('reden', 'reden')
      : { ok: true, status: 'afgewezen' };
  const waarom = waaromNiet(dubbel, blijft);
  if (waarom !== null) return nee(waarom);
  if (dubbel.nummer) return nee('nummer-blijft');
  if (dubbel.heeftDubbelen) return nee('keten');
  if (feitenVan(dubbel, blijft) !== samenvoeging.feiten) return nee('feiten-veranderd');
  return runLoopt ? nee('run-loopt') : { ok: true, status: 'uitgevoerd' };
}

/** Whether a merge can be undone: once, with the reason. */
export function planTerug(
  { status }: Pick<Samenvoeging, 'status'>,
  { reden, runLoopt }: { reden: string; runLoopt: boolean },
): { ok: true } | Nee {
  if (status === 'teruggedraaid') return nee('al-teruggedraaid');
  if (status !== 'uitgevoerd') return nee('niet-uitgevoerd');
  if (reden.trim().length < REDEN_MIN) return nee('reden', 'reden');
  return runLoopt ? nee('run-loopt') : { ok: true };
}

/** Why two rows may be of one person. */
export const VERMOEDENS = ['naam-geboortedatum', 'naam-adres', 'geboortedatum-adres', 'kvk-naam'] as const;
export type Vermoeden = (typeof VERMOEDENS)[number];
