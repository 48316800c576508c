import type { Context } from '@/platform/context';

/** As what somebody is spoken to: a company has no home, no dog and no day of birth. */
export type Wie = 'persoon' | 'bedrijf';

/**
 * What the taxpayer of a page is, of the gemeente with this key: whose matters they are counts, not who logged in for him.
 * Of who is known nowhere it is what he logged in as. Pure.
 */
export function wieIs(
  { actor, gemeenten }: Pick<Context, 'actor' | 'gemeenten'>,
  sleutel: string | undefined,
): Wie {
  const { persoonsoort } = gemeenten.find((g) => g.sleutel === sleutel) ?? gemeenten[0] ?? {};
  if (persoonsoort === undefined) return actor.soort === 'ondernemer' ? 'bedrijf' : 'persoon';
  return persoonsoort === 'niet-natuurlijk' ? 'bedrijf' : 'persoon';
}
