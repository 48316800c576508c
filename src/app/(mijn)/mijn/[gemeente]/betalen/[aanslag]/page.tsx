import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { wordsOfAanslagen } from '@/app/aanslagen/aanslag-words';
import { ActionForm } from '@/app/action-form/action-form';
import { MijnFrame } from '@/app/frames';
import { betaalVelden, betaalVerborgen } from '@/app/online-betalen/online-betalen-velden';
import { betaalAnswers, wordsOfBetalen } from '@/app/online-betalen/online-betalen-words';
import { wordsOfMijn } from '@/app/words';
import { getBetaalkeuze } from '@/domain/online-betalingen/online-betaling.queries';
import { formatCents } from '@/platform/cents';
import { page } from '@/platform/page';
import { Alert } from '@/ui/alert';
import { Card } from '@/ui/card';
import { Heading } from '@/ui/heading';
import { Link } from '@/ui/link';
import { gemeenteNaam, ownPersoon } from '../../../own';
import { startOnlineBetalingAction } from '../actions';

/** How much of one aanslag somebody pays online: all, what is asked first, or an amount of his own (C-15). */
export default page({
  toegang: { wie: 'burger', namens: 'betalen' },
  doel: 'eigen-betaling',
  params: z.object({ gemeente: z.string(), aanslag: z.guid() }),
  load: (read, { params }) => getBetaalkeuze(read, { ...ownPersoon(read), aanslagId: params.aanslag }),
  render: ({ aanslag, keuzes, vanzelf, kan }, frame) => {
    const { taal, params, ctx } = frame;
    const words = wordsOfBetalen(taal);
    const say = wordsOfAanslagen(taal);
    const base = `/mijn/${params.gemeente}`;
    const naam = say('lijst.naam', { jaar: String(aanslag.belastingjaar) });
    const naarAanslag = `${base}/aanslagen/${aanslag.id}`;
    const nee = !kan ? 'kanNiet' : keuzes.alles <= 0n ? 'niets' : vanzelf ? 'incasso' : null;
    return (
      <MijnFrame
        {...frame}
        gemeente={gemeenteNaam(ctx, params.gemeente)}
        crumbs={[
          { label: wordsOfMijn(taal)('kruimel'), href: base },
          { label: naam, href: naarAanslag },
        ]}
      >
        <title>{words('kop')}</title>
        <Heading level={1}>{words('kop')}</Heading>
        <p className="mt-1 text-ink-muted">
          {words('aanslag', { jaar: String(aanslag.belastingjaar), nummer: aanslag.aanslagnummer })}
        </p>
        <div className="mt-6 grid max-w-text gap-6">
          {keuzes.onderweg > 0n && (
            <Alert tone="goed" taal={taal} title={words('onderwegKop')}>
              {words('onderweg', { bedrag: formatCents(keuzes.onderweg, taal) })}
            </Alert>
          )}
          {nee === null ? (
            <ActionForm
              id="betalen"
              taal={taal}
              action={startOnlineBetalingAction}
              groepen={[{ velden: betaalVelden(keuzes, taal) }]}
              verborgen={{ gemeente: params.gemeente, aanslag: aanslag.id, ...betaalVerborgen(keuzes) }}
              sleutel={randomUUID()}
              knop={words('vraag.knop')}
              antwoorden={betaalAnswers(taal)}
            />
          ) : (
            <Alert tone="info" taal={taal}>
              {words(nee)}
            </Alert>
          )}
          <Card as="section" labelledBy="zelf" className="grid gap-2">
            <Heading level={2} looksLike={3} id="zelf">
              {words('zelf.kop')}
            </Heading>
            <p>
              {words('zelf.tekst')} <Link href={`${naarAanslag}#betalen`}>{words('zelf.link')}</Link>
            </p>
          </Card>
        </div>
      </MijnFrame>
    );
  },
});
