import { redirect } from 'next/navigation';
import { INZAGE_PATH, words as inzageWords } from '@/app/(beheer)/beheer/inzagecontrole/inzage-words';
import { OfficeFrame } from '@/app/frames';
import { readMijnTaken } from '@/app/taken/mijn-taken';
import { EigenTermijnen } from '@/app/termijnen/eigen-termijnen';
import { loadEigenTermijnen } from '@/app/termijnen/load-termijnen';
import { werelden } from '@/app/werelden';
import { wordsOfKantoor as words } from '@/app/words';
import { countBevindingen } from '@/domain/inzagecontrole/bevinding.queries';
import { page } from '@/platform/page';
import { may } from '@/platform/permissions';
import { Alert } from '@/ui/alert';
import { Card } from '@/ui/card';
import { EmptyState } from '@/ui/empty-state';
import { Heading } from '@/ui/heading';
import { Link } from '@/ui/link';

/** Where staff arrive: the one screen of their role, or a choice. */
export default page({
  toegang: { wie: 'medewerker', verb: 'werk.zien', bereik: 'set' },
  doel: 'werk',
  load: async (read) => ({
    mijnTaken: await readMijnTaken(read),
    termijnen: await loadEigenTermijnen(read),
    inzage: await countBevindingen(
      read,
      read.ctx.gemeenten
        .filter(({ rollen }) => may(rollen, 'inzagecontrole.beoordelen'))
        .map(({ gemeenteId }) => gemeenteId),
    ),
  }),
  render: ({ mijnTaken, termijnen, inzage }, frame) => {
    const schermen = werelden(frame.ctx);
    // Tasks stand in the bar of every screen: they are no second place to arrive at.
    const plekken = schermen.filter(({ soort }) => soort !== 'taken');
    const [first] = plekken.length === 0 ? schermen : plekken;
    if (first && plekken.length < 2) redirect(first.href);
    return (
      <OfficeFrame {...frame} mijnTaken={mijnTaken}>
        <title>{words('werk.kop')}</title>
        <Heading level={1}>{words('werk.kop')}</Heading>
        {inzage.teLaat > 0 && (
          <div className="mt-6">
            <Alert tone="letop" taal="nl" title={inzageWords('teLaat', { aantal: inzage.teLaat })}>
              <Link href={INZAGE_PATH}>{inzageWords('naarLijst')}</Link>
            </Alert>
          </div>
        )}
        {schermen.length === 0 && (
          <div className="mt-6">
            <EmptyState title={words('werk.geen')}>{words('werk.geenUitleg')}</EmptyState>
          </div>
        )}
        <ul className="mt-6 grid max-w-text gap-3">
          {schermen.map(({ soort, href, label }) => (
            <li key={href}>
              <Card tight>
                <Link href={href} className="text-lg font-semibold">
                  {label}
                </Link>
                <p className="text-ink-muted">{words(`werk.uitleg.${soort}`)}</p>
              </Card>
            </li>
          ))}
        </ul>
        <div className="mt-8">
          <EigenTermijnen termijnen={termijnen} ctx={frame.ctx} />
        </div>
      </OfficeFrame>
    );
  },
});
