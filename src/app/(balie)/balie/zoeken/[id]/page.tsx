import { z } from 'zod';
import { openZoekvraag } from '@/app/contact/zoekvraag-cookie';
import { DeskFrame } from '@/app/frames';
import { wordsOfBalie as words } from '@/app/words';
import { findAanslagen } from '@/domain/betalingen/aanslag-zoeken.queries';
import { findBriefVan } from '@/domain/documenten/zoek-brief.queries';
import { findPersonen, type Zoekuitkomst } from '@/domain/personen/persoon.queries';
import { parseZoekvraag, type Zoekvraag } from '@/domain/personen/zoekvraag';
import { findVraagVan } from '@/domain/vragen/zoek-vraag.queries';
import { findZaakVan } from '@/domain/zaken/zoek-zaak.queries';
import { page } from '@/platform/page';
import type { Read } from '@/platform/tenant';
import { Alert } from '@/ui/alert';
import { Heading } from '@/ui/heading';
import { Gemeentekeuze } from './gemeentekeuze';
import { Gevonden, type GevondenAanslag } from './gevonden';

const crumbs = [{ label: words('naam'), href: '/balie' }];
const FOUT = 'zoek-fout';

type Duidelijk = Exclude<Zoekvraag, { soort: 'onduidelijk' }>;

/** Whom the question leads to: by name and place, or by a number of something that is somebody's. */
async function find(
  read: Read,
  vraag: Duidelijk,
  waar: readonly number[],
): Promise<Zoekuitkomst & { aanslagen: readonly GevondenAanslag[] }> {
  if (vraag.soort === 'personen') return { ...(await findPersonen(read, vraag, waar)), aanslagen: [] };
  const aanslagen = vraag.soort === 'aanslag' ? await findAanslagen(read, vraag.nummer) : [];
  const wie = vraag.soort === 'aanslag' ? aanslagen : await findVan(read, vraag);
  const ids = [...new Set(wie.map(({ persoonId }) => persoonId))];
  const gevonden = await findPersonen(
    read,
    { soort: 'personen', pogingen: [{ zoek: [{ op: 'personen', ids }], weggelaten: [] }] },
    waar,
  );
  return { ...gevonden, aanslagen };
}

/** Whose it is, by what a letter asks to name. */
function findVan(
  read: Read,
  vraag: Exclude<Duidelijk, { soort: 'personen' | 'aanslag' }>,
): Promise<{ gemeenteId: number; persoonId: string }[]> {
  switch (vraag.soort) {
    case 'vraag':
      return findVraagVan(read, vraag.referentie);
    case 'zaak':
      return findZaakVan(read, vraag.zaaknummer);
    case 'brief':
      return findBriefVan(read, vraag.kenmerk);
  }
}

/** In which gemeenten is looked: the one that was chosen above the answer, or all of this clerk. */
const chosenIn = (read: Read, sleutel: string | undefined): readonly number[] => {
  const gekozen = read.ctx.gemeenten.find(
    (g) => g.sleutel === sleutel && read.gemeenten.includes(g.gemeenteId),
  );
  return gekozen ? [gekozen.gemeenteId] : read.gemeenten;
};

/** The answer to one search, over every gemeente of this clerk: names and places, the rest after verification (D-22). */
export default page({
  toegang: { wie: 'medewerker', verb: 'klant.zoeken', bereik: 'set' },
  doel: 'klant-zoeken',
  params: z.object({ id: z.string().regex(/^[\w-]{12}$/) }),
  searchParams: z.object({ gemeente: z.string().max(40).optional().catch(undefined) }),
  load: async (read, { params, searchParams, cookie }) => {
    const tekst = openZoekvraag(read.ctx.kantoorId, params.id, cookie);
    if (tekst === null) return { soort: 'verlopen' as const };
    const vraag = parseZoekvraag(tekst, read.ctx.gemeenten);
    if (vraag.soort === 'onduidelijk') return { soort: 'onduidelijk' as const, tekst, reden: vraag.reden };
    const waar = chosenIn(read, searchParams.gemeente);
    return { soort: 'gevonden' as const, tekst, waar, uitkomst: await find(read, vraag, waar) };
  },
  render: (view, frame) => (
    <DeskFrame
      {...frame}
      crumbs={crumbs}
      zoek={view.soort === 'verlopen' ? undefined : view.tekst}
      zoekFout={view.soort === 'onduidelijk' ? FOUT : undefined}
    >
      <title>{words('zoek.kop')}</title>
      {view.soort === 'verlopen' && (
        <>
          <Heading level={1}>{words('zoek.verlopen')}</Heading>
          <p className="mt-2">{words('zoek.verlopenUitleg')}</p>
        </>
      )}
      {view.soort === 'onduidelijk' && (
        <>
          <Heading level={1}>{words('zoek.kop')}</Heading>
          <div id={FOUT} className="mt-4 max-w-text">
            <Alert tone="letop" taal="nl">
              {words(`zoek.${view.reden}`)}
            </Alert>
          </div>
        </>
      )}
      {view.soort === 'gevonden' && (
        <Gevonden {...view.uitkomst} ctx={frame.ctx}>
          <Gemeentekeuze waar={view.waar} ctx={frame.ctx} id={frame.params.id} />
        </Gevonden>
      )}
    </DeskFrame>
  ),
});
