import { gatenVan, langsteGat } from '@/domain/rapportages/stilte';
import type { StilDossier } from '@/domain/rapportages/stilte.queries';
import { formatCents } from '@/platform/cents';
import type { LocalDate } from '@/platform/local-date';
import { Amount } from '@/ui/amount';
import { Badge } from '@/ui/badge';
import { Link } from '@/ui/link';
import { Table } from '@/ui/table';
import { gatTekst, momentTekst, words } from '../../stilte-words';
import { kortVan, vorderingPath } from '../../vordering-words';

interface DossierTabelProps {
  dossiers: readonly StilDossier[];
  sleutel: string;
  norm: number | null;
  vandaag: LocalDate;
}

/** Claims with how long nothing was said, since what, and how long it ever took. */
export function DossierTabel({ dossiers, sleutel, norm, vandaag }: DossierTabelProps) {
  return (
    <Table
      taal="nl"
      caption={words('naam')}
      captionHidden
      rows={dossiers.map((dossier) => ({ ...dossier, gaten: gatenVan(dossier.momenten, vandaag) }))}
      rowKey={({ aanslagId }) => aanslagId}
      columns={[
        {
          key: 'aanslag',
          header: words('kolom.aanslag'),
          rowHeader: true,
          cell: ({ aanslagId, aanslagnummer }) => (
            <Link href={vorderingPath(sleutel, aanslagId)} reload>
              {aanslagnummer}
            </Link>
          ),
        },
        {
          key: 'dagen',
          header: words('kolom.dagen'),
          number: true,
          cell: ({ dagen, rust }) => (
            <>
              {dagen}{' '}
              {norm !== null && dagen > norm && rust.length === 0 && (
                <Badge tone="letop">{words('teLang')}</Badge>
              )}
            </>
          ),
        },
        {
          key: 'laatste',
          header: words('kolom.laatste'),
          cell: ({ momenten }) => momenten.slice(-1).map(momentTekst).join(''),
        },
        {
          key: 'langste',
          header: words('kolom.langste'),
          cell: ({ gaten }) => {
            const langste = langsteGat(gaten);
            return langste === null ? words('geenGat') : gatTekst(langste);
          },
        },
        // Where nothing makes the silence right there is nothing to say of it.
        ...(dossiers.some(({ rust }) => rust.length > 0)
          ? [
              {
                key: 'reden',
                header: words('kolom.reden'),
                cell: ({ rust }: StilDossier) => rust.map(kortVan).join(', '),
              },
            ]
          : []),
        {
          key: 'bedrag',
          header: words('kolom.bedrag'),
          number: true,
          cell: ({ centen }) => <Amount text={formatCents(centen)} />,
        },
      ]}
    />
  );
}
