import { ActionForm } from '@/app/action-form/action-form';
import { listGemeenten } from '@/domain/gemeenten/gemeente.queries';
import { localDateOf } from '@/platform/clock';
import { page } from '@/platform/page';
import { Heading } from '@/ui/heading';
import { BeheerFrame } from '../../beheer-frame';
import { addDienstbelofteAction } from '../../dienstbelofte-actions';
import { formAnswers, words } from '../../words';
import { nieuwForm } from '../dienstbelofte-velden';

/** A promise that was not made yet, of the kantoor or of one gemeente. */
export default page({
  toegang: { wie: 'medewerker', verb: 'instelling.wijzigen', bereik: 'set' },
  doel: 'dienstbeloften-beheren',
  load: (read) => listGemeenten(read),
  render: (gemeenten, frame) => (
    <BeheerFrame
      {...frame}
      titel={words('dienstbeloften.nieuw')}
      crumbs={[{ href: '/beheer/dienstbeloften', label: words('dienstbeloften.kop') }]}
    >
      <Heading level={1}>{words('dienstbeloften.nieuw')}</Heading>
      <ActionForm
        id="nieuw"
        action={addDienstbelofteAction}
        groepen={nieuwForm(frame.ctx.kantoorNaam, gemeenten, localDateOf(frame.ctx.now))}
        verborgen={{}}
        knop={words('dienstbeloften.voegToe')}
        antwoorden={formAnswers()}
      />
    </BeheerFrame>
  ),
});
