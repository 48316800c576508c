import { z } from 'zod';
import { gemeenteVan } from '@/app/(kantoor)/heffing/paths';
import { BijlagenUploader } from '@/app/bijlagen/bijlagen-uploader';
import { bijlagenAnswers } from '@/app/bijlagen/bijlagen-words';
import { listOpdrachten } from '@/domain/invordering/opdracht.queries';
import { OPDRACHTBESTAND_MAX } from '@/domain/invordering/record-opdrachtresultaten';
import { page } from '@/platform/page';
import { may } from '@/platform/permissions';
import { Alert } from '@/ui/alert';
import { Card } from '@/ui/card';
import { EmptyState } from '@/ui/empty-state';
import { Heading } from '@/ui/heading';
import { Link } from '@/ui/link';
import { resultaatAnswers, resultaatMelding, standUit } from '../../deurwaarder-words';
import { InvorderingFrame } from '../../invordering-frame';
import { oninbaarPath, words as oninbaarWords } from '../../oninbaar-words';
import { deurwaarderPath, words } from '../../verhaal-words';
import { Filter, Opdrachten } from './opdrachten';

const MB = Math.floor(OPDRACHTBESTAND_MAX / (1024 * 1024));

/** Every assignment to a deurwaarder of a gemeente: how it stands, what it cost, and the files that go and come (L-12). */
export default page({
  toegang: { wie: 'medewerker', verb: 'invordering.zien', bereik: 'gemeente' },
  doel: 'invordering',
  params: z.object({ gemeente: z.string() }),
  searchParams: z.object({
    stand: z.string().max(40).optional().catch(undefined),
    melding: z.string().max(40).optional().catch(undefined),
  }),
  load: async (read) => ({
    ...(await listOpdrachten(read, read.gemeenten[0] ?? 0)),
    rollen: read.ctx.gemeenten.find((g) => g.gemeenteId === read.gemeenten[0])?.rollen ?? [],
  }),
  render: ({ opdrachten, deurwaarder, rollen }, frame) => {
    const { sleutel, naam } = gemeenteVan(frame.ctx, frame.params.gemeente);
    const kop = words('opdrachten.kop', { gemeente: naam });
    const stand = standUit(frame.searchParams.stand);
    const melding = resultaatMelding(frame.searchParams.melding);
    const gekozen = opdrachten.filter((o) => stand === undefined || o.stand === stand);
    const zetten = may(rollen, 'verhaal.zetten');
    const pad = deurwaarderPath(sleutel);
    return (
      <InvorderingFrame
        {...frame}
        gemeente={naam}
        crumbs={[
          { label: oninbaarWords('naam'), href: oninbaarPath() },
          { label: naam, href: oninbaarPath(sleutel) },
        ]}
      >
        <title>{kop}</title>
        <Heading level={1}>{kop}</Heading>
        <p className="mt-2 max-w-text text-ink-muted">{words('opdrachten.uitleg')}</p>
        <div className="mt-6 grid gap-6">
          {melding && (
            <Alert tone={melding.goed ? 'goed' : 'mis'} taal="nl" live>
              {melding.tekst}
            </Alert>
          )}
          {deurwaarder === null ? (
            <Alert tone="letop" taal="nl" title={words('opdrachten.geen')} />
          ) : (
            <p>{words('opdrachten.wie', { naam: deurwaarder })}</p>
          )}
          <Filter pad={pad} stand={stand} />
          {gekozen.length === 0 ? (
            <EmptyState title={words('opdrachten.leeg')}>{words('opdrachten.leegUitleg')}</EmptyState>
          ) : (
            <Opdrachten opdrachten={gekozen} sleutel={sleutel} kop={kop} />
          )}
          <p>
            <Link href={`${pad}/export${stand === undefined ? '' : `?stand=${stand}`}`} reload>
              {words('opdrachten.csv')}
            </Link>
          </p>
          {zetten && deurwaarder !== null && (
            <p>
              <Link href={`${pad}/bestand`} reload>
                {words('opdrachten.bestand', { naam: deurwaarder })}
              </Link>
              <span className="block text-sm text-ink-muted">{words('opdrachten.bestandUitleg')}</span>
            </p>
          )}
          {zetten && (
            <Card as="section" labelledBy="resultaten" className="grid gap-4">
              <Heading level={2} id="resultaten">
                {words('opdrachten.terug.kop')}
              </Heading>
              <p className="max-w-text">{words('opdrachten.terug.uitleg')}</p>
              <BijlagenUploader
                actie={`${pad}/resultaten`}
                verborgen={{}}
                accept=".csv,text/csv"
                perBestand={OPDRACHTBESTAND_MAX}
                taal="nl"
                teksten={{
                  label: words('opdrachten.terug.label'),
                  labelMeer: words('opdrachten.terug.labelMeer'),
                  hint: words('opdrachten.terug.hint', { mb: MB }),
                  knop: words('opdrachten.terug.knop'),
                  stop: words('opdrachten.terug.stop'),
                  bezig: words.raw('opdrachten.terug.bezig') as string,
                  klaar: words.raw('opdrachten.terug.klaar') as string,
                }}
                antwoorden={{ ...bijlagenAnswers('nl'), ...resultaatAnswers() }}
                waarden={{ mb: MB }}
              />
            </Card>
          )}
        </div>
      </InvorderingFrame>
    );
  },
});
