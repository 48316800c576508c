import {
  type Refuse,
  readChoice,
  readOptionalText,
  readText,
  type Typed,
} from '@/app/action-form/form-input';
import { huisletter, postcode, toevoegingGeschreven } from '@/domain/personen/adres-velden';
import { geboorte, kvkNummer } from '@/domain/personen/persoon-velden';
import { AARDEN, type Aard, type NieuwAdres, type NieuwPersoon } from '@/domain/persoonsfeiten/persoonsfeit';
import { type FieldParser, Reason } from '@/platform/csv-format';

/** A line of a letter, as the file of personen takes it. */
const REGEL = 40;
const NAAM = 100;

/** An optional field read as the file reads its column; a refusal in the words of the form. */
function readAs<T>(typed: Typed, naam: string, parse: FieldParser<T>, refuse: Refuse): T | null {
  const text = readOptionalText(typed, naam, NAAM, refuse);
  if (text === null) return null;
  const found = parse(text);
  if (!(found instanceof Reason)) return found;
  refuse(naam, `fouten.${naam === 'geboren' ? 'geboorte' : naam}`);
  return null;
}

/** Who it is, or null with the refusals at the fields. */
export function readNieuwPersoon(typed: Typed, refuse: Refuse): NieuwPersoon | null {
  const aard = readChoice(typed, 'aard', Object.keys(AARDEN) as Aard[], refuse);
  const geslachtsnaam = readText(typed, 'geslachtsnaam', NAAM, refuse);
  const voorvoegsel = readOptionalText(typed, 'voorvoegsel', 20, refuse);
  const voorletters = readOptionalText(typed, 'voorletters', 20, refuse);
  const geboren = readAs(typed, 'geboren', geboorte, refuse);
  const kvk = readAs(typed, 'kvk', kvkNummer, refuse);
  const bron = readText(typed, 'bron', 500, refuse);
  return aard && geslachtsnaam && bron
    ? { aard, geslachtsnaam, voorvoegsel, voorletters, geboren, kvkNummer: kvk, bron }
    : null;
}

/** One address: in the Netherlands by its number, or abroad by its lines. */
export function readAdres(typed: Typed, refuse: Refuse): NieuwAdres | null {
  const land = readOptionalText(typed, 'land', REGEL, refuse);
  const regels = ['regel1', 'regel2', 'regel3'].flatMap(
    (naam) => readOptionalText(typed, naam, REGEL, refuse) ?? [],
  );
  const code = readAs(typed, 'postcode', postcode, refuse);
  if (land !== null || regels.length > 0) {
    if ((typed.postcode ?? '').trim() !== '') refuse('postcode', 'fouten.een-adres');
    if (land === null) refuse('land', 'fouten.verplicht');
    if (regels.length === 0) refuse('regel1', 'fouten.verplicht');
    return land === null ? null : { land, regels };
  }
  const nummer = Number((typed.huisnummer ?? '').trim());
  const letter = readAs(typed, 'huisletter', huisletter, refuse) ?? '';
  const erbij = readAs(typed, 'toevoeging', toevoegingGeschreven, refuse) ?? '';
  if ((typed.postcode ?? '').trim() === '') refuse('postcode', 'fouten.postcode');
  const goed = Number.isInteger(nummer) && nummer >= 1 && nummer <= 99_999;
  if (!goed) refuse('huisnummer', 'fouten.huisnummer');
  return code === null || !goed
    ? null
    : { postcode: code, huisnummer: nummer, huisletter: letter, toevoeging: erbij };
}
