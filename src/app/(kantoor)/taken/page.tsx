import { ActionForm } from '@/app/action-form/action-form';
import { beloofdTekst, momentTekst } from '@/app/contact/contact-words';
import { OfficeFrame } from '@/app/frames';
import { LeeftijdGrafiek } from '@/app/taken/leeftijd-grafiek';
import { readMijnTaken } from '@/app/taken/mijn-taken';
import { takenAnswers, takenGelukt, takenWords as words } from '@/app/taken/taken-words';
import { termijnVraag } from '@/app/termijnen/load-termijnen';
import { showMoment } from '@/app/words';
import { inGroep, som } from '@/domain/taken/werkgroep';
import { countTermijnenPerPersoon } from '@/domain/zaken/volgende-termijnen.queries';
import type { Context } from '@/platform/context';
import { page } from '@/platform/page';
import { Alert } from '@/ui/alert';
import { ButtonLink } from '@/ui/button';
import { ShortcutTo } from '@/ui/desk/shortcut-to';
import { EmptyState } from '@/ui/empty-state';
import { Heading } from '@/ui/heading';
import { Link } from '@/ui/link';
import { Pagination } from '@/ui/pagination';
import { BewaardeKeuze } from './bewaarde-keuze';
import { isGekozen, type TakenFilter, takenFilter, takenPath } from './filter';
import { loadWerk } from './load-werk';
import { paneelVan } from './paneel';
import { TermijnenPerPersoon } from './per-persoon';
import { listVrij, type Vrij } from './take-next';
import { Takenlijst } from './takenlijst';
import { takeNextAction } from './volgende-actions';
import { klaarOpVanPlaats, taakTitel, zaakTitel } from './werk';
import { KEUZE_ID, Werkkeuze } from './werkkeuze';
import { Werkpaneel } from './werkpaneel';
import { binnenKeuze } from './werktelling';

/** One list of everything that must be done by this medewerker and his teams, of every kind, the soonest first. */
export default page({
  toegang: { wie: 'medewerker', verb: 'taak.zien', bereik: 'set' },
  doel: 'taken-doen',
  searchParams: takenFilter,
  load: async (read, { searchParams }) => {
    const vraag = termijnVraag(read);
    return {
      ...(await loadWerk(read, searchParams)),
      vrij: (await listVrij(read, searchParams, 1))[0] ?? null,
      personen: vraag === null ? [] : await countTermijnenPerPersoon(read, vraag),
      mijnTaken: await readMijnTaken(read),
    };
  },
  render: ({ werk, na, tellingen, vrij, personen, mijnTaken }, frame) => {
    const { ctx, searchParams } = frame;
    const gelukt = takenGelukt(searchParams.gelukt);
    const gekozen = isGekozen(searchParams);
    const hier = binnenKeuze(tellingen, searchParams, ctx);
    const kop = words('kop', { laat: inGroep(hier, 'te-laat'), vandaag: inGroep(hier, 'vandaag') });
    return (
      <OfficeFrame {...frame} mijnTaken={mijnTaken} zoekId={KEUZE_ID}>
        <title>{`${words('naam')}: ${kop}`}</title>
        <BewaardeKeuze
          keuze={takenPath(searchParams)}
          terug={searchParams.gelukt !== undefined && !gekozen}
        />
        <div className="grid min-w-0 content-start gap-5">
          <div className="flex flex-wrap items-center justify-between gap-x-6 gap-y-3">
            <div className="grid gap-1">
              <Heading level={1}>{kop}</Heading>
              <p className="text-ink-muted">
                {words('nu', {
                  wat: words(`samen.${searchParams.wie ?? 'samen'}`, { aantal: som(hier) }),
                  nu: showMoment(ctx.now),
                })}{' '}
                {vrij ? danTekst(vrij, ctx) : words('volgende.geen')}
              </p>
            </div>
            {vrij && <Volgende filter={searchParams} />}
          </div>
          {gelukt && (
            <Alert tone="goed" taal="nl" live>
              {gelukt}
            </Alert>
          )}
          <Werkkeuze filter={searchParams} tellingen={tellingen} ctx={ctx} />
          {werk.length > 0 ? (
            <Werkpaneel
              panelen={werk.map((een) => paneelVan(een, ctx.now))}
              antwoorden={takenAnswers()}
              woorden={{
                naam: words('paneel.naam'),
                open: words('paneel.open'),
                toetsen: words('toetsen.groep'),
                pak: words('toetsen.pak'),
                los: words('toetsen.los'),
              }}
            >
              <Takenlijst werk={werk} aantalIn={(groep) => inGroep(hier, groep)} now={ctx.now} />
            </Werkpaneel>
          ) : (
            <EmptyState title={words(gekozen ? 'leegFilter' : 'leeg')}>
              {words(gekozen ? 'leegFilterUitleg' : 'leegUitleg')}{' '}
              {gekozen && <Link href="/taken">{words('wisKeuze')}</Link>}
            </EmptyState>
          )}
          <div className="flex flex-wrap items-center justify-between gap-4 print:hidden">
            <Pagination
              taal="nl"
              {...(searchParams.na && { previousHref: takenPath(searchParams) })}
              {...(na && { nextHref: takenPath(searchParams, { na }) })}
            />
            {werk.length > 0 && (
              <ButtonLink variant="secondary" reload href={takenPath(searchParams, { deel: '/export' })}>
                {words('export')}
              </ButtonLink>
            )}
          </div>
          <div className="print:hidden">
            <LeeftijdGrafiek tellingen={hier} />
          </div>
          <TermijnenPerPersoon personen={personen} />
        </div>
      </OfficeFrame>
    );
  },
});

/** What the button will give, said beforehand. */
function danTekst(vrij: Vrij, ctx: Context): string {
  const klaarOp = klaarOpVanPlaats(vrij.plaats);
  return words('volgende.dan', {
    wat: vrij.wat === 'taak' ? taakTitel(vrij.taak.soort) : zaakTitel(vrij.zaak),
    gemeente: ctx.gemeenten.find((g) => g.gemeenteId === vrij.gemeenteId)?.naam ?? '',
    wanneer:
      klaarOp === null
        ? words('volgende.sinds', { sinds: momentTekst(vrij.plaats.op, ctx.now) })
        : beloofdTekst(klaarOp, ctx.now),
  });
}

function Volgende({ filter: { soort, team, gemeente } }: { filter: TakenFilter }) {
  return (
    <div className="print:hidden">
      <ActionForm
        id="volgende"
        action={takeNextAction}
        groepen={[]}
        verborgen={{ soort: soort ?? '', team: team ?? '', van: gemeente ?? '' }}
        knop={words('volgende.knop')}
        knopId="pak-volgende"
        antwoorden={takenAnswers()}
      />
      <ShortcutTo
        keys="n"
        label={words('toetsen.volgende')}
        group={words('toetsen.groep')}
        targetId="pak-volgende"
      />
    </div>
  );
}
