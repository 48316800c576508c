import { z } from 'zod';
import { geluktTekst, contactWords as words } from '@/app/contact/contact-words';
import { DeskFrame } from '@/app/frames';
import { LeeftijdGrafiek } from '@/app/taken/leeftijd-grafiek';
import { readMijnTaken } from '@/app/taken/mijn-taken';
import { EigenTermijnen } from '@/app/termijnen/eigen-termijnen';
import { loadEigenTermijnen } from '@/app/termijnen/load-termijnen';
import { listBeloftenBinnen, listBeloftenCijfers } from '@/domain/beloften/belofte.queries';
import { WAARSCHUW_UREN } from '@/domain/beloften/guard-beloften';
import { listVerkeerdBezorgd } from '@/domain/taken/taak.queries';
import { countTaken } from '@/domain/taken/taaklijst.queries';
import { werkgrenzen } from '@/domain/taken/werkgroep';
import { listTakenrij } from '@/domain/vragen/vraagtaak.queries';
import { page } from '@/platform/page';
import { Alert } from '@/ui/alert';
import { ButtonLink } from '@/ui/button';
import { Heading } from '@/ui/heading';
import { Kbd } from '@/ui/kbd';
import { Takenrij } from '../balie/takenrij';
import { BeloftenCijfers, VerkeerdCijfers } from './cijfers';

/** Whose questions stand in the queue. */
const TEAMS = ['serviceteam', 'expert'] as const;

/** The queue of the serviceteam, in the order of what was promised, over every gemeente of this medewerker. */
export default page({
  toegang: { wie: 'medewerker', verb: 'serviceteam.werken', bereik: 'set' },
  doel: 'serviceteam-werken',
  searchParams: z.object({ gelukt: z.string().max(40).optional().catch(undefined) }),
  load: async (read) => ({
    mijnTaken: await readMijnTaken(read),
    termijnen: await loadEigenTermijnen(read),
    taken: await listTakenrij(read, TEAMS, 50),
    tellingen: await countTaken(
      read,
      {
        waar: read.gemeenten.flatMap((gemeenteId) =>
          TEAMS.map((team) => ({ gemeenteId, team, soort: 'vraag' as const })),
        ),
      },
      read.ctx.actor.soort === 'medewerker' ? read.ctx.actor.medewerkerId : '',
      werkgrenzen(read.ctx.now),
    ),
    binnenkort: await listBeloftenBinnen(read, WAARSCHUW_UREN),
    cijfers: await listBeloftenCijfers(read),
    verkeerd: await listVerkeerdBezorgd(read, 'vraag'),
  }),
  render: ({ mijnTaken, termijnen, taken, tellingen, binnenkort, cijfers, verkeerd }, frame) => {
    const { ctx, searchParams } = frame;
    const gelukt = geluktTekst(searchParams.gelukt);
    const teLaat = binnenkort.filter((b) => b.uiterlijk <= ctx.now).length + lateTasks(taken, ctx.now);
    const bijna = binnenkort.filter((b) => b.uiterlijk > ctx.now).length;
    return (
      <DeskFrame {...frame} mijnTaken={mijnTaken}>
        <title>{words('team.naam')}</title>
        <div className="flex flex-wrap items-start justify-between gap-3">
          <Heading level={1}>{words('team.kop')}</Heading>
          <ButtonLink href="/balie/kennis" variant="secondary">
            {words('kennis.naam')}
          </ButtonLink>
        </div>
        <p className="mt-2 text-ink-muted">
          {words.rich('team.uitleg', { k: (text) => <Kbd>{String(text)}</Kbd> })}
        </p>
        <div className="my-5 grid gap-3">
          {gelukt && (
            <Alert tone="goed" taal="nl" live>
              {gelukt}
            </Alert>
          )}
          {teLaat > 0 && <Alert tone="mis" taal="nl" title={words('team.gebroken', { aantal: teLaat })} />}
          {bijna > 0 && (
            <Alert tone="letop" taal="nl" title={words('team.waarschuwing', { aantal: bijna })} />
          )}
        </div>
        <Takenrij
          taken={taken}
          ctx={ctx}
          titel={words('team.rij')}
          leeg={words('team.leeg')}
          leegUitleg={words('team.leegUitleg')}
        />
        <div className="mt-10 print:hidden">
          <LeeftijdGrafiek tellingen={tellingen} />
        </div>
        <div className="mt-10">
          <EigenTermijnen termijnen={termijnen} ctx={ctx} />
        </div>
        <div className="mt-10 grid gap-10">
          <BeloftenCijfers cijfers={cijfers} ctx={ctx} />
          <VerkeerdCijfers cijfers={verkeerd} ctx={ctx} />
        </div>
      </DeskFrame>
    );
  },
});

/** Promises that the clock broke already and of which the work still waits. */
const lateTasks = (
  taken: readonly { beloofd: string | null; uiterlijk: Date; gebroken: boolean }[],
  now: Date,
) => taken.filter((t) => t.beloofd !== null && t.gebroken && t.uiterlijk <= now).length;
