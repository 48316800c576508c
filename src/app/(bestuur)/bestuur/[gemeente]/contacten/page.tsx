import { z } from 'zod';
import { BoardFrame } from '@/app/frames';
import { showMoment, wordsOfBestuur as words, wordsOfKantoor } from '@/app/words';
import { listAfspraken } from '@/domain/gemeenten/afspraak.queries';
import { type ContactRapport, contactRapport, reconcileContacten } from '@/domain/rapportages/contacten';
import { getContactTelling } from '@/domain/rapportages/contacten.queries';
import { previousPeriode } from '@/domain/rapportages/periode';
import { localDateOf } from '@/platform/clock';
import { page } from '@/platform/page';
import { EmptyState } from '@/ui/empty-state';
import { Link } from '@/ui/link';
import { Kengetallen } from '../kengetallen';
import { PeriodeKeuze } from '../periode-keuze';
import { bronVan, periodeNaam, periodeUit, showAantal } from '../rapport';
import { RapportKop } from '../rapport-kop';
import { Sluit } from '../sluit';
import { CijferTabel, ContactLijst, Uitsplitsingen } from './contact-tabellen';

/** Contacts and questions of one period, with the one before, what they were counted from and whether it adds up. */
export default page({
  toegang: { wie: 'medewerker', verb: 'bestuur.zien', bereik: 'gemeente' },
  doel: 'bestuur',
  params: z.object({ gemeente: z.string() }),
  searchParams: z.object({ periode: z.string().max(7).optional().catch(undefined) }),
  load: async (read, { searchParams }) => {
    const periode = periodeUit(searchParams.periode, read.ctx.now);
    const telling = await getContactTelling(read, periode);
    const eerder = await getContactTelling(read, previousPeriode(periode));
    return { periode, telling, eerder, van: bronVan(await listAfspraken(read)) };
  },
  render: ({ periode, telling, eerder, van }, frame) => {
    const { ctx, params } = frame;
    const gemeente = ctx.gemeenten.find((g) => g.sleutel === params.gemeente);
    const base = `/bestuur/${params.gemeente}`;
    const vandaag = localDateOf(ctx.now);
    const rapport = contactRapport(telling);
    const vorige = periodeNaam(previousPeriode(periode));
    return (
      <BoardFrame
        {...frame}
        gemeente={gemeente?.naam}
        crumbs={[{ label: wordsOfKantoor('bestuur.naam'), href: base }]}
      >
        <title>{words('contacten.kop')}</title>
        <RapportKop kop={words('contacten.kop')} base={base} hier="contacten" />
        <div className="grid gap-6">
          <Sluit
            over="contacten"
            verschillen={reconcileContacten(telling).map(({ wat, aantal }) =>
              words('contacten.verschil', { wat: words(`contacten.wat.${wat}`), aantal }),
            )}
          >
            <p className="max-w-text">
              <strong className="first-letter:uppercase">{periodeNaam(periode)}</strong>.{' '}
              {words('cijfers.stand', { moment: showMoment(ctx.now) })}. {conclusie(rapport)}{' '}
              {periode.tot > vandaag && words('rapport.loopt')}
            </p>
            <PeriodeKeuze href={`${base}/contacten`} nu={periode} vandaag={vandaag} />
            {telling.contacten.length === 0 ? (
              <EmptyState title={words('contacten.geen')}>{words('contacten.geenUitleg')}</EmptyState>
            ) : (
              <>
                <CijferTabel
                  nu={rapport}
                  eerder={contactRapport(eerder)}
                  periode={periodeNaam(periode)}
                  vorige={vorige}
                  loopt={periode.tot > vandaag}
                />
                <p className="max-w-text text-sm text-ink-muted">{words('rapport.nietGetoondUitleg')}</p>
                <p className="flex flex-wrap gap-x-6 gap-y-2 print:hidden">
                  <Link href={`${base}/contacten/export?periode=${periode.sleutel}&deel=cijfers`} reload>
                    {words('rapport.csvCijfers')}
                  </Link>
                  <Link href={`${base}/contacten/export?periode=${periode.sleutel}&deel=lijst`} reload>
                    {words('rapport.csvLijst')}
                  </Link>
                </p>
                {rapport.cijfers.contacten !== null && (
                  <>
                    <Uitsplitsingen rapport={rapport} />
                    <ContactLijst rapport={rapport} />
                  </>
                )}
              </>
            )}
          </Sluit>
          <Kengetallen
            rapport="contacten"
            van={van}
            gemeente={gemeente}
            regels={`${base}/contacten/export?periode=${periode.sleutel}&deel=lijst`}
          />
        </div>
      </BoardFrame>
    );
  },
});

/** The report in one sentence; nothing where it has too little to tell. */
function conclusie({ cijfers, uitkomsten }: ContactRapport): string {
  if (cijfers.contacten === 0) return '';
  if (cijfers.contacten === null || cijfers.vragen === null) return words('contacten.conclusieKlein');
  return words('contacten.conclusie', {
    vragen: showAantal(cijfers.vragen),
    contacten: showAantal(cijfers.contacten),
    direct: showAantal(uitkomsten.direct),
    serviceteam: showAantal(cijfers.serviceteam),
  });
}
