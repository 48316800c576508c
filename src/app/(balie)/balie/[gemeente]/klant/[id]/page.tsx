import { redirect } from 'next/navigation';
import { z } from 'zod';
import { loadRekeningoverzicht } from '@/app/aanslagen/load-rekeningoverzicht';
import { withBekendmaking } from '@/app/aanslagen/with-bekendmaking';
import { withUitleg } from '@/app/aanslagen/with-uitleg';
import { briefmaakWords } from '@/app/brieven/brief-words';
import { DeskFrame } from '@/app/frames';
import { klachtWerkWords } from '@/app/klacht/klacht-words';
import { loadKwijtscheldingbeeld } from '@/app/kwijtschelding/load-kwijtscheldingbeeld';
import { meldingWerkWords } from '@/app/melding/melding-words';
import { wordsOfBalie as words } from '@/app/words';
import { listAdministratieveBeroepenVan } from '@/domain/administratief-beroep/administratief-beroep.queries';
import { listBezwarenVan } from '@/domain/bezwaren/bezwaar.queries';
import { listBrievenVan } from '@/domain/contacten/brief.queries';
import { briefwoorden } from '@/domain/documenten/briefwoorden';
import { listDocumenten } from '@/domain/documenten/document.queries';
import { getIncassostand } from '@/domain/incasso/incasso.queries';
import { listOverdrachten } from '@/domain/invordering/buitenland.queries';
import { listKlachtenVan } from '@/domain/klachten/klacht.queries';
import { listMandaatzakenVan } from '@/domain/mandaatzaken/mandaatzaak.queries';
import { listMeldingenVan } from '@/domain/meldingen/melding.queries';
import { getObjectenVan } from '@/domain/objecten/object.queries';
import { listOnlineBetalingen } from '@/domain/online-betalingen/online-betaling.queries';
import { listMails } from '@/domain/personen/contactgegeven.queries';
import { getPersoon, listOokBekendIn, type PersoonView } from '@/domain/personen/persoon.queries';
import { findBlijvende } from '@/domain/personen/samengevoegd.queries';
import { listGeldendeFeiten } from '@/domain/persoonsfeiten/persoonsfeit.queries';
import { listBijgewerkt } from '@/domain/runs/bijgewerkt.queries';
import { listLopendeSituaties } from '@/domain/situaties/situatie.queries';
import { listVertegenwoordigingen } from '@/domain/vertegenwoordigingen/vertegenwoordiging.queries';
import { getKeuze } from '@/domain/voorkeuren/kanaalkeuze.queries';
import { NotFound } from '@/platform/errors';
import { page } from '@/platform/page';
import { may } from '@/platform/permissions';
import type { Read } from '@/platform/tenant';
import { ButtonLink } from '@/ui/button';
import { Heading } from '@/ui/heading';
import { Zones } from '@/ui/shell/zones';
import { LopendeBrieven } from '../../../lopende-brieven';
import { AdministratieveBeroepen } from './administratieve-beroepen';
import { Bijzonder } from './bijzonder';
import { ContactPaneel, loadContact, NietGeopend } from './contact-slot';
import { Documenten } from './documenten';
import { DubbelLink } from './dubbel-link';
import { GEBEURD, WatErGebeurde } from './gebeurd';
import { Groepen } from './groepen';
import { Klachten } from './klachten';
import { Mails } from './mails';
import { Mandaatzaken } from './mandaatzaken';
import { Meldingen } from './meldingen';
import { NummerBevestigen } from './nummer-bevestigen';
import { Postkeuze } from './postkeuze';
import { Wie } from './wie';

