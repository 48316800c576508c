import { z } from 'zod';
import { ContactenOver } from '@/app/contact/contacten-over';
import { openZoekvraag } from '@/app/contact/zoekvraag-cookie';
import { showDate, showMoment } from '@/app/words';
import {
  type AanslagTreffer,
  findAanslagen,
  findVermoedelijke,
} from '@/domain/betalingen/aanslag-zoeken.queries';
import { findMogelijke, findOpenVan } from '@/domain/betalingen/mogelijke-aanslagen.queries';
import {
  type GeboekteAanslag,
  getOntvangst,
  type OntvangstView,
} from '@/domain/betalingen/ontvangst.queries';
import { listPlaatsingsvoorstellen } from '@/domain/betalingen/plaatsingsvoorstel.queries';
import { getSpreiding } from '@/domain/betalingen/spreiding.queries';
import { listTerugTeHalen } from '@/domain/betalingen/storno.queries';
import { listContactenOver } from '@/domain/contacten/contactobject.queries';
import { boekingsnormOp } from '@/domain/gemeenten/afspraak';
import { readKantoorInstellingen } from '@/domain/gemeenten/read-kantoorinstellingen';
import { getStandVanAanslagen } from '@/domain/grootboek/stand.queries';
import { getToerekening } from '@/domain/grootboek/toerekening.queries';
import { getMedewerkerNamen } from '@/domain/medewerkers/medewerker.queries';
import { findPersonen } from '@/domain/personen/persoon.queries';
import { parseZoekvraag } from '@/domain/personen/zoekvraag';
import { formatCents } from '@/platform/cents';
import { localDateOf } from '@/platform/clock';
import type { Context } from '@/platform/context';
import { NotFound } from '@/platform/errors';
import { page } from '@/platform/page';
import { may } from '@/platform/permissions';
import type { Read } from '@/platform/tenant';
import { Alert } from '@/ui/alert';
import { Badge } from '@/ui/badge';
import { Card } from '@/ui/card';
import { DataList } from '@/ui/data-list';
import { Heading } from '@/ui/heading';
import { Timeline } from '@/ui/timeline';
import { InvorderingFrame } from '../../invordering-frame';
import { redenTekst, words } from '../../words';
import { readOntvangstZoek } from '../zoek-ontvangst';
import { type Deel, Geboekt } from './geboekt';
import { Plaatsing } from './plaatsing';
import { Thuisbrengen } from './thuisbrengen';

const zoekSchema = z.object({
  gezocht: z.literal('ja').optional().catch(undefined),
  kies: z.guid().optional().catch(undefined),
  gelukt: z.enum(['thuisgebracht', 'teruggezet', 'voorgesteld']).optional().catch(undefined),
});
type Zoek = z.infer<typeof zoekSchema>;

/**
 * The aanslagen that this receipt may have been for, and of the chosen one how it stands; of a storno what stands on it
 * that the bank may have taken back. What was searched for comes from the sealed cookie, never from the address.
 */
async function loadKeuze(read: Read, ontvangst: OntvangstView, { kies }: Zoek, cookie: string) {
  const zoek = openZoekvraag(read.ctx.kantoorId, ontvangst.id, cookie);
  const kenmerk = ontvangst.betalingskenmerk;
  // A storno with a good kenmerk waits as well, and then its aanslag is known.
  const genoemd = kenmerk !== null && ontvangst.bedragCenten < 0n ? await findAanslagen(read, kenmerk) : [];
  const lijkt = [...genoemd, ...(await findVermoedelijke(read, ontvangst))];
  const bekend = new Set(lijkt.map((t) => t.aanslagId));
  const mogelijk =
    ontvangst.bedragCenten > 0n
      ? (await findMogelijke(read, ontvangst)).filter((t) => !bekend.has(t.aanslagId))
      : [];
  const gevonden = zoek ? await searchAanslagen(read, zoek) : [];
  const gekozen = [...gevonden, ...lijkt, ...mogelijk].find((t) => t.aanslagId === kies);
  const standen = gekozen && (await getStandVanAanslagen(read, gekozen.gemeenteId, [gekozen.aanslagId]));
  const stand = gekozen && standen?.get(gekozen.aanslagId);
  return {
    zoek,
    lijkt,
    mogelijk,
    gevonden,
    gekozen,
    stand,
    spreiding:
      gekozen && ontvangst.bedragCenten > 0n ? await getSpreiding(read, gekozen, ontvangst.bedragCenten) : [],
    terug:
      gekozen && stand && ontvangst.bedragCenten < 0n
        ? await listTerugTeHalen(read, gekozen.gemeenteId, stand, ontvangst)
        : [],
  };
}

