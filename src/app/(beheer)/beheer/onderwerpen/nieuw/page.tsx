import { ActionForm } from '@/app/action-form/action-form';
import { page } from '@/platform/page';
import { Heading } from '@/ui/heading';
import { BeheerFrame } from '../../beheer-frame';
import { addOnderwerpAction } from '../../onderwerp-actions';
import { formAnswers, words } from '../../words';
import { nieuwForm } from '../onderwerp-velden';

/** A subject that was not in the list, from today. */
export default page({
  toegang: { wie: 'medewerker', verb: 'instelling.wijzigen', bereik: 'kantoor' },
  doel: 'onderwerpen-beheren',
  load: async () => null,
  render: (_, frame) => (
    <BeheerFrame
      {...frame}
      titel={words('onderwerpen.nieuw')}
      crumbs={[{ href: '/beheer/onderwerpen', label: words('onderwerpen.kop') }]}
    >
      <Heading level={1}>{words('onderwerpen.nieuw')}</Heading>
      <ActionForm
        id="nieuw"
        action={addOnderwerpAction}
        groepen={nieuwForm()}
        verborgen={{}}
        knop={words('onderwerpen.voegToe')}
        antwoorden={formAnswers()}
      />
    </BeheerFrame>
  ),
});
