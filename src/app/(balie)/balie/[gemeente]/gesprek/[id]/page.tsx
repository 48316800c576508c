import { redirect } from 'next/navigation';
import { z } from 'zod';
import { contactWords as words } from '@/app/contact/contact-words';
import { DeskFrame } from '@/app/frames';
import { listOnderwerpen } from '@/domain/kennis/kennis.queries';
import { getGesprek } from '@/domain/vragen/gesprek.queries';
import { NotFound } from '@/platform/errors';
import { page } from '@/platform/page';
import { Heading } from '@/ui/heading';
import { Gesprek } from '../../klant/[id]/gesprek';
import { loadHulp } from '../../klant/[id]/hulp';

/** A contact with somebody who gives no name: a general question is asked, answered or passed on, and counted (D-03). */
export default page({
  toegang: { wie: 'medewerker', verb: 'contact.vastleggen', bereik: 'gemeente' },
  doel: 'contact-vastleggen',
  params: z.object({ gemeente: z.string(), id: z.guid() }),
  searchParams: z.object({
    gelukt: z.string().max(40).optional().catch(undefined),
    kennis: z.string().max(200).optional().catch(undefined),
  }),
  load: async (read, { params, searchParams }) => {
    const [gemeenteId] = read.gemeenten;
    const gesprek = gemeenteId === undefined ? null : await getGesprek(read, gemeenteId, params.id);
    if (!gesprek || gemeenteId === undefined) throw new NotFound();
    return {
      gesprek,
      onderwerpen: await listOnderwerpen(read),
      hulp: await loadHulp(read, gemeenteId, gesprek, searchParams.kennis ?? ''),
    };
  },
  render: (view, frame) => {
    const { gemeente } = frame.params;
    // Meanwhile it is known who this is.
    if (view.gesprek.persoonId !== null) redirect(`/balie/${gemeente}/klant/${view.gesprek.persoonId}`);
    return (
      <DeskFrame {...frame} gemeente={frame.ctx.gemeenten.find((g) => g.sleutel === gemeente)?.naam}>
        <title>{words('anoniem.kop')}</title>
        <div className="grid max-w-text gap-5">
          <div className="grid gap-2">
            <Heading level={1}>{words('anoniem.kop')}</Heading>
            <p>{words('anoniem.uitleg')}</p>
            <p className="text-ink-muted">{words('anoniem.tochBekend')}</p>
          </div>
          <Gesprek
            {...view}
            gemeente={gemeente}
            telefoon={null}
            over={null}
            gelukt={frame.searchParams.gelukt}
          />
        </div>
      </DeskFrame>
    );
  },
});
