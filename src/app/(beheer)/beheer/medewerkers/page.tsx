import { listMedewerkers, type MedewerkerView } from '@/domain/medewerkers/medewerker.queries';
import { page } from '@/platform/page';
import { Badge } from '@/ui/badge';
import { Button, ButtonLink } from '@/ui/button';
import { EmptyState } from '@/ui/empty-state';
import { Heading } from '@/ui/heading';
import { Link } from '@/ui/link';
import { Select } from '@/ui/select';
import { Table } from '@/ui/table';
import { TextInput } from '@/ui/text-input';
import type { Tone } from '@/ui/tone';
import { BeheerFrame } from '../beheer-frame';
import { medewerkerPath } from '../paths';
import { words } from '../words';
import { filterQuery, medewerkersFilter } from './filter';
import { rolText } from './rol-tekst';

const STANDEN = ['werkt', 'komt', 'gestopt'] as const;
const TONES: Readonly<Record<MedewerkerView['stand'], Tone>> = {
  werkt: 'goed',
  komt: 'info',
  gestopt: 'rust',
};

function Filter({ zoek, stand }: { zoek?: string | undefined; stand?: string | undefined }) {
  const options = STANDEN.map((value) => ({ value, label: words(`stand.${value}`) }));
  return (
    <form action="/beheer/medewerkers" className="flex flex-wrap items-end gap-4 print:hidden">
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

/** Everybody who works, will work or worked here, with the roles that hold today. */
export default page({
  toegang: { wie: 'medewerker', verb: 'medewerker.beheren', bereik: 'kantoor' },
  doel: 'medewerkers-beheren',
  searchParams: medewerkersFilter,
  load: (read, { searchParams }) => listMedewerkers(read, searchParams),
  render: (medewerkers, frame) => {
    const { zoek, stand, gelukt } = frame.searchParams;
    const rollenNu = (rij: MedewerkerView) =>
      rij.rollen
        .filter((rol) => rol.geldt)
        .map(rolText)
        .join(', ') || words('medewerkers.geenRol');
    return (
      <BeheerFrame {...frame} titel={words('medewerkers.kop')} gelukt={gelukt}>
        <div className="flex flex-wrap items-center justify-between gap-4">
          <Heading level={1}>{words('medewerkers.kop')}</Heading>
          <ButtonLink href="/beheer/medewerkers/nieuw">{words('medewerkers.nieuw')}</ButtonLink>
        </div>
        <Filter zoek={zoek} stand={stand} />
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
          <Link href={`/beheer/medewerkers/export${filterQuery({ zoek, stand })}`} reload>
            {words('medewerkers.export')}
          </Link>
        </p>
      </BeheerFrame>
    );
  },
});
