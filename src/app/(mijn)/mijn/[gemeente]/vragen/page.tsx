import { z } from 'zod';
import { MijnFrame } from '@/app/frames';
import { vraagstandVoorInwoner } from '@/app/standen/standwoorden';
import { showMoment, wordsOfMijn } from '@/app/words';
import { listEigenVragen } from '@/domain/vragen/vraag.queries';
import { page } from '@/platform/page';
import { Badge } from '@/ui/badge';
import { ButtonLink } from '@/ui/button';
import { Card } from '@/ui/card';
import { EmptyState } from '@/ui/empty-state';
import { Heading } from '@/ui/heading';
import { Link } from '@/ui/link';
import { gemeenteNaam, ownPersoon } from '../../own';
import { STANDTOON } from './stand-toon';
import { wanneer, wordsOfVragen } from './vragen-words';

/** What I asked, what was promised and what the answer is. */
export default page({
  toegang: { wie: 'burger' },
  doel: 'eigen-vraag',
  params: z.object({ gemeente: z.string() }),
  load: async (read) => {
    const { gemeenteId, persoonId } = ownPersoon(read);
    return listEigenVragen(read, gemeenteId, persoonId);
  },
  render: (vragen, frame) => {
    const { taal, ctx, params } = frame;
    const words = wordsOfVragen(taal);
    const base = `/mijn/${params.gemeente}`;
    const stel = (
      <ButtonLink href={`${base}/vragen/nieuw`} wide>
        {words('stel')}
      </ButtonLink>
    );
    return (
      <MijnFrame
        {...frame}
        gemeente={gemeenteNaam(ctx, params.gemeente)}
        crumbs={[{ label: wordsOfMijn(taal)('kruimel'), href: base }]}
      >
        <title>{words('kop')}</title>
        <Heading level={1}>{words('kop')}</Heading>
        <p className="mt-2 max-w-text">{words('uitleg')}</p>
        {vragen.length > 0 && <div className="mt-5">{stel}</div>}
        <div className="mt-6 grid max-w-text gap-4">
          {vragen.length === 0 && (
            <EmptyState title={words('geen')} action={stel}>
              {words('geenUitleg')}
            </EmptyState>
          )}
          {vragen.map((vraag) => (
            <Card key={vraag.id} as="article" tight labelledBy={`vraag-${vraag.id}`}>
              <div className="flex flex-wrap items-start justify-between gap-2">
                <Heading level={2} looksLike={4} id={`vraag-${vraag.id}`}>
                  <Link href={`${base}/vragen/${vraag.id}`}>
                    {taal === 'en' ? vraag.onderwerp.naamEn : vraag.onderwerp.naam}
                  </Link>
                </Heading>
                <Badge tone={STANDTOON[vraag.stand]}>{vraagstandVoorInwoner(vraag.stand, taal)}</Badge>
              </div>
              <p className="mt-1 line-clamp-2 wrap-anywhere">{vraag.tekst}</p>
              <p className="mt-2 text-sm text-ink-muted">
                {words('gesteldOp', { moment: showMoment(vraag.ontvangenOp, taal) })}
                {vraag.beloofd && `. ${words('beloofd', { wanneer: wanneer(vraag.beloofd, taal) })}`}
              </p>
            </Card>
          ))}
        </div>
      </MijnFrame>
    );
  },
});
