import { z } from 'zod';
import { ActionForm } from '@/app/action-form/action-form';
import { OVEREENKOMST_SOORTEN } from '@/domain/gemeenten/overeenkomst';
import { page } from '@/platform/page';
import { Heading } from '@/ui/heading';
import { BeheerFrame } from '../../../../beheer-frame';
import { addOvereenkomstAction } from '../../../../overeenkomst-actions';
import { formAnswers, words } from '../../../../words';
import { loadGemeente, overeenkomstCrumbs } from '../load-gemeente';

/** A new contract of one gemeente. */
export default page({
  toegang: { wie: 'medewerker', verb: 'instelling.wijzigen', bereik: 'gemeente' },
  doel: 'overeenkomsten-beheren',
  params: z.object({ gemeente: z.string() }),
  load: loadGemeente,
  render: (gemeente, frame) => {
    const mantels = gemeente.overeenkomsten.filter((o) => o.soort === 'mantel');
    return (
      <BeheerFrame
        {...frame}
        titel={`${words('overeenkomst.nieuw')} - ${gemeente.naam}`}
        crumbs={[
          ...overeenkomstCrumbs(gemeente),
          { href: `/beheer/gemeenten/${gemeente.sleutel}/overeenkomsten`, label: words('overeenkomst.kop') },
        ]}
      >
        <Heading level={1}>{words('overeenkomst.nieuw')}</Heading>
        <ActionForm
          id="nieuw"
          action={addOvereenkomstAction}
          verborgen={{ gemeente: gemeente.sleutel }}
          knop={words('overeenkomst.bewaar')}
          antwoorden={formAnswers()}
          groepen={[
            {
              velden: [
                {
                  vorm: 'keuze',
                  naam: 'soort',
                  label: words('overeenkomst.soort'),
                  opties: OVEREENKOMST_SOORTEN.map((value) => ({
                    value,
                    label: words(`overeenkomst.${value}`),
                  })),
                },
                { vorm: 'tekst', naam: 'naam', label: words('overeenkomst.naamVeld') },
                {
                  vorm: 'lijst',
                  naam: 'ouderId',
                  label: words('overeenkomst.onder'),
                  optioneel: true,
                  leeg: words('overeenkomst.geenOuder'),
                  opties: mantels.map((o) => ({ value: o.id, label: o.naam })),
                },
                { vorm: 'datum', naam: 'vanaf', label: words('overeenkomst.vanaf') },
                { vorm: 'datum', naam: 'tot', label: words('overeenkomst.tot'), optioneel: true },
                {
                  vorm: 'tekst',
                  naam: 'vergoeding',
                  label: words('overeenkomst.vergoeding'),
                  hint: words('overeenkomst.vergoedingHint'),
                  optioneel: true,
                  breedte: 'half',
                },
              ],
            },
          ]}
        />
      </BeheerFrame>
    );
  },
});
