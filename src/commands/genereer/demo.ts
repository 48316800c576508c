import type { DemoPersoon } from '@/commands/oidc-provider/personen';
import type { Bezit, Geslacht } from './profiel';

/** What a demo person is apart from his name; who is not listed owns the dwelling in which he lives. */
const FEITEN: Record<string, { bezit: Bezit; omvang: number; leeftijd?: number }> = {
  'inwoner-amrani': { bezit: 'sociaal', omvang: 3 },
  'inwoner-jansen': { bezit: 'vrij', omvang: 1, leeftijd: 21 },
  'inwoner-mulder': { bezit: 'koop', omvang: 1 },
  'inwoner-kramer': { bezit: 'sociaal', omvang: 1 },
  'inwoner-nijland': { bezit: 'sociaal', omvang: 2 },
  'inwoner-groen': { bezit: 'sociaal', omvang: 1 },
  'inwoner-zwart': { bezit: 'sociaal', omvang: 1 },
  'inwoner-veen': { bezit: 'sociaal', omvang: 2 },
  'inwoner-hofman': { bezit: 'sociaal', omvang: 1 },
  'inwoner-duin': { bezit: 'sociaal', omvang: 1 },
  'inwoner-kooi': { bezit: 'sociaal', omvang: 1 },
};

/** The other demo persons are women. */
const MANNEN = new Set(['inwoner-amrani', 'inwoner-bakker']);

export type DemoNaam = {
  voornamen: string[];
  voorvoegsel: string | null;
  geslachtsnaam: string;
  geslacht: Geslacht;
  bezit: Bezit;
  omvang: number;
  leeftijd?: number;
};

/** "Joke de Wit" as a name in parts, with what the person is. */
export function splitDemoNaam(demo: DemoPersoon): DemoNaam {
  const [voornaam = '', ...rest] = demo.naam.split(' ');
  const at = rest.findIndex((word) => word[0] !== word[0]?.toLowerCase());
  const prefix = rest.slice(0, Math.max(at, 0)).join(' ');
  const feiten = FEITEN[demo.subject] ?? { bezit: 'koop' as const, omvang: 2 };
  return {
    voornamen: [voornaam],
    voorvoegsel: prefix === '' ? null : prefix,
    geslachtsnaam: rest.slice(Math.max(at, 0)).join(' '),
    geslacht: MANNEN.has(demo.subject) ? 'M' : 'V',
    ...feiten,
  };
}
