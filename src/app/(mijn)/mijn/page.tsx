import { redirect } from 'next/navigation';
import { wordsOfAanslagen } from '@/app/aanslagen/aanslag-words';
import { wieIs } from '@/app/aanspreken/wie';
import { wordsOfBerichten } from '@/app/berichten/berichten-words';
import { MijnFrame } from '@/app/frames';
import { wordsOfMijn } from '@/app/words';
import { listEigenAanslagen } from '@/domain/aanslagen/eigen-aanslag.queries';
import { findContactvraag } from '@/domain/personen/contactgegeven.queries';
import { hasClienten } from '@/domain/personen/vertegenwoordiging.queries';
import { wachtendVoor } from '@/domain/vragen/wachtend';
import { getWachtfeiten } from '@/domain/vragen/wachtend.queries';
import { beginVan } from '@/platform/acting-for';
import { localDateOf } from '@/platform/clock';
import { type Context, namensVan } from '@/platform/context';
import { page } from '@/platform/page';
import type { Read } from '@/platform/tenant';
import { ButtonLink } from '@/ui/button';
import { Heading } from '@/ui/heading';
import { Link } from '@/ui/link';
import type { Taal } from '@/ui/words';
import { DoenLijst, type DoenLijstProps, isIets } from './doen-lijst';
import { ownPersonen } from './own';
import { wachtfeitVan, zaakVan } from './te-doen';

/**
 * A citizen of one gemeente goes on to his page there. Who is known in more sees the matters of all in one list,
 * each under its gemeente and never added up (decision 3); who is known in none is told so.
 */
export default page({
  toegang: { wie: 'burger', namens: 'zien', binnen: 'alles' },
  doel: 'eigen-gegevens',
  load: async (read) => {
    // This is where somebody arrives who just logged in, and the only place where he is asked (C-21).
    if (await asksVoorWie(read)) return { kies: true as const };
    const namens = namensVan(read.ctx) !== null;
    const vraag = namens ? null : await findContactvraag(read, ownPersonen(read));
    // One gemeente: the page there shows it, and nothing else has to be read here.
    if (vraag || read.ctx.gemeenten.length < 2)
      return { kies: false as const, vraag, per: new Map<number, Doenfeiten>(), nieuw: 0 };
    const vandaag = localDateOf(read.ctx.now);
    const aanslagen = await listEigenAanslagen(read, ownPersonen(read));
    const feiten = await getWachtfeiten(read, ownPersonen(read));
    const per = new Map(
      [...feiten].map(([gemeenteId, { stil, zaken, ...eigen }]): [number, Doenfeiten] => {
        const hier = aanslagen
          .filter((aanslag) => aanslag.gemeenteId === gemeenteId)
          .map((aanslag) => zaakVan(aanslag, stil, vandaag));
        const aanslagfeiten = hier.map((zaak) => wachtfeitVan(zaak, vandaag));
        const wachtend = wachtendVoor({ ...eigen, aanslagen: aanslagfeiten }, vandaag);
        return [gemeenteId, { aanslagen: hier, wachtend, lopend: zaken.lopend }];
      }),
    );
    const nieuw = [...feiten.values()].reduce((som, { nieuweBerichten }) => som + nieuweBerichten, 0);
    return { kies: false as const, vraag, per, nieuw };
  },
  render: (view, frame) => {
    const { ctx, taal } = frame;
    if (view.kies) redirect('/mijn/voor-wie');
    const { vraag, per, nieuw } = view;
    const [first] = ctx.gemeenten;
    const vragend = vraag && ctx.gemeenten.find((g) => g.gemeenteId === vraag.gemeenteId);
    if (vragend) redirect(`/mijn/${vragend.sleutel}/gegevens/aanvullen`);
    const namens = namensVan(ctx);
    if (first && namens) redirect(beginVan(namens, first.sleutel));
    if (first && ctx.gemeenten.length === 1) redirect(`/mijn/${first.sleutel}`);
    const say = wordsOfAanslagen(taal);
    return (
      <MijnFrame {...frame}>
        <title>{wordsOfMijn(taal)('naam')}</title>
        {!first ? (
          <Onbekend ctx={ctx} taal={taal} />
        ) : (
          <>
            <Heading level={1}>{say('overzicht.kop')}</Heading>
            <p className="mt-2 max-w-text">{say('overzicht.uitleg', { aantal: ctx.gemeenten.length })}</p>
            <p className="mt-2">
              {wordsOfBerichten(taal)('nieuw', { aantal: nieuw })}{' '}
              <Link href="/mijn/berichten">{wordsOfBerichten(taal)('open')}</Link>
            </p>
            <div className="mt-6 grid gap-8 lg:grid-cols-2">
              {ctx.gemeenten.map((gemeente) => (
                <section
                  key={gemeente.sleutel}
                  aria-labelledby={gemeente.sleutel}
                  className="grid content-start gap-4"
                >
                  <Heading level={2} id={gemeente.sleutel}>
                    {say('overzicht.gemeente', { naam: gemeente.naam })}
                  </Heading>
                  <OpenZaken
                    feiten={per.get(gemeente.gemeenteId)}
                    vandaag={localDateOf(ctx.now)}
                    base={`/mijn/${gemeente.sleutel}`}
                    wie={wieIs(ctx, gemeente.sleutel)}
                    taal={taal}
                  />
                  <p>
                    <ButtonLink href={`/mijn/${gemeente.sleutel}`} variant="secondary" reload wide>
                      {say('overzicht.open', { naam: gemeente.naam })}
                    </ButtonLink>
                  </p>
                </section>
              ))}
            </div>
          </>
        )}
      </MijnFrame>
    );
  },
});

/** Once after each log-in: for whom, where there is a choice. */
const asksVoorWie = async (read: Read): Promise<boolean> => {
  const { actor } = read.ctx;
  const koos = (actor.soort === 'inwoner' || actor.soort === 'ondernemer') && actor.koos === true;
  return !koos && (await hasClienten(read, ownPersonen(read)));
};

type Doenfeiten = Pick<DoenLijstProps, 'aanslagen' | 'wachtend' | 'lopend'>;

type OpenZakenProps = Pick<DoenLijstProps, 'vandaag' | 'base' | 'wie' | 'taal'> & {
  feiten: Doenfeiten | undefined;
};

function OpenZaken({ feiten, ...shared }: OpenZakenProps) {
  if (!feiten || !isIets(feiten)) return <p>{wordsOfAanslagen(shared.taal)('overzicht.niets')}</p>;
  return <DoenLijst {...feiten} {...shared} level={3} reload />;
}

function Onbekend({ ctx, taal }: { ctx: Context; taal: Taal }) {
  const words = wordsOfMijn(taal);
  const wie = wieIs(ctx, undefined);
  return (
    <>
      <Heading level={1}>{words('onbekend.kop', { wie })}</Heading>
      <p className="mt-2 max-w-text">{words('onbekend.uitleg', { wie, kantoor: ctx.kantoorNaam })}</p>
      <p className="mt-2 max-w-text">{words('onbekend.doen')}</p>
    </>
  );
}
