import { STAND_TOON, sayReden, sayRetour, wordsOfIncasso } from '@/app/incasso/incasso-words';
import { showDate } from '@/app/words';
import type { Termijnview } from '@/domain/incasso/incasso.queries';
import { formatCents } from '@/platform/cents';
import { Amount } from '@/ui/amount';
import { Badge } from '@/ui/badge';
import { Table } from '@/ui/table';
import type { Taal } from '@/ui/words';

interface Props {
  termijnen: readonly Termijnview[];
  kop: string;
  taal: Taal;
}

/** Terms with what became of each; one that failed says why in words, and what to do. */
export function IncassoTermijnen({ termijnen, kop, taal }: Props) {
  const words = wordsOfIncasso(taal);
  return (
    <Table
      taal={taal}
      caption={kop}
      captionHidden
      rows={[...termijnen]}
      rowKey={(t) => `${t.aanslagId} ${t.volgnummer} ${t.dag}`}
      columns={[
        { key: 'dag', header: words('kolom.dag'), rowHeader: true, cell: (t) => showDate(t.dag, taal) },
        { key: 'aanslag', header: words('kolom.aanslag'), cell: (t) => t.aanslagnummer },
        {
          key: 'termijn',
          header: words('kolom.termijn'),
          cell: (t) => words('termijn', { nummer: t.volgnummer, aantal: t.aantal }),
        },
        {
          key: 'bedrag',
          header: words('kolom.bedrag'),
          number: true,
          cell: (t) => <Amount text={formatCents(t.bedrag, taal)} />,
        },
        { key: 'stand', header: words('kolom.stand'), cell: (t) => <Stand termijn={t} taal={taal} /> },
      ]}
    />
  );
}

function Stand({ termijn, taal }: { termijn: Termijnview; taal: Taal }) {
  const words = wordsOfIncasso(taal);
  const { stand, retourcode, reden, opnieuw } = termijn;
  return (
    <span className="grid gap-1">
      <span>
        <Badge tone={STAND_TOON[stand]}>{words(`post.${stand}`)}</Badge>
      </span>
      {retourcode !== null && <span>{sayRetour(retourcode, taal)}</span>}
      {reden !== null && <span>{sayReden(reden, taal)}</span>}
      {stand === 'mislukt' && <span>{words(opnieuw ? 'post.opnieuw' : 'post.zelf')}</span>}
    </span>
  );
}
