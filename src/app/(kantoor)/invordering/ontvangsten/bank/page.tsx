import { z } from 'zod';
import { BijlagenUploader } from '@/app/bijlagen/bijlagen-uploader';
import { bijlagenAnswers } from '@/app/bijlagen/bijlagen-words';
import { INLEESUITKOMSTEN } from '@/app/bijlagen/upload-body';
import { listBankrekeningen } from '@/domain/betalingen/bank.queries';
import { BANKBESTAND_MAX } from '@/domain/betalingen/receive-bankbestand';
import { TERUGMELDING_MAX } from '@/domain/betalingen/terugmelding.format';
import { listBestandenVanSoort } from '@/domain/runs/bestand.queries';
import { localDateOf } from '@/platform/clock';
import { NotFound } from '@/platform/errors';
import { page } from '@/platform/page';
import { may } from '@/platform/permissions';
import { Alert } from '@/ui/alert';
import { Card } from '@/ui/card';
import { Heading } from '@/ui/heading';
import { bankPath, MELDINGUITKOMSTEN, meldingAnswers, uploadAnswers, words } from '../../bank-words';
import { InvorderingFrame } from '../../invordering-frame';
import { words as ontvangstWords } from '../../words';
import { Bankbestanden } from './bestanden';
import { RekeningForms } from './rekening-forms';
import { Bankrekeningen } from './rekeningen';

const LAATSTE = 20;
const mbOf = (bytes: number): number => Math.floor(bytes / (1024 * 1024));

/** The accounts of the kantoor, how far their statements go, and the door through which a file of the bank comes in. */
export default page({
  toegang: { wie: 'medewerker', verb: 'ontvangst.zien', bereik: 'set' },
  doel: 'ontvangsten-verwerken',
  searchParams: z.object({
    uitkomst: z.enum(INLEESUITKOMSTEN).optional().catch(undefined),
    melding: z.enum(MELDINGUITKOMSTEN).optional().catch(undefined),
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
    const { uitkomst, melding, gelukt } = frame.searchParams;
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
          {melding && (
            <Alert
              tone={melding === 'verwerkt' ? 'goed' : 'letop'}
              taal="nl"
              live
              title={words(`melding.uitkomst.${melding}`)}
            />
          )}
          {gelukt && <Alert tone="goed" taal="nl" live title={words(`${gelukt}.gelukt`)} />}
          {may(kantoorRollen, 'ontvangst.verwerken') && <Inlezen />}
          <Bankrekeningen rekeningen={rekeningen} />
          {may(kantoorRollen, 'ontvangst.verwerken') && <Antwoord />}
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
    <Deur
      id="inlezen"
      deel="inlezen"
      actie="/invordering/ontvangsten/inlezen"
      mb={mbOf(BANKBESTAND_MAX)}
      antwoorden={uploadAnswers()}
      first
    />
  );
}

/** What the bank answers to a file of ours: another kind of file, so a door of its own. */
function Antwoord() {
  return (
    <Deur
      id="antwoord"
      deel="melding"
      actie="/invordering/ontvangsten/antwoord"
      mb={mbOf(TERUGMELDING_MAX)}
      antwoorden={meldingAnswers()}
    />
  );
}

function Deur({
  id,
  deel,
  actie,
  mb,
  antwoorden,
  first = false,
}: {
  id: string;
  deel: 'inlezen' | 'melding';
  actie: string;
  mb: number;
  antwoorden: Record<string, string>;
  first?: boolean;
}) {
  return (
    <Card as="section" labelledBy={id} className="grid gap-4" first={first}>
      <Heading level={2} id={id}>
        {words(`${deel}.kop`)}
      </Heading>
      <p className="max-w-text">{words(`${deel}.uitleg`)}</p>
      <BijlagenUploader
        actie={actie}
        verborgen={{}}
        accept=".xml,text/xml,application/xml"
        perBestand={mb * 1024 * 1024}
        taal="nl"
        teksten={{
          label: words(`${deel}.label`),
          labelMeer: words(`${deel}.labelMeer`),
          hint: words(`${deel}.hint`, { mb }),
          knop: words(`${deel}.knop`),
          stop: words(`${deel}.stop`),
          bezig: words.raw(`${deel}.bezig`) as string,
          klaar: words.raw(`${deel}.klaar`) as string,
        }}
        antwoorden={{ ...bijlagenAnswers('nl'), ...antwoorden }}
        waarden={{ mb }}
      />
    </Card>
  );
}
