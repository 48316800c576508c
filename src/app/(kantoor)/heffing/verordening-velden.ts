import type { Veld, Veldgroep } from '@/app/action-form/veld';
import { CONTAINERSOORTEN, hondnummerVan, isPercentage, vasteCodes } from '@/domain/verordeningen/tarief';
import { isHeffing, type Registerrij, type Verordening } from '@/domain/verordeningen/verordening';
import type { Registersoort } from '@/domain/verordeningen/verordening.schema';
import type { Belastingsoort } from '@/law/heffing/belastingsoort';
import { kwijtscheldingVelden } from './kwijtscheldingsvelden';
import { EXTRA, ZEKERHEDEN } from './verordening-invoer';
import { tariefNaam, words } from './words';

type Kopie = Verordening | null;
type KeuzeNaam = 'betaalschema' | 'afronding' | 'tienEuroPerBiljet' | 'tijdsgelang' | 'variabel';
type Keuzewoord =
  | 'twee-termijnen'
  | 'zes-weken'
  | 'cent'
  | 'euro-omlaag'
  | 'perBiljet'
  | 'perRegel'
  | 'volle-maanden'
  | 'maanden-inclusief'
  | 'dagen'
  | 'geen'
  | 'vorig-jaar';

/** What the raad can choose, in the order of the form. */
export const KEUZEN: Readonly<Record<KeuzeNaam, readonly Keuzewoord[]>> = {
  betaalschema: ['twee-termijnen', 'zes-weken'],
  afronding: ['cent', 'euro-omlaag'],
  tienEuroPerBiljet: ['perBiljet', 'perRegel'],
  tijdsgelang: ['volle-maanden', 'maanden-inclusief', 'dagen'],
  variabel: ['geen', 'vorig-jaar'],
};
const VAN_SOORT: Readonly<Record<Belastingsoort, readonly KeuzeNaam[]>> = {
  ozb: ['betaalschema', 'afronding', 'tienEuroPerBiljet'],
  afvalstoffenheffing: ['betaalschema', 'tijdsgelang', 'variabel'],
  rioolheffing: ['betaalschema', 'tijdsgelang'],
  hondenbelasting: ['betaalschema', 'tijdsgelang'],
};

/** The choices of a verordening as names and words, for a form and for the page. */
export function keuzesVan(rij: Verordening): { naam: KeuzeNaam; waarde: Keuzewoord }[] {
  const keuzes: Readonly<Record<string, unknown>> = rij.keuzes;
  return VAN_SOORT[rij.belastingsoort].map((naam) => {
    const waarde = keuzes[naam];
    const woord = waarde === true ? 'perBiljet' : waarde === false ? 'perRegel' : String(waarde);
    return { naam, waarde: woord as Keuzewoord };
  });
}

/** Codes that the form shows: those of the copy, and those that a verordening of this soort mostly has. */
function codesVan(soort: Belastingsoort, kopie: Kopie): string[] {
  const gewoon = {
    ozb: [],
    rioolheffing: [],
    afvalstoffenheffing: [
      'lediging-restafval-240',
      'lediging-restafval-140',
      'lediging-gft-140',
      'lediging-milieupas-60',
    ],
    hondenbelasting: ['hond-1', 'hond-2', 'hond-3'],
  }[soort];
  const alle = [...vasteCodes(soort), ...gewoon, ...(kopie?.tarieven ?? []).map(({ code }) => code)];
  const uniek = [...new Set(alle)];
  return uniek.sort((a, b) => (hondnummerVan(a) ?? 0) - (hondnummerVan(b) ?? 0));
}

function waardeVan(kopie: Kopie, code: string): string {
  // The newest row of the code: a copy begins with what held last.
  const rij = kopie?.tarieven.filter((tarief) => tarief.code === code).at(-1);
  if (!rij) return '';
  if (rij.percentage !== null) return rij.percentage.replace('.', ',');
  const centen = rij.bedragCenten ?? 0n;
  return `${centen / 100n},${String(centen % 100n).padStart(2, '0')}`;
}

