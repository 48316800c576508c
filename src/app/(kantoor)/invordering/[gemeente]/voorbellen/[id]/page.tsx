import { z } from 'zod';
import { gemeenteVan } from '@/app/(kantoor)/heffing/paths';
import { ActionForm } from '@/app/action-form/action-form';
import { showDate } from '@/app/words';
import { actingMedewerker } from '@/domain/medewerkers/acting-medewerker';
import { getMedewerkerNamen } from '@/domain/medewerkers/medewerker.queries';
import { readBevoegden } from '@/domain/medewerkers/read-bevoegden';
import { STOPREGEL } from '@/domain/sociaal/bellijst';
import { BELREGELS_PER_PAGINA, type BellijstView, getBellijst } from '@/domain/sociaal/voorbellen.queries';
import { localDateOf } from '@/platform/clock';
import { page } from '@/platform/page';
import { may } from '@/platform/permissions';
import { Alert } from '@/ui/alert';
import { Card } from '@/ui/card';
import { EmptyState } from '@/ui/empty-state';
import { Heading } from '@/ui/heading';
import { Pagination } from '@/ui/pagination';
import { TabLinks } from '@/ui/tab-links';
import { InvorderingFrame } from '../../../invordering-frame';
import { assignBelregelsAction, stopBellijstAction } from '../../../sociaal-actions';
import { bellijstPath, sociaalAnswers, sociaalGelukt, voorbellenPath, words } from '../../../sociaal-words';
import { BelregelTabel } from './belregel-tabel';
import { Resultaat } from './resultaat';

const FILTERS = ['alle', 'mijn', 'vrij', 'controle'] as const;

