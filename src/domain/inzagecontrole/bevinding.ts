import type { Inzagenormen } from '@/domain/gemeenten/inzagecontrolevorm';
import { type Feestdag, feestdagenOf } from '@/law/kalender/feestdagen';
import { addDays, type LocalDate, partsOf } from '@/platform/local-date';
import { momentAt } from '@/platform/local-moment';
import { type Bekeken, type Kijkdag, type Kijkregel, Kijkwerk } from './kijkdag';

/** Which looks are put before the privacy officer, by rules with a number each (R15). Pure. */

export const INZAGEREGELS = [
  'zonder-aanleiding',
  'eigen-dossier',
  'zelfde-naam',
  'zelfde-adres',
  'collega',
  'afgeschermd',
  'veel-personen',
  'buiten-werktijd',
  'zoeken-op-naam',
  'herhaald',
] as const;

export type Inzageregel = (typeof INZAGEREGELS)[number];

/** What a rule found of one medewerker on one day. */
export type Bevinding = {
  regel: Inzageregel;
  medewerker: string;
  rol: string;
  /** Whom it is about; null where it is about no one in particular. */
  betrokkene: string | null;
  /** What was counted, and the norm that it reached. */
  aantal: number;
  norm: number;
  regels: readonly Kijkregel[];
};

/** One line behind a finding as it is kept: when and for what, and nothing of whom. */
export type Bevindingregel = { operatie: string; moment: string; doel: string };

type Gevonden = Pick<Bevinding, 'betrokkene' | 'aantal' | 'norm' | 'regels'>;
type Regel = (werk: Kijkwerk, normen: Inzagenormen) => Gevonden[];

const UUR = 3_600_000;

/** All that the rules find of one day. A rule without a norm is off. */
export function findBevindingen(kijkdag: Kijkdag, normen: Inzagenormen): Bevinding[] {
  const perMedewerker = new Map<string, Kijkregel[]>();
  for (const regel of kijkdag.regels) {
    const bij = perMedewerker.get(regel.medewerker);
    if (bij) bij.push(regel);
    else perMedewerker.set(regel.medewerker, [regel]);
  }
  const bevindingen: Bevinding[] = [];
  for (const [medewerker, regels] of perMedewerker) {
    const werk = new Kijkwerk(kijkdag, medewerker, regels);
    for (const regel of INZAGEREGELS)
      for (const gevonden of REGELS[regel](werk, normen))
        bevindingen.push({ regel, medewerker, rol: gevonden.regels[0]?.rol ?? '', ...gevonden });
  }
  return bevindingen;
}

/** A rule over each person that was looked at: from `norm` pages on that `telt` counts. */
function perPersoon(
  werk: Kijkwerk,
  norm: number | undefined,
  telt: (persoon: Bekeken, regel: Kijkregel) => boolean,
): Gevonden[] {
  if (norm === undefined) return [];
  const gevonden: Gevonden[] = [];
  for (const [betrokkene, regels] of werk.dossiers) {
    const persoon = werk.kijkdag.personen.get(betrokkene);
    if (!persoon) continue;
    const geteld = regels.filter((regel) => telt(persoon, regel));
    if (geteld.length >= norm) gevonden.push({ betrokkene, aantal: geteld.length, norm, regels: geteld });
  }
  return gevonden;
}

const isZelf = (werk: Kijkwerk, { sleutel }: Bekeken): boolean => werk.kijker?.sleutel === sleutel;

/** The keys of who works here, once per day. */
const sleutels = new WeakMap<Kijkdag, ReadonlySet<string>>();
function isMedewerker({ kijkdag }: Kijkwerk, { sleutel }: Bekeken): boolean {
  let bekend = sleutels.get(kijkdag);
  if (!bekend) {
    bekend = new Set([...kijkdag.medewerkers.values()].flatMap((kijker) => kijker.sleutel ?? []));
    sleutels.set(kijkdag, bekend);
  }
  return bekend.has(sleutel);
}

const REGELS: Readonly<Record<Inzageregel, Regel>> = {
  'zonder-aanleiding': (werk, { zonderAanleiding }) =>
    perPersoon(werk, zonderAanleiding, (_, regel) => !werk.heeftAanleiding(regel)),

  // An open contact or case makes neither of these right: a colleague does it.
  'eigen-dossier': (werk, { eigenDossier }) =>
    perPersoon(werk, eigenDossier, (persoon) => isZelf(werk, persoon)),
  'zelfde-adres': (werk, { zelfdeAdres }) =>
    perPersoon(
      werk,
      zelfdeAdres,
      (persoon) =>
        !isZelf(werk, persoon) && persoon.adressen.some((adres) => werk.kijker?.adressen.includes(adres)),
    ),

  // Many bear the same name or work at the same office and have a question as well.
  'zelfde-naam': (werk, { zelfdeNaam }) =>
    perPersoon(
      werk,
      zelfdeNaam,
      (persoon, regel) =>
        persoon.naam === werk.kijker?.naam &&
        !isZelf(werk, persoon) &&
        !werk.heeftAanleiding(regel) &&
        !isVerwisseld(werk, regel),
    ),
  collega: (werk, { collega }) =>
    perPersoon(
      werk,
      collega,
      (persoon, regel) =>
        isMedewerker(werk, persoon) && !isZelf(werk, persoon) && !werk.heeftAanleiding(regel),
    ),
  afgeschermd: (werk, { afgeschermd }) =>
    perPersoon(
      werk,
      afgeschermd,
      (persoon, regel) => persoon.afgeschermd && !isZelf(werk, persoon) && !werk.heeftAanleiding(regel),
    ),

  'veel-personen': findVeel,
  'buiten-werktijd': findBuitenWerktijd,
  'zoeken-op-naam': findNaamzoeken,
  herhaald: findHerhaald,
};

