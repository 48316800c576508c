import { z } from 'zod';
import { MijnFrame } from '@/app/frames';
import { BETAALTOON, wordsOfBetalen } from '@/app/online-betalen/online-betalen-words';
import { wordsOfMijn } from '@/app/words';
import {
  getOnlineBetaling,
  type OnlineBetalingView,
} from '@/domain/online-betalingen/online-betaling.queries';
import { formatCents } from '@/platform/cents';
import { page } from '@/platform/page';
import { Alert } from '@/ui/alert';
import { Amount } from '@/ui/amount';
import { ButtonLink } from '@/ui/button';
import { DataList } from '@/ui/data-list';
import { Heading } from '@/ui/heading';
import { Link } from '@/ui/link';
import type { Taal } from '@/ui/words';
import { gemeenteNaam, ownPersoon } from '../../../own';

/** One payment: on to the bank, and how it stands, whenever the provider tells us (C-15). */
export default page({
  toegang: { wie: 'burger', namens: 'betalen' },
  doel: 'eigen-betaling',
  params: z.object({ gemeente: z.string(), id: z.guid() }),
  searchParams: z.object({ fout: z.literal('weg').optional().catch(undefined) }),
  load: (read, { params }) => {
    const { gemeenteId, persoonId } = ownPersoon(read);
    return getOnlineBetaling(read, gemeenteId, persoonId, params.id);
  },
  render: (betaling, frame) => {
    const { taal, params, ctx, searchParams } = frame;
    const words = wordsOfBetalen(taal);
    const base = `/mijn/${params.gemeente}`;
    const aanslag = words('aanslag', {
      jaar: String(betaling.belastingjaar),
      nummer: betaling.aanslagnummer,
    });
    return (
      <MijnFrame
        {...frame}
        gemeente={gemeenteNaam(ctx, params.gemeente)}
        crumbs={[
          { label: wordsOfMijn(taal)('kruimel'), href: base },
          { label: aanslag, href: `${base}/aanslagen/${betaling.aanslagId}` },
        ]}
      >
        <title>{words('stand.kop')}</title>
        <Heading level={1}>{words('stand.kop')}</Heading>
        <div className="mt-6 grid max-w-text gap-6">
          {searchParams.fout === 'weg' && (
            <Alert tone="mis" taal={taal} live title={words('weg.kop')}>
              {words('weg.tekst')}
            </Alert>
          )}
          <Stand betaling={betaling} taal={taal} />
          <DataList
            items={[
              {
                term: words('stand.bedrag'),
                value: <Amount text={formatCents(betaling.bedragCenten, taal)} strong />,
              },
              { term: words('stand.voor'), value: aanslag },
            ]}
          />
          <Verder betaling={betaling} base={base} taal={taal} />
        </div>
      </MijnFrame>
    );
  },
});

function Stand({ betaling, taal }: { betaling: OnlineBetalingView; taal: Taal }) {
  const words = wordsOfBetalen(taal);
  const wat = betaling.blijftUit ? 'blijftUit' : betaling.status;
  const bedrag = formatCents(betaling.bedragCenten, taal);
  return (
    <Alert
      tone={betaling.blijftUit ? 'letop' : BETAALTOON[betaling.status]}
      taal={taal}
      title={words(`stand.${wat}.kop`, { bedrag })}
    >
      {words(`stand.${wat}.tekst`, { bedrag })}
    </Alert>
  );
}

/** What to do next: the way to the bank is a file of ours that goes on to another host, so the page is left. */
function Verder({ betaling, base, taal }: { betaling: OnlineBetalingView; base: string; taal: Taal }) {
  const words = wordsOfBetalen(taal);
  const { id, status, aanslagId } = betaling;
  const zelf = `${base}/betaling/${id}`;
  if (status === 'begonnen')
    return (
      <p>
        <ButtonLink href={`${zelf}/naar-bank`} reload wide>
          {words('stand.begonnen.knop')}
        </ButtonLink>
      </p>
    );
  if (status === 'open')
    return (
      <div className="grid gap-4">
        <p>
          <ButtonLink href={`${zelf}/terug`} reload wide>
            {words('stand.open.knop')}
          </ButtonLink>
        </p>
        <p>
          <Link href={`${zelf}/naar-bank`} reload>
            {words('stand.open.verder')}
          </Link>
        </p>
      </div>
    );
  const over = status !== 'betaald' && status !== 'verwerkt';
  return (
    <p>
      <ButtonLink href={over ? `${base}/betalen/${aanslagId}` : `${base}/aanslagen/${aanslagId}`} wide>
        {words(over ? 'stand.opnieuw' : 'stand.naarAanslag')}
      </ButtonLink>
    </p>
  );
}
