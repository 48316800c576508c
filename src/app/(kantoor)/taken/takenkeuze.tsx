import { takenWords as words } from '@/app/taken/taken-words';
import { TEAMS } from '@/domain/taken/taak';
import { Button } from '@/ui/button';
import { Select } from '@/ui/select';
import { type TakenFilter, WERKSOORTEN } from './filter';

/** Where the key "/" goes on this page. */
export const TAKENKEUZE_ID = 'taken-wie';

interface TakenkeuzeProps {
  filter: TakenFilter;
  gemeenten: readonly { value: string; label: string }[];
}

/** What the list is about: works without a script, and stands in the address without anybody's data. */
export function Takenkeuze({ filter, gemeenten }: TakenkeuzeProps) {
  const { wie, soort, team, gemeente } = filter;
  const keuze = { taal: 'nl' as const, optional: true, empty: words('alle') };
  return (
    <form
      action="/taken"
      aria-label={words('filter')}
      className="flex flex-wrap items-end gap-4 print:hidden"
    >
      <Select
        {...keuze}
        id={TAKENKEUZE_ID}
        name="wie"
        label={words('wie')}
        options={(['mij', 'vrij'] as const).map((value) => ({ value, label: words(`wieKeuze.${value}`) }))}
        defaultValue={wie ?? ''}
      />
      <Select
        {...keuze}
        name="soort"
        label={words('soort')}
        options={WERKSOORTEN.map((value) => ({ value, label: words(`soortKeuze.${value}`) }))}
        defaultValue={soort ?? ''}
      />
      <Select
        {...keuze}
        name="team"
        label={words('team')}
        options={TEAMS.map((value) => ({ value, label: words(`teams.${value}`) }))}
        defaultValue={team ?? ''}
      />
      <Select
        {...keuze}
        name="gemeente"
        label={words('gemeente')}
        options={gemeenten}
        defaultValue={gemeente ?? ''}
      />
      <Button variant="secondary">{words('toon')}</Button>
    </form>
  );
}