const BALIE: readonly string[] = ['frontoffice', 'serviceteam', 'kassier'];

/** Different persons within one hour, against the norm of the role; of who has more roles the highest norm holds. */
function findVeel(werk: Kijkwerk, { personenPerUurBalie, personenPerUurKantoor }: Inzagenormen): Gevonden[] {
  const { dossierregels } = werk;
  const alleenBalie = (dossierregels[0]?.rol ?? '').split(',').every((rol) => BALIE.includes(rol));
  const norm = alleenBalie ? personenPerUurBalie : personenPerUurKantoor;
  if (norm === undefined) return [];
  const binnen = new Map<string, number>();
  let begin = 0;
  for (const [einde, regel] of dossierregels.entries()) {
    binnen.set(regel.betrokkene, (binnen.get(regel.betrokkene) ?? 0) + 1);
    for (
      let oud = dossierregels[begin];
      oud && regel.moment - oud.moment >= UUR;
      oud = dossierregels[begin]
    ) {
      const rest = (binnen.get(oud.betrokkene) ?? 0) - 1;
      if (rest === 0) binnen.delete(oud.betrokkene);
      else binnen.set(oud.betrokkene, rest);
      begin += 1;
    }
    if (binnen.size >= norm)
      return [{ betrokkene: null, aantal: binnen.size, norm, regels: dossierregels.slice(begin, einde + 1) }];
  }
  return [];
}

/** Free by the Algemene termijnenwet, and days on which many offices work. */
const DOORGAANS_OPEN: readonly (Feestdag | undefined)[] = ['goede-vrijdag', 'vijf-mei'];

/** A day on which nobody is expected at work. */
export function isVrijeDag(dag: LocalDate): boolean {
  const { year, weekday } = partsOf(dag);
  const feestdag = feestdagenOf(year).get(dag);
  return weekday >= 6 || (feestdag !== undefined && !DOORGAANS_OPEN.includes(feestdag));
}

/** Pages at night or on a day off, of people about whom he did nothing that day and has nothing open himself. */
function findBuitenWerktijd(werk: Kijkwerk, normen: Inzagenormen): Gevonden[] {
  const { buitenWerktijd: norm, werktijdVan, werktijdTot } = normen;
  if (norm === undefined) return [];
  const vrij = isVrijeDag(werk.kijkdag.dag);
  const regels = werk.dossierregels.filter((regel) => {
    const uur = vrij ? 0 : Number(momentAt(regel.moment).slice(11, 13));
    return (vrij || uur < werktijdVan || uur >= werktijdTot) && !werk.heeftEigenAanleiding(regel);
  });
  return regels.length >= norm ? [{ betrokkene: null, aantal: regels.length, norm, regels }] : [];
}

const NA_ZOEKEN = UUR / 4;
const BIJ_VERGISSING = 2;

/** Whether he opened somebody whom this search showed, with an occasion, soon after it. */
function leiddeTotWerk(werk: Kijkwerk, { operatie, moment }: Kijkregel): boolean {
  return (werk.gevonden.get(operatie) ?? []).some((betrokkene) =>
    (werk.dossiers.get(betrokkene) ?? []).some(
      (later) => later.moment >= moment && later.moment <= moment + NA_ZOEKEN && werk.heeftAanleiding(later),
    ),
  );
}

/** The wrong one of a search that led to work on another: who telephones bears the same name. */
function isVerwisseld(werk: Kijkwerk, { betrokkene, moment }: Kijkregel): boolean {
  if ((werk.dossiers.get(betrokkene) ?? []).length > BIJ_VERGISSING) return false;
  return werk.zoekregels.some(
    (zoek) =>
      zoek.moment <= moment &&
      moment <= zoek.moment + NA_ZOEKEN &&
      werk.gevonden.get(zoek.operatie)?.includes(betrokkene) === true &&
      leiddeTotWerk(werk, zoek),
  );
}

/**
 * Searches that showed several people (so by name or address, and not by a number) of whom he then opened nobody's file with
 * an occasion: which part they are of all searches of the day.
 */
function findNaamzoeken(werk: Kijkwerk, { naamzoekPercentage: norm, naamzoekMinimum }: Inzagenormen) {
  if (norm === undefined) return [];
  const regels = werk.zoekregels.filter((regel) => regel.omvang > 1 && !leiddeTotWerk(werk, regel));
  const aantal = Math.floor((regels.length * 100) / Math.max(werk.zoekregels.length, 1));
  return regels.length >= naamzoekMinimum && aantal >= norm
    ? [{ betrokkene: null, aantal, norm, regels }]
    : [];
}

/** The same person on several days, without an act and without anything that he himself has open about him. */
function findHerhaald(werk: Kijkwerk, { herhaaldDagen: norm, herhaaldBinnen }: Inzagenormen): Gevonden[] {
  if (norm === undefined) return [];
  const vanaf = addDays(werk.kijkdag.dag, 1 - herhaaldBinnen);
  const gevonden: Gevonden[] = [];
  for (const [betrokkene, alle] of werk.dossiers) {
    const regels = alle.filter((regel) => !werk.heeftEigenAanleiding(regel));
    if (regels.length === 0) continue;
    const aantal = werk.eerdereDagen(betrokkene, vanaf).length + 1;
    if (aantal >= norm) gevonden.push({ betrokkene, aantal, norm, regels });
  }
  return gevonden;
}
