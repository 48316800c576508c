import { z } from 'zod';
import { OfficeFrame } from '@/app/frames';
import { showMoment, wordsOfKantoor as words } from '@/app/words';
import { findBestand } from '@/domain/runs/bestand.queries';
import { page } from '@/platform/page';
import { Alert } from '@/ui/alert';
import { Card } from '@/ui/card';
import { DataList } from '@/ui/data-list';
import { Heading } from '@/ui/heading';
import { ProgressBar } from '@/ui/progress-bar';
import { Table } from '@/ui/table';

/** One file: how far it is, what it held, and which lines were refused or odd. */
export default page({
  toegang: { wie: 'medewerker', verb: 'bestand.zien', bereik: 'kantoor' },
  doel: 'bestanden',
  params: z.object({ id: z.guid() }),
  load: (read, { params }) => findBestand(read, params.id),
  render: ({ bestand, fouten }, frame) => {
    const works = bestand.status === 'controleren' || bestand.status === 'laden';
    const status = bestand.stil ? 'vastgelopen' : bestand.status;
    return (
      <OfficeFrame
        {...frame}
        crumbs={[
          { label: words('naam'), href: '/kantoor' },
          { label: words('bestand.kop'), href: '/kantoor/bestanden' },
        ]}
      >
        <title>{bestand.naam}</title>
        {/* The page asks again by itself while there is work; it also does so without JavaScript. */}
        {works && !bestand.stil && <meta httpEquiv="refresh" content="3" />}
        <Heading level={1}>{bestand.naam}</Heading>
        <div className="mt-6 grid max-w-text gap-4">
          {bestand.status === 'afgekeurd' && (
            <Alert tone="mis" taal="nl" title={words('bestand.status.afgekeurd')}>
              {words('bestand.afgekeurdUitleg')}
            </Alert>
          )}
          {works && (
            <ProgressBar
              taal="nl"
              id="voortgang"
              label={words(`bestand.status.${status}`)}
              done={bestand.regelsVerwerkt}
              total={bestand.regelsTotaal ?? Math.max(bestand.regelsVerwerkt, 1)}
            />
          )}
          <Card>
            <DataList
              items={[
                { term: words('bestand.kolommen.soort'), value: bestand.soort },
                { term: words('bestand.kolommen.stand'), value: words(`bestand.status.${status}`) },
                { term: words('bestand.kolommen.regels'), value: bestand.regelsTotaal ?? '-' },
                { term: words('bestand.kolommen.nieuw'), value: bestand.regelsNieuw ?? '-' },
                { term: words('bestand.kolommen.fouten'), value: bestand.regelsFout },
                { term: words('bestand.kolommen.moment'), value: showMoment(bestand.aangebodenOp) },
                ...(bestand.klaarOp
                  ? [{ term: words('bestand.klaar'), value: showMoment(bestand.klaarOp) }]
                  : []),
              ]}
            />
          </Card>
          {fouten.length > 0 && (
            <Table
              taal="nl"
              caption={words(bestand.status === 'geladen' ? 'bestand.opmerkingen' : 'bestand.fouten', {
                aantal: fouten.length,
                totaal: bestand.controletotalen?.opmerkingen ?? bestand.regelsFout,
              })}
              rows={fouten}
              rowKey={(fout) => `${fout.regel}/${fout.kolom}`}
              columns={[
                { key: 'regel', header: words('bestand.regel'), number: true, cell: (fout) => fout.regel },
                { key: 'kolom', header: words('bestand.kolom'), cell: (fout) => fout.kolom },
                {
                  key: 'reden',
                  header: words(bestand.status === 'geladen' ? 'bestand.opmerking' : 'bestand.reden'),
                  cell: (fout) => fout.reden,
                },
              ]}
            />
          )}
        </div>
      </OfficeFrame>
    );
  },
});
