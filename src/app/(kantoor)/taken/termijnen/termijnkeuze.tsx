import { takenWords } from '@/app/taken/taken-words';
import { termijnWords as words } from '@/app/termijnen/termijn-words';
import { zaakWords } from '@/app/zaken/zaken-words';
import type { TermijnenVan } from '@/domain/zaken/volgende-termijnen.queries';
import type { Context } from '@/platform/context';
import { Button } from '@/ui/button';
import { Select } from '@/ui/select';
import { TERMIJNSOORTEN, type TermijnFilter, VAN_WIE } from './filter';

type Props = { filter: TermijnFilter; ctx: Context; collegas: readonly TermijnenVan[] };

/** What the list is about: works without a script. Only colleagues with whom something runs can be chosen. */
export function Termijnkeuze({ filter, ctx, collegas }: Props) {
  return (
    <form
      action="/taken/termijnen"
      aria-label={words('lijst.filter')}
      className="flex flex-wrap items-end gap-4 print:hidden"
    >
      <Select
        taal="nl"
        name="van"
        label={words('lijst.van')}
        options={[
          ...VAN_WIE.map((value) => ({ value, label: words(`lijst.${value}`) })),
          ...collegas.flatMap(({ medewerkerId, medewerker }) =>
            medewerkerId === null ? [] : [{ value: medewerkerId, label: medewerker ?? words('onbekend') }],
          ),
        ]}
        defaultValue={filter.van}
      />
      <Select
        taal="nl"
        name="soort"
        label={words('lijst.soort')}
        optional
        empty={takenWords('alle')}
        options={TERMIJNSOORTEN.map((value) => ({
          value,
          label: value === 'taak' ? words('lijst.taak') : zaakWords(`soort.${value}`),
        }))}
        defaultValue={filter.soort ?? ''}
      />
      <Select
        taal="nl"
        name="gemeente"
        label={words('lijst.gemeente')}
        optional
        empty={takenWords('alle')}
        options={ctx.gemeenten.map(({ sleutel, naam }) => ({ value: sleutel, label: naam }))}
        defaultValue={filter.gemeente ?? ''}
      />
      <Button variant="secondary">{words('lijst.toon')}</Button>
    </form>
  );
}
