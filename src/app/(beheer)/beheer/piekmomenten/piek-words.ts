import type { PiekmomentView } from '@/domain/gemeenten/piekmoment.queries';
import type { Context } from '@/platform/context';
import { may } from '@/platform/permissions';
import { createWords } from '@/platform/translator';
import piekmomenten from '@/texts/nl/piekmomenten.json';

/** The words of busy times; staff pages are Dutch only. */
export const piekWords = createWords<typeof piekmomenten>({ locale: 'nl', messages: piekmomenten });

/** For whom a busy time is: the name of its gemeente, or the whole kantoor. */
export const waarTekst = (ctx: Context, gemeenteId: number | null): string =>
  gemeenteId === null
    ? piekWords('kantoor', { kantoor: ctx.kantoorNaam })
    : (ctx.gemeenten.find((g) => g.gemeenteId === gemeenteId)?.naam ?? '');

/** Whether the reader may change what is of this gemeente, or of the kantoor. */
export const magWijzigen = (ctx: Context, gemeenteId: PiekmomentView['gemeenteId']): boolean =>
  may(
    gemeenteId === null
      ? ctx.kantoorRollen
      : (ctx.gemeenten.find((g) => g.gemeenteId === gemeenteId)?.rollen ?? []),
    'instelling.wijzigen',
  );

/** What a busy time is about, by the names of all subjects there are or were. */
export const overTekst = (
  namen: readonly { sleutel: string; naam: string }[],
  sleutel: string | undefined,
): string =>
  sleutel === undefined
    ? piekWords('alles')
    : (namen.find((rij) => rij.sleutel === sleutel)?.naam ?? sleutel);