/** One person in one gemeente: who, what, what happened, and the contact of now beside it. */
export default page({
  toegang: { wie: 'medewerker', verb: 'klant.zien', bereik: 'gemeente' },
  doel: 'klant-zien',
  params: z.object({ gemeente: z.string(), id: z.guid() }),
  searchParams: z.object({
    gelukt: z.string().max(40).optional().catch(undefined),
    kennis: z.string().max(200).optional().catch(undefined),
    gebeurd: z.enum(GEBEURD).catch('alles'),
  }),
  load: async (read, { params, searchParams }) => {
    const [gemeenteId] = read.gemeenten;
    // A double leads to the row that stays, before anything of a person is shown (ADR 0055).
    const blijft = gemeenteId === undefined ? null : await findBlijvende(read, gemeenteId, params.id);
    if (blijft !== null) return { blijft };
    const contact = await loadContact(read, params.id, searchParams.kennis);
    if (!contact.zien) return { contact, klant: null };
    const persoon = gemeenteId === undefined ? null : await getPersoon(read, gemeenteId, params.id);
    if (!persoon || gemeenteId === undefined) throw new NotFound();
    const klant = {
      persoon,
      objecten: await getObjectenVan(read, gemeenteId, params.id),
      rekening: await loadRekening(read, gemeenteId, params.id),
      documenten: await listDocumenten(read, gemeenteId, params.id),
      kwijtscheldingen: await loadKwijtscheldingbeeld(read, gemeenteId, params.id),
      bezwaren: await listBezwarenVan(read, gemeenteId, params.id),
      vertegenwoordigingen: await listVertegenwoordigingen(read, gemeenteId, params.id),
      meldingen: await listMeldingenVan(read, gemeenteId, params.id),
      klachten: await listKlachtenVan(read, gemeenteId, params.id),
      beroepen: await listAdministratieveBeroepenVan(read, gemeenteId, params.id),
      mandaatzaken: await listMandaatzakenVan(read, gemeenteId, params.id),
      brieven: await listBrievenVan(read, gemeenteId, params.id),
      mails: await listMails(read, gemeenteId, params.id),
      postkeuze: await getKeuze(read, gemeenteId, params.id),
      incassostand: await getIncassostand(read, gemeenteId, params.id),
      online: await listOnlineBetalingen(read, gemeenteId, params.id),
      bijzonder: {
        situaties: await listLopendeSituaties(read, gemeenteId, params.id),
        overdrachten: await listOverdrachten(read, gemeenteId, params.id),
        feiten: await listGeldendeFeiten(read, gemeenteId, params.id),
      },
      bijgewerkt: await listBijgewerkt(read, gemeenteId),
      ookBekend: await listOokBekendIn(read, gemeenteId, persoon.sleutel),
    };
    return { contact, klant };
  },
  render: (beeld, frame) => {
    if ('blijft' in beeld) redirect(`/balie/${frame.params.gemeente}/klant/${beeld.blijft}`);
    const { contact, klant } = beeld;
    const gemeente = frame.ctx.gemeenten.find((g) => g.sleutel === frame.params.gemeente);
    const paneel = { gemeente: frame.params.gemeente, gelukt: frame.searchParams.gelukt };
    if (!contact.zien || !klant) {
      return (
        <DeskFrame {...frame} gemeente={gemeente?.naam} bare>
          <title>{words('klant.wie')}</title>
          {!contact.zien && <NietGeopend {...paneel} slot={contact} persoonId={frame.params.id} />}
        </DeskFrame>
      );
    }
    const {
      persoon,
      ookBekend,
      mails,
      postkeuze,
      brieven,
      kwijtscheldingen,
      bezwaren,
      meldingen,
      vertegenwoordigingen,
      klachten,
      beroepen,
      mandaatzaken,
      incassostand,
      online,
      bijzonder,
      ...groepen
    } = klant;
    const rollen = gemeente?.rollen ?? [];
    const klantPad = `/balie/${frame.params.gemeente}/klant/${frame.params.id}`;
    const telefoon = persoon.contacten.find((c) => c.soort === 'telefoon' && c.geverifieerdOp === null);
    const gesprek = contact.lopend?.gesprek;
    const magRegeling = gesprek !== undefined && may(rollen, 'regeling.aanvragen');
    const open = new Map(groepen.rekening.aanslagen.map((een) => [een.aanslag.id, een.open]));
    const rest = { gemeente: frame.params.gemeente, open, regeling: magRegeling };
    const waar = { gemeente: frame.params.gemeente, persoon: frame.params.id };
    return (
      <DeskFrame {...frame} gemeente={gemeente?.naam} bare>
        <title>{words('klant.wie')}</title>
        <Zones
          who={
            <Wie persoon={persoon} ookBekend={ookBekend} gesprek={gesprek} ctx={frame.ctx}>
              <Bijzonder {...bijzonder} {...waar} rollen={rollen} />
              {may(rollen, 'persoon.samenvoegen') && <DubbelLink {...waar} />}
              {telefoon && gesprek?.verificatie === 'gelukt' && (
                <NummerBevestigen
                  gemeente={frame.params.gemeente}
                  contactId={gesprek.id}
                  telefoon={telefoon.waarde}
                />
              )}
            </Wie>
          }
          now={contact.lopend && <ContactPaneel {...paneel} slot={contact} telefoon={telefoonVan(persoon)} />}
        >
          <section aria-labelledby="wat">
            <Heading level={2} id="wat" className="mb-3">
              {words('klant.wat')}
            </Heading>
            <Groepen
              persoon={persoon}
              {...groepen}
              base={`/balie/${frame.params.gemeente}`}
              gemeente={gemeente?.naam ?? ''}
              rollen={rollen}
              kwijtschelding={{
                ...kwijtscheldingen,
                ...rest,
                persoonId: frame.params.id,
                mag: may(rollen, 'kwijtschelding.behandelen'),
              }}
              vertegenwoordigers={{
                alle: vertegenwoordigingen,
                beheren:
                  gesprek && may(rollen, 'vertegenwoordiging.vastleggen')
                    ? `/balie/${frame.params.gemeente}/klant/${frame.params.id}/vertegenwoordiging`
                    : null,
              }}
              bezwaren={{
                regels: bezwaren,
                dossier: may(rollen, 'zaak.zien') ? `/zaken/${frame.params.gemeente}/bezwaar` : null,
                vastleggen: may(rollen, 'bezwaar.vastleggen') ? `${klantPad}/bezwaar` : null,
                ...rest,
              }}
              regeling={magRegeling ? `${klantPad}/regeling` : null}
              online={online}
              incasso={{
                stand: incassostand,
                href: gesprek && may(rollen, 'machtiging.vastleggen') ? `${klantPad}/incasso` : null,
              }}
              terugbetaling={
                gesprek && may(rollen, 'terugbetaling.rekening') ? `${klantPad}/terugbetaling` : null
              }
              kosten={
                may(rollen, 'kosten.zien') ? `/invordering/${frame.params.gemeente}/kosten/aanslag` : null
              }
              heffing={may(rollen, 'aanslag.zien') ? `/heffing/${frame.params.gemeente}/aanslagen` : null}
            />
            <WatErGebeurde slot={contact} groepen={groepen} frame={frame} pad={klantPad} />
            <Heading level={2} className="mt-8 mb-3">
              {meldingWerkWords('klant.kop')}
            </Heading>
            <Meldingen
              regels={meldingen}
              dossier={may(rollen, 'zaak.zien') ? `/zaken/${frame.params.gemeente}/melding` : null}
              vastleggen={may(rollen, 'melding.vastleggen') ? `${klantPad}/melding` : null}
            />
            <AdministratieveBeroepen regels={beroepen} rollen={rollen} klantPad={klantPad} />
            <Mandaatzaken regels={mandaatzaken} rollen={rollen} klantPad={klantPad} />
            <Heading level={2} className="mt-8 mb-3">
              {klachtWerkWords('klant.kop')}
            </Heading>
            <Klachten
              regels={klachten}
              dossier={may(rollen, 'klacht.behandelen') ? `/zaken/${frame.params.gemeente}/klacht` : null}
              vastleggen={may(rollen, 'klacht.vastleggen') ? `${klantPad}/klacht` : null}
            />
            <Heading level={2} className="mt-8 mb-3">
              {briefwoorden('documenten.kop')}
            </Heading>
            {gesprek && may(gemeente?.rollen ?? [], 'brief.maken') && (
              <p className="mb-3">
                <ButtonLink variant="secondary" href={`${klantPad}/brief`}>
                  {briefmaakWords('kies.knop')}
                </ButtonLink>
              </p>
            )}
            <LopendeBrieven brieven={brieven} ctx={frame.ctx} />
            <Documenten
              documenten={groepen.documenten}
              brieven={brieven}
              gemeente={frame.params.gemeente}
              geheim={persoon.geheimhouding}
              magVerzenden={may(gemeente?.rollen ?? [], 'document.verzenden')}
            />
            <Postkeuze stand={postkeuze} {...waar} wijzigen={gesprek?.verificatie === 'gelukt'} />
            <Mails mails={mails} terug={gesprek ? waar : null} />
          </section>
        </Zones>
      </DeskFrame>
    );
  },
});

const telefoonVan = ({ contacten }: PersoonView): string | null =>
  contacten.find((contact) => contact.soort === 'telefoon')?.waarde ?? null;

/** The account, of each aanslag with the day on which it left and what its belastingen are. */
async function loadRekening(read: Read, gemeenteId: number, persoonId: string) {
  const overzicht = await loadRekeningoverzicht(read, { gemeenteId, persoonId });
  const bekend = await withBekendmaking(
    read,
    overzicht.aanslagen.map(({ aanslag }) => aanslag),
  );
  const aanslagen = overzicht.aanslagen.map((een, at) => ({ ...een, aanslag: bekend[at] ?? een.aanslag }));
  return { ...overzicht, aanslagen: await withUitleg(read, gemeenteId, aanslagen) };
}
