import { z } from 'zod';
import { ActionForm } from '@/app/action-form/action-form';
import { showDate } from '@/app/words';
import { getDienstbelofte } from '@/domain/beloften/dienstbelofte.queries';
import { NotFound } from '@/platform/errors';
import { page } from '@/platform/page';
import { DataList } from '@/ui/data-list';
import { Heading } from '@/ui/heading';
import { BeheerFrame } from '../../beheer-frame';
import { endDienstbelofteAction } from '../../dienstbelofte-actions';
import { formAnswers, words } from '../../words';
import { eindeForm } from '../dienstbelofte-velden';

/** One promise, and the day on which it ends. */
export default page({
  toegang: { wie: 'medewerker', verb: 'instelling.wijzigen', bereik: 'kantoor' },
  doel: 'dienstbeloften-beheren',
  params: z.object({ id: z.uuid() }),
  load: async (read, { params }) => {
    const belofte = await getDienstbelofte(read, params.id);
    if (!belofte) throw new NotFound();
    return belofte;
  },
  render: (belofte, frame) => (
    <BeheerFrame
      {...frame}
      titel={words('dienstbeloften.eindig')}
      crumbs={[{ href: '/beheer/dienstbeloften', label: words('dienstbeloften.kop') }]}
    >
      <Heading level={1}>{words('dienstbeloften.eindig')}</Heading>
      <DataList
        items={[
          { term: words('dienstbeloften.tekstKort'), value: belofte.tekst },
          {
            term: words('dienstbeloften.metingKort'),
            value: words(`dienstbeloften.metingen.${belofte.meting}`),
          },
          { term: words('dienstbeloften.bron'), value: belofte.bron },
          { term: words('dienstbeloften.vanaf'), value: showDate(belofte.vanaf) },
          ...(belofte.tot ? [{ term: words('dienstbeloften.tot'), value: showDate(belofte.tot) }] : []),
        ]}
      />
      <p className="max-w-text">{words('dienstbeloften.eindigUitleg')}</p>
      <ActionForm
        id="einde"
        action={endDienstbelofteAction}
        groepen={eindeForm()}
        verborgen={{ id: belofte.id, versie: String(belofte.versie) }}
        knop={words('instelling.eindigKnop')}
        antwoorden={formAnswers()}
      />
    </BeheerFrame>
  ),
});
