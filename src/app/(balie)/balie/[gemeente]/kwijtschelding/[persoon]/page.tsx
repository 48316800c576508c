import { z } from 'zod';
import { soortOf, wordsOfAanslagen } from '@/app/aanslagen/aanslag-words';
import { ActionForm } from '@/app/action-form/action-form';
import { DeskFrame } from '@/app/frames';
import { kwijtscheldingAnswers, wordsOfKwijtschelding } from '@/app/kwijtschelding/kwijtschelding-words';
import { loadKeuzes } from '@/app/kwijtschelding/load-keuzes';
import { wordsOfBalie } from '@/app/words';
import { getKwijtscheldingsregels } from '@/domain/kwijtschelding/kwijtschelding.queries';
import { formatCents } from '@/platform/cents';
import { page } from '@/platform/page';
import { Alert } from '@/ui/alert';
import { Card } from '@/ui/card';
import { EmptyState } from '@/ui/empty-state';
import { Heading } from '@/ui/heading';
import { Link } from '@/ui/link';
import { beginNamensAction } from './actions';
import { doel, requireKlant, toegang } from './namens';

const words = wordsOfKwijtschelding('nl');
const belasting = (naam: string) => {
  const soort = soortOf(naam);
  return soort ? wordsOfAanslagen('nl')(`belastingKort.${soort}`) : naam;
};

/** For whom and for which aanslag the desk fills a request in. */
export default page({
  toegang,
  doel,
  params: z.object({ gemeente: z.string(), persoon: z.guid() }),
  load: async (read, { params }) => {
    const gemeenteId = await requireKlant(read, params.persoon);
    const regels = await getKwijtscheldingsregels(read, gemeenteId);
    return regels ? loadKeuzes(read, { gemeenteId, persoonId: params.persoon }, regels) : null;
  },
  render: (keuzes, frame) => {
    const { gemeente, persoon } = frame.params;
    return (
      <DeskFrame {...frame} gemeente={frame.ctx.gemeenten.find((g) => g.sleutel === gemeente)?.naam}>
        <title>{wordsOfBalie('kwijtschelding.namens')}</title>
        <div className="grid max-w-text gap-6">
          <Heading level={1}>{wordsOfBalie('kwijtschelding.namens')}</Heading>
          <p>
            <Link href={`/balie/${gemeente}/klant/${persoon}`}>{wordsOfBalie('kwijtschelding.terug')}</Link>
          </p>
          {keuzes === null && <Alert tone="letop" taal="nl" title={words('kwijtschelding.geen-regels')} />}
          {keuzes?.length === 0 && <EmptyState title={words('start.geenAanslag')} />}
          {keuzes?.map((keuze) => (
            <Card key={keuze.id} as="article" className="grid gap-3">
              <Heading level={2} looksLike={3}>
                {words('start.aanslag', { jaar: String(keuze.jaar), nummer: keuze.nummer })}
              </Heading>
              {keuze.stand === 'kan' || keuze.stand === 'te-laat' ? (
                <>
                  <p>
                    {keuze.belastingsoorten.map(belasting).join(', ')}: {formatCents(keuze.centen)}
                  </p>
                  <ActionForm
                    id={`begin-${keuze.id}`}
                    action={beginNamensAction}
                    groepen={[]}
                    verborgen={{ gemeente, persoon, aanslag: keuze.id }}
                    knop={words('start.begin')}
                    antwoorden={kwijtscheldingAnswers('nl')}
                  />
                </>
              ) : (
                <p>
                  {words(
                    keuze.stand === 'loopt' ? 'kwijtschelding.loopt-al' : `kwijtschelding.${keuze.stand}`,
                  )}
                </p>
              )}
            </Card>
          ))}
        </div>
      </DeskFrame>
    );
  },
});
