import { showMoment, wordsOfBalie as words } from '@/app/words';
import type { MailView } from '@/domain/personen/contactgegeven.queries';
import { Badge } from '@/ui/badge';
import { EmptyState } from '@/ui/empty-state';
import { Timeline } from '@/ui/timeline';
import type { Tone } from '@/ui/tone';

const TOON: Readonly<Record<MailView['status'], Tone>> = {
  wacht: 'letop',
  verzonden: 'goed',
  geweigerd: 'mis',
  verlopen: 'rust',
};
const SOORTEN = ['code', 'gewijzigd', 'ontvangen', 'antwoord', 'bericht', 'nieuw', 'stand'] as const;

/** The last mails to somebody and whether they went; what stood in them is not kept. */
export function Mails({ mails }: { mails: readonly MailView[] }) {
  if (mails.length === 0)
    return <EmptyState title={words('mail.geen')}>{words('mail.geenUitleg')}</EmptyState>;
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
