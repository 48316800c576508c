import { ActionForm } from '@/app/action-form/action-form';
import { localDateOf } from '@/platform/clock';
import { page } from '@/platform/page';
import { Heading } from '@/ui/heading';
import { BeheerFrame } from '../../beheer-frame';
import { addMedewerkerAction } from '../../medewerker-actions';
import { formAnswers, words } from '../../words';
import { addForm } from '../medewerker-velden';

/** Somebody new. Roles come after, on his own page. */
export default page({
  toegang: { wie: 'medewerker', verb: 'medewerker.beheren', bereik: 'kantoor' },
  doel: 'medewerkers-beheren',
  load: async () => null,
  render: (_, frame) => (
    <BeheerFrame
      {...frame}
      titel={words('medewerkers.nieuw')}
      crumbs={[{ href: '/beheer/medewerkers', label: words('medewerkers.kop') }]}
    >
      <Heading level={1}>{words('medewerkers.nieuw')}</Heading>
      <ActionForm
        id="nieuw"
        action={addMedewerkerAction}
        groepen={addForm(localDateOf(frame.ctx.now))}
        verborgen={{}}
        knop={words('medewerkers.voegToe')}
        antwoorden={formAnswers()}
      />
    </BeheerFrame>
  ),
});
