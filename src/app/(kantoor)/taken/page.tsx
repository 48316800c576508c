import { OfficeFrame } from '@/app/frames';
import { readMijnTaken } from '@/app/taken/mijn-taken';
import { takenGelukt, takenWords as words } from '@/app/taken/taken-words';
import { termijnVraag } from '@/app/termijnen/load-termijnen';
import { countTermijnenPerPersoon } from '@/domain/zaken/volgende-termijnen.queries';
import { page } from '@/platform/page';
import { Alert } from '@/ui/alert';
import { EmptyState } from '@/ui/empty-state';
import { Heading } from '@/ui/heading';
import { Link } from '@/ui/link';
import { isGekozen, takenFilter } from './filter';
import { loadWerk } from './load-werk';
import { TermijnenPerPersoon } from './per-persoon';
import { TAKENKEUZE_ID, Takenkeuze } from './takenkeuze';
import { Takenlijst } from './takenlijst';

/** One list of everything that must be done by this medewerker and his teams, of every kind, the soonest first. */
export default page({
  toegang: { wie: 'medewerker', verb: 'taak.zien', bereik: 'set' },
  doel: 'taken-doen',
  searchParams: takenFilter,
  load: async (read, { searchParams }) => {
    const vraag = termijnVraag(read);
    return {
      ...(await loadWerk(read, searchParams)),
      personen: vraag === null ? [] : await countTermijnenPerPersoon(read, vraag),
      mijnTaken: await readMijnTaken(read),
    };
  },
  render: ({ werk, meer, telling, personen, mijnTaken }, frame) => {
    const { ctx, searchParams } = frame;
    const gelukt = takenGelukt(searchParams.gelukt);
    const gekozen = isGekozen(searchParams);
    const gemeenten = ctx.gemeenten.map(({ sleutel, naam }) => ({ value: sleutel, label: naam }));
    return (
      <OfficeFrame {...frame} mijnTaken={mijnTaken} zoekId={TAKENKEUZE_ID}>
        <title>{words('naam')}</title>
        <div className="grid min-w-0 gap-6">
          <div className="grid gap-2">
            <Heading level={1}>{words('kop')}</Heading>
            <p className="max-w-text text-ink-muted">{words('uitleg')}</p>
            <p>{words('aantallen', { mij: telling.mij, vrij: telling.vrij, anderen: telling.anderen })}</p>
          </div>
          {gelukt && (
            <Alert tone="goed" taal="nl" live>
              {gelukt}
            </Alert>
          )}
          {telling.teLaat > 0 && (
            <Alert tone="mis" taal="nl" title={words('teLaat', { aantal: telling.teLaat })} />
          )}
          <Takenkeuze filter={searchParams} gemeenten={gemeenten} />
          {meer && <p>{words('eerste', { aantal: werk.length })}</p>}
          {werk.length > 0 ? (
            <Takenlijst werk={werk} now={ctx.now} />
          ) : (
            <EmptyState title={words(gekozen ? 'leegFilter' : 'leeg')}>
              {words(gekozen ? 'leegFilterUitleg' : 'leegUitleg')}{' '}
              {gekozen && <Link href="/taken">{words('wisKeuze')}</Link>}
            </EmptyState>
          )}
          <TermijnenPerPersoon personen={personen} />
        </div>
      </OfficeFrame>
    );
  },
});
