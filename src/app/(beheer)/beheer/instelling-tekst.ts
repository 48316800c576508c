import { showDate } from '@/app/words';
import { STANDAARDBRIEFSOORTEN } from '@/domain/documenten/standaardbrief';
import type { Soort, Waarde } from '@/domain/gemeenten/instelling.schema';
import { UIT_TE_ZETTEN } from '@/domain/gemeenten/inzagecontrolevorm';
import type { Groep, Invoer } from './instelling-veld';
import { VORMEN } from './instelling-vorm';
import { TERMIJNSAMENVATTING } from './instelling-vorm-termijn';
import { sentence, words, wordsAt } from './words';

type Blok = { van: string; tot: string };
const isBlokken = (value: unknown): value is Blok[] => Array.isArray(value);

/** "09:00-12:00, 13:00-17:00", as it is typed. */
export const tijdenText = (value: unknown): string =>
  isBlokken(value) ? value.map(({ van, tot }) => `${van}-${tot}`).join(', ') : '';

/** "99,5" for 995 thousandths. */
export const procentText = (promille: number): string =>
  (promille / 10).toFixed(1).replace(/\.0$/, '').replace('.', ',');

/** What lies at a path in a value; undefined where nothing does. */
export function valueAt(soort: Soort, waarde: unknown, pad: string): unknown {
  if (soort === 'incassonormen' && pad.startsWith('doelen.')) {
    const { doelen } = waarde as Waarde<'incassonormen'>;
    return doelen.find((doel) => doel.naMaanden === Number(pad.slice('doelen.'.length)))?.promille;
  }
  let found: unknown = waarde;
  for (const part of pad.split('.'))
    found =
      found !== null && typeof found === 'object' ? (found as Record<string, unknown>)[part] : undefined;
  return found;
}

/** What stands in a field for a value: the text that would be typed for it. */
export function typedText(invoer: Invoer, value: unknown): string {
  if (value === undefined || value === null) return '';
  if (invoer.vorm === 'jaNee') return value === true ? 'ja' : 'nee';
  if (invoer.vorm === 'tijden') return tijdenText(value);
  if (invoer.vorm === 'procent') return procentText(Number(value));
  return String(value);
}

/** The label of a field. */
export const labelOf = (invoer: Invoer): string => sentence(invoer.label, invoer.labelWaarden ?? {});

/** A value of a field in the words of the screen. */
export function shownText(invoer: Invoer, value: unknown): string {
  const text = typedText(invoer, value);
  switch (invoer.vorm) {
    case 'keuze':
    case 'getalKeuze':
      return wordsAt(`${invoer.opties}.${text}`);
    case 'jaNee':
      return wordsAt(`opties.jaNee.${text}`);
    case 'datum':
      return showDate(text);
    case 'procent':
      return `${text}%`;
    case 'tijden':
      return text || words('instelling.gesloten');
    case 'getal':
      return Number(value).toLocaleString('nl-NL');
    default:
      return text;
  }
}

/** A value as names and values, in the groups of its form. What is not there is left out. */
export function showWaarde(
  soort: Soort,
  waarde: unknown,
): { kop?: string; items: { term: string; value: string }[] }[] {
  const show = (groep: Groep) => ({
    ...(groep.kop ? { kop: wordsAt(groep.kop) } : {}),
    items: groep.invoer.flatMap((invoer) => {
      const value = valueAt(soort, waarde, invoer.pad);
      return value === undefined ? [] : [{ term: labelOf(invoer), value: shownText(invoer, value) }];
    }),
  });
  return VORMEN[soort].map(show).filter((groep) => groep.items.length > 0);
}

const termijnText = ({ aantal, eenheid }: { aantal: number; eenheid: string }) =>
  aantal === 1 ? `1 ${eenheid}` : `${aantal} ${wordsAt(`opties.termijn.${eenheid}`)}`;

const normText = (norm: Waarde<'terugbelnorm'>['norm']) =>
  norm.eenheid === 'werkdag'
    ? words('instelling.werkdagtekst', { aantal: norm.aantal })
    : words('instelling.uurtekst', { aantal: norm.aantal, klok: wordsAt(`opties.klok.${norm.klok}`) });

/** As much of a text as fits a line. */
const verwerkertekst = ({ naam, verwerkersovereenkomst }: Waarde<'drukker'>) =>
  words('instelling.verwerkertekst', { naam, overeenkomst: verwerkersovereenkomst ?? '-' });

const uitlegText = ({ tekst }: Waarde<'uitleg-ozb'>): string =>
  tekst.length > 90 ? `${tekst.slice(0, 89).trimEnd()}…` : tekst;

