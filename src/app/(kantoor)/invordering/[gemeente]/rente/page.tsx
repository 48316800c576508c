import { z } from 'zod';
import { gemeenteVan } from '@/app/(kantoor)/heffing/paths';
import { ActionForm } from '@/app/action-form/action-form';
import { showMoment } from '@/app/words';
import { listWieMag } from '@/domain/aanwijzingen/aanwijzing.queries';
import { getRenteoverzicht } from '@/domain/invordering/invorderingsrente.queries';
import { getMedewerkerNamen } from '@/domain/medewerkers/medewerker.queries';
import { nameActor } from '@/domain/medewerkers/name-actor';
import { formatCents } from '@/platform/cents';
import { actorText } from '@/platform/context';
import { page } from '@/platform/page';
import { may } from '@/platform/permissions';
import { Alert } from '@/ui/alert';
import { Card } from '@/ui/card';
import { EmptyState } from '@/ui/empty-state';
import { Heading } from '@/ui/heading';
import { InvorderingFrame } from '../../invordering-frame';
import { proposeRentelijstAction } from '../../rente-actions';
import { besluitTekst, renteAnswers, renteGelukt, rentePath, words } from '../../rente-words';
import { Rentebesluit } from './rentebesluit';
import { Rentetabel } from './rentetabel';

/** The interest over late payments in a gemeente: its besluit, what can be proposed, what waits, and what was decided. */
export default page({
  toegang: { wie: 'medewerker', verb: 'invordering.zien', bereik: 'gemeente' },
  doel: 'invordering',
  params: z.object({ gemeente: z.string() }),
  searchParams: z.object({ gelukt: z.string().optional() }),
  load: async (read) => {
    const [gemeenteId = 0] = read.gemeenten;
    return {
      overzicht: await getRenteoverzicht(read, gemeenteId),
      wieMag: await listWieMag(read, gemeenteId, 'invorderingsrente'),
      namen: await getMedewerkerNamen(read),
    };
  },
  render: ({ overzicht, wieMag, namen }, frame) => {
    const { sleutel, naam, rollen } = gemeenteVan(frame.ctx, frame.params.gemeente);
    const { besluit, klaar, klaarCenten, lijsten } = overzicht;
    const naamVan = (actor: string | null) =>
      (actor === null ? null : nameActor(namen, actor)) ?? words('onbekend');
    const wacht = lijsten.find(({ status }) => status === 'voorgesteld');
    const eerder = lijsten.filter(({ status }) => status !== 'voorgesteld');
    const kop = words('kop', { gemeente: naam });
    const gelukt = renteGelukt(frame.searchParams.gelukt);
    return (
      <InvorderingFrame {...frame} gemeente={naam} crumbs={[{ label: words('naam'), href: rentePath() }]}>
        <title>{kop}</title>
        <Heading level={1}>{kop}</Heading>
        <p className="mt-2 mb-6 max-w-text text-ink-muted">{words('uitleg')}</p>
        <div className="grid min-w-0 gap-6">
          {gelukt !== null && <Alert tone="goed" taal="nl" live title={gelukt} />}
          <Card as="section" labelledBy="besluit">
            <Heading level={2} id="besluit" className="mb-2">
              {words('besluit.kop')}
            </Heading>
            <p className="max-w-text">{besluitTekst(besluit?.waarde ?? null)}</p>
            {besluit !== null && (
              <p className="mt-1 text-sm text-ink-muted">{words('besluit.bron', { bron: besluit.bron })}</p>
            )}
          </Card>
          {wacht && (
            <Rentebesluit
              lijst={wacht}
              sleutel={sleutel}
              naam={naamVan(wacht.voorgesteldDoor)}
              eigen={wacht.voorgesteldDoor === actorText(frame.ctx.actor)}
              mag={{
                voorstellen: may(rollen, 'rente.voorstellen'),
                besluiten: may(rollen, 'rente.besluiten'),
              }}
              wieMag={wieMag}
            />
          )}
          <Card as="section" labelledBy="klaar">
            <Heading level={2} id="klaar" className="mb-2">
              {words('klaar.kop')}
            </Heading>
            {klaar.length === 0 ? (
              <EmptyState title={words('klaar.leeg')}>{words('klaar.leegUitleg')}</EmptyState>
            ) : (
              <>
                <p className="mb-3">
                  {words('klaar.telt', { aantal: klaar.length, bedrag: formatCents(klaarCenten) })}
                </p>
                <Rentetabel rijen={klaar} sleutel={sleutel} kop={words('klaar.kop')} />
                {wacht === undefined && may(rollen, 'rente.voorstellen') && (
                  <div className="mt-4">
                    <ActionForm
                      id="stel-rente-voor"
                      action={proposeRentelijstAction}
                      groepen={[]}
                      verborgen={{ gemeente: sleutel }}
                      knop={words('klaar.knop')}
                      antwoorden={renteAnswers()}
                    />
                  </div>
                )}
              </>
            )}
            <p className="mt-3 max-w-text text-sm text-ink-muted">{words('klaar.niet')}</p>
          </Card>
          {eerder.length > 0 && (
            <section aria-labelledby="eerder" className="grid min-w-0 gap-6">
              <Heading level={2} id="eerder">
                {words('eerder.kop')}
              </Heading>
              {eerder.map((lijst) => {
                const titel = words(`eerder.status.${lijst.status}`, {
                  dag: lijst.beslotenOp === null ? '' : showMoment(lijst.beslotenOp),
                  naam: naamVan(lijst.beslotenDoor),
                });
                return (
                  <Card key={lijst.id} as="section" labelledBy={`lijst-${lijst.id}`}>
                    <Heading level={3} id={`lijst-${lijst.id}`} className="mb-2">
                      {titel}
                    </Heading>
                    {lijst.besluitReden !== null && (
                      <p className="mb-2">{words('eerder.reden', { reden: lijst.besluitReden })}</p>
                    )}
                    <Rentetabel rijen={lijst.posten} sleutel={sleutel} kop={titel} />
                  </Card>
                );
              })}
            </section>
          )}
        </div>
      </InvorderingFrame>
    );
  },
});
