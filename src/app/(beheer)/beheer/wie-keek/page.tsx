import { page } from '@/platform/page';
import { Heading } from '@/ui/heading';
import { BeheerFrame } from '../beheer-frame';
import { words } from '../words';
import { VraagFormulier } from './vraag-formulier';

/** Where a privacy officer or auditor asks who looked at somebody's data. */
export default page({
  toegang: { wie: 'medewerker', verb: 'audit.zien', bereik: 'set' },
  doel: 'wie-keek',
  load: async () => null,
  render: (_, frame) => (
    <BeheerFrame {...frame} titel={words('wieKeek.kop')}>
      <div>
        <Heading level={1}>{words('wieKeek.kop')}</Heading>
        <p className="mt-2 max-w-text">{words('wieKeek.uitleg')}</p>
      </div>
      <VraagFormulier />
    </BeheerFrame>
  ),
});
