import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { wieIs } from '@/app/aanspreken/wie';
import { ActionForm } from '@/app/action-form/action-form';
import { MijnFrame } from '@/app/frames';
import { meldingNaam } from '@/app/melding/melding-soorten';
import { kanMelden, meldingGroepen } from '@/app/melding/melding-velden';
import { meldingAnswers, wordsOfMeldingen } from '@/app/melding/melding-words';
import { wordsOfMijn } from '@/app/words';
import { getMeldingblad } from '@/domain/meldingen/melding.queries';
import { MELDINGSOORTEN } from '@/domain/meldingen/vragen';
import { page } from '@/platform/page';
import { Alert } from '@/ui/alert';
import { Heading } from '@/ui/heading';
import { Link } from '@/ui/link';
import { gemeenteNaam, ownPersoon } from '../../../own';
import { submitMeldingAction } from '../actions';

const id = z.guid().optional().catch(undefined);

/** The few questions of one kind of melding. */
export default page({
  toegang: { wie: 'burger' },
  doel: 'eigen-melding',
  params: z.object({ gemeente: z.string(), soort: z.enum(MELDINGSOORTEN) }),
  searchParams: z.object({ hond: id, object: id }),
  load: (read) => {
    const { gemeenteId, persoonId } = ownPersoon(read);
    return getMeldingblad(read, gemeenteId, persoonId);
  },
  render: (blad, frame) => {
    const { taal, ctx, params, searchParams } = frame;
    const { soort, gemeente } = params;
    const words = wordsOfMeldingen(taal);
    const base = `/mijn/${gemeente}`;
    const wie = wieIs(ctx, gemeente);
    const kan = kanMelden(soort, blad);
    return (
      <MijnFrame
        {...frame}
        gemeente={gemeenteNaam(ctx, gemeente)}
        crumbs={[
          { label: wordsOfMijn(taal)('kruimel'), href: base },
          { label: words('kop'), href: `${base}/melden` },
        ]}
      >
        <title>{meldingNaam(soort, wie, taal)}</title>
        <div className="grid max-w-text gap-6">
          <div className="grid gap-2">
            <Heading level={1}>{meldingNaam(soort, wie, taal)}</Heading>
            <p>{words(`soortUitleg.${soort}`, { wie })}</p>
            {(soort === 'hond-aan' || soort === 'hond-af' || soort === 'verhuizing') && (
              <p>{words(`gevolg.${soort}`)}</p>
            )}
          </div>
          {kan === 'ja' ? (
            <>
              <p className="text-ink-muted">{words('bewijsLater')}</p>
              <ActionForm
                id="melding"
                taal={taal}
                action={submitMeldingAction}
                groepen={meldingGroepen(soort, blad, {
                  taal,
                  gekozen: searchParams.hond ?? searchParams.object,
                })}
                verborgen={{ gemeente, soort }}
                sleutel={randomUUID()}
                knop={words('versturen')}
                antwoorden={meldingAnswers(taal)}
              />
            </>
          ) : (
            <Alert tone="info" taal={taal} title={words(kan)} />
          )}
          <p>
            <Link href={`${base}/melden`}>{words('andersKiezen')}</Link>
          </p>
        </div>
      </MijnFrame>
    );
  },
});
