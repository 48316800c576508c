import { z } from 'zod';
import { ActionForm } from '@/app/action-form/action-form';
import { contactAnswers, geluktTekst, contactWords as words } from '@/app/contact/contact-words';
import { DeskFrame } from '@/app/frames';
import { showDate, wordsOfBalie } from '@/app/words';
import { rankArtikelen } from '@/domain/kennis/kennis';
import { type ArtikelView, listKennisartikelen, listOnderwerpen } from '@/domain/kennis/kennis.queries';
import { localDateOf } from '@/platform/clock';
import type { Context } from '@/platform/context';
import { page } from '@/platform/page';
import { may } from '@/platform/permissions';
import { Alert } from '@/ui/alert';
import { Badge } from '@/ui/badge';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { EmptyState } from '@/ui/empty-state';
import { Heading } from '@/ui/heading';
import { Link } from '@/ui/link';
import { TextInput } from '@/ui/text-input';
import { decideArtikelAction } from '../kennis-actions';
import { NieuwArtikel } from './nieuw-artikel';

/** Every answer that may be given, and the drafts that wait for a second person. */
export default page({
  toegang: { wie: 'medewerker', verb: 'kennis.zien', bereik: 'set' },
  doel: 'kennis-zien',
  searchParams: z.object({
    zoek: z.string().max(200).optional().catch(undefined),
    gelukt: z.string().max(40).optional().catch(undefined),
  }),
  load: async (read) => ({
    artikelen: await listKennisartikelen(read),
    onderwerpen: await listOnderwerpen(read),
  }),
  render: ({ artikelen, onderwerpen }, frame) => {
    const { ctx, searchParams } = frame;
    const vandaag = localDateOf(ctx.now);
    const geldig = artikelen.filter(
      (a) => a.status === 'goedgekeurd' && a.vanaf <= vandaag && (a.tot === null || vandaag < a.tot),
    );
    const zoek = searchParams.zoek ?? '';
    const gevonden = zoek
      ? rankArtikelen(geldig, { tekst: zoek, onderwerp: null, gemeenteId: null }).map((a) => a.id)
      : geldig.map((a) => a.id);
    const lijst = gevonden.flatMap((id) => geldig.filter((a) => a.id === id));
    const beheert = may(ctx.kantoorRollen, 'kennis.beheren');
    const gelukt = geluktTekst(searchParams.gelukt);
    return (
      <DeskFrame {...frame} crumbs={[{ label: wordsOfBalie('naam'), href: '/balie' }]}>
        <title>{words('kennis.naam')}</title>
        <Heading level={1}>{words('kennis.naam')}</Heading>
        <p className="mt-2 max-w-text text-ink-muted">{words('kennis.uitleg')}</p>
        <p className="mt-2 flex flex-wrap gap-x-5 gap-y-1">
          <Link href="/balie/kennis/onbeantwoord">{words('kennis.gemis')}</Link>
          <Link href="/balie/kennis/woorden">{words('kennis.woorden')}</Link>
        </p>
        {gelukt && (
          <div className="mt-4 max-w-text">
            <Alert tone="goed" taal="nl" live>
              {gelukt}
            </Alert>
          </div>
        )}
        <form method="get" className="my-5 flex max-w-text flex-wrap items-end gap-3">
          <div className="min-w-0 grow">
            <TextInput
              name="zoek"
              id="zoek-kennis"
              label={words('kennis.zoek')}
              taal="nl"
              defaultValue={zoek}
            />
          </div>
          <Button variant="secondary">{words('gesprek.zoeken')}</Button>
        </form>
        <div className="grid gap-4 lg:grid-cols-2">
          {artikelen
            .filter((a) => a.status === 'concept')
            .map((a) => (
              <Artikel key={a.id} artikel={a} ctx={ctx} beslist={beheert} />
            ))}
          {lijst.map((a) => (
            <Artikel key={a.id} artikel={a} ctx={ctx} beslist={false} />
          ))}
        </div>
        {lijst.length === 0 && (
          <EmptyState title={words('kennis.geen')}>{words('kennis.geenUitleg')}</EmptyState>
        )}
        {beheert && <NieuwArtikel artikelen={geldig} onderwerpen={onderwerpen} ctx={ctx} />}
      </DeskFrame>
    );
  },
});

function Artikel({ artikel, ctx, beslist }: { artikel: ArtikelView; ctx: Context; beslist: boolean }) {
  const gemeente = ctx.gemeenten.find((g) => g.gemeenteId === artikel.gemeenteId);
  return (
    <Card as="article" tight labelledBy={`artikel-${artikel.id}`}>
      <div className="flex flex-wrap items-start justify-between gap-2">
        <Heading level={2} looksLike={4} id={`artikel-${artikel.id}`}>
          {artikel.titel}
        </Heading>
        <span className="flex flex-wrap gap-1">
          {gemeente && <Badge tone="info">{gemeente.naam}</Badge>}
          {artikel.status === 'concept' && <Badge tone="letop">{words('kennis.concept')}</Badge>}
        </span>
      </div>
      <p className="mt-1 text-sm whitespace-pre-line">{artikel.tekst}</p>
      <p className="mt-2 text-sm text-ink-muted">
        {words('kennis.versie', { versie: artikel.versie, datum: showDate(artikel.vanaf) })}
      </p>
      {beslist && (
        <div className="mt-2 flex flex-wrap gap-2">
          {(['goedkeuren', 'afwijzen'] as const).map((besluit) => (
            <ActionForm
              key={besluit}
              id={`${besluit}-${artikel.id}`}
              action={decideArtikelAction}
              groepen={[]}
              verborgen={{ id: artikel.id, besluit }}
              knop={words(`kennis.${besluit}`)}
              variant={besluit === 'goedkeuren' ? 'secondary' : 'quiet'}
              antwoorden={contactAnswers()}
            />
          ))}
        </div>
      )}
    </Card>
  );
}
