import { momentTekst, contactWords as words } from '@/app/contact/contact-words';
import { duurTekst } from '@/app/contact/contacten-over';
import { type AnoniemGesprek, getAnoniemGesprek } from '@/domain/contacten/anoniem-gesprek.queries';
import { magZien } from '@/domain/contacten/contact';
import { getVerificatieblad, type Verificatieblad } from '@/domain/contacten/contact.queries';
import { listContactobjecten, listDossierobjecten } from '@/domain/contacten/contactobject.queries';
import { magLegitimeren } from '@/domain/contacten/verificatie';
import { listOnderwerpen, type OnderwerpView } from '@/domain/kennis/kennis.queries';
import { listOokBekendIn } from '@/domain/personen/persoon.queries';
import {
  type Gesprek as GesprekView,
  getOpenGesprek,
  type KlantVraag,
  listVragenVan,
} from '@/domain/vragen/gesprek.queries';
import { NotFound } from '@/platform/errors';
import { may } from '@/platform/permissions';
import type { Read } from '@/platform/tenant';
import { Alert } from '@/ui/alert';
import { Badge } from '@/ui/badge';
import { EmptyState } from '@/ui/empty-state';
import { FocusOnMount } from '@/ui/focus-on-mount';
import { Heading } from '@/ui/heading';
import { Timeline, type TimelineItem } from '@/ui/timeline';
import { namenVan, type Over } from './gaat-over';
import { Gesprek } from './gesprek';
import { type Hulp, loadHulp } from './hulp';
import { talksIn } from './meenemen';
import { NietDeze } from './niet-deze';
import { Verificatie } from './verificatie';

type Lopend = { gesprek: GesprekView; onderwerpen: OnderwerpView[]; hulp: Hulp };

/** How the contact stands: data are only shown with `zien` (D-22). Without the right to record contacts there is none. */
export type ContactSlot =
  | {
      zien: false;
      blad: Verificatieblad;
      lopend: Lopend | null;
      elders: boolean;
      anoniem: AnoniemGesprek | null;
    }
  | { zien: true; lopend: Lopend | null; vragen: KlantVraag[]; over: Over };

/** Throws NotFound for somebody of elsewhere, before anything else is read. */
export async function loadContact(read: Read, persoonId: string, kennis = ''): Promise<ContactSlot> {
  const [gemeenteId] = read.gemeenten;
  const toegang = read.ctx.gemeenten.find((g) => g.gemeenteId === gemeenteId);
  if (gemeenteId === undefined || !toegang) throw new NotFound();
  const blad = await getVerificatieblad(read, gemeenteId, persoonId);
  if (!blad) throw new NotFound();
  const dossier = async () => ({
    vragen: await listVragenVan(read, gemeenteId, persoonId),
    over: await loadOver(read, gemeenteId, persoonId),
  });
  if (!may(toegang.rollen, 'contact.vastleggen')) return { zien: true, lopend: null, ...(await dossier()) };
  const gesprek = await getOpenGesprek(read, gemeenteId, persoonId);
  if (!gesprek) {
    // Known where this clerk may talk with him too: he may have asked there already who this is.
    const ook = await listOokBekendIn(read, gemeenteId, blad.sleutel);
    const elders = ook.some(({ sleutel }) => talksIn(read.ctx).includes(sleutel));
    return { zien: false, blad, lopend: null, elders, anoniem: await getAnoniemGesprek(read, gemeenteId) };
  }
  const lopend = {
    gesprek,
    onderwerpen: await listOnderwerpen(read),
    hulp: await loadHulp(read, gemeenteId, gesprek, kennis),
  };
  return magZien(gesprek.verificatie)
    ? { zien: true, lopend, ...(await dossier()) }
    : { zien: false, blad, lopend, elders: false, anoniem: null };
}

/** What a contact with this person can be about, and what each was. */
export const loadOver = async (read: Read, gemeenteId: number, persoonId: string): Promise<Over> => ({
  dossier: await listDossierobjecten(read, gemeenteId, persoonId),
  perContact: await listContactobjecten(read, gemeenteId, persoonId),
});

type PaneelProps = {
  slot: ContactSlot;
  gemeente: string;
  gelukt?: string | undefined;
  /** Of the person on the screen, where it may be seen. */
  telefoon?: string | null;
};

