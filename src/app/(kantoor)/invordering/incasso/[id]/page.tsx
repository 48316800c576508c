import { z } from 'zod';
import { BATCH_TOON, incassoPath, TERUGMELDINGEN, words } from '@/app/incasso/incassobatch-words';
import { showDate, showMoment } from '@/app/words';
import { type BatchView, getBatch, listPosten } from '@/domain/incasso/batch.queries';
import { formatCents, sumCents } from '@/platform/cents';
import { actorText } from '@/platform/context';
import { NotFound } from '@/platform/errors';
import { page } from '@/platform/page';
import { may } from '@/platform/permissions';
import { Alert } from '@/ui/alert';
import { Badge } from '@/ui/badge';
import { Card } from '@/ui/card';
import { Heading } from '@/ui/heading';
import { Link } from '@/ui/link';
import { ProgressBar } from '@/ui/progress-bar';
import { InvorderingFrame } from '../../invordering-frame';
import { Batchbesluiten } from './besluiten';
import { PerGemeente, PostTabel } from './tabellen';
import { Terugmelding } from './terugmelden';

const GELUKT = ['nieuw', 'akkoord', 'afgewezen', 'ingetrokken', 'vastzetten'] as const;
const HOOGSTENS = 200;

/** One batch: what is in it and why not, who decides, its file, and how far the bank is. */
export default page({
  toegang: { wie: 'medewerker', verb: 'incasso.zien', bereik: 'set' },
  doel: 'incasso',
  params: z.object({ id: z.guid() }),
  searchParams: z.object({
    gelukt: z.enum(GELUKT).optional().catch(undefined),
    melding: z.enum(TERUGMELDINGEN).optional().catch(undefined),
  }),
  load: async (read, { params }) => {
    if (!may(read.ctx.kantoorRollen, 'incasso.zien')) throw new NotFound();
    return {
      batch: await getBatch(read, params.id),
      posten: await listPosten(read, params.id, HOOGSTENS),
    };
  },
  render: ({ batch, posten }, frame) => {
    const { ctx, searchParams } = frame;
    const kop = words('een.kop', { datum: showDate(batch.incassodag) });
    const naam = (id: number) => ctx.gemeenten.find((g) => g.gemeenteId === id)?.naam ?? '';
    const werkt = batch.status === 'in-opbouw' || batch.status === 'vastzetten';
    return (
      <InvorderingFrame {...frame} crumbs={[{ label: words('naam'), href: incassoPath() }]}>
        <title>{kop}</title>
        {/* The page asks again by itself while there is work; it also does so without JavaScript. */}
        {werkt && <meta httpEquiv="refresh" content="4" />}
        <Heading level={1}>
          {kop} <Badge tone={BATCH_TOON[batch.status]}>{words(`status.${batch.status}`)}</Badge>
        </Heading>
        <div className="mt-6 grid min-w-0 gap-6">
          {searchParams.gelukt && (
            <Alert tone="goed" taal="nl" live title={words(`gelukt.${searchParams.gelukt}`)} />
          )}
          {searchParams.melding && (
            <Alert
              tone={searchParams.melding === 'geladen' ? 'goed' : 'letop'}
              taal="nl"
              live
              title={words(`terugmelding.uitkomst.${searchParams.melding}`)}
            />
          )}
          <Feiten batch={batch} magBestand={may(ctx.kantoorRollen, 'incasso.voorstellen')} />
          <Batchbesluiten
            batch={batch}
            ik={actorText(ctx.actor)}
            mag={{
              voorstellen: may(ctx.kantoorRollen, 'incasso.voorstellen'),
              goedkeuren: may(ctx.kantoorRollen, 'incasso.goedkeuren'),
            }}
          />
          {batch.status === 'ingediend' && may(ctx.kantoorRollen, 'incasso.voorstellen') && (
            <Terugmelding batchId={batch.id} />
          )}
          {batch.gemeenten.length > 0 && <PerGemeente gemeenten={batch.gemeenten} naam={naam} />}
          {posten.length > 0 && (
            <Card as="section" labelledBy="rijen" className="grid gap-3">
              <Heading level={2} id="rijen">
                {words('een.rijen')}
              </Heading>
              {posten.length === HOOGSTENS && <p>{words('een.meer', { aantal: HOOGSTENS })}</p>}
              <p>
                <Link href={`${incassoPath(batch.id)}/export`} reload>
                  {words('een.csv')}
                </Link>
              </p>
              <PostTabel posten={posten} naam={naam} />
            </Card>
          )}
        </div>
      </InvorderingFrame>
    );
  },
});

function Feiten({ batch, magBestand }: { batch: BatchView; magBestand: boolean }) {
  const totaal = { aantal: batch.aantal, bedrag: formatCents(batch.totaal) };
  const klaar = batch.gemeenten.map(({ perStatus }) => perStatus.geind.aantal + perStatus.mislukt.aantal);
  const gedaan = klaar.reduce((som, n) => som + n, 0);
  const geind = formatCents(sumCents(batch.gemeenten.map((g) => g.perStatus.geind.bedrag)));
  return (
    <Card as="section" className="grid max-w-text gap-2">
      {batch.status === 'in-opbouw' ? (
        <p role="status">{words('een.samen')}</p>
      ) : (
        <p>
          <strong>{words('een.totaal', totaal)}</strong>
        </p>
      )}
      <p>
        {words('een.voorgesteld', { wie: batch.voorsteller ?? '-', moment: showMoment(batch.voorgesteldOp) })}
      </p>
      {batch.beslotenOp !== null && (
        <p>
          {words('een.besloten', {
            besluit: words(batch.status === 'afgewezen' ? 'status.afgewezen' : 'status.akkoord'),
            wie: batch.besluiter ?? '-',
            moment: showMoment(batch.beslotenOp),
          })}
        </p>
      )}
      {batch.besluitReden !== null && <p>{words('een.reden', { reden: batch.besluitReden })}</p>}
      <p>{words('een.uiterlijk', { moment: showMoment(batch.uiterlijk) })}</p>
      {batch.status === 'ingediend' && (
        <>
          <p>
            {words('een.bestand', {
              aantal: batch.ingediendAantal,
              bedrag: formatCents(batch.ingediend),
            })}
          </p>
          {batch.ingediendAantal < batch.aantal && (
            <p>{words('een.minder', { aantal: batch.aantal - batch.ingediendAantal })}</p>
          )}
          <p>{words('een.geind', { bedrag: geind })}</p>
          {batch.ingediendAantal === 0 ? (
            <p>{words('een.leeg')}</p>
          ) : (
            <ProgressBar
              taal="nl"
              id="voortgang"
              label={words('een.voortgang')}
              done={gedaan}
              total={batch.ingediendAantal}
            />
          )}
          {magBestand && batch.ingediendAantal > 0 && (
            <p>
              <Link href={`${incassoPath(batch.id)}/bestand`} reload>
                {words('een.download')}
              </Link>
            </p>
          )}
        </>
      )}
    </Card>
  );
}
