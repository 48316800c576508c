import { z } from 'zod';
import { briefmaakWords } from '@/app/brieven/brief-words';
import { contactWords, geluktTekst } from '@/app/contact/contact-words';
import { DeskFrame } from '@/app/frames';
import { EigenTermijnen } from '@/app/termijnen/eigen-termijnen';
import { loadEigenTermijnen } from '@/app/termijnen/load-termijnen';
import { wordsOfBalie as words } from '@/app/words';
import { listEigenBrieven } from '@/domain/contacten/brief.queries';
import { listLopendeContacten } from '@/domain/contacten/contact.queries';
import { listTakenrij } from '@/domain/vragen/vraagtaak.queries';
import { page } from '@/platform/page';
import { may } from '@/platform/permissions';
import { Alert } from '@/ui/alert';
import { FocusOnMount } from '@/ui/focus-on-mount';
import { Heading } from '@/ui/heading';
import { Kbd } from '@/ui/kbd';
import { SEARCH_ID } from '@/ui/shell/search-form';
import { Lopend } from './lopend';
import { LopendeBrieven } from './lopende-brieven';
import { Takenrij } from './takenrij';
import { ZonderNaam } from './zonder-naam';

/** The start of the desk: how to search, what I have open, what waits for the frontoffice. */
export default page({
  toegang: { wie: 'medewerker', verb: 'klant.zoeken', bereik: 'set' },
  doel: 'klant-zoeken',
  searchParams: z.object({ gelukt: z.string().max(40).optional().catch(undefined) }),
  load: async (read) => {
    const termijnen = await loadEigenTermijnen(read);
    const mag = read.ctx.gemeenten.some((g) => may(g.rollen, 'contact.vastleggen'));
    if (!mag) return { termijnen, view: null };
    const view = {
      lopend: await listLopendeContacten(read),
      taken: await listTakenrij(read, ['frontoffice'], 25),
      brieven: await listEigenBrieven(read),
    };
    return { termijnen, view };
  },
  render: ({ termijnen, view }, frame) => {
    const gemeenten = frame.ctx.gemeenten.filter((g) => may(g.rollen, 'klant.zoeken')).map((g) => g.naam);
    const gelukt = geluktTekst(frame.searchParams.gelukt);
    return (
      <DeskFrame {...frame}>
        <title>{words('naam')}</title>
        <Heading level={1}>{words('zoek.kop')}</Heading>
        {gelukt && (
          <div className="mt-3 max-w-text">
            <Alert tone="goed" taal="nl" live>
              {gelukt}
            </Alert>
            {/* The next caller begins with a name. */}
            <FocusOnMount targetId={SEARCH_ID} signal={gelukt} />
          </div>
        )}
        <p className="mt-2 max-w-text">{words('zoek.uitleg')}</p>
        <p className="mt-1 max-w-text text-ink-muted">
          {words('zoek.gemeenten', { gemeenten: new Intl.ListFormat('nl').format(gemeenten) })}
        </p>
        <p className="mt-4 text-sm text-ink-muted">
          {words.rich('zoek.toetsen', {
            zoek: () => <Kbd>/</Kbd>,
            palet: () => <Kbd>Ctrl+K</Kbd>,
            blad: () => <Kbd>?</Kbd>,
          })}
        </p>
        <div className="mt-8">
          <EigenTermijnen termijnen={termijnen} ctx={frame.ctx} />
        </div>
        {view && (
          <div className="mt-8 grid gap-8">
            <ZonderNaam ctx={frame.ctx} />
            <Lopend contacten={view.lopend} ctx={frame.ctx} />
            {view.brieven.length > 0 && (
              <section aria-labelledby="brieven">
                <Heading level={2} id="brieven">
                  {briefmaakWords('mijn.kop')}
                </Heading>
                <p className="mb-3 text-ink-muted">{briefmaakWords('mijn.uitleg')}</p>
                <LopendeBrieven brieven={view.brieven} ctx={frame.ctx} />
              </section>
            )}
            <section aria-labelledby="taken">
              <Heading level={2} id="taken">
                {contactWords('start.taken')}
              </Heading>
              <p className="mb-3 text-ink-muted">{contactWords('start.takenUitleg')}</p>
              <Takenrij
                taken={view.taken}
                ctx={frame.ctx}
                titel={contactWords('start.taken')}
                leeg={contactWords('start.geenTaken')}
                leegUitleg={contactWords('start.geenTakenUitleg')}
              />
            </section>
          </div>
        )}
      </DeskFrame>
    );
  },
});
