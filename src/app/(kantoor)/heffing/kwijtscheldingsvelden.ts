import type { Refuse, Typed } from '@/app/action-form/form-input';
import type { Veld, Veldgroep } from '@/app/action-form/veld';
import { type Keuzes, keuzesSchemas } from '@/domain/verordeningen/verordening.schema';
import { BELASTINGSOORTEN } from '@/law/heffing/belastingsoort';
import { words } from './words';

type Kwijtscheldingskeuzes = Keuzes<'kwijtschelding'>;
const JA_NEE = ['nettoAow', 'extraVermogen', 'kinderopvang', 'ondernemersPrive'] as const;
const OPTIES = {
  woonlastenvolgorde: ['eerst-delen', 'eerst-begrenzen'],
  bijBezwaar: ['afwijzen', 'aanhouden'],
  aanvultermijn: ['2-weken', '1-maand'],
} as const;
type Optieveld = keyof typeof OPTIES;
const OPTIEVELDEN = Object.keys(OPTIES) as readonly Optieveld[];

const jaNee = (wel: boolean) => words(`kwijtschelding.${wel ? 'ja' : 'nee'}`);

/** What the raad chose, as names and words for a page. */
export function kwijtscheldingskeuzenVan(keuzes: Kwijtscheldingskeuzes): { term: string; value: string }[] {
  const { normPercentage, voor } = keuzes;
  return [
    {
      term: words('kwijtschelding.normPercentage'),
      value: normPercentage === undefined ? words('kwijtschelding.vanRijk') : String(normPercentage),
    },
    ...JA_NEE.map((naam) => ({ term: words(`kwijtschelding.${naam}`), value: jaNee(keuzes[naam]) })),
    ...OPTIEVELDEN.map((naam) => {
      const gekozen = keuzes[naam];
      return {
        term: words(`kwijtschelding.${naam}`),
        value:
          gekozen === undefined
            ? words('kwijtschelding.volgensWet')
            : words(`kwijtschelding.optie.${gekozen}`),
      };
    }),
    {
      term: words('kwijtschelding.voor'),
      value: BELASTINGSOORTEN.filter((soort) => voor[soort])
        .map((soort) => words(`soort.${soort}`))
        .join(', '),
    },
  ];
}

/** The choices as fields of a form, filled with those of the version it follows. */
export function kwijtscheldingVelden(kopie: Kwijtscheldingskeuzes | null): Veldgroep[] {
  const jaOfNee = (naam: (typeof JA_NEE)[number]): Veld => ({
    vorm: 'keuze',
    naam,
    label: words(`kwijtschelding.${naam}`),
    waarde: kopie === null ? '' : kopie[naam] ? 'ja' : 'nee',
    opties: [
      { value: 'ja', label: words('kwijtschelding.ja') },
      { value: 'nee', label: words('kwijtschelding.nee') },
    ],
  });
  return [
    {
      kop: words('kwijtschelding.kop'),
      velden: [
        {
          vorm: 'tekst',
          naam: 'normPercentage',
          label: words('kwijtschelding.normPercentage'),
          hint: words('kwijtschelding.normPercentageHint'),
          breedte: 'tiny',
          cijfers: true,
          optioneel: true,
          waarde: kopie?.normPercentage === undefined ? '' : String(kopie.normPercentage),
        },
        ...JA_NEE.map(jaOfNee),
        ...OPTIEVELDEN.map(
          (naam): Veld => ({
            vorm: 'lijst',
            naam,
            label: words(`kwijtschelding.${naam}`),
            optioneel: naam !== 'aanvultermijn',
            leeg: words(naam === 'aanvultermijn' ? 'nieuw.maakKeuze' : 'kwijtschelding.volgensWet'),
            waarde: kopie?.[naam] ?? '',
            opties: OPTIES[naam].map((value) => ({ value, label: words(`kwijtschelding.optie.${value}`) })),
          }),
        ),
        {
          vorm: 'vinkjes',
          naam: 'voor',
          label: words('kwijtschelding.voor'),
          waarde: BELASTINGSOORTEN.filter((soort) => kopie?.voor[soort]).join(' '),
          opties: BELASTINGSOORTEN.map((value) => ({ value, label: words(`soort.${value}`) })),
        },
      ],
    },
  ];
}

/** The choices as the form sends them; null and refusals at their fields when they are none. */
export function readKwijtscheldingskeuzes(typed: Typed, refuse: Refuse): Kwijtscheldingskeuzes | null {
  const getypt = (naam: string) => (typed[naam] ?? '').trim();
  const gekozen = (naam: string) => (getypt(naam) === '' ? undefined : getypt(naam));
  const norm = getypt('normPercentage');
  const ja: Readonly<Record<string, boolean>> = { ja: true, nee: false };
  const gelezen = keuzesSchemas.kwijtschelding.safeParse({
    normPercentage: norm === '' ? undefined : /^[0-9]{1,3}$/.test(norm) ? Number(norm) : Number.NaN,
    ...Object.fromEntries(JA_NEE.map((naam) => [naam, ja[getypt(naam)]])),
    ...Object.fromEntries(OPTIEVELDEN.map((naam) => [naam, gekozen(naam)])),
    voor: Object.fromEntries(BELASTINGSOORTEN.map((soort) => [soort, getypt(`voor-${soort}`) !== ''])),
  });
  if (gelezen.success) return gelezen.data;
  for (const { path, message } of gelezen.error.issues)
    refuse(String(path[0]), path[0] === 'normPercentage' ? 'fouten.norm' : message);
  return null;
}
