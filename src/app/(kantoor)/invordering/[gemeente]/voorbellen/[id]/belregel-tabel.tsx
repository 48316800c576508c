import type { BelregelView } from '@/domain/sociaal/voorbellen.queries';
import { formatCents } from '@/platform/cents';
import { Amount } from '@/ui/amount';
import { Link } from '@/ui/link';
import { Table } from '@/ui/table';
import { gesprekPath, words } from '../../../sociaal-words';

interface BelregelTabelProps {
  regels: readonly BelregelView[];
  lijstId: string;
  sleutel: string;
  namen: ReadonlyMap<string, string>;
}

/** A page of a list: who, how much, who calls, what came of it and how it stands now. */
export function BelregelTabel({ regels, lijstId, sleutel, namen }: BelregelTabelProps) {
  return (
    <Table
      taal="nl"
      caption={words('lijst.regels')}
      captionHidden
      rows={regels}
      rowKey={({ aanslagId }) => aanslagId}
      columns={[
        {
          key: 'wie',
          header: words('kolom.wie'),
          rowHeader: true,
          cell: ({ aanslagId, naam, rol }) =>
            rol === 'bellen' ? (
              <Link href={gesprekPath(sleutel, lijstId, aanslagId)} reload>
                {naam}
              </Link>
            ) : (
              naam
            ),
        },
        { key: 'aanslag', header: words('kolom.aanslag'), cell: ({ aanslagnummer }) => aanslagnummer },
        {
          key: 'bedrag',
          header: words('kolom.bedrag'),
          number: true,
          cell: ({ teInnen }) => <Amount text={formatCents(teInnen)} />,
        },
        {
          key: 'medewerker',
          header: words('kolom.medewerker'),
          cell: ({ medewerkerId }) =>
            medewerkerId === null ? words('lijst.niemand') : (namen.get(medewerkerId) ?? ''),
        },
        {
          key: 'laatste',
          header: words('kolom.laatste'),
          cell: ({ laatste, pogingen }) =>
            laatste === null ? words('lijst.niet') : `${words(`resultaat.${laatste}`)} (${pogingen})`,
        },
        {
          key: 'uitkomst',
          header: words('kolom.uitkomst'),
          cell: ({ uitkomst }) => words(`uitkomst.${uitkomst}`),
        },
      ]}
    />
  );
}
