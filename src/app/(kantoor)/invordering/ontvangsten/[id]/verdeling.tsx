import type { Boekingsregel } from '@/domain/grootboek/boeking';
import { explain } from '@/law/explain';
import type { Stap } from '@/law/uitleg';
import { formatCents, sumCents } from '@/platform/cents';
import { Amount } from '@/ui/amount';
import { Heading } from '@/ui/heading';
import { Table } from '@/ui/table';
import { postTekst, words } from '../../words';

type Regels = readonly Boekingsregel[];

/** The law speaks of lines by their id; a reader knows them by their belasting. */
function withNames(uitleg: readonly Stap[], regels: Regels): Stap[] {
  const naam = (id: unknown) => {
    const regel = regels.find((r) => r.aanslagregelId === id);
    return regel ? postTekst(regel) : null;
  };
  return uitleg.flatMap((stap) => {
    // Costs and interest that were not there are no step either.
    const { open } = stap.waarden;
    if (typeof open === 'object' && 'centen' in open && open.centen === 0n) return [];
    if (!('regel' in stap.waarden)) return [stap];
    // A line that got nothing is no step.
    const regel = naam(stap.waarden.regel);
    return regel === null ? [] : [{ ...stap, waarden: { ...stap.waarden, regel } }];
  });
}

interface VerdelingProps {
  kop: string;
  /** What goes to each line: positive is what is taken off the debt. */
  regels: Regels;
  /** Null when the steps cannot be told apart any more, none when there is nothing to tell. */
  uitleg: readonly Stap[] | null;
}

/** How a receipt is divided over costs, interest and the lines of an aanslag, and by which rule. */
export function Verdeling({ kop, regels, uitleg }: VerdelingProps) {
  return (
    <div className="grid gap-4">
      <Table
        taal="nl"
        caption={kop}
        rows={regels}
        rowKey={(r) => `${r.rekening} ${r.aanslagregelId}`}
        columns={[
          { key: 'post', header: words('ontvangst.regel'), rowHeader: true, cell: postTekst },
          {
            key: 'bedrag',
            header: words('ontvangsten.bedrag'),
            number: true,
            cell: (r) => <Amount text={formatCents(r.centen)} />,
          },
        ]}
        totals={[
          {
            post: words('ontvangst.som'),
            bedrag: <Amount text={formatCents(sumCents(regels.map((r) => r.centen)))} />,
          },
        ]}
      />
      {uitleg?.length !== 0 && <Heading level={3}>{words('ontvangst.waarom')}</Heading>}
      {uitleg === null ? (
        <p className="max-w-text text-ink-muted">{words('ontvangst.nietHerhaald')}</p>
      ) : (
        <ol className="empty:hidden grid max-w-text list-decimal gap-2 pl-6">
          {explain(withNames(uitleg, regels)).map((zin) => (
            <li key={zin.tekst}>
              {zin.tekst} <span className="text-sm text-ink-muted">{zin.bron}</span>
            </li>
          ))}
        </ol>
      )}
    </div>
  );
}
