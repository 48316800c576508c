import { SiteFrame } from '@/app/frames';
import { showMoment } from '@/app/words';
import { env } from '@/platform/env';
import { NotFound } from '@/platform/errors';
import { page } from '@/platform/page';
import { readPostvak } from '@/platform/postvak';
import { Alert } from '@/ui/alert';
import { Card } from '@/ui/card';
import { EmptyState } from '@/ui/empty-state';
import { Heading } from '@/ui/heading';
import { postWords as words } from './post-words';

/** The mails that the demo sent, as they would have arrived. Only in a demo: it shows the mail of everybody. */
export default page({
  toegang: { wie: 'publiek' },
  doel: 'ontwikkeling',
  load: async () => {
    if (!env().KOHIER_DEMO) throw new NotFound();
    return readPostvak();
  },
  render: (berichten, frame) => (
    <SiteFrame {...frame}>
      <title>{words('kop')}</title>
      <Heading level={1}>{words('kop')}</Heading>
      <p className="mt-2 max-w-text">{words('uitleg')}</p>
      <div className="mt-6 grid max-w-text gap-4">
        {berichten === null && (
          <Alert tone="letop" taal="nl" title={words('weg')}>
            {words('wegUitleg')}
          </Alert>
        )}
        {berichten?.length === 0 && <EmptyState title={words('leeg')}>{words('leegUitleg')}</EmptyState>}
        {berichten?.map((bericht) => (
          <Card key={bericht.nummer} as="article" labelledBy={`bericht-${bericht.nummer}`}>
            <Heading level={2} looksLike={3} id={`bericht-${bericht.nummer}`}>
              {bericht.onderwerp}
            </Heading>
            <p className="mt-1 break-words text-sm text-ink-muted">
              {words('aan', { naar: bericht.naar, van: bericht.van })}
              <br />
              {showMoment(new Date(bericht.ontvangen))}
            </p>
            <p className="mt-3 whitespace-pre-line break-words">{bericht.tekst}</p>
          </Card>
        ))}
      </div>
    </SiteFrame>
  ),
});
