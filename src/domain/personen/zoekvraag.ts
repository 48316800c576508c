import { isElfproef } from '@/platform/elfproef';
import { legible, plainHyphens } from '@/platform/text';
import { readAdres } from './zoekadres';
import { endsInVoorvoegsel, type NaamVraag, normalizeNaam, splitAanhef, splitNaamVraag } from './zoeknaam';

/** One way to look for persons; each is a look-up in an index (zoeken.store.ts). */
export type Zoek =
  | { op: 'nummer'; nummer: string }
  | { op: 'adres'; postcode: string; huisnummer: number | null; erbij: string }
  | { op: 'straat'; straat: string; huisnummer: number; erbij: string }
  /** Nine digits of a telephone number, or an e-mail address in lower case. */
  | { op: 'contact'; waarde: string }
  | ({ op: 'naam' } & NaamVraag)
  /** The whole name without its spaces: "Jansen BV" and "Jansen B.V.". */
  | { op: 'aaneen'; begin: string }
  /** By given names; `alleen` those without a surname. */
  | { op: 'voornaam'; begin: string; alleen: boolean }
  | { op: 'personen'; ids: readonly string[] };

/** A way to look in every gemeente of the clerk, or in one of them. */
export type Zoekweg = Zoek & { in?: number };

/** A gemeente that somebody may name behind whom he looks for. */
export type Plaats = { gemeenteId: number; naam: string };

/** What was typed and not used to search with: the screen says so. */
export type Weggelaten = {
  soort: 'aanhef' | 'voornaam' | 'voorletters' | 'toevoeging' | 'rest' | 'plaats';
  tekst: string;
};

/** All ways to search at once; the next attempt is made only when this one finds nobody. */
export type Poging = { zoek: readonly Zoekweg[]; weggelaten: readonly Weggelaten[] };

/** What a clerk meant with the one search field. */
export type Zoekvraag =
  | { soort: 'personen'; pogingen: readonly Poging[] }
  /** An aanslagnummer or betalingskenmerk, and the number of a question or a case: those lead to somebody. */
  | { soort: 'aanslag'; nummer: string }
  | { soort: 'vraag'; referentie: string }
  | { soort: 'zaak'; zaaknummer: string }
  /** "Ons kenmerk" of a letter. */
  | { soort: 'brief'; kenmerk: string }
  | { soort: 'onduidelijk'; reden: 'te-kort' | 'te-lang' | 'geen-bsn' | 'geen-letters' };

export const MAX_ZOEKTEKST = 200;

