import { z } from 'zod';
import { ActionForm } from '@/app/action-form/action-form';
import { getOnderwerp } from '@/domain/kennis/onderwerp.queries';
import { NotFound } from '@/platform/errors';
import { page } from '@/platform/page';
import { Heading } from '@/ui/heading';
import { BeheerFrame } from '../../beheer-frame';
import { changeOnderwerpAction } from '../../onderwerp-actions';
import { formAnswers, words } from '../../words';
import { wijzigForm } from '../onderwerp-velden';

/** One subject: its names, the team that answers, whether an inwoner sees it, and until when. */
export default page({
  toegang: { wie: 'medewerker', verb: 'instelling.wijzigen', bereik: 'kantoor' },
  doel: 'onderwerpen-beheren',
  params: z.object({ sleutel: z.string().regex(/^[a-z0-9-]{1,60}$/) }),
  load: async (read, { params }) => {
    const onderwerp = await getOnderwerp(read, params.sleutel);
    if (!onderwerp) throw new NotFound();
    return onderwerp;
  },
  render: (onderwerp, frame) => (
    <BeheerFrame
      {...frame}
      titel={onderwerp.naam}
      crumbs={[{ href: '/beheer/onderwerpen', label: words('onderwerpen.kop') }]}
    >
      <Heading level={1}>{onderwerp.naam}</Heading>
      <p className="max-w-text">{words('onderwerpen.wijzigUitleg')}</p>
      <ActionForm
        id="wijzig"
        action={changeOnderwerpAction}
        groepen={wijzigForm(onderwerp)}
        verborgen={{ sleutel: onderwerp.sleutel, versie: String(onderwerp.versie) }}
        knop={words('onderwerpen.bewaar')}
        antwoorden={formAnswers()}
      />
    </BeheerFrame>
  ),
});
