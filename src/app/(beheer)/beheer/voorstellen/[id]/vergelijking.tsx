import { waardeSchemas } from '@/domain/gemeenten/instelling.schema';
import type { InstellingvoorstelView } from '@/domain/gemeenten/instellingvoorstel.queries';
import { Badge } from '@/ui/badge';
import { Table } from '@/ui/table';
import { labelOf, shownText, valueAt } from '../../instelling-tekst';
import { VORMEN } from '../../instelling-vorm';
import { wordsAt } from '../../words';
import { voorstelWords as words } from '../voorstel-words';

type Regel = { naam: string; nu: string; straks: string };

/** Every field of the value, as it is and as it would be; only what stands in one of the two. */
function regelsVan({ soort, oud, waarde }: InstellingvoorstelView): Regel[] {
  const lees = (bron: unknown, pad: string, invoer: Parameters<typeof shownText>[0]) => {
    const value = bron === null ? undefined : valueAt(soort, bron, pad);
    return value === undefined || value === null ? '' : shownText(invoer, value);
  };
  return VORMEN[soort].flatMap(({ kop, invoer }) =>
    invoer.flatMap((een) => {
      const nu = lees(oud, een.pad, een);
      const straks = lees(waarde, een.pad, een);
      const naam = kop ? `${wordsAt(kop)}: ${labelOf(een)}` : labelOf(een);
      return nu === '' && straks === '' ? [] : [{ naam, nu, straks }];
    }),
  );
}

/** What holds now beside what would hold, with what changes marked. */
export function Vergelijking({ voorstel }: { voorstel: InstellingvoorstelView }) {
  const { handeling, soort, waarde } = voorstel;
  const leesbaar = waarde === null || waardeSchemas[soort].safeParse(waarde).success;
  return (
    <div className="grid gap-3">
      {!leesbaar && <p>{words('onleesbaar')}</p>}
      {handeling === 'beeindigen' && <p>{words('vervalt')}</p>}
      {handeling === 'intrekken' && <p>{words('gaatNietDoor')}</p>}
      <Table
        taal="nl"
        caption={words('vergelijk')}
        rows={leesbaar ? regelsVan(voorstel) : []}
        rowKey={({ naam }) => naam}
        columns={[
          { key: 'veld', header: words('veld'), rowHeader: true, cell: ({ naam }) => naam },
          { key: 'nu', header: words('nu'), cell: ({ nu }) => <Waarde tekst={nu} /> },
          {
            key: 'straks',
            header: words('straks'),
            cell: ({ nu, straks }) => (
              <span className="flex flex-wrap items-center gap-2">
                <Waarde tekst={straks} />
                {nu !== straks && <Badge tone="letop">{words('anders')}</Badge>}
              </span>
            ),
          },
        ]}
      />
    </div>
  );
}

const Waarde = ({ tekst }: { tekst: string }) => (
  <span className="break-words">{tekst === '' ? words('niets') : tekst}</span>
);
