import { z } from 'zod';
import { wordsOfBezwaar } from '@/app/bezwaar/bezwaar-words';
import { MijnFrame } from '@/app/frames';
import { Waarom } from '@/app/waarom';
import { showDate, wordsOfMijn } from '@/app/words';
import { type Ingediend, listIngediend } from '@/domain/bezwaren/bezwaar.queries';
import { allesBetwist } from '@/domain/bezwaren/kostenbezwaar';
import { formatCents, sumCents } from '@/platform/cents';
import { NotFound } from '@/platform/errors';
import { page } from '@/platform/page';
import { Alert } from '@/ui/alert';
import { Card } from '@/ui/card';
import { Heading } from '@/ui/heading';
import { Link } from '@/ui/link';
import type { Taal } from '@/ui/words';
import { gemeenteNaam, ownPersoon } from '../../../../own';

/** What was sent has come in: its number, when a decision follows and why then, and what is paid meanwhile. */
export default page({
  toegang: { wie: 'burger', namens: 'bezwaar' },
  doel: 'eigen-bezwaar',
  params: z.object({ gemeente: z.string(), schrift: z.guid() }),
  load: async (read, { params }) => {
    const { gemeenteId, persoonId } = ownPersoon(read);
    const [eerste, ...meer] = await listIngediend(read, gemeenteId, persoonId, params.schrift);
    if (!eerste) throw new NotFound();
    return { eerste, zaken: [eerste, ...meer] };
  },
  render: ({ eerste, zaken }, frame) => {
    const { taal, ctx, params } = frame;
    const words = wordsOfBezwaar(taal);
    const base = `/mijn/${params.gemeente}`;
    const { schrift } = eerste.bezwaar;
    const betwist = sumCents(zaken.map((z) => allesBetwist(z.bezwaar)));
    const uitstel = eerste.bezwaar.kosten === null ? 'ontvangen.uitstel' : 'ontvangen.uitstelKosten';
    return (
      <MijnFrame
        {...frame}
        gemeente={gemeenteNaam(ctx, params.gemeente)}
        crumbs={[{ label: wordsOfMijn(taal)('kruimel'), href: base }]}
      >
        <title>{words('ontvangen.kop')}</title>
        <div className="grid max-w-text gap-6">
          <Heading level={1}>{words('ontvangen.kop')}</Heading>
          <Alert tone="goed" taal={taal} title={words('ontvangen.bewaar')} />
          {zaken.map((zaak) => (
            <Zaak key={zaak.bezwaar.zaakId} zaak={zaak} base={base} taal={taal} />
          ))}
          {eerste.bevestigd && (
            <p>
              <Link href={`${base}/documenten/${params.schrift}`} reload>
                {words('ontvangen.pdf')}
              </Link>
            </p>
          )}
          <section aria-labelledby="nu" className="grid gap-2">
            <Heading level={2} looksLike={3} id="nu">
              {words('ontvangen.nu')}
            </Heading>
            {!eerste.tijdigheid.waarde.tijdig && (
              <p>
                {words('ontvangen.teLaat', {
                  datum: showDate(eerste.tijdigheid.waarde.laatsteDag, taal),
                })}
              </p>
            )}
            {schrift.proForma && <p>{words('ontvangen.later')}</p>}
            {schrift.telefoon !== null && <p>{words('ontvangen.bellen')}</p>}
            {schrift.horen !== 'nee' && <p>{words('ontvangen.horen')}</p>}
            <p>{words('ontvangen.zoeken')}</p>
            <p>{words('ontvangen.bewijs')}</p>
          </section>
          <section aria-labelledby="betalen" className="grid gap-2">
            <Heading level={2} looksLike={3} id="betalen">
              {words('ontvangen.betalen')}
            </Heading>
            <p>
              {schrift.uitstel && betwist > 0n
                ? words(uitstel, { bedrag: formatCents(betwist, taal) })
                : words('ontvangen.alles')}
            </p>
          </section>
        </div>
      </MijnFrame>
    );
  },
});

function Zaak({ zaak, base, taal }: { zaak: Ingediend; base: string; taal: Taal }) {
  const words = wordsOfBezwaar(taal);
  const datum = showDate(zaak.beslisdag.waarde.laatsteDag, taal);
  return (
    <Card as="section" first labelledBy={`zaak-${zaak.zaaknummer}`}>
      <Heading level={2} looksLike={3} id={`zaak-${zaak.zaaknummer}`}>
        {words('ontvangen.nummer', { nummer: zaak.zaaknummer })}
      </Heading>
      <p className="mt-2">
        {words.rich('ontvangen.beslisdag', { datum, dag: (text) => <strong>{text}</strong> })}
      </p>
      <div className="mt-1">
        <Waarom uitleg={zaak.beslisdag.uitleg} onderwerp={datum} taal={taal} />
      </div>
      <p className="mt-2">
        <Link href={`${base}/zaken/${zaak.bezwaar.zaakId}`}>{words('ontvangen.volgen')}</Link>
      </p>
    </Card>
  );
}