const SAMENVATTING: { readonly [S in Soort]: (waarde: Waarde<S>) => string } = {
  smaak: ({ smaak }) => wordsAt(`smaak.${smaak}`),
  inwoneraantal: ({ aantal }) => aantal.toLocaleString('nl-NL'),
  terugbelnorm: ({ norm, eigenaar }) => `${normText(norm)} (${wordsAt(`opties.eigenaar.${eigenaar}`)})`,
  antwoordnorm: ({ norm, eigenaar }) => `${normText(norm)} (${wordsAt(`opties.eigenaar.${eigenaar}`)})`,
  openingstijden: (waarde) =>
    (['telefoon', 'doorverbinden', 'balie'] as const)
      .flatMap((lijn) => {
        const tijden = waarde[lijn]?.tijden;
        return tijden
          ? [`${wordsAt(`groepen.${lijn}`)}: ${tijdenText(tijden.ma) || words('instelling.gesloten')}`]
          : [];
      })
      .join('; '),
  contactgegevens: ({ naam, telefoon }) => `${naam}, ${telefoon}`,
  contactblok: (waarde) =>
    `${wordsAt('groepen.aanslag')}: ${wordsAt(`opties.eigenaar.${waarde.aanslag.contact}`)}`,
  huisstijl: ({ naam, merk }) => `${naam}, ${merk}`,
  piekmoment: ({ reden }) => reden,
  kenmerken: ({ interactieveWoz }) =>
    `${words('instelling.wozVooraf')}: ${wordsAt(`opties.jaNee.${interactieveWoz ? 'ja' : 'nee'}`)}`,
  standaardbrieven: (waarde) => {
    const gekozen = STANDAARDBRIEFSOORTEN.filter((soort) => waarde[soort]);
    return gekozen.length === 0
      ? words('instelling.geenBrieven')
      : gekozen.map((soort) => wordsAt(`velden.brief.${soort}`)).join(', ');
  },
  belastingrekening: ({ iban, tenaamstelling }) => `${tenaamstelling}, ${iban}`,
  betalingsregeling: ({ maximumMaanden, minimumPerMaandEuro, maximumBedragEuro }) =>
    words('instelling.regelingtekst', {
      maanden: maximumMaanden,
      minimum: minimumPerMaandEuro,
      maximum: maximumBedragEuro,
    }),
  invorderingskosten: ({ begunstigdeAanmaning, begunstigdeDwangbevel, terugnemenTotEuro }) =>
    words('instelling.kostentekst', {
      aanmaning: wordsAt(`opties.begunstigde.${begunstigdeAanmaning}`),
      dwangbevel: wordsAt(`opties.begunstigde.${begunstigdeDwangbevel}`),
      grens: terugnemenTotEuro,
    }),
  invorderingsrente: ({ inRekening, drempelEuro }) => {
    if (!inRekening) return words('instelling.renteNiet');
    return drempelEuro === undefined
      ? words('instelling.renteLandelijk')
      : words('instelling.renteEigen', { drempel: drempelEuro });
  },
  deurwaarder: verwerkertekst,
  drukker: verwerkertekst,
  toetsinstantie: verwerkertekst,
  oninbaar: ({ besluit, mandaatTotEuro }) =>
    words('instelling.oninbaartekst', {
      wie: wordsAt(`opties.oninbaarBesluit.${besluit}`),
      grens: mandaatTotEuro,
    }),
  incasso: ({ aantalTermijnen, dag }) =>
    words('instelling.incassotekst', { termijnen: aantalTermijnen, dag }),
  incassant: ({ incassantId, bankdagenVooraf, uiterlijkUur }) =>
    words('instelling.incassanttekst', { id: incassantId, dagen: bankdagenVooraf, uur: uiterlijkUur }),
  ...TERMIJNSAMENVATTING,
  inzagecontrole: (normen) =>
    words('instelling.inzagetekst', {
      aantal: UIT_TE_ZETTEN.filter((pad) => normen[pad] !== undefined).length,
      van: normen.werktijdVan,
      tot: normen.werktijdTot,
    }),
  kas: ({ tekenen, overmakenVoorDag: dag }) =>
    words('instelling.kastekst', { wie: wordsAt(`opties.kasTekenen.${tekenen}`), dag }),
  thuisbrengen: ({ alleenTotEuro }) => words('instelling.thuisbrengtekst', { grens: alleenTotEuro }),
  stilte: ({ dagen }) => words('instelling.dagen', { dagen }),
  voorbellen: ({ dpia, maximumPerLijst, controleProcent }) =>
    words('instelling.voorbeltekst', { dpia, maximum: maximumPerLijst, controle: controleProcent }),
  kwijtscheldingstoets: ({ vanMaand, totMaand, wie }) =>
    words('instelling.toetstekst', { van: vanMaand, tot: totMaand, wie: wordsAt(`opties.toetsWie.${wie}`) }),
  overmaking: ({ periode, overzicht, abBesluit }) =>
    words('instelling.overmakingtekst', {
      periode: wordsAt(`opties.periode.${periode}`),
      overzicht: wordsAt(`opties.periode.${overzicht}`),
      besluit: abBesluit,
    }),
  overmaakrekening: ({ iban, tenaamstelling }) => `${tenaamstelling}, ${iban}`,
  'uitleg-ozb': uitlegText,
  'uitleg-afvalstoffenheffing': uitlegText,
  'uitleg-rioolheffing': uitlegText,
  'uitleg-hondenbelasting': uitlegText,
  incassonormen: ({ doelen }) =>
    doelen.map(({ naMaanden, promille }) => `${procentText(promille)}% / ${naMaanden}`).join('; '),
  invorderingspad: ({ natuurlijk }) =>
    (['herinnering', 'aanmaning', 'dwangbevel'] as const)
      .filter((stap) => natuurlijk[stap].wel)
      .map((stap) => `${wordsAt(`opties.invorderstap.${stap}`)} ${termijnText(natuurlijk[stap].na)}`)
      .join(' / '),
};

/** A value in one line, for lists and history. */
export const summarise = <S extends Soort>(soort: S, waarde: Waarde<S>): string =>
  SAMENVATTING[soort](waarde);
