import { showMoment } from '@/app/words';
import {
  getZegelcontrole,
  listZegelstand,
  type Zegelcontrole,
  type Zegelstand,
} from '@/domain/zegels/zegel.queries';
import type { Context } from '@/platform/context';
import { page } from '@/platform/page';
import { Alert } from '@/ui/alert';
import { Badge } from '@/ui/badge';
import { Heading } from '@/ui/heading';
import { Table } from '@/ui/table';
import { BeheerFrame } from '../beheer-frame';
import { words } from '../words';

/** A seal comes every two minutes; a line that waits much longer means that the worker stands still. */
const TE_LANG_MS = 30 * 60 * 1000;

/** For a privacy officer and an auditor: up to where what was recorded is sealed, and whether the seals are right. */
export default page({
  toegang: { wie: 'medewerker', verb: 'audit.zien', bereik: 'set' },
  doel: 'zegels',
  load: async (read) => ({ standen: await listZegelstand(read), controle: await getZegelcontrole(read) }),
  render: ({ standen, controle }, frame) => (
    <BeheerFrame {...frame} titel={words('zegels.kop')}>
      <div>
        <Heading level={1}>{words('zegels.kop')}</Heading>
        <p className="mt-2 max-w-text">{words('zegels.uitleg')}</p>
      </div>
      <Controle controle={controle} ctx={frame.ctx} />
      <Standen standen={standen} ctx={frame.ctx} />
    </BeheerFrame>
  ),
});

type Van = Zegelstand['keten'];

const naamVan = (ctx: Context, { van, id }: Pick<Van, 'van' | 'id'>): string =>
  van === 'kantoor' ? ctx.kantoorNaam : (ctx.gemeenten.find((g) => g.gemeenteId === id)?.naam ?? '');

function Controle({ controle, ctx }: { controle: Zegelcontrole | null; ctx: Context }) {
  if (controle === null)
    return (
      <Alert tone="letop" taal="nl">
        {words('zegels.nooit')}
      </Alert>
    );
  const moment = showMoment(controle.moment);
  return (
    <>
      <Alert
        tone={controle.fouten.length === 0 ? 'goed' : 'mis'}
        taal="nl"
        title={words(controle.fouten.length === 0 ? 'zegels.goed' : 'zegels.fout', { moment })}
      >
        {controle.fouten.length > 0 && (
          <ul className="list-disc pl-5">
            {controle.fouten.map(({ keten, zegel }) => {
              const over = {
                van: naamVan(ctx, keten),
                journaal: words(`zegels.journaal.${keten.journaal}`),
              };
              return (
                <li key={`${keten.van} ${keten.id} ${keten.journaal}`}>
                  {words('zegels.foutRegel', { ...over, nummer: zegel })}
                </li>
              );
            })}
          </ul>
        )}
      </Alert>
      {!controle.anker && (
        <Alert tone="letop" taal="nl">
          {words('zegels.zonderAnker')}
        </Alert>
      )}
    </>
  );
}

function Standen({ standen, ctx }: { standen: readonly Zegelstand[]; ctx: Context }) {
  return (
    <Table
      taal="nl"
      caption={words('zegels.tabel')}
      rows={standen}
      rowKey={({ keten }) => `${keten.van} ${keten.id} ${keten.journaal}`}
      columns={[
        {
          key: 'van',
          header: words('zegels.kolommen.van'),
          rowHeader: true,
          cell: ({ keten }) => naamVan(ctx, keten),
        },
        {
          key: 'journaal',
          header: words('zegels.kolommen.journaal'),
          cell: ({ keten }) => words(`zegels.journaal.${keten.journaal}`),
        },
        {
          key: 'zegel',
          header: words('zegels.kolommen.zegel'),
          cell: ({ nummer }) => nummer ?? words('zegels.nog-niet'),
        },
        {
          key: 'gemaakt',
          header: words('zegels.kolommen.gemaakt'),
          cell: ({ gemaaktOp }) => (gemaaktOp === null ? '' : showMoment(gemaaktOp)),
        },
        {
          key: 'totaal',
          header: words('zegels.kolommen.totaal'),
          cell: ({ totaal }) => totaal.toLocaleString('nl-NL'),
        },
        {
          key: 'stand',
          header: words('zegels.kolommen.stand'),
          cell: ({ wachtSinds }) => <Daarna wachtSinds={wachtSinds} nu={ctx.now} />,
        },
      ]}
    />
  );
}

function Daarna({ wachtSinds, nu }: { wachtSinds: Date | null; nu: Date }) {
  if (wachtSinds === null) return <Badge tone="goed">{words('zegels.alles')}</Badge>;
  return nu.getTime() - wachtSinds.getTime() > TE_LANG_MS ? (
    <Badge tone="letop">{words('zegels.wachtLang', { moment: showMoment(wachtSinds) })}</Badge>
  ) : (
    words('zegels.wacht')
  );
}
