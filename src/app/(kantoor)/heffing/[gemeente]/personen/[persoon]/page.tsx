import { redirect } from 'next/navigation';
import { z } from 'zod';
import { ActionForm } from '@/app/action-form/action-form';
import type { Veldgroep } from '@/app/action-form/veld';
import { persoonAnswers, persoonGelukt, persoonPath, words } from '@/app/personen/persoonsfeit-words';
import { situatiePath, words as situatieWords } from '@/app/personen/situatie-words';
import { showDate } from '@/app/words';
import { getPersoon, listOokBekendIn } from '@/domain/personen/persoon.queries';
import { findBlijvende } from '@/domain/personen/samengevoegd.queries';
import { FEITSOORTEN } from '@/domain/persoonsfeiten/persoonsfeit';
import { getFeitenbeeld } from '@/domain/persoonsfeiten/persoonsfeit.queries';
import { listLopendeSituaties } from '@/domain/situaties/situatie.queries';
import { localDateOf } from '@/platform/clock';
import { NotFound } from '@/platform/errors';
import type { LocalDate } from '@/platform/local-date';
import { page } from '@/platform/page';
import { may } from '@/platform/permissions';
import { Heading } from '@/ui/heading';
import { Link } from '@/ui/link';
import { HeffingFrame } from '../../../heffing-frame';
import { gemeenteVan } from '../../../paths';
import { recordPersoonsfeitAction } from '../../../persoon-actions';
import { Feiten, UitBestand } from './feiten';
import { Nummer } from './nummer';

/** What the office knows of one person by its own hand: his number, what holds of him, and in which gemeenten. */
export default page({
  toegang: { wie: 'medewerker', verb: 'persoon.vastleggen', bereik: 'gemeente' },
  doel: 'persoon-vastleggen',
  params: z.object({ gemeente: z.string(), persoon: z.guid() }),
  searchParams: z.object({ gelukt: z.string().max(40).optional().catch(undefined) }),
  load: async (read, { params }) => {
    const gemeenteId = read.gemeenten[0] ?? 0;
    const blijft = await findBlijvende(read, gemeenteId, params.persoon);
    if (blijft !== null) return { blijft };
    const persoon = await getPersoon(read, gemeenteId, params.persoon);
    if (!persoon) throw new NotFound();
    return {
      persoon,
      beeld: await getFeitenbeeld(read, gemeenteId, params.persoon),
      situaties: await listLopendeSituaties(read, gemeenteId, params.persoon),
      ookBekend: await listOokBekendIn(read, gemeenteId, persoon.sleutel),
    };
  },
  render: (gevonden, frame) => {
    const { gemeente: sleutel, persoon: persoonId } = frame.params;
    if ('blijft' in gevonden) redirect(persoonPath(sleutel, gevonden.blijft));
    const { persoon, beeld, situaties, ookBekend } = gevonden;
    const { rollen } = gemeenteVan(frame.ctx, sleutel);
    const waar = { gemeente: sleutel, persoon: persoonId };
    const titel = words('persoon.titel', { naam: persoon.naam });
    const vandaag = localDateOf(frame.ctx.now);
    const gelukt = persoonGelukt(frame.searchParams.gelukt);
    return (
      <HeffingFrame {...frame} titel={words('naam')} sleutel={sleutel} gelukt={gelukt}>
        <Heading level={1}>{titel}</Heading>
        <p className="max-w-text text-ink-muted">{words('persoon.uitleg')}</p>
        {may(rollen, 'klant.zien') && (
          <p>
            <Link href={`/balie/${sleutel}/klant/${persoonId}`} reload>
              {words('persoon.klantbeeld')}
            </Link>
          </p>
        )}
        {ookBekend.length > 0 && (
          <p>
            {words('persoon.ookBekend')}: {ookBekend.map(({ naam }) => naam).join(', ')}
          </p>
        )}
        <Nummer beeld={beeld} bekend={persoon.nummer} waar={waar} />
        <Feiten feiten={beeld.feiten} waar={waar} vandaag={vandaag} />
        <UitBestand persoon={persoon} feiten={beeld.feiten} />
        {situaties.length > 0 && (
          <section aria-labelledby="situaties" className="grid gap-2">
            <Heading level={2} id="situaties">
              {words('persoon.situaties')}
            </Heading>
            <ul>
              {situaties.map(({ dossierId, soort, begin }) => (
                <li key={dossierId}>
                  {words('persoon.situatieSinds', {
                    soort: situatieWords(`soort.${soort}`),
                    dag: showDate(begin),
                  })}
                </li>
              ))}
            </ul>
          </section>
        )}
        {may(rollen, 'invordering.zien') && (
          <p>
            <Link href={situatiePath(sleutel, persoonId)} reload>
              {words('persoon.naarSituaties')}
            </Link>
          </p>
        )}
        {persoon.soort === 'natuurlijk' && (
          <section aria-labelledby="vastleggen" className="grid gap-3">
            <Heading level={2} id="vastleggen">
              {words('vastleggen.kop')}
            </Heading>
            <ActionForm
              id="feit-vastleggen"
              action={recordPersoonsfeitAction}
              verborgen={waar}
              groepen={[nieuwFeit(vandaag)]}
              knop={words('vastleggen.knop')}
              antwoorden={persoonAnswers()}
            />
          </section>
        )}
      </HeffingFrame>
    );
  },
});

const nieuwFeit = (vandaag: LocalDate): Veldgroep => ({
  velden: [
    {
      vorm: 'keuze',
      naam: 'soort',
      label: words('vastleggen.soort'),
      opties: FEITSOORTEN.map((value) => ({ value, label: words(`soort.${value}`) })),
    },
    {
      vorm: 'datum',
      naam: 'dag',
      label: words('vastleggen.dag'),
      hint: words('vastleggen.dagHint'),
      waarde: vandaag,
    },
    { vorm: 'alinea', naam: 'bron', label: words('vastleggen.bron'), hint: words('vastleggen.bronHint') },
  ],
});
