import { Kijkgedrag } from '@tests/support/kijkgedrag';
import { size } from '@tests/support/size';
import { PATRONEN, plant } from '@tests/support/snuffelaars';
import { expect, test } from 'vitest';
import { INZAGENORMEN, type Inzagenormen, UIT_TE_ZETTEN } from '@/domain/gemeenten/inzagecontrolevorm';
import {
  type Bevinding,
  findBevindingen,
  INZAGEREGELS,
  type Inzageregel,
} from '@/domain/inzagecontrole/bevinding';
import { isDossierregel } from '@/domain/inzagecontrole/kijkdag';

const REGELS = size(20_000, 1_000_000);
const GEPLAND = size(40, 200);

/** What was found of what was planted, by its own rule, and what was said of lines that nobody planted. */
function run(seed: number, normen = INZAGENORMEN) {
  const gedrag = new Kijkgedrag(seed, size(12, 60), REGELS);
  const gepland = plant(gedrag, GEPLAND);
  const bevindingen: Bevinding[] = [];
  for (const kijkdag of gedrag.kijkdagen(normen.herhaaldBinnen - 1))
    bevindingen.push(...findBevindingen(kijkdag, normen));
  const raakt = (operaties: ReadonlySet<string>) => (een: Bevinding) =>
    een.regels.some(({ operatie }) => operaties.has(operatie));
  const gevonden = gepland.filter(({ patroon, operaties }) =>
    bevindingen.some((een) => een.regel === PATRONEN[patroon]?.regel && raakt(operaties)(een)),
  );
  const alle = new Set(gepland.flatMap(({ operaties }) => [...operaties]));
  return {
    gevonden: gevonden.length,
    bevindingen,
    regels: gedrag.aantal,
    gemist: gepland.filter((een) => !gevonden.includes(een)).map(({ patroon }) => patroon),
    loos: bevindingen.filter((een) => !raakt(alle)(een)).map(({ regel }) => regel),
  };
}

test(`[R15] of ${GEPLAND} in twenty ways among ${REGELS} lines at least 95 in 100 are found, with at most 5 false alarms in 100,000 lines`, () => {
  expect(Object.keys(PATRONEN)).toHaveLength(20);
  const { regels, gemist, gevonden, loos } = run(2026);
  expect(regels).toBeGreaterThanOrEqual(REGELS);
  expect(gevonden / GEPLAND, gemist.join(', ')).toBeGreaterThanOrEqual(0.95);
  expect((loos.length * 100_000) / regels, loos.join(', ')).toBeLessThanOrEqual(5);
});

/** Which rule each number of the setting sets off. */
const REGEL_VAN: Readonly<Record<(typeof UIT_TE_ZETTEN)[number], Inzageregel>> = {
  zonderAanleiding: 'zonder-aanleiding',
  eigenDossier: 'eigen-dossier',
  zelfdeNaam: 'zelfde-naam',
  zelfdeAdres: 'zelfde-adres',
  collega: 'collega',
  afgeschermd: 'afgeschermd',
  herhaaldDagen: 'herhaald',
  personenPerUurBalie: 'veel-personen',
  personenPerUurKantoor: 'veel-personen',
  buitenWerktijd: 'buiten-werktijd',
  naamzoekPercentage: 'zoeken-op-naam',
};

test('[R15] every rule speaks by a number of its own, and without it is silent while the others go on', () => {
  const gedrag = new Kijkgedrag(7, 12, 20_000);
  plant(gedrag, 40);
  const dagen = [...gedrag.kijkdagen(INZAGENORMEN.herhaaldBinnen - 1)];
  const sprekend = (normen: Inzagenormen) =>
    new Set(dagen.flatMap((dag) => findBevindingen(dag, normen).map(({ regel }) => regel)));
  expect([...sprekend(INZAGENORMEN)].sort()).toEqual([...INZAGEREGELS].sort());
  for (const regel of INZAGEREGELS) {
    const uit = UIT_TE_ZETTEN.filter((veld) => REGEL_VAN[veld] === regel);
    const normen = { ...INZAGENORMEN, ...Object.fromEntries(uit.map((veld) => [veld, undefined])) };
    expect([...sprekend(normen)].sort(), regel).toEqual(INZAGEREGELS.filter((r) => r !== regel).sort());
  }
});

test('[R15] the norm of each role lies above what all but one in a hundred of its hours show', () => {
  const gedrag = new Kijkgedrag(11, 12, 20_000);
  const uren = new Map<string, { balie: boolean; mensen: Set<string> }>();
  for (const regel of [...gedrag.regels.values()].flat().filter(isDossierregel)) {
    const uur = `${regel.medewerker} ${Math.floor(regel.moment / 3_600_000)}`;
    const balie = gedrag.medewerkers.get(regel.medewerker)?.balie === true;
    const een = uren.get(uur) ?? { balie, mensen: new Set() };
    een.mensen.add(regel.betrokkene);
    uren.set(uur, een);
  }
  const p99 = (aanBalie: boolean): number => {
    const aantallen = [...uren.values()]
      .filter(({ balie }) => balie === aanBalie)
      .map(({ mensen }) => mensen.size)
      .sort((x, y) => x - y);
    return aantallen[Math.floor(aantallen.length * 0.99)] ?? Number.POSITIVE_INFINITY;
  };
  expect(INZAGENORMEN.personenPerUurBalie).toBeGreaterThan(p99(true));
  expect(INZAGENORMEN.personenPerUurKantoor).toBeGreaterThan(p99(false));
});