/** By number or kenmerk, by an account that paid before, or by the name or address of whose it is. */
async function searchAanslagen(read: Read, zoek: string): Promise<AanslagTreffer[]> {
  const opNummer = await findAanslagen(read, zoek);
  if (opNummer.length > 0) return opNummer;
  const vraag = readOntvangstZoek(zoek);
  if (vraag?.soort === 'rekening')
    return findMogelijke(read, {
      ...{ bedragCenten: null, naam: null, omschrijving: null },
      tegenrekening: vraag.iban,
    });
  const { treffers } = await findPersonen(read, parseZoekvraag(zoek));
  return findOpenVan(read, treffers);
}

/** How it was divided: over the aanslag that was named, and what else of its debtor was paid of it. */
async function loadDelen(read: Read, aanslag: GeboekteAanslag, koppeling: string): Promise<Deel[]> {
  const delen: Deel[] = [];
  for (const { aanslagId, aanslagnummer } of [aanslag, ...aanslag.ookOp]) {
    const toerekening = await getToerekening(read, aanslag.gemeenteId, aanslagId, koppeling);
    delen.push({ aanslagId, aanslagnummer, toerekening });
  }
  return delen;
}

/** The contacts that were about it, in the gemeente where it was booked. */
async function loadContacten(read: Read, gemeenteId: number, delen: readonly Deel[]) {
  const [boekingId] = delen.flatMap(({ toerekening }) => toerekening?.boekingId ?? []);
  return boekingId === undefined
    ? []
    : listContactenOver(read, gemeenteId, { soort: 'betaling', id: boekingId });
}

/** One receipt: what the bank said, where it was booked and why so, or where it should go. */
export default page({
  toegang: { wie: 'medewerker', verb: 'ontvangst.zien', bereik: 'set' },
  doel: 'ontvangsten-verwerken',
  params: z.object({ id: z.guid() }),
  searchParams: zoekSchema,
  load: async (read, { params, searchParams, cookie }) => {
    if (!may(read.ctx.kantoorRollen, 'ontvangst.zien')) throw new NotFound();
    const ontvangst = await getOntvangst(read, params.id);
    const { aanslag, koppeling } = ontvangst;
    const delen = aanslag && koppeling ? await loadDelen(read, aanslag, koppeling) : [];
    const [voorstel] = await listPlaatsingsvoorstellen(read, ontvangst.id);
    return {
      ontvangst,
      voorstel,
      norm: boekingsnormOp(await readKantoorInstellingen(read), localDateOf(read.ctx.now)),
      namen: await getMedewerkerNamen(read),
      delen,
      contacten: aanslag ? await loadContacten(read, aanslag.gemeenteId, delen) : null,
      keuze:
        ontvangst.status === 'niet-thuisgebracht' && !voorstel
          ? await loadKeuze(read, ontvangst, searchParams, cookie)
          : null,
    };
  },
  render: ({ norm, ontvangst, voorstel, namen, contacten, delen, keuze }, frame) => {
    const bedrag = formatCents(ontvangst.bedragCenten);
    const mag = may(frame.ctx.kantoorRollen, 'ontvangst.verwerken');
    const { gelukt } = frame.searchParams;
    return (
      <InvorderingFrame
        {...frame}
        crumbs={[
          { label: words('naam'), href: '/invordering/ontvangsten' },
          { label: words('ontvangsten.kop'), href: '/invordering/ontvangsten' },
        ]}
      >
        <title>{words('ontvangst.kop', { bedrag })}</title>
        <Heading level={1}>{words('ontvangst.kop', { bedrag })}</Heading>
        <div className="mt-6 grid gap-6">
          {gelukt && <Alert tone="goed" taal="nl" live title={words(`ontvangst.${gelukt}`)} />}
          {ontvangst.reden !== null && (
            <Alert tone="letop" taal="nl" title={words('ontvangsten.status.niet-thuisgebracht')}>
              {redenTekst(ontvangst.reden)}
            </Alert>
          )}
          <div className="grid items-start gap-6 lg:grid-cols-2">
            <Feiten ontvangst={ontvangst} norm={norm} />
            <Spoor ontvangst={ontvangst} namen={namen} />
          </div>
          {voorstel && <Plaatsing voorstel={voorstel} namen={namen} ctx={frame.ctx} />}
          {ontvangst.aanslag && (
            <Geboekt
              ontvangst={ontvangst}
              aanslag={ontvangst.aanslag}
              delen={delen}
              ctx={frame.ctx}
              mag={mag && !voorstel}
            />
          )}
          {contacten && ontvangst.aanslag && (
            <ContactenOver
              contacten={contacten}
              ctx={frame.ctx}
              gemeente={sleutelVan(frame.ctx, ontvangst.aanslag.gemeenteId)}
            />
          )}
          {keuze && mag && <Thuisbrengen ontvangst={ontvangst} {...keuze} ctx={frame.ctx} />}
        </div>
      </InvorderingFrame>
    );
  },
});

