import { isBelastingsoort } from '@/law/heffing/belastingsoort';
import { fromDatabaseDate, fromDatabaseDateOrNull } from '@/platform/database-date';
import type { LocalDate } from '@/platform/local-date';
import { type AdresRij, adresOf, formatAdres } from '../personen/persoon';
import type { Regelfeiten, Regelkeuzes } from './aanslagregel';

/** One line with everything its amount follows from: give it to `explainAanslagregel`. */
export type AanslagregelView = Regelfeiten & {
  id: string;
  volgnummer: number;
  tariefId: string;
  verordening: {
    id: string;
    naam: string;
    publicatie: string | null;
    bron: string;
    zekerheid: 'geverifieerd' | 'contract' | 'te-bevestigen';
  };
  object: {
    id: string;
    wozObjectnummer: string;
    soort: 'woning' | 'niet-woning';
    adres: string;
    /** The value of the belastingjaar that held when it was imposed. */
    wozWaardeEuro: bigint | null;
    waardepeildatum: LocalDate | null;
  } | null;
  /** Part of the year that was levied, 12 / 12 for all of it. */
  deel: { teller: number; noemer: number };
  bedragCenten: bigint;
};

/** The values that held when it was imposed, the last first: a later uitspraak does not change what stood on a biljet. */
export const waardenBij = ({ belastingjaar, opgelegdOp }: { belastingjaar: number; opgelegdOp: Date }) => ({
  where: { belastingjaar, vaststelling: { status: 'vastgesteld', beslotenOp: { lte: opgelegdOp } } },
  orderBy: [{ vaststelling: { beslotenOp: 'desc' as const } }, { volgnummer: 'desc' as const }],
  take: 1,
});

type ObjectRij = {
  id: string;
  wozObjectnummer: string;
  soort: string;
  adres: AdresRij | null;
  locatieomschrijving: string | null;
  waarden: { waardeEuro: bigint; waardepeildatum: Date }[];
};
export type RegelRij = {
  id: string;
  volgnummer: number;
  belastingsoort: string;
  tariefId: string;
  aantal: bigint;
  deelTeller: number;
  deelNoemer: number;
  gebeurtenis: string | null;
  gebeurtenisOp: Date | null;
  bedragCenten: bigint;
  tarief: {
    code: string;
    percentage: { toString(): string } | null;
    bedragCenten: bigint | null;
    verordening: {
      id: string;
      naam: string;
      publicatie: string | null;
      bron: string;
      zekerheid: string;
      keuzes: unknown;
    };
  };
  object: ObjectRij | null;
};

/** One line as it is read, with everything its amount follows from. */
export function toRegel(rij: RegelRij): AanslagregelView {
  if (!isBelastingsoort(rij.belastingsoort))
    throw new Error(`Unknown belastingsoort of aanslagregel ${rij.id}`);
  const { tarief } = rij;
  const { id, naam, publicatie, bron, zekerheid } = tarief.verordening;
  const datum = fromDatabaseDateOrNull(rij.gebeurtenisOp);
  return {
    id: rij.id,
    volgnummer: rij.volgnummer,
    belastingsoort: rij.belastingsoort,
    tariefId: rij.tariefId,
    tarief: {
      code: tarief.code,
      percentage: tarief.percentage?.toString() ?? null,
      bedragCenten: tarief.bedragCenten,
    },
    keuzes: tarief.verordening.keuzes as Regelkeuzes,
    verordening: { id, naam, publicatie, bron, zekerheid: zekerheid as 'geverifieerd' },
    object: rij.object && toObject(rij.object),
    aantal: rij.aantal,
    deel: { teller: rij.deelTeller, noemer: rij.deelNoemer },
    gebeurtenis: datum && { soort: rij.gebeurtenis === 'einde' ? 'einde' : 'begin', datum },
    bedragCenten: rij.bedragCenten,
  };
}

function toObject(rij: ObjectRij): NonNullable<AanslagregelView['object']> {
  const [waarde] = rij.waarden;
  const adres = rij.adres && adresOf(rij.adres);
  return {
    id: rij.id,
    wozObjectnummer: rij.wozObjectnummer,
    soort: rij.soort === 'woning' ? 'woning' : 'niet-woning',
    // The line of an object is never without a name: the biljet says by its number which one it is.
    adres: adres ? formatAdres(adres) : (rij.locatieomschrijving ?? rij.wozObjectnummer),
    wozWaardeEuro: waarde?.waardeEuro ?? null,
    waardepeildatum: waarde ? fromDatabaseDate(waarde.waardepeildatum) : null,
  };
}
