import { ActionForm } from '@/app/action-form/action-form';
import type { Veldgroep } from '@/app/action-form/veld';
import { FUNCTIES, SOORTEN_BESLUIT } from '@/domain/aanwijzingen/aanwijzing';
import { listMedewerkers } from '@/domain/medewerkers/medewerker.queries';
import { page } from '@/platform/page';
import { Heading } from '@/ui/heading';
import { proposeAanwijzingAction } from '../../aanwijzing-actions';
import { BeheerFrame } from '../../beheer-frame';
import { aanwijzingAnswers, aanwijzingWords as words } from '../aanwijzing-words';

type Naam = { id: string | number; naam: string };

/** Puts an aanwijzing of the dagelijks bestuur before a second person. */
export default page({
  toegang: { wie: 'medewerker', verb: 'aanwijzing.beheren', bereik: 'kantoor' },
  doel: 'aanwijzingen',
  load: (read) => listMedewerkers(read, { stand: 'werkt' }),
  render: (medewerkers, frame) => (
    <BeheerFrame
      {...frame}
      titel={words('nieuw')}
      crumbs={[{ href: '/beheer/aanwijzingen', label: words('kop') }]}
    >
      <Heading level={1}>{words('nieuw')}</Heading>
      <p className="max-w-text">{words('nieuwUitleg')}</p>
      <ActionForm
        id="voorstel"
        action={proposeAanwijzingAction}
        groepen={velden(
          medewerkers,
          frame.ctx.gemeenten.map((g) => ({ id: g.gemeenteId, naam: g.naam })),
        )}
        verborgen={{}}
        knop={words('stelVoor')}
        antwoorden={aanwijzingAnswers()}
      />
    </BeheerFrame>
  ),
});

const velden = (medewerkers: readonly Naam[], gemeenten: readonly Naam[]): Veldgroep[] => {
  const keuze = ({ id, naam }: Naam) => ({ value: String(id), label: naam });
  return [
    {
      velden: [
        { vorm: 'lijst', naam: 'medewerkerId', label: words('wie'), opties: medewerkers.map(keuze) },
        {
          vorm: 'keuze',
          naam: 'functie',
          label: words('functieVraag'),
          opties: FUNCTIES.map((value) => ({ value, label: words(`functie.${value}`) })),
        },
        {
          vorm: 'vinkjes',
          naam: 'soorten',
          label: words('soortenVraag'),
          hint: words('soortenHint'),
          opties: SOORTEN_BESLUIT.map((value) => ({ value, label: words(`soort.${value}`) })),
        },
        {
          vorm: 'lijst',
          naam: 'waar',
          label: words('waar'),
          opties: [{ value: 'alle', label: words('alle') }, ...gemeenten.map(keuze)],
        },
        {
          vorm: 'tekst',
          naam: 'grens',
          label: words('grens'),
          hint: words('grensHint'),
          breedte: 'short',
          optioneel: true,
        },
        { vorm: 'datum', naam: 'vanaf', label: words('vanaf') },
        {
          vorm: 'datum',
          naam: 'laatste',
          label: words('laatste'),
          hint: words('laatsteHint'),
          optioneel: true,
        },
        { vorm: 'tekst', naam: 'besluitNummer', label: words('besluitNummer'), breedte: 'half' },
        { vorm: 'datum', naam: 'besluitDatum', label: words('besluitDatum') },
      ],
    },
  ];
};
