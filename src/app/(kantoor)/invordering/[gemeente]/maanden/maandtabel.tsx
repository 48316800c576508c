import { showMoment } from '@/app/words';
import { maandVan } from '@/domain/grootboek/maand';
import type { Maandafsluiting } from '@/domain/grootboek/maandafsluiting';
import type { Boekmaand } from '@/domain/grootboek/maandafsluiting.queries';
import { formatCents } from '@/platform/cents';
import { Amount } from '@/ui/amount';
import { Badge } from '@/ui/badge';
import { Heading } from '@/ui/heading';
import { Link } from '@/ui/link';
import { Table } from '@/ui/table';
import { aansluitingPath, maandNaam } from '../../aansluiting-words';
import { STAND_TOON, standVan, tegenTekst, words } from '../../maandafsluiting-words';

type NaamVan = (actor: string) => string;

interface MaandTabelProps {
  maanden: readonly Boekmaand[];
  sleutel: string;
  naamVan: NaamVan;
}

const door = (actor: string, op: Date, naamVan: NaamVan) =>
  words('door', { naam: naamVan(actor), moment: showMoment(op) });

/** Every month with what stands in it, who closed it, and what is against closing it. */
export function MaandTabel({ maanden, sleutel, naamVan }: MaandTabelProps) {
  return (
    <section aria-labelledby="lijst">
      <Heading level={2} id="lijst" className="mb-3">
        {words('lijst')}
      </Heading>
      <Table
        taal="nl"
        caption={words('lijst')}
        captionHidden
        rows={maanden}
        rowKey={({ maand }) => maand.van}
        columns={[
          {
            key: 'maand',
            header: words('kolommen.maand'),
            rowHeader: true,
            cell: ({ maand }) => (
              <Link href={aansluitingPath(sleutel, maand)} reload>
                {maandNaam(maand)}
              </Link>
            ),
          },
          {
            key: 'stand',
            header: words('kolommen.stand'),
            cell: (m) => <Badge tone={STAND_TOON[standVan(m)]}>{words(`stand.${standVan(m)}`)}</Badge>,
          },
          {
            key: 'boekingen',
            header: words('kolommen.boekingen'),
            number: true,
            cell: ({ boekingen }) => boekingen,
          },
          ...(['debet', 'credit', 'debiteuren'] as const).map((key) => ({
            key,
            header: words(`kolommen.${key}`),
            number: true,
            cell: (m: Boekmaand) => <Amount text={formatCents(m[`${key}Centen`])} />,
          })),
          {
            key: 'besloten',
            header: words('kolommen.besloten'),
            cell: ({ afsluiting }) =>
              afsluiting?.beslotenDoor && afsluiting.beslotenOp
                ? door(afsluiting.beslotenDoor, afsluiting.beslotenOp, naamVan)
                : '',
          },
          { key: 'tegen', header: words('kolommen.tegen'), cell: ({ tegen }) => tegenTekst(tegen) },
        ]}
      />
    </section>
  );
}

/** What was refused or taken back, with the reason. */
export function EerderTabel({ eerder, naamVan }: { eerder: readonly Maandafsluiting[]; naamVan: NaamVan }) {
  return (
    <section aria-labelledby="eerder">
      <Heading level={2} id="eerder" className="mb-3">
        {words('eerder.kop')}
      </Heading>
      <Table
        taal="nl"
        caption={words('eerder.kop')}
        captionHidden
        rows={eerder}
        rowKey={({ id }) => id}
        columns={[
          {
            key: 'maand',
            header: words('kolommen.maand'),
            rowHeader: true,
            cell: ({ maand }) => maandNaam(maandVan(maand)),
          },
          {
            key: 'stand',
            header: words('kolommen.stand'),
            cell: ({ status, beslotenDoor, beslotenOp }) => (
              <>
                <Badge tone={STAND_TOON[status]}>{words(`stand.${status}`)}</Badge>{' '}
                {beslotenDoor && beslotenOp ? door(beslotenDoor, beslotenOp, naamVan) : ''}
              </>
            ),
          },
          {
            key: 'voorgesteld',
            header: words('kolommen.voorgesteld'),
            cell: ({ voorgesteldDoor, voorgesteldOp }) => door(voorgesteldDoor, voorgesteldOp, naamVan),
          },
          { key: 'reden', header: words('eerder.reden'), cell: ({ besluitReden }) => besluitReden ?? '' },
        ]}
      />
    </section>
  );
}
