import { showDate } from '@/app/words';
import { INZAGEREGELS } from '@/domain/inzagecontrole/bevinding';
import {
  type BevindingView,
  countBevindingen,
  HOOGSTENS_OP_LIJST,
  listBevindingen,
} from '@/domain/inzagecontrole/bevinding.queries';
import type { Context } from '@/platform/context';
import { page } from '@/platform/page';
import { Alert } from '@/ui/alert';
import { Badge } from '@/ui/badge';
import { Button } from '@/ui/button';
import { EmptyState } from '@/ui/empty-state';
import { Heading } from '@/ui/heading';
import { Link } from '@/ui/link';
import { Select } from '@/ui/select';
import { Table } from '@/ui/table';
import { BeheerFrame } from '../beheer-frame';
import { bevindingenFilter, filterQuery, STANDEN } from './filter';
import { bevindingPath, INZAGE_PATH, rolNamen, STAND_TOON, words } from './inzage-words';

/** For the privacy officer: looks at people that do not fit the work, those that wait first. */
export default page({
  toegang: { wie: 'medewerker', verb: 'inzagecontrole.zien', bereik: 'set' },
  doel: 'inzagecontrole',
  searchParams: bevindingenFilter,
  load: async (read, { searchParams }) => ({
    bevindingen: await listBevindingen(read, searchParams),
    telling: await countBevindingen(read),
  }),
  render: ({ bevindingen, telling }, frame) => {
    const { searchParams: filter } = frame;
    return (
      <BeheerFrame ctx={frame.ctx} path={frame.path} thema={frame.thema} titel={words('kop')}>
        <div className="grid gap-2">
          <Heading level={1}>{words('kop')}</Heading>
          <p className="max-w-text">{words('uitleg')}</p>
          <p>{words('open', { aantal: telling.open })}</p>
        </div>
        {telling.teLaat > 0 && (
          <Alert tone="letop" taal="nl" title={words('teLaat', { aantal: telling.teLaat })}>
            {words('teLaatUitleg')}
          </Alert>
        )}
        <form action={INZAGE_PATH} className="flex flex-wrap items-end gap-4 print:hidden">
          <Select
            taal="nl"
            name="regel"
            label={words('filter.regel')}
            optional
            empty={words('filter.alle')}
            options={INZAGEREGELS.map((value) => ({ value, label: words(`regel.${value}`) }))}
            defaultValue={filter.regel ?? ''}
          />
          <Select
            taal="nl"
            name="stand"
            label={words('filter.stand')}
            optional
            empty={words('filter.alle')}
            options={STANDEN.map((value) => ({ value, label: words(`stand.${value}`) }))}
            defaultValue={filter.stand ?? ''}
          />
          <Button variant="secondary">{words('filter.knop')}</Button>
        </form>
        {bevindingen.length === 0 ? (
          <EmptyState title={words('geen')}>{words('geenUitleg')}</EmptyState>
        ) : (
          <>
            {telling.open > HOOGSTENS_OP_LIJST && <p>{words('hoogstens')}</p>}
            <Bevindingen bevindingen={bevindingen} ctx={frame.ctx} />
            <p className="print:hidden">
              <Link href={`${INZAGE_PATH}/export${filterQuery(filter)}`} reload>
                {words('download')}
              </Link>
            </p>
          </>
        )}
      </BeheerFrame>
    );
  },
});

function Bevindingen({ bevindingen, ctx }: { bevindingen: readonly BevindingView[]; ctx: Context }) {
  const gemeenteVan = (id: number) => ctx.gemeenten.find(({ gemeenteId }) => gemeenteId === id);
  return (
    <Table
      taal="nl"
      caption={words('aantal', { aantal: bevindingen.length })}
      rows={bevindingen}
      rowKey={({ id }) => id}
      columns={[
        {
          key: 'regel',
          header: words('kolommen.regel'),
          rowHeader: true,
          cell: ({ gemeenteId, id, regel }) => (
            <Link href={bevindingPath(gemeenteVan(gemeenteId)?.sleutel ?? '', id)}>
              {words(`regel.${regel}`)}
            </Link>
          ),
        },
        { key: 'medewerker', header: words('kolommen.medewerker'), cell: ({ medewerker }) => medewerker },
        { key: 'rol', header: words('kolommen.rol'), cell: ({ rol }) => rolNamen(rol) },
        {
          key: 'gemeente',
          header: words('kolommen.gemeente'),
          cell: ({ gemeenteId }) => gemeenteVan(gemeenteId)?.naam,
        },
        { key: 'dag', header: words('kolommen.dag'), cell: ({ dag }) => showDate(dag) },
        {
          key: 'stand',
          header: words('kolommen.stand'),
          cell: ({ stand }) => <Badge tone={STAND_TOON[stand]}>{words(`stand.${stand}`)}</Badge>,
        },
      ]}
    />
  );
}
