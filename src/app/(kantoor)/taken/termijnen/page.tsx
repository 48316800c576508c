import { OfficeFrame } from '@/app/frames';
import { readMijnTaken } from '@/app/taken/mijn-taken';
import { takenWords } from '@/app/taken/taken-words';
import { termijnVraag } from '@/app/termijnen/load-termijnen';
import { TermijnTabel } from '@/app/termijnen/termijn-tabel';
import { termijnWords as words } from '@/app/termijnen/termijn-words';
import { countTermijnenPerPersoon, listVolgendeTermijnen } from '@/domain/zaken/volgende-termijnen.queries';
import { page } from '@/platform/page';
import { ButtonLink } from '@/ui/button';
import { EmptyState } from '@/ui/empty-state';
import { Heading } from '@/ui/heading';
import { Link } from '@/ui/link';
import { narrow, termijnenPath, termijnFilter } from './filter';
import { Termijnkeuze } from './termijnkeuze';

/** Rows on the page; the file has all of them. */
const HOOGSTENS = 100;

/** Every last day that this medewerker and his teams must look to, of every kind of case and task. */
export default page({
  toegang: { wie: 'medewerker', verb: 'taak.zien', bereik: 'set' },
  doel: 'taken-doen',
  searchParams: termijnFilter,
  load: async (read, { searchParams }) => {
    const mijnTaken = await readMijnTaken(read);
    const vraag = termijnVraag(read);
    if (vraag === null) return { mijnTaken, termijnen: [], collegas: [] };
    return {
      mijnTaken,
      termijnen: await listVolgendeTermijnen(read, narrow(vraag, searchParams, read.ctx), HOOGSTENS + 1),
      collegas: await countTermijnenPerPersoon(read, vraag),
    };
  },
  render: ({ mijnTaken, termijnen, collegas }, frame) => {
    const { ctx, searchParams } = frame;
    return (
      <OfficeFrame {...frame} crumbs={[{ label: takenWords('naam'), href: '/taken' }]} mijnTaken={mijnTaken}>
        <title>{words('lijst.naam')}</title>
        <div className="grid min-w-0 gap-6">
          <div className="grid gap-2">
            <Heading level={1}>{words('lijst.kop')}</Heading>
            <p className="max-w-text text-ink-muted">{words('lijst.uitleg')}</p>
          </div>
          <Termijnkeuze filter={searchParams} ctx={ctx} collegas={collegas} />
          {termijnen.length > HOOGSTENS && <p>{words('lijst.eerste', { aantal: HOOGSTENS })}</p>}
          {termijnen.length === 0 ? (
            <EmptyState title={words('lijst.leeg')}>{words('lijst.leegUitleg')}</EmptyState>
          ) : (
            <TermijnTabel
              termijnen={termijnen.slice(0, HOOGSTENS)}
              ctx={ctx}
              caption={words('lijst.tabel')}
            />
          )}
          <div className="flex flex-wrap items-center justify-between gap-4 print:hidden">
            <Link href="/taken" reload>
              {words('lijst.terug')}
            </Link>
            <ButtonLink variant="secondary" reload href={termijnenPath(searchParams, '/export')}>
              {words('lijst.export')}
            </ButtonLink>
          </div>
        </div>
      </OfficeFrame>
    );
  },
});