/** One list: what calling did beside not calling, who calls whom, and how it stops (M-04). */
export default page({
  toegang: { wie: 'medewerker', verb: 'invordering.zien', bereik: 'gemeente' },
  doel: 'invordering',
  params: z.object({ gemeente: z.string(), id: z.guid() }),
  searchParams: z.object({
    gelukt: z.string().optional(),
    welke: z.enum(FILTERS).default('alle').catch('alle'),
    pagina: z.coerce.number().int().min(0).max(5000).default(0).catch(0),
  }),
  load: async (read, { params, searchParams: { welke, pagina } }) => {
    const [gemeenteId = 0] = read.gemeenten;
    const ik = actingMedewerker(read.ctx);
    return {
      ...(await getBellijst(read, gemeenteId, params.id, { filter: welke, pagina, ik })),
      bellers: await readBevoegden(read, gemeenteId, 'voorbellen.bellen'),
      namen: await getMedewerkerNamen(read),
    };
  },
  render: ({ lijst, groep, regels, bellers, namen }, frame) => {
    const { sleutel, naam, rollen } = gemeenteVan(frame.ctx, frame.params.gemeente);
    const { welke, pagina } = frame.searchParams;
    const kop = words('lijst.kop', { naam: lijst.naam, dag: showDate(localDateOf(lijst.gemaaktOp)) });
    const gelukt = sociaalGelukt(frame.searchParams.gelukt);
    const loopt = lijst.status === 'loopt' && lijst.tot >= localDateOf(frame.ctx.now);
    const naar = (keuze: string, blad = 0) =>
      `${bellijstPath(sleutel, lijst.id)}?welke=${keuze}${blad > 0 ? `&pagina=${blad}` : ''}`;
    return (
      <InvorderingFrame
        {...frame}
        gemeente={naam}
        crumbs={[
          { label: words('naam'), href: voorbellenPath() },
          { label: naam, href: voorbellenPath(sleutel) },
        ]}
      >
        <title>{kop}</title>
        <Heading level={1}>{kop}</Heading>
        <p className="mt-2 mb-6 max-w-text text-ink-muted">
          {words('lijst.beleid', {
            versie: groep.versie,
            dpia: lijst.dpia,
            pogingen: lijst.maximumPogingen,
            na: lijst.stopNa,
            onder: lijst.stopOnderProcent,
          })}
        </p>
        <div className="grid min-w-0 gap-6">
          {gelukt !== null && <Alert tone="goed" taal="nl" live title={gelukt} />}
          <Alert tone={loopt ? 'info' : 'letop'} taal="nl" title={standTekst(lijst, loopt)} />
          <Resultaat lijst={lijst} />
          {loopt && may(rollen, 'voorbellen.bellen') && (
            <Card as="section" labelledBy="toewijzen">
              <Heading level={2} id="toewijzen" className="mb-3">
                {words('lijst.toewijzen')}
              </Heading>
              <ActionForm
                id="toewijzen-vorm"
                action={assignBelregelsAction}
                verborgen={{ gemeente: sleutel, lijst: lijst.id }}
                groepen={[
                  {
                    velden: [
                      {
                        vorm: 'lijst',
                        naam: 'medewerker',
                        label: words('lijst.medewerker'),
                        waarde: bellers.find(({ id }) => id === actingMedewerker(frame.ctx))?.id ?? '',
                        leeg: words('duiding.kies'),
                        opties: bellers.map(({ id, naam: label }) => ({ value: id, label })),
                      },
                      {
                        vorm: 'tekst',
                        naam: 'personen',
                        label: words('lijst.aantal'),
                        breedte: 'tiny',
                        cijfers: true,
                        waarde: '10',
                      },
                    ],
                  },
                ]}
                knop={words('lijst.toewijsKnop')}
                antwoorden={sociaalAnswers()}
              />
            </Card>
          )}
          <section aria-labelledby="regels" className="grid min-w-0 gap-3">
            <Heading level={2} id="regels">
              {words('lijst.regels')}
            </Heading>
            <TabLinks
              label={words('lijst.regels')}
              tabs={FILTERS.map((keuze) => ({
                href: naar(keuze),
                label: words(`lijst.filter.${keuze}`),
                current: keuze === welke,
              }))}
            />
            {regels.length === 0 ? (
              <EmptyState title={words('lijst.geen')}>{words('lijst.geenUitleg')}</EmptyState>
            ) : (
              <BelregelTabel regels={regels} lijstId={lijst.id} sleutel={sleutel} namen={namen} />
            )}
            <Pagination
              taal="nl"
              {...(pagina > 0 ? { previousHref: naar(welke, pagina - 1) } : {})}
              {...(regels.length === BELREGELS_PER_PAGINA ? { nextHref: naar(welke, pagina + 1) } : {})}
            />
          </section>
          {lijst.status === 'loopt' && may(rollen, 'voorbellen.beheren') && (
            <details>
              <summary className="cursor-pointer font-semibold">{words('lijst.stop')}</summary>
              <Card className="mt-3">
                <p className="mb-4">{words('lijst.stopUitleg')}</p>
                <ActionForm
                  id="stop-vorm"
                  action={stopBellijstAction}
                  verborgen={{ gemeente: sleutel, id: lijst.id, versie: String(lijst.versie) }}
                  groepen={[{ velden: [{ vorm: 'alinea', naam: 'reden', label: words('lijst.stopReden') }] }]}
                  knop={words('lijst.stopKnop')}
                  variant="secondary"
                  antwoorden={sociaalAnswers()}
                />
              </Card>
            </details>
          )}
        </div>
      </InvorderingFrame>
    );
  },
});

function standTekst({ gestoptOp, stopReden, tot }: BellijstView, loopt: boolean): string {
  if (loopt) return words('lijst.loopt', { dag: showDate(tot) });
  if (gestoptOp === null) return words('lijst.voorbij', { dag: showDate(tot) });
  const reden = stopReden === STOPREGEL ? words('lijst.stopregel') : (stopReden ?? '');
  return words('lijst.gestopt', { dag: showDate(localDateOf(gestoptOp)), reden });
}
