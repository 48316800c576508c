import { z } from 'zod';
import { gemeenteVan } from '@/app/(kantoor)/heffing/paths';
import { ActionForm } from '@/app/action-form/action-form';
import { listToetslijsten } from '@/domain/toetslijsten/toetslijst.queries';
import { page } from '@/platform/page';
import { may } from '@/platform/permissions';
import { Card } from '@/ui/card';
import { EmptyState } from '@/ui/empty-state';
import { Heading } from '@/ui/heading';
import { InvorderingFrame } from '../../invordering-frame';
import { proposeToetslijstAction } from '../../toetslijst-actions';
import { ToetslijstTabel } from '../../toetslijst-tabel';
import { toetsenPath, toetslijstAnswers, words } from '../../toetslijst-words';

/** The lists of one gemeente, with the way to make that of this month. */
export default page({
  toegang: { wie: 'medewerker', verb: 'toetslijst.zien', bereik: 'gemeente' },
  doel: 'geautomatiseerde-kwijtschelding',
  params: z.object({ gemeente: z.string() }),
  load: (read) => listToetslijsten(read, read.gemeenten[0] ?? 0),
  render: (lijsten, frame) => {
    const { sleutel, naam, rollen } = gemeenteVan(frame.ctx, frame.params.gemeente);
    const kop = words('kopGemeente', { gemeente: naam });
    return (
      <InvorderingFrame {...frame} gemeente={naam} crumbs={[{ label: words('naam'), href: toetsenPath }]}>
        <title>{kop}</title>
        <Heading level={1}>{kop}</Heading>
        <p className="mt-2 max-w-text text-ink-muted">{words('uitleg')}</p>
        <div className="mt-6 grid min-w-0 gap-8">
          {may(rollen, 'toetslijst.voorstellen') && (
            <Card as="section" labelledBy="maak">
              <Heading level={2} id="maak">
                {words('maak.kop')}
              </Heading>
              <p className="mt-1 mb-4">{words('maak.uitleg')}</p>
              <ActionForm
                id="maak-lijst"
                action={proposeToetslijstAction}
                groepen={[]}
                verborgen={{ gemeente: sleutel }}
                knop={words('maak.knop')}
                antwoorden={toetslijstAnswers()}
              />
            </Card>
          )}
          {lijsten.length === 0 ? (
            <EmptyState title={words('leeg')}>{words('leegUitleg')}</EmptyState>
          ) : (
            <ToetslijstTabel
              caption={kop}
              metGemeente={false}
              lijsten={lijsten.map((lijst) => ({ ...lijst, sleutel, gemeente: naam }))}
            />
          )}
        </div>
      </InvorderingFrame>
    );
  },
});