const verplicht = (soort: Belastingsoort, code: string): boolean =>
  soort === 'hondenbelasting'
    ? code === 'hond-1'
    : soort !== 'rioolheffing' && vasteCodes(soort).includes(code);

function tariefVelden(soort: Belastingsoort, kopie: Kopie): Veld[] {
  return codesVan(soort, kopie).map((code) => ({
    vorm: 'tekst',
    naam: `tarief-${code}`,
    label: tariefNaam(code),
    hint: words(isPercentage(soort) ? 'nieuw.percentageHint' : 'nieuw.bedragHint'),
    breedte: 'short',
    optioneel: !verplicht(soort, code),
    waarde: waardeVan(kopie, code),
  }));
}

const extraVelden = (nummer: number): Veld[] => [
  {
    vorm: 'lijst',
    naam: `extra${nummer}-soort`,
    label: words('nieuw.container'),
    optioneel: true,
    leeg: words('nieuw.maakKeuze'),
    opties: CONTAINERSOORTEN.map((value) => ({ value, label: words(`container.${value}`) })),
  },
  {
    vorm: 'tekst',
    naam: `extra${nummer}-liter`,
    label: words('nieuw.liter'),
    optioneel: true,
    breedte: 'tiny',
    cijfers: true,
  },
  {
    vorm: 'tekst',
    naam: `extra${nummer}-bedrag`,
    label: words('nieuw.perLediging'),
    optioneel: true,
    breedte: 'short',
  },
];

/** The fields of a new verordening of one soort for a year, filled with those of the one it follows. */
export function verordeningVelden(
  soort: Registersoort,
  jaar: number,
  gemeente: string,
  van: Registerrij | null,
): Veldgroep[] {
  return [
    {
      kop: words('nieuw.verordening'),
      velden: [
        {
          vorm: 'tekst',
          naam: 'naam',
          label: words('nieuw.naam'),
          waarde: `Verordening ${words(`soort.${soort}`).toLowerCase()} ${gemeente} ${jaar}`,
        },
        { vorm: 'datum', naam: 'vanaf', label: words('nieuw.vanaf'), waarde: `${jaar}-01-01` },
        {
          vorm: 'datum',
          naam: 'tot',
          label: words('nieuw.tot'),
          hint: words('nieuw.totHint'),
          optioneel: true,
          waarde: `${jaar + 1}-01-01`,
        },
      ],
    },
    ...(soort === 'kwijtschelding'
      ? kwijtscheldingVelden(van && !isHeffing(van) ? van.keuzes : null)
      : heffingVelden(soort, van && isHeffing(van) ? van : null)),
    {
      kop: words('register.bron'),
      velden: [
        { vorm: 'tekst', naam: 'bron', label: words('nieuw.bron'), hint: words('nieuw.bronHint') },
        {
          vorm: 'keuze',
          naam: 'zekerheid',
          label: words('nieuw.zekerheid'),
          opties: ZEKERHEDEN.map((value) => ({ value, label: words(`zekerheid.${value}`) })),
        },
      ],
    },
  ];
}

/** Tariffs and choices of a belasting. */
function heffingVelden(soort: Belastingsoort, kopie: Kopie): Veldgroep[] {
  const gekozen = new Map<KeuzeNaam, string>(
    (kopie ? keuzesVan(kopie) : []).map(({ naam, waarde }) => [naam, waarde]),
  );
  return [
    { kop: words('nieuw.tarieven'), velden: tariefVelden(soort, kopie) },
    ...(soort === 'afvalstoffenheffing'
      ? EXTRA.map((nummer) => ({ kop: `${words('nieuw.meer')} (${nummer})`, velden: extraVelden(nummer) }))
      : []),
    {
      kop: words('nieuw.keuzes'),
      velden: VAN_SOORT[soort].map((naam) => ({
        vorm: 'keuze' as const,
        naam,
        label: words(`keuze.${naam}`),
        waarde: gekozen.get(naam) ?? '',
        opties: KEUZEN[naam].map((value) => ({ value, label: words(`keuze.${value}`) })),
      })),
    },
  ];
}
