import { isBelastingsoort } from '@/law/heffing/belastingsoort';
import { type LocalDate, parseLocalDate } from '@/platform/local-date';
import { GRONDEN, type Grond, gewenstVeld, grondVeld, HOREN, type Horen, onderwerpVan } from './bezwaar';
import { readEuros, readWaarde, regelVeld, TOELICHTING_MAX, type Velden } from './bezwaarvelden';

/** A line of the file of a bureau: what it says, against which lines of an aanslag, and why not. Pure. */

export const BESTANDKOLOMMEN = [
  'aanslagnummer',
  'objectnummer',
  'belastingjaar',
  'belasting',
  'grond',
  'gewenst',
  'toelichting',
  'machtiging',
  'machtiging_tot',
  'horen',
  'pro_forma',
  'uitstel',
  'te_laat_reden',
] as const;
export type Bestandkolom = (typeof BESTANDKOLOMMEN)[number];
export type Bestandcellen = Readonly<Record<Bestandkolom, string>>;

export type Regelstand = 'wacht' | 'aanvaard' | 'dubbel' | 'geweigerd';

/** Why a line is not taken in: its column, and the key of the sentence with what that needs. */
export type Bestandfout = { kolom: Bestandkolom | ''; reden: string; waarden: Record<string, string> };

/** What is still to be done about a line that was taken in: a bezwaar is not refused over its machtiging (Awb 6:6). */
export type Machtigingstand = 'machtiging-bijgevoegd' | 'machtiging-ontbreekt' | 'machtiging-voorbij';

/** A line as it was read, before it is known what it is about. */
export type Bestandregel = {
  aanslagnummer: string;
  objectnummer: string;
  belastingjaar: number;
  /** Null: whatever stands on the aanslag, when that is one. */
  belasting: string | null;
  grond: string;
  gewenst: string;
  toelichting: string;
  machtiging: boolean;
  machtigingTot: LocalDate | null;
  horen: Horen;
  proForma: boolean;
  uitstel: boolean;
  teLaatReden: string;
};

/** The letter of a bureau, and how far its file is. */
export type Bezwaarbestand = {
  id: string;
  gemachtigde: string;
  vertegenwoordigerId: string | null;
  kanaal: 'mijn' | 'post' | 'e-mail';
  ontvangenOp: LocalDate;
  terPost: LocalDate | null;
  toelichting: string;
  bestandId: string | null;
  klaarOp: Date | null;
  vastgelegdOp: Date;
};

/** What every line reads from its letter. */
export type Begeleidend = Pick<Bezwaarbestand, 'ontvangenOp' | 'toelichting'>;

const fout = (
  kolom: Bestandfout['kolom'],
  reden: string,
  waarden = {},
): { ok: false; fout: Bestandfout } => ({
  ok: false,
  fout: { kolom, reden: `bezwaarbestand.${reden}`, waarden },
});
type Weigering = ReturnType<typeof fout>;

/** A word as people write it: "Waarde te hoog" is 'waarde-te-hoog'. */
const woord = (cel: string): string =>
  cel
    .trim()
    .toLowerCase()
    .replace(/[\s_]+/g, '-');

const JA_NEE: Readonly<Record<string, boolean>> = { j: true, ja: true, n: false, nee: false, '': false };

/** Reads one line; the first thing that is wrong with it otherwise. What is left empty is the least that can be meant. */
export function readBestandregel(
  cellen: Bestandcellen,
  brief: Begeleidend,
): { ok: true; regel: Bestandregel } | Weigering {
  const aanslagnummer = cellen.aanslagnummer.trim();
  const objectnummer = cellen.objectnummer.replace(/\s/g, '');
  if (aanslagnummer === '' && objectnummer === '') return fout('aanslagnummer', 'geen-aanslag');
  if (objectnummer !== '' && !/^\d{12}$/.test(objectnummer)) return fout('objectnummer', 'objectnummer');
  const jaar = cellen.belastingjaar.trim();
  if (jaar !== '' && !/^20\d\d$/.test(jaar)) return fout('belastingjaar', 'belastingjaar');
  const soort = woord(cellen.belasting);
  const belasting = soort === 'woz' ? 'ozb' : soort;
  if (belasting !== '' && !isBelastingsoort(belasting)) return fout('belasting', 'belasting');
  for (const kolom of ['machtiging', 'pro_forma', 'uitstel'] as const)
    if (JA_NEE[woord(cellen[kolom])] === undefined) return fout(kolom, 'ja-nee');
  const horen = readHoren(cellen.horen);
  if (horen === null) return fout('horen', 'horen');
  const tot = cellen.machtiging_tot.trim();
  const machtigingTot = tot === '' ? null : parseLocalDate(tot);
  if (tot !== '' && machtigingTot === null) return fout('machtiging_tot', 'datum');
  if (cellen.toelichting.length > TOELICHTING_MAX) return fout('toelichting', 'te-lang');
  return {
    ok: true,
    regel: {
      ...{ aanslagnummer, objectnummer, machtigingTot, horen },
      belastingjaar: Number(jaar === '' ? brief.ontvangenOp.slice(0, 4) : jaar),
      belasting: belasting === '' ? null : belasting,
      grond: woord(cellen.grond),
      gewenst: cellen.gewenst.trim(),
      toelichting: cellen.toelichting.trim() || brief.toelichting,
      machtiging: JA_NEE[woord(cellen.machtiging)] === true,
      proForma: JA_NEE[woord(cellen.pro_forma)] === true,
      uitstel: JA_NEE[woord(cellen.uitstel)] === true,
      teLaatReden: cellen.te_laat_reden.trim(),
    },
  };
}

