import { wordsOfInloggen } from '@/app/(site)/inloggen/words';
import { type FrameProps, SiteFrame } from '@/app/frames';
import { Belnummer, beltijden, hulpOp } from '@/app/hulp';
import { wordsOfKwijtschelding } from '@/app/kwijtschelding/kwijtschelding-words';
import { wordsOfSite } from '@/app/words';
import { geldendOp } from '@/domain/gemeenten/geldende-instelling';
import { getGegevens } from '@/domain/gemeenten/gemeente.queries';
import { localDateOf } from '@/platform/clock';
import { NotFound } from '@/platform/errors';
import { findInlogadres } from '@/platform/login/kantoren';
import type { Read } from '@/platform/tenant';
import { ButtonLink } from '@/ui/button';
import { Card } from '@/ui/card';
import { DataList } from '@/ui/data-list';
import { Heading } from '@/ui/heading';
import { Link } from '@/ui/link';

/** What the public page of one gemeente shows. Throws NotFound where the address names none. */
export async function loadGemeentePagina(read: Read) {
  const [gemeenteId] = read.gemeenten;
  if (gemeenteId === undefined) throw new NotFound();
  const gegevens = await getGegevens(read, gemeenteId);
  const vandaag = localDateOf(read.ctx.now);
  return {
    sleutel: read.ctx.gemeenten[0]?.sleutel ?? '',
    naam: read.ctx.gemeenten[0]?.naam ?? '',
    inlogadres: (await findInlogadres(read.db, read.ctx.kantoorId)) ?? '/inloggen',
    tijden: beltijden(hulpOp(gegevens, vandaag), 'nl'),
    smaak: geldendOp('smaak', gegevens, vandaag).waarde?.smaak ?? null,
    contact: geldendOp('contactgegevens', gegevens, vandaag).waarde,
  };
}

type Gegevens = Awaited<ReturnType<typeof loadGemeentePagina>>;

/** The public page of one gemeente, in its own style: whom to ask, and the way to the own page. */
export function GemeentePagina({
  sleutel,
  naam,
  inlogadres,
  tijden,
  smaak,
  contact,
  ...frame
}: Omit<FrameProps, 'children'> & Gegevens) {
  const words = wordsOfSite(frame.taal);
  const kantoor = frame.ctx.kantoorNaam;
  return (
    <SiteFrame {...frame} gemeente={naam} crumbs={[{ label: words('kop'), href: '/' }]}>
      <title>{words('gemeente.kop', { naam })}</title>
      <Heading level={1}>{words('gemeente.kop', { naam })}</Heading>
      <p className="mt-2 max-w-text">{words('gemeente.door', { naam, kantoor })}</p>
      <div className="mt-6 grid gap-6 md:grid-cols-2">
        <Card as="section" first labelledBy="mijn">
          <Heading level={2} id="mijn">
            {words('burger.kop')}
          </Heading>
          <p className="mt-2 mb-5">{words('burger.tekst')}</p>
          <div className="grid gap-3 sm:flex sm:flex-wrap">
            {(['inwoner', 'ondernemer'] as const).map((wereld, at) => (
              <ButtonLink
                key={wereld}
                href={`${inlogadres}/${wereld}`}
                variant={at === 0 ? 'primary' : 'secondary'}
                wide
              >
                {wordsOfInloggen(frame.taal)(`knop.${wereld}`)}
              </ButtonLink>
            ))}
          </div>
          <p className="mt-4">
            <Link href={`/gemeente/${sleutel}/kwijtschelding`}>
              {wordsOfKwijtschelding(frame.taal)('lijst.link')}
            </Link>
          </p>
        </Card>
        <Card as="section" labelledBy="contact">
          <Heading level={2} id="contact">
            {words('gemeente.contact')}
          </Heading>
          {smaak !== null && <p className="mt-2 mb-3">{words(`gemeente.smaak.${smaak}`, { kantoor })}</p>}
          {contact && (
            <DataList
              items={[
                { term: words('gemeente.telefoon'), value: <Belnummer nummer={contact.telefoon} /> },
                ...(frame.taal === 'nl' && tijden.length > 0
                  ? [{ term: words('gemeente.tijden'), value: tijden.join(', ') }]
                  : []),
                {
                  term: words('gemeente.website'),
                  value: <Link href={contact.website}>{contact.website.replace(/^https:\/\//, '')}</Link>,
                },
              ]}
            />
          )}
        </Card>
      </div>
    </SiteFrame>
  );
}
