import { z } from 'zod';
import { gemeenteVan } from '@/app/(kantoor)/heffing/paths';
import { ActionForm } from '@/app/action-form/action-form';
import { KwartaalTabel } from '@/app/btw/btw-tabellen';
import { btwAnswers, btwGelukt, btwPath, words } from '@/app/btw/btw-words';
import { getBtwkwartalen } from '@/domain/btw/btw.queries';
import { localDateOf } from '@/platform/clock';
import { page } from '@/platform/page';
import { may } from '@/platform/permissions';
import { Alert } from '@/ui/alert';
import { Card } from '@/ui/card';
import { EmptyState } from '@/ui/empty-state';
import { Heading } from '@/ui/heading';
import { recordBtwregelAction } from '../../btw-actions';
import { InvorderingFrame } from '../../invordering-frame';

/** The quarters of one gemeente with the btw that it can claim, and a new invoice (G-13). */
export default page({
  toegang: { wie: 'medewerker', verb: 'aansluiting.zien', bereik: 'gemeente' },
  doel: 'aansluiting',
  params: z.object({ gemeente: z.string() }),
  searchParams: z.object({ gelukt: z.string().optional() }),
  load: (read) => getBtwkwartalen(read, read.gemeenten[0] ?? 0),
  render: (kwartalen, frame) => {
    const { sleutel, naam, rollen } = gemeenteVan(frame.ctx, frame.params.gemeente);
    const kop = words('kopGemeente', { gemeente: naam });
    const gelukt = btwGelukt(frame.searchParams.gelukt);
    return (
      <InvorderingFrame {...frame} gemeente={naam} crumbs={[{ label: words('naam'), href: btwPath() }]}>
        <title>{kop}</title>
        <Heading level={1}>{kop}</Heading>
        <p className="mt-2 max-w-text text-ink-muted">{words('uitlegGemeente')}</p>
        <div className="mt-6 grid min-w-0 gap-8">
          {gelukt !== null && <Alert tone="goed" taal="nl" title={gelukt} />}
          {kwartalen.length === 0 ? (
            <EmptyState title={words('leeg.titel')}>{words('leeg.uitleg')}</EmptyState>
          ) : (
            <KwartaalTabel kwartalen={kwartalen} pad={({ kwartaal }) => btwPath(sleutel, kwartaal)} />
          )}
          {may(rollen, 'maand.voorstellen') && (
            <Card as="section" labelledBy="nieuw" className="grid gap-4">
              <Heading level={2} id="nieuw">
                {words('nieuw.kop')}
              </Heading>
              <p className="max-w-text">{words('nieuw.uitleg')}</p>
              <ActionForm
                id="btw-nieuw"
                action={recordBtwregelAction}
                verborgen={{ gemeente: sleutel }}
                groepen={[
                  {
                    velden: [
                      {
                        vorm: 'keuze',
                        naam: 'soort',
                        label: words('nieuw.soort'),
                        opties: (['factuur', 'creditfactuur'] as const).map((value) => ({
                          value,
                          label: words(`nieuw.${value}`),
                        })),
                      },
                      {
                        vorm: 'datum',
                        naam: 'factuurdatum',
                        label: words('nieuw.factuurdatum'),
                        waarde: localDateOf(frame.ctx.now),
                      },
                      { vorm: 'tekst', naam: 'leverancier', label: words('nieuw.leverancier') },
                      { vorm: 'tekst', naam: 'factuurnummer', label: words('nieuw.factuurnummer') },
                      { vorm: 'tekst', naam: 'omschrijving', label: words('nieuw.omschrijving') },
                      { vorm: 'tekst', naam: 'bedrag', label: words('nieuw.bedrag') },
                      { vorm: 'tekst', naam: 'btw', label: words('nieuw.btw') },
                    ],
                  },
                ]}
                knop={words('nieuw.knop')}
                antwoorden={btwAnswers()}
              />
            </Card>
          )}
        </div>
      </InvorderingFrame>
    );
  },
});
