import { ActionForm } from '@/app/action-form/action-form';
import { contactAnswers } from '@/app/contact/contact-words';
import { showMoment, wordsOfBalie as words } from '@/app/words';
import type { MailView } from '@/domain/personen/contactgegeven.queries';
import { Badge } from '@/ui/badge';
import { EmptyState } from '@/ui/empty-state';
import { Heading } from '@/ui/heading';
import { Timeline } from '@/ui/timeline';
import type { Tone } from '@/ui/tone';
import { recordBounceAction } from '../../../postkeuze-actions';

const TOON: Readonly<Record<MailView['status'], Tone>> = {
  wacht: 'letop',
  verzonden: 'goed',
  geweigerd: 'mis',
  verlopen: 'rust',
};
const SOORTEN = ['code', 'gewijzigd', 'ontvangen', 'antwoord', 'bericht', 'nieuw', 'stand'] as const;

interface MailsProps {
  mails: readonly MailView[];
  /** Of the form that records that one came back; null where no contact is open. */
  terug: { gemeente: string; persoon: string } | null;
}

/** The last mails to somebody and whether they went; what stood in them is not kept. */
export function Mails({ mails, terug }: MailsProps) {
  const laatste = mails.find(({ status }) => status === 'verzonden');
  return (
    <>
      <Heading level={2} className="mt-8 mb-3">
        {words('mail.kop')}
      </Heading>
      {mails.length === 0 && <EmptyState title={words('mail.geen')}>{words('mail.geenUitleg')}</EmptyState>}
      {mails.length > 0 && <Lijst mails={mails} />}
      {terug && laatste && (
        <div className="mt-3">
          <ActionForm
            id="mail-terug"
            action={recordBounceAction}
            groepen={[]}
            verborgen={{ ...terug, mail: laatste.id }}
            knop={words('mail.terug', { wanneer: showMoment(laatste.gemaaktOp) })}
            variant="quiet"
            antwoorden={contactAnswers()}
          />
        </div>
      )}
    </>
  );
}

function Lijst({ mails }: Pick<MailsProps, 'mails'>) {
  return (
    <Timeline
      items={mails.map((mail) => ({
        key: mail.id,
        when: showMoment(mail.gemaaktOp),
        moment: mail.gemaaktOp.toISOString(),
        title: words(`mail.soort.${SOORTEN.find((soort) => soort === mail.soort) ?? 'antwoord'}`),
        detail:
          mail.status === 'wacht' && mail.laatsteFout !== null
            ? words('mail.opnieuw', { pogingen: mail.pogingen, fout: mail.laatsteFout })
            : '',
        aside: <Badge tone={TOON[mail.status]}>{words(`mail.status.${mail.status}`)}</Badge>,
      }))}
    />
  );
}
