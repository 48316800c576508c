import type { Grens, Recht } from '@/platform/acting-for';
import type { LocalDate } from '@/platform/local-date';
import { LETTER_LINE_MAX } from '@/platform/printable';
import { createWords } from '@/platform/translator';
import aanschrijving from '@/texts/nl/aanschrijving.json';
import { aanhef, aanschrijfregels, type Geadresseerde } from './aanschrijving';
import { type GedateerdAdres, geldigOp, schrijfadresOp, vensterregels } from './geadresseerde';
import { eigenNaam, type Naam } from './naam';

/**
 * To whom a letter about somebody goes who lives and is represented (B-02). A curator and a bewindvoerder represent him
 * in and out of law and get all that is within their scope (BW 1:381 and 1:386; 1:441, first paragraph). A
 * gemachtigde gets the letters of what he may do for him (Awb 2:1; of a bezwaar by Awb 6:17). What is announced to the
 * debtor himself stays his own: the biljet and the acts of collection (Iw 8, 11 and 13).
 */

const words = createWords<typeof aanschrijving>({ locale: 'nl', messages: aanschrijving });

/** In the order in which they go before each other. A mentor decides about care (BW 1:453) and gets no letter of ours. */
export const BIJ_LEVEN = ['curator', 'bewindvoerder', 'gemachtigde'] as const;
type Rol = (typeof BIJ_LEVEN)[number];

/** Of what a gemachtigde gets the letters, where his scope has it. */
const VOOR_GEMACHTIGDE: readonly Recht[] = ['bezwaar', 'kwijtschelding', 'regeling'];

/** What a letter is about: what somebody must be allowed to do to get it, and the case that it belongs to. */
export type Briefonderwerp = { recht: Recht; zaakId: string | null };

/** Somebody of whom is recorded that he acts for one who lives. */
export type Vertegenwoordiger = Geadresseerde & {
  persoonId: string;
  rol: Rol;
  rechten: readonly Recht[];
  /** Within which limit a machtiging of the citizen himself holds, and whether it is to read along only. */
  grens: Grens;
  leestMee: boolean;
  vanaf: LocalDate;
  tot: LocalDate | null;
  adressen: readonly GedateerdAdres[];
};

type Adressering = { aan: string[]; regels: string[]; aanhef: string; vertegenwoordigerId: string };

/** What stands in the window has no more lines than this. */
const VENSTER_MAX = 7;

/**
 * How a letter about `over` is addressed to who represents somebody on a day, or null: then it is for himself. Of two
 * with one role who helps with this very case goes first, then who came last. One who died, or of whom no address is known, is passed over: a letter to
 * the person himself says more than none.
 */
export function aanVertegenwoordiger(
  naam: Naam,
  vertegenwoordigers: readonly Vertegenwoordiger[],
  op: LocalDate,
  over: Briefonderwerp,
): Adressering | null {
  const [eerste] = vertegenwoordigers
    .filter((v) => v.overlijdensdatum === null && geldigOp(v, op) && krijgt(v, over))
    .sort(voorrang)
    .flatMap((v) => {
      const adres = schrijfadresOp(v.adressen, op);
      return adres === null ? [] : [{ v, adres }];
    });
  if (!eerste) return null;
  const { v, adres } = eerste;
  const van = vanRegels(naam, v);
  const lang = [...aanschrijfregels(v, op), ...van];
  const aan = vensterregels(lang, adres).length <= VENSTER_MAX ? lang : [eigenNaam(v.naam), ...van];
  return { aan, regels: vensterregels(aan, adres), aanhef: aanhef(v, op), vertegenwoordigerId: v.persoonId };
}

/** A machtiging for one case gets the letters of that case and no others, one for a kind those of the kind. */
function krijgt({ rol, rechten, grens, leestMee }: Vertegenwoordiger, { recht, zaakId }: Briefonderwerp) {
  if (leestMee) return false;
  if (grens !== null && 'zaakId' in grens) return zaakId === grens.zaakId;
  if (grens !== null && grens.soort !== recht) return false;
  return rechten.includes(recht) && (rol !== 'gemachtigde' || VOOR_GEMACHTIGDE.includes(recht));
}

const vanZaak = ({ grens }: Vertegenwoordiger): number => (grens !== null && 'zaakId' in grens ? 0 : 1);

const voorrang = (x: Vertegenwoordiger, y: Vertegenwoordiger): number =>
  BIJ_LEVEN.indexOf(x.rol) - BIJ_LEVEN.indexOf(y.rol) ||
  vanZaak(x) - vanZaak(y) ||
  (x.vanaf > y.vanaf ? -1 : x.vanaf < y.vanaf ? 1 : x.persoonId < y.persoonId ? -1 : 1);

/** "bewindvoerder van J. de Vries", of an office "t.a.v. ..."; on two lines where one would be longer than paper holds. */
function vanRegels(naam: Naam, { rol, soort }: Vertegenwoordiger): string[] {
  const wie = soort === 'natuurlijk' ? rol : words('regel.terAttentie', { rol });
  const regel = words('regel.van', { wie, naam: eigenNaam(naam) });
  return regel.length <= LETTER_LINE_MAX
    ? [regel]
    : [words('regel.van', { wie, naam: '' }).trim(), eigenNaam(naam)];
}
