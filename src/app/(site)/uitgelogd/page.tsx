import { z } from 'zod';
import { SiteFrame } from '@/app/frames';
import { parseProviderId } from '@/platform/login/wereld';
import { page } from '@/platform/page';
import { ButtonLink } from '@/ui/button';
import { MessagePage } from '@/ui/shell/message-page';
import { wordsOfInloggen } from '../inloggen/words';

/** After logging out, by hand or by the clock. The provider brings somebody back here and returns `state`. */
export default page({
  toegang: { wie: 'publiek' },
  doel: 'uitloggen',
  searchParams: z.object({
    reden: z.enum(['inactief', 'verlopen']).optional().catch(undefined),
    aanbieder: z.enum(['niet']).optional().catch(undefined),
    state: z.string().max(60).catch(''),
  }),
  load: async () => null,
  render: (_, frame) => {
    const { taal, searchParams } = frame;
    const words = wordsOfInloggen(taal);
    const { reden, aanbieder, state } = searchParams;
    const from = parseProviderId(state);
    const again = from ? `/inloggen/${from.kantoorSleutel}/${from.wereld}` : '/inloggen';
    return (
      <SiteFrame {...frame}>
        <title>{words('uitgelogd.titel')}</title>
        <MessagePage
          title={words('uitgelogd.titel')}
          actions={
            <>
              <ButtonLink href={again}>{words('uitgelogd.opnieuw')}</ButtonLink>
              <ButtonLink href="/" variant="secondary">
                {words('uitgelogd.begin')}
              </ButtonLink>
            </>
          }
        >
          {reden && <p>{words(`uitgelogd.${reden}`)}</p>}
          <p>{words(aanbieder ? 'uitgelogd.aanbieder' : 'uitgelogd.tekst')}</p>
        </MessagePage>
      </SiteFrame>
    );
  },
});
