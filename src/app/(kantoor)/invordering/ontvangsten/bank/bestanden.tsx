import { showMoment } from '@/app/words';
import type { BestandStatus, Fout } from '@/domain/runs/bestand';
import type { BestandView } from '@/domain/runs/bestand.queries';
import { Badge } from '@/ui/badge';
import { Card } from '@/ui/card';
import { EmptyState } from '@/ui/empty-state';
import { Heading } from '@/ui/heading';
import { Table } from '@/ui/table';
import type { Tone } from '@/ui/tone';
import { words } from '../../bank-words';

const TONES: Readonly<Record<BestandStatus, Tone>> = {
  controleren: 'info',
  afgekeurd: 'mis',
  laden: 'info',
  geladen: 'goed',
  vastgelopen: 'letop',
};

type Ingelezen = { bestand: BestandView; fouten: Fout[] };

/** The last files of the bank: what was read of each, or why nothing was. */
export function Bankbestanden({ bestanden }: { bestanden: readonly Ingelezen[] }) {
  const status = ({ stil, status: s }: BestandView) => (stil ? 'vastgelopen' : s);
  return (
    <Card as="section" labelledBy="bestanden" className="grid gap-4">
      <Heading level={2} id="bestanden">
        {words('bestanden.kop')}
      </Heading>
      {bestanden.length === 0 ? (
        <EmptyState title={words('bestanden.geen')}>{words('bestanden.geenUitleg')}</EmptyState>
      ) : (
        <Table
          taal="nl"
          caption={words('bestanden.kop')}
          captionHidden
          rows={[...bestanden]}
          rowKey={({ bestand }) => bestand.id}
          columns={[
            {
              key: 'naam',
              header: words('bestanden.naam'),
              rowHeader: true,
              cell: ({ bestand }) => <span className="break-words">{bestand.naam}</span>,
            },
            {
              key: 'wanneer',
              header: words('bestanden.wanneer'),
              cell: ({ bestand }) => showMoment(bestand.aangebodenOp),
            },
            {
              key: 'stand',
              header: words('bestanden.stand'),
              cell: ({ bestand }) => (
                <Badge tone={TONES[status(bestand)]}>{words(`bestanden.status.${status(bestand)}`)}</Badge>
              ),
            },
            {
              key: 'regels',
              header: words('bestanden.regels'),
              number: true,
              cell: ({ bestand: b }) =>
                b.status === 'laden'
                  ? words('bestanden.voortgang', { gedaan: b.regelsVerwerkt, totaal: b.regelsTotaal ?? 0 })
                  : (b.regelsTotaal ?? b.regelsVerwerkt),
            },
            {
              key: 'nieuw',
              header: words('bestanden.nieuw'),
              number: true,
              cell: ({ bestand }) => bestand.regelsNieuw ?? '-',
            },
            {
              key: 'verslag',
              header: words('bestanden.verslag'),
              cell: ({ bestand, fouten }) => <Verslag bestand={bestand} fouten={fouten} />,
            },
          ]}
        />
      )}
    </Card>
  );
}

function Verslag({ bestand, fouten }: Ingelezen) {
  if (fouten.length === 0) return '-';
  const meer = bestand.regelsFout - fouten.length;
  return (
    <ul className="grid gap-1">
      {fouten.map(({ regel, kolom, reden }) => (
        <li key={`${regel} ${kolom}`}>
          {regel === 0
            ? reden
            : kolom === ''
              ? words('bestanden.fout', { regel, reden })
              : words('bestanden.foutBij', { regel, onderdeel: kolom, reden })}
        </li>
      ))}
      {meer > 0 && <li>{words('bestanden.meer', { aantal: meer })}</li>}
    </ul>
  );
}
