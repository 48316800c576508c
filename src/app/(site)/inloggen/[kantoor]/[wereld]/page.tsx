import { headers } from 'next/headers';
import { z } from 'zod';
import { SiteFrame } from '@/app/frames';
import { NotFound } from '@/platform/errors';
import { findLoginKantoor } from '@/platform/login/kantoren';
import { WERELDEN } from '@/platform/login/wereld';
import { page } from '@/platform/page';
import { Card } from '@/ui/card';
import { Heading } from '@/ui/heading';
import { Link } from '@/ui/link';
import { FoutMelding } from '../../fout-melding';
import { wordsOfInloggen } from '../../words';
import { DemoLijst } from './demo-lijst';
import { LoginForm } from './login-form';

/** Logging in at one kantoor in one way: what it takes, the button, and what went wrong the time before. */
export default page({
  toegang: { wie: 'publiek' },
  doel: 'inloggen',
  params: z.object({ kantoor: z.string().regex(/^[a-z0-9-]{1,40}$/), wereld: z.enum(WERELDEN) }),
  searchParams: z.object({
    fout: z.string().max(40).catch(''),
    terug: z.string().max(300).optional().catch(undefined),
  }),
  load: async (read, { params }) => {
    const host = (await headers()).get('host') ?? '';
    const kantoor = await findLoginKantoor(read.db, params.kantoor, host);
    if (!kantoor) throw new NotFound();
    return kantoor;
  },
  render: (kantoor, frame) => {
    const { taal, params, searchParams } = frame;
    const { wereld } = params;
    const words = wordsOfInloggen(taal);
    const kop = words('bij', { kantoor: kantoor.naam, wie: wereld });
    const form = { wereld, kantoor: kantoor.sleutel, terug: searchParams.terug };
    return (
      <SiteFrame {...frame} crumbs={[{ label: words('titel'), href: '/inloggen' }]}>
        <title>{kop}</title>
        <div className="grid gap-6">
          <FoutMelding fout={searchParams.fout} wereld={wereld} taal={taal} />
          <Card first className="max-w-text">
            <Heading level={1}>{kop}</Heading>
            <p className="mt-2 mb-5">{words(`nodig.${wereld}`)}</p>
            <LoginForm {...form}>{words(`knop.${wereld}`)}</LoginForm>
            <p className="mt-5">
              <Link
                href={`/inloggen${searchParams.terug ? `?terug=${encodeURIComponent(searchParams.terug)}` : ''}`}
              >
                {words('andere')}
              </Link>
            </p>
          </Card>
          <DemoLijst {...form} taal={taal} />
        </div>
      </SiteFrame>
    );
  },
});
