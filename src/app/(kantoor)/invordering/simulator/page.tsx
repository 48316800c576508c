import { z } from 'zod';
import { eigenCijfers } from '@/domain/sociaal/meting';
import { getMeting } from '@/domain/sociaal/meting.queries';
import { simulateVoorbellen } from '@/law/beleidssimulatie';
import { explain } from '@/law/explain';
import { page } from '@/platform/page';
import { Alert } from '@/ui/alert';
import { Button } from '@/ui/button';
import { Heading } from '@/ui/heading';
import { Link } from '@/ui/link';
import { TextInput } from '@/ui/text-input';
import { InvorderingFrame } from '../invordering-frame';
import { simulatorPath, words } from '../simulator-words';
import { Gemeten } from './gemeten';
import { Kostenposten } from './kostenposten';
import { Uitkomsttabel } from './uitkomsttabel';
import { type Getypt, getyptVan, NOTITIE_DWANGBEVELEN, readSimulatie, VELDEN } from './vraag';

const tekst = z.string().max(20).optional().catch(undefined);

/** The table of S3's annex, the same sum with other numbers, and what was measured here, on one screen (T-06). */
export default page({
  toegang: { wie: 'medewerker', verb: 'invordering.zien', bereik: 'set' },
  doel: 'invordering',
  searchParams: z.object(Object.fromEntries(VELDEN.map((veld) => [veld, tekst]))),
  load: getMeting,
  render: (meting, frame) => {
    const getypt = frame.searchParams as Getypt;
    const { vraag, fouten } = readSimulatie(getypt);
    const eigen = eigenCijfers(meting);
    const gemeten = eigen.aandeelBetaald === null ? null : readSimulatie(getyptVan(eigen)).vraag;
    const uitkomst = simulateVoorbellen(vraag);
    const naarEigen = new URLSearchParams(getyptVan(eigen) as Record<string, string>);
    return (
      <InvorderingFrame {...frame} crumbs={[{ label: words('naam'), href: simulatorPath }]}>
        <title>{words('kop')}</title>
        <Heading level={1}>{words('kop')}</Heading>
        <p className="mt-2 mb-6 max-w-text text-ink-muted">{words('uitleg')}</p>
        <div className="grid min-w-0 gap-8">
          {fouten.length > 0 && (
            <Alert
              tone="mis"
              taal="nl"
              title={words('fout', { velden: fouten.map((veld) => words(`veld.${veld}`)).join('; ') })}
            />
          )}
          <Uitkomsttabel
            notitie={simulateVoorbellen({ dwangbevelen: NOTITIE_DWANGBEVELEN }).waarde}
            eigen={uitkomst.waarde}
            gemeten={gemeten && simulateVoorbellen(gemeten).waarde}
          />
          <section aria-labelledby="vragen" className="grid min-w-0 gap-3 print:hidden">
            <Heading level={2} id="vragen">
              {words('vragen')}
            </Heading>
            <p className="text-ink-muted">{words('veldHint')}</p>
            <form method="get" className="grid gap-4">
              <div className="grid items-end gap-4 sm:grid-cols-2 lg:grid-cols-3">
                {VELDEN.map((veld) => (
                  <TextInput
                    key={veld}
                    taal="nl"
                    name={veld}
                    label={words(`veld.${veld}`)}
                    defaultValue={getypt[veld] ?? ''}
                    inputMode="decimal"
                    autoComplete="off"
                    width="short"
                  />
                ))}
              </div>
              <div className="flex flex-wrap items-center gap-4">
                <Button type="submit">{words('knop')}</Button>
                <Link href={simulatorPath} reload>
                  {words('terug')}
                </Link>
              </div>
            </form>
          </section>
          <section aria-labelledby="hoe">
            <Heading level={2} id="hoe" className="mb-2">
              {words('hoe')}
            </Heading>
            <ol className="grid max-w-text list-decimal gap-1 pl-6">
              {explain(uitkomst.uitleg).map((zin) => (
                <li key={zin.tekst}>
                  {zin.tekst} <span className="text-sm text-ink-muted">{zin.bron}</span>
                </li>
              ))}
            </ol>
          </section>
          <Gemeten meting={meting} eigen={eigen} />
          <p className="print:hidden">
            <Link href={`${simulatorPath}?${naarEigen}`} reload>
              {words('neemOver')}
            </Link>
          </p>
          <Kostenposten />
        </div>
      </InvorderingFrame>
    );
  },
});
