import { z } from 'zod';
import { ActionForm } from '@/app/action-form/action-form';
import { zekerVeld } from '@/app/action-form/zeker';
import { showDate, showMoment } from '@/app/words';
import { redenIn } from '@/domain/gemeenten/piekmoment';
import { getPiekmoment, type PiekmomentView } from '@/domain/gemeenten/piekmoment.queries';
import { listOnderwerpen } from '@/domain/kennis/kennis.queries';
import { listAlleOnderwerpen } from '@/domain/kennis/onderwerp.queries';
import { getMedewerkerNamen } from '@/domain/medewerkers/medewerker.queries';
import { NotFound } from '@/platform/errors';
import { page } from '@/platform/page';
import { createWords } from '@/platform/translator';
import vragenEn from '@/texts/en/vragen.json';
import vragen from '@/texts/nl/vragen.json';
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
import { words as beheerWords, formAnswers } from '../../words';
import { piekForm } from '../piek-velden';
import { magWijzigen, overTekst, waarTekst, piekWords as words } from '../piek-words';

const inwonerWords = {
  nl: createWords<typeof vragen>({ locale: 'nl', messages: vragen }),
  en: createWords<typeof vragen>({ locale: 'en', messages: vragenEn }),
};

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
        <Voorbeeld piek={piek} />
        {mag && piek.stand === 'geldt' && (
          <Vak id="eindig" uitleg={words('eindigUitleg')}>
            <ActionForm
              id="einde"
              action={gemeente ? endGemeentePiek : endKantoorPiek}
              groepen={[
                {
                  velden: [
                    { vorm: 'datum', naam: 'tot', label: words('laatste') },
                    zekerVeld(beheerWords('zeker.vraag'), beheerWords('zeker.piek')),
                  ],
                },
              ]}
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
                groepen={[
                  { velden: [zekerVeld(beheerWords('zeker.vraag'), beheerWords('zeker.intrekken'))] },
                ]}
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

/** What a citizen reads on the screen and in the mail while it is busy, in both languages: before anybody reads it. */
function Voorbeeld({ piek: { waarde } }: { piek: PiekmomentView }) {
  return (
    <Card as="section" labelledBy="voorbeeld" className="grid gap-3">
      <Heading level={2} id="voorbeeld">
        {words('voorbeeld')}
      </Heading>
      {(['nl', 'en'] as const).map((taal) => (
        <blockquote key={taal} lang={taal} className="max-w-text border-l-4 border-line pl-4 wrap-anywhere">
          {inwonerWords[taal]('nieuw.piek', { reden: redenIn(waarde, taal) })}
        </blockquote>
      ))}
      {!waarde.redenEn && <p className="text-ink-muted">{words('voorbeeldZonderEngels')}</p>}
    </Card>
  );
}

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
