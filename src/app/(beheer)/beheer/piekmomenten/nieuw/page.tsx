import { z } from 'zod';
import { ActionForm } from '@/app/action-form/action-form';
import { listOnderwerpen } from '@/domain/kennis/kennis.queries';
import { NotFound } from '@/platform/errors';
import { page } from '@/platform/page';
import { Heading } from '@/ui/heading';
import { BeheerFrame } from '../../beheer-frame';
import { addGemeentePiek, addKantoorPiek } from '../../piekmoment-actions';
import { formAnswers } from '../../words';
import { piekForm } from '../piek-velden';
import { magWijzigen, waarTekst, piekWords as words } from '../piek-words';

/** A new busy time for one gemeente or the whole kantoor. */
export default page({
  toegang: { wie: 'medewerker', verb: 'instelling.wijzigen', bereik: 'set' },
  doel: 'instellingen-beheren',
  searchParams: z.object({ waar: z.string().max(60).catch('kantoor') }),
  load: async (read, { searchParams }) => {
    const gemeente = read.ctx.gemeenten.find((g) => g.sleutel === searchParams.waar) ?? null;
    if (!gemeente && searchParams.waar !== 'kantoor') throw new NotFound();
    if (!magWijzigen(read.ctx, gemeente?.gemeenteId ?? null)) throw new NotFound();
    return { gemeente, onderwerpen: await listOnderwerpen(read) };
  },
  render: ({ gemeente, onderwerpen }, frame) => {
    const kop = words('nieuwVoor', { waar: waarTekst(frame.ctx, gemeente?.gemeenteId ?? null) });
    return (
      <BeheerFrame {...frame} titel={kop} crumbs={[{ href: '/beheer/piekmomenten', label: words('kop') }]}>
        <Heading level={1}>{kop}</Heading>
        <ActionForm
          id="piek"
          action={gemeente ? addGemeentePiek : addKantoorPiek}
          groepen={piekForm(onderwerpen)}
          verborgen={gemeente ? { gemeente: gemeente.sleutel } : {}}
          knop={words('bewaar')}
          antwoorden={formAnswers()}
        />
      </BeheerFrame>
    );
  },
});
