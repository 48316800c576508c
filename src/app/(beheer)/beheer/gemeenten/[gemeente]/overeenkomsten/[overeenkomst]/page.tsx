import { z } from 'zod';
import { ActionForm } from '@/app/action-form/action-form';
import { zekerVeld } from '@/app/action-form/zeker';
import { showDate } from '@/app/words';
import { NotFound } from '@/platform/errors';
import { page } from '@/platform/page';
import { DataList } from '@/ui/data-list';
import { Heading } from '@/ui/heading';
import { BeheerFrame } from '../../../../beheer-frame';
import { endOvereenkomstAction } from '../../../../overeenkomst-actions';
import { formAnswers, words } from '../../../../words';
import { loadGemeente, overeenkomstCrumbs } from '../load-gemeente';

/** Ending one contract, with what ends along with it in plain sight. */
export default page({
  toegang: { wie: 'medewerker', verb: 'instelling.wijzigen', bereik: 'gemeente' },
  doel: 'overeenkomsten-beheren',
  params: z.object({ gemeente: z.string(), overeenkomst: z.guid() }),
  load: async (read, { params }) => {
    const gemeente = await loadGemeente(read);
    const overeenkomst = gemeente.overeenkomsten.find((o) => o.id === params.overeenkomst);
    if (!overeenkomst) throw new NotFound();
    return { gemeente, overeenkomst };
  },
  render: ({ gemeente, overeenkomst }, frame) => {
    const kop = words('overeenkomst.eindigKop', { naam: overeenkomst.naam });
    const mee = gemeente.overeenkomsten.filter((o) => o.ouderId === overeenkomst.id).map((o) => o.naam);
    return (
      <BeheerFrame
        {...frame}
        titel={kop}
        crumbs={[
          ...overeenkomstCrumbs(gemeente),
          { href: `/beheer/gemeenten/${gemeente.sleutel}/overeenkomsten`, label: words('overeenkomst.kop') },
        ]}
      >
        <Heading level={1}>{kop}</Heading>
        <p className="max-w-text">{words('overeenkomst.eindigUitleg')}</p>
        <DataList
          items={[
            { term: words('kolommen.vanaf'), value: showDate(overeenkomst.vanaf) },
            {
              term: words('kolommen.tot'),
              value: overeenkomst.tot ? showDate(overeenkomst.tot) : words('overeenkomst.onbepaald'),
            },
            { term: words('overeenkomst.eindigtMee'), value: mee.join(', ') || '-' },
          ]}
        />
        <ActionForm
          id="einde"
          action={endOvereenkomstAction}
          groepen={[
            {
              velden: [
                { vorm: 'datum', naam: 'tot', label: words('overeenkomst.tot') },
                zekerVeld(words('zeker.vraag'), words('zeker.overeenkomst', { aantal: mee.length })),
              ],
            },
          ]}
          verborgen={{ gemeente: gemeente.sleutel, id: overeenkomst.id, getoondeTot: overeenkomst.tot ?? '' }}
          knop={words('overeenkomst.eindigKnop')}
          variant="danger"
          antwoorden={formAnswers()}
        />
      </BeheerFrame>
    );
  },
});