/** "J" is a hearing where it is held: at the office. */
function readHoren(cel: string): Horen | null {
  const gezegd = woord(cel);
  if (JA_NEE[gezegd] !== undefined) return JA_NEE[gezegd] ? 'kantoor' : 'nee';
  return HOREN.find((h) => h === gezegd) ?? null;
}

type Aanslagregel = { id: string; belastingsoort: string; object: { wozObjectnummer: string } | null };

/**
 * The form that this line stands for, about these lines of the aanslag: the ones of its belasting and object. Refuses what
 * is not on the aanslag, several belastingen of which none is named, a ground that does not belong to it.
 */
export function toVelden(
  regel: Bestandregel,
  aanslag: readonly Aanslagregel[],
): { ok: true; velden: Velden } | Weigering {
  const vanObject = aanslag.filter(
    (r) => regel.objectnummer === '' || r.object?.wozObjectnummer === regel.objectnummer,
  );
  if (vanObject.length === 0) return fout('objectnummer', 'object-niet-op-aanslag');
  const soorten = new Set(vanObject.map((r) => r.belastingsoort));
  if (regel.belasting === null && soorten.size > 1)
    return fout('belasting', 'belasting-kies', { belastingen: [...soorten].join(', ') });
  const gekozen = vanObject.filter((r) => regel.belasting === null || r.belastingsoort === regel.belasting);
  const [eerste] = gekozen;
  if (!eerste) return fout('belasting', 'belasting-niet-op-aanslag');
  const onderwerp = onderwerpVan(eerste.belastingsoort);
  const gronden: readonly Grond[] = GRONDEN[onderwerp];
  if (regel.grond === '' ? !regel.proForma : !gronden.some((g) => g === regel.grond))
    return fout('grond', regel.grond === '' ? 'grond-leeg' : 'grond', { gronden: gronden.join(', ') });
  const leesbaar = onderwerp === 'woz-waarde' ? readWaarde(regel.gewenst) : readEuros(regel.gewenst);
  if (regel.gewenst !== '' && leesbaar === null) return fout('gewenst', 'gewenst');
  if (regel.gewenst !== '' && new Set(gekozen.map((r) => r.object?.wozObjectnummer ?? r.id)).size > 1)
    return fout('objectnummer', 'gewenst-meer-objecten');
  if (!regel.proForma && regel.toelichting === '') return fout('toelichting', 'toelichting');
  return {
    ok: true,
    velden: {
      ...Object.fromEntries(
        gekozen.flatMap(({ id }) => [
          [regelVeld(id), 'ja'],
          [grondVeld(id), regel.grond],
          [gewenstVeld(id), regel.gewenst],
        ]),
      ),
      ...(regel.proForma ? { 'later-ja': 'ja' } : {}),
      toelichting: regel.toelichting,
      teLaatReden: regel.teLaatReden,
      horen: regel.horen,
      bellen: 'nee',
      uitstel: regel.uitstel ? 'ja' : 'nee',
    },
  };
}

/** How the machtiging of a line stands that came in on a day; null where what is recorded here is enough. */
export function machtigingVan(
  regel: Pick<Bestandregel, 'machtiging' | 'machtigingTot'>,
  vastgelegd: boolean,
  ontvangenOp: LocalDate,
): Machtigingstand | null {
  if (vastgelegd) return null;
  if (!regel.machtiging) return 'machtiging-ontbreekt';
  const voorbij = regel.machtigingTot !== null && regel.machtigingTot < ontvangenOp;
  return voorbij ? 'machtiging-voorbij' : 'machtiging-bijgevoegd';
}
