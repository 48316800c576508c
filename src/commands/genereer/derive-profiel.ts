import fs from 'node:fs';
import path from 'node:path';

/**
 * Derives `profiel.json` from a population profile: `npx tsx src/commands/genereer/derive-profiel.ts <profile.json>`.
 * Only this script reads the profile; the generator reads what it leaves behind.
 */
type Sourced<T> = { value: T };
type Tenant = {
  id: string;
  name: string;
  office: string;
  cbs_code: Sourced<string>;
  tenure_share_pct: Sourced<{ owner_occupied: number; social_rent: number; other_rent: number }>;
  postcodes4: { pc4: number; inhabitants_2021: number; place: string }[];
  age_pct_5yr: { values: Record<string, number> };
  streets: { name: string; place: string }[];
  telephone_area_codes: { list: string[] };
  seed: {
    households: number;
    non_residential: number;
    woz_mean: { owner: number; social: number; other: number };
  };
};
type Surname = { prefix?: string | null; name: string; bearers_2007: number | null };
type Profile = {
  tenants: Tenant[];
  distributions: {
    household_size_tenant_hint: Sourced<Record<string, Record<string, number>>>;
    woz_spread: Sourced<{ sigma_owner: number; sigma_social: number; sigma_other: number }>;
  };
  names: {
    surnames_top300: { list: Surname[] };
    surnames_twente: Surname[] | { list: Surname[] };
    surnames_migrant_background: Record<string, Surname[]>;
    migrant_surname_share_pct: Sourced<Record<string, number>>;
    first_names_by_birth_cohort: {
      cohorts: Record<string, { M: [string, number][]; F: [string, number][] }>;
    };
    first_names_2015_2025: Sourced<{ M: string[]; F: string[] }>;
    first_names_migrant: Sourced<Record<string, { M: string[]; F: string[] }>>;
  };
};

/** Gemeenten that charge by quantity, and their collection of dogs tax, from the tariffs in the profile. */
const NAAR_HOEVEELHEID = new Set(['borne', 'enschede', 'haaksbergen', 'hengelo', 'losser']);
/** CBS puts the strip of postcode 7562 under Oldenzaal, where it does not belong. */
const NOT_HERE = new Set([7562]);
/** Which list of first names goes with a group of surnames; without one the Dutch lists are used. */
const FIRST_NAMES_OF: Record<string, string> = {
  turkish: 'turkish',
  suryoye_aramean: 'suryoye',
  moroccan: 'moroccan_arabic',
  syrian_iraqi_afghan: 'moroccan_arabic',
  polish: 'polish',
  german: 'german',
};

const listOf = <T>(value: T[] | { list: T[] }): T[] => (Array.isArray(value) ? value : value.list);
// A name of two words of its own (Oude Nijhuis) points at one family: left out.
const surname = (s: Surname) => ({
  voorvoegsel: s.prefix ?? null,
  naam: s.name,
  gewicht: s.bearers_2007 ?? 500,
});
const surnames = (list: Surname[]) => list.filter((s) => !s.name.includes(' ') || s.prefix).map(surname);

function gemeente(tenant: Tenant, profile: Profile) {
  const { tenure_share_pct: tenure, seed } = tenant;
  const places = new Map<string, string[]>();
  for (const street of tenant.streets) {
    places.set(street.place, [...(places.get(street.place) ?? []), street.name]);
  }
  return {
    sleutel: tenant.id,
    naam: tenant.name,
    kantoor: tenant.office.toLowerCase().startsWith('gbt') ? 'gbtwente' : 'cocensus',
    cbsCode: tenant.cbs_code.value.replace('GM', ''),
    huishoudens: seed.households,
    nietWoningen: seed.non_residential,
    wozGemiddelde: { koop: seed.woz_mean.owner, sociaal: seed.woz_mean.social, vrij: seed.woz_mean.other },
    aandeel: {
      koop: tenure.value.owner_occupied,
      sociaal: tenure.value.social_rent,
      vrij: tenure.value.other_rent,
    },
    omvang: Object.values(profile.distributions.household_size_tenant_hint.value[tenant.id] ?? {}),
    leeftijden: Object.values(tenant.age_pct_5yr.values),
    migratienamenPct: profile.names.migrant_surname_share_pct.value[tenant.id] ?? 0,
    netnummer: tenant.telephone_area_codes.list[0] ?? '088',
    naarHoeveelheid: NAAR_HOEVEELHEID.has(tenant.id),
    postcodes: tenant.postcodes4
      .filter((p) => !NOT_HERE.has(p.pc4) && p.inhabitants_2021 > 0)
      .map((p) => ({ pc4: p.pc4, plaats: p.place, gewicht: p.inhabitants_2021 })),
    straten: Object.fromEntries(places),
  };
}

function derive(profile: Profile) {
  const { names, distributions } = profile;
  const spread = distributions.woz_spread.value;
  const cohorten = Object.entries(names.first_names_by_birth_cohort.cohorts).map(([years, lists]) => ({
    vanaf: Number(years.slice(0, 4)),
    M: lists.M,
    V: lists.F,
  }));
  const recent = names.first_names_2015_2025.value;
  const even = (list: string[]) => list.map((name): [string, number] => [name, 1]);
  return {
    gemeenten: profile.tenants.map((tenant) => gemeente(tenant, profile)),
    wozSpreiding: { koop: spread.sigma_owner, sociaal: spread.sigma_social, vrij: spread.sigma_other },
    achternamen: {
      landelijk: surnames(names.surnames_top300.list),
      twente: surnames(listOf(names.surnames_twente)),
      migratie: Object.entries(names.surnames_migrant_background).map(([group, list]) => ({
        namen: list.map(surname),
        voornamen: FIRST_NAMES_OF[group] ?? null,
      })),
    },
    voornamen: {
      cohorten: [...cohorten, { vanaf: 2015, M: even(recent.M), V: even(recent.F) }],
      migratie: Object.fromEntries(
        Object.entries(names.first_names_migrant.value).map(([group, l]) => [
          group,
          { M: even(l.M), V: even(l.F) },
        ]),
      ),
    },
  };
}

const source = process.argv[2];
if (!source) {
  console.error('Gebruik: npx tsx src/commands/genereer/derive-profiel.ts <population-profile.json>');
  process.exit(1);
}
const target = path.join(import.meta.dirname, 'profiel.json');
const profile = JSON.parse(fs.readFileSync(source, 'utf8')) as Profile;
fs.writeFileSync(target, `${JSON.stringify(derive(profile))}\n`);
