import type { Team } from '@/domain/taken/taak';
import type { Werktelling } from '@/domain/taken/werkgroep';
import type { Context } from '@/platform/context';
import type { Werksoort } from './filter';
import type { Keuze } from './werk-vraag';

/** How much work of a kind and team stands in one place of the list. Pure. */
export type Telling = Werktelling<Werksoort> & { team: Team };

const WIE_VAN: Readonly<Record<'mij' | 'vrij' | 'team' | 'samen', readonly Telling['wie'][]>> = {
  mij: ['mij'],
  vrij: ['vrij'],
  team: ['mij', 'vrij', 'ander'],
  samen: ['mij', 'vrij'],
};

/** What of it a choice is about. */
export const binnenKeuze = (
  tellingen: readonly Telling[],
  { wie, soort, team, gemeente }: Keuze,
  ctx: Pick<Context, 'gemeenten'>,
): Telling[] =>
  tellingen.filter(
    (t) =>
      WIE_VAN[wie ?? 'samen'].includes(t.wie) &&
      (!soort || t.soort === soort) &&
      (!team || t.team === team) &&
      (!gemeente || ctx.gemeenten.find((g) => g.gemeenteId === t.gemeenteId)?.sleutel === gemeente),
  );
