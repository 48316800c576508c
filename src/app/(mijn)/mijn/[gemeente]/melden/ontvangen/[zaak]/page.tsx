import { z } from 'zod';
import { BijlagenVeld } from '@/app/bijlagen/bijlagen-veld';
import { MijnFrame } from '@/app/frames';
import { wordsOfMeldingen } from '@/app/melding/melding-words';
import { Waarom } from '@/app/waarom';
import { showDate, wordsOfMijn } from '@/app/words';
import { listEigenBijlagen } from '@/domain/bijlagen/bijlage.queries';
import { getMelding } from '@/domain/meldingen/melding.queries';
import { listZaakregels } from '@/domain/zaken/dossier.queries';
import { getZaak } from '@/domain/zaken/zaak.queries';
import { beslistermijnAanvraag } from '@/law/heffing/ontheffing';
import { localDateOf } from '@/platform/clock';
import { NotFound } from '@/platform/errors';
import { page } from '@/platform/page';
import { Alert } from '@/ui/alert';
import { Card } from '@/ui/card';
import { Heading } from '@/ui/heading';
import { Link } from '@/ui/link';
import { gemeenteNaam, ownPersoon } from '../../../../own';

/** What was sent has come in: its number, when a decision follows and why then, and adding evidence. */
export default page({
  toegang: { wie: 'burger' },
  doel: 'eigen-melding',
  params: z.object({ gemeente: z.string(), zaak: z.guid() }),
  searchParams: z.object({ bijlage: z.string().max(40).optional().catch(undefined) }),
  load: async (read, { params }) => {
    const { gemeenteId, persoonId } = ownPersoon(read);
    const zaak = await getZaak(read, gemeenteId, params.zaak);
    const melding = await getMelding(read, gemeenteId, params.zaak);
    // Of a melding that ended nothing can be added: then the page of its case says how it ended.
    if (zaak?.persoonId !== persoonId || !melding?.loopt) throw new NotFound();
    const regels = await listZaakregels(read, gemeenteId, zaak.id, { voorBurger: true });
    return {
      zaak,
      documentId: regels.find((r) => r.soort === 'melding-ontvangst')?.gegevens.documentId,
      bijlagen: await listEigenBijlagen(read, gemeenteId, { soort: 'zaak', id: zaak.id }),
    };
  },
  render: ({ zaak, documentId, bijlagen }, frame) => {
    const { taal, ctx, params, searchParams } = frame;
    const words = wordsOfMeldingen(taal);
    const base = `/mijn/${params.gemeente}`;
    const beslisdag = beslistermijnAanvraag(localDateOf(zaak.ontvangenOp));
    const datum = showDate(beslisdag.waarde.laatsteDag, taal);
    return (
      <MijnFrame
        {...frame}
        gemeente={gemeenteNaam(ctx, params.gemeente)}
        crumbs={[{ label: wordsOfMijn(taal)('kruimel'), href: base }]}
      >
        <title>{words('ontvangen.kop')}</title>
        <div className="grid max-w-text gap-6">
          <Heading level={1}>{words('ontvangen.kop')}</Heading>
          <Alert tone="goed" taal={taal} title={words('ontvangen.goed')} />
          <Card as="section" first labelledBy="zaak">
            <Heading level={2} looksLike={3} id="zaak">
              {words('ontvangen.nummer', { nummer: zaak.zaaknummer })}
            </Heading>
            <div className="mt-2 grid gap-2">
              <p>{words.rich('ontvangen.beslisdag', { datum, dag: (text) => <strong>{text}</strong> })}</p>
              <Waarom uitleg={beslisdag.uitleg} onderwerp={datum} taal={taal} />
              <p>{words('ontvangen.betalen')}</p>
              {typeof documentId === 'string' && (
                <p>
                  <Link href={`${base}/documenten/${documentId}`} reload>
                    {words('ontvangen.pdf')}
                  </Link>
                </p>
              )}
              <p>
                <Link href={`${base}/zaken/${zaak.id}`}>{words('ontvangen.volgen')}</Link>
              </p>
            </div>
          </Card>
          <section aria-labelledby="bewijs" className="grid gap-3">
            <Heading level={2} looksLike={3} id="bewijs">
              {words('ontvangen.bewijs')}
            </Heading>
            <p>{words('ontvangen.bewijsUitleg')}</p>
            <BijlagenVeld
              gemeente={params.gemeente}
              onderwerp={{ soort: 'zaak', id: zaak.id }}
              bijlagen={bijlagen}
              terug={`${base}/melden/ontvangen/${zaak.id}`}
              {...(searchParams.bijlage === undefined ? {} : { uitkomst: searchParams.bijlage })}
              taal={taal}
            />
          </section>
        </div>
      </MijnFrame>
    );
  },
});