/** The contact of now; nothing for who does not record contacts. */
export function ContactPaneel({ slot, telefoon = null, ...paneel }: PaneelProps) {
  const over = slot.zien ? slot.over : null;
  return slot.lopend && <Gesprek {...slot.lopend} {...paneel} over={over} telefoon={telefoon} />;
}

/** In the place of the klantbeeld while it is not known who is on the line. */
export function NietGeopend({
  slot,
  persoonId,
  ...paneel
}: PaneelProps & { slot: ContactSlot & { zien: false }; persoonId: string }) {
  if (!slot.lopend)
    return (
      <Verificatie
        blad={slot.blad}
        elders={slot.elders}
        anoniem={slot.anoniem}
        gemeente={paneel.gemeente}
        persoonId={persoonId}
        nietBekend={paneel.gelukt === 'niet-bekend'}
      />
    );
  const { gesprek } = slot.lopend;
  if (gesprek.verificatie === null)
    return (
      <Verificatie
        {...{ blad: slot.blad, elders: false, anoniem: null, nietBekend: false }}
        lopend={gesprek}
        gemeente={paneel.gemeente}
        persoonId={persoonId}
      />
    );
  return (
    <div className="mx-auto grid max-w-text gap-5 p-5">
      <div>
        <Heading level={1} id="wie" reachable>
          {slot.blad.naam}
        </Heading>
        {paneel.gelukt && <FocusOnMount targetId="wie" signal={paneel.gelukt} />}
        {slot.blad.woonplaats && <p className="text-ink-muted">{slot.blad.woonplaats}</p>}
      </div>
      <Alert tone="mis" taal="nl" title={words('verificatie.mislukt')}>
        {words('verificatie.misluktUitleg')}
      </Alert>
      <NietDeze
        gesprek={gesprek}
        gemeente={paneel.gemeente}
        persoonId={persoonId}
        legitimatie={magLegitimeren(gesprek.kanaal)}
      />
      <ContactPaneel slot={slot} {...paneel} />
    </div>
  );
}

/** Answered at once or later: how it left the contact no longer matters then. */
const isBeantwoord = ({ stand }: KlantVraag): boolean =>
  stand === 'antwoord-gegeven' || stand === 'extra-gegeven' || stand === 'beantwoord';

type Eerder = { vragen: readonly KlantVraag[]; over: Over; now: Date };

/** What somebody asked before, newest first: in which contact, with whom and about what, and what came back marked. */
export function EerdereVragen({ vragen, over, now }: Eerder) {
  if (vragen.length === 0)
    return <EmptyState title={words('vragen.geen')}>{words('vragen.geenUitleg')}</EmptyState>;
  return <Timeline items={vragen.map((vraag) => vraagregel(vraag, over, now))} />;
}

/** One question in a line of time. */
export const vraagregel = (vraag: KlantVraag, over: Over, now: Date): TimelineItem => ({
  key: vraag.id,
  when: momentTekst(vraag.ontvangenOp, now),
  moment: vraag.ontvangenOp.toISOString(),
  title: `${words(`kanaal.${vraag.kanaal}`)}: ${vraag.onderwerpNaam}`,
  detail: <Gevraagd vraag={vraag} over={over} />,
  aside: (
    <span className="flex flex-wrap gap-1">
      {vraag.opnieuw && <Badge tone="letop">{words('vragen.opnieuw')}</Badge>}
      <Badge tone={isBeantwoord(vraag) ? 'goed' : vraag.resultaat ? 'rust' : 'info'}>
        {words(`resultaat.${isBeantwoord(vraag) ? 'beantwoord' : (vraag.resultaat ?? 'geen')}`)}
      </Badge>
    </span>
  ),
});

/** What was asked, and below it the contact: who began it, how long it went on, with whom, and what it was about. */
function Gevraagd({ vraag, over }: { vraag: KlantVraag; over: Over }) {
  const namen = namenVan(over, vraag.contactId).map(({ naam }) => naam);
  const regels = [
    ...(vraag.richting === 'uit' ? [words('richting.uitLang')] : []),
    duurTekst(vraag),
    ...(namen.length > 0 ? [words('over.ging', { namen: namen.join(', ') })] : []),
  ];
  return (
    <>
      {vraag.tekst} <span className="block text-sm text-ink-muted">{regels.join(' · ')}</span>
    </>
  );
}
