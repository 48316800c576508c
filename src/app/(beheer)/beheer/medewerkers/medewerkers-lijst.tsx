import type { MedewerkerView } from '@/domain/medewerkers/medewerker.queries';
import { Badge } from '@/ui/badge';
import { Button, ButtonLink } from '@/ui/button';
import { EmptyState } from '@/ui/empty-state';
import { Heading } from '@/ui/heading';
import { Link } from '@/ui/link';
import { Select } from '@/ui/select';
import { Table } from '@/ui/table';
import { TextInput } from '@/ui/text-input';
import type { Tone } from '@/ui/tone';
import { medewerkerPath } from '../paths';
import { words } from '../words';
import { rolText } from './rol-tekst';

const STANDEN = ['werkt', 'komt', 'gestopt'] as const;
const TONES: Readonly<Record<MedewerkerView['stand'], Tone>> = {
  werkt: 'goed',
  komt: 'info',
  gestopt: 'rust',
};

type Gekozen = { zoek?: string | undefined; stand?: string | undefined };

/** By POST: the name of a colleague does not belong in an address. */
function Filter({ zoek, stand }: Gekozen) {
  const options = STANDEN.map((value) => ({ value, label: words(`stand.${value}`) }));
  return (
    <form
      method="post"
      action="/beheer/medewerkers/zoek"
      className="flex flex-wrap items-end gap-4 print:hidden"
    >
      <div className="min-w-60 flex-1">
        <TextInput
          taal="nl"
          name="zoek"
          label={words('medewerkers.zoek')}
          optional
          defaultValue={zoek}
          autoComplete="off"
        />
      </div>
      <Select
        taal="nl"
        name="stand"
        label={words('medewerkers.stand')}
        optional
        options={options}
        empty={words('medewerkers.alle')}
        defaultValue={stand ?? ''}
      />
      <Button variant="secondary">{words('medewerkers.zoekKnop')}</Button>
    </form>
  );
}

const rollenNu = (rij: MedewerkerView): string =>
  rij.rollen
    .filter((rol) => rol.geldt)
    .map(rolText)
    .join(', ') || words('medewerkers.geenRol');

/** The list of staff with its form, and the way to the same list as a file. */
export function MedewerkersLijst({
  medewerkers,
  bestand,
  ...gekozen
}: Gekozen & { medewerkers: readonly MedewerkerView[]; bestand: string }) {
  return (
    <>
      <div className="flex flex-wrap items-center justify-between gap-4">
        <Heading level={1}>{words('medewerkers.kop')}</Heading>
        <ButtonLink href="/beheer/medewerkers/nieuw">{words('medewerkers.nieuw')}</ButtonLink>
      </div>
      <Filter {...gekozen} />
      {medewerkers.length === 0 ? (
        <EmptyState title={words('medewerkers.geen')}>{words('medewerkers.geenUitleg')}</EmptyState>
      ) : (
        <Table
          taal="nl"
          caption={words('medewerkers.aantal', { aantal: medewerkers.length })}
          rows={medewerkers}
          rowKey={(rij) => rij.id}
          columns={[
            {
              key: 'naam',
              header: words('kolommen.naam'),
              rowHeader: true,
              cell: (rij) => <Link href={medewerkerPath(rij.id)}>{rij.naam}</Link>,
            },
            {
              key: 'werkgever',
              header: words('kolommen.werkgever'),
              cell: (rij) => words(`medewerkers.${rij.werkgever}`),
            },
            { key: 'rollen', header: words('kolommen.rollen'), cell: rollenNu },
            {
              key: 'stand',
              header: words('kolommen.stand'),
              cell: (rij) => (
                <span className="inline-flex flex-wrap gap-2">
                  <Badge tone={TONES[rij.stand]}>{words(`stand.${rij.stand}`)}</Badge>
                  {rij.rollen.some((rol) => rol.status === 'voorgesteld') && (
                    <Badge tone="letop">{words('medewerkers.wacht')}</Badge>
                  )}
                </span>
              ),
            },
          ]}
        />
      )}
      <p className="print:hidden">
        <Link href={bestand} reload>
          {words('medewerkers.export')}
        </Link>
      </p>
    </>
  );
}
