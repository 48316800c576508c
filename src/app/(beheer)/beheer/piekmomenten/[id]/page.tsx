import { z } from 'zod';
import { ActionForm } from '@/app/action-form/action-form';
import { showDate, showMoment } from '@/app/words';
import { getPiekmoment, type PiekmomentView } from '@/domain/gemeenten/piekmoment.queries';
import { listOnderwerpen } from '@/domain/kennis/kennis.queries';
import { listAlleOnderwerpen } from '@/domain/kennis/onderwerp.queries';
import { getMedewerkerNamen } from '@/domain/medewerkers/medewerker.queries';
import { NotFound } from '@/platform/errors';
import { page } from '@/platform/page';
import { Card } from '@/ui/card';
import { DataList } from '@/ui/data-list';
import { Heading } from '@/ui/heading';
import { BeheerFrame } from '../../beheer-frame';
import { Zekerheid } from '../../instelling-kaart';
import { doorWie } from '../../instelling-verloop';
import {
  changeGemeentePiek,
  changeKantoorPiek,
  endGemeentePiek,
  endKantoorPiek,
  withdrawGemeentePiek,
  withdrawKantoorPiek,
} from '../../piekmoment-actions';
import { formAnswers } from '../../words';
import { piekForm } from '../piek-velden';
import { magWijzigen, overTekst, waarTekst, piekWords as words } from '../piek-words';

/** One busy time: what it says, and what may still become of it. */
export default page({
  toegang: { wie: 'medewerker', verb: 'instelling.zien', bereik: 'set' },
  doel: 'instellingen-beheren',
  params: z.object({ id: z.guid() }),
  load: async (read, { params }) => {
    const piek = await getPiekmoment(read, params.id);
    if (!piek) throw new NotFound();
    return {
      piek,
      onderwerpen: await listOnderwerpen(read),
      alle: await listAlleOnderwerpen(read),
      namen: await getMedewerkerNamen(read),
    };
  },
  render: ({ piek, onderwerpen, alle, namen }, frame) => {
    const { ctx } = frame;
    const gemeente = ctx.gemeenten.find((g) => g.gemeenteId === piek.gemeenteId) ?? null;
    const verborgen = {
      ...(gemeente ? { gemeente: gemeente.sleutel } : {}),
      id: piek.id,
      versie: String(piek.versie),
    };
    const mag = magWijzigen(ctx, piek.gemeenteId);
    return (
      <BeheerFrame
        {...frame}
        titel={piek.waarde.reden}
        crumbs={[{ href: '/beheer/piekmomenten', label: words('kop') }]}
      >
        <Heading level={1}>{piek.waarde.reden}</Heading>
        <Gegevens
          piek={piek}
          over={overTekst(alle, piek.waarde.onderwerp)}
          waar={waarTekst(ctx, piek.gemeenteId)}
          door={doorWie(piek.gemaaktDoor, namen)}
        />
        {mag && piek.stand === 'geldt' && (
          <Vak id="eindig" uitleg={words('eindigUitleg')}>
            <ActionForm
              id="einde"
              action={gemeente ? endGemeentePiek : endKantoorPiek}
              groepen={[{ velden: [{ vorm: 'datum', naam: 'tot', label: words('laatste') }] }]}
              verborgen={verborgen}
              knop={words('eindigKnop')}
              antwoorden={formAnswers()}
            />
          </Vak>
        )}
        {mag && piek.stand === 'toekomst' && (
          <>
            <Vak id="wijzig" uitleg={words('wijzigUitleg')}>
              <ActionForm
                id="wijziging"
                action={gemeente ? changeGemeentePiek : changeKantoorPiek}
                groepen={piekForm(onderwerpen, piek)}
                verborgen={verborgen}
                knop={words('wijzigKnop')}
                antwoorden={formAnswers()}
              />
            </Vak>
            <Vak id="trekIn" uitleg={words('trekInUitleg')}>
              <ActionForm
                id="intrekken"
                action={gemeente ? withdrawGemeentePiek : withdrawKantoorPiek}
                groepen={[]}
                verborgen={verborgen}
                knop={words('trekIn')}
                variant="danger"
                antwoorden={formAnswers()}
              />
            </Vak>
          </>
        )}
      </BeheerFrame>
    );
  },
});

function Vak({
  id,
  uitleg,
  children,
}: {
  id: 'eindig' | 'wijzig' | 'trekIn';
  uitleg: string;
  children: React.ReactNode;
}) {
  return (
    <Card as="section" labelledBy={id} className="grid gap-4 print:hidden">
      <Heading level={2} id={id}>
        {words(id)}
      </Heading>
      <p className="max-w-text">{uitleg}</p>
      {children}
    </Card>
  );
}

function Gegevens({
  piek,
  waar,
  over,
  door,
}: {
  piek: PiekmomentView;
  waar: string;
  over: string;
  door: string;
}) {
  return (
    <Card as="section" labelledBy="gegevens" className="grid gap-3">
      <Heading level={2} id="gegevens">
        {words('gegevens')}
      </Heading>
      <DataList
        items={[
          { term: words('kolom.waar'), value: waar },
          { term: words('kolom.onderwerp'), value: over },
          ...(piek.waarde.redenEn ? [{ term: words('redenEn'), value: piek.waarde.redenEn }] : []),
          {
            term: words('kolom.periode'),
            value: words('periode', { vanaf: showDate(piek.vanaf), laatste: showDate(piek.laatste) }),
          },
          { term: words('kolom.verwachting'), value: showDate(piek.waarde.verwachting) },
          { term: words('bron'), value: piek.bron },
          { term: words('zekerheid'), value: <Zekerheid waarde={piek.zekerheid} /> },
          { term: words('door'), value: `${door}, ${showMoment(piek.gemaaktOp)}` },
        ]}
      />
    </Card>
  );
}