/** What people say before a number. */
const LABEL =
  /^(?:bsn|rsin|burgerservicenummer|tel|telefoon|telefoonnummer|aanslag|aanslagnummer|(?:ons |uw )?kenmerk|betalingskenmerk|zaak|zaaknummer|brief|nummer|nr)[\s.:]+(?=[\d+(]|[A-Z]{1,2}(?:[\s.]?\d|-[\dA-F]))/i;

/**
 * Reads the field: a number of whatever kind, an address, a mailbox, or a name. Spaces, points and dashes in a number do
 * not matter. A name or street with one of these gemeenten behind it is looked for in that one too: "Smit Borne".
 */
export function parseZoekvraag(text: string, plaatsen: readonly Plaats[] = []): Zoekvraag {
  const typed = plainHyphens(legible(text));
  if (typed.length > MAX_ZOEKTEKST) return { soort: 'onduidelijk', reden: 'te-lang' };
  const vraag = typed.replace(LABEL, '');
  const nummer = readNummer(vraag) ?? readEmail(vraag);
  return nummer ?? withPlaats(readPlaats(vraag) ?? readNaam(vraag), vraag, plaatsen);
}

/** Who is called as it was typed, and at once who is called so without the gemeente at the end, in that gemeente. */
function withPlaats(heel: Zoekvraag, vraag: string, plaatsen: readonly Plaats[]): Zoekvraag {
  const er = plaatsen.flatMap((plaats) => {
    const rest = withoutPlaats(vraag, plaats.naam);
    return rest === null ? [] : [{ ...plaats, zonder: readPlaats(rest) ?? readNaam(rest) }];
  })[0];
  if (er?.zonder.soort !== 'personen') return heel;
  const pogingen = er.zonder.pogingen.map(({ zoek, weggelaten }) => ({
    zoek: zoek.map((way) => ({ ...way, in: er.gemeenteId })),
    weggelaten: [...weggelaten, { soort: 'plaats' as const, tekst: er.naam }],
  }));
  const [eerst, ...later] = heel.soort === 'personen' ? heel.pogingen : [];
  const [daar, ...ruimer] = pogingen;
  if (!daar) return heel;
  return personen({ ...daar, zoek: [...daar.zoek, ...(eerst?.zoek ?? [])] }, ...ruimer, ...later);
}

/** What stands before the name of the gemeente; null where it does not end in it, or in nothing else. */
function withoutPlaats(vraag: string, naam: string): string | null {
  const delen = vraag.split(/[\s,]+/);
  const woorden = normalizeNaam(naam).split(' ').length;
  const eind = delen.slice(-woorden);
  if (delen.length <= woorden || normalizeNaam(eind.join(' ')) !== normalizeNaam(naam)) return null;
  const vanaf = vraag.lastIndexOf(eind[0] ?? '', vraag.length - eind.slice(1).join(' ').length - 1);
  const rest = vraag.slice(0, vanaf).replace(/(?:^|[\s,]+)(?:in|te|uit)[\s,]*$/i, '');
  // "Van den Borne" is a name.
  return endsInVoorvoegsel(rest) ? null : rest.replace(/[\s,]+$/, '') || null;
}

const personen = (...pogingen: Poging[]): Zoekvraag => ({ soort: 'personen', pogingen });
const alleen = (zoek: Zoek): Zoekvraag => personen({ zoek: [zoek], weggelaten: [] });

function readNummer(vraag: string): Zoekvraag | null {
  const referentie = /^V[\s-]*(\d{4})[\s-]*([0-9A-Z]{6})$/i.exec(vraag);
  if (referentie) return { soort: 'vraag', referentie: `V-${referentie[1]}-${referentie[2]?.toUpperCase()}` };
  const zaak = /^(?:(?:zaak|zaaknummer|kenmerk|nummer|nr)[\s.:]+)?([A-Z])\s?(20\d{2})[\s.-]*(\d{1,6})$/i.exec(
    vraag,
  );
  if (zaak)
    return {
      soort: 'zaak',
      zaaknummer: `${zaak[1]?.toUpperCase()}${zaak[2]}.${zaak[3]?.padStart(6, '0')}`,
    };
  const brief = /^([A-Z]{1,2})[\s.-]+([0-9A-F]{8})$/i.exec(vraag);
  if (brief) return { soort: 'brief', kenmerk: `${brief[1]}-${brief[2]}`.toUpperCase() };
  const toets = /^KT[\s.-]+(20\d{2})[\s.-]+(\d{6})$/i.exec(vraag);
  if (toets) return { soort: 'brief', kenmerk: `KT-${toets[1]}-${toets[2]}` };
  if (!/^\+?[\d\s.()/-]+$/.test(vraag)) return null;
  const digits = vraag.replace(/\D/g, '');
  // As it is printed on the biljet: year, run and number.
  if (/^20\d{11}$/.test(digits))
    return {
      soort: 'aanslag',
      nummer: `${digits.slice(0, 4)}-${digits.slice(4, 6)}-${digits.slice(6)}`,
    };
  if (digits.length === 16) return { soort: 'aanslag', nummer: digits };
  const nummer = digits.padStart(9, '0');
  if (/^\d{8,9}$/.test(digits) && !/^[+0(]/.test(vraag.replace(/^0(?=\d{8}$)/, '')))
    return isElfproef(nummer)
      ? alleen({ op: 'nummer', nummer })
      : { soort: 'onduidelijk', reden: 'geen-bsn' };
  // "+31 (0)6 12345678", "0031612345678" and "06-12345678" end in the same nine digits.
  return digits.length >= 9 ? alleen({ op: 'contact', waarde: digits.slice(-9) }) : null;
}

function readEmail(vraag: string): Zoekvraag | null {
  const waarde = vraag
    .replace(/^mailto:/i, '')
    .replace(/^<|>$/g, '')
    .toLowerCase();
  return /^[^\s@]+@[^\s@]+$/.test(waarde) ? alleen({ op: 'contact', waarde }) : null;
}

/** An address; where the addition or the place fits nobody, without it. A street may be the name of a company too. */
function readPlaats(vraag: string): Zoekvraag | null {
  const adres = readAdres(vraag);
  if (!adres) return null;
  const { erbij, over, ...waar } = adres;
  const zonder: Weggelaten[] = over === '' ? [] : [{ soort: 'rest', tekst: over }];
  const precies: Poging = { zoek: [{ ...waar, erbij }], weggelaten: zonder };
  const ruim: Poging = {
    zoek: [{ ...waar, erbij: '' }],
    weggelaten: [...zonder, { soort: 'toevoeging', tekst: erbij }],
  };
  const naam = waar.op === 'straat' ? readNaam(vraag) : null;
  return personen(
    precies,
    ...(erbij === '' ? [] : [ruim]),
    ...(naam?.soort === 'personen' ? naam.pogingen : []),
  );
}

/** Fewer letters would list half a gemeente. */
const MIN_LETTERS = 2;

function readNaam(vraag: string): Zoekvraag {
  const { naam, aanhef, zeker } = splitAanhef(vraag);
  const lezingen = [...splitNaamVraag(naam), ...(zeker ? [] : wholeName(vraag))];
  if (lezingen.length === 0)
    return { soort: 'onduidelijk', reden: /\p{L}/u.test(vraag) ? 'geen-letters' : 'te-kort' };
  const zonder: Weggelaten[] = aanhef.length > 0 ? [{ soort: 'aanhef', tekst: aanhef.join(' ') }] : [];
  const heel = normalizeNaam(naam);
  const voornaam = (alleenZonder: boolean): Zoek[] =>
    heel.length < MIN_LETTERS ? [] : [{ op: 'voornaam', begin: heel, alleen: alleenZonder }];
  const pogingen: Poging[] = [
    { zoek: [...lezingen.map(asZoek), ...glued(heel), ...voornaam(true)], weggelaten: zonder },
    // Somebody called Hans may be written down as Johannes: by his surname, and it is said so.
    ...looser(lezingen, zonder),
    { zoek: voornaam(false), weggelaten: zonder },
  ];
  return personen(...pogingen.filter(({ zoek }) => zoek.length > 0));
}

const asZoek = (lezing: NaamVraag): Zoek => ({ op: 'naam', ...lezing });

/** The name as it was typed, with the word that may have been a salutation. */
const wholeName = (vraag: string): NaamVraag[] =>
  normalizeNaam(vraag).length < MIN_LETTERS ? [] : [{ begin: normalizeNaam(vraag), rest: [] }];

/** Loose letters behind a surname are initials and not the end of a longer name, unless they are those of a company. */
function glued(naam: string): Zoek[] {
  const kaal = naam.replace(/ (b v|n v|v o f|c v)$/, '');
  const begin = naam.replaceAll(' ', '');
  return begin.length < MIN_LETTERS || /(^| )[a-z0-9]$/.test(kaal) ? [] : [{ op: 'aaneen', begin }];
}

function looser(lezingen: readonly NaamVraag[], zonder: readonly Weggelaten[]): Poging[] {
  const pogingen: Poging[] = [];
  const voornamen = lezingen.filter((lezing) => lezing.voornamen);
  if (voornamen.length > 0)
    pogingen.push({
      zoek: voornamen.map(({ voornamen: _, ...lezing }) => asZoek(lezing)),
      weggelaten: [...zonder, { soort: 'voornaam', tekst: voornamen[0]?.voornamen?.join(' ') ?? '' }],
    });
  const letters = lezingen.filter((lezing) => lezing.letters && !lezing.heel);
  if (letters.length > 0)
    pogingen.push({
      zoek: letters.map(({ begin, rest, letters: those }) =>
        asZoek({ begin, rest: rest.filter((word) => word !== those) }),
      ),
      weggelaten: [
        ...zonder,
        letters[0]?.voornamen
          ? { soort: 'voornaam', tekst: letters[0].voornamen.join(' ') }
          : { soort: 'voorletters', tekst: letters[0]?.letters ?? '' },
      ],
    });
  return pogingen;
}