const sleutelVan = (ctx: Context, gemeenteId: number): string =>
  ctx.gemeenten.find((g) => g.gemeenteId === gemeenteId)?.sleutel ?? '';

type Ontvangst = Awaited<ReturnType<typeof getOntvangst>>;

function Feiten({ ontvangst: o, norm }: { ontvangst: Ontvangst; norm: number | null }) {
  const leeg = (text: string | null) => text ?? '-';
  const gelezen = (text: string | null, vanBank: string | null) =>
    leeg(vanBank === null ? text : words('ontvangst.zoalsGegeven', { vanBank }));
  return (
    <Card as="section" labelledBy="feiten" className="grid gap-4">
      <Heading level={2} id="feiten">
        {words('ontvangst.feiten')}
      </Heading>
      <DataList
        items={[
          { term: words('ontvangsten.kolommen.naam'), value: leeg(o.naam) },
          {
            term: words('ontvangsten.kolommen.rekening'),
            value: gelezen(o.tegenrekening, o.rekeningVanBank),
          },
          {
            term: words('ontvangsten.kolommen.kenmerk'),
            value: gelezen(o.betalingskenmerk, o.kenmerkVanBank),
          },
          { term: words('ontvangsten.kolommen.omschrijving'), value: leeg(o.omschrijving) },
          { term: words('ontvangsten.kolommen.boekdatum'), value: showDate(o.boekdatum) },
          { term: words('ontvangsten.kolommen.valutadatum'), value: showDate(o.valutadatum) },
          { term: words('ontvangsten.kolommen.bank'), value: o.bankreferentie },
          {
            term: words('ontvangsten.kolommen.lag'),
            value: (
              <span className="flex flex-wrap items-center gap-2">
                {o.werkdagen}
                {norm !== null && (
                  <Badge tone={o.werkdagen <= norm ? 'goed' : 'letop'}>
                    {words(o.werkdagen <= norm ? 'ontvangsten.binnenNorm' : 'ontvangsten.buitenNorm', {
                      norm,
                    })}
                  </Badge>
                )}
              </span>
            ),
          },
        ]}
      />
    </Card>
  );
}

const SOORTEN = ['ontvangst', 'thuisbrengen', 'storno', 'terugbetaling', 'overmaking', 'correctie'] as const;

function Spoor({ ontvangst, namen }: { ontvangst: Ontvangst; namen: ReadonlyMap<string, string> }) {
  const door = (wie: string) => {
    const naam = wie.startsWith('medewerker:') ? namen.get(wie.slice('medewerker:'.length)) : undefined;
    return naam === undefined
      ? words('ontvangst.door.systeem')
      : words('ontvangst.door.medewerker', { naam });
  };
  const titel = (soort: string) => {
    const known = SOORTEN.find((s) => s === soort);
    return known ? words(`ontvangst.soort.${known}`) : soort;
  };
  return (
    <Card as="section" labelledBy="spoor" className="grid gap-4">
      <Heading level={2} id="spoor">
        {words('ontvangst.spoor')}
      </Heading>
      {ontvangst.spoor.length === 0 ? (
        <p>{words('ontvangsten.status.nieuw')}</p>
      ) : (
        <Timeline
          items={ontvangst.spoor.map((s) => ({
            key: s.boekingId,
            when: showDate(s.boekdatum),
            moment: s.boekdatum,
            title: titel(s.soort),
            detail: (
              <span className="block text-sm text-ink-muted">
                {showMoment(s.gemaaktOp)}, {door(s.gemaaktDoor)}
                {s.reden !== null && <span className="block">{redenTekst(s.reden)}</span>}
              </span>
            ),
          }))}
        />
      )}
    </Card>
  );
}
