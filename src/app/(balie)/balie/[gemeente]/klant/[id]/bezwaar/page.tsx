import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { wordsOfAanslagen } from '@/app/aanslagen/aanslag-words';
import { ActionForm } from '@/app/action-form/action-form';
import { kiesbaar, vastlegGroepen } from '@/app/bezwaar/bezwaar-velden';
import { werkAnswers, werkWords as words } from '@/app/bezwaar/bezwaar-werk-words';
import { kiesbareKosten, vastlegKostenGroepen } from '@/app/bezwaar/kostenbezwaar-velden';
import { DeskFrame } from '@/app/frames';
import { type AanslagView, listAanslagenVan } from '@/domain/aanslagen/aanslag.queries';
import {
  type Bezwaarblad,
  getBezwaarblad,
  getKostenblad,
  type Kostenblad,
} from '@/domain/bezwaren/bezwaar.queries';
import { assertKlantGeopend } from '@/domain/contacten/klant-geopend.queries';
import { readKosten } from '@/domain/grootboek/read-kosten';
import { localDateOf } from '@/platform/clock';
import { NotFound } from '@/platform/errors';
import type { LocalDate } from '@/platform/local-date';
import { page } from '@/platform/page';
import { EmptyState } from '@/ui/empty-state';
import { Heading } from '@/ui/heading';
import { Link } from '@/ui/link';
import { recordBezwaarAction, recordKostenbezwaarAction } from '../../../../bezwaar-actions';

/** Recording what somebody objects to at the desk, by telephone, letter or e-mail. */
export default page({
  toegang: { wie: 'medewerker', verb: 'bezwaar.vastleggen', bereik: 'gemeente' },
  doel: 'bezwaar-vastleggen',
  params: z.object({ gemeente: z.string(), id: z.guid() }),
  searchParams: z.object({
    aanslag: z.guid().optional().catch(undefined),
    kosten: z.guid().optional().catch(undefined),
  }),
  load: async (read, { params, searchParams }) => {
    const [gemeenteId] = read.gemeenten;
    if (gemeenteId === undefined) throw new NotFound();
    await assertKlantGeopend(read, gemeenteId, params.id);
    const aanslagen = await listAanslagenVan(read, gemeenteId, params.id);
    const kosten = await readKosten(
      read,
      gemeenteId,
      aanslagen.map((a) => a.id),
    );
    return {
      aanslagen,
      metKosten: new Set(kosten.filter((k) => k.terug === null).map((k) => k.aanslagId)),
      kostenblad:
        searchParams.kosten === undefined
          ? null
          : await getKostenblad(read, gemeenteId, params.id, searchParams.kosten),
      blad:
        searchParams.aanslag === undefined
          ? null
          : await getBezwaarblad(read, gemeenteId, params.id, searchParams.aanslag),
    };
  },
  render: ({ aanslagen, metKosten, kostenblad, blad }, frame) => {
    const { gemeente, id } = frame.params;
    const klant = `/balie/${gemeente}/klant/${id}`;
    return (
      <DeskFrame {...frame} gemeente={frame.ctx.gemeenten.find((g) => g.sleutel === gemeente)?.naam}>
        <title>{words('vastleggen.kop')}</title>
        <div className="grid gap-6">
          <div className="grid gap-2">
            <Heading level={1}>{words('vastleggen.kop')}</Heading>
            <p className="max-w-text text-ink-muted">{words('vastleggen.uitleg')}</p>
          </div>
          {kostenblad !== null && (
            <KostenInvullen
              blad={kostenblad}
              vandaag={localDateOf(frame.ctx.now)}
              verborgen={{ gemeente, persoon: id }}
              pad={`${klant}/bezwaar`}
            />
          )}
          {kostenblad === null && blad === null && (
            <Kies aanslagen={aanslagen} metKosten={metKosten} pad={`${klant}/bezwaar`} />
          )}
          {kostenblad === null && blad !== null && (
            <Invullen
              blad={blad}
              vandaag={localDateOf(frame.ctx.now)}
              verborgen={{ gemeente, persoon: id }}
              pad={`${klant}/bezwaar`}
            />
          )}
        </div>
      </DeskFrame>
    );
  },
});

type KiesProps = { aanslagen: readonly AanslagView[]; metKosten: ReadonlySet<string>; pad: string };

function Kies({ aanslagen, metKosten, pad }: KiesProps) {
  if (aanslagen.length === 0) return <EmptyState title={words('vastleggen.geen')} />;
  const say = wordsOfAanslagen('nl');
  return (
    <section aria-labelledby="kies" className="grid gap-2">
      <Heading level={2} looksLike={3} id="kies">
        {words('vastleggen.kies')}
      </Heading>
      <ul className="grid gap-2">
        {aanslagen.map((a) => (
          <li key={a.id}>
            <Link href={`${pad}?aanslag=${a.id}`}>
              {say('lijst.naam', { jaar: String(a.belastingjaar) })},{' '}
              {say('lijst.nummer', { nummer: a.aanslagnummer }).toLowerCase()}
            </Link>
            {metKosten.has(a.id) && (
              <>
                {' '}
                <Link href={`${pad}?kosten=${a.id}`}>
                  {words('vastleggen.kostenVan', { nummer: a.aanslagnummer })}
                </Link>
              </>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

type InvullenProps = {
  blad: Bezwaarblad;
  vandaag: LocalDate;
  verborgen: Record<string, string>;
  pad: string;
};

function KostenInvullen({
  blad,
  vandaag,
  verborgen,
  pad,
}: Omit<InvullenProps, 'blad'> & { blad: Kostenblad }) {
  return (
    <>
      {kiesbareKosten(blad).length === 0 ? (
        <EmptyState title={words('vastleggen.geenKosten')} />
      ) : (
        <ActionForm
          id="kostenbezwaar"
          action={recordKostenbezwaarAction}
          groepen={vastlegKostenGroepen(blad, vandaag)}
          verborgen={verborgen}
          sleutel={randomUUID()}
          knop={words('vastleggen.knop')}
          antwoorden={werkAnswers()}
        />
      )}
      <Link href={pad}>{words('vastleggen.ander')}</Link>
    </>
  );
}

function Invullen({ blad, vandaag, verborgen, pad }: InvullenProps) {
  const soorten = Object.fromEntries(
    kiesbaar(blad).map(({ regel }) => [`soort-${regel.id}`, regel.belastingsoort]),
  );
  return (
    <>
      <ActionForm
        id="bezwaar"
        action={recordBezwaarAction}
        groepen={vastlegGroepen(blad, vandaag)}
        verborgen={{ ...verborgen, aanslag: blad.aanslag.id, ...soorten }}
        sleutel={randomUUID()}
        knop={words('vastleggen.knop')}
        antwoorden={werkAnswers()}
      />
      <Link href={pad}>{words('vastleggen.ander')}</Link>
    </>
  );
}
