import type { EigenCijfers } from '@/domain/sociaal/meting';
import { EFFECTEN, type Effect, type Simulatievraag, voorbelprogramma } from '@/law/beleidssimulatie';

/** What can be changed in the sum, by the name in the address. */
export const AANDELEN = ['aandeelBetaald', 'aandeelHernieuwdBevel', 'aandeelBeslag'] as const;
export const VELDEN = ['dwangbevelen', ...AANDELEN, ...EFFECTEN] as const;
export type Simulatieveld = (typeof VELDEN)[number];
export type Getypt = Partial<Record<Simulatieveld, string>>;

const HEEL = /^\d{1,7}$/;
const GETAL = /^\d{1,6}(?:[.,]\d{1,2})?$/;
const HONDERD = 100;

/** The number of dwangbevelen of the annex. */
export const NOTITIE_DWANGBEVELEN = voorbelprogramma.vensters[0]?.waarde.dwangbevelen ?? 0;

/** What was typed as a question; a field that says nothing good is left to the annex, and named. */
export function readSimulatie(getypt: Getypt): { vraag: Simulatievraag; fouten: Simulatieveld[] } {
  const fouten: Simulatieveld[] = [];
  const lees = (
    veld: Simulatieveld,
    vorm: RegExp,
    hoogstens = Number.POSITIVE_INFINITY,
  ): string | undefined => {
    const tekst = (getypt[veld] ?? '').replace(/\s/g, '');
    if (tekst === '') return undefined;
    const getal = tekst.replace(',', '.');
    if (vorm.test(tekst) && Number(getal) <= hoogstens) return getal;
    fouten.push(veld);
    return undefined;
  };
  const aandelen = Object.fromEntries(
    AANDELEN.flatMap((veld) => {
      const procent = lees(veld, GETAL, HONDERD);
      return procent === undefined ? [] : [[veld, (Number(procent) / HONDERD).toFixed(4)]];
    }),
  );
  const effectPerStukEuro = Object.fromEntries(
    EFFECTEN.flatMap((veld) => {
      const euro = lees(veld, GETAL);
      return euro === undefined ? [] : [[veld, euro]];
    }),
  ) as Partial<Record<Effect, string>>;
  const dwangbevelen = lees('dwangbevelen', HEEL);
  return {
    vraag: { dwangbevelen: Number(dwangbevelen ?? NOTITIE_DWANGBEVELEN), ...aandelen, effectPerStukEuro },
    fouten,
  };
}

const procent = (aandeel: string) => String(Number((Number(aandeel) * HONDERD).toFixed(2))).replace('.', ',');

/** The own figures as the form takes them. */
export const getyptVan = (eigen: EigenCijfers): Getypt => ({
  dwangbevelen: String(eigen.dwangbevelen),
  ...(eigen.aandeelBetaald !== null && { aandeelBetaald: procent(eigen.aandeelBetaald) }),
  ...(eigen.aandeelHernieuwdBevel !== null && {
    aandeelHernieuwdBevel: procent(eigen.aandeelHernieuwdBevel),
  }),
  ...(eigen.aandeelBeslag !== null && { aandeelBeslag: procent(eigen.aandeelBeslag) }),
  ...(eigen.kostenDwangbevel !== null && {
    'lagere-baten-dwangbevel': eigen.kostenDwangbevel.replace('.', ','),
  }),
});
