import { z } from 'zod';
import { BijlagenUploader } from '@/app/bijlagen/bijlagen-uploader';
import { bijlagenAnswers } from '@/app/bijlagen/bijlagen-words';
import { listBankrekeningen } from '@/domain/betalingen/bank.queries';
import { BANKBESTAND_MAX } from '@/domain/betalingen/receive-bankbestand';
import { listBestandenVanSoort } from '@/domain/runs/bestand.queries';
import { localDateOf } from '@/platform/clock';
import { NotFound } from '@/platform/errors';
import { page } from '@/platform/page';
import { may } from '@/platform/permissions';
import { Alert } from '@/ui/alert';
import { Card } from '@/ui/card';
import { Heading } from '@/ui/heading';
import { bankPath, UITKOMSTEN, uploadAnswers, words } from '../../bank-words';
import { InvorderingFrame } from '../../invordering-frame';
import { words as ontvangstWords } from '../../words';
import { Bankbestanden } from './bestanden';
import { RekeningForms } from './rekening-forms';
import { Bankrekeningen } from './rekeningen';

const LAATSTE = 20;
const MB = Math.floor(BANKBESTAND_MAX / (1024 * 1024));

/** The accounts of the kantoor, how far their statements go, and the door through which a file of the bank comes in. */
export default page({
  toegang: { wie: 'medewerker', verb: 'ontvangst.zien', bereik: 'set' },
  doel: 'ontvangsten-verwerken',
  searchParams: z.object({
    uitkomst: z.enum(UITKOMSTEN).optional().catch(undefined),
    gelukt: z.enum(['nieuw', 'einde']).optional().catch(undefined),
  }),
  load: async (read) => {
    if (!may(read.ctx.kantoorRollen, 'ontvangst.zien')) throw new NotFound();
    return {
      rekeningen: await listBankrekeningen(read),
      bestanden: await listBestandenVanSoort(read, 'bankafschriften', LAATSTE),
    };
  },
  render: ({ rekeningen, bestanden }, frame) => {
    const { uitkomst, gelukt } = frame.searchParams;
    const { kantoorRollen } = frame.ctx;
    return (
      <InvorderingFrame
        {...frame}
        crumbs={[
          { label: ontvangstWords('naam'), href: '/invordering/ontvangsten' },
          { label: words('naam'), href: bankPath },
        ]}
      >
        <title>{words('kop')}</title>
        <Heading level={1}>{words('kop')}</Heading>
        <p className="mt-2 max-w-text text-ink-muted">{words('uitleg')}</p>
        <div className="mt-6 grid gap-6">
          {uitkomst && (
            <Alert
              tone={uitkomst === 'geladen' ? 'goed' : 'letop'}
              taal="nl"
              live
              title={words(`uitkomst.${uitkomst}`)}
            />
          )}
          {gelukt && <Alert tone="goed" taal="nl" live title={words(`${gelukt}.gelukt`)} />}
          {may(kantoorRollen, 'ontvangst.verwerken') && <Inlezen />}
          <Bankrekeningen rekeningen={rekeningen} />
          <Bankbestanden bestanden={bestanden} />
          {may(kantoorRollen, 'bankrekening.beheren') && (
            <RekeningForms rekeningen={rekeningen} vandaag={localDateOf(frame.ctx.now)} />
          )}
        </div>
      </InvorderingFrame>
    );
  },
});

function Inlezen() {
  return (
    <Card as="section" labelledBy="inlezen" className="grid gap-4" first>
      <Heading level={2} id="inlezen">
        {words('inlezen.kop')}
      </Heading>
      <p className="max-w-text">{words('inlezen.uitleg')}</p>
      <BijlagenUploader
        actie="/invordering/ontvangsten/inlezen"
        verborgen={{}}
        accept=".xml,text/xml,application/xml"
        perBestand={BANKBESTAND_MAX}
        taal="nl"
        teksten={{
          label: words('inlezen.label'),
          labelMeer: words('inlezen.labelMeer'),
          hint: words('inlezen.hint', { mb: MB }),
          knop: words('inlezen.knop'),
          stop: words('inlezen.stop'),
          bezig: words.raw('inlezen.bezig') as string,
          klaar: words.raw('inlezen.klaar') as string,
        }}
        antwoorden={{ ...bijlagenAnswers('nl'), ...uploadAnswers() }}
        waarden={{ mb: MB }}
      />
    </Card>
  );
}
