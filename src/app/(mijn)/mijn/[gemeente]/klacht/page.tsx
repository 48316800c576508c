import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { ActionForm } from '@/app/action-form/action-form';
import { MijnFrame } from '@/app/frames';
import { klachtVelden } from '@/app/klacht/klacht-velden';
import { klachtAnswers, wordsOfKlachten } from '@/app/klacht/klacht-words';
import { wordsOfMijn } from '@/app/words';
import { page } from '@/platform/page';
import { Card } from '@/ui/card';
import { Heading } from '@/ui/heading';
import { Link } from '@/ui/link';
import { gemeenteNaam, ownPersoon } from '../../own';
import { submitKlachtAction } from './actions';

/** Complaining about how one was treated, with the two things that it is often taken for in sight. */
export default page({
  toegang: { wie: 'burger' },
  doel: 'eigen-klacht',
  params: z.object({ gemeente: z.string() }),
  load: async (read) => ownPersoon(read),
  render: (_, frame) => {
    const { taal, ctx, params } = frame;
    const words = wordsOfKlachten(taal);
    const base = `/mijn/${params.gemeente}`;
    return (
      <MijnFrame
        {...frame}
        gemeente={gemeenteNaam(ctx, params.gemeente)}
        crumbs={[{ label: wordsOfMijn(taal)('kruimel'), href: base }]}
      >
        <title>{words('kop')}</title>
        <div className="grid max-w-text gap-6">
          <div className="grid gap-2">
            <Heading level={1}>{words('kop')}</Heading>
            <p>{words('inleiding')}</p>
          </div>
          <Card as="section" labelledBy="anders" className="grid gap-2">
            <Heading level={2} looksLike={3} id="anders">
              {words('anders.kop')}
            </Heading>
            <p>
              {words('anders.bezwaar')} <Link href={`${base}/aanslagen`}>{words('anders.bezwaarLink')}</Link>
            </p>
            <p>
              {words('anders.vraag')} <Link href={`${base}/vragen`}>{words('anders.vraagLink')}</Link>
            </p>
            <p>{words('anders.fout')}</p>
          </Card>
          <ActionForm
            id="klacht"
            taal={taal}
            action={submitKlachtAction}
            groepen={[{ velden: klachtVelden(taal) }]}
            verborgen={{ gemeente: params.gemeente }}
            sleutel={randomUUID()}
            knop={words('knop')}
            antwoorden={klachtAnswers(taal)}
          />
        </div>
      </MijnFrame>
    );
  },
});
